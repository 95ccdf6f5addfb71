import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { onlyFields } from '../../kernel/crud/input.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden } from '../../kernel/errors.js'
import { inDepartment, isAdmin, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { inTeams, requireManager } from '../../kernel/permissions/checks.js'
import {
  assignedTasks,
  isAssigned,
  requireProject,
  requireTaskAccess,
  seenWith,
  visibleTask,
} from '../../kernel/permissions/work.js'
import { departmentOfType } from './queries.js'

/** Fields of a task that supervisors change. */
const SUPERVISED = ['priority', 'startDate', 'dueDate', 'estimation', 'difficulty', 'data']

/** Tasks in a REST list: all for admins, their own for vendors, those of their open productions for the others. */
export function listedTasks(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  if (actor.role === 'vendor') return sql`${col(t, 'id')} = any(${assignedTasks(actor.id)})`
  return inTeams(actor, t, { open: true })
}

/** PROJ and ENTITY. */
export const readersOf = (ctx: RequestContext, row: Row): Promise<void> =>
  requireTaskAccess(ctx, { projectId: row.projectId as string | null, entityId: row.entityId as string | null })

/** Managers of the production make tasks (ZOU-BUG: in the reference everybody does). */
export async function creatorsOf(ctx: RequestContext, { data }: WriteInput): Promise<void> {
  if (isAdmin(requireActor(ctx))) return
  if (data.projectId === undefined || data.projectId === null) throw forbidden()
  await requireManager(ctx, data.projectId)
}

export async function managersOf(ctx: RequestContext, row: Row): Promise<void> {
  await requireProject(ctx, row.projectId as string | null)
  await requireManager(ctx, row.projectId)
}

/** Managers; supervisors the planning of the task types of their departments, or of all without a department. */
export async function writersOf(ctx: RequestContext, row: Row, input: WriteInput): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  await requireProject(ctx, row.projectId as string | null)
  const role = roleIn(actor, row.projectId as string)
  if (role === 'manager') return
  if (role !== 'supervisor' || !onlyFields(input, SUPERVISED)) throw forbidden()
  if (!inDepartment(actor, await departmentOfType(ctx, row.taskTypeId as string | null))) throw forbidden()
}

/** One's own hours, and those of the tasks that one sees. */
export function visibleTime(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const own = sql`${col(t, 'person_id')} = ${actor.id}::uuid`
  const rule = seenWith(visibleTask(actor, 'kt'), 'task', 'kt', col(t, 'task_id'))
  if (typeof rule === 'boolean') return rule || own
  return sql`(${own} or ${rule})`
}

/**
 * LOG: the person is assigned to the task, and the caller is that person, an admin or a manager of the production.
 * QUIRK (crud, Time spent): so nobody deletes the hours of somebody who is no longer assigned.
 */
export async function timeRemovers(ctx: RequestContext, { taskId, personId }: Row): Promise<void> {
  const task = await findRow(ctx, 'Task', taskId)
  if (!task || !(await isAssigned(ctx, task.id, personId as string))) throw forbidden()
  if (requireActor(ctx).id !== personId) await managersOf(ctx, task)
}
