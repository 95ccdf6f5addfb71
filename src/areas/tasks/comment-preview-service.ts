import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { badRequest, notFound } from '../../kernel/errors.js'
import { requireTaskAction, type TaskFacts } from '../../kernel/permissions/work.js'
import { removePreviewFile } from '../previews/service.js'
import { insertPreview, isOfComment, previewsIn, revisionFacts } from './comment-preview-queries.js'
import { findTask } from './reading-service.js'

/** A comment by its place. */
export interface CommentPlace {
  taskId: string
  commentId: string
}

/** TASKACT on the task of a comment. ZOU-BUG (tasks, add-preview): the reference takes comments of other tasks. */
async function requireComment(ctx: RequestContext, { taskId, commentId }: CommentPlace): Promise<Row> {
  const task = await findTask(ctx, taskId)
  await requireTaskAction(ctx, task as Row & TaskFacts)
  const comment = await findRow(ctx, 'Comment', commentId)
  if (comment?.objectId !== task.id) throw notFound()
  return comment
}

/** Who may add previews to a comment: what the body says comes after. */
export const requirePreviewMaker = async (ctx: RequestContext, place: CommentPlace): Promise<void> =>
  void (await requireComment(ctx, place))

/**
 * Adds a preview to a comment, whose file is sent later. @param revision Null: the one of the comment's other previews,
 * else the next one of the task.
 * @returns the preview in its REST form, as JSON text
 * @throws AppError 400 for a revision that another comment has begun, and for a second preview of a revision where the
 *   production takes one
 */
export async function addPreview(ctx: RequestContext, place: CommentPlace, revision: number | null): Promise<string> {
  const comment = await requireComment(ctx, place)
  return ctx.transaction(async (tx) => {
    // Revisions of a task are given out one after the other.
    await lockRow(tx, 'Task', comment.objectId as string)
    const { ownRevision, highest } = await revisionFacts(tx, comment.id, comment.objectId as string)
    const wanted = revision ?? ownRevision ?? (highest ?? 0) + 1
    if (revision !== null && ownRevision === null) await refuseBegun(tx, comment.objectId as string, revision)
    return insertAt(tx, comment, wanted)
  })
}

async function refuseBegun(tx: RequestContext, taskId: string, revision: number): Promise<void> {
  if (!(await previewsIn(tx, taskId, revision)).begun) return
  throw badRequest(
    `Revision ${revision} already exists for this task. Choose a different revision number, or omit it to let the revision auto-increment.`,
  )
}

/** Adds one more preview to the revision of one that the task has. @throws AppError 404, and as {@link addPreview} */
export async function addPreviewBeside(
  ctx: RequestContext,
  place: CommentPlace,
  previewFileId: string,
): Promise<string> {
  const comment = await requireComment(ctx, place)
  const beside = await findRow(ctx, 'PreviewFile', previewFileId)
  if (!beside || beside.taskId !== comment.objectId) throw notFound()
  return ctx.transaction(async (tx) => {
    await lockRow(tx, 'Task', comment.objectId as string)
    return insertAt(tx, comment, (beside.revision as number | null) ?? 1)
  })
}

async function insertAt(tx: RequestContext, comment: Row, revision: number): Promise<string> {
  const taskId = comment.objectId as string
  const { single } = await revisionFacts(tx, comment.id, taskId)
  const position = (await previewsIn(tx, taskId, revision)).count + 1
  if (position > 1 && single) throw badRequest('Only one preview file is allowed per revision for this project.')
  const { id: personId } = requireActor(tx)
  const id = await insertPreview(tx, { taskId, commentId: comment.id, personId, revision, position })
  const projectId = (await findTask(tx, taskId)).projectId as string | null
  await tx.emit('preview-file:new', { preview_file_id: id, comment_id: comment.id }, { projectId })
  await tx.emit('comment:update', { comment_id: comment.id }, { projectId })
  return (await wireRow(tx, 'PreviewFile', id, wireOptions(tx, 'PreviewFile', 'create', {}, true)))!
}

/**
 * Deletes a preview of a comment. ZOU-BUG (tasks, DELETE preview-files): in the reference anybody of the team deletes any.
 * @param force Its stored files go even where the settings keep them.
 */
export async function removePreview(
  ctx: RequestContext,
  place: CommentPlace,
  previewFileId: string,
  { force }: { force: boolean },
): Promise<void> {
  const comment = await requireComment(ctx, place)
  const preview = await findRow(ctx, 'PreviewFile', previewFileId)
  if (!preview || !(await isOfComment(ctx, preview.id, comment.id))) throw notFound()
  await ctx.transaction((tx) => removePreviewFile(tx, preview, { force }))
}
