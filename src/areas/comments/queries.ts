import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Deletes notifications and news of a comment, and takes it from its own preview. */
export async function deleteCommentDependants(tx: RequestContext, commentId: string): Promise<void> {
  await tx.db.execute(sql`delete from notification where comment_id = ${commentId}::uuid`)
  await tx.db.execute(sql`delete from news where comment_id = ${commentId}::uuid`)
}

/** Ids of the previews that came with a comment. */
export const linkedPreviews = (tx: RequestContext, commentId: string): Promise<string[]> =>
  tx.db.texts(sql`select preview_file::text from comment_preview_link where comment = ${commentId}::uuid`)

/** Ids of the files attached to a comment or its replies. */
export const attachmentsOf = (tx: RequestContext, commentId: string): Promise<string[]> =>
  tx.db.texts(sql`select id::text from attachment_file where comment_id = ${commentId}::uuid`)

export async function deleteAttachment(tx: RequestContext, id: string): Promise<void> {
  await tx.db.execute(sql`delete from attachment_file where id = ${id}::uuid`)
}

/** Production and status of the task that a comment is about. */
export interface CommentTask {
  id: string
  projectId: string | null
  taskStatusId: string | null
  entityId: string | null
  departmentId: string | null
}

export async function taskOfComment(ctx: RequestContext, taskId: string): Promise<CommentTask | undefined> {
  const [row] = await ctx.db.rows<CommentTask>(sql`
    select t.id, t.project_id as "projectId", t.task_status_id as "taskStatusId", t.entity_id as "entityId",
      y.department_id as "departmentId"
    from task t left join task_type y on y.id = t.task_type_id where t.id = ${taskId}::uuid`)
  return row
}
