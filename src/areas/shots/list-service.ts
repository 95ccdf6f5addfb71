import type { RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { findEntity } from '../entities/service.js'
import { byName, listFiltered, NAMED } from '../entities/service/lists.js'

/** Shots of a production, or of the sequence that `sequence_id` names. */
export async function listShots(ctx: RequestContext, query: QueryParameters): Promise<Query> {
  const filters = { ...query }
  if (query.sequence_id !== undefined) {
    const sequence = await findEntity(ctx, query.sequence_id, 'sequence')
    Object.assign(filters, { project_id: sequence.projectId, parent_id: sequence.id })
  }
  return listFiltered(ctx, 'shot', filters, { ...NAMED, order: byName })
}
