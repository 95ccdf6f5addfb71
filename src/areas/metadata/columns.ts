import { requireActor, type RequestContext } from '../../context.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { settleIndexes } from './index-service.js'
import { columnsOfProjects, type VisibleColumn } from './queries.js'

const known = new WeakMap<Actor, Map<string, Promise<VisibleColumn[]>>>()

/** The custom columns of a production that the caller may see, in their order; read once a request. */
export async function columnsByProject(
  ctx: RequestContext,
  projects: readonly string[],
): Promise<Map<string, VisibleColumn[]>> {
  const actor = requireActor(ctx)
  const cache = known.get(actor) ?? new Map<string, Promise<VisibleColumn[]>>()
  known.set(actor, cache)
  const missing = [...new Set(projects)].filter((id) => !cache.has(id))
  if (missing.length > 0) {
    const loading = columnsOfProjects(ctx, actor, missing)
    for (const id of missing)
      cache.set(
        id,
        loading.then((all) => all.filter(({ projectId }) => projectId === id)),
      )
  }
  const found = await Promise.all(projects.map(async (id) => [id, await cache.get(id)!] as const))
  return new Map(found)
}

const settling = new WeakSet<RequestContext>()

/** What follows any change of custom columns: what was read of them is forgotten, and their indexes are settled. */
export function followColumns(tx: RequestContext): void {
  if (tx.actor) known.delete(tx.actor)
  if (settling.has(tx)) return
  settling.add(tx)
  tx.afterCommit(() => settleIndexes(tx.deps))
}
