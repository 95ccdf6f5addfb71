import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { onlyFields, requireKey } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden } from '../../kernel/errors.js'
import { isAdmin, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { inTeams, requireManager } from '../../kernel/permissions/checks.js'
import { assignedEntities, requireEntityAccess, requireProject } from '../../kernel/permissions/work.js'
import { departmentFields } from './queries.js'
import { ensureKinds, kindOf } from '../kinds/service.js'

/**
 * Entities in a REST list: all for admins, those of their open productions for the others; vendors by their own role
 * only those with a task assigned to them (ZOU-BUG: the reference gives them whole productions).
 */
export function listedEntities(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const rule = inTeams(actor, t, { open: true })
  if (actor.role !== 'vendor' || typeof rule === 'boolean') return rule
  return sql`${rule} and ${col(t, 'id')} = any(${assignedEntities(actor.id)})`
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
