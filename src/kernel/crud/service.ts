import { requireActor, type RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { AppError, notFound, paramError, refusalOf } from '../errors.js'
import { checkDates, createValues, refuseFaults, updateValues } from './input.js'
import { allow } from './list.js'
import { findRow, specOf } from './read.js'
import { delegateOf, releaseRelations, replaceRelation } from './relations.js'
import type { ModelSpec, RemoveOptions, Row, WriteInput } from './spec.js'
import { UUID } from './values.js'
import { lockRow, refuseClash, VersionConflict, type ExpectedVersion } from './versions.js'
import { metaOf } from './wire.js'

/** A written record and what its hooks add to the REST answer. */
export interface Written {
  row: Row
  extra: Record<string, unknown>
}

/** Gives a failed write its documented answer; anything else passes as it is. */
async function explaining<T>(
  custom: ((error: unknown) => Error | undefined) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof VersionConflict) throw error
    throw custom?.(error) ?? (error instanceof AppError ? error : (refusalOf(error) ?? error))
  }
}

/** Takes fields and relations out of an input, with what was wrong with them. */
function drop(input: WriteInput, names: readonly string[] = []): void {
  for (const name of names) {
    delete input.data[name]
    delete input.relations[name]
    input.faults = input.faults?.filter(({ field }) => field !== name)
  }
}

/** Holds the values of fields that people added against what is said of these fields. */
export async function checkCustom(
  tx: RequestContext,
  { custom }: ModelSpec,
  before: Row | null,
  { data }: WriteInput,
): Promise<void> {
  if (custom && data[custom.column] != null) {
    // A record never leaves its production, whatever is sent.
    const record = { ...before, ...data, ...(before && { projectId: before.projectId as unknown }) }
    await custom.check(tx, record, data[custom.column], before?.[custom.column])
  }
}

/** Makes a record: permission, the model's checks, the row with its links, the model's follow-up, the event. */
export async function createRecord(ctx: RequestContext, model: ModelName, input: WriteInput): Promise<Written> {
  const spec = specOf(ctx, model)
  const create = spec.create ?? {}
  requireActor(ctx)
  drop(input, create.protected)
  await create.precheck?.(ctx, input)
  await allow(ctx, create.who ?? 'admin', input)
  await create.check?.(ctx, input)
  return explaining(create.onError, () =>
    ctx.transaction(async (tx) => {
      await checkCustom(tx, spec, null, input)
      await create.prepare?.(tx, input)
      refuseFaults(input)
      const { id } = await delegateOf(tx, model).create({ data: createValues(model, input), select: { id: true } })
      for (const [name, ids] of Object.entries(input.relations)) {
        await replaceRelation(tx, model, id as string, name, ids)
      }
      const row = (await findRow(tx, model, id))!
      const extra = (await create.after?.(tx, row, input)) ?? {}
      await emitChange(tx, model, spec, 'new', row)
      return { row, extra }
    }),
  )
}

/** Fields no update changes, whatever the model says. */
const PROTECTED = ['id', 'createdAt', 'updatedAt', 'projectId']

/**
 * Changes the given fields of a record; lists of relations replace the whole set.
 * @param expected The state that the change was made for. @throws VersionConflict when it would overwrite later changes.
 */
export async function updateRecord(
  ctx: RequestContext,
  model: ModelName,
  id: string,
  input: WriteInput,
  expected?: ExpectedVersion,
): Promise<Written> {
  const spec = specOf(ctx, model)
  const update = spec.update ?? {}
  return explaining(update.onError, async () => {
    const found = await existing(ctx, model, spec, id)
    await update.precheck?.(ctx, found, input)
    await allow(ctx, update.who ?? 'admin', found, input)
    await update.check?.(ctx, found, input)
    return ctx.transaction(async (tx) => {
      // From here on nobody else changes it: what is merged into it is merged into the last state.
      const before = await lockRow(tx, model, found.id)
      if (!before) throw spec.unknown?.() ?? notFound()
      if (expected) await refuseClash(tx, model, before, input, expected)
      await checkCustom(tx, spec, before, input)
      await update.prepare?.(tx, before, input)
      const data = checkedValues(tx, model, input, before)
      await delegateOf(tx, model).updateMany({ where: { id: before.id }, data })
      for (const [name, ids] of Object.entries(input.relations)) await replaceRelation(tx, model, before.id, name, ids)
      const row = (await findRow(tx, model, before.id))!
      return { row, extra: await followUpdate(tx, model, before, row, input) }
    })
  })
}

/** The values that an update writes, once the model has prepared it: checked, without what no update changes. */
export function checkedValues(
  tx: RequestContext,
  model: ModelName,
  input: WriteInput,
  before: Row,
): Record<string, unknown> {
  const { update = {} } = specOf(tx, model)
  drop(input, [...PROTECTED, ...(update.protected ?? [])])
  refuseFaults(input)
  if (!update.uncheckedDates) checkDates(model, input)
  return updateValues(model, input, before)
}

/** What follows an update: the model's follow-up, the event; answers what the model adds. */
export async function followUpdate(
  tx: RequestContext,
  model: ModelName,
  before: Row,
  row: Row,
  input: WriteInput,
): Promise<Record<string, unknown>> {
  const spec = specOf(tx, model)
  const extra = (await spec.update?.after?.(tx, row, before, input)) ?? {}
  await emitChange(tx, model, spec, 'update', row)
  return extra
}

/** Deletes a record with what it owns; refused while others still point to it. */
export async function removeRecord(
  ctx: RequestContext,
  model: ModelName,
  id: string,
  options: RemoveOptions,
): Promise<Row> {
  const spec = specOf(ctx, model)
  const remove = spec.remove ?? {}
  if (remove.malformedIs404 && !UUID.test(id)) throw notFound()
  const row = await existing(ctx, model, spec, id)
  await explaining(remove.onError, async () => {
    await remove.precheck?.(ctx, row, options)
    await allow(ctx, remove.who ?? 'admin', row, options)
    await ctx.transaction(async (tx) => {
      if (remove.instead) {
        await remove.instead(tx, row, options)
        return
      }
      await remove.before?.(tx, row, options)
      await deleteRow(tx, model, row.id)
      await emitChange(tx, model, spec, 'delete', row)
      await remove.after?.(tx, row, options)
    })
  })
  return row
}

/** Deletes a row with the links it owns: the last step of every removal. */
export async function deleteRow(tx: RequestContext, model: ModelName, id: string): Promise<void> {
  await releaseRelations(tx, model, id)
  await delegateOf(tx, model).deleteMany({ where: { id } })
}

async function existing(ctx: RequestContext, model: ModelName, spec: ModelSpec, id: string): Promise<Row> {
  requireActor(ctx)
  if (!UUID.test(id)) throw spec.unknown?.() ?? paramError('Malformed ID.')
  const row = await findRow(ctx, model, id)
  if (!row) throw spec.unknown?.() ?? notFound()
  return row
}

/** Tells of a change of a generic record (spec S8). */
export async function emitChange(
  tx: RequestContext,
  model: ModelName,
  spec: ModelSpec,
  action: 'new' | 'update' | 'delete',
  row: Row,
): Promise<void> {
  if (spec.events === false) return
  const { prefix, key, project } = spec.events ?? {}
  const { table } = metaOf(model)
  const subject = typeof prefix === 'function' ? await prefix(tx, row) : (prefix ?? table.replaceAll('_', '-'))
  const projectId =
    project === false ? null : project ? await project(tx, row) : ((row.projectId as string | null | undefined) ?? null)
  await tx.emit(`${subject}:${action}`, { [key ?? `${subject.replaceAll('-', '_')}_id`]: row.id }, { projectId })
}
