import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { notFound } from '../../kernel/errors.js'
import { readersOf } from './policy.js'
import type { CommentTask } from './queries.js'
import { acknowledge, withdrawAcknowledgement } from './reply-queries.js'
import { readableTask } from './task-list.js'

export { listCommentsOf } from './task-list.js'
export { deleteReply, replyToComment } from './reply-service.js'

/** Where a comment is asked for: the task, and the comment on it. */
export interface CommentPath {
  taskId: string
  commentId: string
}

/** A comment on a task that the caller may read. @throws AppError 404 for one of another task. */
async function readableComment(
  ctx: RequestContext,
  { taskId, commentId }: CommentPath,
): Promise<{ task: CommentTask; comment: Row }> {
  const task = await readableTask(ctx, taskId)
  const comment = await findRow(ctx, 'Comment', commentId)
  if (!comment || comment.objectId !== task.id) throw notFound()
  await readersOf(ctx, comment)
  return { task, comment }
}

const wireComment = async (ctx: RequestContext, id: string, relations: boolean): Promise<string> =>
  (await wireRow(ctx, 'Comment', id, { wireType: 'Comment', relations }))!

/** A comment on a task as a JSON text (ZOU-BUG: in the reference it fails for everybody but admins). */
export async function readCommentOf(ctx: RequestContext, path: CommentPath): Promise<string> {
  const { comment } = await readableComment(ctx, path)
  return wireComment(ctx, comment.id, false)
}

/** Where a comment is, by its own id. @throws AppError 404 for an unknown one */
export async function pathOfComment(ctx: RequestContext, commentId: string): Promise<CommentPath> {
  requireActor(ctx)
  const comment = await findRow(ctx, 'Comment', commentId)
  if (!comment) throw notFound()
  return { commentId: comment.id, taskId: comment.objectId as string }
}

/**
 * Acknowledges a comment, or takes that back. @param wanted Which of the two; left out: the other than it is.
 * @returns the comment as a JSON text
 */
export async function acknowledgeComment(ctx: RequestContext, path: CommentPath, wanted?: boolean): Promise<string> {
  const { task, comment } = await readableComment(ctx, path)
  const { id: personId } = requireActor(ctx)
  return ctx.transaction(async (tx) => {
    if (!(await lockRow(tx, 'Comment', comment.id))) throw notFound()
    const withdrawn = await withdrawAcknowledgement(tx, comment.id, personId)
    const acknowledged = wanted ?? !withdrawn
    if (acknowledged) await acknowledge(tx, comment.id, personId)
    if (acknowledged === withdrawn) return wireComment(tx, comment.id, true)
    await tx.db.prisma.comment.updateMany({ where: { id: comment.id }, data: { updatedAt: new Date() } })
    const told = { comment_id: comment.id, person_id: personId }
    const options = { projectId: task.projectId, persist: false }
    await tx.emit(acknowledged ? 'comment:acknowledge' : 'comment:unacknowledge', told, options)
    return wireComment(tx, comment.id, true)
  })
}
