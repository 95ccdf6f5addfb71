import { sql } from 'kysely'
import { col, graphqlForm } from '../db/sql-format.js'
import { idArray } from '../permissions/actor.js'
import { beyond, cursorSql, decodeCursor } from './cursor.js'
import { linkOf, ownerOf, whereCondition, type Where } from './filters.js'
import type { GroupKey } from './aggregate.js'
import { columnOf, type GraphColumn, type GraphModel, type ToMany } from './model.js'
import { orderOf, orderSql, type Order, type OrderBy } from './order.js'
import { all, tableAs, type Scope, type Sql } from './scope.js'

/** Arguments of a list, checked: one direction and a size. */
export interface Page {
  readonly where?: Where | null
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
/** Name of the type of a row, where the model has kinds. */
export const TYPE = '@type'

/** The rows of a list that belong to some parents. */
export interface Partition {
  readonly relation: ToMany
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
export type Filter = Pick<Page, 'where'>

function baseOf(scope: Scope, model: GraphModel, { where }: Filter, partition?: Partition): Base {
  const t = scope.alias()
  const base: Base = { t, from: tableAs(model, t), conditions: [scope.visible(model, t)] }
  if (partition) Object.assign(base, partitionOf(scope, model, t, partition, base.conditions))
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
  if (relation.kind === 'own') {
    const parent = ownerOf(scope)
    conditions.push(sql`${parent} = any(${idArray(ids)})`, relation.where(scope.actor, t))
    return { parent }
  }
  if (relation.kind === 'many') {
    const via = columnOf(model, relation.via)
    scope.checkUse(model, via)
    const parent = scope.value(model, t, via)
    conditions.push(sql`${parent} = any(${idArray(ids)})`)
    return { parent }
  }
  const link = linkOf(scope, relation)
  const l = scope.alias()
  const parent = col(l, link.from)
  conditions.push(sql`${parent} = any(${idArray(ids)})`, link.visible(l))
  return {
    parent,
    from: sql`${sql.table(link.table)} as ${sql.ref(l)} join ${tableAs(model, t)} on ${col(t, link.at)} = ${col(l, link.to)}`,
  }
}

/** The selected fields of a row, null where the actor may not see them; and its type, where the model has kinds. */
function fieldsSql(scope: Scope, model: GraphModel, t: string, fields: Iterable<string>): Sql[] {
  const values = [...fields].map((field) => sql`${fieldSql(scope, model, t, field)} as ${sql.ref(field)}`)
  if (model.kinds) values.push(sql`${byKind(model.kinds, t, ({ name }) => sql.lit(name))} as ${sql.ref(TYPE)}`)
  return values
}

function fieldSql(scope: Scope, model: GraphModel, t: string, field: string): Sql {
  const having = model.columns.has(field) ? undefined : model.kinds?.filter(({ columns }) => columns.has(field))
  // What a name stands for is a matter of the kind: the episode of a shot is not where that of an asset is.
  if (having?.length) return byKind(having, t, (kind) => fieldSql(scope, kind, t, field))
  const column = columnOf(model, field)
  return scope.mayRead(model, column) ? graphqlForm(scope.value(model, t, column), column) : sql`null`
}

const byKind = (kinds: readonly GraphModel[], t: string, value: (kind: GraphModel) => Sql): Sql =>
  sql`case ${sql.join(
    kinds.map((kind) => sql`when ${kind.where!(t)} then ${value(kind)}`),
    sql` `,
  )} end`

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

/** Functions over the values of a group. */
export const MEASURES = ['sum', 'avg', 'min', 'max'] as const
export type Measure = (typeof MEASURES)[number]

/** What is asked of the groups of a list. */
export interface Grouping extends Filter {
  readonly keys: readonly GroupKey[]
  readonly measures: readonly { readonly measure: Measure; readonly column: GraphColumn }[]
}

/** Name of a column of a group's row: `key.taskStatusId`, `sum.nbFrames`. */
export const groupColumn = (part: Measure | 'key', field: string): string => `${part}.${field}`

/** The groups of a list in the order of their keys, `maxRows` at most; with a partition, those of each parent. */
export function compileGroups(
  scope: Scope,
  model: GraphModel,
  { keys, measures, ...filter }: Grouping,
  { partition, maxRows }: { partition?: Partition | undefined; maxRows: number },
): Sql {
  const { t, from, conditions, parent } = baseOf(scope, model, filter, partition)
  const valueOf = (column: GraphColumn): Sql => {
    scope.checkUse(model, column)
    return scope.value(model, t, column)
  }
  const by = keys.map(({ name, column, part }) => {
    const value = valueOf(column)
    return sql`${part ? sql`date_trunc(${sql.lit(part)}, ${value})::date` : value} as ${sql.id(groupColumn('key', name))}`
  })
  if (parent) by.push(sql`${parent} as ${sql.ref(PARENT)}`)
  const values = measures.map(({ measure, column }) => {
    const value = sql`${sql.raw(measure)}(${valueOf(column)})`
    const isSum = measure === 'sum' || measure === 'avg'
    return sql`${isSum ? sql`${value}::float8` : graphqlForm(value, column)} as ${sql.id(groupColumn(measure, column.field))}`
  })
  const places = by.length ? sql`${sql.join(by.map((_, i) => sql.lit(i + 1)))}` : undefined
  return sql`select ${sql.join([...by, sql`count(*)::int as count`, ...values])} from ${from} where ${all(conditions)}
    ${places ? sql`group by ${places} order by ${places}` : sql``} limit ${maxRows}`
}

/** The rows with some ids that the actor may see, in no order. */
export function compileByIds(scope: Scope, model: GraphModel, ids: readonly string[], fields: Iterable<string>): Sql {
  const t = scope.alias()
  const isOne = sql`${col(t, 'id')} = any(${idArray(ids)})`
  return sql`select ${sql.join(fieldsSql(scope, model, t, fields))} from ${tableAs(model, t)}
    where ${isOne} and ${scope.visible(model, t)}`
}
