import type { RequestContext } from '../../context.js'
import { countReadyAssets, shotsCasting } from './queries.js'

/** Counts anew, for every task of the shots, the cast assets that are ready for it, and tells of it. */
export async function refreshCastingStats(tx: RequestContext, shotIds: readonly string[]): Promise<void> {
  if (shotIds.length === 0) return
  for (const { taskId, projectId, ready } of await countReadyAssets(tx, shotIds)) {
    const payload = { task_id: taskId, nb_assets_ready: ready }
    await tx.emit('task:update-casting-stats', payload, { projectId, persist: false })
  }
}

/** As {@link refreshCastingStats}, for the shots that cast an asset. */
export async function refreshStatsOfAsset(tx: RequestContext, assetId: string): Promise<void> {
  await refreshCastingStats(tx, await shotsCasting(tx, assetId))
}
