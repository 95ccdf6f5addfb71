import { sql, type RawBuilder } from 'kysely'
import type { ColumnMeta } from './model-meta.js'

/** A column of a table alias, quoted. */
export const col = (alias: string, column: string): RawBuilder<unknown> => sql`${sql.ref(`${alias}.${column}`)}`

/**
 * A column in the JSON form of the REST API: datetimes `YYYY-MM-DDTHH:MM:SS` in UTC with microseconds cut, whole
 * floats with one decimal (`8.0`), codes as stored.
 */
export function wireValue(
  alias: string,
  { column, kind, list }: Pick<ColumnMeta, 'column' | 'kind' | 'list'>,
): RawBuilder<unknown> {
  const value = col(alias, column)
  if (kind === 'datetime') return wireDateTime(value)
  if (kind === 'float')
    return sql`case when ${value} = trunc(${value}) and abs(${value}) < 1e15 then ${value}::numeric(20, 1) else ${value}::numeric end`
  if (kind === 'bytes') return list ? texts(value) : sql`convert_from(${value}, 'UTF8')`
  return value
}

/** A timestamp as `YYYY-MM-DDTHH:MM:SS`. */
export const wireDateTime = (value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS')`

/** A column in the JSON form of GraphQL: datetimes ISO 8601 in UTC with milliseconds and `Z`. */
export const graphqlValue = (
  alias: string,
  column: Pick<ColumnMeta, 'column' | 'kind' | 'list'>,
): RawBuilder<unknown> => graphqlForm(col(alias, column.column), column)

/** A value of a column in the JSON form of GraphQL. */
export function graphqlForm(
  value: RawBuilder<unknown>,
  { kind, list }: Pick<ColumnMeta, 'kind' | 'list'>,
): RawBuilder<unknown> {
  if (kind === 'datetime') return sql`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  if (kind === 'bytes') return list ? texts(value) : sql`convert_from(${value}, 'UTF8')`
  return value
}

/** Byte strings as the texts they hold; null stays null. */
const texts = (value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when ${value} is not null then array(select convert_from(b, 'UTF8') from unnest(${value}) b) end`
