import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createTestDatabase } from './database.js'
import { Shotgraph } from './process.js'
import { ADMIN } from './template.js'

const ROOT = new URL('../../', import.meta.url)
const SCRIPTS = fileURLToPath(new URL('test/clients/gazu/', ROOT))
const REQUIREMENTS = join(SCRIPTS, 'requirements.txt')
/** On Windows programs of an environment are elsewhere. */
const PROGRAM = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'

const run = promisify(execFile)

/**
 * A Python in which the published `gazu` is installed, in the versions of `requirements.txt`. Made once a machine, beside
 * what else the tasks of npm remember; needs PyPI then.
 * @throws Error when there is no Python 3.10 or the packages cannot be had: the tests that need them fail
 */
async function gazuPython(): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16)
  const kept = fileURLToPath(new URL('.run/', ROOT))
  const folder = join(kept, `gazu-${digest}`)
  const python = join(folder, PROGRAM)
  if (existsSync(python)) return python
  mkdirSync(kept, { recursive: true })
  const draft = mkdtempSync(join(kept, 'gazu-draft-'))
  try {
    await run(process.env.PYTHON ?? 'python3', ['-m', 'venv', draft])
    const wanted = ['--require-hashes', '--only-binary', ':all:', '--requirement', REQUIREMENTS]
    await run(join(draft, PROGRAM), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted])
    renameSync(draft, folder)
  } catch (error) {
    // Another worker was faster.
    if (existsSync(python)) return python
    const needs = 'The tests of the Python client need Python 3.10 or later (PYTHON names another one) and PyPI.'
    throw new Error(`${needs}\n${(error as Error).message}`, { cause: error })
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return python
}

/** The built server in a process and with a database of its own, and Python scripts that call it with `gazu`. */
export interface GazuStudio {
  /** Where the server listens. */
  readonly url: string
  /**
   * Plays a script of `test/clients/gazu` to its end.
   * @returns what it printed
   * @throws Error with what it complained of, when it failed
   */
  play(script: string, ...args: string[]): Promise<string>
  /** Starts a script that goes on by itself; who starts it ends it. */
  start(script: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable>
  close(): Promise<void>
}

/**
 * Starts the product as it was built, and makes `gazu` ready. Scripts find the address of the API, and the address and
 * password of the administrator, in the variables `STUDIO_URL`, `STUDIO_ADMIN` and `STUDIO_PASSWORD`.
 * @param env Settings of the server, by the names of the variables.
 */
export async function startGazuStudio(env: Record<string, string> = {}): Promise<GazuStudio> {
  const python = await gazuPython()
  const database = await createTestDatabase()
  const data = mkdtempSync(join(tmpdir(), 'shotgraph-data-'))
  const settings = { DATABASE_URL: database.url, DATA_DIR: data, SECRET_KEY: randomBytes(32).toString('hex') }
  const quick = { RATE_LIMITS: 'off', BCRYPT_LOG_ROUNDS: '4', MAIL_CHECK_DELIVERABILITY: 'off' }
  const server = new Shotgraph(['start', '--port', '0'], { ...settings, ...quick, ...env }, { built: true })
  const close = async (): Promise<void> => {
    await server.kill()
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const url = await server.ready()
    const variables = { STUDIO_URL: `${url}/api`, STUDIO_ADMIN: ADMIN.email, STUDIO_PASSWORD: ADMIN.password }
    const options = { cwd: SCRIPTS, env: { ...process.env, ...variables, PYTHONDONTWRITEBYTECODE: '1' } }
    return {
      url,
      play: async (script, ...args) => (await run(python, [script, ...args], options)).stdout,
      start: (script, ...args) => spawn(python, [script, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
