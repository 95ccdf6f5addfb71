import { sql, type RawBuilder } from 'kysely'
import type { ModelName } from '../../generated/metadata.js'
import { metaOf, wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { visibleData } from '../entities/service.js'
import { assigneeWire } from '../people/service.js'

type Sql = RawBuilder<unknown>

/** One record of another model, as JSON; null when there is none. */
export const beside = (model: ModelName, id: Sql, options: WireOptions = {}): Sql => sql`
  (select row_to_json(r) from (
    select ${wireColumns(model, 'b', options)} from ${sql.table(metaOf(model).table)} b where b.id = ${id}) r)`

/** An entity, with the metadata that the actor may see. */
const entityBeside = (actor: Actor, id: Sql, wireType = 'Entity'): Sql =>
  beside('Entity', id, { computed: { data: (t) => visibleData(actor, t) }, wireType })

/** What a task belongs to, as columns: `t` is the task, `e` its entity. */
export const surroundings = (actor: Actor): Sql => sql`
  ${entityBeside(actor, sql`t.entity_id`)} as entity, ${beside('EntityType', sql`e.entity_type_id`)} as entity_type,
  ${beside('Project', sql`t.project_id`)} as project`

/**
 * A task with all that its page shows, and apart from it what is left out when it is not there: who assigned it, and of
 * a sequence its episode, of a shot or a scene its sequence and episode.
 */
export const fullTask = (actor: Actor, taskId: string): Sql => sql`
  select (select row_to_json(w)::text from (
      select ${wireColumns('Task', 't', { relations: true })}, ${surroundings(actor)},
        ${beside('TaskStatus', sql`t.task_status_id`)} as task_status, ${beside('TaskType', sql`t.task_type_id`)} as task_type,
        exists (select 1 from subscription s where s.task_id = t.id and s.person_id = ${actor.id}::uuid) as is_subscribed,
        (select coalesce(json_agg(row_to_json(r)), '[]'::json) from task_person_link l join person p on p.id = l.person_id
          cross join lateral (select ${wireColumns('Person', 'p', assigneeWire(actor))}) r where l.task_id = t.id) as persons) w) as task,
    ${beside('Person', sql`t.assigner_id`, { ...assigneeWire(actor), relations: true })}::text as assigner,
    case when e.parent_id is null then null
      when y.name = 'Sequence' then ${entityBeside(actor, sql`e.id`, 'Sequence')}::text
      when y.name in ('Shot', 'Scene') then ${entityBeside(actor, sql`e.parent_id`, 'Sequence')}::text end as sequence,
    case y.name when 'Sequence' then ${entityBeside(actor, sql`e.parent_id`, 'Episode')}::text
      when 'Shot' then ${entityBeside(actor, sql`above.parent_id`, 'Episode')}::text
      when 'Scene' then ${entityBeside(actor, sql`above.parent_id`, 'Episode')}::text end as episode
  from task t left join entity e on e.id = t.entity_id left join entity_type y on y.id = e.entity_type_id
  left join entity above on above.id = e.parent_id
  where t.id = ${taskId}::uuid`

/** Rows of a model by a condition on the alias `t`, each a JSON text. */
export const wireRows = (model: ModelName, where: Sql, orderBy: Sql, options: WireOptions = {}): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns(model, 't', options)} from ${sql.table(metaOf(model).table)} t where ${where} order by ${orderBy}) w`

/** Rows that hang on the tasks of a production: `column` of the alias `t` names the task. */
export const ofProject = (column: string, projectId: string): Sql => sql`
  ${sql.ref(`t.${column}`)} in (select k.id from task k where k.project_id = ${projectId}::uuid)`

/** Time spent on a task, on one day or ever, by person: a JSON text of the sum and each person's rows. */
export const timeSpentsByPerson = (taskId: string, date: string | null): Sql => sql`
  with spent as (
    select x.person_id, x.duration, x.date, x.id, (select row_to_json(r) from (select ${wireColumns('TimeSpent', 'x')}) r) as wire
    from time_spent x where x.task_id = ${taskId}::uuid and (${date}::date is null or x.date = ${date}::date)
  ), total as (select json_build_object('total', coalesce(sum(duration), 0)) as json from spent),
  people as (select s.person_id, json_agg(s.wire order by s.date, s.id) as json from spent s group by s.person_id)
  select left(t.json::text, -1) || coalesce((select string_agg(', "' || p.person_id || '": ' || p.json, '') from people p), '') || '}'
  from total t`
