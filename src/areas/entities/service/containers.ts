import type { RequestContext } from '../../../context.js'
import { containerRows, inEpisode, inProject, inSequence, isOfParent } from '../container-queries.js'
import { readRecord, type ListingWithTasks } from './with-tasks.js'

export { isInEpisode } from '../container-queries.js'

type Container = 'sequence' | 'episode' | 'scene'

/** The listing of sequences, episodes or scenes with their tasks. */
export const containerListing = (kind: Container, rules: Partial<ListingWithTasks> = {}): ListingWithTasks => ({
  kind,
  narrowedBy: ['project_id', 'episode_id'],
  rows: () => containerRows,
  ofEpisode: isOfParent,
  assignedTo: 'person',
  ...rules,
})

/**
 * A sequence, episode or scene with the names of what it belongs to, as JSON text. QUIRK (entities): a scene without
 * sequence is not found.
 * @throws AppError 403 for who may not read it, 404 for an unknown or malformed id.
 */
export const readContainer = (ctx: RequestContext, kind: Container, id: string): Promise<string> =>
  readRecord(ctx, id, { kind, ...PLACES[kind] })

const PLACES = {
  episode: { around: inProject, keys: ['project_name'] },
  sequence: { around: inEpisode, keys: ['project_name'], optional: ['episode_id', 'episode_name'] },
  scene: {
    around: inSequence,
    keys: ['project_name', 'sequence_id', 'sequence_name'],
    optional: ['episode_id', 'episode_name'],
  },
} as const
