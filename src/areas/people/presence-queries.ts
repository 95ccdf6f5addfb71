import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { Days } from '../../kernel/calendar.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Query } from '../../kernel/db/database.js'

/** Desktop sessions of a person in their REST form, one JSON text a row, the newest first. */
export const desktopLoginRows = (personId: string): Query => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('DesktopLoginLog', 't')} from desktop_login_log t
    where t.person_id = ${personId}::uuid order by t.date desc, t.created_at desc, t.id) w`

/** The last day on which a person opened a desktop session or logged time; null without any. */
export async function lastSeen(ctx: RequestContext, personId: string): Promise<string | null> {
  const [row] = await ctx.db.rows<{ day: string | null }>(sql`
    select greatest(
      (select max(l.date)::date from desktop_login_log l where l.person_id = ${personId}::uuid),
      (select max(t.date) from time_spent t where t.person_id = ${personId}::uuid))::text as day`)
  return row!.day
}

/** A person and the days of the month on which they opened a desktop session. */
export interface PresenceRow {
  name: string
  days: number[]
}

/** Presence of everybody who is active, guests apart, by first and last name. */
export const presenceRows = (ctx: RequestContext, { start, end }: Days): Promise<PresenceRow[]> =>
  ctx.db.rows(sql`
    select concat_ws(' ', nullif(p.first_name, ''), nullif(p.last_name, '')) as name,
      array(select distinct extract(day from l.date)::int from desktop_login_log l
        where l.person_id = p.id and l.date >= ${start}::date and l.date < ${end}::date) as days
    from person p where p.active and p.is_guest is not true
    order by p.first_name, p.last_name, p.id`)
