import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database for one test file. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Creating from a template needs it unused: one at a time, over all workers. */
const TEMPLATE_LOCK = 7_034_221

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: required('SHOTGRAPH_TEST_POSTGRES') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: jest runs test/support/global-setup.mjs first`)
  return value
}

/**
 * Creates a database of its own for a test file.
 *
 * @param from `migrated` (default): tables, reference data and the first administrator; `empty`: nothing at all
 */
export async function createTestDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `sg_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const template = from === 'migrated' ? ` template "${required('SHOTGRAPH_TEST_TEMPLATE')}"` : ''
    await client.query(`create database "${name}"${template}`)
  })
  const url = new URL(required('SHOTGRAPH_TEST_POSTGRES'))
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => onServer((client) => client.query(`drop database if exists "${name}" with (force)`)),
  }
}
