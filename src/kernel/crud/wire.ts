import { sql, type RawBuilder } from 'kysely'
import { MODELS, type ModelName } from '../../generated/metadata.js'
import { fixedSql } from '../db/database.js'
import type { ColumnMeta, ModelMeta, RelationMeta } from '../db/model-meta.js'
import { col, wireValue } from '../db/sql-format.js'
import type { WireShape } from './spec.js'

/** Metadata of a model, by the interface rather than the literal type. */
export const metaOf = (model: ModelName): ModelMeta => MODELS[model]

export const columnsByWire = new Map<ModelName, Map<string, ColumnMeta>>()
for (const model of Object.keys(MODELS) as ModelName[]) {
  columnsByWire.set(model, new Map(metaOf(model).columns.map((c) => [c.column, c])))
}

const toCamel = (key: string): string => key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** To-many relations that REST shows, by wire key. */
export const wireRelations = new Map<ModelName, Map<string, Exclude<RelationMeta, { kind: 'one' }>>>()
/** To-one relations that REST nests, by wire key. */
export const wireNested = new Map<ModelName, Map<string, Extract<RelationMeta, { kind: 'one' }>>>()
for (const model of Object.keys(MODELS) as ModelName[]) {
  const lists = new Map<string, Exclude<RelationMeta, { kind: 'one' }>>()
  const nested = new Map<string, Extract<RelationMeta, { kind: 'one' }>>()
  const { wire, relations } = metaOf(model)
  for (const entry of wire ?? []) {
    const [, key, mark] = /^(\w+)(\[\]|\{\})?$/.exec(entry) ?? []
    if (!key || !mark) continue
    const relation = relations.find((r) => r.name === toCamel(key))
    if (!relation) throw new Error(`${model}: no relation for the wire key ${key}`)
    if (relation.kind === 'one') nested.set(key, relation)
    else lists.set(key, relation)
  }
  wireRelations.set(model, lists)
  wireNested.set(model, nested)
}

/** The table that a to-many relation is read from, and its columns that hold our id and the other's. */
export function relationTable(relation: Exclude<RelationMeta, { kind: 'one' }>): {
  table: string
  ours: string
  theirs: string
} {
  const isThrough = relation.kind === 'through'
  const meta = metaOf((isThrough ? relation.link : relation.model) as ModelName)
  return {
    table: meta.table,
    ours: columnOf(meta, isThrough ? relation.from : relation.via),
    theirs: columnOf(meta, isThrough ? relation.to : 'id'),
  }
}

/** Ids of a to-many relation as a JSON array. */
export function relationIds(relation: Exclude<RelationMeta, { kind: 'one' }>, t: string): RawBuilder<unknown> {
  const { table, ours, theirs } = relationTable(relation)
  return sql`(select coalesce(json_agg(${col('rel', theirs)}), '[]'::json) from ${sql.table(table)} rel where ${col('rel', ours)} = ${col(t, 'id')})`
}

/** Name in the table of a field. */
export function columnOf(meta: ModelMeta, field: string): string {
  const column = meta.columns.find((c) => c.field === field)
  if (!column) throw new Error(`${meta.name} has no field ${field}`)
  return column.column
}

export interface WireOptions extends WireShape {
  /** With the to-many relations as id lists. */
  relations?: boolean
  /** `type`, or SQL that computes it. */
  wireType?: string | ((t: string) => RawBuilder<unknown>)
  /** Query parameter `fields`: these keys, `id` and `type`. */
  fields?: readonly string[]
}

/** The keys of a model's REST row with the SQL of each, in the documented order. */
function wireEntries(model: ModelName, t: string, options: WireOptions): [string, RawBuilder<unknown>][] {
  const meta = metaOf(model)
  const columns = columnsByWire.get(model)!
  const lists = wireRelations.get(model)!
  const nested = wireNested.get(model)!
  const { wireType = model } = options
  const type = typeof wireType === 'function' ? wireType(t) : sql`${sql.lit(wireType)}::text`
  const keys = (options.only ?? meta.wire ?? [...columns.keys(), 'type']).map((key) => key.replace(/(\[\]|\{\})$/, ''))
  for (const key of Object.keys(options.computed ?? {}))
    if (!keys.includes(key)) keys.splice(keys.indexOf('type'), 0, key)
  // A real column named `type` gives its place to the model's name.
  const typed = columns.get('type')
  if (typed) keys.push(`${meta.table}_type`)
  const entries: [string, RawBuilder<unknown>][] = []
  for (const key of keys) {
    if (options.hide?.includes(key)) continue
    if (options.fields && key !== 'id' && key !== 'type' && !options.fields.includes(key)) continue
    const computed = options.computed?.[key]
    const column = columns.get(key)
    const list = lists.get(key)
    const one = nested.get(key)
    if (computed) entries.push([key, computed(t)])
    else if (key === 'type') entries.push([key, type])
    else if (typed && key === `${meta.table}_type`) entries.push([key, wireValue(t, typed)])
    else if (column) {
      if (!column.secret || options.reveal?.includes(key)) entries.push([key, wireValue(t, column)])
    } else if (list && (options.relations || options.always?.includes(key))) {
      entries.push([key, options.relations ? relationIds(list, t) : sql`'[]'::json`])
    } else if (one) entries.push([key, nestedRow(one, t, meta)])
  }
  return entries
}

function nestedRow(relation: Extract<RelationMeta, { kind: 'one' }>, t: string, meta: ModelMeta): RawBuilder<unknown> {
  const model = relation.model as ModelName
  const nested = wireNested.get(model)!
  // One level is enough: what is nested does not nest in its turn.
  const shape = wireColumns(model, 'nest', { hide: [...nested.keys()] })
  return sql`(select row_to_json(n) from (select ${shape} from ${sql.table(metaOf(model).table)} nest where nest.id = ${col(t, columnOf(meta, relation.via))}) n)`
}

/** The select list of a REST row: to be wrapped in `row_to_json`. */
export function wireColumns(model: ModelName, t: string, options: WireOptions = {}): RawBuilder<unknown> {
  const list = (): RawBuilder<unknown> =>
    sql.join(
      wireEntries(model, t, options).map(([key, value]) => sql`${value} as ${sql.ref(key)}`),
      sql`, `,
    )
  // What functions or the caller's query decide may be another thing each time.
  if (options.computed || options.fields || typeof options.wireType === 'function') return list()
  const { relations, wireType, only, hide, reveal, always } = options
  return fixedSql(JSON.stringify([model, t, relations, wireType, only, hide, reveal, always]), list)
}
