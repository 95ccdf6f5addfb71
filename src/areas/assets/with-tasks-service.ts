import type { RequestContext } from '../../context.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { findEntity } from '../entities/service.js'
import { readWithTasks, type ListingWithTasks, type Narrowing } from '../entities/service/with-tasks.js'
import { assetRows, isOfEpisode } from './with-tasks-queries.js'

/** Assets with their tasks. */
export const assetListing: ListingWithTasks = {
  kind: 'asset',
  narrowedBy: ['project_id', 'episode_id', 'id'],
  // QUIRK (entities): the episodes that cast an asset are told only in the list of one production.
  rows: (narrowing) => assetRows(narrowing.project_id ? narrowing : 'none'),
  ofEpisode: isOfEpisode,
  assignedTo: 'caller',
  access: mayListAssets,
}

/**
 * The team of the production, or of the production of the episode; without either everybody, in their productions.
 * QUIRK (entities): without a production, the words `all` and `main` are taken for the id of an episode.
 */
async function mayListAssets(ctx: RequestContext, { project_id, episode_id }: Narrowing): Promise<void> {
  if (project_id) await requireMember(ctx, project_id)
  else if (episode_id) await requireMember(ctx, (await findEntity(ctx, episode_id, 'episode')).projectId)
}

/**
 * One asset with its tasks, as JSON text.
 * @throws AppError 403 for who may not read it, 404 for an unknown or malformed id.
 */
export const readAsset = (ctx: RequestContext, id: string): Promise<string> =>
  readWithTasks(ctx, id, {
    listing: { kind: 'asset', rows: () => assetRows('all') },
    first: 'row over record',
    names: ['project_name'],
    hide: ['source_id', 'nb_frames'],
  })
