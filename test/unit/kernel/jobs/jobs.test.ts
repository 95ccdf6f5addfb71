import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { createContext, type RequestContext } from '../../../../src/context.js'
import { countingSql } from '../../../../src/kernel/db/database.js'
import { HopelessError, SCHEMA, type Job } from '../../../../src/kernel/jobs/job.js'
import { installQueue, TABLES_VERSION } from '../../../../src/kernel/jobs/install.js'
import { createTestDatabase } from '../../../support/database.js'
import { startTestWorker, type TestWorker } from '../../../support/jobs.js'
import { startTestServer, type TestServer } from '../../../support/server.js'

type Work = (ctx: RequestContext, data: { n: number }) => Promise<void>
let work: Work
const ran: number[] = []

const noteJob: Job<{ n: number }> = {
  name: 'test.note',
  data: z.object({ n: z.int() }),
  retries: 2,
  pauseSeconds: 1,
  timeoutSeconds: 30,
  parallel: 2,
  async run(ctx, data) {
    ran.push(data.n)
    await work(ctx, data)
  },
}
const otherJob: Job<{ n: number }> = { ...noteJob, name: 'test.other', parallel: 1 }
const JOBS = [noteJob, otherJob]

let server: TestServer
let ctx: RequestContext
let worker: TestWorker | undefined

beforeAll(async () => {
  server = await startTestServer({ env: { LOG_LEVEL: 'silent' } })
  ctx = createContext(server.deps, { actor: null })
  await installQueue(server.database.pool, JOBS)
})
afterAll(() => server.close())
beforeEach(async () => {
  work = () => Promise.resolve()
  ran.length = 0
  await server.database.pool.query('delete from sg_jobs.job')
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

const startWorker = async (): Promise<TestWorker> => (worker = await startTestWorker(server, JOBS))

async function jobs(): Promise<{ name: string; state: string; retry_count: number; message: string | null }[]> {
  const { rows } = await server.database.pool.query(
    `select name, state, retry_count, output ->> 'message' as message from sg_jobs.job order by created_on, id`,
  )
  return rows
}

/** Waits for what another part does at its own time. */
async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await met())) await sleep(10)
}

describe('the tables of the queue', () => {
  const boss = (): PgBoss =>
    new PgBoss({
      connectionString: server.deps.config.databaseUrl as string,
      schema: SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
    })

  test('are those of the library in use', async () => {
    const library = await boss().start()
    try {
      expect(await library.schemaVersion()).toBe(TABLES_VERSION)
      expect(await library.detectSchemaDrift()).toMatchObject({ ok: true })
    } finally {
      await library.stop({ graceful: false })
    }
  })

  test('are brought up to date from an earlier library, and left alone by an earlier one of ours', async () => {
    const { pool } = server.database
    const version = (to: number) => pool.query('update sg_jobs.version set version = $1', [to])
    const client = await pool.connect()
    try {
      await version(TABLES_VERSION - 1)
      await installQueue(client, JOBS)
      expect((await client.query('select version from sg_jobs.version')).rows).toEqual([{ version: TABLES_VERSION }])
      await version(TABLES_VERSION + 1)
      await expect(installQueue(client, JOBS)).rejects.toThrow('newer Shotgraph')
    } finally {
      await version(TABLES_VERSION)
      client.release()
    }
  })

  test('need an account that may make a schema, and it is told so', async () => {
    const empty = await createTestDatabase('empty')
    const role = `sg_poor_${process.pid}`
    await server.database.pool.query(`create role ${role} login password 'x' nosuperuser`)
    const url = new URL(empty.url)
    Object.assign(url, { username: role, password: 'x' })
    const poor = new pg.Client({ connectionString: url.href })
    try {
      await poor.connect()
      await expect(installQueue(poor, JOBS)).rejects.toThrow(
        /permission denied for database .*GRANT CREATE ON DATABASE/,
      )
    } finally {
      await poor.end()
      await empty.drop()
      await server.database.pool.query(`drop role ${role}`)
    }
  })
})

describe('jobs of a transaction', () => {
  test('are in the queue with it, all by its one closing statement', async () => {
    const statements = async (n: number): Promise<number> => {
      const stats = { statements: 0 }
      await countingSql(stats, () =>
        ctx.transaction((tx) => {
          for (let i = 0; i < n; i++) tx.enqueue(i % 2 ? otherJob : noteJob, { n: i })
          return Promise.resolve()
        }),
      )
      return stats.statements
    }
    const one = await statements(1)
    expect(await statements(50)).toBe(one)
    expect(await jobs()).toHaveLength(51)
  })

  test('are not there when it fails', async () => {
    const change = ctx.transaction((tx) => {
      tx.enqueue(noteJob, { n: 1 })
      return Promise.reject(new Error('no'))
    })
    await expect(change).rejects.toThrow('no')
    expect(await jobs()).toEqual([])
  })

  test('are there once for one key', async () => {
    for (const n of [1, 2]) {
      await ctx.transaction((tx) => {
        tx.enqueue(noteJob, { n }, { key: 'same' })
        tx.enqueue(noteJob, { n }, { key: `another ${n}` })
        return Promise.resolve()
      })
    }
    expect(await jobs()).toHaveLength(3)
  })

  test('are not taken outside of one', () => {
    expect(() => ctx.enqueue(noteJob, { n: 1 })).toThrow('inside the transaction')
  })
})

const enqueue = (...numbers: number[]): Promise<void> =>
  ctx.transaction((tx) => {
    for (const n of numbers) tx.enqueue(noteJob, { n })
    return Promise.resolve()
  })

describe('the worker', () => {
  test('is woken by the commit, and does all there is', async () => {
    await startWorker()
    await until(async () => {
      const { rows } = await server.database.pool.query(
        `select 1 from pg_stat_activity where application_name = 'shotgraph worker' and query ilike 'listen%'`,
      )
      return rows.length > 0
    })
    await enqueue(1, 2, 3, 4, 5, 6, 7)
    await until(() => ran.length === 7)
    expect(ran.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    await until(async () => (await jobs()).every(({ state }) => state === 'completed'))
  })

  test('tries again what failed, and gives up after the last try', async () => {
    work = () => Promise.reject(new Error('not today'))
    await startWorker()
    await enqueue(1)
    await until(async () => {
      await worker!.wake()
      return (await jobs())[0]!.state === 'failed'
    })
    expect(ran).toEqual([1, 1, 1])
    expect(await jobs()).toEqual([{ name: 'test.note', state: 'failed', retry_count: 2, message: 'not today' }])
  }, 120_000)

  test('does not try again what is hopeless or not understood', async () => {
    work = () => Promise.reject(new HopelessError('nobody there'))
    await startWorker()
    await enqueue(1)
    await ctx.transaction((tx) => {
      tx.enqueue(noteJob, { n: 'text' } as never)
      return Promise.resolve()
    })
    await worker!.idle()
    expect(ran).toEqual([1])
    expect((await jobs()).map(({ state, retry_count: tries }) => [state, tries])).toEqual([
      ['failed', 0],
      ['failed', 0],
    ])
  })

  test('lets running jobs finish when it stops, and takes no new ones', async () => {
    let finish = (): void => undefined
    work = () => new Promise((resolve) => (finish = resolve))
    await startWorker()
    await enqueue(1)
    await until(() => ran.length === 1)
    const stopped = worker!.stop()
    await sleep(50)
    await enqueue(2)
    finish()
    await stopped
    expect(ran).toEqual([1])
    expect((await jobs()).map(({ state }) => state).sort()).toEqual(['completed', 'created'])
  })

  test('does not do twice what is done, though its end could not be written', async () => {
    work = async () => {
      // The connections of the queue break while the job runs: its end is not written, and it is given out again.
      await server.database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'shotgraph worker' and datname = current_database()`,
      )
      await server.database.pool.query(`alter table sg_jobs.job_common rename to gone`)
      setTimeout(() => void server.database.pool.query(`alter table sg_jobs.gone rename to job_common`), 200)
    }
    await startWorker()
    await enqueue(1)
    await until(async () => {
      const { rows } = await server.database.pool.query(`select to_regclass('sg_jobs.job_common') is not null as back`)
      return ran.length > 0 && rows[0].back
    })
    work = () => Promise.resolve()
    await until(async () => {
      await worker!.wake()
      return (await jobs())[0]!.state === 'completed'
    })
    expect(ran).toEqual([1])
  }, 120_000)
})
