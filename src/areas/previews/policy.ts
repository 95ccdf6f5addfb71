import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { idArray, isAdmin, projectIds, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { effectiveRole, requireManager } from '../../kernel/permissions/checks.js'
import { assignedTasks, isAssigned, requireProject, seenWith, visibleTask } from '../../kernel/permissions/work.js'
import { hasForeignComments } from './queries.js'

/** Previews of the tasks that one sees. */
export const visiblePreview = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  seenWith(visibleTask(actor, 'vt'), 'task', 'vt', col(t, 'task_id'))

/** Previews in a REST list: of one's open productions; vendors by their own role those of their tasks, in any open one. */
export function listedPreviews(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  if (isAdmin(actor)) return true
  const rule =
    actor.role === 'vendor'
      ? sql`vt.id = any(${assignedTasks(actor.id)}) and exists (select 1 from project vp join project_status vs on vs.id = vp.project_status_id
          where vp.id = vt.project_id and vs.name = 'Open')`
      : sql`vt.project_id = any(${idArray(projectIds(actor, { open: true }))})`
  return seenWith(rule, 'task', 'vt', col(t, 'task_id'))
}

async function taskOf(ctx: RequestContext, { taskId }: Row): Promise<Row> {
  const task = await findRow(ctx, 'Task', taskId)
  if (!task) throw notFound()
  return task
}

/** The team of the production; vendors the people of the task, whatever team they are in. */
export async function readersOf(ctx: RequestContext, preview: Row): Promise<void> {
  const actor = requireActor(ctx)
  const task = await taskOf(ctx, preview)
  if (effectiveRole(actor, task.projectId as string | null) !== 'vendor')
    await requireProject(ctx, task.projectId as string | null)
  else if (!(await isAssigned(ctx, task.id, actor.id))) throw forbidden()
}

/**
 * Managers, and the people of the task (ZOU-BUG: the reference refuses these). Who moves a preview to another task must
 * have the same right there; comments of other tasks do not get it.
 */
export async function writersOf(ctx: RequestContext, preview: Row, { data, relations }: WriteInput): Promise<void> {
  const task = await taskOf(ctx, preview)
  await requireWorkOn(ctx, task)
  const target =
    data.taskId === undefined || data.taskId === preview.taskId ? task : await findRow(ctx, 'Task', data.taskId)
  // An unknown task is refused where the row is written.
  if (!target) return
  if (target !== task) await requireWorkOn(ctx, target)
  if (!isAdmin(requireActor(ctx)) && (await hasForeignComments(ctx, relations.comments ?? [], target.id)))
    throw forbidden()
}

async function requireWorkOn(ctx: RequestContext, task: Row): Promise<void> {
  const actor = requireActor(ctx)
  const projectId = task.projectId as string | null
  await requireProject(ctx, projectId)
  const role = roleIn(actor, projectId)
  if (role !== 'admin' && role !== 'manager' && !(await isAssigned(ctx, task.id, actor.id))) throw forbidden()
}

/** Managers of the production of the task. */
export async function removersOf(ctx: RequestContext, preview: Row): Promise<void> {
  const task = await taskOf(ctx, preview)
  await requireProject(ctx, task.projectId as string | null)
  await requireManager(ctx, task.projectId)
}
