import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** What is told of a task that is gone. */
export interface RemovedTask {
  id: string
  entityId: string | null
  taskTypeId: string | null
  projectId: string | null
}

/** The tasks of some entities. */
export const tasksOf = (tx: RequestContext, entityIds: readonly string[]): Promise<RemovedTask[]> =>
  tx.db.rows<RemovedTask>(sql`
    select k.id, k.entity_id as "entityId", k.task_type_id as "taskTypeId", k.project_id as "projectId"
    from task k where k.entity_id = any(${idArray(entityIds)}) order by k.created_at, k.id`)

/**
 * Deletes the comments of tasks with their notifications and news. QUIRK (models, Task): their attachments stay, and
 * belong to nothing.
 */
export async function deleteCommentsOf(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  const comments = sql`(select c.id from comment c where c.object_id = any(${idArray(taskIds)}))`
  await tx.db.execute(sql`delete from notification where comment_id in ${comments}`)
  await tx.db.execute(sql`delete from news where comment_id in ${comments}`)
  await tx.db.execute(
    sql`update attachment_file set comment_id = null, updated_at = now() where comment_id in ${comments}`,
  )
  await tx.db.execute(sql`delete from comment_preview_link where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_mentions where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_department_mentions where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_acknoledgments where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment where object_id = any(${idArray(taskIds)})`)
}

/** Deletes what else points to tasks: subscriptions, time spent, notifications, news, places in schedule versions. */
export async function deleteTaskDependants(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  const ids = idArray(taskIds)
  await tx.db.execute(sql`delete from subscription where task_id = any(${ids})`)
  await tx.db.execute(sql`delete from time_spent where task_id = any(${ids})`)
  await tx.db.execute(sql`delete from notification where task_id = any(${ids})`)
  await tx.db.execute(sql`delete from news where task_id = any(${ids})`)
  await tx.db.execute(sql`
    delete from production_schedule_version_task_link_person_link where production_schedule_version_task_link_id in
      (select l.id from production_schedule_version_task_link l where l.task_id = any(${ids}))`)
  await tx.db.execute(sql`delete from production_schedule_version_task_link where task_id = any(${ids})`)
}

/** Deletes tasks with their assignments. */
export async function deleteTasks(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  await tx.db.execute(sql`delete from task_person_link where task_id = any(${idArray(taskIds)})`)
  await tx.db.execute(sql`delete from task where id = any(${idArray(taskIds)})`)
}
