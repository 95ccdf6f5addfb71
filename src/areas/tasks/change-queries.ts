import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { findRows } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound } from '../../kernel/errors.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** A task as the rules on changes of it ask for it. */
export interface TaskWork {
  id: string
  projectId: string | null
  entityId: string | null
  taskTypeId: string | null
  /** Department of the task type. */
  departmentId: string | null
  /** The production lets bots work on its tasks. */
  welcomesBots: boolean
  assigneeIds: string[]
}

const workRows = (ctx: RequestContext, ids: readonly string[]): Promise<TaskWork[]> =>
  ctx.db.rows<TaskWork>(sql`
    select k.id, k.project_id as "projectId", k.entity_id as "entityId", k.task_type_id as "taskTypeId",
      y.department_id as "departmentId", coalesce(p.is_bot_collaboration_enabled, false) as "welcomesBots",
      array(select l.person_id from task_person_link l where l.task_id = k.id) as "assigneeIds"
    from task k left join task_type y on y.id = k.task_type_id left join project p on p.id = k.project_id
    where k.id = any(${idArray(ids)})`)

/** One task, by its id. */
export const taskWork = lookup(workRows)

/** One task, by what may be no id. @throws AppError 404 */
export async function knownTask(ctx: RequestContext, id: string): Promise<TaskWork> {
  const task = UUID.test(id) ? await taskWork(ctx, id) : undefined
  if (!task) throw notFound()
  return task
}

/** The tasks there are of these, by their ids; what is no id names none. */
export async function workOf(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, TaskWork>> {
  const known = ids.filter((id) => UUID.test(id))
  if (known.length === 0) return new Map()
  return new Map((await workRows(ctx, known)).map((row) => [row.id, row]))
}

/** Tasks as they are, which nobody else changes before the transaction ends. */
export const lockTasks = (tx: RequestContext, where: RawBuilder<unknown>): Promise<Row[]> =>
  tx.db
    .texts(sql`select t.id::text from task t where ${where} order by t.id for no key update`)
    .then((ids) => findRows(tx, 'Task', isAmong(ids)))

const isAmong = (ids: readonly string[]): RawBuilder<unknown> => sql`t.id = any(${idArray(ids)})`

/** Changes tasks by `write`, while nobody else does. */
export async function changeTasks(
  tx: RequestContext,
  ids: readonly string[],
  write: () => Promise<unknown>,
): Promise<void> {
  await tx.db.execute(sql`select from task t where ${isAmong(ids)} order by t.id for no key update`)
  await write()
}
