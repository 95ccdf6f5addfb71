import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { keptSecret, type Config } from '../config.js'
import { createContext, type RequestContext } from '../context.js'
import { installSearch } from '../areas/search/install-service.js'
import { installCapture } from '../kernel/crud/capture.js'
import { createDatabase, type Database } from '../kernel/db/database.js'
import { startEmbedded, type EmbeddedServer } from '../kernel/db/embedded.js'
import { migrate, MigrationError } from '../kernel/db/migrate.js'
import { EventBus } from '../kernel/events/emitter.js'
import { installQueue } from '../kernel/jobs/install.js'
import type { Logger } from '../kernel/log.js'
import type { Mailer } from '../kernel/mail/mailer.js'
import { createStorage } from '../kernel/storage/create.js'
import { JOBS } from '../jobs.js'
import { registry } from '../registry.js'

/** The migrations of this version; the same place seen from the sources and from the build. */
export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** Name of the file in the data folder that holds the password of the embedded database. */
export const PASSWORD_FILE = 'postgres-password'

/** Tells the person at the terminal what takes time; standard output stays free for results. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** Things to end, last begun first. */
export class Closers {
  private readonly stack: (() => Promise<void>)[] = []

  add(close: () => Promise<void>): void {
    this.stack.push(close)
  }

  /** Ends everything, each once, whatever fails on the way. */
  async close(): Promise<void> {
    for (let close = this.stack.pop(); close; close = this.stack.pop()) {
      await close().catch((error: unknown) => say(`While stopping: ${messageOf(error)}`))
    }
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error)

export interface SessionOptions {
  config: Config
  log: Logger
  closers: Closers
  /** Whether the embedded server of another running Shotgraph may be used. */
  share: boolean
}

/** A migrated database, and the settings with its address in them. */
export interface Session {
  readonly config: Config & { readonly databaseUrl: string }
  readonly database: Database
  /** A context without a caller, for the work of commands. */
  readonly ctx: RequestContext
}

/** Commands have nothing to mail. */
const NO_MAIL: Mailer = { send: () => Promise.resolve(), close: () => {} }

/** Starts or finds the database, brings it up to date, and opens it. What it opens is ended by `closers`. */
export async function openSession({ config: settings, log, closers, share }: SessionOptions): Promise<Session> {
  const url = settings.databaseUrl ?? (await openEmbedded(settings, log, closers, share)).url
  if (settings.databaseUrl) await waitForDatabase(url)
  await migrate({ url, folder: MIGRATIONS, finish: install, onProgress: say })
  const config = Object.freeze({ ...settings, databaseUrl: url })
  const database = createDatabase({
    url,
    poolSize: config.dbPoolSize,
    statementTimeoutMs: config.statementTimeoutMs,
    log,
  })
  // The server closes its database itself.
  closers.add(async () => {
    if (!database.pool.ended) await database.close()
  })
  const storage = await createStorage(config)
  const deps = { config, database, log, registry, events: new EventBus(log), mailer: NO_MAIL, storage }
  return { config, database, ctx: createContext(deps, { actor: null }) }
}

/** What is in the database because of the code, and not of a migration. */
export async function install(client: pg.Client): Promise<void> {
  await installCapture(client, registry)
  await installQueue(client, JOBS)
  await installSearch(client)
}

/** The server of the data folder. */
export async function openEmbedded(
  config: Config,
  log: Logger,
  closers: Closers,
  share: boolean,
): Promise<EmbeddedServer> {
  const server = await startEmbedded({
    dataDir: config.dataDir,
    password: keptSecret(config.dataDir, PASSWORD_FILE),
    share,
    onProgress: say,
    onLost: (error) => {
      log.fatal({ err: error }, 'the embedded database is lost')
      process.exit(1)
    },
  })
  closers.add(() => server.stop())
  return server
}

/** How long to wait for a database that is still starting, as side by side in a container set-up, in milliseconds. */
const PATIENCE = 30_000

async function waitForDatabase(url: string): Promise<void> {
  for (let told = false, end = Date.now() + PATIENCE; ; await sleep(500)) {
    const failure = await tryDatabase(url)
    if (!failure) return
    if (!failure.passing || Date.now() > end) throw new MigrationError(failure.message)
    if (!told) say(`${failure.message} Waiting for it`)
    told = true
  }
}

/** Why a database cannot be reached, in words; undefined when it can. `passing`: it may come up by itself. */
export async function tryDatabase(url: string): Promise<{ message: string; passing: boolean } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (error) {
    const { code } = error as { code?: string }
    const passing = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03'].includes(code ?? '')
    const { host, port, database, user } = client
    const hint =
      code === '3D000'
        ? ` Make it: createdb -h ${host} -p ${port} -U ${user} ${database}.`
        : code === '28P01'
          ? ' Check the password.'
          : ''
    return {
      message: `The database ${database} at ${host}:${port} does not answer: ${messageOf(error) || code}.${hint}`,
      passing,
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}
