import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kernel/db/database.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { VisibleColumn } from './queries.js'

/** An index of ours on the values of a custom column; columns of one field in many productions share it. */
export interface ColumnIndex {
  /** Without the ending of its two parts. */
  name: string
  table: 'entity' | 'task'
  /** SQL function that reads the value. */
  reader: 'sg_number' | 'sg_date'
  field: string
}

/** One part for values from low to high, one for those from high to low without those that are missing ahead. */
const PARTS = { up: sql``, down: sql`desc nulls last` } as const
const PREFIX = 'sg_metadata_'

/** The index that a custom column can have; undefined for types that have none. */
export function indexOf({ entityType, dataType, field }: VisibleColumn): ColumnIndex | undefined {
  if (entityType === 'Project' || (dataType !== 'number' && dataType !== 'date')) return undefined
  const table = entityType === 'Task' ? 'task' : 'entity'
  const reader = `sg_${dataType}` as const
  const mark = createHash('sha1')
    .update(JSON.stringify([table, reader, field]))
    .digest('hex')
  return { name: `${PREFIX}${mark.slice(0, 24)}`, table, reader, field }
}

/** An index that is there. */
export interface BuiltIndex {
  name: string
  /** Ids of the custom columns that asked for it. */
  columns: string[]
  /** Both parts are there and can be used. */
  sound: boolean
}

/** The indexes of custom columns that are there. */
export async function builtIndexes(db: Db): Promise<BuiltIndex[]> {
  return db.rows<BuiltIndex>(sql`
    select regexp_replace(c.relname, '_(up|down)$', '') as name,
      coalesce((min(obj_description(c.oid, 'pg_class')))::json, '[]'::json) as columns,
      count(*) = 2 and bool_and(i.indisvalid) as sound
    from pg_class c join pg_index i on i.indexrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relname ~ ${`^${PREFIX}[0-9a-f]{24}_(up|down)$`} group by 1`)
}

/** Statements that build an index. Names and fields stand in them as quoted literals: such statements take no values. */
export const indexStatements = ({ name, table, reader, field }: ColumnIndex): RawBuilder<unknown>[] =>
  Object.entries(PARTS).map(
    ([part, direction]) => sql`create index concurrently ${sql.ref(`${name}_${part}`)}
      on ${sql.table(`public.${table}`)} (project_id, ${sql.raw(reader)}(data, ${sql.lit(field)}) ${direction}, id)`,
  )

/** Statements that keep who asked for an index. */
export const askedStatements = (name: string, columns: readonly string[]): RawBuilder<unknown>[] =>
  Object.keys(PARTS).map(
    (part) => sql`comment on index ${sql.ref(`${name}_${part}`)} is ${sql.lit(JSON.stringify(columns))}`,
  )

/** Statements that take an index away, whole or in part. */
export const dropStatements = (name: string): RawBuilder<unknown>[] =>
  Object.keys(PARTS).map((part) => sql`drop index concurrently if exists ${sql.ref(`${name}_${part}`)}`)

/** Custom columns by their ids, whoever may see them. */
export const columnsById = (db: Db, ids: readonly string[]): Promise<VisibleColumn[]> =>
  db.rows<VisibleColumn>(sql`
    select d.id, d.name, d.field_name as field, d.data_type as "dataType", d.choices, d.project_id as "projectId",
      d.entity_type as "entityType", d.task_type_id as "taskTypeId"
    from metadata_descriptor d where d.id = any(${idArray(ids)})`)
