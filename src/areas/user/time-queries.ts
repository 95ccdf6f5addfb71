import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'

type Sql = RawBuilder<unknown>

/** What a person logged from one day to another, both included. */
export const timeSpentRows = (personId: string, from: string, to: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('TimeSpent', 't')} from time_spent t
    where t.person_id = ${personId}::uuid and t.date between ${from}::date and ${to}::date order by t.date, t.id) w`

export const NO_ROWS = sql`select null::text where false`

/** What a person logged on a task on a day, as a JSON text. */
export async function timeSpentOfTask(
  ctx: RequestContext,
  { personId, taskId, day }: { personId: string; taskId: string; day: string },
): Promise<string | undefined> {
  const [json] = await ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('TimeSpent', 't')} from time_spent t
      where t.person_id = ${personId}::uuid and t.task_id = ${taskId}::uuid and t.date = ${day}::date) w`)
  return json
}

/** The absence of a person that a day is part of, as a JSON text. */
export async function dayOffAt(ctx: RequestContext, personId: string, day: string): Promise<string | undefined> {
  const [json] = await ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('DayOff', 't')} from day_off t
      where t.person_id = ${personId}::uuid and ${day}::date between t.date and t.end_date
      order by t.date limit 1) w`)
  return json
}

/** When a person opened the desktop application, the last time first. */
export const desktopLoginRows = (personId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('DesktopLoginLog', 't')} from desktop_login_log t
    where t.person_id = ${personId}::uuid order by t.date desc, t.id) w`

/** A person was last present when they last signed in at their desk or logged time, whichever is later. */
export const renewPresence = (tx: RequestContext, personId: string): Promise<number> =>
  tx.db.execute(sql`
    update person set updated_at = now(), last_presence = greatest(
      (select max(l.date)::date from desktop_login_log l where l.person_id = ${personId}::uuid),
      (select max(t.date) from time_spent t where t.person_id = ${personId}::uuid))
    where id = ${personId}::uuid`)
