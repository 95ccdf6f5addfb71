/** Starts servers for a replay: processes of the product with the settings the exchanges were recorded with. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createDatabaseOn, dropDatabaseOn, freePort, startPostgres } from '../support/postgres.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** The sources themselves run, never a stale build. */
const COMPILER = pathToFileURL(path.join(ROOT, 'test/support/typescript.mjs')).href
const COMMAND = ['--import', COMPILER, path.join(ROOT, 'src/main.ts'), 'start']

/** Milliseconds a server may take until it answers. */
const START_TIMEOUT = 60_000

/** The settings of the reference server when the exchanges were recorded, in our names for them. */
const REFERENCE_SETTINGS = {
  RATE_LIMITS: 'off',
  MAIL_ENABLED: 'False',
  MAIL_CHECK_DELIVERABILITY: 'False',
  ENABLE_JOB_QUEUE: 'False',
  BCRYPT_LOG_ROUNDS: '4',
  DOMAIN_NAME: 'localhost:8080',
  DOMAIN_PROTOCOL: 'https',
  SECRET_KEY: 'a key for the replay of recorded exchanges only',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'mypassword',
  LOG_LEVEL: 'error',
  TZ: 'UTC',
}

/**
 * Starts servers, each with a database of its own on one PostgreSQL.
 *
 * @param {number} count
 * @returns {Promise<{targets: import('./replay.mjs').Target[], output: () => string, stop: () => Promise<void>}>}
 *   `output` is what the servers printed
 * @throws when a server does not come up
 */
export async function startServers(count) {
  const postgres = await startPostgres()
  const started = []
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()))
    await postgres.stop()
  }
  try {
    const starts = Array.from({ length: count }, (_, index) => startServer(postgres.url, index, started))
    // All have settled before any is stopped.
    for (const outcome of await Promise.allSettled(starts)) if (outcome.status === 'rejected') throw outcome.reason
  } catch (error) {
    await stop()
    throw error
  }
  return {
    targets: started.map(({ url, databaseUrl }) => ({ url, databaseUrl })),
    output: () => started.map(({ output }) => output.join('')).join(''),
    stop,
  }
}

async function startServer(postgresUrl, index, started) {
  const name = `sg_replay_${process.pid}_${index}`
  const databaseUrl = await createDatabaseOn(postgresUrl, name)
  const folder = await mkdtemp(path.join(tmpdir(), 'shotgraph-replay-'))
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    NODE_ENV: 'production',
    ...REFERENCE_SETTINGS,
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PREVIEW_FOLDER: path.join(folder, 'previews'),
    TMP_DIR: path.join(folder, 'tmp'),
    PORT: String(port),
  }
  const child = spawn(process.execPath, COMMAND, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const output = []
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => output.push(chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    const lazy = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await exited
    clearTimeout(lazy)
    await dropDatabaseOn(postgresUrl, name)
    await rm(folder, { recursive: true, force: true })
  }
  started.push({ url, databaseUrl, output, stop })
  await untilAnswering(url, child, output)
}

async function untilAnswering(url, child, output) {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output.join('')}`)
    const answer = await fetch(`${url}/`).catch(() => undefined)
    if (answer) return
    await sleep(200)
  }
  throw new Error(`the server does not answer:\n${output.join('')}`)
}
