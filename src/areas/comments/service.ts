import { requireActor, type RequestContext } from '../../context.js'
import { replaceRelation } from '../../kernel/crud/relations.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { notifyAll, removeNotices } from '../notifications/service.js'
import { resetTask } from '../tasks/service.js'
import { mentionedIn, refuseLongText } from './text.js'
import { removeComment } from './removal.js'
import { departmentNames, membersOfDepartments, taskOfComment, teamNames, type CommentTask } from './queries.js'

export {
  attachFiles,
  attachmentLimit,
  removeContents,
  storingFiles,
  type ShortAttachment,
  type StoredAttachment,
} from './attachment-service.js'
export { requirePoster } from './post-policy.js'
export { removeComment } from './removal.js'

/** @throws AppError 400 for a text that is longer than people write */
export const checkText = (_: RequestContext, { data }: WriteInput): void => refuseLongText(data.text, 'text')

/** Who changes a comment is its editor. */
export function signEdit(tx: RequestContext, _: Row, { data }: WriteInput): void {
  refuseLongText(data.text, 'text')
  data.editorId = requireActor(tx).id
}

/** Reads the mentions anew, sets the task anew when the status changed, and tells of it all. */
export async function followCommentUpdate(tx: RequestContext, row: Row, before: Row): Promise<void> {
  const task = await taskOfComment(tx, row.objectId as string)
  const projectId = task?.projectId ?? null
  const mentions = await replaceMentions(tx, row, projectId)
  if (task && row.taskStatusId !== before.taskStatusId) {
    await resetTask(tx, task.id)
    await tellStatus(tx, task, row.personId as string, {
      from: before.taskStatusId as string,
      to: row.taskStatusId as string,
    })
  }
  await removeNotices(tx, { commentId: row.id, type: 'mention' })
  const about = { authorId: row.personId as string, commentId: row.id, taskId: task?.id ?? null, projectId }
  const notices = mentions.map((personId) => ({ personId, type: 'mention' as const, ...about }))
  await notifyAll(tx, notices, toTheSecond(row.createdAt as string))
  // QUIRK (crud, Comment): told of twice, once with its task and once by the generic event.
  await tx.emit('comment:update', { comment_id: row.id, task_id: row.objectId }, { projectId })
}

const toTheSecond = (moment: string): Date => new Date(`${moment.slice(0, 19)}Z`)

/** @returns who is to be notified: people named, and the team members of departments named. */
async function replaceMentions(tx: RequestContext, row: Row, projectId: string | null): Promise<string[]> {
  const text = (row.text as string | null) ?? ''
  const people = mentionedIn(text, await teamNames(tx, projectId))
  const departments = mentionedIn(text, await departmentNames(tx))
  await replaceRelation(tx, 'Comment', row.id, 'mentions', people)
  await replaceRelation(tx, 'Comment', row.id, 'departmentMentions', departments)
  return [...people, ...(await membersOfDepartments(tx, projectId, departments))]
}

function tellStatus(
  tx: RequestContext,
  task: CommentTask,
  authorId: string,
  change: { from: string | null; to: string | null },
): Promise<void> {
  const payload = {
    task_id: task.id,
    new_task_status_id: change.to,
    previous_task_status_id: change.from,
    person_id: authorId,
  }
  return tx.emit('task:status-changed', payload, { projectId: task.projectId })
}

/** Deletes a comment and sets its task anew. */
export async function deleteComment(tx: RequestContext, comment: Row): Promise<void> {
  const task = await taskOfComment(tx, comment.objectId as string)
  await removeComment(tx, comment)
  if (!task) return
  const statusId = (await resetTask(tx, task.id)) ?? null
  if (statusId === task.taskStatusId) return
  await tellStatus(tx, task, comment.personId as string, { from: task.taskStatusId, to: statusId })
}
