import { sql } from 'kysely'
import type { ColumnMeta } from '../db/model-meta.js'
import { col } from '../db/sql-format.js'
import { customOrder } from './custom.js'
import { columnOf, type GraphModel } from './model.js'
import { badInput, tableAs, type Scope, type Sql } from './scope.js'

/** Values of the `SortOrder` enumeration. */
export const SORT_ORDERS = [
  'ASC',
  'DESC',
  'ASC_NULLS_FIRST',
  'ASC_NULLS_LAST',
  'DESC_NULLS_FIRST',
  'DESC_NULLS_LAST',
] as const
export type SortOrder = (typeof SORT_ORDERS)[number]

/** One thing to order by. */
export interface OrderTerm {
  readonly value: Sql
  readonly kind: ColumnMeta['kind']
  readonly nullable: boolean
  readonly descending: boolean
  readonly nullsFirst: boolean
  /** What a cursor must agree with: the path of the field and the direction. */
  readonly label: string
}

/** How a list is ordered, and the joins that takes. */
export interface Order {
  readonly terms: readonly OrderTerm[]
  readonly joins: readonly Sql[]
}

/** Terms at most. */
const MAX_TERMS = 8

/** An `orderBy` argument as GraphQL coerced it: an object with one key each, nested for to-one relations. */
export type OrderBy = readonly Readonly<Record<string, unknown>>[]

/** The order of a list; the key of the model comes last, so that it is always a total one. */
export function orderOf(scope: Scope, model: GraphModel, alias: string, orderBy: OrderBy): Order {
  if (orderBy.length > MAX_TERMS) throw badInput('orderBy', `Expected ${MAX_TERMS} fields at most.`)
  const joins = new Map<string, { alias: string; join: Sql }>()
  const terms = orderBy.map((item) => termOf(scope, model, alias, item, '', joins))
  for (const column of model.key) {
    terms.push({
      ...direction('ASC'),
      value: col(alias, column.column),
      kind: column.kind,
      nullable: false,
      label: column.field,
    })
  }
  return { terms, joins: [...joins.values()].map(({ join }) => join) }
}

function termOf(
  scope: Scope,
  model: GraphModel,
  alias: string,
  item: Readonly<Record<string, unknown>>,
  path: string,
  joins: Map<string, { alias: string; join: Sql }>,
): OrderTerm {
  const [entry, ...more] = Object.entries(item)
  if (!entry || more.length > 0) {
    throw badInput('orderBy', 'Expected one field in each element: the order of the elements is the order of the sort.')
  }
  const [name, value] = entry
  const here = path ? `${path}.${name}` : name
  if (value === null) throw badInput(`orderBy.${here}`, 'Expected a direction.')
  const column = model.columns.get(name)
  if (column) {
    scope.checkUse(model, column)
    const order = direction(value as SortOrder)
    const plain = scope.value(model, alias, column)
    const label = labelOf(here, order)
    // A joined record may be missing, whatever its column says.
    const nullable = column.nullable || path !== ''
    return { ...order, value: column.kind === 'enum' ? sql`${plain}::text` : plain, kind: column.kind, nullable, label }
  }
  if (name === model.spec.custom?.name) {
    const { label, direction: given, ...compared } = customOrder(scope, model, alias, value, `orderBy.${here}`)
    const order = direction(given)
    return { ...order, ...compared, nullable: true, label: labelOf(label, order) }
  }
  const target = join(scope, model, alias, name, here, joins)
  return termOf(scope, target.model, target.alias, value as Record<string, unknown>, here, joins)
}

/** Joins a to-one relation, as far as the actor sees its records. */
function join(
  scope: Scope,
  model: GraphModel,
  alias: string,
  name: string,
  path: string,
  joins: Map<string, { alias: string; join: Sql }>,
): { model: GraphModel; alias: string } {
  const relation = model.relations.get(name)
  if (relation?.kind !== 'one') throw badInput(`orderBy.${path}`, 'Unknown field.')
  const target = scope.model(relation.model)
  const known = joins.get(path)
  if (known) return { model: target, alias: known.alias }
  const via = columnOf(model, relation.via)
  scope.checkUse(model, via)
  const t = scope.alias()
  const condition = sql`${col(t, 'id')} = ${scope.value(model, alias, via)} and ${scope.visible(target, t)}`
  joins.set(path, { alias: t, join: sql`left join ${tableAs(target, t)} on ${condition}` })
  return { model: target, alias: t }
}

const labelOf = (path: string, { descending, nullsFirst }: Pick<OrderTerm, 'descending' | 'nullsFirst'>): string =>
  `${path}:${descending ? 'd' : 'a'}${nullsFirst ? 'f' : 'l'}`

/** Nulls without further words: last when ascending, first when descending. */
function direction(order: SortOrder): Pick<OrderTerm, 'descending' | 'nullsFirst'> {
  const descending = order.startsWith('DESC')
  return { descending, nullsFirst: order.includes('_') ? order.endsWith('NULLS_FIRST') : descending }
}

/** The `order by` list, or its exact reverse. */
export const orderSql = ({ terms }: Order, reverse: boolean): Sql =>
  sql.join(
    terms.map(({ value, nullable, descending, nullsFirst }) => {
      const way = descending === reverse ? sql`asc` : sql`desc`
      if (!nullable) return sql`${value} ${way}`
      return sql`${value} ${way} ${nullsFirst === reverse ? sql`nulls last` : sql`nulls first`}`
    }),
  )
