import type { RequestContext } from '../../context.js'
import { refreshStatsOfAsset } from '../breakdown/service.js'
import { insertImported, setReadyFor } from './automation-queries.js'
import { importFilesJob } from './jobs.js'

/** Makes an asset ready for a step of work, and counts anew what casts it. QUIRK (tasks, Automation): told of twice. */
export async function makeReady(
  tx: RequestContext,
  { assetId, readyFor, projectId }: { assetId: string; readyFor: string; projectId: string | null },
): Promise<void> {
  await setReadyFor(tx, assetId, readyFor)
  const told = { asset_id: assetId, data: { ready_for: readyFor } }
  await tx.emit('asset:update', told, { projectId })
  await tx.emit('asset:update', told, { projectId })
  await refreshStatsOfAsset(tx, assetId)
}

/** Shows the previews of the last revision of a task with a comment on another one. Their files are copied by a job. */
export async function importRevision(
  tx: RequestContext,
  {
    importFrom: fromTaskId,
    task,
    commentId,
    authorId,
  }: { importFrom: string; task: { id: string; projectId: string | null }; commentId: string; authorId: string },
): Promise<void> {
  const { projectId } = task
  const previews = await insertImported(tx, { fromTaskId, taskId: task.id, commentId, authorId })
  for (const { id } of previews) {
    await tx.emit('preview-file:new', { preview_file_id: id, comment_id: commentId }, { projectId })
    await tx.emit('comment:update', { comment_id: commentId }, { projectId })
  }
  if (previews.length) tx.enqueue(importFilesJob, { commentId, previews })
}
