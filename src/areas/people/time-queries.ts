import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { Days } from '../../kernel/calendar.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Query } from '../../kernel/db/database.js'
import { wireValue } from '../../kernel/db/sql-format.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Whose hours the caller may see, and on which tasks; what is absent is no limit. */
export interface TimeScope {
  /** Only those of this person. */
  personId?: string
  /** Only those on tasks of these productions. */
  projects?: readonly string[]
  /** Only those on task types of these departments. */
  departments?: readonly string[] | undefined
}

/** What hours are narrowed by. */
export interface TimeFilter {
  days?: Days | undefined
  projectId?: string | undefined
  departmentId?: string | undefined
  studioId?: string | undefined
}

const DURATION = { column: 'duration', kind: 'float', list: false } as const

/** Conditions on hours `t`, which name their task `k` and its type `y`. */
function matching(scope: TimeScope, { days, projectId, departmentId, studioId }: TimeFilter): RawBuilder<unknown> {
  const conditions = [sql`t.person_id is not null`]
  if (scope.personId) conditions.push(sql`t.person_id = ${scope.personId}::uuid`)
  if (scope.projects) conditions.push(sql`k.project_id = any(${idArray(scope.projects)})`)
  if (scope.departments) conditions.push(sql`y.department_id = any(${idArray(scope.departments)})`)
  if (days) conditions.push(sql`t.date >= ${days.start}::date and t.date < ${days.end}::date`)
  if (projectId) conditions.push(sql`k.project_id = ${projectId}::uuid`)
  if (departmentId) conditions.push(sql`y.department_id = ${departmentId}::uuid`)
  if (studioId) {
    conditions.push(sql`t.person_id in (select p.id from person p where p.studio_id = ${studioId}::uuid)`)
  }
  return sql.join(conditions, sql` and `)
}

/** Hours with their task and its type; hours without a task too. */
const HOURS = sql`time_spent t left join task k on k.id = t.task_id left join task_type y on y.id = k.task_type_id`

/** Entries of a person in their REST form, one JSON text a row, by day. */
export const entryRows = (personId: string, scope: TimeScope, filter: TimeFilter): Query => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('TimeSpent', 't')} from ${HOURS}
    where ${matching({ ...scope, personId }, filter)} order by t.date, t.created_at, t.id) w`

/** Minutes of a person by task, with the names around it, one JSON text a row. */
export const sumRows = (personId: string, scope: TimeScope, filter: TimeFilter): Query => sql`
  select row_to_json(w)::text from (
    select k.id as task_id, k.task_type_id, k.project_id, p.name as project_name, e.name as entity_name,
      ey.name as entity_type_name, q.name as sequence_name, o.name as episode_name, ${wireValue('s', DURATION)} as duration
    from (select t.task_id, sum(t.duration) as duration from ${HOURS}
      where ${matching({ ...scope, personId }, filter)} group by t.task_id) s
    join task k on k.id = s.task_id join project p on p.id = k.project_id
    join entity e on e.id = k.entity_id join entity_type ey on ey.id = e.entity_type_id
    left join entity q on q.id = e.parent_id left join entity o on o.id = q.parent_id
    order by p.name, o.name, q.name, e.name, k.id) w`

/** Columns of the timesheets. QUIRK (people, Timesheet tables): weeks have no year, so that 1 January may be in week 53. */
const UNITS = { year: sql`year`, month: sql`month`, week: sql`week`, day: sql`day` } as const
export type TimeUnit = keyof typeof UNITS

/** Minutes by unit and person: `{unit: {person_id: minutes}}`, as JSON text. */
export async function timeTable(
  ctx: RequestContext,
  unit: TimeUnit,
  scope: TimeScope,
  filter: TimeFilter,
): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    select coalesce(json_object_agg(u.unit, u.people order by u.unit), '{}'::json)::text from (
      select s.unit, json_object_agg(s.person_id, ${wireValue('s', DURATION)}) as people from (
        select extract(${UNITS[unit]} from t.date)::int as unit, t.person_id, sum(t.duration) as duration
        from ${HOURS} where ${matching(scope, filter)} group by 1, 2) s
      group by s.unit) u`)
  return text!
}
