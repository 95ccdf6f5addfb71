import type { RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireEffectiveManager } from '../../kernel/permissions/checks.js'
import { addNews, removeNewsOf } from '../news/service.js'
import { followersOf, notifyAll, removeNotices, type Notice } from '../notifications/service.js'
import { resetTask } from '../tasks/service.js'
import { linkedPreviews, membersOfDepartments, type CommentTask } from './queries.js'
import { mentionsOf, putOnTask } from './move-queries.js'
import { readableTask } from './task-list.js'
import type { CommentPath } from './task-service.js'

/** Moves a comment to another task of the same entity; answers it as a JSON text. Status and dates of both are set anew. */
export async function moveComment(ctx: RequestContext, path: CommentPath, targetTaskId: string): Promise<string> {
  requireEffectiveManager(ctx)
  const source = await readableTask(ctx, path.taskId)
  const target = await readableTask(ctx, targetTaskId)
  const found = await findRow(ctx, 'Comment', path.commentId)
  if (!found) throw notFound()
  return ctx.transaction(async (tx) => {
    const before = await lockRow(tx, 'Comment', found.id)
    if (!before) throw notFound()
    await refuseMove(tx, before, source, target)
    await removeNewsOf(tx, before.id, { projectId: source.projectId })
    await removeNotices(tx, { commentId: before.id })
    await putOnTask(tx, before.id, target.id)
    await resetTask(tx, source.id)
    await resetTask(tx, target.id)
    await tellMove(tx, before, source, target)
    return (await wireRow(tx, 'Comment', before.id, { wireType: 'Comment', relations: true }))!
  })
}

async function refuseMove(tx: RequestContext, comment: Row, source: CommentTask, target: CommentTask): Promise<void> {
  if (comment.objectId !== source.id) throw paramError('Comment does not belong to the given task.')
  if (source.id === target.id) throw paramError('Source and target tasks must be different.')
  if (source.entityId !== target.entityId)
    throw paramError('A comment can only be moved between tasks of the same entity.')
  if (comment.previewFileId || (await linkedPreviews(tx, comment.id)).length)
    throw paramError('A comment attached to a preview revision cannot be moved.')
}

/** The comment is gone from the one task and new on the other, where it is told and reported anew. */
async function tellMove(tx: RequestContext, comment: Row, source: CommentTask, target: CommentTask): Promise<void> {
  const { taskStatusId } = comment
  await tx.emit('comment:delete', { comment_id: comment.id }, { projectId: source.projectId })
  const told = { comment_id: comment.id, task_id: target.id, task_status_id: taskStatusId }
  await tx.emit('comment:new', told, { projectId: target.projectId })
  await notifyAll(tx, await noticesOf(tx, comment, target))
  if (target.isConcept) return
  await addNews(tx, {
    authorId: comment.personId as string,
    commentId: comment.id,
    taskId: target.id,
    projectId: target.projectId,
    taskTypeId: target.taskTypeId,
    taskStatusId: taskStatusId as string | null,
    change: false,
    createdAt: comment.createdAt as string,
  })
}

/** NOTIFY. QUIRK (tasks, Notifications): who follows the task and is named as well is told twice. */
async function noticesOf(tx: RequestContext, comment: Row, { id: taskId, projectId }: CommentTask): Promise<Notice[]> {
  const authorId = comment.personId as string
  const { people, departments } = await mentionsOf(tx, comment.id)
  const named = [...people, ...(await membersOfDepartments(tx, projectId, departments))]
  const notice =
    (type: 'comment' | 'mention') =>
    (personId: string): Notice => ({ personId, type, authorId, taskId, commentId: comment.id, projectId })
  const all = [...(await followersOf(tx, taskId)).map(notice('comment')), ...named.map(notice('mention'))]
  return all.filter(({ personId }) => personId !== authorId)
}
