import { linkedRows } from '../entities/service/linked.js'
import type { RowsWithTasks } from '../entities/service/with-tasks.js'

/** Concepts with their tasks. */
export const conceptRows: RowsWithTasks = {
  ...linkedRows,
  taskKeys: [
    'id',
    'duration',
    'due_date',
    'end_date',
    'entity_id',
    'estimation',
    'last_comment_date',
    'nb_assets_ready',
    'priority',
    'real_start_date',
    'retake_count',
    'start_date',
    'task_status_id',
    'task_type_id',
    'data',
    'is_subscribed',
    'assignees',
  ],
}
