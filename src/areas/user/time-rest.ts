import type { RestRoute } from '../../kernel/rest/route.js'
import { ownJson, ownRows } from './rest-shared.js'
import {
  listDesktopLogins,
  listOwnTimeSpents,
  listOwnTimeSpentsOfDay,
  logDesktopLogin,
  readOwnDayOff,
  readOwnTimeSpent,
} from './time-service.js'

const day = (name: string, description: string) => ({ name, description, schema: { type: 'string', format: 'date' } })

/** Hours, absences and presence of the caller. */
export const timeRoutes: RestRoute[] = [
  ownRows({
    path: '/data/user/time-spents',
    operation: 'user.listTimeSpents',
    graphql: 'Query.timeSpents',
    summary: 'List what the caller logged between two days; nothing without them.',
    query: [day('start_date', 'First day.'), day('end_date', 'Last day, included.')],
    rows: (ctx, { query }) => listOwnTimeSpents(ctx, query.start_date, query.end_date),
  }),
  ownRows({
    path: '/data/user/time-spents/<date>',
    operation: 'user.listTimeSpentsOfDay',
    graphql: 'Query.timeSpents',
    summary: 'List what the caller logged on a day.',
    rows: (ctx, { params }) => listOwnTimeSpentsOfDay(ctx, params.date),
  }),
  ownJson({
    method: 'GET',
    path: '/data/user/tasks/<task_id>/time-spents/<date>',
    operation: 'user.readTimeSpent',
    graphql: 'Query.timeSpents',
    summary: 'Read what the caller logged on a task on a day; null when there is nothing.',
    json: (ctx, { params }) => readOwnTimeSpent(ctx, params.task_id, params.date),
  }),
  ownJson({
    method: 'GET',
    path: '/data/user/day-offs/<date>',
    operation: 'user.readDayOff',
    graphql: 'Query.dayOffs',
    summary: 'Read the absence of the caller that a day is part of; an empty object when they are there.',
    json: (ctx, { params }) => readOwnDayOff(ctx, params.date),
  }),
  ownRows({
    path: '/data/user/desktop-login-logs',
    operation: 'user.listDesktopLogins',
    graphql: 'Query.desktopLoginLogs',
    summary: 'List when the caller opened the desktop application, the last time first.',
    rows: listDesktopLogins,
  }),
  ownJson({
    method: 'POST',
    path: '/data/user/desktop-login-logs',
    operation: 'user.logDesktopLogin',
    graphql: 'Mutation.noteDesktopLogin',
    summary: 'Note that the caller opened the desktop application; they are present.',
    status: 201,
    body: {
      type: 'object',
      properties: { date: { type: 'string', format: 'date-time', description: 'When; now by default.' } },
    },
    json: async (ctx, input) => logDesktopLogin(ctx, input.query.date ?? (await input.lenientBody()).date),
  }),
]
