import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a running server says of itself in the `postmaster.pid` of its data. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** Reads `postmaster.pid`; undefined when there is none, or none that can be read. */
export function readPostmaster(database: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(database, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return Number.isInteger(pid) && pid > 0 ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

/** Whether a process of this id runs. One that ended and waits to be noticed by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a running process is the PostgreSQL of just this data folder: its command line names it. */
export function servesDatabase(pid: number, database: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          })
    return command.includes(` -D ${database} `)
  } catch {
    return false
  }
}

/**
 * Tells PostgreSQL that the process named in a left-over `postmaster.pid` is not its predecessor, when that number has
 * gone to some other program since. The file stays, as PostgreSQL finds in it the shared memory of processes that may
 * be left; its parent's id (ours) is one it takes for outdated.
 */
export function disownPostmaster(database: string): void {
  const file = join(database, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
}

/** Waits until a process is gone; false when it is not after `milliseconds`. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; isAlive(pid); await sleep(20)) if (Date.now() > end) return false
  return true
}

/** Removes what initialisations that were killed left behind; those of living processes stay. */
export function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.new-(\d+)(\.password)?$/.exec(name)?.[1]
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

/** The port of the last time if it is free, else another one. */
export async function choosePort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgres-port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (last > 0 && last < 65_536 && (await freePort(last))) || (await freePort(0))
  if (!port) throw new Error('No free port on 127.0.0.1')
  if (port !== last) writeFileSync(file, `${port}\n`)
  return port
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/** Opens the server's own log for appending; one that grew large is begun anew. */
export function openLog(file: string): number {
  const large = existsSync(file) && statSync(file).size > 20_000_000
  return openSync(file, large ? 'w' : 'a', 0o600)
}

/** The last lines of the server's log, for a message. */
export function tail(file: string, lines = 8): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : ''
}

/** Closes a file descriptor that a child process has got its own copy of. */
export const release = (descriptor: number): void => closeSync(descriptor)

/** Server settings for a machine that does other work as well. */
export function serverSettings(port: number): string[] {
  const megabytes = Math.floor(totalmem() / 1_048_576)
  const bounded = (value: number, low: number, high: number): number => Math.round(Math.min(high, Math.max(low, value)))
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${bounded(megabytes / 16, 64, 1024)}MB`,
    effective_cache_size: `${bounded(megabytes / 3, 256, 16_384)}MB`,
    work_mem: `${bounded(megabytes / 512, 8, 32)}MB`,
    maintenance_work_mem: `${bounded(megabytes / 64, 64, 256)}MB`,
    max_wal_size: '1GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
