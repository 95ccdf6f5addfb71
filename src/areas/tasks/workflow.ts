import { requireActor, type RequestContext } from '../../context.js'
import { wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { RemoveOptions, Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, paramError, plainError, WIRE } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
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
 * @returns the changed task types in their REST form, as JSON texts.
 */
export async function reorderTaskTypes(ctx: RequestContext, body: unknown): Promise<string[]> {
  if (!isAdmin(requireActor(ctx))) throw forbidden()
  const ids = (body as { task_type_ids?: unknown } | null)?.task_type_ids
  if (!Array.isArray(ids)) throw paramError("Request body must be a JSON object with a 'task_type_ids' list.")
  if (!ids.every((id) => typeof id === 'string' && UUID.test(id))) throw plainError(WIRE.format)
  return ctx.transaction(async (tx) => {
    const known = await rankTaskTypes(tx, ids as string[])
    const options = wireOptions(tx, 'TaskType', 'update', {}, false)
    return Promise.all(known.map(async (id) => (await wireRow(tx, 'TaskType', id, options))!))
  })
}
