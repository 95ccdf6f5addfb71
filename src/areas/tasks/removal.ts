import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRows } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { removeWorkingFiles } from '../files/service.js'
import { removePreviewFile } from '../previews/service.js'
import { deleteCommentsOf, deleteTaskDependants } from './removal-queries.js'

/**
 * Deletes a task and tells of it (spec models, Deletion service).
 * @param options.force With all that hangs on it: files, comments, previews, time spent, notifications, news, places in
 *   schedule versions. Without it, any of these but comments refuses the deletion.
 */
export async function removeTask(tx: RequestContext, task: Row, { force = false } = {}): Promise<void> {
  if (force) {
    await removeWorkingFiles(tx, task.id)
    await deleteCommentsOf(tx, task.id)
    for (const preview of await findRows(tx, 'PreviewFile', sql`t.task_id = ${task.id}::uuid`)) {
      await removePreviewFile(tx, preview)
    }
    await deleteTaskDependants(tx, task.id)
  }
  await deleteRow(tx, 'Task', task.id)
  const { id, entityId, taskTypeId, projectId } = task
  await tx.emit('task:delete', { task_id: id, entity_id: entityId, task_type_id: taskTypeId }, { projectId })
}
