import { sql, type RawBuilder } from 'kysely'
import { wireColumns } from '../../kernel/crud/wire.js'
import { wireDateTime, wireValue } from '../../kernel/db/sql-format.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { visibleData } from '../entities/service.js'

type Sql = RawBuilder<unknown>

/** The tables that a to-do row is made of: `k` is the task, `parent` what its entity is in, `above` what that is in. */
export const TODO_TABLES = sql`
  task k join project p on p.id = k.project_id join task_type y on y.id = k.task_type_id
  join task_status s on s.id = k.task_status_id join entity e on e.id = k.entity_id
  join entity_type ey on ey.id = e.entity_type_id
  left join entity parent on parent.id = e.parent_id left join entity above on above.id = parent.parent_id
  left join entity source on source.id = e.source_id`

const IS_SEQUENCE = sql`ey.name = 'Sequence'`
const SOURCE_IS_EPISODE = sql`source.entity_type_id = (select t.id from entity_type t where t.name = 'Episode')`

/** A number of minutes of the task. */
const minutes = (column: string): Sql => wireValue('k', { column, kind: 'float', list: false })

/** What every row with a task of somebody's shows of the place of the task. */
const place = (actor: Actor): Sql => sql`
  ${wireColumns('Task', 'k')}, p.name as project_name, p.has_avatar as project_has_avatar,
  e.name as entity_name, e.description as entity_description, ${visibleData(actor, 'e')} as entity_data,
  coalesce(e.preview_file_id::text, '') as entity_preview_file_id, coalesce(e.source_id::text, '') as entity_source_id,
  ey.name as entity_type_name, e.canceled as entity_canceled, parent.name as sequence_name,
  case when ${IS_SEQUENCE} then coalesce(parent.id::text, '') else coalesce(above.id::text, e.source_id::text, '') end as episode_id,
  case when ${IS_SEQUENCE} then parent.name when above.id is not null then above.name
    when source.id is not null then case when ${SOURCE_IS_EPISODE} then source.name else 'MP' end end as episode_name,
  y.for_entity as task_type_for_entity`

const ASSIGNEES = sql`
  (select coalesce(json_agg(l.person_id), '[]'::json) from task_person_link l where l.task_id = k.id) as assignees`

/** The last comment on a task that no client wrote. */
const LAST_COMMENT = sql`
  coalesce((select json_build_object('text', c.text, 'date', ${wireDateTime(sql`c.created_at`)}, 'person_id', c.person_id)
    from comment c join person a on a.id = c.person_id
    left join project_person_link m on m.person_id = a.id and m.project_id = k.project_id
    where c.object_id = k.id and coalesce(m.role, a.role) <> 'client' order by c.created_at desc, c.id limit 1), '{}'::json) as last_comment`

/** Names and ids of the episodes that the entity is cast in, to be put at the end of the row; null when it is in none. */
const CAST_IN = sql`
  (select ',"episode_ids":' || json_agg(c.id order by c.name, c.id) || ',"episode_names":' || json_agg(c.name order by c.name, c.id)
    from entity_link l join entity c on c.id = l.entity_in_id
    where l.entity_out_id = k.entity_id and c.entity_type_id = (select t.id from entity_type t where t.name = 'Episode'))`

/** Which tasks are shown to somebody as things to do; SQL on the aliases of {@link TODO_TABLES}. */
export interface Todo {
  where: Sql
  /** Without it they are in no order. */
  orderBy?: Sql
  /** With the episodes that the entity of the task is cast in. */
  castIn: boolean
}

/** Tasks as a to-do list shows them, each a JSON text. */
export const todoRows = (actor: Actor, { where, orderBy, castIn }: Todo): Sql => sql`
  select ${castIn ? sql`case when w.cast_in is null then w.json else left(w.json, -1) || w.cast_in || '}' end` : sql`w.json`}
  from (
    select row_to_json(r)::text as json, ${castIn ? CAST_IN : sql`null`} as cast_in
    from ${TODO_TABLES}
    cross join lateral (
      select ${place(actor)}, ${minutes('estimation')} as task_estimation, ${minutes('duration')} as task_duration,
        ${wireDateTime(sql`k.start_date`)} as task_start_date, ${wireDateTime(sql`k.due_date`)} as task_due_date,
        y.name as task_type_name, s.name as task_status_name, y.color as task_type_color, s.color as task_status_color,
        s.short_name as task_status_short_name, ${ASSIGNEES}, ${LAST_COMMENT}) r
    where ${where} ${orderBy ? sql`order by ${orderBy}, k.id` : sql``}) w`

/** Tasks that go on in productions, as JSON texts. */
export const openRows = (actor: Actor, where: Sql, limit: number, offset: number): Sql => sql`
  select row_to_json(r)::text from ${TODO_TABLES}
  cross join lateral (
    select ${place(actor)}, y.name as type_name, s.name as status_name, y.color as type_color, s.color as status_color,
      s.short_name as status_short_name, ${ASSIGNEES}) r
  where ${where} order by p.name, above.name, parent.name, ey.name, e.name, y.name, k.id
  limit ${sql.lit(limit)} offset ${sql.lit(offset)}`

/**
 * What a list of open tasks sums up, as a JSON text: minutes and numbers by status of all tasks, and the number of those
 * that are shown.
 */
export const openStats = (where: Sql, shown: Sql): Sql => sql`
  with one as (
    select k.task_status_id, count(*)::int as amount, count(*) filter (where ${shown}) as shown,
      coalesce(sum(k.duration), 0) as duration, coalesce(sum(k.estimation), 0) as estimation
    from ${TODO_TABLES} where ${where} group by k.task_status_id)
  select json_build_object('total_duration', coalesce(sum(o.duration), 0), 'total_estimation', coalesce(sum(o.estimation), 0),
    'total', coalesce(sum(o.shown), 0),
    'status', coalesce(json_agg(json_build_object('task_status_id', o.task_status_id, 'amount', o.amount)), '[]'::json))::text
  from one o`

/** Numbers and minutes of the tasks of productions by type and status, as members of a JSON object by production. */
export const projectStats = (where: Sql): Sql => sql`
  with one as (
    select k.project_id, k.task_type_id, k.task_status_id, count(*)::int as amount,
      (count(*) filter (where s.is_done))::int as amount_done, coalesce(sum(k.duration), 0) as total_duration,
      coalesce(sum(k.estimation), 0) as total_estimation
    from task k join project p on p.id = k.project_id join task_type y on y.id = k.task_type_id
    join task_status s on s.id = k.task_status_id
    where ${where} and y.for_entity is distinct from 'Concept' group by k.project_id, k.task_type_id, k.task_status_id)
  select to_json(o.project_id)::text || ':' || json_build_object('amount', sum(o.amount), 'amount_done', sum(o.amount_done),
    'total_duration', sum(o.total_duration), 'total_estimation', sum(o.total_estimation),
    'task_types', json_agg(json_build_object('task_status_id', o.task_status_id, 'task_type_id', o.task_type_id,
      'project_id', o.project_id, 'amount', o.amount, 'amount_done', o.amount_done,
      'total_duration', o.total_duration, 'total_estimation', o.total_estimation)))::text
  from one o group by o.project_id order by o.project_id`
