import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { col } from '../db/sql-format.js'
import { forbidden } from '../errors.js'
import { idArray, inDepartment, isAdmin, projectIds, roleIn, type Actor } from './actor.js'
import { effectiveRole, requireMember } from './checks.js'

/** Ids of the tasks assigned to a person: an array that the database makes once a statement. */
export const assignedTasks = (personId: string): RawBuilder<unknown> =>
  sql`array(select l.task_id from task_person_link l where l.person_id = ${personId}::uuid)`

/** Ids of the entities with a task assigned to a person. */
export const assignedEntities = (personId: string): RawBuilder<unknown> =>
  sql`array(select k.entity_id from task_person_link l join task k on k.id = l.task_id where l.person_id = ${personId}::uuid)`

/**
 * Rows of the actor's productions, open or closed; where the actor is a vendor, only those that meet `own` as well.
 * @param projectId The column that holds the production.
 */
export function teamRows(
  actor: Actor,
  projectId: RawBuilder<unknown>,
  own: RawBuilder<unknown> | false,
): RawBuilder<unknown> | boolean {
  if (isAdmin(actor)) return true
  const staff = projectIds(actor, { notRoles: ['vendor'] })
  const vendor = own ? projectIds(actor, { roles: ['vendor'] }) : []
  const rules: RawBuilder<unknown>[] = []
  if (staff.length) rules.push(sql`${projectId} = any(${idArray(staff)})`)
  if (own && vendor.length) rules.push(sql`(${projectId} = any(${idArray(vendor)}) and ${own})`)
  return rules.length > 0 && sql`(${sql.join(rules, sql` or `)})`
}

/** Tasks of the actor's productions; vendors see those assigned to them. */
export const visibleTask = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  teamRows(actor, col(t, 'project_id'), sql`${col(t, 'id')} = any(${assignedTasks(actor.id)})`)

/** Entities of the actor's productions; vendors see those with a task assigned to them. */
export const visibleEntity = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  teamRows(actor, col(t, 'project_id'), sql`${col(t, 'id')} = any(${assignedEntities(actor.id)})`)

/** Rows that hang on another one and are seen with it: `table` under `alias` is where `rule` holds and `column` points. */
export function seenWith(
  rule: RawBuilder<unknown> | boolean,
  table: string,
  alias: string,
  column: RawBuilder<unknown>,
): RawBuilder<unknown> | boolean {
  if (typeof rule === 'boolean') return rule
  return sql`exists (select 1 from ${sql.table(table)} ${sql.ref(alias)} where ${col(alias, 'id')} = ${column} and ${rule})`
}

/** ENTITY: a vendor needs a task of the entity; everybody else passes. */
export async function requireEntityAccess(
  ctx: RequestContext,
  entityId: string | null,
  projectId?: string | null,
): Promise<void> {
  const actor = requireActor(ctx)
  if (effectiveRole(actor, projectId) !== 'vendor') return
  const found = await ctx.db.texts(sql`
    select k.id::text from task k join task_person_link l on l.task_id = k.id
    where k.entity_id = ${entityId}::uuid and l.person_id = ${actor.id}::uuid limit 1`)
  if (!found.length) throw forbidden()
}

/** What the checks on a task ask for. */
export interface TaskFacts {
  id: string
  projectId: string | null
  entityId: string | null
  taskTypeId: string | null
}

/** TASK: in the team of the production, and as ENTITY. A task without production is for admins. */
export async function requireTaskAccess(
  ctx: RequestContext,
  task: Pick<TaskFacts, 'projectId' | 'entityId'>,
): Promise<void> {
  await requireProject(ctx, task.projectId)
  await requireEntityAccess(ctx, task.entityId, task.projectId)
}

/** PROJ for a row whose production may be missing: then only admins pass. */
export async function requireProject(ctx: RequestContext, projectId: string | null): Promise<void> {
  if (projectId === null && !isAdmin(requireActor(ctx))) throw forbidden()
  await requireMember(ctx, projectId)
}

/** True when the person is assigned to the task. */
export async function isAssigned(ctx: RequestContext, taskId: string, personId: string): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select task_id::text from task_person_link where task_id = ${taskId}::uuid and person_id = ${personId}::uuid`,
  )
  return found.length > 0
}

/** What TASKACT asks for beside the role in the production. */
export interface ActionFacts {
  /** The task is assigned to the actor. */
  assigned: boolean
  /** Department of the task type. */
  departmentId: string | null
  /** Who made the entity. */
  createdById: string | null
}

/**
 * TASKACT: admins; in the team managers, clients, assignees of the task, supervisors without department or of that of
 * the task type, and who made the entity.
 */
export function mayActOnTask(actor: Actor, projectId: string | null, facts: ActionFacts): boolean {
  const role = roleIn(actor, projectId)
  if (role === undefined) return false
  if (role === 'admin' || role === 'manager' || role === 'client') return true
  if (facts.assigned || facts.createdById === actor.id) return true
  return role === 'supervisor' && inDepartment(actor, facts.departmentId)
}

/** As {@link mayActOnTask}, for a task whose facts are not known yet. @throws AppError 403 */
export async function requireTaskAction(ctx: RequestContext, task: TaskFacts): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  await requireProject(ctx, task.projectId)
  const role = roleIn(actor, task.projectId)
  if (role === 'manager' || role === 'client') return
  const [facts] = await ctx.db.rows<ActionFacts>(sql`
    select exists (select 1 from task_person_link l where l.task_id = ${task.id}::uuid and l.person_id = ${actor.id}::uuid) as assigned,
      (select y.department_id from task_type y where y.id = ${task.taskTypeId}::uuid) as "departmentId",
      (select e.created_by from entity e where e.id = ${task.entityId}::uuid) as "createdById"`)
  if (!mayActOnTask(actor, task.projectId, facts!)) throw forbidden()
}
