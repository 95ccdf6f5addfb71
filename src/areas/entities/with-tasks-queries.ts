import { sql, type RawBuilder } from 'kysely'
import { MODELS } from '../../generated/metadata.js'
import { wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import type { ColumnMeta } from '../../kernel/db/model-meta.js'
import { col, wireValue } from '../../kernel/db/sql-format.js'

type Sql = RawBuilder<unknown>

/** What stands around an entity `e`: tables joined to it, and the values that are taken from them, by key. */
export interface Surroundings {
  joins?: Sql
  joined?: Record<string, Sql>
}

/** What the rows of a listing with tasks are made of. */
export interface RowsWithTasks extends Surroundings {
  /** Keys of a row in their order: columns of the entity, what the joins add, or `values`. */
  keys: readonly string[]
  /** Values that are neither the column nor joined, as SQL on the entity `e`. */
  values?: Record<string, Sql>
  /** Keys of a row in the compact form, for the kinds that have one. */
  compactKeys?: readonly string[]
  /** Keys of a task in their order. */
  taskKeys: readonly string[]
  /** Values that are not the column, as SQL on the task `k`. */
  taskValues?: Record<string, Sql>
  /** Without it, rows come as they are found. */
  orderBy?: Sql
}

/** Which entities, and how much of them the caller sees. */
export interface RowsRequest {
  /** Conditions on the entity `e`. */
  conditions: readonly Sql[]
  /** Conditions on the task `k`. */
  taskConditions?: readonly Sql[]
  /** The metadata that the caller sees, as SQL on `e`. */
  data: Sql
  /** Whose subscriptions are told; absent: none. */
  subscriber?: string
  /** Rows as arrays of values, in the order of the keys. */
  compact?: boolean
}

const ENTITY_COLUMNS = new Map<string, ColumnMeta>(MODELS.Entity.columns.map((c) => [c.column, c]))
const TASK_COLUMNS = new Map<string, ColumnMeta>(MODELS.Task.columns.map((c) => [c.column, c]))

const list = (values: Sql[]): Sql => sql`json_build_array(${sql.join(values)})`
const columns = (entries: [string, Sql][]): Sql =>
  sql.join(entries.map(([key, value]) => sql`${value} as ${sql.ref(key)}`))

/**
 * Entities with their tasks and assignees, one JSON text a row. Everything of an entity is looked up by index when its row
 * is reached, so that the first row leaves at once and memory stays flat.
 */
export function entitiesWithTasks(rows: RowsWithTasks, request: RowsRequest): Sql {
  const valueOf = (key: string): Sql => rowValue(key, rows, request)
  const json =
    request.compact && rows.compactKeys
      ? list(rows.compactKeys.map(valueOf))
      : sql`(select row_to_json(r) from (select ${columns(rows.keys.map((key) => [key, valueOf(key)]))}) r)`
  return sql`select ${json}::text from (${found(rows, request)}) e`
}

/** What an answer about one entity holds. */
export interface RecordRequest {
  id: string
  /** The metadata that the caller sees, as SQL on `e`. */
  data: Sql
  /** The keys of the entity's record, and further ones. */
  wire: WireOptions
  /** Further keys that are missing where the value under `key` is null. */
  wherePresent?: { key: string; computed: NonNullable<WireOptions['computed']> }
}

/** The REST record of one entity with what is computed from its surroundings, as JSON text. */
export function entityRecord(around: Surroundings, { id, data, wire, wherePresent }: RecordRequest): Sql {
  const json = (options: WireOptions): Sql =>
    sql`(select row_to_json(w) from (select ${wireColumns('Entity', 'e', options)}) w)`
  const more = wherePresent && { ...wire, computed: { ...wire.computed, ...wherePresent.computed } }
  const text = more
    ? sql`case when ${col('e', wherePresent.key)} is null then ${json(wire)} else ${json(more)} end`
    : json(wire)
  return sql`select ${text}::text from (${found(around, { conditions: [sql`e.id = ${id}::uuid`], data })}) e`
}

/** The values of a row by key: all of them, or those that the record of an entity does not have. */
export function rowValues(
  rows: RowsWithTasks,
  request: RowsRequest,
  which: 'all' | 'beside the record',
): NonNullable<WireOptions['computed']> {
  const keys =
    which === 'all' ? rows.keys : rows.keys.filter((key) => !ENTITY_COLUMNS.has(key) && !RECORD_KEYS.has(key))
  return Object.fromEntries(keys.map((key) => [key, () => rowValue(key, rows, request)]))
}

/** Keys of an entity's record that are no columns. */
const RECORD_KEYS = new Set(['entities_in', 'entities_out', 'entity_concept_links', 'instance_casting', 'type'])

/** The entities with what their joins add, and their metadata as `shown` to the caller. */
function found({ joins = sql``, joined = {}, orderBy }: Surroundings & { orderBy?: Sql }, request: RowsRequest): Sql {
  return sql`
    select e.*, ${columns([['shown', request.data], ...Object.entries(joined)])}
    from entity e ${joins}
    where ${sql.join(request.conditions, sql` and `)}
    ${orderBy ? sql`order by ${orderBy}` : sql``}`
}

function rowValue(key: string, rows: RowsWithTasks, request: RowsRequest): Sql {
  const value = rows.values?.[key]
  if (value) return value
  if (key === 'tasks') return tasksOf(rows, request)
  if (key === 'data') return sql`coalesce(e.shown, '{}'::jsonb)`
  if (key === 'fps' || key === 'frame_in' || key === 'frame_out') return sql`e.shown -> ${sql.lit(key)}`
  const column = ENTITY_COLUMNS.get(key)
  return column ? wireValue('e', column) : col('e', key)
}

function tasksOf(rows: RowsWithTasks, { compact, taskConditions = [], subscriber }: RowsRequest): Sql {
  const valueOf = (key: string): Sql => {
    const value = rows.taskValues?.[key]
    if (value) return value
    if (key === 'assignees')
      return sql`(select coalesce(json_agg(a.person_id), '[]'::json) from task_person_link a where a.task_id = k.id)`
    if (key === 'priority') return sql`coalesce(k.priority, 0)`
    if (key === 'is_subscribed')
      return subscriber
        ? sql`k.id in (select u.task_id from subscription u where u.person_id = ${subscriber}::uuid and u.task_id is not null)`
        : sql`false`
    return wireValue('k', TASK_COLUMNS.get(key)!)
  }
  const from = sql`from task k where ${sql.join([sql`k.entity_id = e.id`, ...taskConditions], sql` and `)}`
  return compact
    ? sql`(select coalesce(json_agg(${list(rows.taskKeys.map(valueOf))}), '[]'::json) ${from})`
    : sql`(select coalesce(json_agg(kr), '[]'::json) from (select ${columns(rows.taskKeys.map((key) => [key, valueOf(key)]))} ${from}) kr)`
}

/** The task `k` is assigned to a person. Who shares it is shown all the same. */
export const isTaskOf = (personId: string): Sql =>
  sql`k.id in (select o.task_id from task_person_link o where o.person_id = ${personId}::uuid)`
