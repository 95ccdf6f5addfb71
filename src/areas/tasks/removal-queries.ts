import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/**
 * Deletes the comments of a task with their notifications and news. QUIRK (models, Task): their attachments stay, and
 * belong to nothing.
 */
export async function deleteCommentsOf(tx: RequestContext, taskId: string): Promise<void> {
  const comments = sql`(select c.id from comment c where c.object_id = ${taskId}::uuid)`
  await tx.db.execute(sql`delete from notification where comment_id in ${comments}`)
  await tx.db.execute(sql`delete from news where comment_id in ${comments}`)
  await tx.db.execute(
    sql`update attachment_file set comment_id = null, updated_at = now() where comment_id in ${comments}`,
  )
  await tx.db.execute(sql`delete from comment_preview_link where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_mentions where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_department_mentions where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment_acknoledgments where comment in ${comments}`)
  await tx.db.execute(sql`delete from comment where object_id = ${taskId}::uuid`)
}

/** Deletes what else points to a task: subscriptions, time spent, notifications, news, places in schedule versions. */
export async function deleteTaskDependants(tx: RequestContext, taskId: string): Promise<void> {
  await tx.db.execute(sql`delete from subscription where task_id = ${taskId}::uuid`)
  await tx.db.execute(sql`delete from time_spent where task_id = ${taskId}::uuid`)
  await tx.db.execute(sql`delete from notification where task_id = ${taskId}::uuid`)
  await tx.db.execute(sql`delete from news where task_id = ${taskId}::uuid`)
  await tx.db.execute(sql`
    delete from production_schedule_version_task_link_person_link where production_schedule_version_task_link_id in
      (select l.id from production_schedule_version_task_link l where l.task_id = ${taskId}::uuid)`)
  await tx.db.execute(sql`delete from production_schedule_version_task_link where task_id = ${taskId}::uuid`)
}
