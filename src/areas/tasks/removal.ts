import type { RequestContext } from '../../context.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { removeWorkingFiles } from '../files/service.js'
import { removePreviewsOf } from '../previews/service.js'
import { deleteCommentsOf, deleteTaskDependants, deleteTasks, tasksOf, type RemovedTask } from './removal-queries.js'

/**
 * Deletes a task and tells of it (spec models, Deletion service).
 * @param options.force With all that hangs on it: see {@link removeTasks}. Without it, anything but its assignments
 *   and comments refuses the deletion.
 */
export async function removeTask(tx: RequestContext, task: Row, { force = false } = {}): Promise<void> {
  const { id, entityId, taskTypeId, projectId } = task as Row & RemovedTask
  if (force) return removeTasks(tx, [{ id, entityId, taskTypeId, projectId }])
  await deleteRow(tx, 'Task', id)
  await tell(tx, { id, entityId, taskTypeId, projectId })
}

/**
 * Deletes tasks with all that hangs on them, in a few statements whatever their number: files, comments, previews, time
 * spent, notifications, news, places in schedule versions.
 */
export async function removeTasks(tx: RequestContext, tasks: readonly RemovedTask[]): Promise<void> {
  if (tasks.length === 0) return
  const ids = tasks.map(({ id }) => id)
  await removeWorkingFiles(tx, ids)
  await deleteCommentsOf(tx, ids)
  await removePreviewsOf(tx, ids)
  await deleteTaskDependants(tx, ids)
  await deleteTasks(tx, ids)
  for (const task of tasks) await tell(tx, task)
}

/** As {@link removeTasks}, for all tasks of some entities. */
export const removeTasksOf = async (tx: RequestContext, entityIds: readonly string[]): Promise<void> =>
  removeTasks(tx, await tasksOf(tx, entityIds))

const tell = (tx: RequestContext, { id, entityId, taskTypeId, projectId }: RemovedTask): Promise<void> =>
  tx.emit('task:delete', { task_id: id, entity_id: entityId, task_type_id: taskTypeId }, { projectId })
