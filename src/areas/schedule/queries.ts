import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Department of a task type; null without one. */
export async function departmentOf(ctx: RequestContext, taskTypeId: string | null): Promise<string | null> {
  if (!taskTypeId) return null
  const [row] = await ctx.db.rows<{ id: string | null }>(
    sql`select department_id as id from task_type where id = ${taskTypeId}::uuid`,
  )
  return row?.id ?? null
}

/** Production of a task. */
export async function projectOfTask(ctx: RequestContext, taskId: string): Promise<string | null> {
  const [row] = await ctx.db.rows<{ id: string | null }>(
    sql`select project_id as id from task where id = ${taskId}::uuid`,
  )
  return row?.id ?? null
}

/** True when the production has a bar for this task type and object. */
export async function hasScheduleItem(
  ctx: RequestContext,
  { projectId, taskTypeId, objectId }: { projectId: string | null; taskTypeId: string | null; objectId: string | null },
): Promise<boolean> {
  const rows = await ctx.db.texts(sql`
    select id::text from schedule_item
    where project_id is not distinct from ${projectId}::uuid and task_type_id is not distinct from ${taskTypeId}::uuid
      and object_id is not distinct from ${objectId}::uuid limit 1`)
  return rows.length > 0
}
