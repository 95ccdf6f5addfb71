import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { buildAsset, buildPerson, buildTask } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  const asset = await buildAsset(server.database, crew.project)
  task = await buildTask(server.database, asset, { assignees: [crew.artist, crew.vendor] })
})
afterAll(() => server.close())

const log = (
  who: Member,
  person: { id: string },
  json: unknown,
  { date = '2026-03-02', add = false, on = task } = {},
) =>
  server.rest('POST', `/actions/tasks/${on.id}/time-spents/${date}/persons/${person.id}${add ? '/add' : ''}`, {
    token: who.token,
    json,
  })

describe('logging time', () => {
  test('sets a day, adds to it, and sums the task up', async () => {
    await newEvents(server)
    const first = await log(crew.artist, crew.artist, { duration: 60 })
    expect(first).toMatchObject({ status: 201, body: { duration: 60, date: '2026-03-02', type: 'TimeSpent' } })
    expect(await newEvents(server)).toEqual(['person:update', 'time-spent:new', 'task:update'])
    const { last_presence: presence } = (await stored(server, 'person', crew.artist.id))!
    expect(String(presence)).toContain('2026')
    const more = await log(crew.artist, crew.artist, { duration: 30 }, { add: true })
    expect(more.body).toMatchObject({ id: first.body.id, duration: 90 })
    expect(await newEvents(server)).toEqual(['time-spent:update', 'task:update'])
    await log(crew.manager, crew.vendor, { duration: 10 })
    expect((await stored(server, 'task', task.id))!.duration).toBe(100)
    expect((await log(crew.artist, crew.artist, { duration: 45 })).body.duration).toBe(45)
    expect((await stored(server, 'task', task.id))!.duration).toBe(55)
  })

  test('additions made side by side all count', async () => {
    const date = '2026-04-01'
    await Promise.all([1, 2, 3, 4].map((duration) => log(crew.vendor, crew.vendor, { duration }, { date, add: true })))
    const { body } = await server.rest('GET', `/actions/tasks/${task.id}/time-spents/${date}`)
    expect(body.total).toBe(10)
    expect(body[crew.vendor.id]).toHaveLength(1)
  })

  test('is for assignees: by themselves, by managers and by admins', async () => {
    expect((await log(crew.supervisor, crew.artist, { duration: 1 })).status).toBe(403)
    expect((await log(crew.vendor, crew.artist, { duration: 1 })).status).toBe(403)
    expect((await log(crew.outsider, crew.artist, { duration: 1 })).status).toBe(403)
    expect((await log(crew.supervisor, crew.supervisor, { duration: 1 })).status).toBe(403)
    expect((await log(server.admin, server.admin, { duration: 1 })).status).toBe(403)
    const bot = await buildPerson(server.database, 'user', { isBot: true })
    expect((await log(server.admin, bot, { duration: 1 })).status).toBe(403)
    expect((await log(server.admin, { id: task.id }, { duration: 1 })).status).toBe(404)
  })

  test('refuses what is no day and no time', async () => {
    for (const duration of [0, -5, 'much', null, true]) {
      expect({ duration, status: (await log(crew.artist, crew.artist, { duration })).status }).toEqual({
        duration,
        status: 400,
      })
    }
    const { body } = await log(crew.artist, crew.artist, { duration: -1 })
    expect(body.data.errors).toEqual([{ field: 'duration', message: 'Input should be greater than 0' }])
    for (const date of ['yesterday', '2026-02-30', '2026-3-1', '2026-03-01T10:00:00']) {
      expect({ date, ...(await log(crew.artist, crew.artist, { duration: 1 }, { date })).body }).toMatchObject({
        date,
        message: 'Invalid date format.',
      })
    }
  })

  test('takes a day away once', async () => {
    const path = `/actions/tasks/${task.id}/time-spents/2026-03-02/persons/${crew.artist.id}`
    expect((await server.rest('DELETE', path, { token: crew.supervisor.token })).status).toBe(403)
    await newEvents(server)
    const { status, body } = await server.rest('DELETE', path, { token: crew.artist.token })
    expect({ status, duration: body.duration }).toEqual({ status: 201, duration: 0 })
    expect(await newEvents(server)).toEqual(['time-spent:delete', 'task:update'])
    expect((await server.rest('DELETE', path, { token: crew.artist.token })).status).toBe(404)
  })
})

describe('reading time', () => {
  test('is for who may read the task', async () => {
    const path = `/actions/tasks/${task.id}/time-spents`
    const { body } = await server.rest('GET', path, { token: crew.client.token })
    expect(body.total).toBe(
      Object.values<any>(body)
        .flat()
        .reduce((sum, row) => sum + (row.duration ?? 0), 0),
    )
    expect((await server.rest('GET', path, { token: crew.outsider.token })).status).toBe(403)
    const stranger = await signIn(server, 'vendor')
    expect((await server.rest('GET', path, { token: stranger.token })).status).toBe(403)
    expect((await server.rest('GET', `${path}/today`)).body.message).toBe('Wrong date format.')
  })
})
