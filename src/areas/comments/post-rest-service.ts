import { requireActor, type RequestContext } from '../../context.js'
import { notFound, notImplemented } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import { workOf } from '../tasks/service.js'
import { attachFiles, storingFiles, type StoredAttachment } from './attachment-service.js'
import { requirePosterOn, worksOn } from './post-policy.js'
import { presentPosted } from './post-present.js'
import { postAll, postComment, type NewComment } from './post-service.js'

type Wire = Record<string, unknown>

/** Comments as REST sends them. */
interface SentComment {
  task_status_id: string
  person_id?: string | undefined
  created_at?: string | undefined
  checklist?: readonly unknown[]
  links?: readonly string[]
}

const newComment = (taskId: string, text: string, sent: SentComment): NewComment => ({
  taskId,
  text,
  taskStatusId: sent.task_status_id,
  personId: sent.person_id,
  createdAt: sent.created_at,
  checklist: sent.checklist,
  links: sent.links,
})

/** Comments a task, with files. QUIRK (tasks, posting): of files with one name of field the first is taken. */
export async function postWithFiles(
  ctx: RequestContext,
  sent: SentComment & { taskId: string; comment: string; for_client: boolean },
  files: readonly UploadedFile[],
): Promise<Wire> {
  const taken = [...new Map(files.toReversed().map((file) => [file.field, file])).values()].toReversed()
  const item = { ...newComment(sent.taskId, sent.comment, sent), forClient: sent.for_client }
  if (taken.length) await requirePosterOn(ctx, item, 'actingOrNamed')
  const id = await storingFiles(ctx, taken, (stored) =>
    postComment(ctx, item, {
      rule: 'actingOrNamed',
      after: async (tx, [commentId]) => void (await attachFiles(tx, { commentId: commentId! }, stored)),
    }),
  )
  const [comment] = await presentPosted(ctx, [id])
  return comment!
}

/**
 * Comments many tasks, all or none: those on which the caller is manager, supervises or works; the others are passed over.
 * ZOU-BUG (tasks, comment-many): in the reference a manager of one production comments the tasks of any.
 * @throws AppError 404 for an unknown task
 */
export async function postMany(
  ctx: RequestContext,
  projectId: string,
  sent: readonly (SentComment & { object_id: string; comment: string })[],
): Promise<Wire[]> {
  const actor = requireActor(ctx)
  const works = await workOf(
    ctx,
    sent.map(({ object_id: id }) => id),
  )
  const kept = sent.filter(({ object_id: id }) => {
    const task = works.get(id.toLowerCase())
    if (!task) throw notFound()
    const manages = ['admin', 'manager'].includes(roleIn(actor, task.projectId) ?? '')
    if (manages) return task.projectId === projectId.toLowerCase()
    return worksOn(actor, { ...task, assigned: task.assigneeIds.includes(actor.id) })
  })
  const items = kept.map((item) => newComment(item.object_id, item.comment, item))
  return presentPosted(ctx, await postAll(ctx, items, { rule: 'working' }), { departments: true })
}

/** Comments tasks, all or none, with the files whose fields name the places of the comments. */
export async function postBatch(
  ctx: RequestContext,
  sent: readonly (SentComment & { task_id: string; text: string })[],
  files: readonly UploadedFile[],
): Promise<Wire[]> {
  if (files.some(({ field }) => field.includes('preview_file-'))) throw notImplemented('Sending previews with comments')
  const items = sent.map((item) => newComment(item.task_id, item.text, item))
  const placed = files.filter(({ field }) => placeOf(field) !== undefined)
  if (placed.length) for (const item of items) await requirePosterOn(ctx, item, 'acting')
  const ids = await storingFiles(ctx, placed, (stored) =>
    postAll(ctx, items, { rule: 'acting', after: (tx, made) => attachPlaced(tx, made, placed, stored) }),
  )
  return (await presentPosted(ctx, ids)).map((comment) => ({ ...comment, preview_files: [] }))
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
