import { requireActor, type RequestContext } from '../../context.js'
import { oneMonth } from '../../kernel/calendar.js'
import { present } from '../../kernel/clock.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import { csvCell } from '../../kernel/csv.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { requireSelfOrAdmin, seesWholePeople } from './policy.js'
import { desktopLoginRows, lastSeen, presenceRows } from './presence-queries.js'
import { changePerson } from './service.js'

/** Desktop sessions of a person, one JSON text a row; for the person, managers and admins. */
export async function listDesktopLogins(ctx: RequestContext, personId: string): Promise<Query> {
  const person = await findRow(ctx, 'Person', personId)
  if (!person) throw notFound()
  const actor = requireActor(ctx)
  if (person.id !== actor.id && !seesWholePeople(actor)) throw forbidden()
  return desktopLoginRows(person.id)
}

/**
 * Notes that a person opened a desktop session, now or at the given time, and with it the last day they were seen. For
 * the person and admins.
 * @param given Read after the permission.
 * @returns the entry in its REST form, as JSON text
 */
export async function logDesktopLogin(
  ctx: RequestContext,
  personId: string,
  given: () => Promise<Date | undefined>,
): Promise<string> {
  const person = await findRow(ctx, 'Person', personId)
  if (!person) throw notFound()
  requireSelfOrAdmin(ctx, person.id)
  const date = await given()
  return ctx.transaction(async (tx) => {
    const now = present()
    const { id } = await delegateOf(tx, 'DesktopLoginLog').create({
      data: { personId: person.id, date: date ?? now, createdAt: now, updatedAt: now },
      select: { id: true },
    })
    await changePerson(tx, person.id, async () => {
      const day = await lastSeen(tx, person.id)
      return { lastPresence: day && new Date(day) }
    })
    return (await wireRow(tx, 'DesktopLoginLog', id as string, {}))!
  })
}

/** Who opened a desktop session on which days of a month (`YYYY-MM`), as CSV; for admins. */
export async function presenceCsv(ctx: RequestContext, monthText: string): Promise<string> {
  requireAdmin(ctx)
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(monthText) ?? []
  if (!year || !month) throw paramError('Invalid month or year.')
  const days = oneMonth(year, month)
  const length = (Date.parse(days.end) - Date.parse(days.start)) / 86_400_000
  const numbers = Array.from({ length }, (_, index) => index + 1)
  const lines = (await presenceRows(ctx, days)).map(({ name, days: present }) => [
    csvCell(name),
    ...numbers.map((day) => (present.includes(day) ? 'X' : '')),
  ])
  return [[String(Number(year)), ...numbers], ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')
}
