import { z } from 'zod'
import type { RequestContext } from '../../context.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { creationRoute, FIELDS, removalRoute, writtenEntities } from '../entities/service/write-routes.js'
import { shareAssets, shareProjectAssets } from './sharing-service.js'

const { name, id, description, data, boolean } = FIELDS
const MANAGERS = 'Admins, and managers of the production.'

const assetBody = z.object({
  name,
  description: description.default(''),
  data: data.default({}),
  is_shared: boolean.default(false),
  episode_id: id.nullish(),
})

const is_shared = boolean.default(true)
const sharingBody = z.object({ is_shared, asset_ids: z.array(id).nullish() })

function sharingRoute(
  path: string,
  { operation, graphql, summary }: Pick<RestRoute, 'operation' | 'graphql' | 'summary'>,
  share: (ctx: RequestContext, input: RestInput, body: z.output<typeof sharingBody>) => Promise<string[]>,
): RestRoute {
  return {
    method: 'POST',
    path,
    operation,
    graphql,
    who: 'signedIn',
    permission: MANAGERS,
    summary,
    body: documented(sharingBody),
    reply: 'json',
    async handler(ctx, input) {
      const body = validated(sharingBody, await input.lenientBody())
      const shared = await share(ctx, input, body)
      return new Reply({ rawJson: await writtenEntities(ctx, shared, 'asset') })
    },
  }
}

const lowerCase = (ids: readonly string[] | null | undefined): string[] => (ids ?? []).map((one) => one.toLowerCase())

/** Making, removing and sharing assets. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'asset',
    '/data/projects/<project_id>/asset-types/<asset_type_id>/assets/new',
    MANAGERS,
    assetBody,
    ({ episode_id: placeId, is_shared: isShared, ...rest }, { asset_type_id: assetTypeId }) => ({
      ...rest,
      placeId,
      isShared,
      assetTypeId: assetTypeId!,
    }),
  ),
  removalRoute('asset'),
  sharingRoute(
    '/actions/assets/share',
    {
      operation: 'assets.share',
      graphql: 'Mutation.shareAssets',
      summary: 'Share assets of whatever productions with the others, or end it.',
    },
    (ctx, _, { is_shared: isShared, asset_ids: ids }) => shareAssets(ctx, lowerCase(ids), isShared),
  ),
  sharingRoute(
    '/actions/projects/<project_id>/assets/share',
    {
      operation: 'assets.shareOfProject',
      graphql: 'Mutation.shareProjectAssets',
      summary: 'Share the assets of a production with the others, or end it: those of the list, without one all.',
    },
    (ctx, { params }, { is_shared: isShared, asset_ids: ids }) =>
      shareProjectAssets(ctx, { projectId: params.project_id!, ids: lowerCase(ids) }, isShared),
  ),
  sharingRoute(
    '/actions/projects/<project_id>/asset-types/<asset_type_id>/assets/share',
    {
      operation: 'assets.shareOfType',
      graphql: 'Mutation.shareProjectAssets',
      summary: 'Share the assets of a type in a production with the others, or end it.',
    },
    // QUIRK (entities, Sharing): `asset_ids` is passed over.
    (ctx, { params }, { is_shared: isShared }) =>
      shareProjectAssets(ctx, { projectId: params.project_id!, assetTypeId: params.asset_type_id! }, isShared),
  ),
]
