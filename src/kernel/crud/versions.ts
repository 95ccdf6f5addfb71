import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { AppError, paramError } from '../errors.js'
import { rowColumns, specOf } from './read.js'
import type { Row, WriteInput } from './spec.js'
import { metaOf } from './wire.js'

/** The state of a record that a change was made for. */
export interface ExpectedVersion {
  /** When the record had last been changed then. */
  unchangedSince: Date
  /** Known to the second only: changes within that second are not noticed. */
  wholeSecond?: boolean
}

/** A change made for a state of the record that is past, where both touch the same fields. */
export class VersionConflict extends AppError {
  constructor(
    readonly model: ModelName,
    readonly recordId: string,
    /** Fields that were changed by others in the meantime and that this change would overwrite. */
    readonly clashing: readonly string[],
  ) {
    const names = clashing.join(', ')
    const message = `Others have changed this record since you read it: ${names}. Look at the current values and decide anew.`
    super('CONFLICT', message, {
      status: 412,
      fields: clashing.map((field) => ({ field, message: 'Changed by somebody else in the meantime.' })),
    })
  }
}

/** A record that no other change can touch before this transaction ends; null when it is gone. */
export async function lockRow(tx: RequestContext, model: ModelName, id: string): Promise<Row | null> {
  // Records that point to this one can still be made meanwhile.
  const [row] = await tx.db.rows<Row>(
    sql`select * from (select ${rowColumns(model, 't')} from ${sql.table(metaOf(model).table)} t where t.id = ${id}::uuid for no key update of t) r`,
  )
  return row ?? null
}

/** Whether records of the model keep the time of their last change. */
export const isVersioned = (model: ModelName): boolean =>
  metaOf(model).columns.some(({ field }) => field === 'updatedAt')

/**
 * Refuses a change that was made for a past state of the record and would overwrite what others have changed since. Who
 * changed other fields, or to the same values, is not in the way.
 * @param row The record as it is now, locked.
 * @param input The change as it was sent, before anything is merged into it.
 * @param merged JSON columns of which only the sent keys are written; by default those of the model's update.
 */
export async function refuseClash(
  tx: RequestContext,
  model: ModelName,
  row: Row,
  input: WriteInput,
  expected: ExpectedVersion,
  merged: readonly string[] = specOf(tx, model).update?.merged ?? [],
): Promise<void> {
  if (!isVersioned(model)) throw paramError('This record keeps no time of change: send it without an expected version.')
  if (isUnchanged(row, expected)) return
  const touched = await fieldsChangedSince(tx, row, expected)
  const clashing = sentFields(input, merged).filter(
    ({ name, same }) => (touched === undefined || isTouched(touched, name)) && !same(row),
  )
  if (clashing.length)
    throw new VersionConflict(
      model,
      row.id,
      clashing.map(({ name }) => name),
    )
}

function isUnchanged(row: Row, { unchangedSince, wholeSecond }: ExpectedVersion): boolean {
  if (row.updatedAt === null) return true
  const now = Date.parse(row.updatedAt as string)
  return (wholeSecond ? Math.floor(now / 1000) * 1000 : now) <= unchangedSince.getTime()
}

/** The field itself was touched, the whole of which it is a key, or a key of it. */
const isTouched = (touched: ReadonlySet<string>, name: string): boolean =>
  touched.has(name) || touched.has(name.split('.')[0]!) || [...touched].some((other) => other.startsWith(`${name}.`))

/** Sent fields, keys of merged JSON objects apart, each with the question whether the record has that value already. */
function sentFields(
  { data, relations }: WriteInput,
  merged: readonly string[],
): { name: string; same: (row: Row) => boolean }[] {
  const fields = Object.entries(data).flatMap(([field, value]) => {
    if (value === undefined) return []
    if (!isObject(value) || !merged.includes(field))
      return [{ name: field, same: (row: Row) => equal(row[field], value) }]
    return Object.entries(value).map(([key, part]) => ({
      name: `${field}.${key}`,
      same: (row: Row) => isObject(row[field]) && equal(row[field][key], part),
    }))
  })
  // The record does not show its lists: two people who change the same one clash.
  return [...fields, ...Object.keys(relations).map((name) => ({ name, same: () => false }))]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Fields that were changed after the expected state, from the kept changes; undefined when these do not tell all: a
 * change by another program, or one longer ago than changes are kept.
 */
async function fieldsChangedSince(
  tx: RequestContext,
  row: Row,
  { unchangedSince }: ExpectedVersion,
): Promise<ReadonlySet<string> | undefined> {
  const changes = await tx.db.rows<{ before: string | null; after: string; names: string[] }>(sql`
    select to_char(c.before_version, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as before, to_char(c.after_version, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as after,
      array(select jsonb_object_keys(c.fields)) as names
    from sg_change c
    where c.record_id = ${row.id}::uuid and c.after_version > ${unchangedSince.toISOString().slice(0, -1)}::timestamp order by c.seq`)
  const isChain = changes.every(({ before }, at) =>
    at === 0 ? before !== null && Date.parse(before) <= unchangedSince.getTime() : before === changes[at - 1]!.after,
  )
  if (!isChain || changes.at(-1)?.after !== row.updatedAt) return undefined
  return new Set(changes.flatMap(({ names }) => names))
}
