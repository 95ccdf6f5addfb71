import { z } from 'zod'
import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { badRequest, paramError } from '../../kernel/errors.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { jsonObject } from '../../kernel/rest/stream.js'
import { validated } from '../../kernel/rest/validated.js'
import type { CastingLine } from './casting-plan.js'
import {
  listAssetCastings,
  listCasters,
  listCastings,
  listCastTypes,
  listEpisodeCastings,
  listSequenceCastings,
  listShotCastings,
  readAssetCasting,
  readCasting,
  replaceAssetCasting,
  replaceCastings,
} from './casting-service.js'

const READERS = 'The team of the production without vendors, and admins.'
const ENTITY_READERS = 'The team of the production, and admins; vendors with a task of the asset.'
const MANAGERS = 'Admins, and managers of the production.'

const LINE_SCHEMA = {
  type: 'object',
  properties: {
    asset_id: { type: 'string', format: 'uuid' },
    nb_occurences: { type: 'integer', description: 'How many times the asset is used.' },
    label: { type: 'string', maxLength: 80, description: 'How it is used, such as `fixed` or `animate`.' },
  },
}
const CASTING_SCHEMA = {
  type: 'array',
  items: LINE_SCHEMA,
  description: 'The whole casting. A line without `asset_id` or `nb_occurences` casts nothing.',
}

const lines = z.array(
  z.object({
    asset_id: z
      .string()
      .refine((id) => UUID.test(id), 'Input should be a valid UUID')
      .optional(),
    nb_occurences: z.int32().nullable().optional(),
    label: z.string().max(80, 'String should have at most 80 characters').nullable().default(''),
  }),
)

/** The lines of a casting as they were sent. @throws AppError 400 before anything is changed. */
const castingLines = (body: unknown[]): CastingLine[] =>
  validated(lines, body as unknown as Record<string, unknown>).map((line) => ({
    assetId: line.asset_id?.toLowerCase(),
    occurrences: line.nb_occurences,
    label: line.label,
  }))

async function putCasting(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const body = await input.json()
  if (!Array.isArray(body)) throw badRequest('Request body must be a JSON array')
  const { project_id: projectId, entity_id: entityId } = input.params
  await replaceCastings(ctx, projectId!, [{ entityId: entityId!, lines: castingLines(body) }])
  return body
}

async function putCastings(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const body = await input.json()
  const castings = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : undefined
  if (!castings?.every((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))) {
    throw badRequest('Request body must be a JSON object mapping entity ids to casting arrays')
  }
  const requests = castings.map(([entityId, casting]) => ({ entityId, lines: castingLines(casting) }))
  await replaceCastings(ctx, input.params.project_id!, requests)
  return body
}

async function putAssetCasting(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const body = await input.json()
  if (!Array.isArray(body)) throw paramError('Request body must be a JSON array.')
  await replaceAssetCasting(ctx, input.params.asset_id!, castingLines(body))
  return body
}

const array = (texts: readonly string[]): Reply => new Reply({ rawJson: `[${texts.join(',')}]` })

/** Castings by the id of who casts. */
function castings(
  path: string,
  operation: string,
  summary: string,
  list: (ctx: RequestContext, params: Record<string, string>) => ReturnType<typeof listEpisodeCastings>,
): RestRoute {
  return {
    method: 'GET',
    path: `/data/projects/<project_id>/${path}`,
    operation: `breakdown.${operation}`,
    graphql: 'Query.entityLinks',
    who: 'signedIn',
    permission: READERS,
    summary,
    reply: 'stream',
    revalidate: true,
    handler: async (ctx, { params }) => {
      const rows = await list(ctx, params)
      if (!rows) return {}
      const members = ctx.deps.database.stream(rows, ctx.signal)
      return new Reply({ stream: { type: 'application/json', body: jsonObject(members) } })
    },
  }
}

const ofMany: RestRoute[] = [
  castings(
    'asset-types/<asset_type_id>/casting',
    'assetTypeCasting',
    'What the assets of a type cast.',
    (ctx, params) => listAssetCastings(ctx, params.project_id!, params.asset_type_id!),
  ),
  castings('episodes/casting', 'productionCasting', 'What every entity of a production casts.', (ctx, params) =>
    listCastings(ctx, params.project_id!),
  ),
  castings('sequences/all/casting', 'shotsCasting', 'What the shots of a production cast.', (ctx, params) =>
    listShotCastings(ctx, params.project_id!),
  ),
  castings('sequences/<sequence_id>/casting', 'sequenceCasting', 'What the shots of a sequence cast.', (ctx, params) =>
    listSequenceCastings(ctx, params.project_id!, params.sequence_id!),
  ),
  castings(
    'episodes/<episode_id>/sequences/all/casting',
    'episodeCasting',
    'What the shots of an episode cast.',
    (ctx, params) => listEpisodeCastings(ctx, params.project_id!, params.episode_id!),
  ),
]

const ofEntities: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/<project_id>/entities/<entity_id>/casting',
    operation: 'breakdown.entityCasting',
    graphql: 'Query.entityLinks',
    who: 'signedIn',
    permission: READERS,
    summary: 'What an entity casts.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await readCasting(ctx, params.project_id!, params.entity_id!) }),
  },
  {
    method: 'PUT',
    path: '/data/projects/<project_id>/entities/<entity_id>/casting',
    operation: 'breakdown.replaceCasting',
    graphql: 'Mutation.setCasting',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give an entity a casting in place of the one it has.',
    body: CASTING_SCHEMA,
    reply: 'json',
    handler: putCasting,
  },
  {
    method: 'PUT',
    path: '/data/projects/<project_id>/entities/casting',
    operation: 'breakdown.replaceCastings',
    graphql: 'Mutation.setCastings',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give entities castings in place of those they have: all of them, or none.',
    body: {
      type: 'object',
      additionalProperties: CASTING_SCHEMA,
      description: 'Castings by the id of the entity.',
    },
    reply: 'json',
    handler: putCastings,
  },
]

const ofAssets: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/assets/<asset_id>/casting',
    operation: 'breakdown.assetCasting',
    graphql: 'Query.entityLinks',
    who: 'signedIn',
    permission: ENTITY_READERS,
    summary: 'What an asset casts.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readAssetCasting(ctx, params.asset_id!) }),
  },
  {
    method: 'PUT',
    path: '/data/assets/<asset_id>/casting',
    operation: 'breakdown.replaceAssetCasting',
    graphql: 'Mutation.setCasting',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give an asset a casting in place of the one it has.',
    body: CASTING_SCHEMA,
    reply: 'json',
    handler: putAssetCasting,
  },
  {
    method: 'GET',
    path: '/data/assets/<asset_id>/cast-in',
    operation: 'breakdown.castIn',
    graphql: 'Query.entityLinks',
    who: 'signedIn',
    permission: ENTITY_READERS,
    summary: 'List where an asset is cast: shots with their sequences and episodes, then assets.',
    reply: 'json',
    handler: async (ctx, { params }) => array(await listCasters(ctx, params.asset_id!)),
  },
  {
    method: 'GET',
    path: '/data/shots/<shot_id>/asset-types',
    operation: 'breakdown.castTypes',
    graphql: 'Query.entityTypes',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'List the types of the assets that a shot casts.',
    reply: 'json',
    handler: async (ctx, { params }) => array(await listCastTypes(ctx, params.shot_id!)),
  },
]

/** Castings. */
export const castingRoutes: RestRoute[] = [...ofEntities, ...ofMany, ...ofAssets]
