import type { RequestContext } from '../../context.js'
import { present } from '../../kernel/clock.js'
import { CastingPlan, isComplete, type CastingLine } from './casting-plan.js'
import {
  deleteLinks,
  insertLinks,
  knownEntities,
  loadShotLinks,
  updateCounts,
  updateLinks,
  type Caster,
  type CastingChanges,
  type CastingLink,
} from './plan-queries.js'
import { countReadyAssets, type CastingStats } from './queries.js'
import { tellCastingStats } from './service.js'

/** An entity and the casting it is to have. */
export interface CastingRequest {
  entityId: string
  lines: readonly CastingLine[]
}

/** A plan that knows all that the requests may touch; `links` are the castings of `casters`. */
export async function planFor(
  tx: RequestContext,
  casters: readonly Caster[],
  links: readonly CastingLink[],
  requests: readonly CastingRequest[],
): Promise<CastingPlan> {
  const named = new Set(requests.flatMap(({ lines }) => lines.flatMap(({ assetId }) => assetId ?? [])))
  const known = named.size ? await knownEntities(tx, [...named]) : []
  const leaving = assetsLeaving(links, requests)
  const episodes = casters.filter(({ kind }) => kind === 'episode').map(({ id }) => id)
  const reaches = episodes.length > 0 && leaving.length > 0
  const below = reaches ? await loadShotLinks(tx, episodes, leaving) : { links: [], shots: [] }
  return new CastingPlan([...casters, ...below.shots], [...links, ...below.links], new Set(known))
}

/** Assets that one of the entities does not cast any more. */
function assetsLeaving(links: readonly CastingLink[], requests: readonly CastingRequest[]): string[] {
  const staying = new Map(
    requests.map(({ entityId, lines }) => [entityId, new Set(lines.filter(isComplete).map(({ assetId }) => assetId))]),
  )
  const leaving = links.filter(({ casterId, assetId }) => staying.get(casterId)?.has(assetId) === false)
  return [...new Set(leaving.map(({ assetId }) => assetId))]
}

/** Writes a plan, and tells of it in its order. */
export async function carryOut(tx: RequestContext, plan: CastingPlan): Promise<void> {
  await writePlan(tx, plan.changes())
  const shots = new Set(plan.tellings.flatMap((telling) => ('readinessOf' in telling ? telling.readinessOf : [])))
  const stats = new Map<string, CastingStats[]>()
  for (const row of shots.size ? await countReadyAssets(tx, [...shots]) : []) {
    stats.set(row.shotId, [...(stats.get(row.shotId) ?? []), row])
  }
  for (const telling of plan.tellings) {
    if ('readinessOf' in telling) await tellCastingStats(tx, stats.get(telling.readinessOf) ?? [])
    else await tx.emit(telling.name, telling.payload, { projectId: telling.projectId })
  }
}

/** Writes what a plan has come to: a few statements, whatever it is. */
async function writePlan(tx: RequestContext, { gone, made, changed, counted }: CastingChanges): Promise<void> {
  if (counted.length === 0) return
  const now = present()
  if (gone.length) await deleteLinks(tx, gone)
  if (made.length) await insertLinks(tx, made, now)
  if (changed.length) await updateLinks(tx, changed, now)
  await updateCounts(tx, counted, now)
}
