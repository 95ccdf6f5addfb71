import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookupBy } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Time on a task by one person on one day. */
export interface LoggedDay {
  taskId: string
  personId: string
  /** `YYYY-MM-DD`. */
  date: string
  /** Minutes, more than 0. */
  duration: number
}

/** A day whose time was written. */
export interface WrittenDay extends Omit<LoggedDay, 'duration'> {
  id: string
  /** The day had none before. */
  created: boolean
}

/** Sets the time of days, or adds to it; each task, person and day is there once. */
export async function upsertTimes(
  tx: RequestContext,
  days: readonly LoggedDay[],
  { add }: { add: boolean },
): Promise<WrittenDay[]> {
  const rows = await tx.db.texts(sql`
    insert into time_spent (id, task_id, person_id, date, duration, created_at, updated_at)
    select gen_random_uuid(), w."taskId", w."personId", w.date, w.duration, now(), now()
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as w("taskId" uuid, "personId" uuid, date date, duration float8)
    order by w."personId", w."taskId", w.date
    on conflict (person_id, task_id, date) do update
      set duration = excluded.duration ${add ? sql`+ time_spent.duration` : sql``}, updated_at = excluded.updated_at
    returning json_build_object('id', id, 'taskId', task_id, 'personId', person_id, 'date', date, 'created', xmax = 0)::text`)
  return rows.map((row) => JSON.parse(row) as WrittenDay)
}

/** Id of the time that somebody logged for a task on a day. */
export async function timeOfDay(
  ctx: RequestContext,
  { taskId, personId, date }: Omit<LoggedDay, 'duration'>,
): Promise<string | undefined> {
  const [id] = await ctx.db.texts(sql`
    select id::text from time_spent
    where task_id = ${taskId}::uuid and person_id = ${personId}::uuid and date = ${date}::date`)
  return id
}

/** People were last there on the latest day they logged time for or signed in at a desk. */
export const updateLastPresences = (tx: RequestContext, personIds: readonly string[]): Promise<number> =>
  tx.db.execute(sql`
    update person set updated_at = now(), last_presence = greatest(
      (select max(s.date) from time_spent s where s.person_id = person.id),
      (select max(l.date)::date from desktop_login_log l where l.person_id = person.id))
    where id = any(${idArray(personIds)})`)

/** Facts of a person and a production that tell whether a bot may work on its tasks. */
export const botFacts = lookupBy<{ personId: string; projectId: string | null }, { isBot: boolean; welcome: boolean }>(
  (ctx, asked) =>
    ctx.db.rows(sql`
    select w.place, coalesce(p.is_bot, false) as "isBot", coalesce(j.is_bot_collaboration_enabled, false) as welcome
    from ${asked} as w(place int, "personId" uuid, "projectId" uuid)
    join person p on p.id = w."personId" left join project j on j.id = w."projectId"`),
)
