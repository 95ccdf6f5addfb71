import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { logTime, removeTime, requireTimeLog, timeWire, type AskedDay } from './time-log-service.js'

const PATH = '/actions/tasks/<task_id>/time-spents/<date>/persons/<person_id>'
const LOGGERS =
  'Assignees of the task for themselves; for an assignee also managers of the production and admins. For bots only where the production lets them work.'

const body = z.object({
  duration: z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
      z.number().refine((minutes) => minutes > 0, 'Input should be greater than 0'),
    )
    .describe('Minutes, more than 0.'),
})

const dayOf = (params: Record<string, string>): AskedDay => ({
  taskId: params.task_id!,
  personId: params.person_id!,
  date: params.date!,
})

const logRoute = (path: string, operation: string, summary: string, add: boolean): RestRoute => ({
  method: 'POST',
  path,
  operation,
  graphql: 'Mutation.logTime',
  who: 'signedIn',
  permission: LOGGERS,
  summary,
  body: {
    type: 'object',
    required: ['duration'],
    properties: { duration: { type: 'number', description: 'Minutes.' } },
  },
  status: 201,
  reply: 'json',
  async handler(ctx, input) {
    const day = dayOf(input.params)
    await requireTimeLog(ctx, day)
    const { duration } = validated(body, await input.lenientBody())
    const id = await logTime(ctx, { ...day, duration, add })
    return new Reply({ status: 201, rawJson: await timeWire(ctx, id) })
  },
})

/** Logging time on tasks. */
export const timeLogRoutes: RestRoute[] = [
  logRoute(PATH, 'tasks.logTime', 'Set the minutes somebody worked on a task on a day.', false),
  logRoute(`${PATH}/add`, 'tasks.addTime', 'Add to the minutes somebody worked on a task on a day.', true),
  {
    method: 'DELETE',
    path: PATH,
    operation: 'tasks.removeTime',
    graphql: 'Mutation.deleteTimeSpent',
    who: 'signedIn',
    permission: LOGGERS,
    summary: 'Take away what somebody logged for a task on a day.',
    status: 201,
    reply: 'json',
    // QUIRK (tasks, DELETE time-spents): the answer is 201 with the row that is gone, and the time 0 in it.
    async handler(ctx, { params }) {
      const row = JSON.parse(await removeTime(ctx, dayOf(params))) as Record<string, unknown>
      return new Reply({ status: 201, json: { ...row, duration: 0 } })
    },
  },
]
