import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { isIsoDate } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { effectiveRole, requireManager, requireMember, requireMemberBut } from '../../kernel/permissions/checks.js'
import { requireIds } from './item-service.js'
import {
  loggedTime,
  loggedTimeOfType,
  teamDayOffRows,
  teamDaysOff,
  type DayOffRow,
  type Period,
  type ReasonsOf,
} from './time-queries.js'

/** Everything logged in a production, ready to be streamed; for its whole team. */
export async function listLoggedTime(ctx: RequestContext, projectId: string): Promise<Query> {
  await requireMember(ctx, projectId)
  requireIds(projectId)
  return loggedTime(projectId)
}

/** What was logged for a task type of a production by person, as JSON text; for managers of the production. */
export async function listLoggedTimeOfType(
  ctx: RequestContext,
  projectId: string,
  taskTypeId: string,
  period: Period,
): Promise<string> {
  await requireManager(ctx, projectId)
  requireIds(projectId, taskTypeId)
  return loggedTimeOfType(ctx, { projectId, taskTypeId, period: checkedPeriod(period) })
}

/**
 * Days off of the team of a production by person, as JSON text; for the team but clients and vendors. Reasons are for
 * managers, and for the person concerned.
 */
export const listDaysOff = async (ctx: RequestContext, projectId: string, period: Period): Promise<string> =>
  teamDaysOff(ctx, await daysOffRequest(ctx, projectId, period))

/** The same as rows. */
export const listDayOffRows = async (ctx: RequestContext, projectId: string, period: Period): Promise<DayOffRow[]> =>
  teamDayOffRows(ctx, await daysOffRequest(ctx, projectId, period))

async function daysOffRequest(
  ctx: RequestContext,
  projectId: string,
  period: Period,
): Promise<{ projectId: string; period: Period; reasonsOf: ReasonsOf }> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
  await requireMemberBut(ctx, projectId, ['client', 'vendor'])
  const actor = requireActor(ctx)
  const reasonsOf = ['admin', 'manager'].includes(effectiveRole(actor, projectId)) ? 'everybody' : { id: actor.id }
  return { projectId, period: checkedPeriod(period), reasonsOf }
}

/** A period with days that exist; the empty text is no bound. A period that ends before it starts holds no day. */
function checkedPeriod({ start, end }: Period): Period {
  const known = (day: string | undefined): boolean => !day || isIsoDate(day)
  if (known(start) && known(end)) return { start: start?.trim().slice(0, 10), end: end?.trim().slice(0, 10) }
  throw paramError(`Wrong date format for ${start ?? 'None'} and/or ${end ?? 'None'}`)
}
