import { rowsRoute } from '../../kernel/rest/rows.js'
import type { RestRoute, RouteParameter } from '../../kernel/rest/route.js'
import { listEventNames, listLastEvents, listLastLogins } from './service.js'

const PERIOD: RouteParameter[] = [
  { name: 'after', description: 'Only later ones: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, UTC.' },
  { name: 'before', description: 'Only earlier ones, in the same form.' },
  {
    name: 'limit',
    description: 'Number of entries, at most 1000.',
    schema: { type: 'integer', minimum: 0, default: 100 },
  },
  { name: 'person_ids', description: 'Only by this person; may be given several times.' },
]

export const routes: RestRoute[] = [
  rowsRoute({
    path: '/data/events/last',
    operation: 'events.listLast',
    graphql: 'Query.apiEvents',
    permission: 'Admins all events; managers those of their open productions.',
    summary: 'What happened last, the latest first.',
    query: [
      ...PERIOD,
      { name: 'cursor_event_id', description: 'Only events older than this one.' },
      { name: 'project_id', description: 'Only those of a production.' },
      { name: 'name', description: 'Only those of this name, as `task:update`.' },
      { name: 'name_prefixes', description: 'Only those about this, as `task`; may be given several times.' },
      { name: 'name_suffixes', description: 'Only those of this action, as `update`; may be given several times.' },
      { name: 'only_files', description: '`true`: only those that tell of new files.' },
    ],
    rows: (ctx, { query, queryAll }) => listLastEvents(ctx, query, queryAll),
  }),
  {
    method: 'GET',
    path: '/data/events/names',
    operation: 'events.listNames',
    graphql: 'Query.apiEventsAggregate',
    who: 'signedIn',
    permission: 'Managers and admins of the studio.',
    summary: 'The names of all events that were ever stored.',
    reply: 'json',
    handler: (ctx) => listEventNames(ctx),
  },
  rowsRoute({
    path: '/data/events/login-logs/last',
    operation: 'events.listLastLogins',
    graphql: 'Query.loginLogs',
    permission: 'Admins.',
    summary: 'Who signed in last, the latest first.',
    query: [...PERIOD, { name: 'cursor_login_log_id', description: 'Only sign-ins before this one.' }],
    rows: (ctx, { query, queryAll }) => listLastLogins(ctx, query, queryAll),
  }),
]
