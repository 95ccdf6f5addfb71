import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { containerListing, readContainer } from '../entities/service/containers.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'

const listing = containerListing('sequence', { vendorsSee: 'parents' })

/** Sequences with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/sequences/with-tasks',
    operation: 'sequences.listSequencesWithTasks',
    graphql: 'Query.sequences',
    permission:
      'The team of the production; vendors see those with a shot that is assigned to them. Without a production: admins.',
    summary: 'List sequences with their tasks and assignees.',
    query: withTasksParameters(listing),
    revalidate: true,
    rows: async (ctx, { query }) => (await listWithTasks(ctx, listing, query)).rows,
  }),
  {
    method: 'GET',
    path: '/data/sequences/<sequence_id>',
    operation: 'sequences.readSequence',
    graphql: 'Query.sequence',
    who: 'signedIn',
    permission: 'The team of the production; a vendor needs a task of the sequence.',
    summary: 'Read a sequence with the names of its production and episode.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await readContainer(ctx, 'sequence', params.sequence_id!) }),
  },
]
