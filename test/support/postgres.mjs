/**
 * A PostgreSQL server for tests: the one `DATABASE_URL` points to when set (databases are created beside the one it
 * names, which is left alone), else the product's embedded one in a temporary folder.
 */
import './typescript.mjs'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

/** Starts the server, or finds it. Answers `{url, stop}`; `stop` ends only what was started here. */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const { startEmbedded } = await import('../../src/kernel/db/embedded.ts')
  const folder = await mkdtemp(path.join(tmpdir(), 'shotgraph-test-'))
  const server = await startEmbedded({ dataDir: folder, password: randomBytes(12).toString('hex') })
  // Nothing here outlives the tests: no need to wait for the disk.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await runOn(server.url, `alter system set ${setting} = off`)
  }
  await runOn(server.url, 'select pg_reload_conf()')
  return {
    url: server.url,
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

/** Creates a database; answers its address. */
export async function createDatabaseOn(serverUrl, name) {
  await runOn(serverUrl, `create database "${name}"`)
  return databaseUrlOn(serverUrl, name)
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabaseOn(serverUrl, name) {
  await runOn(serverUrl, `drop database if exists "${name}" with (force)`)
}
