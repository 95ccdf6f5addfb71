import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { onlyFields, requireKey } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { condition, findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { isAdmin, roleIn, type Actor, type RoleCode } from '../../kernel/permissions/actor.js'
import { effectiveRole, inTeams, requireManager, requireMember } from '../../kernel/permissions/checks.js'
import { requireEntityAccess, requireProject, visibleEntity } from '../../kernel/permissions/work.js'
import { departmentFields, entityFacts } from './queries.js'
import type { EntityFacts } from './kinds.js'
import { ensureKinds, kindOf, type Kind } from '../kinds/service.js'

/**
 * Entities in a REST list: all for admins, those of their open productions for the others; vendors only those with a
 * task assigned to them (ZOU-BUG: the reference gives them whole productions).
 */
export function listedEntities(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const open = inTeams(actor, t, { open: true })
  return open === false ? open : sql`${condition(open)} and ${condition(visibleEntity(actor, t))}`
}

/** PROJ and ENTITY. */
export async function readersOf(ctx: RequestContext, row: Row): Promise<void> {
  await ensureKinds(ctx)
  await requireProject(ctx, row.projectId as string)
  await requireEntityAccess(ctx, row.id, row.projectId as string)
}

/** Who may make an entity in the production the body names. */
export const managerOfBody = (ctx: RequestContext, input: WriteInput): Promise<void> =>
  requireManager(ctx, requireKey(input, 'projectId', 'project_id'))

/**
 * Who may change an entity: admins; in the team managers and who made it; supervisors its metadata, when they have no
 * department or for the columns of their departments.
 */
export async function writersOf(ctx: RequestContext, row: Row, input: WriteInput): Promise<void> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return
  await requireProject(ctx, row.projectId as string)
  const role = roleIn(actor, row.projectId as string)
  if (role === 'manager' || row.createdById === actor.id) return
  if (role === 'supervisor' && (await onlyOwnMetadata(ctx, row, input))) return
  throw forbidden()
}

async function onlyOwnMetadata(ctx: RequestContext, row: Row, input: WriteInput): Promise<boolean> {
  if (!onlyFields(input, ['data'])) return false
  const { departments } = requireActor(ctx)
  if (departments.length === 0) return true
  const fields = Object.keys(input.data.data ?? {})
  const kind = await kindOf(ctx, row.entityTypeId as string)
  if (fields.length === 0 || !['shot', 'asset', 'edit'].includes(kind)) return false
  const own = await departmentFields(ctx, { projectId: row.projectId as string, kind, departments })
  return fields.every((field) => own.includes(field))
}

/** Who made the entity, and managers. */
export async function removersOf(ctx: RequestContext, row: Row): Promise<void> {
  if (row.createdById === requireActor(ctx).id) return
  await requireManager(ctx, row.projectId)
}

/**
 * An entity of a kind by its id; any kind when none is asked for.
 * @throws AppError 404 for an unknown or malformed id, and for an entity of another kind.
 */
export async function findEntity(ctx: RequestContext, id: unknown, kind?: Kind): Promise<EntityFacts> {
  const facts = typeof id === 'string' && UUID.test(id) ? await entityFacts(ctx, id) : undefined
  if (!facts || (kind && facts.kind !== kind)) throw notFound()
  return facts
}

/** PA and EA: an entity that the caller may read. A vendor needs a task of it. */
export async function readableEntity(ctx: RequestContext, id: unknown, kind?: Kind): Promise<EntityFacts> {
  const facts = await findEntity(ctx, id, kind)
  await requireMember(ctx, facts.projectId)
  await requireEntityAccess(ctx, facts.id, facts.projectId)
  return facts
}

/** DELCRE: who made the entity, and managers of its production. */
export async function removableEntity(ctx: RequestContext, id: unknown, kind?: Kind): Promise<EntityFacts> {
  const facts = await findEntity(ctx, id, kind)
  await removersOf(ctx, { ...facts })
  return facts
}

/**
 * PA of a list: the team of the production, open or closed, and admins; without a production admins only.
 * @param barred Roles in the production that are refused all the same (VX, CX).
 * @returns True for a vendor, who is held to what is assigned to them.
 */
export async function requireListing(
  ctx: RequestContext,
  projectId: string | undefined,
  barred: readonly RoleCode[] = [],
): Promise<boolean> {
  await requireProject(ctx, projectId ?? null)
  const role = effectiveRole(requireActor(ctx), projectId?.toLowerCase())
  if (barred.includes(role)) throw forbidden()
  return role === 'vendor'
}

/** As the team of a production; an unknown production is 404 for admins as well. */
export async function requireKnownProject(ctx: RequestContext, projectId: string): Promise<void> {
  await requireMember(ctx, projectId)
  if (isAdmin(requireActor(ctx)) && !(await findRow(ctx, 'Project', projectId))) throw notFound()
}
