import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'

/** Days from `start` to `end`, both included; `YYYY-MM-DD`, open where absent. */
export interface Period {
  start?: string | undefined
  end?: string | undefined
}

const since = (column: RawBuilder<unknown>, { start }: Period): RawBuilder<unknown> =>
  start ? sql`and ${column} >= ${start}::date` : sql``
const until = (column: RawBuilder<unknown>, { end }: Period): RawBuilder<unknown> =>
  end ? sql`and ${column} <= ${end}::date` : sql``

/** Everything logged in a production in its REST form, one JSON text a row. */
export const loggedTime = (projectId: string): RawBuilder<unknown> => sql`
  select row_to_json(w)::text from (select ${wireColumns('TimeSpent', 't')}
    from time_spent t join task k on k.id = t.task_id where k.project_id = ${projectId}::uuid) w`

/** What was logged for a task type of a production: an object of lists by person, the last day first. */
export async function loggedTimeOfType(
  ctx: RequestContext,
  { projectId, taskTypeId, period }: { projectId: string; taskTypeId: string; period: Period },
): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    select coalesce(json_object_agg(p.person_id, p.rows), '{}'::json)::text
    from (select w.person_id, json_agg(w order by w.date desc, w.created_at desc) as rows
      from (select ${wireColumns('TimeSpent', 't')} from time_spent t join task k on k.id = t.task_id
        where k.project_id = ${projectId}::uuid and k.task_type_id = ${taskTypeId}::uuid and t.person_id is not null
          ${since(sql`t.date`, period)} ${until(sql`t.date`, period)}) w
      group by w.person_id) p`)
  return text!
}

/** Whose reasons for a day off are told: everybody's, or those of one person. */
export type ReasonsOf = 'everybody' | { id: string }

/** Days off of the team of a production: an object of lists by person, in the order of the days. */
export async function teamDaysOff(
  ctx: RequestContext,
  { projectId, period, reasonsOf }: { projectId: string; period: Period; reasonsOf: ReasonsOf },
): Promise<string> {
  const whole = sql`(select row_to_json(w) from (select ${wireColumns('DayOff', 't')}) w)`
  const bare = sql`(select row_to_json(w) from (select ${wireColumns('DayOff', 't', { hide: ['description'] })}) w)`
  const shown =
    reasonsOf === 'everybody'
      ? whole
      : sql`case when t.person_id = ${reasonsOf.id}::uuid then ${whole} else ${bare} end`
  const [text] = await ctx.db.texts(sql`
    select coalesce(json_object_agg(p.person_id, p.rows), '{}'::json)::text
    from (select t.person_id, json_agg(${shown} order by t.date, t.created_at) as rows from day_off t
      where t.person_id in (select l.person_id from project_person_link l where l.project_id = ${projectId}::uuid)
        ${since(sql`t.end_date`, period)} ${until(sql`t.date`, period)}
      group by t.person_id) p`)
  return text!
}

/** Somebody's day off as colleagues see it. */
export interface DayOffRow {
  id: string
  personId: string
  date: string
  endDate: string
  /** The reason; null also for who may not know it. */
  description: string | null
}

/** The same as rows, by person and day. */
export const teamDayOffRows = (
  ctx: RequestContext,
  { projectId, period, reasonsOf }: { projectId: string; period: Period; reasonsOf: ReasonsOf },
): Promise<DayOffRow[]> =>
  ctx.db.rows(sql`
    select t.id, t.person_id as "personId", t.date, t.end_date as "endDate",
      ${reasonsOf === 'everybody' ? sql`t.description` : sql`case when t.person_id = ${reasonsOf.id}::uuid then t.description end as description`}
    from day_off t
    where t.person_id in (select l.person_id from project_person_link l where l.project_id = ${projectId}::uuid)
      ${since(sql`t.end_date`, period)} ${until(sql`t.date`, period)}
    order by t.person_id, t.date`)
