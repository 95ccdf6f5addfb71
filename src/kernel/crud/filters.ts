import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { col } from '../db/sql-format.js'
import { paramError } from '../errors.js'
import type { ModelSpec, QueryParameters } from './spec.js'
import { UUID, isIsoDate } from './values.js'
import { columnsByWire, relationTable, wireRelations } from './wire.js'

const TRUE = ['y', 'yes', 't', 'true', 'on', '1']
const FALSE = ['n', 'no', 'f', 'false', 'off', '0']
/** Parameters that steer the list and are never filters. */
const RESERVED = ['page', 'relations', 'fields', 'limit']

/** SQL types to cast a bound text to, by kind of column. */
const CASTS: Partial<Record<ColumnMeta['kind'], string>> = {
  uuid: 'uuid',
  int: 'integer',
  bigint: 'bigint',
  float: 'double precision',
  bool: 'boolean',
  date: 'date',
  datetime: 'timestamp',
}

/** Refuses a text that is no value of a column, by the kind of value that it should be. */
type Uncastable = (kind: 'integer' | 'number' | 'date', value: string) => Error
const invalidValue: Uncastable = (kind, value) => paramError(`Invalid ${kind} value: ${value}`)

/**
 * The conditions that the query parameters of a REST list stand for (spec S3).
 * @param uncastable How a text is refused that is no number or date; ids and switches have one answer everywhere.
 */
export function restFilters(
  ctx: RequestContext,
  model: ModelName,
  spec: ModelSpec,
  t: string,
  query: QueryParameters,
  uncastable: Uncastable = invalidValue,
): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  const barred = ctx.actor && spec.list?.barred?.(ctx.actor)
  for (const [key, value] of Object.entries(query)) {
    if (RESERVED.includes(key)) continue
    const custom = spec.list?.filters?.[key]
    const column = columnsByWire.get(model)!.get(key)
    const relation = wireRelations.get(model)!.get(key)
    if (!custom && !column && !relation) continue
    const refused = barred && ('only' in barred ? !barred.only.includes(key) : barred.includes(key))
    if (refused || column?.secret) throw paramError(`Filtering on ${key} is not allowed.`)
    if (custom) {
      const condition = custom(t, value, ctx, query)
      if (condition) conditions.push(condition)
    } else if (column) conditions.push(columnFilter(t, column, value, uncastable))
    else if (relation) {
      const id = uuidValue(value)
      const { table, ours, theirs } = relationTable(relation)
      conditions.push(
        sql`exists (select 1 from ${sql.table(table)} f where ${col('f', ours)} = ${col(t, 'id')} and ${col('f', theirs)} = ${id}::uuid)`,
      )
    }
  }
  return conditions
}

/** One column's condition: pattern for `name`, IN for a JSON list, else equality after a cast. */
export function columnFilter(
  t: string,
  column: ColumnMeta,
  value: string,
  uncastable: Uncastable = invalidValue,
): RawBuilder<unknown> {
  const left = col(t, column.column)
  // QUIRK (S3): the given text is the pattern, so its own % and _ are wildcards.
  if (column.column === 'name') return sql`${left} ilike ${wholePattern(value)}`
  if (value.startsWith('[')) {
    const values = parseList(column, value).map((item) => checked(column, item, uncastable))
    const type = CASTS[column.kind] ?? 'text'
    if (column.list) return sql`${left}::text[] && ${arrayLiteral(values)}::text[]`
    if (column.kind === 'json')
      return sql`${left} in (select to_jsonb(v) from unnest(${arrayLiteral(values)}::text[]) v)`
    return sql`${left} = any(${arrayLiteral(values)}::${sql.raw(type)}[])`
  }
  if (column.list) return sql`${value} = any(${left})`
  // QUIRK (S3): compared with the value as a JSON string, so an object never matches.
  if (column.kind === 'json') return sql`${left} = to_jsonb(${value}::text)`
  return sql`${left} = ${checked(column, value, uncastable)}::${sql.raw(CASTS[column.kind] ?? 'text')}`
}

/** A pattern must not end within an escape: a last lone backslash stands for itself. */
const wholePattern = (value: string): string => (/(^|[^\\])(\\\\)*\\$/.test(value) ? `${value}\\` : value)

function parseList(column: ColumnMeta, value: string): string[] {
  try {
    const list: unknown = JSON.parse(value)
    if (Array.isArray(list) && list.every((item) => item !== null && typeof item !== 'object')) return list.map(String)
  } catch {
    // answered below
  }
  throw paramError(`Malformed list filter for field ${column.column}.`)
}

const arrayLiteral = (values: string[]): string =>
  `{${values.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`

/** The value as text the database can cast; refused with a message otherwise. */
function checked(column: ColumnMeta, value: string, uncastable: Uncastable): string {
  switch (column.kind) {
    case 'uuid':
      return uuidValue(value)
    case 'bool':
      return booleanValue(value)
    case 'int':
    case 'bigint': {
      const limit = column.kind === 'int' ? 2 ** 31 : Number.MAX_SAFE_INTEGER
      if (/^[+-]?\d{1,16}$/.test(value) && Math.abs(Number(value)) < limit) return value
      throw uncastable('integer', value)
    }
    case 'float':
      if (value.trim() !== '' && Number.isFinite(Number(value))) return value
      throw uncastable('number', value)
    case 'date':
    case 'datetime':
      if (isIsoDate(value)) return value
      throw uncastable('date', value)
    default:
      return value
  }
}

export function uuidValue(value: string): string {
  if (UUID.test(value)) return value
  throw paramError(`Invalid UUID value: ${value}`)
}

/** `true` or `false` for the accepted spellings, in any case. */
export function booleanValue(value: string): 'true' | 'false' {
  const lower = value.toLowerCase()
  if (TRUE.includes(lower)) return 'true'
  if (FALSE.includes(lower)) return 'false'
  throw paramError(`Invalid boolean value: ${value}`)
}
