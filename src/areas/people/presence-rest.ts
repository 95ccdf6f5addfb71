import { z } from 'zod'
import { parseIso } from '../../kernel/crud/values.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { validated } from '../../kernel/rest/validated.js'
import { listDesktopLogins, logDesktopLogin, presenceCsv } from './presence-service.js'

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/.test(text) && parseIso(text) !== undefined

const loginBody = z.object({
  date: z
    .string()
    .refine(isMoment, 'Value error, Wrong date format. Expected: 2020-01-05T13:23:10 or 2020-01-05')
    .nullish(),
})

/** When people were at their workstations. */
export const presenceRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/persons/presence-logs/<month_date>',
    operation: 'people.presence',
    graphql: 'Query.desktopLoginLogs',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Read who opened a desktop session on which days of a month (`YYYY-MM`), as CSV.',
    reply: 'csv',
    handler: async (ctx, { params }) =>
      new Reply({
        text: { type: 'text/csv', body: await presenceCsv(ctx, params.month_date!) },
        headers: { 'Content-Disposition': 'attachment; filename=kitsu_export.csv' },
      }),
  },
  rowsRoute({
    path: '/data/persons/<person_id>/desktop-login-logs',
    operation: 'people.desktopLogins',
    graphql: 'Query.desktopLoginLogs',
    permission: 'Admins, managers and the person.',
    summary: 'List the desktop sessions of a person, the newest first.',
    rows: (ctx, { params }) => listDesktopLogins(ctx, params.person_id!),
  }),
  {
    method: 'POST',
    path: '/data/persons/<person_id>/desktop-login-logs',
    operation: 'people.logDesktopLogin',
    graphql: { service: 'people.logDesktopLogin', why: 'Sent by the launchers of workstations, which speak REST.' },
    who: 'signedIn',
    permission: 'Admins and the person.',
    summary: 'Note that a person opened a desktop session.',
    body: {
      type: 'object',
      properties: {
        date: { type: 'string', description: '`YYYY-MM-DDTHH:MM:SS` in UTC or `YYYY-MM-DD`; now by default.' },
      },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const given = async (): Promise<Date | undefined> => {
        const { date } = validated(loginBody, await input.lenientBody())
        return date ? parseIso(date) : undefined
      }
      return new Reply({ rawJson: await logDesktopLogin(ctx, input.params.person_id!, given) })
    },
  },
]
