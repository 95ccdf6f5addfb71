import { sql } from 'kysely'
import type { RowsWithTasks, Surroundings } from './with-tasks-queries.js'

/** Sequences, episodes and scenes with their tasks: what shots belong to. */
export const containerRows: RowsWithTasks = {
  keys: [
    'id',
    'name',
    'status',
    'episode_id',
    'description',
    'frame_in',
    'frame_out',
    'fps',
    'preview_file_id',
    'canceled',
    'data',
    'tasks',
  ],
  // QUIRK (entities): whatever the kind, the parent is told as the episode; what is missing is a text.
  values: {
    episode_id: sql`coalesce(e.parent_id::text, 'None')`,
    preview_file_id: sql`coalesce(e.preview_file_id::text, '')`,
  },
  taskKeys: [
    'id',
    'estimation',
    'entity_id',
    'end_date',
    'due_date',
    'done_date',
    'duration',
    'last_comment_date',
    'last_preview_file_id',
    'priority',
    'real_start_date',
    'retake_count',
    'start_date',
    'difficulty',
    'task_status_id',
    'task_type_id',
    'data',
    'is_subscribed',
    'assignees',
  ],
}

/**
 * Children of the given one. QUIRK (entities): the parent is taken for the episode, whatever the kind, and `all` means
 * none. ZOU-BUG: `main`, outside of any, fails in the reference.
 */
export function isOfParent(episodeId: string) {
  if (episodeId === 'all') return sql`false`
  return isInEpisode(episodeId)
}

/** What belongs to an episode itself: to the given one, to none (`main`), or to whichever (`all`). */
export function isInEpisode(episodeId: string) {
  if (episodeId === 'all') return sql`true`
  return episodeId === 'main' ? sql`e.parent_id is null` : sql`e.parent_id = ${episodeId}::uuid`
}

/** The production of an entity. */
export const inProject: Surroundings = {
  joins: sql`join project p on p.id = e.project_id`,
  joined: { project_name: sql`p.name` },
}

/** The production of an entity and the episode it belongs to, if any. */
export const inEpisode: Surroundings = {
  joins: sql`join project p on p.id = e.project_id left join entity ep on ep.id = e.parent_id`,
  joined: { project_name: sql`p.name`, episode_id: sql`ep.id`, episode_name: sql`ep.name` },
}

/** The production of an entity, its sequence, and the episode of that, if any. */
export const inSequence: Surroundings = {
  joins: sql`
    join project p on p.id = e.project_id
    join entity sq on sq.id = e.parent_id
    left join entity ep on ep.id = sq.parent_id`,
  joined: {
    project_name: sql`p.name`,
    sequence_id: sql`sq.id`,
    sequence_name: sql`sq.name`,
    episode_id: sql`ep.id`,
    episode_name: sql`ep.name`,
  },
}
