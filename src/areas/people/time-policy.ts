import { requireActor, type RequestContext } from '../../context.js'
import { forbidden, paramError } from '../../kernel/errors.js'
import { isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import type { TimeScope } from './time-queries.js'

/**
 * What the caller may see of the hours of a person: admins and the person all of them; managers and supervisors those on
 * tasks of their productions, supervisors with departments those on task types of these. The person's own role counts.
 */
export function scopeOfPerson(ctx: RequestContext, personId: string, projectId: string | undefined): TimeScope {
  const actor = requireActor(ctx)
  if (isAdmin(actor) || actor.id === personId) return {}
  if (!leads(actor)) throw forbidden()
  refuseForeign(actor, projectId)
  return { projects: projectIds(actor), departments: ownDepartments(actor) }
}

/**
 * What the caller may see of everybody's hours: as above, and those who lead nobody their own.
 * @throws AppError 403 for a production of others, 400 for a department that the supervisor is not in
 */
export function scopeOfEverybody(
  ctx: RequestContext,
  { projectId, departmentId }: { projectId: string | undefined; departmentId: string | undefined },
): TimeScope {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return {}
  if (!leads(actor)) return { personId: actor.id }
  refuseForeign(actor, projectId)
  const projects = projectIds(actor)
  if (actor.role !== 'supervisor' || !departmentId) return { projects, departments: ownDepartments(actor) }
  // QUIRK (people, Timesheet tables): a supervisor without department sees them all, but may name none.
  if (actor.departments.includes(departmentId.toLowerCase())) return { projects }
  throw paramError('Supervisor not allowed to access this department')
}

const leads = ({ role }: Actor): boolean => role === 'manager' || role === 'supervisor'

const ownDepartments = ({ role, departments }: Actor): readonly string[] | undefined =>
  role === 'supervisor' && departments.length > 0 ? departments : undefined

function refuseForeign(actor: Actor, projectId: string | undefined): void {
  if (projectId && !actor.teams.has(projectId.toLowerCase())) throw forbidden()
}
