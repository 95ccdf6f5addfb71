import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { jsonArray } from '../../kernel/rest/stream.js'
import { listLinks, removeLink } from './link-service.js'

const MANAGERS = 'Admins, and managers of the production.'
const LINKS = '/data/projects/<project_id>/entity-links'

/** Casting links of a production. */
export const linkRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: LINKS,
    operation: 'breakdown.projectLinks',
    graphql: 'Query.entityLinks',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'List the casting links of a production in the order in which they were made.',
    query: [
      { name: 'page', description: 'Page, from 1; else the whole list.', schema: { type: 'integer' } },
      { name: 'limit', description: 'Links at most, 100 in a page by default.', schema: { type: 'integer' } },
      {
        name: 'cursor_created_at',
        description: 'Only links made after this instant (UTC), `YYYY-MM-DDTHH:MM:SS.ffffff`.',
      },
    ],
    reply: 'stream',
    handler: async (ctx, { params, query }) => {
      const links = await listLinks(ctx, params.project_id!, query)
      if ('json' in links) return new Reply({ rawJson: links.json })
      const rows = ctx.deps.database.stream(links.rows, ctx.signal)
      return new Reply({ stream: { type: 'application/json', body: jsonArray(rows) } })
    },
  },
  {
    method: 'DELETE',
    path: `${LINKS}/<entity_link_id>`,
    operation: 'breakdown.removeLink',
    graphql: 'Mutation.uncastAssets',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Delete a casting link of a production; answers it as it was.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await removeLink(ctx, params.project_id!, params.entity_link_id!) }),
  },
]
