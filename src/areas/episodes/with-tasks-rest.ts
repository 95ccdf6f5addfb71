import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { containerListing, readContainer } from '../entities/service/containers.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'

const listing = containerListing('episode', { vendorsSee: 'episodes' })

/** Episodes with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/episodes/with-tasks',
    operation: 'episodes.listEpisodesWithTasks',
    graphql: 'Query.episodes',
    permission:
      'The team of the production; vendors see those with a shot or asset that is assigned to them. Without a production: admins.',
    summary: 'List episodes with their tasks and assignees.',
    query: withTasksParameters(listing),
    revalidate: true,
    rows: async (ctx, { query }) => (await listWithTasks(ctx, listing, query)).rows,
  }),
  {
    method: 'GET',
    path: '/data/episodes/<episode_id>',
    operation: 'episodes.readEpisode',
    graphql: 'Query.episode',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the episode.',
    summary: 'Read an episode with the name of its production.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readContainer(ctx, 'episode', params.episode_id!) }),
  },
]
