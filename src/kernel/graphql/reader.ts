import type { RequestContext } from '../../context.js'
import { unauthorized } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import { compileByIds, compileCount, compileList, CURSOR, PARENT, RANK, type Page, type Partition } from './compiler.js'
import { encodeCursor } from './cursor.js'
import type { Order } from './order.js'
import { limitsOf, pageOf } from './page.js'
import { Scope } from './scope.js'
import { listKey, oneKey, type ListSelection, type ManySelection, type Selection } from './selection.js'

/**
 * A record as GraphQL shows it: fields by name, dates as text, no secret columns. Related records that were read ahead
 * stand under the keys of `selection.ts`.
 */
export type GraphRow = Record<string, unknown> & { id: string }

/** The value of a list field. */
export interface Connection {
  nodes: GraphRow[]
  edges?: { node: GraphRow; cursor: string | null }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount?: number
  /** Records of the answer in it, those below its own included. */
  weight: number
}

/** Key under which a row with related records has the number of records it stands for in the answer. */
const WEIGHT = '@weight'

/** Records that a row stands for in the answer, itself included. */
export const weightOf = (row: GraphRow | null | undefined): number =>
  row ? ((row[WEIGHT] as number | undefined) ?? 1) : 0

/** Nobody reads without a name: the resolvers have refused anonymous callers with more words already. */
function actorOf({ actor }: RequestContext): Actor {
  if (!actor) throw unauthorized()
  return actor
}

const scopeOf = (ctx: RequestContext): Scope => new Scope(actorOf(ctx), ctx.deps.registry)

/** The records with some ids, in their order; null for those that are missing or not visible. */
export async function readByIds(
  ctx: RequestContext,
  selection: Selection,
  ids: readonly string[],
): Promise<(GraphRow | null)[]> {
  const rows = await ctx.db.rows<GraphRow>(compileByIds(scopeOf(ctx), selection.model, ids, selection.fields))
  await readRelations(ctx, selection, rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

const pageFor = (ctx: RequestContext, { args, view }: ListSelection): Page => ({
  ...pageOf(args, limitsOf(ctx.deps.config, actorOf(ctx))),
  view,
})

/** A page of a root list. */
export async function readList(ctx: RequestContext, list: ListSelection): Promise<Connection> {
  const page = pageFor(ctx, list)
  const [{ rows, order }, total] = await Promise.all([
    readRows(ctx, list, page),
    list.wantsTotal ? readTotal(ctx, list, page) : undefined,
  ])
  const connection = connectionOf(list, page, order, rows)
  if (total !== undefined) connection.totalCount = total
  await readRelations(ctx, list.selection, connection.nodes)
  weighConnection(ctx, connection)
  return connection
}

/** The pages of a list for many parents, in their order: one statement, and one more for the totals. */
export async function readLists(
  ctx: RequestContext,
  list: ManySelection,
  ids: readonly string[],
): Promise<Connection[]> {
  const page = pageFor(ctx, list)
  const partition = { relation: list.relation, parent: list.parent, ids }
  const [{ rows, order }, totals] = await Promise.all([
    readRows(ctx, list, page, partition),
    list.wantsTotal ? readTotals(ctx, list, page, partition) : undefined,
  ])
  const byParent = new Map<string, GraphRow[]>(ids.map((id) => [id, []]))
  // The rank is the place: rows may arrive in any order.
  for (const row of rows) byParent.get(row[PARENT] as string)![(row[RANK] as number) - 1] = row
  const connections = ids.map((id) => {
    const connection = connectionOf(list, page, order, byParent.get(id)!)
    if (totals) connection.totalCount = totals.get(id) ?? 0
    return connection
  })
  await readRelations(
    ctx,
    list.selection,
    connections.flatMap(({ nodes }) => nodes),
  )
  for (const connection of connections) weighConnection(ctx, connection)
  return connections
}

async function readRows(
  ctx: RequestContext,
  list: ListSelection,
  page: Page,
  partition?: Partition,
): Promise<{ rows: GraphRow[]; order: Order }> {
  const { loaders } = ctx
  const options = { withCursor: list.wantsCursors, partition, maxRows: loaders.recordsLeft() + 1 }
  const { query, order } = compileList(scopeOf(ctx), list.selection.model, page, list.selection.fields, options)
  if (!list.wantsRows) return { rows: [], order }
  const rows = await ctx.db.rows<GraphRow>(query)
  if (rows.length > loaders.recordsLeft()) throw loaders.tooManyRecords()
  return { rows, order }
}

async function readTotal(ctx: RequestContext, list: ListSelection, page: Page): Promise<number> {
  const [row] = await ctx.db.rows<{ total: number }>(compileCount(scopeOf(ctx), list.selection.model, page))
  return row!.total
}

async function readTotals(
  ctx: RequestContext,
  list: ManySelection,
  page: Page,
  partition: Partition,
): Promise<Map<string, number>> {
  const query = compileCount(scopeOf(ctx), list.selection.model, page, partition)
  const rows = await ctx.db.rows<{ [PARENT]: string; total: number }>(query)
  return new Map(rows.map((row) => [row[PARENT], row.total]))
}

function connectionOf(list: ListSelection, page: Page, order: Order, rows: GraphRow[]): Connection {
  const hasMore = rows.length > page.size
  const nodes = hasMore ? rows.slice(0, page.size) : rows
  if (page.backward) nodes.reverse()
  const cursorOf = (row: GraphRow | undefined): string | null =>
    row && list.wantsCursors ? encodeCursor(order, row[CURSOR]) : null
  const connection: Connection = {
    nodes,
    weight: 0,
    pageInfo: {
      hasNextPage: page.backward ? page.before != null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.after != null,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
  }
  if (list.wantsEdges) connection.edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }))
  return connection
}

/**
 * Reads everything that is asked for below some rows, level by level, a statement for each relation whatever the number
 * of rows, and hangs it on them: the resolvers below find it there and need not wait. Half a million promises less are
 * the difference between seconds and a second for a whole production.
 */
async function readRelations(ctx: RequestContext, selection: Selection, rows: readonly GraphRow[]): Promise<void> {
  if (rows.length === 0) return
  await Promise.all([
    ...selection.ones.map(async ({ relation, selection: target }) => {
      const ids = new Set<string>()
      for (const row of rows) if (row[relation.via] != null) ids.add(row[relation.via] as string)
      const found = await loadAll(ctx.loaders.selected(target), ids)
      const key = oneKey(relation.name)
      for (const row of rows) row[key] = found.get(row[relation.via] as string) ?? null
    }),
    ...selection.lists.map(async (list) => {
      const found = await loadAll(ctx.loaders.list(list), new Set(rows.map(({ id }) => id)))
      const key = listKey(list.relation.name, list.args)
      for (const row of rows) row[key] = found.get(row.id)
    }),
  ])
  weighRows(selection, rows)
}

/**
 * Weighs what an answer will hold. One record may stand in it a thousand times, at one row read: lists that lead back and
 * forth would multiply into millions.
 */
function weighRows(selection: Selection, rows: readonly GraphRow[]): void {
  const ones = selection.ones.map(({ relation }) => oneKey(relation.name))
  const lists = selection.lists.map(({ relation, args }) => listKey(relation.name, args))
  if (ones.length + lists.length === 0) return
  for (const row of rows) {
    let weight = 1
    for (const key of ones) weight += weightOf(row[key] as GraphRow | null)
    for (const key of lists) weight += (row[key] as Connection).weight
    row[WEIGHT] = weight
  }
}

function weighConnection({ loaders }: RequestContext, connection: Connection): void {
  for (const node of connection.nodes) connection.weight += weightOf(node)
  if (connection.weight > loaders.recordsLeft()) throw loaders.tooManyRecords()
}

async function loadAll<T>(loader: { load(id: string): Promise<T> }, ids: ReadonlySet<string>): Promise<Map<string, T>> {
  const keys = [...ids]
  const values = await Promise.all(keys.map((id) => loader.load(id)))
  return new Map(keys.map((id, i) => [id, values[i]!]))
}
