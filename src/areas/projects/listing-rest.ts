import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { listAllProjects, listOpenProjects } from './listing-service.js'

/** Productions as clients list them at their start. */
export const listingRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/open',
    operation: 'projects.listOpen',
    graphql: 'Query.projects',
    who: 'signedIn',
    permission: 'Everybody signed in: admins all open productions, the others those with them in the team.',
    summary: 'List the open productions with their team, settings and custom columns.',
    query: [{ name: 'name', description: 'Only the production of exactly this name.' }],
    reply: 'rows',
    handler: async (ctx, { query }) =>
      new Reply({ rawJson: `[${(await listOpenProjects(ctx, query.name)).join(',')}]` }),
  },
  {
    method: 'GET',
    path: '/data/projects/all',
    operation: 'projects.listAll',
    graphql: 'Query.projects',
    who: 'signedIn',
    permission: 'Everybody signed in: admins all productions, the others those with them in the team.',
    summary: 'List productions, open or closed.',
    query: [{ name: 'name', description: 'Only the production of this name, in any case; % and _ are wildcards.' }],
    reply: 'rows',
    handler: async (ctx, { query }) =>
      new Reply({ rawJson: `[${(await listAllProjects(ctx, query.name)).join(',')}]` }),
  },
]
