import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { lookup, lookupBy } from '../batch.js'
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

/** Entities, each found where a task of it is assigned to the caller. */
const ownEntity = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string }>(sql`
    select distinct k.entity_id as id from task k join task_person_link l on l.task_id = k.id
    where k.entity_id = any(${idArray(ids)}) and l.person_id = ${requireActor(ctx).id}::uuid`),
)

/** ENTITY: a vendor needs a task of the entity; everybody else passes. */
export async function requireEntityAccess(
  ctx: RequestContext,
  entityId: string | null,
  projectId?: string | null,
): Promise<void> {
  if (effectiveRole(requireActor(ctx), projectId) !== 'vendor') return
  if (!entityId || !(await ownEntity(ctx, entityId))) throw forbidden()
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
export const isAssigned = async (ctx: RequestContext, taskId: string, personId: string): Promise<boolean> =>
  (await assignment(ctx, { taskId, personId })) !== undefined

const assignment = lookupBy<{ taskId: string; personId: string }, object>((ctx, asked) =>
  ctx.db.rows(sql`
    select w.place from ${asked} as w(place int, "taskId" uuid, "personId" uuid)
    join task_person_link l on l.task_id = w."taskId" and l.person_id = w."personId"`),
)

/** What TASKACT asks for of a task. */
export interface ActionFacts {
  /** The caller is assigned to it. */
  assigned: boolean
  /** Department of its task type. */
  departmentId: string | null
  /** Who made its entity. */
  createdById: string | null
}

const actionFacts = lookup((ctx, ids) =>
  ctx.db.rows<ActionFacts & { id: string }>(sql`
    select k.id, y.department_id as "departmentId", e.created_by as "createdById",
      exists (select 1 from task_person_link l where l.task_id = k.id and l.person_id = ${requireActor(ctx).id}::uuid) as assigned
    from task k left join task_type y on y.id = k.task_type_id left join entity e on e.id = k.entity_id
    where k.id = any(${idArray(ids)})`),
)

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

const STRANGER: ActionFacts = { assigned: false, departmentId: null, createdById: null }

/** TASKACT, as {@link mayActOnTask} says, of a task whose facts are read where they matter. */
export async function actsOnTask(ctx: RequestContext, task: Pick<TaskFacts, 'id' | 'projectId'>): Promise<boolean> {
  const actor = requireActor(ctx)
  if (mayActOnTask(actor, task.projectId, STRANGER)) return true
  const facts = await actionFacts(ctx, task.id)
  return facts !== undefined && mayActOnTask(actor, task.projectId, facts)
}

/** @throws AppError 403 to who is not meant by TASKACT */
export async function requireTaskAction(ctx: RequestContext, task: TaskFacts): Promise<void> {
  if (!(await actsOnTask(ctx, task))) throw forbidden()
}
