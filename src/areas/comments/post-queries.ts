import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { insertion } from '../../kernel/crud/insert.js'
import type { Row } from '../../kernel/crud/spec.js'
import { wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import { prepared } from '../../kernel/db/database.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { FULL_NAME } from './queries.js'

/** A task as posting on it asks for it. Its timestamps are in the database's own form. */
export interface PostTask {
  id: string
  projectId: string | null
  entityId: string | null
  /** Who made the entity. */
  createdById: string | null
  /** Name of the type of the entity; null without entity. */
  entityType: string | null
  /** Retakes that the metadata of the entity allows; null when it says nothing. */
  maxRetakes: string | null
  taskTypeId: string | null
  /** Name of the task type. */
  typeName: string | null
  departmentId: string | null
  taskStatusId: string | null
  retakeCount: number
  realStartDate: string | null
  endDate: string | null
  doneDate: string | null
  lastCommentDate: string | null
  updatedAt: string | null
  assigneeIds: string[]
  /** Assignees, subscribers, and who subscribed to the task type at the parent of the entity. */
  followerIds: string[]
}

/** A task status as posting asks for it. */
export interface PostStatus {
  id: string
  name: string
  isArtistAllowed: boolean
  isClientAllowed: boolean
  isRetake: boolean
  isWip: boolean
  isFeedbackRequest: boolean
  isDone: boolean
}

/** A status automation that is on in a production. */
export interface PostAutomation {
  id: string
  entityType: string | null
  inTaskTypeId: string
  inTaskStatusId: string
  outFieldType: 'status' | 'ready_for'
  outTaskTypeId: string | null
  outTaskStatusId: string | null
  importLastRevision: boolean
  /** Ranks of the two task types in the production, 0 where there is none. */
  inPriority: number
  outPriority: number
}

export interface TeamMember {
  id: string
  name: string
  departmentIds: string[]
}

/** What posting reads before it writes. */
export interface PostFacts {
  tasks: PostTask[]
  statuses: PostStatus[]
  projects: { id: string; maxRetakes: number; automations: PostAutomation[]; team: TeamMember[] }[]
  departments: { id: string; name: string }[]
  /** Those of the asked people that there are. */
  personIds: string[]
  /** The entity type of concepts is there. */
  knowsConcepts: boolean
}

export interface PostScope {
  taskIds: readonly string[]
  personIds: readonly string[]
  /** The other tasks of the entities may be meant, whatever the automations. */
  siblings: boolean
  /** Texts may name people and departments. */
  mentions: boolean
}

/**
 * Everything that posting on tasks decides from, by one statement: the tasks, and where the production has automations or
 * the texts have hashtags the other tasks of their entities. Nobody else changes these tasks before the transaction ends.
 */
export async function postFacts(tx: RequestContext, scope: PostScope): Promise<PostFacts> {
  const [facts] = await tx.db.rows<PostFacts>(
    prepared(sql`
    with asked as (select k.id, k.entity_id, k.project_id from task k where k.id = any(${unseen(idArray(scope.taskIds), 'uuid[]')})),
    family as (
      select a.id from asked a union
      select s.id from asked a join task s on s.entity_id = a.entity_id
      where ${unseen(scope.siblings, 'boolean')} or exists (select 1 from project_status_automation_link l where l.project_id = a.project_id)
    ),
    locked as materialized (
      select k.* from task k where k.id in (select f.id from family f) order by k.id for no key update
    )
    select coalesce((select json_agg(${taskFacts} order by k.name, k.id) from locked k
        left join task_type y on y.id = k.task_type_id left join entity e on e.id = k.entity_id
        left join entity_type u on u.id = e.entity_type_id), '[]'::json) as tasks,
      (select coalesce(json_agg(${statusFacts}), '[]'::json) from task_status s) as statuses,
      coalesce((select json_agg(json_build_object('id', j.id, 'maxRetakes', coalesce(j.max_retakes, 0), 'automations', ${automations},
          'team', case when ${unseen(scope.mentions, 'boolean')} then ${team} else '[]'::json end))
        from project j where j.id in (select k.project_id from locked k)), '[]'::json) as projects,
      case when ${unseen(scope.mentions, 'boolean')} then (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name)), '[]'::json)
        from department d) else '[]'::json end as departments,
      array(select p.id from person p where p.id = any(${unseen(idArray(scope.personIds), 'uuid[]')})) as "personIds",
      exists (select 1 from entity_type y where y.name = 'Concept') as "knowsConcepts"`),
  )
  return facts!
}

/**
 * A bound value that the planner does not look at: the plan is the same whatever it is, so that the database keeps it for
 * the next run of the prepared statement.
 */
const unseen = (value: unknown, type: 'boolean' | 'uuid[]'): RawBuilder<unknown> =>
  sql`(select ${value}::${sql.raw(type)})::${sql.raw(type)}`

const taskFacts = sql`json_build_object('id', k.id, 'projectId', k.project_id, 'entityId', k.entity_id, 'createdById', e.created_by,
  'entityType', u.name, 'maxRetakes', case when jsonb_typeof(e.data) = 'object' then e.data ->> 'max_retakes' end,
  'taskTypeId', k.task_type_id, 'typeName', y.name, 'departmentId', y.department_id, 'taskStatusId', k.task_status_id,
  'retakeCount', coalesce(k.retake_count, 0), 'realStartDate', k.real_start_date::text, 'endDate', k.end_date::text,
  'doneDate', k.done_date::text, 'lastCommentDate', k.last_comment_date::text, 'updatedAt', k.updated_at::text,
  'assigneeIds', array(select l.person_id from task_person_link l where l.task_id = k.id),
  'followerIds', array(
    select l.person_id from task_person_link l where l.task_id = k.id
    union select s.person_id from subscription s where s.task_id = k.id
    union select s.person_id from subscription s where s.entity_id = e.parent_id and s.task_type_id = k.task_type_id))`

const statusFacts = sql`json_build_object('id', s.id, 'name', s.name, 'isArtistAllowed', coalesce(s.is_artist_allowed, false),
  'isClientAllowed', coalesce(s.is_client_allowed, false), 'isRetake', coalesce(s.is_retake, false), 'isWip', coalesce(s.is_wip, false),
  'isFeedbackRequest', coalesce(s.is_feedback_request, false), 'isDone', coalesce(s.is_done, false))`

/** Rank of a task type in the production, among the steps of work on the kind that the automation is for. */
const priority = (taskTypeId: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((
  select max(r.priority) from project_task_type_link r join task_type ry on ry.id = r.task_type_id
  where r.project_id = j.id and r.task_type_id = ${taskTypeId} and lower(ry.for_entity) = lower(a.entity_type)), 0)`

const automations = sql`(select coalesce(json_agg(json_build_object('id', a.id, 'entityType', a.entity_type,
    'inTaskTypeId', a.in_task_type_id, 'inTaskStatusId', a.in_task_status_id, 'outFieldType', a.out_field_type,
    'outTaskTypeId', a.out_task_type_id, 'outTaskStatusId', a.out_task_status_id,
    'importLastRevision', coalesce(a.import_last_revision, false), 'inPriority', ${priority(sql`a.in_task_type_id`)},
    'outPriority', ${priority(sql`a.out_task_type_id`)}) order by a.created_at, a.id), '[]'::json)
  from project_status_automation_link l join status_automation a on a.id = l.status_automation_id
  where l.project_id = j.id and not coalesce(a.archived, false))`

const team = sql`(select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name,
    'departmentIds', array(select d.department_id from department_link d where d.person_id = m.id))), '[]'::json)
  from (select p.id, ${FULL_NAME} as name from project_person_link t join person p on p.id = t.person_id
    where t.project_id = j.id) m)`

/** A comment that set a status, of a task. */
export interface PastStatus {
  taskId: string
  statusId: string
  /** Timestamp in the database's own form. */
  date: string
}

/** What the comments of tasks set, oldest first, and the minutes spent on each: for those whose progress is counted anew. */
export async function postHistory(
  tx: RequestContext,
  taskIds: readonly string[],
): Promise<{ past: PastStatus[]; durations: Record<string, number> }> {
  const ids = idArray(taskIds)
  const [row] = await tx.db.rows<{ past: PastStatus[]; durations: Record<string, number> }>(sql`
    select coalesce((select json_agg(json_build_object('taskId', c.object_id, 'statusId', c.task_status_id, 'date', c.created_at::text)
        order by c.created_at) from comment c where c.object_id = any(${ids}) and c.task_status_id is not null), '[]'::json) as past,
      coalesce((select json_object_agg(k.id, coalesce((select sum(s.duration) from time_spent s where s.task_id = k.id), 0))
        from task k where k.id = any(${ids})), '{}'::json) as durations`)
  return row!
}

/** A task after the comments, as it is written: timestamps in the database's own form. */
export interface TaskWrite {
  id: string
  taskStatusId: string | null
  retakeCount: number
  realStartDate: string | null
  endDate: string | null
  doneDate: string | null
  lastCommentDate: string | null
  /** Minutes; null leaves them as they are. */
  duration: number | null
}

/** What is written for comments: rows by field, and links. */
export interface PostWrites {
  comments: readonly Row[]
  mentions: readonly { comment: string; person: string }[]
  departmentMentions: readonly { comment: string; department: string }[]
  tasks: readonly TaskWrite[]
  /** The insertion of notifications, and that of news. */
  notices: RawBuilder<unknown>
  news: RawBuilder<unknown>
}

/** Writes comments with all that goes with them, by one statement. */
export async function writePosts(tx: RequestContext, writes: PostWrites): Promise<void> {
  const json = (rows: readonly unknown[]): RawBuilder<unknown> => sql`${JSON.stringify(rows)}::jsonb`
  await tx.db.execute(
    prepared(sql`
    with written as (${insertion('Comment', writes.comments)}),
    named as (insert into comment_mentions (comment, person)
      select m.comment, m.person from jsonb_to_recordset(${json(writes.mentions)}) as m(comment uuid, person uuid)),
    teams as (insert into comment_department_mentions (comment, department)
      select m.comment, m.department from jsonb_to_recordset(${json(writes.departmentMentions)}) as m(comment uuid, department uuid)),
    told as (${writes.notices}),
    reported as (${writes.news})
    update task k set task_status_id = n."taskStatusId", retake_count = n."retakeCount", real_start_date = n."realStartDate",
      end_date = n."endDate", done_date = n."doneDate", last_comment_date = n."lastCommentDate",
      duration = coalesce(n.duration, k.duration), updated_at = ${new Date().toISOString()}::timestamp
    from jsonb_to_recordset(${json(writes.tasks)}) as n(id uuid, "taskStatusId" uuid, "retakeCount" int, "realStartDate" timestamp,
      "endDate" timestamp, "doneDate" timestamp, "lastCommentDate" timestamp, duration float)
    where k.id = n.id and k.id = any(${unseen(idArray(writes.tasks.map(({ id }) => id)), 'uuid[]')})`),
  )
}

/** Comments as posting answers them on REST, JSON texts by their ids. @param person How their authors are shown. */
export async function postedComments(
  ctx: RequestContext,
  ids: readonly string[],
  person: WireOptions,
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await ctx.db.rows<{ wire: { id: string } }>(
    prepared(sql`
    select (select row_to_json(w) from (
      select ${wireColumns('Comment', 'c', { relations: true, wireType: 'Comment' })},
        (select row_to_json(s) from (select ${wireColumns('TaskStatus', 'x')} from task_status x where x.id = c.task_status_id) s) as task_status,
        (select row_to_json(a) from (select ${wireColumns('Person', 'b', person)} from person b where b.id = c.person_id) a) as person,
        (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'extension', f.extension, 'size', f.size)
          order by f.created_at), '[]'::json) from attachment_file f where f.comment_id = c.id) as files) w) as wire
    from comment c where c.id = any(${unseen(idArray(ids), 'uuid[]')})`),
  )
  return new Map(
    rows.map(({ wire }) => {
      const { files, ...comment } = wire as Record<string, unknown> & { id: string }
      return [wire.id, { ...comment, attachment_files: files }]
    }),
  )
}
