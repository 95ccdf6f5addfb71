import { requireActor, type RequestContext } from '../../context.js'
import { notFound, notImplemented } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import { workOf } from '../tasks/service.js'
import { attachFiles, storingFiles, type StoredAttachment } from './attachment-service.js'
import { requirePosterOn, worksOn } from './post-policy.js'
import { postAll, postComment, type NewComment } from './post-service.js'

/** Comments a task, with files. @returns the id of the comment @throws AppError as posting does, before files are stored */
export async function postWithFiles(
  ctx: RequestContext,
  item: NewComment,
  files: readonly UploadedFile[],
): Promise<string> {
  if (files.length) await requirePosterOn(ctx, item, 'actingOrNamed')
  return storingFiles(ctx, files, (stored) =>
    postComment(ctx, item, {
      rule: 'actingOrNamed',
      after: async (tx, [commentId]) => void (await attachFiles(tx, { commentId: commentId! }, stored)),
    }),
  )
}

/**
 * Comments many tasks, all or none: those on which the caller is manager, supervises or works; the others are passed over.
 * ZOU-BUG (tasks, comment-many): in the reference a manager of one production comments the tasks of any.
 * @returns ids of the comments @throws AppError 404 for an unknown task
 */
export async function postMany(
  ctx: RequestContext,
  projectId: string,
  items: readonly NewComment[],
): Promise<string[]> {
  const actor = requireActor(ctx)
  const works = await workOf(
    ctx,
    items.map(({ taskId }) => taskId),
  )
  const kept = items.filter(({ taskId }) => {
    const task = works.get(taskId.toLowerCase())
    if (!task) throw notFound()
    const manages = ['admin', 'manager'].includes(roleIn(actor, task.projectId) ?? '')
    if (manages) return task.projectId === projectId.toLowerCase()
    return worksOn(actor, { ...task, assigned: task.assigneeIds.includes(actor.id) })
  })
  return postAll(ctx, kept, { rule: 'working' })
}

/** Comments tasks, all or none, with the files whose fields name the places of the comments. @returns their ids */
export async function postBatch(
  ctx: RequestContext,
  items: readonly NewComment[],
  files: readonly UploadedFile[],
): Promise<string[]> {
  if (files.some(({ field }) => field.includes('preview_file-'))) throw notImplemented('Sending previews with comments')
  const placed = files.filter(({ field }) => placeOf(field) !== undefined)
  if (placed.length) for (const item of items) await requirePosterOn(ctx, item, 'acting')
  return storingFiles(ctx, placed, (stored) =>
    postAll(ctx, items, { rule: 'acting', after: (tx, made) => attachPlaced(tx, made, placed, stored) }),
  )
}

/** Place of the comment that a file is for, by the name of its field. */
function placeOf(field: string): number | undefined {
  const [, digits] = /attachment_file-(\d+)/.exec(field) ?? []
  return digits === undefined ? undefined : Number(digits)
}

async function attachPlaced(
  tx: RequestContext,
  ids: readonly (string | undefined)[],
  files: readonly UploadedFile[],
  stored: readonly StoredAttachment[],
): Promise<void> {
  for (const [place, commentId] of ids.entries()) {
    const own = stored.filter((_, at) => placeOf(files[at]!.field) === place)
    if (commentId) await attachFiles(tx, { commentId }, own)
  }
}
