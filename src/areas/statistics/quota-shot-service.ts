import { requireActor, type RequestContext } from '../../context.js'
import type { Days } from '../../kernel/calendar.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { effectiveRole, requireManager } from '../../kernel/permissions/checks.js'
import { callerZone } from '../people/service.js'
import { countModeOf } from './quota-service.js'
import { quotaShotRows, quotaShots, type QuotaShotRow, type QuotaShots } from './quota-shot-queries.js'

/** What the shots are narrowed by, as sent. */
export interface ShotParameters {
  projectId?: string | undefined
  taskTypeId?: string | undefined
  countMode?: unknown
}

/**
 * The shots that count for a person in a period, as JSON texts: with their full names and how much of each counts. For
 * admins, managers of the production and the person.
 * @param days Called after the permission. @throws AppError 404, 403, 400
 */
export async function listQuotaShots(
  ctx: RequestContext,
  personId: string,
  parameters: ShotParameters,
  days: () => Days,
): Promise<string[]> {
  const request = await shotsRequest(ctx, personId, parameters, days)
  return request ? quotaShots(ctx, request) : []
}

/** The same as rows. */
export async function listQuotaShotRows(
  ctx: RequestContext,
  personId: string,
  parameters: ShotParameters,
  days: Days,
): Promise<QuotaShotRow[]> {
  const request = await shotsRequest(ctx, personId, parameters, () => days)
  return request ? quotaShotRows(ctx, request) : []
}

async function shotsRequest(
  ctx: RequestContext,
  personId: string,
  { projectId, taskTypeId, countMode }: ShotParameters,
  days: () => Days,
): Promise<QuotaShots | undefined> {
  const person = await findRow(ctx, 'Person', personId)
  if (!person) throw notFound()
  const mode = countModeOf(countMode, 'count_mode must be equal to weighted, weighteddone, feedback, or done')
  const actor = requireActor(ctx)
  if (person.isBot) throw forbidden()
  await requireShotsOf(ctx, person.id, projectId)
  const period = days()
  for (const id of [projectId, taskTypeId]) if (id && !UUID.test(id)) throw paramError('Wrong UUID format.')
  // QUIRK (entities, Quotas): without a production or a task type nothing counts.
  if (!projectId || !taskTypeId) return undefined
  return { projectId, taskTypeId, personId: person.id, mode, ...period, zone: await callerZone(ctx), actor }
}

/** Managers see the shots of everybody in their productions, the others their own. */
async function requireShotsOf(ctx: RequestContext, personId: string, projectId: string | undefined): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  if (projectId && effectiveRole(actor, projectId.toLowerCase()) === 'manager') await requireManager(ctx, projectId)
  else if (personId !== actor.id) throw forbidden()
}
