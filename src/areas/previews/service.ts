import type { RequestContext } from '../../context.js'
import type { RemoveOptions, Row, WriteInput } from '../../kernel/crud/spec.js'
import { badRequest } from '../../kernel/errors.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { StoredFile } from '../../kernel/storage/storage.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import {
  deletePreviews,
  detachPreviews,
  hasRevision,
  latestPreview,
  moveRevision,
  previewsOf,
  previewTask,
  setEntityPreview,
  setLastPreview,
} from './queries.js'

/** What names the stored files of a preview. */
export interface StoredPreview {
  id: string
  extension?: string | null
}

/** The stored files of previews that are deleted go after the commit, where the settings or the call ask for it. */
export function removeStoredPreviews(
  tx: RequestContext,
  previews: readonly StoredPreview[],
  { force = false } = {},
): void {
  removeStoredFiles(tx, previews.flatMap(storedFilesOf), { force })
}

/** What is stored of a preview, by its extension. */
export function storedFilesOf({ id, extension }: StoredPreview): StoredFile[] {
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
  await detachPreviews(tx, [preview.id])
  await deleteRow(tx, 'PreviewFile', preview.id)
  removeStoredPreviews(tx, [preview], { force })
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

/** Deletes the previews of tasks that go as well: nothing takes their place. Stored files go where the settings ask for it. */
export async function removePreviewsOf(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  const previews = await previewsOf(tx, taskIds)
  if (previews.length === 0) return
  const ids = previews.map(({ id }) => id)
  await detachPreviews(tx, ids)
  await deletePreviews(tx, ids)
  removeStoredPreviews(tx, previews)
}

/** Deletes a preview as asked by somebody, and tells of it. */
export async function deletePreviewFile(tx: RequestContext, preview: Row, options: RemoveOptions): Promise<void> {
  await removePreviewFile(tx, preview, options)
  await tx.emit('preview-file:delete', { preview_file_id: preview.id })
}

/** The first preview of a revision takes the others with it when its number changes; a taken number is refused. */
export async function checkRevision(tx: RequestContext, row: Row, { data }: WriteInput): Promise<void> {
  if (data.revision === undefined || row.position !== 1) return
  const to = data.revision === null ? null : Number(data.revision)
  // What is no number is refused where the row is written.
  if (to === row.revision || (to !== null && !Number.isInteger(to))) return
  const taskId = row.taskId as string | null
  if (to !== null && (await hasRevision(tx, { id: row.id, taskId, revision: to }))) {
    throw badRequest(
      `Revision ${to} already exists for this task. Choose a different revision number, or omit it to let the revision auto-increment.`,
    )
  }
  await moveRevision(tx, { id: row.id, taskId, from: row.revision as number | null, to })
}
