import { sql } from 'kysely'
import type { Deps, RequestContext } from '../../context.js'
import type { Db } from '../../kernel/db/database.js'
import { maintenance } from '../../kernel/db/maintenance.js'
import { badRequest, notFound } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import {
  askedStatements,
  builtIndexes,
  columnsById,
  dropStatements,
  indexOf,
  indexStatements,
  type ColumnIndex,
} from './index-queries.js'

/** Indexes at most: every change of metadata has to keep all of them. */
const MAX_INDEXES = 20

/** Which custom columns have an index, among some. */
export async function indexedColumns(ctx: RequestContext): Promise<ReadonlySet<string>> {
  return new Set((await builtIndexes(ctx.db)).filter(({ sound }) => sound).flatMap(({ columns }) => columns))
}

/**
 * Gives a custom column of numbers or dates an index, so that large lists are filtered and sorted by it at once, or takes
 * it away. Returns when it is built, which takes seconds on large tables; nobody waits for it to write. For managers of
 * the production.
 */
export async function setMetadataIndex(ctx: RequestContext, columnId: string, indexed: boolean): Promise<void> {
  const [column] = await columnsById(ctx.db, [columnId])
  if (!column) throw notFound()
  await requireManager(ctx, column.projectId)
  if (indexed && !indexOf(column)) {
    throw badRequest('Only columns of numbers or dates, of entities or tasks, can have an index.')
  }
  await settleIndexes(ctx.deps, { columnId, indexed })
}

/** What is asked for beside what stands in the database. */
interface Request {
  columnId: string
  indexed: boolean
}

/**
 * Makes the indexes that there are those that the custom columns ask for. Columns come and go, are renamed and change
 * their type: what nobody asks for any more is dropped, what stands for another field now is built anew.
 */
export async function settleIndexes({ database }: Pick<Deps, 'database'>, request?: Request): Promise<void> {
  if (!request && (await builtIndexes(database)).length === 0) return
  await maintenance(database, async (run) => {
    const built = new Map((await builtIndexes(database)).map((index) => [index.name, index]))
    const asking = new Set([...built.values()].flatMap(({ columns }) => columns))
    if (request?.indexed) asking.add(request.columnId)
    else if (request) asking.delete(request.columnId)
    const wanted = await wantedIndexes(database, [...asking])
    if (request?.indexed && wanted.size > MAX_INDEXES) {
      throw badRequest(`There are ${MAX_INDEXES} indexes on metadata already: take one away first.`)
    }
    for (const [name, { sound }] of built) {
      if (wanted.has(name) && sound) continue
      for (const statement of dropStatements(name)) await run(statement)
      built.delete(name)
    }
    for (const [name, { index, columns }] of wanted) {
      const before = built.get(name)
      if (!before) {
        for (const statement of indexStatements(index)) await run(statement)
        // Without figures about the values the planner would not know when the index is worth its use.
        await run(sql`analyze ${sql.table(`public.${index.table}`)}`)
      }
      if (before?.columns.join() !== columns.join()) {
        for (const statement of askedStatements(name, columns)) await run(statement)
      }
    }
  })
}

async function wantedIndexes(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { index: ColumnIndex; columns: string[] }>> {
  const wanted = new Map<string, { index: ColumnIndex; columns: string[] }>()
  const columns = await columnsById(db, ids)
  for (const column of columns.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const index = indexOf(column)
    if (!index) continue
    const known = wanted.get(index.name)
    if (known) known.columns.push(column.id)
    else wanted.set(index.name, { index, columns: [column.id] })
  }
  return wanted
}
