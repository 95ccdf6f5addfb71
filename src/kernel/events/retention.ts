import { sql } from 'kysely'
import type { Database } from '../db/database.js'
import type { Logger } from '../log.js'

/** Milliseconds between two times of forgetting. */
const INTERVAL_MS = 600_000

const before = (age: ReturnType<typeof sql>) => sql`made_at < (clock_timestamp() at time zone 'UTC') - ${age}`

/** Deletes kept changes that are older than `days` days. Their numbers are not given again. */
export const forgetChanges = (database: Pick<Database, 'execute'>, days: number): Promise<number> =>
  database.execute(sql`delete from sg_change where ${before(sql`make_interval(days => ${days}::int)`)}`)

/** Deletes signals that every process has read long ago. */
export const forgetSignals = (database: Pick<Database, 'execute'>): Promise<number> =>
  database.execute(sql`delete from sg_signal where ${before(sql`interval '1 hour'`)}`)

/** Forgets old changes and signals now and every ten minutes; the returned function ends it. */
export function startForgetting(database: Database, days: number, log: Logger): () => void {
  const forget = (): void => {
    Promise.all([forgetChanges(database, days), forgetSignals(database)]).catch((error: unknown) =>
      log.warn({ err: error }, 'old changes could not be deleted'),
    )
  }
  forget()
  const timer = setInterval(forget, INTERVAL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
