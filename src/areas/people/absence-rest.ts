import { oneMonth, oneWeek, oneYear, type Days } from '../../kernel/calendar.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { dayOffOn, listDaysOff, listDaysOffOf } from './absence-service.js'

const OWN = 'Admins and the person.'

/** Days off of a person in one kind of period. */
const during = (name: string, path: string, days: (params: Record<string, string>) => Days): RestRoute =>
  rowsRoute({
    path: `/data/persons/<person_id>/day-offs/${path}`,
    operation: `people.daysOffOf${name}`,
    graphql: 'Query.dayOffs',
    permission: OWN,
    summary: `List when a person is away in a ${name.toLowerCase()}.`,
    rows: (ctx, { params }) => listDaysOffOf(ctx, params.person_id!, () => days(params)),
  })

/** When people are away. */
export const absenceRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/persons/day-offs/<year>/<month>',
    operation: 'people.daysOffOfEverybody',
    graphql: 'Query.dayOffs',
    permission: 'Admins see everybody, the others themselves.',
    summary: 'List who is away in a month.',
    rows: (ctx, { params }) => listDaysOff(ctx, () => oneMonth(params.year!, params.month!)),
  }),
  rowsRoute({
    path: '/data/persons/<person_id>/day-offs',
    operation: 'people.daysOff',
    graphql: 'Query.dayOffs',
    permission: OWN,
    summary: 'List when a person is away.',
    rows: (ctx, { params }) => listDaysOffOf(ctx, params.person_id!),
  }),
  {
    method: 'GET',
    path: '/data/persons/<person_id>/day-offs/<date>',
    operation: 'people.dayOffOn',
    graphql: 'Query.dayOffs',
    who: 'signedIn',
    permission: OWN,
    summary: 'Read the day off of a person on a date; an empty object when they are there.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await dayOffOn(ctx, params.person_id!, params.date!) }),
  },
  during('Year', 'year/<year>', ({ year }) => oneYear(year!)),
  during('Month', 'month/<year>/<month>', ({ year, month }) => oneMonth(year!, month!)),
  during('Week', 'week/<year>/<week>', ({ year, week }) => oneWeek(year!, week!)),
]
