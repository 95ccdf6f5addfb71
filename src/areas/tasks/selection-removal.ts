import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound } from '../../kernel/errors.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { requireAdmin, requireManager } from '../../kernel/permissions/checks.js'
import { lockTasks } from './change-queries.js'
import { removeTasks } from './removal.js'
import type { RemovedTask } from './removal-queries.js'

/** Deletes tasks with all that hangs on them. @returns their ids */
async function removeWhere(ctx: RequestContext, where: RawBuilder<unknown>): Promise<string[]> {
  return ctx.transaction(async (tx) => {
    const tasks = (await lockTasks(tx, where)) as (Row & RemovedTask)[]
    await removeTasks(tx, tasks)
    return tasks.map(({ id }) => id)
  })
}

/**
 * Deletes tasks of a production with their comments, previews, time and whatever else hangs on them; ids of other tasks
 * are passed over. For managers of the production. @returns ids of the deleted
 */
export async function removeSelectedTasks(
  ctx: RequestContext,
  projectId: string,
  ids: readonly string[],
): Promise<string[]> {
  await requireManager(ctx, projectId)
  if (!UUID.test(projectId)) throw notFound()
  return removeWhere(ctx, sql`t.project_id = ${projectId}::uuid and t.id = any(${idArray(ids)})`)
}

/** Deletes all tasks of a type in a production, as {@link removeSelectedTasks} does. For admins. */
export async function removeTasksOfType(ctx: RequestContext, projectId: string, taskTypeId: string): Promise<void> {
  requireAdmin(ctx)
  if (!(await findRow(ctx, 'Project', projectId)) || !UUID.test(taskTypeId)) throw notFound()
  await removeWhere(ctx, sql`t.project_id = ${projectId}::uuid and t.task_type_id = ${taskTypeId}::uuid`)
}
