import type { RestInput, RestRoute } from '../../kernel/rest/route.js'
import { Reply } from '../../kernel/rest/route.js'
import { jsonArray } from '../../kernel/rest/stream.js'
import type { Period } from './time-queries.js'
import { listDaysOff, listLoggedTime, listLoggedTimeOfType } from './time-service.js'

const PERIOD = [
  { name: 'start_date', description: 'First day.', schema: { type: 'string', format: 'date' } },
  { name: 'end_date', description: 'Last day.', schema: { type: 'string', format: 'date' } },
]

const periodOf = ({ query }: RestInput): Period => ({ start: query.start_date, end: query.end_date })

/** What people log in a production, and when they are away. */
export const timeRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/<project_id>/time-spents',
    operation: 'schedule.timeSpents',
    graphql: 'Query.timeSpents',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'List everything logged in a production.',
    reply: 'stream',
    revalidate: true,
    handler: async (ctx, { params }) => {
      const rows = await listLoggedTime(ctx, params.project_id!)
      const body = jsonArray(ctx.deps.database.stream(rows, ctx.signal))
      return new Reply({ stream: { type: 'application/json', body } })
    },
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/task-types/<task_type_id>/time-spents',
    operation: 'schedule.taskTypeTimeSpents',
    graphql: 'Query.timeSpents',
    who: 'signedIn',
    permission: 'Admins, and managers of the production.',
    summary: 'List what was logged for a task type of a production, by person.',
    query: PERIOD,
    reply: 'json',
    handler: async (ctx, input) => {
      const { project_id: projectId, task_type_id: taskTypeId } = input.params
      return new Reply({ rawJson: await listLoggedTimeOfType(ctx, projectId!, taskTypeId!, periodOf(input)) })
    },
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/day-offs',
    operation: 'schedule.daysOff',
    graphql: 'Query.teamDaysOff',
    who: 'signedIn',
    permission: 'The team of the production but clients and vendors, and admins; reasons are for managers.',
    summary: 'List the days off of the team of a production, by person.',
    query: PERIOD,
    reply: 'json',
    handler: async (ctx, input) =>
      new Reply({ rawJson: await listDaysOff(ctx, input.params.project_id!, periodOf(input)) }),
  },
]
