import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { UUID } from '../crud/values.js'
import { col } from '../db/sql-format.js'
import { forbidden, notFound } from '../errors.js'
import { idArray, inDepartment, isAdmin, projectIds, roleIn, type Actor, type RoleCode } from './actor.js'

/**
 * Role that counts for this request: the actor's in the production once one is known, else the person's own (spec S2).
 * For a production without the actor in its team, the person's own role as well.
 */
export const effectiveRole = (actor: Actor, projectId?: string | null): RoleCode =>
  roleIn(actor, projectId) ?? actor.role

/** Only admins of the studio. */
export function requireAdmin(ctx: RequestContext): void {
  if (!isAdmin(requireActor(ctx))) throw forbidden()
}

/** The role the actor has in the team; 404 for a production that does not exist, 403 outside its team. Admins always pass. */
async function teamRole(ctx: RequestContext, projectId: unknown): Promise<RoleCode> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return 'admin'
  const id = typeof projectId === 'string' && UUID.test(projectId) ? projectId.toLowerCase() : undefined
  const role = roleIn(actor, id)
  if (role) return role
  if (!id) throw notFound()
  const known = await ctx.db.texts(sql`select id::text from project where id = ${id}::uuid`)
  throw known.length ? forbidden() : notFound()
}

/**
 * PROJ: admin, or in the team, whether the production is open or closed. An unknown production is 404 for everybody but
 * admins, who pass without a look at it.
 */
export async function requireMember(ctx: RequestContext, projectId: unknown): Promise<void> {
  await teamRole(ctx, projectId)
}

/** In the team with one of the roles, or admin. */
export async function requireRole(ctx: RequestContext, projectId: unknown, roles: readonly RoleCode[]): Promise<void> {
  const role = await teamRole(ctx, projectId)
  if (role !== 'admin' && !roles.includes(role)) throw forbidden()
}

/** MANAGER: admin, or a manager of the team. */
export const requireManager = (ctx: RequestContext, projectId: unknown): Promise<void> =>
  requireRole(ctx, projectId, ['manager'])

/** SUPERVISOR: admin, or a manager or supervisor of the team, of whatever department. */
export const requireSupervisor = (ctx: RequestContext, projectId: unknown): Promise<void> =>
  requireRole(ctx, projectId, ['manager', 'supervisor'])

/** SUP-TT: as MANAGER, or a supervisor of the team without department or with the given one. */
export async function requireSupervisorOf(
  ctx: RequestContext,
  projectId: unknown,
  departmentId: string | null,
): Promise<void> {
  const role = await teamRole(ctx, projectId)
  if (role === 'admin' || role === 'manager') return
  if (role !== 'supervisor' || !inDepartment(requireActor(ctx), departmentId)) throw forbidden()
}

/** In the team, but in none of the roles; admins always pass. */
export async function requireMemberBut(
  ctx: RequestContext,
  projectId: unknown,
  roles: readonly RoleCode[],
): Promise<void> {
  if (roles.includes(await teamRole(ctx, projectId))) throw forbidden()
}

/** NOT-VENDOR: refused to vendors, by the role in the production when one is given, else by the person's own. */
export function refuseVendor(ctx: RequestContext, projectId?: string | null): void {
  if (effectiveRole(requireActor(ctx), projectId) === 'vendor') throw forbidden()
}

/** A manager somewhere that counts: admin, or the given production's, else the person's own role. */
export function requireEffectiveManager(ctx: RequestContext, projectId?: string | null): void {
  const role = effectiveRole(requireActor(ctx), projectId)
  if (role !== 'admin' && role !== 'manager') throw forbidden()
}

/** Which of the actor's productions a row may belong to. */
export interface TeamFilter {
  /** Only productions with the status `Open`. */
  open?: boolean
  roles?: RoleCode[]
  notRoles?: RoleCode[]
}

/**
 * RELATED: rows of productions that have the actor in their team; all rows for admins. `column` is the row's column that
 * holds the production, `project_id` by default.
 */
export function inTeams(
  actor: Actor,
  t: string,
  filter: TeamFilter = {},
  column = 'project_id',
): RawBuilder<unknown> | boolean {
  if (isAdmin(actor)) return true
  const ids = projectIds(actor, filter)
  return ids.length > 0 && sql`${col(t, column)} = any(${idArray(ids)})`
}
