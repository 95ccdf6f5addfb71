import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { bind } from './operators.js'
import type { Order, OrderTerm } from './order.js'
import { all, any, badInput, type Sql } from './scope.js'

/**
 * A cursor names a place in an order by the values of its terms there, the key included, as PostgreSQL writes them:
 * microseconds and the last bit of a float are kept. It carries a mark of the order it belongs to.
 */
const markOf = ({ terms }: Order): string =>
  createHash('sha1')
    .update(terms.map(({ label }) => label).join())
    .digest('base64url')
    .slice(0, 6)

/** SQL of the text that {@link encodeCursor} makes a cursor of. */
export const cursorSql = ({ terms }: Order): Sql =>
  sql`json_build_array(${sql.join(terms.map(({ value }) => sql`${value}::text`))})`

/** The cursor of a row. */
export const encodeCursor = (order: Order, values: unknown): string =>
  Buffer.from(JSON.stringify([markOf(order), ...(values as unknown[])])).toString('base64url')

/** The values of a cursor; refused when it was made by another order, or by nobody. */
export function decodeCursor(order: Order, cursor: string, argument: 'after' | 'before'): (string | null)[] {
  const refusal = badInput(argument, 'Not a cursor of this list: it belongs to another orderBy, or is damaged.')
  let values: unknown
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw refusal
  }
  if (!Array.isArray(values) || values.length !== order.terms.length + 1 || values[0] !== markOf(order)) throw refusal
  const rest = values.slice(1) as unknown[]
  const isSound = rest.every((value, i) => (value === null ? order.terms[i]!.nullable : isText(order.terms[i]!, value)))
  if (!isSound) throw refusal
  return rest as (string | null)[]
}

const FORMS: Partial<Record<OrderTerm['kind'], RegExp>> = {
  int: /^-?\d{1,10}$/,
  bigint: /^-?\d{1,18}$/,
  float: /^(-?\d+(\.\d+)?(e[+-]?\d{1,3})?|NaN|-?Infinity)$/,
  bool: /^(true|false)$/,
  date: /^\d{4,6}-\d\d-\d\d$/,
  datetime: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/,
}

/** True for a text that the database reads as a value of the term. */
const isText = ({ kind }: OrderTerm, value: unknown): value is string =>
  typeof value === 'string' && (FORMS[kind]?.test(value) ?? true)

/** The condition that a row comes after a place in the order, or before it. */
export function beyond(order: Order, values: readonly (string | null)[], argument: 'after' | 'before'): Sql {
  const same: Sql[] = []
  const ways: Sql[] = []
  order.terms.forEach((term, i) => {
    const value = values[i]!
    const bound = value === null ? null : bind(argument, term.kind === 'datetime' ? 'datetime' : term.kind, value)
    const further = furtherOn(term, bound, argument === 'after')
    if (further) ways.push(all([...same, further]))
    same.push(bound === null ? sql`${term.value} is null` : sql`${term.value} = ${bound}`)
  })
  return any(ways)
}

/** The condition that one term alone is further on than a value; undefined when nothing is. */
function furtherOn(
  { value, nullable, descending, nullsFirst }: OrderTerm,
  bound: Sql | null,
  after: boolean,
): Sql | undefined {
  const nullsAhead = nullsFirst !== after
  if (bound === null) return nullsAhead ? undefined : sql`${value} is not null`
  const compare = descending === after ? sql`${value} < ${bound}` : sql`${value} > ${bound}`
  return nullable && nullsAhead ? sql`(${compare} or ${value} is null)` : compare
}
