import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookupBy } from '../../kernel/batch.js'
import type { Days } from '../../kernel/calendar.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Query } from '../../kernel/db/database.js'

/** Days off that meet a period, of one person or of everybody, one JSON text a row, by day. */
export const dayOffRows = ({ personId, days }: { personId?: string; days?: Days }): Query => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('DayOff', 't')} from day_off t
    where ${personId ? sql`t.person_id = ${personId}::uuid` : sql`true`}
      and ${days ? sql`t.date < ${days.end}::date and t.end_date >= ${days.start}::date` : sql`true`}
    order by t.date, t.created_at, t.id) w`

/** The day off of a person that a period meets, as JSON text. */
export async function dayOffDuring(ctx: RequestContext, personId: string, days: Days): Promise<string | undefined> {
  const [text] = await ctx.db.texts(dayOffRows({ personId, days }))
  return text
}

/** A day of a person, as `YYYY-MM-DD`. */
export interface LogDay {
  personId: string
  date: string
}

/** Of a day of a person: whether they are away, and whether the studio has locked it, which it does once it is over. */
export const frozenDay = lookupBy<LogDay, { isAway: boolean; isLocked: boolean }>((ctx, asked) =>
  ctx.db.rows(sql`
    select w.place,
      exists (select 1 from day_off o where o.person_id = w."personId" and w.date between o.date and o.end_date) as "isAway",
      -- Over is what is over everywhere on earth.
      coalesce((select bool_or(s.timesheets_locked) from organisation s), false)
        and w.date < (now() at time zone 'UTC' - interval '12 hours')::date as "isLocked"
    from ${asked} as w(place int, "personId" uuid, date date)`),
)
