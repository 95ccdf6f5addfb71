import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseAccount, EmbeddedError, findBinaries, type Account, type Binaries } from './embedded-binaries.js'
import * as files from './embedded-files.js'

const DATABASE = 'shotgraph'

/** Held in the database `postgres` by the one process that owns the server, for as long as it lives. */
const OWNER_LOCK = 5_377_471

/** How long a server may take to start or to end, crash recovery included, in milliseconds. */
const PATIENCE = 120_000

export interface EmbeddedOptions {
  /** Folder of the data; the database is in `postgres` below it. */
  dataDir: string
  /** Password of the database's only user. */
  password: string
  /** When another Shotgraph runs on this folder: use its server (true), or refuse (false). */
  share?: boolean
  /** Told one line about each thing that takes time. */
  onProgress?: (text: string) => void
  /** Called when the server ended by itself and could not be started again. */
  onLost?: (error: Error) => void
}

/** A running server. */
export interface EmbeddedServer {
  /** Address of the database. */
  readonly url: string
  /** Whether it ends with us; false when it belongs to another Shotgraph. */
  readonly owned: boolean
  /** Ends the server if it is ours; open transactions are rolled back. */
  stop(): Promise<void>
}

interface Place extends Required<EmbeddedOptions> {
  /** The folder of PostgreSQL. */
  readonly database: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly account: Account
}

/**
 * Starts the PostgreSQL of a data folder, making its files on first use. Whatever was killed when, the next call works:
 * files are made aside and renamed, a server left running by a killed Shotgraph is ended first (only ever the one of
 * this folder), and PostgreSQL recovers what was committed.
 * @throws EmbeddedError when another Shotgraph runs on the folder, or the server cannot run here.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  const database = join(dataDir, 'postgres')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // Root's server runs under another account, which has to pass through this folder.
  if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  const binaries = await findBinaries()
  const account = chooseAccount(database, [database, binaries.postgres])
  const logFile = join(dataDir, 'postgres.log')
  const place: Place = {
    share: false,
    onProgress: () => {},
    onLost: () => {},
    ...options,
    dataDir,
    database,
    logFile,
    binaries,
    account,
  }

  const other = await settlePredecessor(place)
  if (other) return { url: addressOf(place, other.port, DATABASE), owned: false, stop: async () => {} }
  await initialise(place)
  const running = await Cluster.start(place)
  return { url: addressOf(place, running.port, DATABASE), owned: true, stop: () => running.stop() }
}

const addressOf = ({ password }: Place, port: number, database: string): string =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Makes the files of a new server, unless they are there. */
async function initialise(place: Place): Promise<void> {
  const { dataDir, database, binaries, account, password, onProgress } = place
  files.removeDrafts(dataDir)
  if (existsSync(database)) return checkVersion(place)
  onProgress('Making the database (first start only)')
  const draft = join(dataDir, `postgres.new-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  if (account.uid !== undefined) chownSync(draft, account.uid, account.gid ?? account.uid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? account.uid)
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const child = launch(place, binaries.initdb, [`--pgdata=${draft}`, ...access, ...locale])
  const code = await new Promise((done, failed) => child.once('error', failed).once('exit', done))
  rmSync(passwordFile)
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new EmbeddedError(`The database could not be made:\n${files.tail(place.logFile)}`)
  }
  try {
    renameSync(draft, database)
  } catch (error) {
    // Somebody else was faster; theirs is as good.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(database)) throw error
  }
}

function checkVersion({ database }: Place): void {
  const found = readFileSync(join(database, 'PG_VERSION'), 'utf8').trim()
  if (found === '18') return
  throw new EmbeddedError(
    `The data in ${database} is of PostgreSQL ${found}, this Shotgraph brings PostgreSQL 18. Dump it with the version ` +
      'that made it (pg_dump) and load it into a new data folder.',
  )
}

/** Runs a program of PostgreSQL under its account, in a process group of its own: Ctrl-C in a terminal is for us. */
function launch({ account, logFile, dataDir }: Place, program: string, args: string[]): ChildProcess {
  const [command = program, ...rest] = [...account.prefix, program, ...args]
  const log = files.openLog(logFile)
  const identity =
    account.prefix.length === 0 && account.uid !== undefined ? { uid: account.uid, gid: account.gid } : {}
  try {
    return spawn(command, rest, { ...identity, cwd: dataDir, detached: true, stdio: ['ignore', log, log] })
  } finally {
    files.release(log)
  }
}

/**
 * Deals with a server that is still there for these files: one of a living Shotgraph is used or refused, one that a
 * killed Shotgraph left is ended. Returns the one to use.
 */
async function settlePredecessor(place: Place): Promise<files.Postmaster | undefined> {
  const { database, share, onProgress } = place
  const found = files.readPostmaster(database)
  if (!found || !files.isAlive(found.pid)) return undefined
  if (!files.servesDatabase(found.pid, database)) {
    files.disownPostmaster(database)
    return undefined
  }
  const client = await connect(place, found.port, () => files.isAlive(found.pid))
  if (!client) return settlePredecessor(place)
  try {
    // A server that has just been started is given time to get its owner.
    for (let attempt = 0; attempt < 10; attempt++, await sleep(100)) {
      const owner = await ownerOf(client)
      if (owner === undefined) continue
      if (share) return found
      throw new EmbeddedError(
        `Another Shotgraph (${owner}) is running on the data folder ${place.dataDir}. Stop it first, or give this one a ` +
          'folder of its own with DATA_DIR.',
      )
    }
  } finally {
    await client.end().catch(() => undefined)
  }
  onProgress('Ending the database server that a killed process left running')
  await end(found.pid)
  return undefined
}

/** Name of the session that owns the server; undefined when its process is gone. */
async function ownerOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select coalesce(a.application_name, '') as name from pg_locks l left join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted`,
    [OWNER_LOCK],
  )
  return rows[0]?.name
}

/** A connection to the server's own database, as soon as it answers; undefined when `goOn` says to give up. */
async function connect(place: Place, port: number, goOn: () => boolean): Promise<pg.Client | undefined> {
  for (const end = Date.now() + PATIENCE; goOn(); await sleep(25)) {
    const client = new pg.Client({
      connectionString: addressOf(place, port, 'postgres'),
      application_name: `process ${process.pid}`,
      connectionTimeoutMillis: 10_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const { code } = error as { code?: string }
      // Refused, starting up, shutting down, or the connection ended in between: it may yet come.
      const passing = code === undefined || ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(code)
      if (!passing || Date.now() > end) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new EmbeddedError(
          `The embedded database server does not answer: ${reason}\n${files.tail(place.logFile)}`,
          { cause: error },
        )
      }
    }
  }
  return undefined
}

/** Ends a server: sessions are ended and open transactions rolled back; by force when it takes too long. */
async function end(pid: number): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name)
    } catch {
      // Gone already.
    }
  }
  signal('SIGINT')
  if (await files.waitUntilGone(pid, PATIENCE / 2)) return
  signal('SIGQUIT')
  await files.waitUntilGone(pid, PATIENCE / 2)
}

/** The running server that is ours: watched, and started again when it dies. */
class Cluster {
  private stopping = false
  private owner: pg.Client | undefined
  private deaths: number[] = []
  private readonly onExit = (): void => this.signalAtExit()

  private constructor(
    private readonly place: Place,
    readonly port: number,
    private child: ChildProcess,
  ) {}

  static async start(place: Place): Promise<Cluster> {
    const port = await files.choosePort(place.dataDir)
    const cluster = new Cluster(place, port, launchServer(place, port))
    process.once('exit', cluster.onExit)
    await cluster.own()
    await createDatabase(cluster.owner as pg.Client)
    return cluster
  }

  /** Waits for the server and takes the lock that says that it is ours. */
  private async own(): Promise<void> {
    const { place } = this
    // Processes of a server that was killed may hold its memory for a moment: PostgreSQL refuses until they are gone.
    for (let attempt = 0; ; attempt++) {
      const client = await connect(place, this.port, () => this.isRunning())
      if (client) return this.guard(client)
      if (attempt === 12 || this.stopping) {
        throw new EmbeddedError(`The embedded database server does not start:\n${files.tail(place.logFile)}`)
      }
      await sleep(attempt * 100)
      this.child = launchServer(place, this.port)
    }
  }

  private isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  private async guard(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [OWNER_LOCK])
    if (!rows[0]?.got) {
      await client.end()
      throw new EmbeddedError(`Another Shotgraph took the data folder ${this.place.dataDir}.`)
    }
    this.owner = client
    client.once('end', () => void this.recover())
  }

  /** The session of the lock ended though nobody asked for it: the server died, or the session was ended. */
  private async recover(): Promise<void> {
    if (this.stopping) return
    const now = Date.now()
    this.deaths = [...this.deaths.filter((time) => now - time < 60_000), now]
    try {
      if (this.deaths.length > 5) throw new EmbeddedError('The embedded database server died six times in a minute.')
      this.place.onProgress('The database server was lost: starting it again')
      await sleep(100)
      if (!this.isRunning()) this.child = launchServer(this.place, this.port)
      await this.own()
    } catch (error) {
      if (!this.stopping) this.place.onLost(error as Error)
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    process.off('exit', this.onExit)
    if (this.isRunning()) await endChild(this.child)
    await this.owner?.end().catch(() => undefined)
  }

  /** The last thing a process does that ends without stopping us. */
  private signalAtExit(): void {
    if (this.isRunning()) this.child.kill('SIGINT')
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), PATIENCE / 2)
  await gone
  clearTimeout(late)
}

function launchServer(place: Place, port: number): ChildProcess {
  const child = launch(place, place.binaries.postgres, ['-D', place.database, ...files.serverSettings(port)])
  // Without a listener a program that cannot be run would end the process; the exit code tells enough.
  child.once('error', (error) => place.onProgress(`PostgreSQL cannot be run: ${error.message}`))
  return child
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE}`)
}
