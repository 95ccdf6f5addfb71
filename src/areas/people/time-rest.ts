import { oneDay, oneMonth, oneWeek, oneYear, type Days } from '../../kernel/calendar.js'
import { paramError } from '../../kernel/errors.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { listEntries, listEntriesOfDay, listEntriesOfMonth, listSums, timesheet } from './time-service.js'

const UUID_SCHEMA = { type: 'string', format: 'uuid' }
const PROJECT = { name: 'project_id', description: 'Only work in this production.', schema: UUID_SCHEMA }
const DATE_SCHEMA = { type: 'string', format: 'date' }
const RANGE = [
  { name: 'start_date', description: 'First day.', schema: DATE_SCHEMA },
  { name: 'end_date', description: 'Last day.', schema: DATE_SCHEMA },
]
const TABLE_QUERY = [
  PROJECT,
  { name: 'department_id', description: 'Only work on task types of this department.', schema: UUID_SCHEMA },
  { name: 'studio_id', description: 'Only people of this studio.', schema: UUID_SCHEMA },
]
const LEADERS =
  'Admins and the person; managers and supervisors see the work on their productions, supervisors that of their departments.'

const invalidDate = () => paramError('Invalid date format.')

/** Minutes of a person by task, in one kind of period. */
const sums = (name: string, path: string, days: (params: Record<string, string>) => Days): RestRoute =>
  rowsRoute({
    path: `/data/persons/<person_id>/time-spents/${path}`,
    operation: `people.timeOf${name}`,
    graphql: 'Query.timeSpentsAggregate',
    permission: LEADERS,
    summary: `List the minutes of a person by task, in a ${name.toLowerCase()}.`,
    query: [PROJECT],
    rows: (ctx, { params, query }) => listSums(ctx, params.person_id!, () => days(params), query.project_id),
  })

/** A timesheet of everybody. */
const table = (
  unit: 'year' | 'month' | 'week' | 'day',
  path: string,
  days: (params: Record<string, string>) => Days | undefined,
): RestRoute => ({
  method: 'GET',
  path: `/data/persons/time-spents/${unit}-table${path}`,
  operation: `people.${unit}Table`,
  graphql: 'Query.timeSpentsAggregate',
  who: 'signedIn',
  permission: 'Admins see everybody; managers and supervisors the work on their productions; the others their own.',
  summary: `Read the minutes of people by ${unit}.`,
  query: TABLE_QUERY,
  reply: 'json',
  handler: async (ctx, { params, query }) => {
    const { project_id: projectId, department_id: departmentId, studio_id: studioId } = query
    const filter = { projectId, departmentId, studioId }
    return new Reply({ rawJson: await timesheet(ctx, unit, () => days(params), filter) })
  },
})

/** The hours of people. */
export const timeRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/persons/<person_id>/time-spents',
    operation: 'people.timeSpents',
    graphql: 'Query.timeSpents',
    permission: 'Admins.',
    summary: 'List what a person logged between two days; nothing without days.',
    query: RANGE,
    rows: (ctx, { params, query }) =>
      listEntries(ctx, params.person_id!, { start: query.start_date, end: query.end_date }),
  }),
  rowsRoute({
    path: '/data/persons/<person_id>/time-spents/<date>',
    operation: 'people.timeSpentsOfDay',
    graphql: 'Query.timeSpents',
    permission: LEADERS,
    summary: 'List what a person logged on a day.',
    query: [PROJECT],
    rows: (ctx, { params, query }) => listEntriesOfDay(ctx, params.person_id!, params.date!, query.project_id),
  }),
  rowsRoute({
    path: '/data/persons/<person_id>/time-spents/month/all/<year>/<month>',
    operation: 'people.timeSpentsOfMonth',
    graphql: 'Query.timeSpents',
    permission: 'Admins and the person.',
    summary: 'List what a person logged in a month.',
    rows: (ctx, { params }) => listEntriesOfMonth(ctx, params.person_id!, () => oneMonth(params.year!, params.month!)),
  }),
  sums('Year', 'year/<year>', ({ year }) => oneYear(year!, invalidDate)),
  sums('Month', 'month/<year>/<month>', ({ year, month }) => oneMonth(year!, month!, invalidDate)),
  sums('Week', 'week/<year>/<week>', ({ year, week }) => oneWeek(year!, week!)),
  sums('Day', 'day/<year>/<month>/<day>', ({ year, month, day }) => oneDay(year!, month!, day!)),
  table('year', '', () => undefined),
  table('month', '/<year>', ({ year }) => oneYear(year!)),
  table('week', '/<year>', ({ year }) => oneYear(year!)),
  table('day', '/<year>/<month>', ({ year, month }) => oneMonth(year!, month!)),
]
