import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** What the comments of a task say about its progress; timestamps in the database's own form. */
export interface Progress {
  retakeCount: number
  realStartDate: string | null
  endDate: string | null
  doneDate: string | null
  lastCommentDate: string | null
  taskStatusId: string | null
}

/** A comment that set a status. */
export interface Milestone {
  statusId: string
  /** Timestamp in the database's own form. */
  date: string
  isRetake: boolean
  isWip: boolean
  isFeedbackRequest: boolean
  isDone: boolean
}

/** The comments of a task that set a status, oldest first. */
export const historyOf = (tx: RequestContext, taskId: string): Promise<Milestone[]> =>
  tx.db.rows<Milestone>(sql`
    select c.task_status_id as "statusId", c.created_at::text as date, coalesce(s.is_retake, false) as "isRetake",
      coalesce(s.is_wip, false) as "isWip", coalesce(s.is_feedback_request, false) as "isFeedbackRequest",
      coalesce(s.is_done, false) as "isDone"
    from comment c join task_status s on s.id = c.task_status_id
    where c.object_id = ${taskId}::uuid order by c.created_at`)

/** The facts of a task that its reset needs; concepts have statuses of their own. */
export async function taskOf(
  tx: RequestContext,
  taskId: string,
): Promise<{ projectId: string | null; isConcept: boolean } | undefined> {
  const [row] = await tx.db.rows<{ projectId: string | null; isConcept: boolean }>(sql`
    select t.project_id as "projectId", coalesce(y.name = 'Concept', false) as "isConcept"
    from task t left join entity e on e.id = t.entity_id left join entity_type y on y.id = e.entity_type_id
    where t.id = ${taskId}::uuid`)
  return row
}

const FIRST_STATUS = {
  task: { name: 'Todo', shortName: 'todo', color: '#f5f5f5' },
  concept: { name: 'Neutral', shortName: 'neutral', color: '#CCCCCC' },
}

/** The status of tasks without history: the default one, else that of the usual short name, else a new one. */
export async function defaultStatus(tx: RequestContext, forConcept: boolean): Promise<string> {
  const { name, shortName, color } = forConcept ? FIRST_STATUS.concept : FIRST_STATUS.task
  const [known] = await tx.db.texts(sql`
    select s.id::text from task_status s
    where (s.is_default and coalesce(s.for_concept, false) = ${sql.lit(forConcept)}) or s.short_name = ${shortName}
    order by coalesce(s.is_default, false) and coalesce(s.for_concept, false) = ${sql.lit(forConcept)} desc limit 1`)
  return known ?? createStatus(tx, { name, shortName, color, forConcept, isDefault: true })
}

/** Makes a status that everybody may set, and tells of it. @returns its id */
export async function createStatus(
  tx: RequestContext,
  status: { name: string; shortName: string; color: string; forConcept?: boolean; isDefault: boolean },
): Promise<string> {
  const now = new Date()
  const { id } = await tx.db.prisma.taskStatus.create({
    data: {
      forConcept: false,
      ...status,
      archived: false,
      priority: 1,
      isDone: false,
      isArtistAllowed: true,
      isClientAllowed: true,
      isRetake: false,
      isFeedbackRequest: false,
      isWip: false,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await tx.emit('task-status:new', { task_status_id: id })
  return id
}

export async function saveProgress(tx: RequestContext, taskId: string, progress: Progress): Promise<void> {
  await tx.db.execute(sql`
    update task set retake_count = ${progress.retakeCount}, real_start_date = ${progress.realStartDate}::timestamp,
      end_date = ${progress.endDate}::timestamp, done_date = ${progress.doneDate}::timestamp,
      last_comment_date = ${progress.lastCommentDate}::timestamp, task_status_id = ${progress.taskStatusId}::uuid,
      duration = coalesce((select sum(s.duration) from time_spent s where s.task_id = task.id), 0), updated_at = now()
    where id = ${taskId}::uuid`)
}
