import { setTimeout as sleep } from 'node:timers/promises'
import { compile, type Database, type Query } from './database.js'

/** The key of the lock: one process at a time. */
const LOCK_KEY = 72_707_370
/** Milliseconds between two tries to get it. Waiting inside a statement would keep the other's index from being done. */
const PAUSE_MS = 100

/** Runs one statement outside of a transaction. */
export type RunStatement = (query: Query) => Promise<void>

/**
 * Work that PostgreSQL does outside of transactions and that may take its time, as building an index beside running
 * writes. Only one process of all works at a time.
 */
export async function maintenance<T>(database: Database, work: (run: RunStatement) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  let healthy = false
  try {
    await client.query('set statement_timeout = 0')
    for (;;) {
      const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK_KEY])
      if (rows[0]!.locked) break
      await sleep(PAUSE_MS)
    }
    const result = await work(async (query) => {
      const { sql, parameters } = compile(query)
      await client.query(sql, parameters as unknown[])
    })
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY])
    await client.query('reset statement_timeout')
    healthy = true
    return result
  } finally {
    // A connection whose state is not known is closed, and its lock with it.
    client.release(!healthy)
  }
}
