import { requireActor, type RequestContext } from '../../context.js'
import type { Row } from '../../kernel/crud/spec.js'
import { forbidden } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** Who deletes a message: its author and admins. */
export function requireRemover(ctx: RequestContext, message: Row): void {
  const actor = requireActor(ctx)
  if (!isAdmin(actor) && message.personId !== actor.id) throw forbidden()
}
