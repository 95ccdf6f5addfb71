import type { RequestContext } from '../../context.js'
import type { Row } from '../../kernel/crud/spec.js'
import { deleteRow } from '../../kernel/crud/service.js'
import { removeStoredFiles, type StoredFile } from '../../kernel/storage/stored-files.js'
import { detachPreview, latestPreview, previewTask, setEntityPreview, setLastPreview } from './queries.js'

/** What is stored of a preview, by its extension. */
function storedFilesOf({ id, extension }: Row): StoredFile[] {
  const stored = (bucket: StoredFile['bucket'], prefixes: string[]): StoredFile[] =>
    prefixes.map((prefix) => ({ bucket, prefix, id }))
  if (extension === 'png') return stored('pictures', ['original', 'thumbnails', 'thumbnails-square', 'previews'])
  if (extension !== 'mp4') return stored('files', ['previews'])
  return [
    ...stored('movies', ['previews', 'lowdef', 'source']),
    ...stored('pictures', ['thumbnails', 'thumbnails-square', 'previews', 'tiles']),
  ]
}

/**
 * Deletes a preview (spec models, Deletion service): nothing shows it any more, and the task falls back to the one before.
 * No event of its own. A comment that names it as its own preview refuses the deletion.
 * @param options.force Stored files go even where the settings keep them.
 */
export async function removePreviewFile(tx: RequestContext, preview: Row, { force = false } = {}): Promise<void> {
  await detachPreview(tx, preview.id)
  await deleteRow(tx, 'PreviewFile', preview.id)
  removeStoredFiles(tx, storedFilesOf(preview), { force })
  if (preview.taskId) await fallBack(tx, preview.taskId as string, preview.id)
}

/** The newest preview left takes the place of the task's last one. */
async function fallBack(tx: RequestContext, taskId: string, removedId: string): Promise<void> {
  const task = await previewTask(tx, taskId)
  if (task?.lastPreviewFileId !== removedId) return
  const latest = await latestPreview(tx, taskId)
  // QUIRK (models, Preview file): when the newest one left is not the first of its revision, the old id stays.
  if (latest && latest.position !== 1) return
  await setLastPreview(tx, taskId, latest?.id ?? null)
  if (!latest || !task.automated || !task.entityId) return
  await setEntityPreview(tx, task.entityId, latest.id)
  const { entityId, projectId, kind } = task
  await tx.emit('preview-file:set-main', { entity_id: entityId, preview_file_id: latest.id }, { projectId })
  await tx.emit(`${kind}:update`, { [`${kind}_id`]: entityId }, { projectId })
}
