import { sql, type RawBuilder } from 'kysely'
import type { Deps } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { condition } from '../../kernel/crud/read.js'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { columnOf, metaOf } from '../../kernel/crud/wire.js'
import { col } from '../../kernel/db/sql-format.js'
import { idArray, type Actor } from '../../kernel/permissions/actor.js'

/** Records of some models, by model. */
export type RecordIds = ReadonlyMap<ModelName, ReadonlySet<string>>

/** What is known of a record apart from who sees it. */
export interface RecordFacts {
  model: ModelName
  id: string
  projectId: string | null
  /** Whose it is, where it is somebody's. */
  ownerId: string | null
  /** By name the lists of a record that is gone, as they were. */
  lists: Record<string, string[]> | null
}

/** The records that somebody may see. */
export interface Look {
  actor: Actor
  records: RecordIds
}

/** Facts of some records, those that are gone included as far as their removal is kept. */
export async function recordFacts({ database, registry }: Deps, records: RecordIds): Promise<RecordFacts[]> {
  const parts = [...records.keys()].map((model) => {
    const { columns } = metaOf(model)
    const ownerId = columns.some(({ field }) => field === 'personId') ? col('t', 'person_id') : sql`null::uuid`
    const spec = registry[model] as ModelSpec
    return sql`select ${model}::text as model, t.id, ${projectOf(registry, model, spec, 't')} as "projectId", ${ownerId} as "ownerId",
      g.lists from ${source(model)} t left join lateral (${lastLists(model)}) g on true`
  })
  return database.rows<RecordFacts>(sql`with ${sources(records)} ${sql.join(parts, sql` union all `)}`)
}

/** The production of a record: its own, else that of a record it belongs to. */
function projectOf(registry: Deps['registry'], model: ModelName, spec: ModelSpec, t: string): RawBuilder<unknown> {
  if (model === 'Project') return col(t, 'id')
  const meta = metaOf(model)
  if (meta.columns.some(({ field }) => field === 'projectId')) return col(t, columnOf(meta, 'projectId'))
  const through = spec.kept ? Object.entries(spec.kept.through) : []
  if (through.length === 0) return sql`null::uuid`
  const ways = through.map(([field, target], at) => {
    const alias = `${t}${at}`
    const its = projectOf(registry, target, registry[target] as ModelSpec, alias)
    return sql`(select ${its} from ${sql.table(metaOf(target).table)} ${sql.ref(alias)} where ${col(alias, 'id')} = ${col(t, columnOf(meta, field))})`
  })
  return sql`coalesce(${sql.join(ways)})`
}

/** Who sees what: for each look the ids that its person sees, by one statement. */
export async function visibleIds({ database, registry }: Deps, looks: readonly Look[]): Promise<Set<string>[]> {
  const all = new Map<ModelName, Set<string>>()
  const parts: RawBuilder<unknown>[] = []
  for (const [at, { actor, records }] of looks.entries()) {
    for (const [model, ids] of records) {
      const known = all.get(model) ?? new Set()
      all.set(model, known)
      for (const id of ids) known.add(id)
      const rule = condition((registry[model] as ModelSpec).visible(actor, 't'))
      parts.push(
        sql`select ${sql.lit(at)} as look, t.id from ${source(model)} t where t.id = any(${idArray([...ids])}) and ${rule}`,
      )
    }
  }
  const seen = looks.map(() => new Set<string>())
  if (parts.length === 0) return seen
  const rows = await database.rows<{ look: number; id: string }>(
    sql`with ${sources(all)} ${sql.join(parts, sql` union all `)}`,
  )
  for (const { look, id } of rows) seen[look]!.add(id)
  return seen
}

const source = (model: ModelName): RawBuilder<unknown> => sql.table(`rows_of_${metaOf(model).table}`)

/**
 * The records as tables: those that are there, and those that are gone as they were when they were removed, so that the
 * same rules can be asked about both.
 */
function sources(records: RecordIds): RawBuilder<unknown> {
  const tables = [...records].map(([model, given]) => {
    const { table, columns } = metaOf(model)
    const ids = idArray([...given])
    const values = columns
      .filter(({ field, secret }) => field !== 'id' && !secret)
      .map(({ field, column }) => sql`${sql.lit(column)}::text, c.fields -> ${sql.lit(field)} -> 0`)
    return sql`${source(model)} as materialized (
      select t.* from ${sql.table(table)} t where t.id = any(${ids})
      union all
      select r.* from sg_change c, jsonb_populate_record(null::${sql.table(table)}, jsonb_build_object('id', c.record_id) || ${objectOf(values)}) r
      where c.record_id = any(${ids}) and c.model = ${model} and c.kind = 'delete')`
  })
  return sql.join(tables)
}

/** A JSON object of many pairs: a function takes a hundred arguments at most. */
function objectOf(pairs: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  for (let at = 0; at < pairs.length; at += 40)
    parts.push(sql`jsonb_build_object(${sql.join(pairs.slice(at, at + 40))})`)
  return sql.join(parts, sql` || `)
}

/** The lists of ids that a record had when it was removed, by name; none for a record that is there. */
const lastLists = (model: ModelName): RawBuilder<unknown> => sql`
  select jsonb_object_agg(f.key, f.value -> 0) as lists from sg_change c, jsonb_each(c.fields) f
  where c.record_id = t.id and c.model = ${model} and c.kind = 'delete' and jsonb_typeof(f.value -> 0) = 'array'`
