import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'
import { editListing, readEdit } from './with-tasks-service.js'

/** Edits with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/edits/with-tasks',
    operation: 'edits.listEditsWithTasks',
    graphql: 'Query.edits',
    permission: 'The team of the production; vendors see what is assigned to them. Without a production: admins.',
    summary: 'List edits with their tasks and assignees.',
    query: withTasksParameters(editListing),
    revalidate: true,
    rows: async (ctx, { query }) => (await listWithTasks(ctx, editListing, query)).rows,
  }),
  {
    method: 'GET',
    path: '/data/edits/<edit_id>',
    operation: 'edits.readEdit',
    graphql: 'Query.edit',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the edit.',
    summary: 'Read an edit with its tasks and the names of its production and episode.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readEdit(ctx, params.edit_id!) }),
  },
]
