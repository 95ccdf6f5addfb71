import { requireActor, type RequestContext } from '../../context.js'
import { forbidden } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** The numbers of the whole studio are for admins. */
export function requireStats(ctx: RequestContext): void {
  if (!isAdmin(requireActor(ctx))) throw forbidden()
}
