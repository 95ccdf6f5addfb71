import { oneDay, oneMonth, oneWeek, type Days } from '../../kernel/calendar.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { listQuotaShots } from './quota-shot-service.js'

const UUID_SCHEMA = { type: 'string', format: 'uuid' }
const QUERY = [
  { name: 'project_id', description: 'The production.', schema: UUID_SCHEMA },
  { name: 'task_type_id', description: 'The task type.', schema: UUID_SCHEMA },
  { name: 'count_mode', description: '`weighted` (default), `weighteddone`, `feedback` or `done`.' },
]

function route(period: string, path: string, days: (params: Record<string, string>) => Days): RestRoute {
  return {
    method: 'GET',
    path: `/data/persons/<person_id>/quota-shots/${period}/${path}`,
    operation: `quotas.shotsOf${period[0]!.toUpperCase()}${period.slice(1)}`,
    graphql: 'Query.quotaShots',
    who: 'signedIn',
    permission: 'Admins, managers of the production, and the person.',
    summary: `List the shots that count for a person in a ${period}.`,
    query: QUERY,
    reply: 'json',
    handler: async (ctx, { params, query }: RestInput) => {
      const { project_id: projectId, task_type_id: taskTypeId, count_mode: countMode } = query
      const parameters = { projectId, taskTypeId, countMode }
      const rows = await listQuotaShots(ctx, params.person_id!, parameters, () => days(params))
      return new Reply({ rawJson: `[${rows.join(',')}]` })
    },
  }
}

/** The shots behind the quotas of a person. */
export const quotaShotRoutes: RestRoute[] = [
  route('day', '<year>/<month>/<day>', ({ year, month, day }) => oneDay(year!, month!, day!)),
  route('week', '<year>/<week>', ({ year, week }) => oneWeek(year!, week!)),
  route('month', '<year>/<month>', ({ year, month }) => oneMonth(year!, month!)),
]
