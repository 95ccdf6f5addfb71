import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Revision (`alembic_version`) of the tables that the baseline migration makes: those of Zou 1.0.67. */
export const BASE_REVISION = 'b7d419c25e08'

/** Folder name of the migration that is recorded, not run, on a Zou database. */
const BASELINE = '0_baseline'

/** The key of `prisma migrate`'s own lock: it and we never migrate at once. */
const LOCK_KEY = 72_707_369

/** The table of `prisma migrate`, column by column. */
const RECORDS_TABLE = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/** The database cannot be migrated; the message says why and what to do. Nothing was changed. */
export class MigrationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MigrationError'
  }
}

/** One migration: a folder with a `migration.sql`, in the layout of Prisma. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, hexadecimal, as Prisma records it. */
  readonly checksum: string
}

/** What a database holds, before anything is done to it. */
export interface DatabaseState {
  /** `alembic_version`; null when the table is not there or empty. */
  readonly revision: string | null
  /** Whether the schema `public` holds any table. */
  readonly empty: boolean
  /** Migrations that are recorded as done, and those that were begun and not finished. */
  readonly applied: readonly { name: string; checksum: string; finished: boolean }[]
}

export interface MigrateResult {
  /** Migrations run now. */
  readonly applied: readonly string[]
  /** Migrations recorded without being run: the tables were there already. */
  readonly recorded: readonly string[]
}

/** Reads the migration folders in the order in which Prisma applies them. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: content.toString('utf8'), checksum: createHash('sha256').update(content).digest('hex') }
    })
}

/** Looks at a database without changing it. */
export async function readState(client: pg.ClientBase): Promise<DatabaseState> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_catalog.pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  )
  const tables = new Set(rows.map(({ name }) => name))
  const revisions = tables.has('alembic_version')
    ? await client.query<{ revision: string }>('select version_num as revision from public.alembic_version order by 1')
    : { rows: [] }
  const records = tables.has('_prisma_migrations')
    ? await client.query<{ name: string; checksum: string; finished: boolean }>(
        `select migration_name as name, checksum, finished_at is not null as finished
         from public._prisma_migrations where rolled_back_at is null order by started_at`,
      )
    : { rows: [] }
  tables.delete('_prisma_migrations')
  return {
    revision: revisions.rows.map(({ revision }) => revision).join(', ') || null,
    empty: tables.size === 0,
    applied: records.rows,
  }
}

/**
 * Decides what is to be done.
 * @throws MigrationError when the database is not one that this program can work on.
 */
export function planMigration(
  state: DatabaseState,
  migrations: readonly Migration[],
): { record: Migration[]; run: Migration[] } {
  const { applied, empty, revision } = state
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0) {
    throw new MigrationError(
      `This database was migrated by a newer Shotgraph: it holds the migration ${unknown.join(', ')}, which this version ` +
        `does not know (its last one is ${migrations.at(-1)?.name}). Start the newer version.`,
    )
  }
  const unfinished = applied.filter(({ finished }) => !finished).map(({ name }) => name)
  if (unfinished.length > 0) {
    throw new MigrationError(
      `The migration ${unfinished.join(', ')} was begun by another tool and not finished. Look at the table ` +
        '_prisma_migrations, repair the database or restore a backup, then use "prisma migrate resolve".',
    )
  }
  if (!empty) checkRevision(revision)
  const done = new Set(applied.map(({ name }) => name))
  const open = migrations.filter(({ name }) => !done.has(name))
  const record = empty ? [] : open.filter(({ name }) => name === BASELINE)
  return { record, run: open.filter((migration) => !record.includes(migration)) }
}

function checkRevision(revision: string | null): void {
  if (revision === BASE_REVISION) return
  if (revision === null) {
    throw new MigrationError(
      'This database holds tables that are neither Shotgraph’s nor Zou’s (it has no revision in alembic_version). ' +
        'Nothing was changed. Name an empty database, or one of Zou 1.0.67.',
    )
  }
  throw new MigrationError(
    `This Zou database is at revision ${revision}; Shotgraph works on revision ${BASE_REVISION} (Zou 1.0.67). ` +
      'Nothing was changed. Bring it there with Zou 1.0.67 ("zou upgrade-db" from an older one, "zou downgrade-db ' +
      `--revision ${BASE_REVISION}" from a newer one; make a backup first), then start again.`,
  )
}

export interface MigrateOptions {
  /** Address of the database. */
  url: string
  /** Folder of the migrations. */
  folder: string
  /** Runs when the tables are there, under the lock: what follows from the code and not from a migration. */
  finish?: (client: pg.Client) => Promise<void>
  /** Told one line about each thing that takes time. */
  onProgress?: (text: string) => void
}

/**
 * Brings a database to the present tables: each migration in a transaction of its own, under a lock, recorded as
 * `prisma migrate deploy` would. A migration that fails leaves nothing behind.
 * @throws MigrationError when the database is not ours to migrate, or a migration fails.
 */
export async function migrate({ url, folder, finish, onProgress = () => {} }: MigrateOptions): Promise<MigrateResult> {
  const client = new pg.Client({ connectionString: url, application_name: 'shotgraph migrate' })
  await client.connect()
  try {
    await lock(client, onProgress)
    const migrations = readMigrations(folder)
    const state = await readState(client)
    const { record, run } = planMigration(state, migrations)
    warnOfEdits(state, migrations, onProgress)
    for (const migration of record) {
      onProgress(`The tables of revision ${BASE_REVISION} are there: recording ${migration.name}`)
      await apply(client, migration, false)
    }
    for (const migration of run) {
      onProgress(`Applying migration ${migration.name}`)
      await apply(client, migration, true)
    }
    await finish?.(client)
    return { applied: run.map(({ name }) => name), recorded: record.map(({ name }) => name) }
  } finally {
    // The lock goes with the session.
    await client.end()
  }
}

async function lock(client: pg.Client, onProgress: (text: string) => void): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK_KEY])
    if (rows[0]?.got) return
    if (attempt === 0) onProgress('Waiting for another process that migrates this database')
    await sleep(500)
  }
}

/** An applied file that differs now is only told: line ends changed by a checkout are no reason to stay down. */
function warnOfEdits(state: DatabaseState, migrations: readonly Migration[], onProgress: (text: string) => void): void {
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of state.applied) {
    if (checksums.get(name) !== checksum)
      onProgress(`Warning: the file of migration ${name} changed after it was applied`)
  }
}

async function apply(client: pg.Client, migration: Migration, run: boolean): Promise<void> {
  await client.query('begin')
  try {
    await client.query(RECORDS_TABLE)
    if (run) await client.query(migration.sql)
    await client.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, logs, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, now(), clock_timestamp(), $5)`,
      [randomUUID(), migration.checksum, migration.name, run ? null : '', run ? 1 : 0],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`Migration ${migration.name} failed and left nothing behind: ${reason}`, { cause: error })
  }
}
