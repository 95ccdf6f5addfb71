import { sql } from 'kysely'
import type { Db } from '../db/database.js'
import { SCHEMA } from './job.js'
import { WAKE_UP } from './outbox.js'
import { WORKER_NAME } from './worker.js'

const JOB = sql.table(`${SCHEMA}.job`)

/** How a job stands. `retry`: it failed and will be tried again. */
export type JobState = 'created' | 'retry' | 'active' | 'completed' | 'failed' | 'cancelled'

/** How many jobs a queue holds by their state. Those that ended are there for three days. */
export interface QueueCounts {
  queue: string
  waiting: number
  retrying: number
  active: number
  completed: number
  failed: number
  /** When the job that waits the longest was put into the queue, ISO 8601; null when none waits. */
  oldestWaiting: string | null
}

const MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/** The queues by name, empty ones as well. */
export const countJobs = (db: Db): Promise<QueueCounts[]> =>
  db.rows<QueueCounts>(sql`
    select q.name as queue, count(*) filter (where j.state = 'created')::int as waiting,
      count(*) filter (where j.state = 'retry')::int as retrying, count(*) filter (where j.state = 'active')::int as active,
      count(*) filter (where j.state = 'completed')::int as completed, count(*) filter (where j.state = 'failed')::int as failed,
      to_char(min(j.created_on) filter (where j.state = 'created') at time zone 'UTC', ${MOMENT}) as "oldestWaiting"
    from ${sql.table(`${SCHEMA}.queue`)} q left join ${JOB} j on j.name = q.name
    where q.name not like '\\_\\_pgboss%' group by q.name order by q.name`)

/** A job as operators see it. Moments are ISO 8601. */
export interface JobView {
  id: string
  queue: string
  state: JobState
  /** What it was told. */
  data: unknown
  /** How often it was tried again. */
  retries: number
  /** What went wrong the last time. */
  error: string | null
  createdAt: string
  /** Of jobs that wait: not before. */
  dueAt: string
  endedAt: string | null
}

export interface JobFilter {
  id?: string
  queue?: string
  state?: JobState
}

/** Jobs, the newest first. */
export const listJobs = (db: Db, { id, queue, state }: JobFilter, limit: number): Promise<JobView[]> =>
  db.rows<JobView>(sql`
    select id, name as queue, state, data, retry_count as retries, output ->> 'message' as error,
      to_char(created_on at time zone 'UTC', ${MOMENT}) as "createdAt", to_char(start_after at time zone 'UTC', ${MOMENT}) as "dueAt",
      to_char(completed_on at time zone 'UTC', ${MOMENT}) as "endedAt"
    from ${JOB} where (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${queue ?? null}::text is null or name = ${queue ?? null}::text)
      and (${state ?? null}::text is null or state::text = ${state ?? null}::text)
    order by created_on desc, id limit ${limit}::int`)

/** Has a failed job, or one that waits for its next try, done now; false when it is neither. */
export async function retryJob(db: Db, id: string): Promise<boolean> {
  const changed = await db.texts(sql`
    update ${JOB} set state = 'retry', start_after = now(), completed_on = null, keep_until = now() + (keep_until - start_after),
      retry_limit = case when state = 'failed' then greatest(retry_limit, retry_count) + 1 else retry_limit end
    where id = ${id}::uuid and state in ('failed', 'retry') returning pg_notify(${WAKE_UP}, name)::text`)
  return changed.length > 0
}

/** Whether a worker is connected to the database, in whatever process. */
export async function isWorked(db: Db): Promise<boolean> {
  const [found] = await db.texts(sql`
    select exists (select from pg_stat_activity where datname = current_database() and application_name = ${WORKER_NAME})::text`)
  return found === 'true'
}

/** How many jobs are being done. */
export async function countRunning(db: Db): Promise<number> {
  const [running] = await db.texts(sql`select count(*)::text from ${JOB} where state = 'active'`)
  return Number(running)
}
