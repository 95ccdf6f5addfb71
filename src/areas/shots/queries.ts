import { sql, type RawBuilder } from 'kysely'
import { MODELS } from '../../generated/metadata.js'
import { wireValue } from '../../kernel/db/sql-format.js'
import type { ColumnMeta } from '../../kernel/db/model-meta.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Which shots, and how much of them this caller sees. */
export interface ShotsWithTasks {
  shotId?: string
  projectId?: string
  /** An episode's id; `main` for the shots outside of any episode. */
  episodeId?: string
  callerId: string
  /** Only the caller's tasks, and the shots that have one. Who shares such a task is shown. */
  ownOnly: boolean
  /** Leaves out the metadata of departments that are none of these; absent: all metadata. */
  maskFor?: readonly string[]
  /** Rows as arrays of values in the order of the field lists. */
  compact: boolean
}

const TASK_COLUMNS = new Map<string, ColumnMeta>(MODELS.Task.columns.map((c) => [c.column, c]))

/** Keys of a task in the answer, in their order. */
export const TASK_FIELDS = [
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
] as const

const SHOT_KEYS = [
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
/** Keys of a shot in the answer: the order of the plain form, and that of the compact one. */
const PLAIN_FIELDS = [...SHOT_KEYS, 'tasks', 'type'] as const
export const SHOT_FIELDS = [...SHOT_KEYS, 'type', 'tasks'] as const

type Field = (typeof PLAIN_FIELDS)[number]

const row = (entries: [string, RawBuilder<unknown>][]): RawBuilder<unknown> =>
  sql.join(entries.map(([key, value]) => sql`${value} as ${sql.ref(key)}`))

/**
 * Shots with their tasks and assignees, one JSON text a row, unordered. Everything of a shot is looked up by index when
 * its row is reached, so that the first row leaves at once and memory stays flat.
 */
export function shotsWithTasks(request: ShotsWithTasks): RawBuilder<unknown> {
  const { compact } = request
  const expressions = shotExpressions(request)
  const json = compact
    ? sql`json_build_array(${sql.join(SHOT_FIELDS.map((key) => expressions[key]))})`
    : sql`(select row_to_json(r) from (select ${row(PLAIN_FIELDS.map((key) => [key, expressions[key]]))}) r)`
  return sql`
    select ${json}::text
    from entity s
    join project p on p.id = s.project_id
    join entity sq on sq.id = s.parent_id
    left join entity ep on ep.id = sq.parent_id
    ${request.maskFor ? sql`cross join lateral (select ${maskedData(request.maskFor)} as data) m` : sql``}
    where ${sql.join(conditions(request), sql` and `)}`
}

function shotExpressions(request: ShotsWithTasks): Record<Field, RawBuilder<unknown>> {
  const data = request.maskFor ? sql`m.data` : sql`s.data`
  return {
    canceled: sql`s.canceled`,
    data: sql`coalesce(${data}, '{}'::jsonb)`,
    description: sql`s.description`,
    entity_type_id: sql`s.entity_type_id`,
    episode_id: sql`ep.id`,
    episode_name: sql`coalesce(ep.name, '')`,
    fps: sql`${data} -> 'fps'`,
    frame_in: sql`${data} -> 'frame_in'`,
    frame_out: sql`${data} -> 'frame_out'`,
    id: sql`s.id`,
    name: sql`s.name`,
    nb_frames: sql`s.nb_frames`,
    parent_id: sql`s.parent_id`,
    preview_file_id: sql`s.preview_file_id`,
    project_id: sql`s.project_id`,
    project_name: sql`p.name`,
    sequence_id: sql`sq.id`,
    sequence_name: sql`sq.name`,
    source_id: sql`s.source_id`,
    nb_entities_out: sql`s.nb_entities_out`,
    is_casting_standby: sql`s.is_casting_standby`,
    type: sql`'Shot'::text`,
    tasks: tasksOf(request),
  }
}

function tasksOf(request: ShotsWithTasks): RawBuilder<unknown> {
  const { compact, projectId, callerId, ownOnly } = request
  const assignees = sql`(select coalesce(json_agg(a.person_id), '[]'::json) from task_person_link a where a.task_id = k.id)`
  const expression = (field: string): RawBuilder<unknown> => {
    if (field === 'assignees') return assignees
    if (field === 'priority') return sql`coalesce(k.priority, 0)`
    // QUIRK (entities, PV): known only when the list is of one production.
    if (field === 'is_subscribed')
      return projectId
        ? sql`k.id in (select u.task_id from subscription u where u.person_id = ${callerId}::uuid and u.task_id is not null)`
        : sql`false`
    return wireValue('k', TASK_COLUMNS.get(field)!)
  }
  const from = sql`from task k where k.entity_id = s.id ${ownOnly ? sql`and ${ownTask('k', callerId)}` : sql``}`
  return compact
    ? sql`(select coalesce(json_agg(json_build_array(${sql.join(TASK_FIELDS.map(expression))})), '[]'::json) ${from})`
    : sql`(select coalesce(json_agg(kr), '[]'::json) from (select ${row(TASK_FIELDS.map((field) => [field, expression(field)]))} ${from}) kr)`
}

const ownTask = (task: string, personId: string): RawBuilder<unknown> =>
  sql`exists (select 1 from task_person_link o where o.task_id = ${sql.ref(`${task}.id`)} and o.person_id = ${personId}::uuid)`

/** Metadata without the fields kept for departments that are none of the given ones. */
function maskedData(departments: readonly string[]): RawBuilder<unknown> {
  return sql`s.data - coalesce((select array_agg(d.field_name::text) from metadata_descriptor d
    where d.project_id = s.project_id and d.entity_type = 'Shot'
      and exists (select 1 from department_metadata_descriptor_link l where l.metadata_descriptor_id = d.id)
      and not exists (select 1 from department_metadata_descriptor_link l
        where l.metadata_descriptor_id = d.id and l.department_id = any(${idArray(departments)}))), '{}'::text[])`
}

function conditions({ shotId, projectId, episodeId, callerId, ownOnly }: ShotsWithTasks): RawBuilder<unknown>[] {
  const all = [sql`s.entity_type_id = (select id from entity_type where name = 'Shot')`]
  if (shotId) all.push(sql`s.id = ${shotId}::uuid`)
  if (projectId) all.push(sql`s.project_id = ${projectId}::uuid`)
  if (episodeId === 'main') all.push(sql`sq.parent_id is null`)
  else if (episodeId) all.push(sql`sq.parent_id = ${episodeId}::uuid`)
  if (ownOnly) all.push(sql`exists (select 1 from task k where k.entity_id = s.id and ${ownTask('k', callerId)})`)
  return all
}
