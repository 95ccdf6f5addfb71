import type { RequestContext } from '../../context.js'
import { batched } from '../../kernel/batch.js'
import { countReadyAssets, shotsCasting, type CastingStats } from './queries.js'

/** Counts anew, for every task of the shots, the cast assets that are ready for it, and tells of it. */
export async function refreshCastingStats(tx: RequestContext, shotIds: readonly string[]): Promise<void> {
  if (shotIds.length === 0) return
  await tellCastingStats(tx, await countReadyAssets(tx, shotIds))
}

/** As {@link refreshCastingStats}, for the shots that cast an asset. */
export const refreshStatsOfAsset = batched(async (tx: RequestContext, assetIds: readonly string[]) => {
  await refreshCastingStats(tx, await shotsCasting(tx, assetIds))
  return assetIds
})

/** Tells of counted assets. */
export async function tellCastingStats(tx: RequestContext, stats: readonly CastingStats[]): Promise<void> {
  for (const { taskId, projectId, ready } of stats) {
    const payload = { task_id: taskId, nb_assets_ready: ready }
    await tx.emit('task:update-casting-stats', payload, { projectId, persist: false })
  }
}
