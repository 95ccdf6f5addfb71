import { sql } from 'kysely'
import type { ColumnMeta } from '../db/model-meta.js'
import { idArray } from '../permissions/actor.js'
import { all, any, badInput, text, uuid, type Scope, type Sql } from './scope.js'

/** A filter as GraphQL coerced it: operators by name. */
export type Operators = Record<string, unknown>

/** SQL type that the values of a column are bound as. */
export function sqlType(kind: ColumnMeta['kind']): Sql {
  const types: Record<ColumnMeta['kind'], string> = {
    uuid: 'uuid',
    string: 'text',
    enum: 'text',
    int: 'integer',
    bigint: 'bigint',
    float: 'double precision',
    bool: 'boolean',
    date: 'date',
    // Texts with a zone are moved to UTC on the way; the sessions run in UTC, so that the rest is read as such.
    datetime: 'timestamptz',
    json: 'jsonb',
    bytes: 'bytea',
  }
  return sql.raw(types[kind])
}

/** Kind of a comparison: that of the column, or text without regard to case. */
type Kind = ColumnMeta['kind'] | 'caseless'

/** A value of the caller, bound in the type of its column. */
export function bind(path: string, kind: Kind, value: unknown): Sql {
  if (kind === 'caseless') return sql`lower(${text(path, value)}::text)`
  if (kind === 'uuid') return sql`${uuid(path, value)}::uuid`
  if (kind === 'string' || kind === 'enum') return sql`${text(path, value)}::text`
  if (kind === 'datetime') return sql`(${value}::timestamptz at time zone 'UTC')`
  return sql`${value}::${sqlType(kind)}`
}

function bindList(path: string, kind: Kind, values: readonly unknown[]): Sql {
  if (kind === 'caseless') return sql`array(select lower(v) from unnest(${bindList(path, 'string', values)}) v)`
  if (kind === 'uuid') return idArray(values.map((value) => uuid(path, value)))
  if (kind === 'string' || kind === 'enum') return sql`${values.map((value) => text(path, value))}::text[]`
  if (kind === 'datetime') {
    return sql`array(select v at time zone 'UTC' from unnest(${values}::timestamptz[]) v)`
  }
  return sql`${values}::${sqlType(kind)}[]`
}

const COMPARISONS: Record<string, Sql> = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` }

/** User text inside a LIKE pattern: its own wildcards stand for themselves. */
const escapeLike = (value: string): string => value.replaceAll(/[\\%_]/g, '\\$&')

const PATTERNS: Record<string, (value: string) => string> = {
  contains: (value) => `%${escapeLike(value)}%`,
  startsWith: (value) => `${escapeLike(value)}%`,
  endsWith: (value) => `%${escapeLike(value)}`,
}

/** A span of time from now, forwards or backwards, as an interval. */
function interval(path: string, value: unknown): Sql {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = value as Record<string, number>
  for (const [unit, number] of Object.entries(value as Record<string, number>)) {
    if (!(number >= 0 && number <= 10_000)) throw badInput(`${path}.${unit}`, 'Expected a number between 0 and 10000.')
  }
  return sql`make_interval(${years}::int, ${months}::int, ${weeks}::int, ${days}::int, ${hours}::int, ${minutes}::int)`
}

/** One operator on a column that holds one value. Operators that a kind of column does not have never get here. */
function operator(path: string, kind: Kind, column: Sql, name: string, value: unknown): Sql {
  if (name === 'isNull') {
    if (typeof value !== 'boolean') throw badInput(path, 'Expected true or false.')
    return value ? sql`${column} is null` : sql`${column} is not null`
  }
  if (value === null) {
    if (name === 'eq') return sql`${column} is null`
    if (name === 'ne') return sql`${column} is not null`
    throw badInput(path, 'null is not a value to compare with; use isNull.')
  }
  if (name === 'eq') return sql`${column} = ${bind(path, kind, value)}`
  if (name === 'ne') return sql`${column} is distinct from ${bind(path, kind, value)}`
  if (name === 'in') return sql`${column} = any(${bindList(path, kind, value as unknown[])})`
  if (name === 'notIn') return sql`(${column} = any(${bindList(path, kind, value as unknown[])})) is not true`
  if (name in PATTERNS) return sql`${column} like ${bind(path, kind, PATTERNS[name]!(text(path, value)))}`
  const now = kind === 'date' ? sql`current_date` : sql`(now() at time zone 'UTC')`
  if (name === 'inLast') return sql`${column} between ${now} - ${interval(path, value)} and ${now}`
  if (name === 'inNext') return sql`${column} between ${now} and ${now} + ${interval(path, value)}`
  return sql`${column} ${COMPARISONS[name]!} ${bind(path, kind, value)}`
}

/** An operator on a text, with or without regard to case. */
const textOperator = (path: string, column: Sql, name: string, value: unknown, ignoreCase: boolean): Sql =>
  operator(path, ignoreCase ? 'caseless' : 'string', ignoreCase ? sql`lower(${column})` : column, name, value)

function listOperator(path: string, column: Sql, name: string, value: unknown): Sql {
  if (name === 'isEmpty') return value ? sql`coalesce(cardinality(${column}), 0) = 0` : sql`cardinality(${column}) > 0`
  if (value === null) throw badInput(path, 'null is not a value to compare with.')
  if (name === 'has') return sql`${text(path, value)}::text = any(${column}::text[])`
  const values = bindList(path, 'string', value as unknown[])
  return name === 'hasSome' ? sql`${column}::text[] && ${values}` : sql`${column}::text[] @> ${values}`
}

/** All operators of a filter on a column. */
export function columnCondition(scope: Scope, path: string, meta: ColumnMeta, column: Sql, filter: unknown): Sql {
  if (filter === null) throw badInput(path, 'null is not a filter; use {isNull: true}.')
  if (meta.kind === 'json') {
    return all(
      (Array.isArray(filter) ? filter : [filter]).map((item) => jsonCondition(scope, path, column, item as Operators)),
    )
  }
  const { mode, ...operators } = filter as Operators
  // Codes are compared as text: some columns have a type of their own in the database and some have not.
  const target = meta.kind === 'enum' && !meta.list ? sql`${column}::text` : column
  return all(
    Object.entries(operators).map(([name, value]) => {
      scope.spend()
      if (meta.list) return listOperator(`${path}.${name}`, target, name, value)
      if (meta.kind === 'string') return textOperator(`${path}.${name}`, target, name, value, mode === 'INSENSITIVE')
      return operator(`${path}.${name}`, meta.kind, target, name, value)
    }),
  )
}

/** A filter on a value inside a JSON column. */
function jsonCondition(scope: Scope, path: string, column: Sql, { path: keys, mode, ...operators }: Operators): Sql {
  const at = Array.isArray(keys) ? sql`(${column} #> ${keys.map((key) => text(`${path}.path`, key))}::text[])` : column
  return all(
    Object.entries(operators).map(([name, value]) => {
      scope.spend()
      return jsonOperator(`${path}.${name}`, at, name, value, mode === 'INSENSITIVE')
    }),
  )
}

function jsonOperator(path: string, at: Sql, name: string, value: unknown, ignoreCase: boolean): Sql {
  const isMissing = sql`(${at} is null or ${at} = 'null'::jsonb)`
  const asText = sql`(case when jsonb_typeof(${at}) = 'string' then ${at} #>> '{}' end)`
  if (name === 'isNull') return operator(path, 'bool', sql`nullif(${at}, 'null'::jsonb)`, name, value)
  if (name === 'eq') return value === null ? isMissing : jsonEquals(path, at, asText, [value], ignoreCase)
  if (name === 'ne')
    return value === null
      ? sql`not ${isMissing}`
      : sql`${jsonEquals(path, at, asText, [value], ignoreCase)} is not true`
  if (value === null) throw badInput(path, 'null is not a value to compare with; use isNull.')
  if (name === 'in') return jsonEquals(path, at, asText, value as unknown[], ignoreCase)
  if (name === 'notIn') return sql`${jsonEquals(path, at, asText, value as unknown[], ignoreCase)} is not true`
  if (name in PATTERNS || typeof value === 'string') return textOperator(path, asText, name, value, ignoreCase)
  if (typeof value === 'number') {
    const asNumber = sql`(case when jsonb_typeof(${at}) = 'number' then (${at} #>> '{}')::numeric end)`
    return sql`${asNumber} ${COMPARISONS[name]!} ${String(value)}::numeric`
  }
  throw badInput(path, 'Expected a number or a text.')
}

function jsonEquals(path: string, at: Sql, asText: Sql, values: readonly unknown[], ignoreCase: boolean): Sql {
  const json = values.map((value) => {
    const form = JSON.stringify(value)
    if (form.includes('\\u0000')) throw badInput(path, 'Expected JSON without NUL characters.')
    return form
  })
  const same = sql`(${at} = any(${json}::text[]::jsonb[]))`
  const texts = values.filter((value) => typeof value === 'string')
  if (!ignoreCase || texts.length === 0) return same
  return any([same, textOperator(path, asText, 'in', texts, true)])
}
