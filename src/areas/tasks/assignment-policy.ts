import { requireActor, type RequestContext } from '../../context.js'
import { AppError, forbidden } from '../../kernel/errors.js'
import { inDepartment, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { assigneeFacts, type Assignee } from './assignment-queries.js'
import { knownTask, type TaskWork } from './change-queries.js'

const supervises = (actor: Actor, { projectId, departmentId }: TaskWork): boolean =>
  roleIn(actor, projectId) === 'supervisor' && inDepartment(actor, departmentId)

/** SUPTASK for the planning of a task: managers, and supervisors in their departments. */
export function mayPlan(actor: Actor, task: TaskWork): boolean {
  const role = roleIn(actor, task.projectId)
  return role === 'admin' || role === 'manager' || supervises(actor, task)
}

/** NOBOT and ASSIGN: supervisors give tasks of their departments to people of these, and whoever takes one of their own. */
export function mayAssign(actor: Actor, task: TaskWork, person: Assignee): boolean {
  if (person.isBot && !task.welcomesBots) return false
  const role = roleIn(actor, task.projectId)
  if (role === undefined) return false
  if (role === 'admin' || role === 'manager') return true
  const own = task.departmentId !== null && actor.departments.includes(task.departmentId)
  if (person.id === actor.id && own) return true
  if (role !== 'supervisor') return false
  if (actor.departments.length === 0) return true
  return own && person.departments.some((id) => actor.departments.includes(id))
}

/** UNASSIGN: managers; supervisors in their departments; assignees give back their own. @param personId Null: everybody */
export function mayUnassign(actor: Actor, task: TaskWork, personId: string | null): boolean {
  if (roleIn(actor, task.projectId) === undefined) return false
  return mayPlan(actor, task) || (personId === actor.id && task.assigneeIds.includes(actor.id))
}

/** Somebody who can be given tasks. @throws AppError for who is not there */
export async function requireAssignee(ctx: RequestContext, personId: string): Promise<Assignee> {
  const person = await assigneeFacts(ctx, personId)
  if (person) return person
  const message = "Assignee doesn't exist in database."
  throw new AppError('NOT_FOUND', message, { status: 400, body: { error: message } })
}

/** Whether the caller gives a task to a person. */
export async function requireAssigner(ctx: RequestContext, taskId: string, personId: string): Promise<void> {
  const [person, task] = await Promise.all([requireAssignee(ctx, personId), knownTask(ctx, taskId)])
  if (!mayAssign(requireActor(ctx), task, person)) throw forbidden()
}

/** Whether the caller takes a task from a person. */
export async function requireUnassigner(ctx: RequestContext, taskId: string, personId: string): Promise<void> {
  const task = await knownTask(ctx, taskId)
  if (!mayUnassign(requireActor(ctx), task, personId)) throw forbidden()
}
