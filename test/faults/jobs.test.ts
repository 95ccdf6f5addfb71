import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { DataFolder, Shotgraph } from '../support/process.js'
import { startMailSink, type MailSink } from '../support/smtp.js'

/** A worker that died is noticed after some tens of seconds, perhaps on a busy machine; milliseconds. */
const LONG = 240_000

const ADMIN = { email: 'head@studio.com', password: 'a good password' }

let sink: MailSink
let database: TestDatabase
let client: pg.Client
let running: Shotgraph[]
let folder: DataFolder

beforeEach(async () => {
  sink = await startMailSink()
  database = await createTestDatabase('empty')
  client = new pg.Client({ connectionString: database.url })
  client.on('error', () => undefined)
  await client.connect()
  running = []
  folder = new DataFolder()
})

afterEach(async () => {
  await Promise.all(running.map((process) => process.kill()))
  await client.end()
  await database.drop()
  await sink.close()
  folder.remove()
})

function start(...args: string[]): Shotgraph {
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    SECRET_KEY: 'a key for tests only',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    BCRYPT_LOG_ROUNDS: '4',
    RATE_LIMITS: 'off',
    MAIL_SERVER: '127.0.0.1',
    MAIL_PORT: String(sink.port),
    LOG_LEVEL: 'warn',
  }
  const process = new Shotgraph([...args], env)
  running.push(process)
  return process
}

const serve = (...roles: string[]): Shotgraph => start('start', '--port', '0', '--roles', roles.join(','))

/** Has a link for a new password sent; each goes to the queue as one mail. */
async function askForMails(url: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const answer = await fetch(`${url}/auth/reset-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ADMIN.email }),
    })
    expect(answer.status).toBe(200)
    await answer.json()
  }
}

async function states(): Promise<Record<string, number>> {
  const { rows } = await client.query<{ state: string; n: number }>(
    `select state, count(*)::int as n from sg_jobs.job where name = 'auth.mail' group by state`,
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await met())) await sleep(50)
}

const messageIds = (): string[] => sink.mails.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)![1]!.trim())

test(
  'a worker killed while it hands mails over: another one sends each, none twice',
  async () => {
    const api = serve('api')
    const url = await api.ready()
    // The mails are given to the server whole, and it does not say that it took them.
    sink.verdict = 'hang'
    await askForMails(url, 6)
    const first = start('start', '--roles', 'worker')
    await until(() => sink.offered > 0)
    await first.kill()
    expect(sink.mails).toEqual([])
    expect((await states())['active']).toBeGreaterThan(0)

    sink.verdict = 'take'
    start('start', '--roles', 'worker')
    await until(async () => (await states())['completed'] === 6)
    expect(sink.mails).toHaveLength(6)
    expect(new Set(messageIds()).size).toBe(6)
  },
  LONG,
)

test(
  'everything in one process, killed at once: what was answered is sent after the next start, under the same ids',
  async () => {
    sink.verdict = 'later'
    const first = serve('api', 'worker')
    await askForMails(await first.ready(), 5)
    await first.kill()
    const { rows } = await client.query<{ id: string }>(`select id from sg_jobs.job where name = 'auth.mail'`)
    expect(rows).toHaveLength(5)

    sink.verdict = 'take'
    serve('api', 'worker')
    await until(async () => (await states())['completed'] === 5)
    expect(messageIds().sort()).toEqual(rows.map(({ id }) => `<${id}@localhost>`).sort())
  },
  LONG,
)

test(
  'a worker that is asked to stop finishes what it does; the connections of the queue may break before',
  async () => {
    const api = serve('api')
    const url = await api.ready()
    const worker = start('start', '--roles', 'worker')
    await worker.says(/Working on the jobs/)
    await askForMails(url, 1)
    await until(() => sink.mails.length === 1)
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'shotgraph worker' and datname = current_database()`,
    )
    await askForMails(url, 3)
    await until(() => sink.mails.length === 4)
    worker.signal('SIGTERM')
    expect(await worker.ended).toBe(0)
    expect(await states()).toEqual({ completed: 4 })
    expect(new Set(messageIds()).size).toBe(4)
  },
  LONG,
)
