// What every bench needs: a database with the studio-sized production, and the built server on it, as a process.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PASSWORD = 'benchpassword'

/** Environment of the servers under test: quiet, without limits that stand in the way of measuring. */
const SERVER_ENV = {
  NODE_ENV: 'production',
  RATE_LIMITS: 'off',
  MAIL_ENABLED: 'false',
  SECRET_KEY: 'bench-secret-key-of-no-value',
  LOG_LEVEL: 'warn',
}

/** Runs the command line of the product to its end. */
function shotgraph(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/main.js', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...SERVER_ENV, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`shotgraph ${args.join(' ')} ended with ${code}`)),
    )
  })
}

/**
 * A database with `episodes` episodes of the demo production: a fresh one on the server that DATABASE_URL names, else
 * on 127.0.0.1:5432. `close()` drops it.
 */
export async function openWorld({ episodes = 26 } = {}) {
  const server = new URL(process.env.DATABASE_URL ?? `postgres://${os.userInfo().username}@127.0.0.1:5432/postgres`)
  const name = `shotgraph_bench_${process.pid}`
  const admin = new pg.Client({ connectionString: server.href })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = Object.assign(new URL(server.href), { pathname: `/${name}` }).href
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'shotgraph-bench-'))
  const env = { DATABASE_URL: url, DATA_DIR: dataDir }
  await shotgraph(['demo', '--episodes', String(episodes)], env)
  const database = new pg.Pool({ connectionString: url, max: 4, options: '-c TimeZone=UTC -c jit=off' })
  // Dropping the database ends connections that are being closed.
  database.on('error', () => {})
  await database.query('vacuum analyze')
  const {
    rows: [project],
  } = await database.query(`select id from project where name = 'Bench show'`)
  return {
    url,
    env,
    database,
    projectId: project.id,
    async close() {
      await database.end()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts the built server on a port of its own; `core` pins it to one processor. */
export async function startServer(world, { port, env = {}, core } = {}) {
  const command = core === undefined ? [process.execPath] : ['taskset', '-c', String(core), process.execPath]
  const child = spawn(command[0], [...command.slice(1), 'dist/main.js', 'start', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...SERVER_ENV, ...world.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const up = await fetch(`${base}/status`).then(
      (r) => r.ok,
      () => false,
    )
    if (up) break
    if (tries > 300) throw new Error('the server did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    base,
    pid: child.pid,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

/** Access token of one of the demo's people (1 and 2 are admins, 141 to 145 vendors). */
export async function signIn(base, person = 1) {
  const answer = await fetch(`${base}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `person${person}@bench.example`, password: PASSWORD }),
  })
  return (await answer.json()).access_token
}

/** One GET, its body thrown away: milliseconds to the first byte and to the last, bytes. */
export function timedGet(url, token, agent) {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    let first
    let bytes = 0
    const request = http.get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.on('data', (chunk) => {
        first ??= performance.now() - begun
        bytes += chunk.length
      })
      response.on('end', () => resolve({ status: response.statusCode, first, total: performance.now() - begun, bytes }))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

/** Resident memory of a process in megabytes. */
export async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Prints one figure beside its goal. The benches report; they fail nothing. */
export function report(name, value, goal, unit = '') {
  console.log(`${name.padEnd(66)} ${String(value).padStart(9)}${unit}   goal ${goal}`)
}
