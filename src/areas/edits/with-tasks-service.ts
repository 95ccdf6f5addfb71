import type { RequestContext } from '../../context.js'
import { isInEpisode } from '../entities/service/containers.js'
import { readWithTasks, type ListingWithTasks } from '../entities/service/with-tasks.js'
import { editRows } from './with-tasks-queries.js'

/** Edits with their tasks. ZOU-BUG (entities): the reference fails on the episodes `all` and `main`. */
export const editListing: ListingWithTasks = {
  kind: 'edit',
  narrowedBy: ['project_id', 'episode_id', 'id'],
  rows: () => editRows,
  ofEpisode: isInEpisode,
  assignedTo: 'caller',
}

/**
 * One edit with its tasks, as JSON text. QUIRK (entities): it has the keys of the listing and no others.
 * @throws AppError 403 for who may not read it, 404 for an unknown or malformed id.
 */
export const readEdit = (ctx: RequestContext, id: string): Promise<string> =>
  readWithTasks(ctx, id, { listing: editListing, first: 'row' })
