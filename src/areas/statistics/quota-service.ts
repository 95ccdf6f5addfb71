import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { isId } from '../../kernel/crud/values.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { effectiveRole, requireMember } from '../../kernel/permissions/checks.js'
import { callerZone } from '../people/service.js'
import {
  COUNT_MODES,
  quotaFigures,
  quotaRows,
  type CountMode,
  type QuotaRequest,
  type QuotaRow,
} from './quota-queries.js'

/** What quotas can be narrowed by, as sent. */
export interface QuotaParameters {
  countMode?: unknown
  studioId?: unknown
}

/** Whose work: that of everybody on a task type, or all work of a person. */
export type QuotaSubject = { taskTypeId: string } | { personId: string }

/**
 * What was done in a production by day, week, month and year, as JSON text: by person for a task type, by task type for
 * a person. For the team; the figures of a person for managers and supervisors of the production and for themselves.
 * @throws AppError 404 for an unknown production, 400 for a way of counting that is none
 */
export async function quotas(
  ctx: RequestContext,
  projectId: string,
  subject: QuotaSubject,
  parameters: QuotaParameters,
): Promise<string> {
  return quotaFigures(ctx, await quotaRequest(ctx, projectId, subject, parameters))
}

/** The same figures as rows, of one kind of period. */
export async function quotaList(
  ctx: RequestContext,
  projectId: string,
  subject: QuotaSubject,
  { period, ...parameters }: QuotaParameters & { period: QuotaRow['period'] },
): Promise<QuotaRow[]> {
  return quotaRows(ctx, await quotaRequest(ctx, projectId, subject, parameters), period)
}

async function quotaRequest(
  ctx: RequestContext,
  projectId: string,
  subject: QuotaSubject,
  { countMode, studioId }: QuotaParameters,
): Promise<QuotaRequest> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
  if ('personId' in subject) await requireQuotasOf(ctx, projectId, subject.personId)
  else await requireMember(ctx, projectId)
  const mode = countModeOf(countMode, 'count_mode must be equal to weighted, weigtheddone, feedback, or done')
  if (studioId != null && studioId !== '' && !isId(studioId)) throw paramError('Wrong UUID format.')
  const id = Object.values(subject)[0] as string
  if (!isId(id)) throw notFound()
  return {
    projectId,
    mode,
    ...subject,
    studioId: studioId ? studioId : undefined,
    zone: await callerZone(ctx),
  }
}

/** A way of counting as sent; `weighted` when nothing is said. */
export function countModeOf(value: unknown, refusal: string): CountMode {
  const mode = COUNT_MODES.find((known) => known === (value ?? 'weighted'))
  if (!mode) throw paramError(refusal)
  return mode
}

/** Managers and supervisors of the team see the quotas of everybody, the others their own. */
async function requireQuotasOf(ctx: RequestContext, projectId: string, personId: string): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  const role = effectiveRole(actor, projectId)
  if (role === 'manager' || role === 'supervisor') await requireMember(ctx, projectId)
  else if (personId.toLowerCase() !== actor.id) throw forbidden()
}
