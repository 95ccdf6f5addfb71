import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { updateRecords } from '../../kernel/crud/update-many.js'
import type { Row } from '../../kernel/crud/spec.js'
import { badRequest, notFound } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { typesOfFields } from './queries.js'

const KINDS = { Entity: null, Task: 'Task', Project: 'Project' } as const

/**
 * Writes the same values of custom columns to many records, by the rules of their updates. Fields that nobody has
 * declared, or that the caller may not see, are refused.
 */
export async function setMetadata(
  ctx: RequestContext,
  model: keyof typeof KINDS,
  ids: readonly string[],
  values: readonly { field: string; value?: unknown }[],
  mode: BulkMode,
): Promise<Outcome<Row>[]> {
  const actor = requireActor(ctx)
  const fields = values.map(({ field }) => field)
  const known = await typesOfFields(ctx, actor, fields, KINDS[model])
  const unknown = fields.find((field) => !known.some((type) => type.field === field))
  if (unknown !== undefined) throw badRequest(`There is no field ${JSON.stringify(unknown)} that you may see.`)
  // What the caller does not see is as little there as what does not exist.
  const rows = isAdmin(actor) ? undefined : await Promise.all(ids.map((id) => ctx.loaders.one(model).load(id)))
  const hidden = ids.map((_, i): Outcome<Row> | undefined => (rows && !rows[i] ? { error: notFound() } : undefined))
  const stop = stopped(mode, hidden)
  if (stop) return stop
  const data = Object.fromEntries(values.map(({ field, value }) => [field, value ?? null]))
  const seen = ids.filter((_, i) => !hidden[i])
  const updates = seen.map((id) => ({ id, input: { data: { data: { ...data } }, relations: {}, extra: {} } }))
  const written = (await updateRecords(ctx, model, updates, { mode })).values()
  return hidden.map((outcome) => outcome ?? written.next().value!)
}
