import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describeConfig, type Config } from '../config.js'
import { planMigration, readMigrations, readState } from '../kernel/db/migrate.js'
import { SCHEMA } from '../kernel/jobs/job.js'
import { WORKER_NAME } from '../kernel/jobs/worker.js'
import { createLogger } from '../kernel/log.js'
import { createStorage } from '../kernel/storage/create.js'
import { roomFor } from '../kernel/storage/local.js'
import { registry } from '../registry.js'
import { allRoutes } from '../rest.js'
import { Closers, messageOf, MIGRATIONS, openEmbedded, tryDatabase } from './session.js'

type Verdict = 'ok' | 'note' | 'FAULT'

/** One thing that was looked at. */
interface Finding {
  readonly verdict: Verdict
  readonly text: string
}

const ok = (text: string): Finding => ({ verdict: 'ok', text })
const note = (text: string): Finding => ({ verdict: 'note', text })
const fault = (text: string): Finding => ({ verdict: 'FAULT', text })

/**
 * Looks at everything the server needs and prints what it finds; changes nothing.
 * @returns whether the server can work
 */
export async function examine(config: Config, showConfig: boolean): Promise<boolean> {
  const findings = [
    checkNode(),
    checkDataFolder(config),
    ...(await checkDatabase(config)),
    await checkStorage(config),
    await checkTempFolder(config),
    checkProgram('ffmpeg'),
    checkProgram('ffprobe'),
  ]
  for (const { verdict, text } of findings) console.log(`${verdict.padEnd(5)}  ${text}`)
  if (showConfig)
    for (const [name, value] of Object.entries(describeConfig(config))) console.log(`       ${name} = ${String(value)}`)
  return findings.every(({ verdict }) => verdict !== 'FAULT')
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const good = major > 20 || (major === 20 && minor >= 19)
  return good ? ok(`Node ${process.versions.node}`) : fault(`Node ${process.versions.node}: 20.19 or newer is needed`)
}

function checkDataFolder({ dataDir }: Config): Finding {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(dataDir)
    const free = (bavail * bsize) / 1e9
    const text = `Data folder ${dataDir}: writable, ${free.toFixed(1)} GB free`
    return free < 1 ? note(text) : ok(text)
  } catch (error) {
    return fault(`Data folder ${dataDir}: ${messageOf(error)}`)
  }
}

async function checkStorage(config: Config): Promise<Finding> {
  try {
    const storage = await createStorage({ ...config, fsS3CreateBucket: false })
    const { text, scarce } = await storage.examine()
    return scarce ? note(text) : ok(text)
  } catch (error) {
    return fault(`Stored files: ${messageOf(error)}`)
  }
}

async function checkTempFolder({ tmpDir }: Config): Promise<Finding> {
  try {
    await roomFor(tmpDir)
    return ok(`Folder for uploads ${tmpDir}: writable`)
  } catch (error) {
    return fault(`Folder for uploads ${tmpDir}: ${messageOf(error)}`)
  }
}

async function checkDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl !== null) return inspect(config.databaseUrl)
  if (!existsSync(join(config.dataDir, 'postgres')))
    return [note('Embedded database: not made yet; the first start does')]
  const closers = new Closers()
  try {
    const server = await openEmbedded(config, createLogger('silent'), closers, true)
    const state = server.owned ? 'starts' : 'is running'
    return [ok(`Embedded database: ${state}`), ...(await inspect(server.url))]
  } catch (error) {
    return [fault(`Embedded database: ${messageOf(error)}`)]
  } finally {
    await closers.close()
  }
}

/** What a database is, and whether this version can work on it. */
async function inspect(url: string): Promise<Finding[]> {
  const failure = await tryDatabase(url)
  if (failure) return [fault(failure.message)]
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const server = ok(`PostgreSQL ${rows[0]?.server_version ?? ''} answers`)
    return [server, await checkRevision(client), ...(await checkSearch(client)), ...(await checkJobs(client))]
  } finally {
    await client.end()
  }
}

/** Whether names are searched as well as they can be; nothing before the migration of it. */
async function checkSearch(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ made: boolean; missing: string[]; indexed: boolean }>(
    `select to_regproc('public.sg_search_install') is not null as made,
       to_regclass('public.sg_entity_name_trigrams') is not null as indexed,
       array(select n from unnest('{pg_trgm,unaccent}'::text[]) n where n not in (select extname::text from pg_extension)) as missing`,
  )
  const { made, missing = [], indexed } = rows[0] ?? {}
  if (!made) return []
  if (indexed && missing.length === 0) return [ok('Search: indexed, past accents and typing errors')]
  const create = missing.map((name) => `create extension ${name}; `).join('')
  const text = `Search: works, but slowly and not past typing errors. As an administrator of the database run: ${create}`
  return [note(`${missing.length ? text : 'Search: the index is missing. Run: '}select sg_search_install();`)]
}

/** How the job queue stands; nothing before its tables are made. */
async function checkJobs(client: pg.Client): Promise<Finding[]> {
  const made = await client.query(`select 1 where to_regclass('${SCHEMA}.job') is not null`)
  if (made.rowCount === 0) return []
  const { rows } = await client.query<{ waiting: number; failed: number; workers: number }>(
    `select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'failed')::int as failed,
       (select count(*)::int from pg_stat_activity where datname = current_database() and application_name = $1) as workers
     from ${SCHEMA}.job`,
    [WORKER_NAME],
  )
  const { waiting = 0, failed = 0, workers = 0 } = rows[0] ?? {}
  const worked = workers > 0 ? 'a worker is connected' : 'no worker is connected'
  const text = `Job queue: ${waiting} waiting, ${failed} failed in the last three days; ${worked}`
  return [failed > 0 || (waiting > 0 && workers === 0) ? note(text) : ok(text)]
}

async function checkRevision(client: pg.Client): Promise<Finding> {
  const state = await readState(client)
  try {
    const { record, run } = planMigration(state, readMigrations(MIGRATIONS))
    const tables = state.empty ? 'Tables: none yet' : `Tables: revision ${state.revision}`
    const open = [...record.map(({ name }) => `${name} (only recorded)`), ...run.map(({ name }) => name)]
    return open.length === 0
      ? ok(`${tables}, up to date`)
      : note(`${tables}; the next start applies ${open.join(', ')}`)
  } catch (error) {
    return fault(messageOf(error))
  }
}

function checkProgram(name: string): Finding {
  try {
    const version = execFileSync(name, ['-version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
    )[0]
    return ok(version ?? name)
  } catch {
    return note(`${name} is not on the PATH: movies can't be worked on`)
  }
}

/** Prints every operation of the REST API with what becomes of it, and how many are built. */
export function listRoutes(onlyMissing: boolean): void {
  const routes = allRoutes(registry).sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
  const missing = routes.filter(({ handler }) => !handler)
  for (const { method, path, handler } of onlyMissing ? missing : routes) {
    console.log(`${handler ? 'built    ' : 'not built'}  ${method.padEnd(6)} ${path}`)
  }
  console.log(`${routes.length} operations: ${routes.length - missing.length} built, ${missing.length} answer 501.`)
}
