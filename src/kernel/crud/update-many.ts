import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { Prisma } from '../../generated/prisma/client.js'
import type { ModelName } from '../../generated/metadata.js'
import { BulkMode, eachInBulk, settled, stopped, type Outcome } from '../bulk.js'
import { AppError, notFound, paramError, refusalOf } from '../errors.js'
import { idArray } from '../permissions/actor.js'
import { allow } from './list.js'
import { findRows, rowColumns, specOf } from './read.js'
import { replaceRelation } from './relations.js'
import { checkCustom, checkedValues, followUpdate, updateRecord } from './service.js'
import type { Row, WriteInput } from './spec.js'
import { UUID } from './values.js'
import { refuseClash, type ExpectedVersion } from './versions.js'
import { metaOf } from './wire.js'

/** A change of one record of a list. */
export interface RecordUpdate {
  id: string
  input: WriteInput
  expected?: ExpectedVersion
}

export interface UpdateManyOptions {
  mode: BulkMode
  /** Everything is checked and tried, and then taken back. */
  dryRun?: boolean
}

/** A record with what shall be written to it. */
interface Planned extends RecordUpdate {
  before: Row
  values: Record<string, unknown>
}

/** Ends a trial. */
class TakenBack extends Error {
  constructor(readonly outcomes: Outcome<Row>[]) {
    super('a trial ends')
  }
}

/**
 * Changes many records of a model: the rules, hooks and events are those of a single update, the rows are locked by one
 * statement and written by one for every set of fields. A list that the database refuses is done once more one by one,
 * to know which record it was.
 * @returns for each change in its place the record as it is afterwards, or the refusal
 */
export async function updateRecords(
  ctx: RequestContext,
  model: ModelName,
  updates: readonly RecordUpdate[],
  { mode, dryRun = false }: UpdateManyOptions,
): Promise<Outcome<Row>[]> {
  requireActor(ctx)
  // Hooks complete the inputs in place; a second attempt starts from what was sent.
  const sent = updates.map((update) => ({ ...update, input: structuredClone(update.input) }))
  const run = (tx: RequestContext) => updateSet(tx, model, updates, mode)
  try {
    return await (dryRun ? takenBack(ctx, run) : ctx.transaction(run))
  } catch (error) {
    if (error instanceof AppError || !refusalOf(error)) throw error
  }
  const write = async (tx: RequestContext, { id, input, expected }: RecordUpdate): Promise<Row> =>
    (await updateRecord(tx, model, id, input, expected)).row
  if (!dryRun) return eachInBulk(ctx, mode, sent, write)
  const outcomes: Outcome<Row>[] = []
  for (const list of mode === BulkMode.ATOMIC ? [sent] : sent.map((update) => [update])) {
    outcomes.push(...(await takenBack(ctx, (tx) => eachInBulk(tx, BulkMode.ATOMIC, list, write))))
  }
  return outcomes
}

/** Does the work in a transaction that changes nothing in the end. */
async function takenBack(
  ctx: RequestContext,
  work: (tx: RequestContext) => Promise<Outcome<Row>[]>,
): Promise<Outcome<Row>[]> {
  try {
    return await ctx.transaction(async (tx) => {
      throw new TakenBack(await work(tx))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcomes
    throw error
  }
}

async function updateSet(
  tx: RequestContext,
  model: ModelName,
  updates: readonly RecordUpdate[],
  mode: BulkMode,
): Promise<Outcome<Row>[]> {
  const rows = await lockRows(
    tx,
    model,
    updates.map(({ id }) => id),
  )
  const seen = new Set<string>()
  // Hooks run side by side, so that what they look up is looked up together.
  const plans = await Promise.all(
    updates.map((update) => {
      const id = update.id.toLowerCase()
      const isTwice = seen.has(id)
      seen.add(id)
      return settled(() => plan(tx, model, update, isTwice ? 'twice' : rows.get(id)))
    }),
  )
  const stop = stopped(mode, plans)
  if (stop) return stop
  const planned = plans.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))
  await writeRows(tx, model, planned)
  const written = await findRows(tx, model, sql`t.id = any(${idArray(planned.map(({ before }) => before.id))})`)
  const after = new Map(written.map((row) => [row.id, row]))
  await Promise.all(planned.map(({ before, input }) => followUpdate(tx, model, before, after.get(before.id)!, input)))
  return plans.map((outcome) => ('value' in outcome ? { value: after.get(outcome.value.before.id)! } : outcome))
}

/** Records that no other change can touch before the transaction ends, by id; locked in one order, so that two lists never wait for each other. */
async function lockRows(tx: RequestContext, model: ModelName, ids: readonly string[]): Promise<Map<string, Row>> {
  const known = ids.filter((id) => UUID.test(id))
  const { table } = metaOf(model)
  const rows = await tx.db.rows<Row>(sql`
    select * from (
      select ${rowColumns(model, 't')} from ${sql.table(table)} t where t.id = any(${idArray(known)}) order by t.id for no key update of t
    ) r`)
  return new Map(rows.map((row) => [row.id, row]))
}

async function plan(
  tx: RequestContext,
  model: ModelName,
  { id, input, expected }: RecordUpdate,
  before: Row | 'twice' | undefined,
): Promise<Planned> {
  const spec = specOf(tx, model)
  const { update = {}, unknown } = spec
  if (before === 'twice') throw paramError(`The record ${id} is in the list twice.`)
  if (!before) throw unknown?.() ?? notFound()
  await update.precheck?.(tx, before, input)
  await allow(tx, update.who ?? 'admin', before, input)
  await update.check?.(tx, before, input)
  if (expected) await refuseClash(tx, model, before, input, expected)
  await checkCustom(tx, spec, before, input)
  await update.prepare?.(tx, before, input)
  return { id, input, before, values: checkedValues(tx, model, input, before) }
}

/** One statement for all records to which the same fields are written. */
async function writeRows(tx: RequestContext, model: ModelName, planned: readonly Planned[]): Promise<void> {
  const sets = new Map<string, Planned[]>()
  for (const item of planned) {
    const key = Object.keys(item.values).sort().join()
    sets.set(key, [...(sets.get(key) ?? []), item])
  }
  for (const set of sets.values()) await writeSet(tx, model, set)
  for (const { before, input } of planned)
    for (const [name, ids] of Object.entries(input.relations)) await replaceRelation(tx, model, before.id, name, ids)
}

async function writeSet(tx: RequestContext, model: ModelName, set: readonly Planned[]): Promise<void> {
  const { table, columns } = metaOf(model)
  const written = columns.filter(({ field }) => field in set[0]!.values)
  if (written.length === 0) return
  const rows = set.map(({ before, values }) => ({
    id: before.id,
    ...Object.fromEntries(written.map(({ field, column }) => [column, jsonValue(values[field])])),
  }))
  await tx.db.execute(sql`
    update ${sql.table(table)} t set ${sql.join(written.map(({ column }) => sql`${sql.ref(column)} = v.${sql.ref(column)}`))}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) v where t.id = v.id`)
}

/** A value as the database reads it from JSON. */
function jsonValue(value: unknown): unknown {
  if (value === Prisma.DbNull) return null
  if (value instanceof Date) return value.toISOString().slice(0, -1)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return value
}
