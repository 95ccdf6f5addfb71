import { sql } from 'kysely'
import type { Database } from '../db/database.js'
import type { Logger } from '../log.js'

const DAY_MS = 86_400_000

/** Deletes kept changes that are older than `days` days. Their numbers are not given again. */
export const forgetChanges = (database: Pick<Database, 'execute'>, days: number): Promise<number> =>
  database.execute(
    sql`delete from sg_change where made_at < (clock_timestamp() at time zone 'UTC') - make_interval(days => ${days}::int)`,
  )

/** Forgets old changes now and once a day; the returned function ends it. */
export function startForgetting(database: Database, days: number, log: Logger): () => void {
  const forget = (): void => {
    forgetChanges(database, days).catch((error: unknown) =>
      log.warn({ err: error }, 'old changes could not be deleted'),
    )
  }
  forget()
  const timer = setInterval(forget, DAY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
