import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { lookup, lookupBy } from '../../kernel/batch.js'
import type { Row } from '../../kernel/crud/spec.js'
import { idArray, type RoleCode } from '../../kernel/permissions/actor.js'

/** Ids of the previews that came with a comment. */
export const linkedPreviews = (tx: RequestContext, commentId: string): Promise<string[]> =>
  tx.db.texts(sql`select preview_file::text from comment_preview_link where comment = ${commentId}::uuid`)

/** Ids of the files attached to a comment or its replies. */
export const attachmentsOf = (tx: RequestContext, commentId: string): Promise<string[]> =>
  tx.db.texts(sql`select id::text from attachment_file where comment_id = ${commentId}::uuid`)

/** What the rules on comments ask for of the task. */
export interface CommentTask {
  id: string
  projectId: string | null
  entityId: string | null
  taskTypeId: string | null
  taskStatusId: string | null
  departmentId: string | null
  /** Its entity is a concept: these are not in the news. */
  isConcept: boolean
  /** Clients of the production see their own comments only, beside those meant for clients. */
  isClientsIsolated: boolean
}

export const taskOfComment = lookup((ctx, ids) =>
  ctx.db.rows<CommentTask>(sql`
    select t.id, t.project_id as "projectId", t.entity_id as "entityId", t.task_type_id as "taskTypeId",
      t.task_status_id as "taskStatusId", y.department_id as "departmentId",
      coalesce(p.is_clients_isolated, false) as "isClientsIsolated", coalesce(u.name = 'Concept', false) as "isConcept"
    from task t left join task_type y on y.id = t.task_type_id left join project p on p.id = t.project_id
    left join entity e on e.id = t.entity_id left join entity_type u on u.id = e.entity_type_id
    where t.id = any(${idArray(ids)})`),
)

/** Role of a person in a production: that of the team link, else their own. */
export const roleOf = async (
  ctx: RequestContext,
  personId: string,
  projectId: string | null,
): Promise<RoleCode | undefined> => (await roles(ctx, { personId, projectId }))?.role

const roles = lookupBy<{ personId: string; projectId: string | null }, { role: RoleCode }>((ctx, asked) =>
  ctx.db.rows(sql`
    select w.place, coalesce(l.role, p.role) as role from ${asked} as w(place int, "personId" uuid, "projectId" uuid)
    join person p on p.id = w."personId"
    left join project_person_link l on l.person_id = p.id and l.project_id = w."projectId"`),
)

/**
 * True when the lists name previews or files that are neither those of the comment nor, on its task, the caller's: what a
 * comment has is deleted with it. @param lists.anyOfTask Previews of others on the task are as good.
 */
export async function bringsForeignFiles(
  ctx: RequestContext,
  comment: Row,
  {
    previews = [],
    attachmentFiles = [],
    anyOfTask,
  }: { previews?: string[]; attachmentFiles?: string[]; anyOfTask: boolean },
): Promise<boolean> {
  if (previews.length + attachmentFiles.length === 0) return false
  const foreign = await ctx.db.texts(sql`
    select f.id::text from preview_file f where f.id = any(${idArray(previews)})
      and (f.task_id is distinct from ${comment.objectId}::uuid or not (${anyOfTask}::boolean or f.person_id is not distinct from ${requireActor(ctx).id}::uuid
        or exists (select 1 from comment_preview_link l where l.comment = ${comment.id}::uuid and l.preview_file = f.id)))
    union all
    select id::text from attachment_file where id = any(${idArray(attachmentFiles)}) and comment_id is distinct from ${comment.id}::uuid`)
  return foreign.length > 0
}

/** Who may set a status, beside those who may set all. */
export const statusRules = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string; isArtistAllowed: boolean; isClientAllowed: boolean }>(sql`
    select id, coalesce(is_artist_allowed, false) as "isArtistAllowed", coalesce(is_client_allowed, false) as "isClientAllowed"
    from task_status where id = any(${idArray(ids)})`),
)

export const FULL_NAME = sql`concat_ws(' ', nullif(p.first_name, ''), nullif(p.last_name, ''))`

/** Somebody or some department that a text can mention. */
export interface Mentionable {
  id: string
  name: string
}

export const teamNames = (ctx: RequestContext, projectId: string | null): Promise<Mentionable[]> =>
  ctx.db.rows<Mentionable>(sql`
    select p.id, ${FULL_NAME} as name from person p join project_person_link l on l.person_id = p.id
    where l.project_id = ${projectId}::uuid`)

export const departmentNames = (ctx: RequestContext): Promise<Mentionable[]> =>
  ctx.db.rows<Mentionable>(sql`select id, name from department`)

/** Ids of the team members of departments; of several of them, several times. */
export const membersOfDepartments = (
  ctx: RequestContext,
  projectId: string | null,
  departmentIds: readonly string[],
): Promise<string[]> =>
  ctx.db.texts(sql`
    select d.person_id::text from department_link d join project_person_link l on l.person_id = d.person_id
    where l.project_id = ${projectId}::uuid and d.department_id = any(${idArray(departmentIds)})`)

/** A person as shown beside what they wrote. */
export interface ShortPerson {
  id: string
  first_name: string | null
  last_name: string | null
  full_name: string
  has_avatar: boolean | null
  role: RoleCode
}

export const shortPersons = (ctx: RequestContext, ids: readonly string[]): Promise<ShortPerson[]> =>
  ctx.db.rows<ShortPerson>(sql`
    select p.id, p.first_name, p.last_name, ${FULL_NAME} as full_name, p.has_avatar, p.role
    from person p where p.id = any(${idArray(ids)})`)

/** The files of a comment in their short form. */
export const shortAttachments = (ctx: RequestContext, commentId: string): Promise<Record<string, unknown>[]> =>
  ctx.db.rows(sql`select id, name, extension, size from attachment_file where comment_id = ${commentId}::uuid`)

/** The previews of a comment in the form of the player; clients do not get rejected ones. */
export const shownPreviews = (
  ctx: RequestContext,
  commentId: string,
  forClient: boolean,
): Promise<Record<string, unknown>[]> =>
  ctx.db.rows(sql`
    select v.id, v.task_id, v.revision, v.extension, v.width, v.height, v.duration, v.status, v.validation_status,
      v.original_name, v."position", v.annotations
    from preview_file v join comment_preview_link l on l.preview_file = v.id
    where l.comment = ${commentId}::uuid ${forClient ? sql`and v.validation_status <> 'rejected'` : sql``}
    order by v.revision, v."position"`)
