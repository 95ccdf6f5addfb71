import { sql, type RawBuilder } from 'kysely'
import { compile, type CompiledQuery, type Db } from '../../kernel/db/database.js'
import { idOf } from '../../kernel/crud/capture.js'
import { condition } from '../../kernel/crud/read.js'
import { col } from '../../kernel/db/sql-format.js'
import { columnOf, type GraphModel } from '../../kernel/graphql/model.js'
import { isAnywhere, type Actor } from '../../kernel/permissions/actor.js'
import type { KeptChange } from './queries.js'

type Sql = RawBuilder<unknown>

/** What somebody may know of a change. */
export interface Verdict {
  /** `seen`: they may see the record. `was`: they could see it before this change. Null: neither. */
  sight: 'seen' | 'was' | null
  /** GraphQL type of the record, where its model has kinds; null when it is gone. */
  type: string | null
  /** By masked column an object with the keys that they may see. */
  keys: Record<string, Record<string, unknown> | null> | null
}

/** A change with its place in the list that is looked at. */
export interface Placed {
  at: number
  change: KeptChange
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values of a record on one side of a change, by column, as far as the change has them. */
function columnsOf({ meta }: GraphModel, { recordId, fields }: KeptChange, side: 0 | 1): Record<string, unknown> {
  const values: Record<string, unknown> = { id: recordId }
  for (const { field, column, kind } of meta.columns) {
    const found = fields[field]
    if (found && found.length > 0 && kind !== 'bytes') values[column] = found[side]
  }
  return values
}

/** By masked column that a change touches an object with the touched keys. */
function touchedKeys(model: GraphModel, { fields }: KeptChange): Record<string, Record<string, true>> {
  const touched: Record<string, Record<string, true>> = {}
  for (const name of Object.keys(model.spec.masked ?? {})) {
    const keys = Object.keys(fields).flatMap((field) => {
      if (field === name) return (fields[field] ?? []).flatMap((value) => (isObject(value) ? Object.keys(value) : []))
      return field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : []
    })
    if (keys.length) touched[columnOf(model, name).column] = Object.fromEntries(keys.map((key) => [key, true]))
  }
  return touched
}

function typeSql({ kinds }: GraphModel): Sql {
  if (!kinds) return sql`null`
  return sql`case ${sql.join(
    kinds.map(({ name, where }) => sql`when ${where!('t')} then ${sql.lit(name)}`),
    sql` `,
  )} end`
}

/** The keys that are left when the model's mask is laid on a record that holds the touched ones. */
function keysSql({ spec, meta, ...model }: GraphModel, actor: Actor): Sql {
  const masks = Object.entries(spec.masked ?? {}).map(([field, mask]) => {
    const { column } = columnOf({ spec, meta, ...model }, field)
    return sql`${sql.lit(column)}, case when r.keys ? ${sql.lit(column)} then to_jsonb(${mask(actor, 'm')}) end`
  })
  if (masks.length === 0) return sql`null::jsonb`
  return sql`(select jsonb_build_object(${sql.join(masks)}) from jsonb_populate_record(t, r.keys) m)`
}

/** The lists of people that a model's records have. */
export const personLists = ({ relations }: GraphModel): string[] =>
  [...relations.values()].flatMap(({ name, kind, model }) => (kind === 'through' && model === 'Person' ? [name] : []))

/**
 * A later change brought the record into the actor's sight, so that what it was at the time of this one is not for them:
 * a comment was released for clients, a task given to a vendor.
 */
function cameLater(model: GraphModel, actor: Actor): Sql {
  const came: Sql[] = []
  if (isAnywhere(actor, 'vendor'))
    came.push(...personLists(model).map((name) => sql`l.fields -> ${sql.lit(name)} -> 1 ? ${actor.id}`))
  if (isAnywhere(actor, 'client') && model.columns.has('forClient')) came.push(sql`l.fields ? 'forClient'`)
  if (came.length === 0) return sql`false`
  return sql`exists (select 1 from sg_change l where l.record_id = r.id and l.seq > r.seq and (${sql.join(came, sql` or `)}))`
}

/** Records that are there are looked at as they are now, and as they were before a change of what they are seen by. */
function ofRecords(model: GraphModel, actor: Actor, placed: readonly Placed[]): Sql {
  const rule = model.spec.visible(actor, 't')
  const items = placed.map(({ at, change }) => {
    const keys = touchedKeys(model, change)
    return {
      at,
      seq: change.seq,
      id: change.recordId,
      before: change.kind === 'new' ? null : columnsOf(model, change, 0),
      keys,
    }
  })
  const sight =
    rule === true
      ? sql`'seen'`
      : sql`case when ${col('t', columnOf(model, model.key[0]!.field).column)} is null then null when ${condition(rule)} then case when not ${cameLater(model, actor)} then 'seen' end
          when r.before is not null and exists (select 1 from jsonb_populate_record(t, r.before) b where ${condition(model.spec.visible(actor, 'b'))})
          then 'was' end`
  return sql`
    select r.at, ${sight} as sight, ${typeSql(model)} as type, ${keysSql(model, actor)} as keys
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r(at int, seq bigint, id uuid, before jsonb, keys jsonb)
    left join ${sql.table(model.meta.table)} t on ${idOf(model.meta, 't')} = r.id`
}

/** Records that are gone are looked at as they were. */
function ofRemoved(model: GraphModel, actor: Actor, placed: readonly Placed[]): Sql {
  const items = placed.map(({ at, change }) => ({
    at,
    before: columnsOf(model, change, 0),
    keys: touchedKeys(model, change),
  }))
  return sql`
    select r.at, case when ${condition(model.spec.visible(actor, 't'))} then 'seen' end as sight, ${typeSql(model)} as type, ${keysSql(model, actor)} as keys
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r(at int, before jsonb, keys jsonb)
    cross join lateral jsonb_populate_record(null::${sql.table(model.meta.table)}, r.before) t`
}

/** What somebody may know of some changes, by their places: one statement, whatever the number of changes and models. */
export async function judge(
  db: Db,
  actor: Actor,
  changes: ReadonlyMap<GraphModel, readonly Placed[]>,
): Promise<Map<number, Verdict>> {
  const parts: Sql[] = []
  for (const [model, placed] of changes) {
    const removed = placed.filter(({ change }) => change.kind === 'delete')
    const there = placed.filter(({ change }) => change.kind !== 'delete')
    if (there.length) parts.push(ofRecords(model, actor, there))
    if (removed.length) parts.push(ofRemoved(model, actor, removed))
  }
  if (parts.length === 0) return new Map()
  const rows = await shared(db, compile(sql`${sql.join(parts, sql` union all `)}`))
  return new Map(rows.map((row) => [row.at, row]))
}

type Row = Verdict & { at: number }

const running = new WeakMap<Db, Map<string, Promise<Row[]>>>()

/** The rows of a statement that is sent once, however many ask for it at the moment: those with the same rights do. */
function shared(db: Db, query: CompiledQuery): Promise<Row[]> {
  const known = running.get(db) ?? new Map<string, Promise<Row[]>>()
  running.set(db, known)
  const key = `${query.sql} ${JSON.stringify(query.parameters)}`
  const found = known.get(key) ?? db.rows<Row>(query).finally(() => known.delete(key))
  known.set(key, found)
  return found
}
