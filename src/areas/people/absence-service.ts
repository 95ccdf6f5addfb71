import { requireActor, type RequestContext } from '../../context.js'
import { period, type Days } from '../../kernel/calendar.js'
import type { Query } from '../../kernel/db/database.js'
import { paramError } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { dayOffDuring, dayOffRows } from './day-off-queries.js'
import { requireSelfOrAdmin } from './policy.js'
import { requireHumanTarget } from './service.js'
import { isDay } from './values.js'

/** When everybody is away in a month, one JSON text a row; the caller alone unless they are an admin. */
export function listDaysOff(ctx: RequestContext, month: () => Days): Query {
  const actor = requireActor(ctx)
  const days = month()
  return dayOffRows(isAdmin(actor) ? { days } : { personId: actor.id, days })
}

/**
 * When a person is away, one JSON text a row; for the person and admins.
 * @param days Called after the permission; without it all days count.
 */
export async function listDaysOffOf(ctx: RequestContext, personId: string, days?: () => Days): Promise<Query> {
  const person = await requireHumanTarget(ctx, personId)
  requireSelfOrAdmin(ctx, person.id)
  return dayOffRows(days ? { personId: person.id, days: days() } : { personId: person.id })
}

/** The day off of a person on a date, as JSON text; `{}` when they are there. For the person and admins. */
export async function dayOffOn(ctx: RequestContext, personId: string, date: string): Promise<string> {
  const person = await requireHumanTarget(ctx, personId)
  requireSelfOrAdmin(ctx, person.id)
  if (!isDay(date)) throw paramError('Invalid date format.')
  return (await dayOffDuring(ctx, person.id, period(date, date))) ?? '{}'
}
