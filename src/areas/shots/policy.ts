import { requireActor, type RequestContext } from '../../context.js'
import { requireAdmin, requireMember } from '../../kernel/permissions/checks.js'
import { roleIn } from '../../kernel/permissions/actor.js'

/** How much of a production's shots a caller sees. */
export interface ShotScope {
  callerId: string
  /** A vendor: only what is assigned to them. */
  vendor: boolean
  /** Departments of the caller, whose metadata a vendor may see. */
  departments: readonly string[]
}

/**
 * Access to the shots of a production (spec PA, VS): its team and admins; without a production admins only. A vendor
 * there is held to what is assigned to them.
 */
export async function shotScope(ctx: RequestContext, projectId: string | undefined): Promise<ShotScope> {
  const actor = requireActor(ctx)
  if (projectId === undefined) requireAdmin(ctx)
  else await requireMember(ctx, projectId)
  return { callerId: actor.id, vendor: roleIn(actor, projectId) === 'vendor', departments: actor.departments }
}
