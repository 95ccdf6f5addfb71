import type { RestRoute } from '../../kernel/rest/route.js'
import { listOwnOpenProjects, readContext } from './context-service.js'
import { ownJson } from './rest-shared.js'

/** What a client asks for at its start. */
export const contextRoutes: RestRoute[] = [
  ownJson({
    method: 'GET',
    path: '/data/user/context',
    operation: 'user.readContext',
    graphql: 'Person.context',
    summary:
      'Read all that a client needs at its start: structure of the studio, people, open productions, saved searches, number of unread notifications.',
    revalidate: true,
    json: readContext,
  }),
  ownJson({
    method: 'GET',
    path: '/data/user/projects/open',
    operation: 'user.listOpenProjects',
    graphql: 'Query.projects',
    summary: 'List the open productions of the caller, for admins all, with team, settings and custom columns.',
    query: [{ name: 'name', description: 'Only the production of exactly this name.' }],
    json: (ctx, { query }) => listOwnOpenProjects(ctx, query.name),
  }),
]
