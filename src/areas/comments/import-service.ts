import type { RequestContext } from '../../context.js'
import { StoredFileMissing } from '../../kernel/storage/storage.js'
import { storedFilesOf } from '../previews/service.js'
import { finishImported, type ImportedPreview } from './automation-queries.js'

/**
 * Copies the files of previews that an automation took over from another task, and tells that they are there. What the
 * source does not have is passed over: not every preview has every size.
 */
export async function copyImported(
  ctx: RequestContext,
  { commentId, previews }: { commentId: string; previews: ImportedPreview[] },
): Promise<void> {
  for (const { id, sourceId, extension } of previews) {
    for (const file of storedFilesOf({ id: sourceId, extension })) {
      await ctx.deps.storage.copy(file, { ...file, id }).catch((error: unknown) => {
        if (!(error instanceof StoredFileMissing)) throw error
      })
    }
  }
  await ctx.transaction(async (tx) => {
    for (const { id, taskId, projectId, revision, extension, status } of await finishImported(tx, previews)) {
      const told = { comment_id: commentId, task_id: taskId, preview_file_id: id, revision, extension, status }
      await tx.emit('preview-file:update', { preview_file_id: id }, { projectId })
      await tx.emit('comment:update', { comment_id: commentId }, { projectId })
      await tx.emit('preview-file:add-file', told, { projectId })
    }
  })
}
