import { requireActor, type RequestContext } from '../../context.js'
import { wireOptions } from '../../kernel/crud/read.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { isOpenProject } from './queries.js'
import { search, type Search, type SearchKind } from './service.js'
import { assetRows, personRows, shotRows } from './wire-queries.js'

/** The lists that the REST API searches. */
const INDEXES = { assets: 'Asset', shots: 'Shot', persons: 'Person' } as const satisfies Record<string, SearchKind>
type Index = keyof typeof INDEXES

/** Fewer letters than these are no search yet. */
const LEAST_LETTERS = 3

export interface IndexSearch {
  query: string
  projectId: string | null
  /** Names of lists; unknown ones are passed over. */
  indexes: readonly string[] | null | undefined
  /** Finds of each list at most, and how many to leave out before them. */
  limit: number
  offset: number
}

/** Finds in the lists that are asked for, an object of lists as JSON text. */
export async function searchIndexes(ctx: RequestContext, asked: IndexSearch): Promise<string> {
  requireActor(ctx)
  if ([...asked.query].length < LEAST_LETTERS) return '{}'
  const place = await placeOf(ctx, asked.projectId)
  const names = (Object.keys(INDEXES) as Index[]).filter((name) => asked.indexes?.includes(name) ?? true)
  const lists = await Promise.all(
    names.map(async (name) => {
      const { query: text, limit, offset } = asked
      const finds = await search(ctx, { text, kinds: [INDEXES[name]], limit, offset, ...place })
      const ids = finds.map(({ id }) => id)
      return `${JSON.stringify(name)}:[${(ids.length ? await rowsOf(ctx, name, ids) : []).join(',')}]`
    }),
  )
  return `{${lists.join(',')}}`
}

/**
 * Where to search: in open productions only. QUIRK (search): an admin who names a production that is not open searches
 * everywhere.
 */
async function placeOf(ctx: RequestContext, projectId: string | null): Promise<Pick<Search, 'projectId' | 'closed'>> {
  if (projectId && isAdmin(requireActor(ctx)) && !(await isOpenProject(ctx, projectId))) return { closed: true }
  return { projectId }
}

function rowsOf(ctx: RequestContext, index: Index, ids: readonly string[]): Promise<string[]> {
  const actor = requireActor(ctx)
  if (index === 'persons') return personRows(ctx, ids, wireOptions(ctx, 'Person', 'list', {}, false))
  return (index === 'assets' ? assetRows : shotRows)(ctx, actor, ids)
}
