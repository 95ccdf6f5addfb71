import { sql, type RawBuilder } from 'kysely'
import { isDeepStrictEqual } from 'node:util'
import { requireActor, type RequestContext } from '../../context.js'
import { onlyFields } from '../../kernel/crud/input.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import {
  idArray,
  inDepartment,
  isAdmin,
  projectIds,
  roleIn,
  type Actor,
  type RoleCode,
} from '../../kernel/permissions/actor.js'
import { effectiveRole, requireManager } from '../../kernel/permissions/checks.js'
import {
  isAssigned,
  requireProject,
  requireTaskAccess,
  requireTaskAction,
  seenWith,
  visibleEntity,
  visibleTask,
} from '../../kernel/permissions/work.js'
import { bringsForeignFiles, roleOf, statusRules, taskOfComment, type CommentTask } from './queries.js'
import { naming, ofSameStudio } from './reply-queries.js'

/** True in SQL when the author of a comment is a client in the production of its task: looked up in sets made once. */
const byClient = (author: RawBuilder<unknown>, projectId: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  (${author}, ${projectId}) in (select l.person_id, l.project_id from project_person_link l where l.role = 'client')
  or (${author} in (select p.id from person p where p.role = 'client')
    and (${author}, ${projectId}) not in (select l.person_id, l.project_id from project_person_link l where l.role is not null)))`

/**
 * Comments on the tasks one sees: all for managers and supervisors; for clients what clients wrote or what is meant for
 * them, and in productions with isolated clients of the former only their own; for the others what no client wrote.
 */
export function visibleComment(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const task = visibleTask(actor, 'ct')
  if (typeof task === 'boolean') return task
  const author = col(t, 'person_id')
  const project = sql`ct.project_id`
  const among = (roles: RoleCode[], rule?: RawBuilder<unknown>): RawBuilder<unknown>[] => {
    const ids = projectIds(actor, { roles })
    return ids.length ? [sql`(${project} = any(${idArray(ids)})${rule ? sql` and ${rule}` : sql``})`] : []
  }
  const isolated = sql`${project} = any(array(select ip.id from project ip where ip.is_clients_isolated))`
  const forClients = sql`(coalesce(${col(t, 'for_client')}, false)
    or (${byClient(author, project)} and (${author} = ${actor.id}::uuid or not ${isolated})))`
  const rules = [
    ...among(['manager', 'supervisor']),
    ...among(['client'], forClients),
    ...among(['user', 'vendor'], sql`not ${byClient(author, project)}`),
  ]
  if (rules.length === 0) return false
  return seenWith(sql`${task} and (${sql.join(rules, sql` or `)})`, 'task', 'ct', col(t, 'object_id'))
}

/** Files of the comments one sees, and of the chats of the entities one sees. */
export function visibleAttachment(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const comment = seenWith(visibleComment(actor, 'fc'), 'comment', 'fc', col(t, 'comment_id'))
  const entity = visibleEntity(actor, 'fe')
  if (typeof comment === 'boolean' || typeof entity === 'boolean') return comment
  return sql`(${comment} or exists (select 1 from chat_message fm join chat fh on fh.id = fm.chat_id join entity fe on fe.id = fh.object_id
    where fm.id = ${col(t, 'chat_message_id')} and ${entity}))`
}

async function taskOf(ctx: RequestContext, comment: Row): Promise<CommentTask> {
  const task = await taskOfComment(ctx, comment.objectId as string)
  if (!task) throw notFound()
  return task
}

/** Who may read a comment: see {@link visibleComment}, with ENTITY for vendors. */
export async function readersOf(ctx: RequestContext, comment: Row): Promise<void> {
  const actor = requireActor(ctx)
  const task = await taskOf(ctx, comment)
  if (isAdmin(actor)) return
  await requireTaskAccess(ctx, task)
  const role = roleIn(actor, task.projectId)
  if (role === 'manager' || role === 'supervisor') return
  const ofClient = (await roleOf(ctx, comment.personId as string, task.projectId)) === 'client'
  if (role !== 'client') {
    if (ofClient) throw forbidden()
    return
  }
  const own = comment.personId === actor.id
  if (!comment.forClient && (!ofClient || (task.isClientsIsolated && !own))) throw forbidden()
}

/** Who may change what of a comment. Nobody but admins brings in previews of other tasks or files of other comments. */
export async function writersOf(ctx: RequestContext, comment: Row, input: WriteInput): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  const task = await taskOf(ctx, comment)
  await requireProject(ctx, task.projectId)
  const { data } = input
  const changed = (field: string): boolean =>
    data[field] !== undefined && !isDeepStrictEqual(data[field], comment[field])
  const own = comment.personId === actor.id
  // The answer shows the comment.
  if (!own) await readersOf(ctx, comment)
  if (changed('previewFileId') || (changed('objectId') && !(await staysInside(ctx, task, data.objectId))))
    throw forbidden()
  const role = roleIn(actor, task.projectId)
  if (await bringsForeignFiles(ctx, comment, { ...input.relations, anyOfTask: role === 'manager' })) throw forbidden()
  if (role === 'manager') return
  // Nobody speaks for others: neither by answers nor by acknowledgements in their names.
  if (changed('replies') || input.relations.acknowledgements) throw forbidden()
  const supervises = role === 'supervisor' && inDepartment(actor, task.departmentId)
  if (changed('forClient') || changed('objectId')) throw forbidden()
  if (changed('pinned') && !supervises) throw forbidden()
  // ZOU-BUG (crud, Comment): the reference refuses less than this, it lets through all but pure ticks.
  if (changed('checklist') && !own && !supervises && !(await isAssigned(ctx, task.id, actor.id))) throw forbidden()
  if (!own && !onlyFields(input, ['pinned', 'checklist'])) throw forbidden()
  if (data.personId !== undefined && data.personId !== actor.id) throw forbidden()
  if (data.taskStatusId === undefined) return
  if (changed('taskStatusId')) await requireTaskAction(ctx, task)
  await requireStatus(ctx, role, data.taskStatusId)
}

/** Whether a task is one of the same production. */
const staysInside = async (ctx: RequestContext, task: CommentTask, id: unknown): Promise<boolean> =>
  typeof id === 'string' && (await taskOfComment(ctx, id))?.projectId === task.projectId

/** STATUS: artists and clients set only the statuses that are for them. */
async function requireStatus(ctx: RequestContext, role: RoleCode | undefined, statusId: unknown): Promise<void> {
  if (role !== 'user' && role !== 'client') return
  const rules = typeof statusId === 'string' && UUID.test(statusId) ? await statusRules(ctx, statusId) : undefined
  if (!rules) throw notFound()
  if (!(role === 'user' ? rules.isArtistAllowed : rules.isClientAllowed)) throw forbidden()
}

/**
 * Who may answer a comment on a task that they may read: its author, who may act on the task, and who is named there, but
 * for vendors. A client does not answer one of another studio.
 */
export async function requireReplier(ctx: RequestContext, comment: Row, task: CommentTask): Promise<void> {
  const actor = requireActor(ctx)
  const authorId = comment.personId as string
  if (isAdmin(actor) || authorId === actor.id) return
  const role = roleIn(actor, task.projectId)
  if (role === 'client') {
    const ofClient = (await roleOf(ctx, authorId, task.projectId)) === 'client'
    if (ofClient && !(await ofSameStudio(ctx, authorId))) throw forbidden()
  }
  if (role !== 'vendor' && (await naming(ctx, task.id))) return
  await requireTaskAction(ctx, task)
}

/** Who changes the files of a comment on a task that they may read: its author, and managers of the production. */
export async function requireFileChanger(ctx: RequestContext, comment: Row, task: CommentTask): Promise<void> {
  if (comment.personId !== requireActor(ctx).id) await requireManager(ctx, task.projectId)
}

/** Admins, the managers of the production, and the author, even one who has left the team. */
export async function removersOf(ctx: RequestContext, comment: Row): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  const task = await taskOf(ctx, comment)
  if (effectiveRole(actor, task.projectId) === 'manager') await requireProject(ctx, task.projectId)
  else if (comment.personId !== actor.id) throw forbidden()
}

/**
 * Who may read an attachment whose id they know: of a comment TASK, of a chat PROJ and ENTITY. QUIRK (crud, Attachment
 * file): what belongs to neither is refused to everybody, admins included.
 */
export async function attachmentReaders(ctx: RequestContext, { commentId, chatMessageId }: Row): Promise<void> {
  const comment = await findRow(ctx, 'Comment', commentId)
  if (comment) return requireTaskAccess(ctx, await taskOf(ctx, comment))
  const message = await findRow(ctx, 'ChatMessage', chatMessageId)
  if (!message) throw forbidden()
  const chat = await findRow(ctx, 'Chat', message.chatId)
  const entity = chat && (await findRow(ctx, 'Entity', chat.objectId))
  if (!entity) throw notFound()
  await requireTaskAccess(ctx, { projectId: entity.projectId as string, entityId: entity.id })
}
