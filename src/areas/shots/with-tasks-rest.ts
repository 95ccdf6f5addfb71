import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { headedReply } from '../../kernel/rest/rows.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'
import { readShot, shotListing } from './with-tasks-service.js'

/** Shots with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/shots/with-tasks',
    operation: 'shots.listShotsWithTasks',
    graphql: 'Query.shots',
    who: 'signedIn',
    permission: 'The team of the production; vendors see what is assigned to them. Without a production: admins.',
    summary: 'List shots with their tasks and assignees.',
    query: withTasksParameters(shotListing),
    reply: 'stream',
    revalidate: true,
    handler: async (ctx, { query }) => headedReply(ctx, await listWithTasks(ctx, shotListing, query), query),
  },
  {
    method: 'GET',
    path: '/data/shots/<shot_id>',
    operation: 'shots.readShot',
    graphql: 'Query.shot',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the shot.',
    summary: 'Read a shot with its tasks, casting and the names of what it belongs to.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readShot(ctx, params.shot_id!) }),
  },
]
