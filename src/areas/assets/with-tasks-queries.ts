import { sql } from 'kysely'
import type { Narrowing, RowsWithTasks } from '../entities/service/with-tasks.js'

const KEYS = [
  'id',
  'name',
  'preview_file_id',
  'description',
  'asset_type_name',
  'asset_type_id',
  'canceled',
  'ready_for',
  'episode_id',
  'casting_episode_ids',
  'is_casting_standby',
  'is_shared',
  'data',
  'tasks',
] as const

const TASK_KEYS = [
  'id',
  'due_date',
  'done_date',
  'duration',
  'entity_id',
  'estimation',
  'end_date',
  'is_subscribed',
  'last_comment_date',
  'last_preview_file_id',
  'priority',
  'real_start_date',
  'retake_count',
  'start_date',
  'difficulty',
  'task_status_id',
  'task_type_id',
  'assignees',
  'data',
] as const

/** In which episodes the casting of an asset is told. */
export type CastingEpisodes = 'none' | 'all' | Pick<Narrowing, 'project_id' | 'episode_id'>

/** Assets with their tasks, by type and name. */
export const assetRows = (episodes: CastingEpisodes): RowsWithTasks => ({
  joins: sql`join project p on p.id = e.project_id join entity_type y on y.id = e.entity_type_id ${episodes === 'none' ? sql`` : castingJoin(episodes)}`,
  joined: {
    project_name: sql`p.name`,
    asset_type_name: sql`y.name`,
    casting_episode_ids: episodes === 'none' ? sql`'[]'::json` : sql`coalesce(casting.ids, '[]'::json)`,
  },
  orderBy: sql`y.name, e.name`,
  keys: KEYS,
  compactKeys: KEYS,
  // QUIRK (entities): what is missing is an empty text, or `None` as a text.
  values: {
    preview_file_id: sql`coalesce(e.preview_file_id::text, '')`,
    asset_type_id: sql`e.entity_type_id`,
    ready_for: sql`coalesce(e.ready_for::text, 'None')`,
    episode_id: sql`coalesce(e.source_id::text, '')`,
  },
  taskKeys: TASK_KEYS,
  taskValues: { last_preview_file_id: sql`coalesce(k.last_preview_file_id::text, '')` },
})

/** The episodes whose own casting has the asset, found from the episodes: they are few. */
function castingJoin(episodes: Exclude<CastingEpisodes, 'none'>) {
  const { project_id: projectId, episode_id: episodeId } = episodes === 'all' ? {} : episodes
  return sql`
    left join (
      select l.entity_out_id, json_agg(ep.id order by ep.name) as ids
      from entity ep join entity_link l on l.entity_in_id = ep.id
      where ep.entity_type_id = (select y.id from entity_type y where y.name = 'Episode')
        ${projectId ? sql`and ep.project_id = ${projectId}::uuid` : sql``}
        ${isOne(episodeId) ? sql`and ep.id = ${episodeId}::uuid` : sql``}
      group by l.entity_out_id
    ) casting on casting.entity_out_id = e.id`
}

const isOne = (episodeId: string | undefined): episodeId is string =>
  episodeId !== undefined && episodeId !== 'all' && episodeId !== 'main'

/** Assets made for an episode or cast in it; `main`: made for none. */
export function isOfEpisode(episodeId: string) {
  if (episodeId === 'all') return sql`true`
  if (episodeId === 'main') return sql`e.source_id is null`
  return sql`(e.source_id = ${episodeId}::uuid
    or e.id in (select l.entity_out_id from entity_link l where l.entity_in_id = ${episodeId}::uuid))`
}
