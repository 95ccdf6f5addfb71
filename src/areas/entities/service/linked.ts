import { requireActor, type RequestContext } from '../../../context.js'
import { condition } from '../../../kernel/crud/read.js'
import type { Query } from '../../../kernel/db/database.js'
import { inTeams } from '../../../kernel/permissions/checks.js'
import { isLinkedTo, linkedRows } from '../linked-queries.js'
import { visibleData } from '../metadata-policy.js'
import { readableEntity } from '../policy.js'
import { entitiesWithTasks } from '../with-tasks-queries.js'

export { linkedRows } from '../linked-queries.js'

/**
 * What is linked to an entity, its concepts above all, with their tasks: one JSON text a row. QUIRK (entities): who may
 * read the entity sees all of it, whatever their role; only productions without them are left out.
 * @throws AppError 403 for who may not read the entity, 404 for an unknown or malformed id.
 */
export async function listLinkedWithTasks(ctx: RequestContext, id: string): Promise<Query> {
  const { id: entityId } = await readableEntity(ctx, id)
  const actor = requireActor(ctx)
  const conditions = [isLinkedTo(entityId), condition(inTeams(actor, 'e'))]
  return entitiesWithTasks(linkedRows, { conditions, data: visibleData(actor, 'e') })
}
