import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { removeNewsOf } from '../news/service.js'
import { removeNotices } from '../notifications/service.js'
import { removePreviewFile } from '../previews/service.js'
import { deleteAttachment } from './attachment-queries.js'
import { removeContents } from './attachment-service.js'
import { attachmentsOf, linkedPreviews, taskOfComment } from './queries.js'

/**
 * Deletes a comment with its notifications, news, previews and attachments, and tells of it (spec models, Deletion
 * service). The task is not set anew: that is up to the caller.
 */
export async function removeComment(tx: RequestContext, comment: Row): Promise<void> {
  const previews = new Set(await linkedPreviews(tx, comment.id))
  if (comment.previewFileId) previews.add(comment.previewFileId as string)
  const attachments = await attachmentsOf(tx, comment.id)
  await removeNotices(tx, { commentId: comment.id })
  await removeNewsOf(tx, comment.id)
  await deleteRow(tx, 'Comment', comment.id)
  for (const previewId of previews) {
    const preview = await findRow(tx, 'PreviewFile', previewId)
    if (preview) await removePreviewFile(tx, preview)
  }
  for (const id of attachments) await deleteAttachment(tx, id)
  removeContents(tx, attachments)
  const task = await taskOfComment(tx, comment.objectId as string)
  await tx.emit('comment:delete', { comment_id: comment.id }, { projectId: task?.projectId ?? null })
}
