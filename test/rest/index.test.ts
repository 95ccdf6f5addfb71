import type { PublishedEvent } from '../../src/kernel/events/emitter.js'
import { buildPerson } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({
    env: { DEFAULT_LOCALE: 'fr_FR', SENTRY_KITSU_ENABLED: 'true', SENTRY_KITSU_DSN: 'https://sentry.example.com/1' },
  })
})
afterAll(() => server?.close())

const get = (path: string, token: string | null = null) => server.rest('GET', path, { token })

const HEALTH = {
  'database-up': true,
  'key-value-store-up': true,
  'event-stream-up': false,
  'job-queue-up': false,
  'indexer-up': true,
}

test('the API says which one it is', async () => {
  for (const path of ['/', '/api', '/api/']) expect((await get(path)).body).toEqual({ api: 'Zou', version: '1.0.67' })
})

test('what runs, in three forms', async () => {
  expect((await get('/status')).body).toEqual({ name: 'Zou', version: '1.0.67', ...HEALTH })
  const text = await get('/status.txt')
  expect(text.headers.get('content-type')).toBe('text')
  expect(text.body).toBe(
    'name: Zou\nversion: 1.0.67\ndatabase-up: up\nevent-stream-up: down\nkey-value-store-up: up\njob-queue-up: down\nindexer-up: up\n',
  )
  const { time, ...numbers } = (await get('/status/influx')).body
  expect(numbers).toEqual({
    'database-up': 1,
    'key-value-store-up': 1,
    'event-stream-up': 0,
    'job-queue-up': 0,
    'indexer-up': 1,
  })
  expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(10)
})

test('load and memory of the machine', async () => {
  const { body } = await get('/status/resources')
  expect(body.date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}$/)
  expect(body.cpu.percent.length).toBeGreaterThan(0)
  for (const percent of body.cpu.percent) expect(percent >= 0 && percent <= 100).toBe(true)
  expect(Object.keys(body.cpu.loadavg)).toEqual(['last 1 min', 'last 5 min', 'last 10 min'])
  const { total, used, available, percent } = body.memory
  expect(used + available).toBe(total)
  expect(percent).toBeCloseTo((used / total) * 100, 0)
  expect(body.jobs).toEqual({ running_jobs: 0 })
})

test('an event for trying is published and not stored', async () => {
  const events: PublishedEvent[] = []
  await server.settled()
  const stop = server.deps.events.subscribe((event) => events.push(event))
  expect((await get('/status/test-event')).body).toEqual({ success: true })
  await server.settled()
  stop()
  expect(events).toEqual([expect.objectContaining({ name: 'main:test', payload: {}, eventId: null })])
  expect(await server.database.prisma.apiEvent.count({ where: { name: 'main:test' } })).toBe(0)
})

test('numbers of the studio are for admins', async () => {
  const artist = await buildPerson(server.database)
  expect((await get('/stats')).status).toBe(401)
  expect((await get('/stats', await server.login(artist.email))).status).toBe(403)
  expect((await get('/stats', server.admin.token)).body).toEqual({
    number_of_video_previews: 0,
    number_of_picture_previews: 0,
    number_of_model_previews: 0,
    number_of_comments: 0,
  })
})

test('settings for the web client', async () => {
  expect((await get('/config')).body).toEqual({
    is_self_hosted: true,
    crisp_token: '',
    dark_theme_by_default: false,
    indexer_configured: true,
    saml_enabled: false,
    saml_idp_name: '',
    oidc_enabled: false,
    oidc_idp_name: '',
    default_locale: 'fr_FR',
    default_timezone: 'Europe/Paris',
    enforce_2fa: false,
    sentry: { dsn: 'https://sentry.example.com/1', sampleRate: 0.1 },
  })
  await server.database.pool.query('update organisation set dark_theme_by_default = true')
  expect((await get('/config')).body.dark_theme_by_default).toBe(true)
})

test('the settings of the studio are made once, however many ask at the same time', async () => {
  await server.database.pool.query('delete from organisation')
  const answers = await Promise.all(Array.from({ length: 5 }, () => get('/config')))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(await server.database.prisma.organisation.count()).toBe(1)
})
