import { sql } from 'kysely'
import type { ModelView } from '../crud/spec.js'
import { col, graphqlValue } from '../db/sql-format.js'
import { idArray } from '../permissions/actor.js'
import { beyond, cursorSql, decodeCursor } from './cursor.js'
import { linkOf, whereCondition, type Where } from './filters.js'
import { columnOf, type GraphModel, type ToMany } from './model.js'
import { orderOf, orderSql, type Order, type OrderBy } from './order.js'
import { all, tableAs, type Scope, type Sql } from './scope.js'

/** Arguments of a list, checked: one direction and a size. */
export interface Page {
  readonly where?: Where | null
  /** Only the records of a part of the model. */
  readonly view?: ModelView | undefined
  readonly orderBy?: OrderBy | null
  /** Records at most. */
  readonly size: number
  /** From the end of the list. */
  readonly backward: boolean
  readonly after?: string | null
  readonly before?: string | null
}

/** Names of what a row carries beside its fields; no field can be called like that. */
export const CURSOR = '@cursor'
export const PARENT = '@parent'
export const RANK = '@rank'

/** The rows of a list that belong to some parents. */
export interface Partition {
  readonly relation: ToMany
  /** The model that has the relation. */
  readonly parent: GraphModel
  readonly ids: readonly string[]
}

/** What every statement over the rows of a list starts with: its tables, and the condition that a row is in the list. */
interface Base {
  t: string
  from: Sql
  conditions: Sql[]
  /** The parent's id, in a partitioned list. */
  parent?: Sql
}

/** Which records a list has, pages aside. */
export type Filter = Pick<Page, 'where' | 'view'>

function baseOf(scope: Scope, model: GraphModel, { where, view }: Filter, partition?: Partition): Base {
  const t = scope.alias()
  const base: Base = { t, from: tableAs(model, t), conditions: [scope.visible(model.name, t)] }
  if (partition) Object.assign(base, partitionOf(scope, model, t, partition, base.conditions))
  if (view) base.conditions.push(view.where(t))
  if (where) base.conditions.push(whereCondition(scope, model, t, where))
  return base
}

function partitionOf(
  scope: Scope,
  model: GraphModel,
  t: string,
  { relation, ids }: Partition,
  conditions: Sql[],
): Partial<Base> {
  if (relation.kind === 'many') {
    const via = columnOf(model, relation.via)
    scope.checkUse(model, via)
    const parent = col(t, via.column)
    conditions.push(sql`${parent} = any(${idArray(ids)})`)
    return { parent }
  }
  const link = linkOf(scope, relation)
  const l = scope.alias()
  const parent = col(l, link.from)
  conditions.push(sql`${parent} = any(${idArray(ids)})`, link.visible(l))
  return {
    parent,
    from: sql`${sql.table(link.table)} as ${sql.ref(l)} join ${tableAs(model, t)} on ${col(t, 'id')} = ${col(l, link.to)}`,
  }
}

/** The selected fields of a row, null where the actor may not see them. */
function fieldsSql(scope: Scope, model: GraphModel, t: string, fields: Iterable<string>): Sql[] {
  return [...fields].map((field) => {
    const column = columnOf(model, field)
    const value = scope.mayRead(model, field) ? graphqlValue(t, column) : sql`null`
    return sql`${value} as ${sql.ref(field)}`
  })
}

/** A statement and the order it was made with, which cursors need. */
export interface CompiledList {
  readonly query: Sql
  readonly order: Order
}

/**
 * The rows of a page and one row more, which tells whether the list goes on. With a partition: the page of every parent
 * in one statement; rows carry their parent under `@parent` and their place in its page, from 1, under `@rank`, and there
 * are `maxRows` at most altogether.
 */
export function compileList(
  scope: Scope,
  model: GraphModel,
  page: Page,
  fields: Iterable<string>,
  options: { withCursor?: boolean; partition?: Partition; maxRows?: number } = {},
): CompiledList {
  const { t, from, conditions, parent } = baseOf(scope, model, page, options.partition)
  const order = orderOf(scope, model, t, page.orderBy ?? [])
  for (const argument of ['after', 'before'] as const) {
    const cursor = page[argument]
    if (cursor != null) conditions.push(beyond(order, decodeCursor(order, cursor, argument), argument))
  }
  const values = fieldsSql(scope, model, t, fields)
  if (options.withCursor) values.push(sql`${cursorSql(order)} as ${sql.ref(CURSOR)}`)
  const source = sql`from ${sql.join([from, ...order.joins], sql` `)} where ${all(conditions)}`
  const by = orderSql(order, page.backward)
  const limit = sql.lit(page.size + 1)
  if (!parent) return { order, query: sql`select ${sql.join(values)} ${source} order by ${by} limit ${limit}` }
  values.push(sql`${parent} as ${sql.ref(PARENT)}`)
  values.push(sql`row_number() over (partition by ${parent} order by ${by})::int as ${sql.ref(RANK)}`)
  const rows = sql`select * from (select ${sql.join(values)} ${source}) p where ${sql.ref(`p.${RANK}`)} <= ${limit}`
  return { order, query: options.maxRows === undefined ? rows : sql`${rows} limit ${options.maxRows}` }
}

/** The number of rows of a list as `total`, without regard to pages; with a partition, of each parent that has any. */
export function compileCount(scope: Scope, model: GraphModel, filter: Filter, partition?: Partition): Sql {
  const { from, conditions, parent } = baseOf(scope, model, filter, partition)
  if (!parent) return sql`select count(*)::int as total from ${from} where ${all(conditions)}`
  return sql`select ${parent} as ${sql.ref(PARENT)}, count(*)::int as total from ${from} where ${all(conditions)} group by 1`
}

/** The rows with some ids that the actor may see, in no order. */
export function compileByIds(scope: Scope, model: GraphModel, ids: readonly string[], fields: Iterable<string>): Sql {
  const t = scope.alias()
  const isOne = sql`${col(t, 'id')} = any(${idArray(ids)})`
  return sql`select ${sql.join(fieldsSql(scope, model, t, fields))} from ${tableAs(model, t)}
    where ${isOne} and ${scope.visible(model.name, t)}`
}
