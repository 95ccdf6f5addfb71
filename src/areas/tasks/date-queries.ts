import { sql, type RawBuilder } from 'kysely'

type Sql = RawBuilder<unknown>

const moment = (value: Sql): Sql => sql`to_char(${value}, 'YYYY-MM-DD HH24:MI:SS')`

/**
 * Active people with tasks, each a JSON text: from when to when they have tasks in the scope, and when they are busy
 * elsewhere. Both are conditions on `p`, the production.
 */
export const taskDates = ({ scope, elsewhere }: { scope: Sql; elsewhere: Sql }): Sql => sql`
  with span as (
    select l.person_id, min(k.start_date) as first_day, max(k.due_date) as last_day
    from task_person_link l join task k on k.id = l.task_id join project p on p.id = k.project_id
    where ${scope} group by l.person_id),
  busy as (
    select l.person_id, range_agg(tsrange(least(k.start_date, k.due_date), greatest(k.start_date, k.due_date), '[]')) as periods
    from task_person_link l join task k on k.id = l.task_id join project p on p.id = k.project_id
    where ${elsewhere} and k.start_date is not null and k.due_date is not null group by l.person_id)
  select json_build_object('person_id', a.id,
    -- QUIRK (tasks, task-dates): a missing date is this text.
    'min_date', case when s.person_id is not null then coalesce(${moment(sql`s.first_day`)}, 'None') end,
    'max_date', case when s.person_id is not null then coalesce(${moment(sql`s.last_day`)}, 'None') end,
    'busy_periods', coalesce((select json_agg(json_build_object(
        'start_date', ${moment(sql`lower(r)`)}, 'end_date', ${moment(sql`upper(r)`)}) order by lower(r))
      from unnest(b.periods) r), '[]'::json))::text
  from person a left join span s on s.person_id = a.id left join busy b on b.person_id = a.id
  where a.active and (s.person_id is not null or b.person_id is not null) order by a.id`
