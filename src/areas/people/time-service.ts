import type { RequestContext } from '../../context.js'
import { period, type Days } from '../../kernel/calendar.js'
import { isIsoDate, UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { paramError } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { requireSelfOrAdmin } from './policy.js'
import { requireHumanTarget } from './service.js'
import { scopeOfEverybody, scopeOfPerson } from './time-policy.js'
import { entryRows, sumRows, timeTable, type TimeFilter, type TimeUnit } from './time-queries.js'
import { isDay } from './values.js'

/** Days between two dates as sent. */
export interface DateRange {
  start: string | undefined
  end: string | undefined
}

/**
 * What a person logged between two days, one JSON text a row. QUIRK (people, Time spents): for admins alone, not even for
 * the person; and without days there is nothing.
 */
export async function listEntries(ctx: RequestContext, personId: string, range: DateRange): Promise<Query> {
  const person = await requireHumanTarget(ctx, personId)
  requireAdmin(ctx)
  const days = daysOf(range)
  return entryRows(person.id, days ? {} : { projects: [] }, { days })
}

/** Days between two dates, both included; undefined without either. @throws AppError 400 for one alone or a wrong one */
function daysOf({ start, end }: DateRange): Days | undefined {
  if (!start && !end) return undefined
  if (!start || !end) {
    throw paramError('If querying for a range of dates, both a `start_date` and an `end_date` must be given.')
  }
  const [first, last] = [start, end].map((text) => (isIsoDate(text) ? text.trim().slice(0, 10) : undefined))
  if (!first || !last) throw paramError(`Wrong date format for ${start} and/or ${end}`)
  return period(first, last)
}

/** What a person logged on a day, as far as the caller may see it, one JSON text a row. */
export async function listEntriesOfDay(
  ctx: RequestContext,
  personId: string,
  date: string,
  projectId: string | undefined,
): Promise<Query> {
  const person = await requireHumanTarget(ctx, personId)
  const scope = scopeOfPerson(ctx, person.id, projectId)
  if (!isDay(date)) throw paramError('Invalid month or year.')
  return entryRows(person.id, scope, checked({ days: period(date, date), projectId }))
}

/** Everything a person logged in a month, one JSON text a row; for the person and admins. */
export async function listEntriesOfMonth(ctx: RequestContext, personId: string, month: () => Days): Promise<Query> {
  const person = await requireHumanTarget(ctx, personId)
  requireSelfOrAdmin(ctx, person.id)
  return entryRows(person.id, {}, { days: month() })
}

/**
 * Minutes of a person by task, as far as the caller may see them, one JSON text a row.
 * @param days Called after the permission.
 */
export async function listSums(
  ctx: RequestContext,
  personId: string,
  days: () => Days,
  projectId: string | undefined,
): Promise<Query> {
  const person = await requireHumanTarget(ctx, personId)
  const scope = scopeOfPerson(ctx, person.id, projectId)
  return sumRows(person.id, scope, checked({ days: days(), projectId }))
}

/**
 * A timesheet: minutes by unit and person, as far as the caller may see them, as JSON text.
 * @param days Called after the permission.
 */
export async function timesheet(
  ctx: RequestContext,
  unit: TimeUnit,
  days: () => Days | undefined,
  { projectId, departmentId, studioId }: Omit<TimeFilter, 'days'>,
): Promise<string> {
  const scope = scopeOfEverybody(ctx, { projectId, departmentId })
  return timeTable(ctx, unit, scope, checked({ days: days(), projectId, departmentId, studioId }))
}

/** A filter whose ids are ids. */
function checked(filter: TimeFilter): TimeFilter {
  for (const id of [filter.projectId, filter.departmentId, filter.studioId]) {
    if (id && !UUID.test(id)) throw paramError('Wrong UUID format.')
  }
  return filter
}
