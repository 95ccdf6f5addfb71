import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { headedReply } from '../../kernel/rest/rows.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'
import { assetListing, readAsset } from './with-tasks-service.js'

/** Assets with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/assets/with-tasks',
    operation: 'assets.listAssetsWithTasks',
    graphql: 'Query.assets',
    who: 'signedIn',
    permission:
      'The team of the production; vendors see what is assigned to them. Without a production: everybody, in theirs.',
    summary: 'List assets with their tasks and assignees, by type and name.',
    query: withTasksParameters(assetListing),
    reply: 'stream',
    revalidate: true,
    handler: async (ctx, { query }) => headedReply(ctx, await listWithTasks(ctx, assetListing, query), query),
  },
  {
    method: 'GET',
    path: '/data/assets/<asset_id>',
    operation: 'assets.readAsset',
    graphql: 'Query.asset',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the asset.',
    summary: 'Read an asset with its tasks, casting and the episodes that cast it.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readAsset(ctx, params.asset_id!) }),
  },
]
