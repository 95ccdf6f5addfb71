import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createDatabase, type Database } from '../../src/kernel/db/database.js'
import { startEmbedded, type EmbeddedServer } from '../../src/kernel/db/embedded.js'
import { createLogger } from '../../src/kernel/log.js'
import { DataFolder } from '../support/process.js'

const LONG = 120_000

let folder: DataFolder
let server: EmbeddedServer
let database: Database

beforeEach(async () => {
  folder = new DataFolder()
  server = await startEmbedded({ dataDir: folder.path, password: randomBytes(12).toString('hex') })
  database = createDatabase({ url: server.url, poolSize: 4, statementTimeoutMs: 10_000, log: createLogger('silent') })
  await database.execute(sql`create table kept (n int primary key)`)
}, LONG)

afterEach(async () => {
  await database.close()
  await server.stop()
  folder.remove()
}, LONG)

const countRows = async (): Promise<number> =>
  (await database.rows<{ n: number }>(sql`select count(*)::int as n from kept`))[0]?.n ?? -1

/** Asks again until the database is back. */
async function afterRestart(): Promise<number> {
  for (let attempt = 0; ; attempt++, await sleep(50)) {
    try {
      return await countRows()
    } catch (error) {
      if (attempt > 1000) throw error
    }
  }
}

test(
  'a pool outlives its server: idle connections are replaced, what was committed is there',
  async () => {
    await Promise.all([1, 2, 3, 4].map((n) => database.execute(sql`insert into kept values (${n}::int)`)))
    process.kill(folder.postgres as number, 'SIGKILL')
    expect(await afterRestart()).toBe(4)
  },
  LONG,
)

test(
  'a transaction that loses its server fails as a whole, and says so',
  async () => {
    const work = database.transaction(async (db) => {
      await db.execute(sql`insert into kept values (1)`)
      process.kill(folder.postgres as number, 'SIGKILL')
      await sleep(500)
      await db.execute(sql`insert into kept values (2)`)
    })
    await expect(work).rejects.toThrow()
    expect(await afterRestart()).toBe(0)
  },
  LONG,
)

test(
  'a stream that loses its server ends with an error and gives its connection back',
  async () => {
    const read = async (): Promise<void> => {
      for await (const chunk of database.stream(sql`select n::text from generate_series(1, 100000000) n`)) {
        if (chunk.length > 0 && folder.postgres) process.kill(folder.postgres, 'SIGKILL')
      }
    }
    await expect(read()).rejects.toThrow()
    expect(await afterRestart()).toBe(0)
    await expect(Promise.all([countRows(), countRows(), countRows(), countRows(), countRows()])).resolves.toEqual([
      0, 0, 0, 0, 0,
    ])
  },
  LONG,
)

test(
  'an orderly restart of the server is noticed no more than a crash',
  async () => {
    await database.execute(sql`insert into kept values (1)`)
    process.kill(folder.postgres as number, 'SIGINT')
    expect(await afterRestart()).toBe(1)
  },
  LONG,
)
