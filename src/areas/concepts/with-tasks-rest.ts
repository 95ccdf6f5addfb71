import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { listWithTasks, withTasksParameters } from '../entities/service/with-tasks.js'
import { conceptListing, readConcept } from './with-tasks-service.js'

/** Concepts with their tasks, all or one. */
export const withTasksRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/concepts/with-tasks',
    operation: 'concepts.listConceptsWithTasks',
    graphql: 'Query.concepts',
    permission: 'The team of the production but vendors and clients. Without a production: admins.',
    summary: 'List concepts with their tasks and assignees.',
    query: withTasksParameters(conceptListing),
    revalidate: true,
    rows: async (ctx, { query }) => (await listWithTasks(ctx, conceptListing, query)).rows,
  }),
  {
    method: 'GET',
    path: '/data/concepts/<concept_id>',
    operation: 'concepts.readConcept',
    graphql: 'Query.concept',
    who: 'signedIn',
    permission: 'The team of the production but clients; a vendor needs a task of the concept.',
    summary: 'Read a concept with its tasks and what it is linked to.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readConcept(ctx, params.concept_id!) }),
  },
]
