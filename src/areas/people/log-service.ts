import { requireActor, type RequestContext } from '../../context.js'
import { paramError } from '../../kernel/errors.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { frozenDay, type LogDay } from './day-off-queries.js'

/**
 * Refuses a day on which no time is logged: somebody's day off; and where the studio has locked its timesheets, a day
 * that is over everywhere on earth, but for admins and managers of the production, who correct it.
 * @param day `removal`: time is taken away, which a day off does not stand against.
 * @throws AppError 400 that says what to do
 */
export async function requireLoggableDay(
  ctx: RequestContext,
  { personId, date, projectId, removal = false }: LogDay & { projectId: string | null; removal?: boolean },
): Promise<void> {
  const { isAway, isLocked } = (await frozenDay(ctx, { personId, date }))!
  if (isAway && !removal)
    throw paramError(`${date} is a day off of this person: no time is logged on it. Remove the day off first.`)
  const role = effectiveRole(requireActor(ctx), projectId)
  if (isLocked && role !== 'admin' && role !== 'manager')
    throw paramError(`The timesheets are locked: ${date} is over. Ask a manager of the production to correct it.`)
}
