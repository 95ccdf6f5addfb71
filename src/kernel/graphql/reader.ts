import type { RequestContext } from '../../context.js'
import { unauthorized } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import {
  compileByIds,
  compileCount,
  compileGroups,
  compileList,
  CURSOR,
  PARENT,
  RANK,
  TYPE,
  type Measure,
  type Page,
  type Partition,
} from './compiler.js'
import { encodeCursor } from './cursor.js'
import { usableFields, type Asked, type UsableFields } from './custom.js'
import { graphModels, type GraphModel } from './model.js'
import { aggregateName } from './aggregate.js'
import type { Order } from './order.js'
import { limitsOf, pageOf } from './page.js'
import { Scope } from './scope.js'
import {
  fieldKey,
  listKey,
  type GroupSelection,
  type GroupsSelection,
  type ListSelection,
  type ManySelection,
  type Selection,
} from './selection.js'

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

/** Records with the same key, as GraphQL shows them. */
export interface Group extends Record<Measure, Record<string, unknown>> {
  key: Record<string, unknown>
  count: number
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

/** A scope for one statement; `usable`: what it may use of the fields that people added. */
const scopeOf = (ctx: RequestContext, usable?: UsableFields): Scope =>
  new Scope(actorOf(ctx), ctx.deps.registry, usable)

/** What the arguments of a list may use of the fields that people added. */
const usableIn = (ctx: RequestContext, model: GraphModel, asked: Asked): Promise<UsableFields> =>
  usableFields(ctx, graphModels(ctx.deps.registry), model, asked)

/** The records with some ids, in their order; null for those that are missing or not visible. */
export async function readByIds(
  ctx: RequestContext,
  selection: Selection,
  ids: readonly string[],
): Promise<(GraphRow | null)[]> {
  const rows = await ctx.db.rows<GraphRow>(compileByIds(scopeOf(ctx), selection.model, ids, selection.columns))
  await readRelations(ctx, selection, rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** A page, and what it may use of the fields that people added. */
type AskedPage = Page & { readonly usable: UsableFields }

async function pageFor(ctx: RequestContext, { args, selection }: ListSelection): Promise<AskedPage> {
  const page = pageOf(args, limitsOf(ctx.deps.config, actorOf(ctx)))
  return { ...page, usable: await usableIn(ctx, selection.model, page) }
}

/** A page of a root list. */
export async function readList(ctx: RequestContext, list: ListSelection): Promise<Connection> {
  const page = await pageFor(ctx, list)
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
  const page = await pageFor(ctx, list)
  const partition = { relation: list.relation, ids }
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
  page: AskedPage,
  partition?: Partition,
): Promise<{ rows: GraphRow[]; order: Order }> {
  const { loaders } = ctx
  const options = { withCursor: list.wantsCursors, partition, maxRows: loaders.recordsLeft() + 1 }
  const { query, order } = compileList(
    scopeOf(ctx, page.usable),
    list.selection.model,
    page,
    list.selection.columns,
    options,
  )
  if (!list.wantsRows) return { rows: [], order }
  const rows = await ctx.db.rows<GraphRow>(query)
  if (rows.length > loaders.recordsLeft()) throw loaders.tooManyRecords()
  return { rows, order }
}

async function readTotal(ctx: RequestContext, list: ListSelection, page: AskedPage): Promise<number> {
  const [row] = await ctx.db.rows<{ total: number }>(
    compileCount(scopeOf(ctx, page.usable), list.selection.model, page),
  )
  return row!.total
}

async function readTotals(
  ctx: RequestContext,
  list: ManySelection,
  page: AskedPage,
  partition: Partition,
): Promise<Map<string, number>> {
  const query = compileCount(scopeOf(ctx, page.usable), list.selection.model, page, partition)
  const rows = await ctx.db.rows<{ [PARENT]: string; total: number }>(query)
  return new Map(rows.map((row) => [row[PARENT], row.total]))
}

/** The groups of a root list. */
export async function readGroups(ctx: RequestContext, asked: GroupSelection): Promise<Group[]> {
  return (await readGroupRows(ctx, asked)).map(({ group }) => group)
}

/** The groups of a list for many parents, in their order, by one statement. */
export async function readGroupsOf(
  ctx: RequestContext,
  asked: GroupsSelection,
  ids: readonly string[],
): Promise<Group[][]> {
  const byParent = new Map<string, Group[]>(ids.map((id) => [id, []]))
  const rows = await readGroupRows(ctx, asked, { relation: asked.relation, ids })
  for (const { parent, group } of rows) byParent.get(parent!)!.push(group)
  // A parent without records has one group all the same where nothing is grouped by, as the root has.
  if (asked.keys.length === 0)
    for (const groups of byParent.values()) if (groups.length === 0) groups.push(groupOf({ count: 0 }))
  return [...byParent.values()]
}

type GroupRow = Record<string, unknown> & { count: number; [PARENT]?: string }

async function readGroupRows(
  ctx: RequestContext,
  asked: GroupSelection,
  partition?: Partition,
): Promise<{ parent: string | undefined; group: Group }[]> {
  const { loaders } = ctx
  const maxRows = loaders.recordsLeft() + 1
  const scope = scopeOf(ctx, await usableIn(ctx, asked.model, asked))
  const rows = await ctx.db.rows<GroupRow>(compileGroups(scope, asked.model, asked, { partition, maxRows }))
  if (rows.length === maxRows) throw loaders.tooManyRecords()
  const found = rows.map((row) => ({ parent: row[PARENT], group: groupOf(row) }))
  await readRelations(
    ctx,
    asked.key,
    found.map(({ group }) => group.key as GraphRow),
  )
  return found
}

/** Puts the columns of a row into the parts of a group. */
function groupOf(row: GroupRow): Group {
  const group: Group = { key: {}, count: row.count, sum: {}, avg: {}, min: {}, max: {} }
  for (const [name, value] of Object.entries(row)) {
    const [part, field] = name.split('.')
    if (field !== undefined) group[part as Measure | 'key'][field] = value
  }
  return group
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
async function readRelations(ctx: RequestContext, selection: Selection, all: readonly GraphRow[]): Promise<void> {
  if (all.length === 0) return
  const { ones, lists, groups, fields } = selection
  await Promise.all([
    ...ones.map(async ({ relation, selection: target, kinds }) => {
      const rows = ofKinds(all, kinds)
      const ids = new Set<string>()
      for (const row of rows) if (row[relation.via] != null) ids.add(row[relation.via] as string)
      const found = await loadAll(ctx.loaders.selected(target), ids)
      const key = fieldKey(relation.name)
      for (const row of rows) row[key] = found.get(row[relation.via] as string) ?? null
    }),
    ...lists.map(async (list) => {
      const rows = ofKinds(all, list.kinds)
      const found = await loadAll(ctx.loaders.list(list), new Set(rows.map(({ id }) => id)))
      const key = listKey(list.relation.name, list.args)
      for (const row of rows) row[key] = found.get(row.id)
    }),
    ...groups.map(async (asked) => {
      const rows = ofKinds(all, asked.kinds)
      const found = await loadAll(ctx.loaders.groups(asked), new Set(rows.map(({ id }) => id)))
      const key = listKey(aggregateName(asked.relation.name), asked.args)
      for (const row of rows) row[key] = found.get(row.id)
    }),
    ...fields.map(async ({ name, field, kinds }) => {
      const rows = ofKinds(all, kinds)
      const values = rows.length ? await field.load(ctx, rows) : []
      rows.forEach((row, i) => (row[fieldKey(name)] = values[i]))
    }),
  ])
  weighRows(selection, all)
}

const ofKinds = (rows: readonly GraphRow[], kinds: ReadonlySet<string> | undefined): readonly GraphRow[] =>
  kinds ? rows.filter((row) => kinds.has(row[TYPE] as string)) : rows

/**
 * Weighs what an answer will hold. One record may stand in it a thousand times, at one row read: lists that lead back and
 * forth would multiply into millions.
 */
function weighRows(selection: Selection, rows: readonly GraphRow[]): void {
  const ones = selection.ones.map(({ relation }) => fieldKey(relation.name))
  const lists = selection.lists.map(({ relation, args }) => listKey(relation.name, args))
  const groups = selection.groups.map(({ relation, args }) => listKey(aggregateName(relation.name), args))
  if (ones.length + lists.length + groups.length === 0) return
  for (const row of rows) {
    let weight = 1
    for (const key of ones) weight += weightOf(row[key] as GraphRow | null)
    // Where the records are of several kinds, not all have the list.
    for (const key of lists) weight += (row[key] as Connection | undefined)?.weight ?? 0
    for (const key of groups) weight += (row[key] as Group[] | undefined)?.length ?? 0
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
