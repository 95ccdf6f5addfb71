import { requireActor, type RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { isAdmin, projectIds } from '../../kernel/permissions/actor.js'
import { requireRole } from '../../kernel/permissions/checks.js'
import { roleIn } from '../../kernel/permissions/actor.js'

/**
 * DEPTS: admins and managers of the production; supervisors of it for a column of some departments that include all of
 * their own. QUIRK (projects, DEPTS): so a column without departments is never theirs to change.
 */
export async function requireDepartments(
  ctx: RequestContext,
  projectId: string,
  departments: readonly string[],
): Promise<void> {
  await requireRole(ctx, projectId, ['manager', 'supervisor'])
  const actor = requireActor(ctx)
  if (isAdmin(actor) || roleIn(actor, projectId.toLowerCase()) === 'manager') return
  const covered = actor.departments.every((id) => departments.includes(id))
  if (departments.length === 0 || !covered) throw forbidden()
}

/** Only those who run productions, by their own role. */
export function requireStudioManager(ctx: RequestContext): void {
  const { role } = requireActor(ctx)
  if (role !== 'admin' && role !== 'manager') throw forbidden()
}

/** Productions that a change of all productions reaches: every open one for admins, else those the caller manages. */
export function managedProjects(ctx: RequestContext): 'open' | string[] {
  const actor = requireActor(ctx)
  return isAdmin(actor) ? 'open' : projectIds(actor, { open: true, roles: ['manager'] })
}

/** True when the caller sees only the columns made for clients. */
export const seesAsClient = (ctx: RequestContext, projectId: string): boolean =>
  roleIn(requireActor(ctx), projectId.toLowerCase()) === 'client'

/** Ids of departments as sent: small letters, each once. @throws AppError 404 for what is no id */
export function departmentIds(given: readonly string[]): string[] {
  if (!given.every((id) => UUID.test(id))) throw notFound()
  return [...new Set(given.map((id) => id.toLowerCase()))]
}
