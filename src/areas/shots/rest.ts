import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { framed, jsonArray } from '../../kernel/rest/stream.js'
import { listShotsWithTasks } from './service.js'

export const routes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/shots/with-tasks',
    operation: 'shots.listShotsWithTasks',
    graphql: 'Query.shots',
    who: 'signedIn',
    permission: 'The team of the production; vendors see what is assigned to them. Without a production: admins.',
    summary: 'List shots with their tasks and assignees.',
    query: [
      { name: 'project_id', description: 'Only shots of this production.', schema: { type: 'string', format: 'uuid' } },
      {
        name: 'episode_id',
        description: 'Only shots of this episode; `main`: outside of any episode; `all`: no filter.',
      },
      { name: 'id', description: 'Only this shot.', schema: { type: 'string', format: 'uuid' } },
      { name: 'compact', description: '`true`: rows are arrays of values, named once in a header.' },
      { name: 'stream', description: '`true`: newline-delimited JSON, a header and one line a shot.' },
      { name: 'assigned_to', description: 'Whatever the value: only what is assigned to the caller.' },
      {
        name: 'vendor_departments',
        description: "Whatever the value: without metadata of other departments than the caller's.",
      },
    ],
    reply: 'stream',
    async handler(ctx, { query }) {
      const { compact, header, rows } = await listShotsWithTasks(ctx, query)
      const lines = ctx.deps.database.stream(rows, ctx.signal)
      if (query.stream === 'true') {
        return new Reply({
          stream: { type: 'application/x-ndjson', body: framed(`${JSON.stringify(header)}\n`, lines, '') },
        })
      }
      const array = jsonArray(lines)
      const body = compact ? framed(`${JSON.stringify(header).slice(0, -1)},"rows":`, array, '}') : array
      return new Reply({ stream: { type: 'application/json', body } })
    },
  },
]
