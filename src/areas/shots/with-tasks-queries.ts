import { sql } from 'kysely'
import type { RowsWithTasks } from '../entities/service/with-tasks.js'

const KEYS = [
  'canceled',
  'data',
  'description',
  'entity_type_id',
  'episode_id',
  'episode_name',
  'fps',
  'frame_in',
  'frame_out',
  'id',
  'name',
  'nb_frames',
  'parent_id',
  'preview_file_id',
  'project_id',
  'project_name',
  'sequence_id',
  'sequence_name',
  'source_id',
  'nb_entities_out',
  'is_casting_standby',
] as const

/** Shots with their tasks. Those outside of any sequence are left out. */
export const shotRows: RowsWithTasks = {
  joins: sql`
    join project p on p.id = e.project_id
    join entity sq on sq.id = e.parent_id
    left join entity ep on ep.id = sq.parent_id`,
  joined: {
    project_name: sql`p.name`,
    sequence_id: sql`sq.id`,
    sequence_name: sql`sq.name`,
    episode_id: sql`ep.id`,
    episode_name: sql`coalesce(ep.name, '')`,
  },
  keys: [...KEYS, 'tasks', 'type'],
  compactKeys: [...KEYS, 'type', 'tasks'],
  values: { type: sql`'Shot'::text` },
  taskKeys: [
    'id',
    'duration',
    'due_date',
    'end_date',
    'done_date',
    'entity_id',
    'estimation',
    'is_subscribed',
    'last_comment_date',
    'last_preview_file_id',
    'nb_assets_ready',
    'priority',
    'real_start_date',
    'retake_count',
    'start_date',
    'difficulty',
    'nb_drawings',
    'task_status_id',
    'task_type_id',
    'assignees',
    'data',
  ],
}

/** Shots of an episode: of its sequences. */
export function isOfEpisode(episodeId: string) {
  if (episodeId === 'all') return sql`true`
  return episodeId === 'main' ? sql`sq.parent_id is null` : sql`sq.parent_id = ${episodeId}::uuid`
}
