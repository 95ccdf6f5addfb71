import { buildCrew, newEvents, stored, type Crew, type Member } from '../support/crew.js'
import { buildShot, buildTask, insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  const shot = { ...(await buildShot(server.database, crew.project)), projectId: crew.project.id }
  task = await buildTask(server.database, shot, { assignees: [crew.artist] })
  await insertRow(server.database, 'DayOff', { personId: crew.artist.id, date: '2026-03-02', endDate: '2026-03-04' })
  // The row is made when it is first asked for.
  await server.rest('GET', '/data/organisations')
  await server.rest('GET', '/config')
}, 60_000)
afterAll(() => server?.close())

const log = (date: string, duration: unknown, { token }: Pick<Member, 'token'>, end = '') =>
  server.rest('POST', `/actions/tasks/${task.id}/time-spents/${date}/persons/${crew.artist.id}${end}`, {
    json: { duration },
    token,
  })
const minutes = async (): Promise<number> => {
  const { rows } = await server.database.pool.query<{ sum: number }>(
    'select coalesce(sum(duration), 0)::int as sum from time_spent where task_id = $1',
    [task.id],
  )
  expect((await stored(server, 'task', task.id)).duration ?? 0).toBe(rows[0]!.sum)
  return rows[0]!.sum
}
const lockTimesheets = (locked: boolean) =>
  server.database.pool.query('update organisation set timesheets_locked = $1', [locked])
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

describe('time', () => {
  test.each(['', '/add'])('on a day off is refused to everybody, nothing is logged: %j', async (end) => {
    await newEvents(server)
    const before = await minutes()
    for (const member of [crew.artist, crew.manager, server.admin]) {
      for (const date of ['2026-03-02', '2026-03-04']) {
        const { status, body } = await log(date, 60, member, end)
        expect([status, body.message]).toEqual([
          400,
          `${date} is a day off of this person: no time is logged on it. Remove the day off first.`,
        ])
      }
    }
    expect([await minutes(), await newEvents(server)]).toEqual([before, []])
    expect((await log('2026-03-05', 60, crew.artist, end)).status).toBe(201)
  })

  test.each([-60, 0, -0.5, 'many', null, true, [60]])('of %j minutes is refused', async (duration) => {
    const before = await minutes()
    expect((await log('2026-03-06', duration, crew.artist)).status).toBe(400)
    expect((await log('2026-03-06', duration, crew.artist, '/add')).status).toBe(400)
    expect(await minutes()).toBe(before)
  })

  test.each(['-60', '0'])('of %s minutes is refused in GraphQL and on the generic route', async (duration) => {
    const before = await minutes()
    const entry = `{taskId: "${task.id}", personId: "${crew.artist.id}", date: "2026-03-06", duration: ${duration}}`
    const { data } = await server.graphql<any>(`mutation { logTime(entries: [${entry}]) { error { code } } }`)
    expect(data.logTime[0].error.code).toBe('BAD_USER_INPUT')
    const { status } = await server.rest('POST', '/data/time-spents', {
      json: { task_id: task.id, person_id: crew.artist.id, date: '2026-03-06', duration: Number(duration) },
    })
    expect([status, await minutes()]).toEqual([400, before])
  })
})

describe('locked timesheets', () => {
  beforeAll(() => lockTimesheets(true))
  afterAll(() => lockTimesheets(false))
  const LOCKED = 'The timesheets are locked: 2026-03-05 is over. Ask a manager of the production to correct it.'

  it('keep days that are over as they are', async () => {
    await newEvents(server)
    const before = await minutes()
    for (const end of ['', '/add']) {
      const { status, body } = await log('2026-03-05', 90, crew.artist, end)
      expect([status, body.message]).toEqual([400, LOCKED])
    }
    const path = `/actions/tasks/${task.id}/time-spents/2026-03-05/persons/${crew.artist.id}`
    const { status, body } = await server.rest('DELETE', path, { token: crew.artist.token })
    expect([status, body.message]).toEqual([400, LOCKED])
    expect([await minutes(), await newEvents(server)]).toEqual([before, []])
  })

  it('leave the days open that are not over, and let managers of the production correct the others', async () => {
    const before = await minutes()
    expect((await log(tomorrow(), 30, crew.artist)).status).toBe(201)
    expect((await log('2026-03-09', 15, crew.manager)).status).toBe(201)
    expect((await log('2026-03-10', 15, server.admin)).status).toBe(201)
    expect(await minutes()).toBe(before + 60)
  })
})
