import { sql, type RawBuilder } from 'kysely'
import { wireColumns } from '../../kernel/crud/wire.js'
import { wireDateTime } from '../../kernel/db/sql-format.js'
import { idArray, type Actor } from '../../kernel/permissions/actor.js'
import { assignedTasks } from '../../kernel/permissions/work.js'
import { visibleData } from '../entities/service.js'

type Sql = RawBuilder<unknown>

/** What was last written about the task `k` by whoever is no client in its production. */
const LAST_COMMENT = sql`
  select json_build_object('text', c.text, 'date', ${wireDateTime(sql`c.created_at`)}, 'person_id', c.person_id) as json
  from comment c join person author on author.id = c.person_id
  left join project_person_link team on team.person_id = c.person_id and team.project_id = k.project_id
  where c.object_id = k.id and coalesce(team.role, author.role) is distinct from 'client'
  order by c.created_at desc limit 1`

/** Episodes that cast the entity `e`, by name: two lists in one row, null without any. */
const CAST_IN = sql`
  select json_agg(episode.id order by episode.name) as ids, json_agg(episode.name order by episode.name) as names
  from entity_link link join entity episode on episode.id = link.entity_in_id
  join entity_type kind on kind.id = episode.entity_type_id and kind.name = 'Episode'
  where link.entity_out_id = e.id`

/** Columns of the entity, its place in the film and its production, behind those of the task. */
const placeColumns = (actor: Actor): Sql => sql`
  p.name as project_name, coalesce(p.has_avatar, false) as project_has_avatar,
  e.name as entity_name, e.description as entity_description, ${visibleData(actor, 'e')} as entity_data,
  coalesce(e.preview_file_id::text, '') as entity_preview_file_id, coalesce(e.source_id::text, '') as entity_source_id,
  kind.name as entity_type_name, e.canceled as entity_canceled, parent.name as sequence_name,
  coalesce(case when kind.name = 'Sequence' then e.parent_id else coalesce(above.id, e.source_id) end::text, '') as episode_id,
  case when kind.name = 'Sequence' then parent.name
    when above.id is not null then above.name
    -- QUIRK (tasks, todo): what belongs to an episode that is gone is said to be of the main pack.
    when e.source_id is not null then coalesce(source.name, 'MP') end as episode_name`

const WORK_COLUMNS = sql`
  y.for_entity as task_type_for_entity, t.estimation as task_estimation, t.duration as task_duration,
  t.start_date as task_start_date, t.due_date as task_due_date, y.name as task_type_name, s.name as task_status_name,
  y.color as task_type_color, s.color as task_status_color, s.short_name as task_status_short_name,
  (select coalesce(json_agg(l.person_id), '[]'::json) from task_person_link l where l.task_id = k.id) as assignees`

export interface TodoRows {
  actor: Actor
  /** Conditions on the task `k`, its status `s` and its type `y`. */
  where: Sql
  order?: Sql
  /** With the episodes that cast an asset. */
  episodes?: boolean
}

/** Tasks as lists of work show them, one JSON text a row. */
export const todoRows = ({ actor, where, order, episodes = false }: TodoRows): Sql => sql`
  select case when cast_in.ids is null then r.json
    else left(r.json, -1) || ',"episode_ids":' || cast_in.ids || ',"episode_names":' || cast_in.names || '}' end
  from task k
  join project p on p.id = k.project_id
  join task_type y on y.id = k.task_type_id
  join task_status s on s.id = k.task_status_id
  join entity e on e.id = k.entity_id
  join entity_type kind on kind.id = e.entity_type_id
  left join entity parent on parent.id = e.parent_id
  left join entity above on above.id = parent.parent_id
  left join entity source on source.id = e.source_id
  left join lateral (${LAST_COMMENT}) last on true
  left join lateral (${CAST_IN}) cast_in on ${episodes ? sql`true` : sql`false`}
  cross join lateral (select ${wireColumns('Task', 'k')}) t
  cross join lateral (select row_to_json(w)::text as json from (
    select t.*, ${placeColumns(actor)}, ${WORK_COLUMNS}, coalesce(last.json, '{}'::json) as last_comment) w) r
  where ${where} ${order ? sql`order by ${order}` : sql``}`

export const isIn = (projectIds: readonly string[]): Sql => sql`k.project_id = any(${idArray(projectIds)})`

export const isAssignedTo = (personId: string): Sql => sql`k.id = any(${assignedTasks(personId)})`

export const IS_DONE = sql`s.is_done is true`
export const IS_NOT_DONE = sql`s.is_done is not true`
export const IS_TO_CHECK = sql`s.is_feedback_request is true`
export const LAST_DONE_FIRST = sql`k.end_date desc, y.name, e.name`

/** Tasks of all open productions. */
export const IS_OPEN = sql`
  k.project_id in (select o.id from project o join project_status os on os.id = o.project_status_id where os.name = 'Open')`

export const isOfDepartments = (ids: readonly string[]): Sql => sql`y.department_id = any(${idArray(ids)})`
