import type pg from 'pg'
import { MigrationError } from '../db/migrate.js'
import { SCHEMA, type Job } from './job.js'

/** The version of its tables that the pg-boss in use works on. */
export const TABLES_VERSION = 42

type Client = Pick<pg.ClientBase, 'query'>

/**
 * Makes the tables of the queue, or brings those of an earlier pg-boss up to date, by the library's own plans; and makes the
 * queues that are not there yet. Runs where our tables are migrated, under the same lock, so that no process finds
 * half of it. The library is loaded only when there is something to do.
 * @throws MigrationError when the account may not make a schema, or a newer version was here
 */
export async function installQueue(client: Client, jobs: readonly Job[]): Promise<void> {
  const version = await installedVersion(client)
  if (version !== TABLES_VERSION) await install(client, version)
  await client.query(
    `select ${SCHEMA}.create_queue(name, '{"policy": "standard", "notify": true}')
     from unnest($1::text[]) as name where not exists (select from ${SCHEMA}.queue q where q.name = name.name)`,
    [jobs.map(({ name }) => name)],
  )
}

/** Version of the tables; null when there are none. */
async function installedVersion(client: Client): Promise<number | null> {
  const made = await client.query(`select 1 where to_regclass('${SCHEMA}.version') is not null`)
  if (made.rowCount === 0) return null
  const { rows } = await client.query<{ version: number }>(`select version from ${SCHEMA}.version`)
  return rows[0]?.version ?? null
}

async function install(client: Client, version: number | null): Promise<void> {
  if (version !== null && version > TABLES_VERSION) {
    throw new MigrationError(
      `The job queue of this database is that of a newer Shotgraph (version ${version} of its tables; this one works on ` +
        `${TABLES_VERSION}). Start the newer version.`,
    )
  }
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss')
  try {
    await client.query(version === null ? getConstructionPlans(SCHEMA) : getMigrationPlans(SCHEMA, version))
  } catch (error) {
    await client.query('rollback')
    const { code, message } = error as { code?: string; message: string }
    const hint =
      code === '42501' ? '. Its account needs the right to make a schema: GRANT CREATE ON DATABASE … TO …, once.' : ''
    throw new MigrationError(`The job queue could not be made in the database: ${message}${hint}`, { cause: error })
  }
}
