import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { containerListing, readContainer } from '../entities/service/containers.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'

const listing = containerListing('scene', { hiddenFrom: ['vendor'] })

/** Scenes with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/scenes/with-tasks',
    operation: 'scenes.listScenesWithTasks',
    graphql: 'Query.scenes',
    permission: 'The team of the production but vendors. Without a production: admins.',
    summary: 'List scenes with their tasks and assignees.',
    query: withTasksParameters(listing),
    revalidate: true,
    rows: async (ctx, { query }) => (await listWithTasks(ctx, listing, query)).rows,
  }),
  {
    method: 'GET',
    path: '/data/scenes/<scene_id>',
    operation: 'scenes.readScene',
    graphql: 'Query.scene',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the scene.',
    summary: 'Read a scene with the names of its production, sequence and episode.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readContainer(ctx, 'scene', params.scene_id!) }),
  },
]
