import { sql } from 'kysely'
import type { Express } from 'express'
import type { Database } from '../db/database.js'
import { scopeOf } from './scope.js'

/** Milliseconds after which a database that has not answered counts as down. */
const PATIENCE_MS = 3000

/** What a load balancer asks: whether the process lives, and whether it can serve. */
export function mountHealth(app: Express, database: Database): void {
  app.get('/healthz', (request, response) => {
    scopeOf(request).operation = 'server.live'
    response.json({ live: true })
  })
  app.get('/readyz', async (request, response) => {
    scopeOf(request).operation = 'server.ready'
    const found = await Promise.race([
      readiness(database),
      new Promise<Readiness>((resolve) =>
        setTimeout(resolve, PATIENCE_MS, { database: false, migrations: false }).unref(),
      ),
    ])
    response.status(found.database && found.migrations ? 200 : 503).json(found)
  })
}

interface Readiness {
  /** The database answers. */
  database: boolean
  /** Its migrations are applied, all of them to the end. */
  migrations: boolean
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const [row] = await database.rows<{ done: boolean }>(
      sql`select count(*) > 0 and bool_and(finished_at is not null) as done from _prisma_migrations where rolled_back_at is null`,
    )
    return { database: true, migrations: row?.done === true }
  } catch {
    const answers = await database.rows(sql`select 1 as one`).then(
      () => true,
      () => false,
    )
    return { database: answers, migrations: false }
  }
}
