import { sql } from 'kysely'
import { signIn, type Member } from '../support/crew.js'
import { buildPerson } from '../support/factories.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { startMailSink, type MailSink } from '../support/smtp.js'

let sink: MailSink
let server: TestServer
let worker: TestWorker
let manager: Member

beforeAll(async () => {
  sink = await startMailSink()
  server = await startTestServer({
    env: {
      MAIL_ENABLED: 'true',
      MAIL_SERVER: '127.0.0.1',
      MAIL_PORT: String(sink.port),
      PROMETHEUS_METRICS_ENABLED: 'true',
      ENABLE_JOB_QUEUE: 'true',
      LOG_LEVEL: 'silent',
    },
  })
  worker = await startTestWorker(server)
  manager = await signIn(server, 'manager')
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
  await sink?.close()
})

const QUEUES = '{ jobQueues { queue waiting retrying active completed failed oldestWaiting } }'
const JOBS = `query ($queue: String, $state: JobState, $first: Int! = 100) {
  jobs(queue: $queue, state: $state, first: $first) { id queue state data retries error createdAt dueAt endedAt }
}`
const RETRY = 'mutation ($id: ID!) { retryJob(id: $id) { id queue } }'

test('an operator sees what failed, and has it tried again', async () => {
  const { id: personId, email } = await buildPerson(server.database)
  sink.verdict = 'refuse'
  await server.rest('POST', '/auth/reset-password', { token: null, json: { email } })
  await worker.idle()

  const queues = (await server.graphql(QUEUES)).data.jobQueues
  expect(queues).toContainEqual({
    queue: 'auth.mail',
    waiting: 0,
    retrying: 0,
    active: 0,
    completed: 0,
    failed: 1,
    oldestWaiting: null,
  })
  const failed = (await server.graphql(JOBS, { queue: 'auth.mail', state: 'FAILED' })).data.jobs
  expect(failed).toEqual([
    expect.objectContaining({
      state: 'FAILED',
      retries: 0,
      error: expect.stringContaining('554'),
      data: { kind: 'reset', personId, login: email },
    }),
  ])
  const [{ id }] = failed
  const metrics = await server.rest('GET', '/metrics')
  expect(metrics.body).toContain('shotgraph_jobs{queue="auth.mail",state="failed"} 1')

  sink.verdict = 'take'
  expect((await server.graphql(RETRY, { id })).data.retryJob).toEqual({ id, queue: 'auth.mail' })
  await worker.idle()
  expect(sink.mails.map(({ to }) => to)).toEqual([email])
  const again = await server.graphql(RETRY, { id })
  expect(again.errors?.[0]?.message).toBe('Only a job that failed can be tried again; this one is completed.')
  expect(sink.mails).toHaveLength(1)
})

test('is for admins', async () => {
  const [{ id } = { id: '' }] = (await server.graphql(JOBS)).data.jobs
  for (const [document, variables] of [
    [QUEUES, {}],
    [JOBS, {}],
    [RETRY, { id }],
  ] as const) {
    const { errors } = await server.graphql(document, variables, { token: manager.token })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  const unknown = await server.graphql(RETRY, { id: manager.id })
  expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  expect((await server.graphql(JOBS, { first: 0 })).errors?.[0]?.message).toBe('first must be between 1 and 500.')
})

test('/status tells whether a worker is there', async () => {
  expect((await server.rest('GET', '/status')).body).toMatchObject({ 'job-queue-up': true })
  await worker.stop()
  await server.deps.database.texts(sql`select 'a moment'`)
  expect((await server.rest('GET', '/status')).body).toMatchObject({ 'job-queue-up': false })
  expect((await server.rest('GET', '/status/resources')).body).toMatchObject({ jobs: { running_jobs: 0 } })
})
