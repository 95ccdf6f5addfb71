import { createHash, randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { HEARTBEAT_SECONDS, KEPT_SECONDS, LONGEST_PAUSE_SECONDS, SCHEMA, type Job } from './job.js'

export interface EnqueueOptions {
  /** What it is about: a second job of the kind with the same key is not put into the queue. */
  key?: string
}

/** Seconds that a job waits for a worker at most. */
const WAITING_SECONDS = 14 * 86_400

/** The channel on which the workers are woken; pg-boss derives it from the name of the schema. */
export const WAKE_UP = `pgboss_${createHash('sha224').update(SCHEMA).digest('hex').slice(0, 24)}`

/** The jobs of one transaction, until they are put into the queue all at once at its end. */
export class Outbox {
  readonly #rows: Record<string, unknown>[] = []

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  add<T>(job: Job<T>, data: T, { key }: EnqueueOptions = {}): void {
    this.#rows.push({
      id: key === undefined ? randomUUID() : idOf(job.name, key),
      name: job.name,
      data,
      retries: job.retries,
      pause: job.pauseSeconds,
      timeout: job.timeoutSeconds,
    })
  }

  /** The statement that puts them into the queue and, when it is committed, wakes the workers. */
  statement(): RawBuilder<unknown> {
    return sql`
      insert into ${sql.raw(SCHEMA)}.job (id, name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
        expire_seconds, deletion_seconds, heartbeat_seconds, keep_until)
      select j.id, j.name, j.data, 'standard', j.retries, j.pause, true, ${LONGEST_PAUSE_SECONDS}::int,
        j.timeout, ${KEPT_SECONDS}::int, ${HEARTBEAT_SECONDS}::int, now() + make_interval(secs => ${WAITING_SECONDS}::int)
      from jsonb_to_recordset(${JSON.stringify(this.#rows)}::jsonb)
        as j(id uuid, name text, data jsonb, retries int, pause int, timeout int)
      on conflict do nothing
      returning pg_notify(${WAKE_UP}, name)::text`
  }
}

/** The id that a job has for its key, always the same. */
export function idOf(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name} ${key}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
