import { requireActor, type RequestContext } from '../../context.js'
import { wireRow } from '../../kernel/crud/read.js'
import { isIsoDate, parseIso, UUID } from '../../kernel/crud/values.js'
import { present } from '../../kernel/clock.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError } from '../../kernel/errors.js'
import * as queries from './time-queries.js'

/** A day as `YYYY-MM-DD`. @throws AppError 400 for what is no day of the calendar. */
function dayOf(text: string | undefined): string {
  if (text === undefined || !isIsoDate(text)) throw paramError('Wrong date format.')
  return text.trim().slice(0, 10)
}

/**
 * What the caller logged between two days, both included. QUIRK (people, time): without any day there is nothing.
 * @throws AppError 400 for one day alone, or what is no day of the calendar.
 */
export function listOwnTimeSpents(ctx: RequestContext, start: string | undefined, end: string | undefined): Query {
  const { id } = requireActor(ctx)
  if (!start && !end) return queries.NO_ROWS
  if (!start || !end)
    throw paramError('If querying for a range of dates, both a `start_date` and an `end_date` must be given.')
  if (!isIsoDate(start) || !isIsoDate(end)) throw paramError(`Wrong date format for ${start} and/or ${end}`)
  return queries.timeSpentRows(id, dayOf(start), dayOf(end))
}

/** What the caller logged on a day. */
export function listOwnTimeSpentsOfDay(ctx: RequestContext, date: string | undefined): Query {
  const { id } = requireActor(ctx)
  const day = dayOf(date)
  return queries.timeSpentRows(id, day, day)
}

/** What the caller logged on a task on a day, as JSON text; null when there is nothing. */
export async function readOwnTimeSpent(
  ctx: RequestContext,
  taskId: string | undefined,
  date: string | undefined,
): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const day = dayOf(date)
  if (!taskId || !UUID.test(taskId)) throw notFound()
  return (await queries.timeSpentOfTask(ctx, { personId, taskId, day })) ?? 'null'
}

/** The caller's absence that a day is part of, as JSON text; an empty object when they are there. */
export async function readOwnDayOff(ctx: RequestContext, date: string | undefined): Promise<string> {
  const { id } = requireActor(ctx)
  return (await queries.dayOffAt(ctx, id, dayOf(date))) ?? '{}'
}

/** When the caller opened the desktop application, the last time first. */
export const listDesktopLogins = (ctx: RequestContext): Query => queries.desktopLoginRows(requireActor(ctx).id)

/**
 * Notes that the caller opened the desktop application, now or at the given moment: they are present. The note as JSON
 * text. @throws AppError 400 for what is no moment.
 */
export async function logDesktopLogin(ctx: RequestContext, moment: unknown): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const date = moment == null ? present() : typeof moment === 'string' ? parseIso(moment) : undefined
  if (!date) throw paramError('Wrong date format.')
  return ctx.transaction(async (tx) => {
    const now = present()
    const log = await tx.db.prisma.desktopLoginLog.create({
      data: { personId, date, createdAt: now, updatedAt: now },
      select: { id: true },
    })
    await queries.renewPresence(tx, personId)
    await tx.emit('person:update', { person_id: personId })
    return (await wireRow(tx, 'DesktopLoginLog', log.id, {}))!
  })
}
