import { randomUUID } from 'node:crypto'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import { followersOf, notifyAll, removeNotices, type Notice } from '../notifications/service.js'
import {
  attachFiles,
  removeContents,
  storingFiles,
  type ShortAttachment,
  type StoredAttachment,
} from './attachment-service.js'
import { mentionedIn, refuseLongText } from './text.js'
import { requireReplier } from './policy.js'
import {
  departmentNames,
  membersOfDepartments,
  shortPersons,
  taskOfComment,
  teamNames,
  type CommentTask,
  type ShortPerson,
} from './queries.js'
import { removeReplyFiles, saveReplies } from './reply-queries.js'
import { readableTask } from './task-list.js'

/** An answer to a comment, as it is kept in the comment. */
interface Reply {
  id: string
  date: string
  created_at: string
  person_id: string
  text: string
  mentions: string[]
  department_mentions: string[]
}

/** A reply as REST shows it to its author; the files only where there are some. */
type PostedReply = Reply & { attachment_files?: (ShortAttachment & { reply_id: string })[]; person: ShortPerson }

const repliesOf = (comment: Row): Reply[] => (comment.replies as Reply[] | null) ?? []

/** Answers a comment, with files: tells who follows the task or took part, and who is named in the text. */
export async function replyToComment(
  ctx: RequestContext,
  { taskId, commentId }: { taskId: string; commentId: string },
  text: string,
  files: readonly UploadedFile[] = [],
): Promise<PostedReply> {
  refuseLongText(text, 'text')
  const task = await readableTask(ctx, taskId)
  const comment = await findRow(ctx, 'Comment', commentId)
  if (!comment) throw notFound()
  if (comment.objectId !== task.id) throw forbidden()
  await requireReplier(ctx, comment, task)
  return storingFiles(ctx, files, (stored) => ctx.transaction((tx) => addReply(tx, { task, comment }, text, stored)))
}

async function addReply(
  tx: RequestContext,
  { task, comment }: { task: CommentTask; comment: Row },
  text: string,
  stored: readonly StoredAttachment[],
): Promise<PostedReply> {
  const { id: personId } = requireActor(tx)
  const before = await lockRow(tx, 'Comment', comment.id)
  if (!before) throw notFound()
  const reply = await makeReply(tx, task, { personId, text, now: new Date() })
  await saveReplies(tx, comment.id, [...repliesOf(before), reply])
  const attached = await attachFiles(tx, { commentId: comment.id, replyId: reply.id }, stored)
  const told = { task_id: task.id, comment_id: comment.id, reply_id: reply.id }
  await tx.emit('comment:reply', told, { projectId: task.projectId })
  const notices = await noticesOf(tx, task, before, reply)
  const [named, others] = [true, false].map((is) => notices.filter(({ type }) => (type === 'reply-mention') === is))
  await notifyAll(tx, others!, new Date(`${reply.created_at}Z`))
  await notifyAll(tx, named!)
  const [person] = await shortPersons(tx, [personId])
  const attachment_files = attached.map((file) => ({ ...file, reply_id: reply.id }))
  return { ...reply, ...(attached.length ? { attachment_files } : {}), person: person! }
}

async function makeReply(
  tx: RequestContext,
  task: CommentTask,
  { personId, text, now }: { personId: string; text: string; now: Date },
): Promise<Reply> {
  const date = now.toISOString().slice(0, 19)
  return {
    id: randomUUID(),
    date,
    created_at: date,
    person_id: personId,
    text,
    mentions: mentionedIn(text, await teamNames(tx, task.projectId)),
    department_mentions: mentionedIn(text, await departmentNames(tx)),
  }
}

/** NOTIFY-REPLY. QUIRK (tasks, Notifications): who follows and is named as well is told twice. */
async function noticesOf(tx: RequestContext, task: CommentTask, comment: Row, reply: Reply): Promise<Notice[]> {
  const talkers = [comment.personId as string, ...repliesOf(comment).map((earlier) => earlier.person_id)]
  const known = (await shortPersons(tx, talkers)).map(({ id }) => id)
  const followers = new Set([...(await followersOf(tx, task.id)), ...known])
  const members = await membersOfDepartments(tx, task.projectId, reply.department_mentions)
  const notice =
    (type: 'reply' | 'reply-mention') =>
    (personId: string): Notice => ({
      personId,
      type,
      authorId: reply.person_id,
      taskId: task.id,
      commentId: comment.id,
      replyId: reply.id,
      projectId: task.projectId,
    })
  return [
    ...[...followers].map(notice('reply')),
    ...[...reply.mentions, ...members].map(notice('reply-mention')),
  ].filter(({ personId }) => personId !== reply.person_id)
}

/** Takes a reply away with its files and what people were told of it; answers the comment as a JSON text. */
export async function deleteReply(ctx: RequestContext, commentId: string, replyId: string): Promise<string> {
  const comment = await findRow(ctx, 'Comment', commentId)
  const reply = comment && repliesOf(comment).find(({ id }) => id === replyId.toLowerCase())
  const actor = requireActor(ctx)
  if (!reply) throw notFound()
  if (!isAdmin(actor) && reply.person_id !== actor.id) throw forbidden()
  const task = await taskOfComment(ctx, comment.objectId as string)
  return ctx.transaction(async (tx) => {
    const before = await lockRow(tx, 'Comment', comment.id)
    if (!before) throw notFound()
    await saveReplies(
      tx,
      comment.id,
      repliesOf(before).filter(({ id }) => id !== reply.id),
    )
    await removeNotices(tx, { replyId: reply.id })
    const files = await removeReplyFiles(tx, reply.id)
    removeContents(tx, files)
    const told = { task_id: comment.objectId, comment_id: comment.id, reply_id: reply.id }
    await tx.emit('comment:delete-reply', told, { projectId: task?.projectId ?? null, persist: false })
    return (await wireRow(tx, 'Comment', comment.id, { wireType: 'Comment', relations: false }))!
  })
}
