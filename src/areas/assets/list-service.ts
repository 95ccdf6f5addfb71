import type { RequestContext } from '../../context.js'
import { uuidValue } from '../../kernel/crud/filters.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { paramError } from '../../kernel/errors.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { findEntity, requireListing } from '../entities/service.js'
import { introducedFirst, isInEpisode, isSharedInto, listEntities, type EntityList } from '../entities/service/lists.js'

/**
 * Assets that match filters: of the production that `project_id` names, of that of the episode `episode_id`, or of all
 * productions of the caller. With an episode, those that it introduces or casts.
 */
export async function listAssets(ctx: RequestContext, query: QueryParameters): Promise<Query> {
  const { project_id: projectId, episode_id: episodeId } = query
  if (projectId !== undefined) await requireListing(ctx, projectId)
  else if (episodeId !== undefined) await requireListing(ctx, (await findEntity(ctx, episodeId, 'episode')).projectId)
  // ZOU-BUG (entities, GET /data/assets): the reference does not hold vendors to their assets in what an episode casts,
  // and not at all who is a vendor in some productions only, as long as no production is named.
  return listEntities(ctx, 'asset', query, episodeId === undefined ? {} : inEpisode(uuidValue(episodeId)))
}

const inEpisode = (id: string): EntityList => ({ where: [isInEpisode(id)], order: introducedFirst(id) })

/**
 * Assets that other productions share and that shots of this one cast.
 * @param episodeId Only in shots of this episode; `all` and `main` mean every shot.
 */
export async function listSharedAssets(ctx: RequestContext, projectId: string, episodeId?: string): Promise<Query> {
  await requireMember(ctx, projectId)
  const episode = episodeId === 'all' || episodeId === 'main' ? undefined : episodeId
  for (const id of [projectId, episode])
    if (id !== undefined && !UUID.test(id)) throw paramError(`Invalid UUID value: ${id}`)
  return listEntities(ctx, 'asset', {}, { where: [isSharedInto(projectId, episode)], visible: true, nullData: true })
}
