import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { uuidValue } from '../../kernel/crud/filters.js'
import { requireKey } from '../../kernel/crud/input.js'
import { findRow } from '../../kernel/crud/read.js'
import type { QueryParameters, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { hasScheduleItem } from './queries.js'

/** One bar for each task type and object of a production. */
export async function refuseSecondItem(tx: RequestContext, { data }: WriteInput): Promise<void> {
  const ids = [data.projectId ?? null, data.taskTypeId ?? null, data.objectId ?? null]
  // What is no id is refused where the row is written.
  if (!ids.every((id) => id === null || (typeof id === 'string' && UUID.test(id)))) return
  const [projectId, taskTypeId, objectId] = ids as (string | null)[]
  if (await hasScheduleItem(tx, { projectId: projectId!, taskTypeId: taskTypeId!, objectId: objectId! })) {
    throw paramError('A similar schedule item already exists')
  }
}

/** QUIRK (crud, Schedule item): days given as text are dropped without a word. */
export function dropTextDays({ data }: WriteInput): void {
  if (typeof data.manDays === 'string') delete data.manDays
}

/** A task joins a version of its own production; managers put it there. */
export async function checkVersionTask(ctx: RequestContext, input: WriteInput): Promise<void> {
  const version = await findRow(
    ctx,
    'ProductionScheduleVersion',
    requireKey(input, 'productionScheduleVersionId', 'production_schedule_version_id'),
  )
  if (!version) throw notFound()
  const task = await findRow(ctx, 'Task', requireKey(input, 'taskId', 'task_id'))
  if (!task) throw notFound()
  await requireManager(ctx, version.projectId)
  if (task.projectId !== version.projectId) {
    throw paramError('The task and the production schedule version must be in the same project.')
  }
}

/** The tasks of the versions of the production asked for; ZOU-BUG (crud): the reference lists those of all. */
export function versionTasksOf(t: string, { project_id: projectId }: QueryParameters): RawBuilder<unknown> | boolean {
  if (!projectId) return true
  return sql`exists (select 1 from production_schedule_version v
    where v.id = ${sql.ref(`${t}.production_schedule_version_id`)} and v.project_id = ${uuidValue(projectId)}::uuid)`
}
