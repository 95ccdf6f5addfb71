import type { RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { findEntity, requireKnownProject, requireListing } from '../entities/service.js'
import { byName, listAroundAssigned, listEntities, NAMED } from '../entities/service/lists.js'

/** Sequences of a production, or of the episode that `episode_id` names. */
export async function listSequences(ctx: RequestContext, query: QueryParameters): Promise<Query> {
  const filters = { ...query }
  if (query.episode_id !== undefined) {
    const episode = await findEntity(ctx, query.episode_id, 'episode')
    Object.assign(filters, { project_id: episode.projectId, parent_id: episode.id })
  }
  const isVendor = await requireListing(ctx, filters.project_id)
  if (isVendor) return listAroundAssigned(ctx, 'sequence', filters.project_id!)
  return listEntities(ctx, 'sequence', filters, { order: byName })
}

/** All sequences of a production. @throws AppError 404 for an unknown production. */
export async function listSequencesOfProject(ctx: RequestContext, projectId: string): Promise<Query> {
  await requireKnownProject(ctx, projectId)
  return listSequences(ctx, { project_id: projectId })
}

/** Shots of a sequence. QUIRK (entities): a vendor needs no task of the sequence itself. */
export async function listShotsOfSequence(
  ctx: RequestContext,
  sequenceId: string,
  query: QueryParameters,
): Promise<Query> {
  const { id, projectId } = await findEntity(ctx, sequenceId, 'sequence')
  await requireListing(ctx, projectId)
  return listEntities(ctx, 'shot', { ...query, parent_id: id }, { ...NAMED, order: byName })
}
