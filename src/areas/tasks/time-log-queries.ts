import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookupBy } from '../../kernel/batch.js'

/** Time on a task by one person on one day. */
export interface LoggedDay {
  taskId: string
  personId: string
  /** `YYYY-MM-DD`. */
  date: string
  /** Minutes, more than 0. */
  duration: number
}

/** Sets the time of a day, or adds to it. @returns its id, and whether the day had none before */
export async function upsertTime(
  tx: RequestContext,
  { taskId, personId, date, duration }: LoggedDay,
  { add }: { add: boolean },
): Promise<{ id: string; created: boolean }> {
  const [row] = await tx.db.texts(sql`
    insert into time_spent (id, task_id, person_id, date, duration, created_at, updated_at)
    values (gen_random_uuid(), ${taskId}::uuid, ${personId}::uuid, ${date}::date, ${duration}::float8, now(), now())
    on conflict (person_id, task_id, date) do update
      set duration = excluded.duration ${add ? sql`+ time_spent.duration` : sql``}, updated_at = excluded.updated_at
    returning json_build_object('id', id, 'created', xmax = 0)::text`)
  return JSON.parse(row!) as { id: string; created: boolean }
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

/** A person was last there on the latest day they logged time for or signed in at a desk. */
export const updateLastPresence = (tx: RequestContext, personId: string): Promise<number> =>
  tx.db.execute(sql`
    update person set updated_at = now(), last_presence = greatest(
      (select max(s.date) from time_spent s where s.person_id = person.id),
      (select max(l.date)::date from desktop_login_log l where l.person_id = person.id))
    where id = ${personId}::uuid`)

/** Facts of a person and a production that tell whether a bot may work on its tasks. */
export const botFacts = lookupBy<{ personId: string; projectId: string | null }, { isBot: boolean; welcome: boolean }>(
  (ctx, asked) =>
    ctx.db.rows(sql`
    select w.place, coalesce(p.is_bot, false) as "isBot", coalesce(j.is_bot_collaboration_enabled, false) as welcome
    from ${asked} as w(place int, "personId" uuid, "projectId" uuid)
    join person p on p.id = w."personId" left join project j on j.id = w."projectId"`),
)
