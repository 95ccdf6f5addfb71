import type { RequestContext } from '../../context.js'
import { wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { RemoveOptions, Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError, plainError, WIRE } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { clearDefaultStatus, detachTaskType, hasTaskType, rankTaskTypes, usesOfTaskType } from './queries.js'

/** Names of task types are not used twice, whatever they are for. */
export async function refuseKnownTaskType(
  tx: RequestContext,
  { data }: WriteInput,
  exceptId: string | null = null,
): Promise<void> {
  if (typeof data.name === 'string' && (await hasTaskType(tx, data.name, exceptId))) {
    throw paramError('A task type with similar name already exists')
  }
}

export const refuseOtherTaskType = (tx: RequestContext, row: Row, input: WriteInput): Promise<void> =>
  refuseKnownTaskType(tx, input, row.id)

/** A task type that is planned with goes only by force, and its bars and its places in productions go with it. */
export async function releaseTaskType(tx: RequestContext, row: Row, { force }: RemoveOptions): Promise<void> {
  if (force) return detachTaskType(tx, row.id)
  const { schedule, projects } = await usesOfTaskType(tx, row.id)
  const uses = [...(schedule ? ['schedule items'] : []), ...(projects ? ['projects'] : [])].join(' and ')
  if (uses) throw paramError(`Task type is attached to ${uses}. Re-issue the request with force=true to detach.`)
}

/**
 * A new default status takes the place of one that has the mark. QUIRK (crud, Task status): of the first one, be it for
 * tasks or for concepts.
 */
export async function replaceDefault(tx: RequestContext, { data }: WriteInput): Promise<void> {
  if (data.isDefault === true || data.isDefault === 1 || data.isDefault === 'true') await clearDefaultStatus(tx)
}

/**
 * Ranks task types for the whole studio: the first one gets priority 1. Unknown ids keep their place in the count.
 * @returns ids of the changed task types, in their order.
 */
export async function reorderTaskTypes(ctx: RequestContext, ids: readonly string[]): Promise<string[]> {
  requireAdmin(ctx)
  return ctx.transaction((tx) => rankTaskTypes(tx, ids))
}

/** Ids in the body of the REST operation. @throws AppError 400 for another body and for what is no id. */
export function rankedIds(body: unknown): string[] {
  const ids = (body as { task_type_ids?: unknown } | null)?.task_type_ids
  if (!Array.isArray(ids)) throw paramError("Request body must be a JSON object with a 'task_type_ids' list.")
  if (!ids.every((id): id is string => typeof id === 'string' && UUID.test(id))) throw plainError(WIRE.format)
  return ids
}

/** Task types as REST shows them, as one JSON text. */
export async function presentTaskTypes(ctx: RequestContext, ids: readonly string[]): Promise<string> {
  const options = wireOptions(ctx, 'TaskType', 'update', {}, false)
  const texts = await Promise.all(ids.map((id) => wireRow(ctx, 'TaskType', id, options)))
  return `[${texts.filter((text) => text !== null).join(',')}]`
}
