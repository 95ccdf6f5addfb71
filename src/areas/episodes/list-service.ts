import type { RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { findEntity, readableEntity, requireKnownProject, requireListing } from '../entities/service.js'
import { byName, isChildOf, isGrandchildOf, listAroundAssigned, listEntities } from '../entities/service/lists.js'

/** Episodes of a production. */
export async function listEpisodes(ctx: RequestContext, query: QueryParameters): Promise<Query> {
  const isVendor = await requireListing(ctx, query.project_id)
  if (isVendor) return listAroundAssigned(ctx, 'episode', query.project_id!)
  return listEntities(ctx, 'episode', query, { order: byName })
}

/** All episodes of a production. @throws AppError 404 for an unknown production. */
export async function listEpisodesOfProject(ctx: RequestContext, projectId: string): Promise<Query> {
  await requireKnownProject(ctx, projectId)
  return listEpisodes(ctx, { project_id: projectId })
}

/** Sequences of an episode. QUIRK (entities): for a malformed id there are none. */
export async function listSequencesOfEpisode(
  ctx: RequestContext,
  episodeId: string,
  query: QueryParameters,
): Promise<Query> {
  if (!UUID.test(episodeId)) return listEntities(ctx, 'sequence', {}, { visible: false })
  const { id, projectId } = await findEntity(ctx, episodeId, 'episode')
  const isVendor = await requireListing(ctx, projectId)
  if (isVendor) return listAroundAssigned(ctx, 'sequence', projectId, [isChildOf(id)])
  return listEntities(ctx, 'sequence', { ...query, parent_id: id }, { order: byName })
}

/** Shots of an episode, of whatever sequence. */
export async function listShotsOfEpisode(ctx: RequestContext, episodeId: string, relations: boolean): Promise<Query> {
  const { id } = await readableEntity(ctx, episodeId, 'episode')
  return listEntities(ctx, 'shot', {}, { where: [isGrandchildOf(id)], relations })
}
