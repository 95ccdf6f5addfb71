import { buildCrew, signIn, type Crew } from '../support/crew.js'
import {
  addToDepartments,
  addToTeam,
  buildAsset,
  buildDepartment,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
/** The artist's work in the production of the crew, in that of others, and on no task. */
let work: { shotTask: { id: string }; assetTask: { id: string }; elsewhere: { id: string }; foreign: { id: string } }
let department: { id: string }

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  department = await buildDepartment(server.database)
  const anim = await buildTaskType(server.database, { departmentId: department.id })
  const props = await buildTaskType(server.database, { departmentId: (await buildDepartment(server.database)).id })
  const { database } = server
  const episode = await buildEpisode(database, crew.project, { name: 'E01' })
  const sequence = await buildSequence(database, crew.project, { name: 'SQ01', parentId: episode.id })
  const shot = await buildShot(database, crew.project, { name: 'SH01', parentId: sequence.id })
  const foreign = await buildProject(database)
  work = {
    shotTask: await buildTask(database, shot, { taskTypeId: anim.id }),
    assetTask: await buildTask(database, await buildAsset(database, crew.project), { taskTypeId: props.id }),
    elsewhere: await buildTask(database, await buildShot(database, foreign), { taskTypeId: anim.id }),
    foreign,
  }
  await log(crew.artist, work.shotTask, '2026-03-02', 120)
  await log(crew.artist, work.shotTask, '2026-03-31', 60)
  await log(crew.artist, work.assetTask, '2026-03-02', 30.5)
  await log(crew.artist, work.elsewhere, '2026-03-02', 400)
  await log(crew.artist, work.shotTask, '2025-12-29', 15)
  await log(crew.vendor, work.shotTask, '2026-03-02', 90)
})
afterAll(() => server?.close())

const log = (person: { id: string }, task: { id: string } | null, date: string, duration: number): Promise<unknown> =>
  insertRow(server.database, 'TimeSpent', { personId: person.id, taskId: task?.id ?? null, date, duration })

const get = async (path: string, token?: string) => {
  const { status, body } = await server.rest('GET', path, token ? { token } : {})
  return status === 200 ? body : status
}

const minutes = (rows: { task_id: string; duration: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ task_id, duration }) => [task_id, duration]))

describe('hours of one person', () => {
  const sums = (period: string) => `/data/persons/${crew.artist.id}/time-spents/${period}`

  test('are summed by task, with the names around it', async () => {
    const rows = await get(sums('month/2026/3'))
    expect(rows).toHaveLength(3)
    expect(rows).toContainEqual(
      expect.objectContaining({
        task_id: work.shotTask.id,
        project_id: crew.project.id,
        entity_name: 'SH01',
        entity_type_name: 'Shot',
        sequence_name: 'SQ01',
        episode_name: 'E01',
        duration: 180,
      }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({ task_id: work.assetTask.id, sequence_name: null, episode_name: null, duration: 30.5 }),
    )
  })

  test('periods are whole: the ISO week reaches back into the year before', async () => {
    const only = async (period: string): Promise<number | undefined> =>
      minutes(await get(sums(period)))[work.shotTask.id]
    expect(await only('year/2026')).toBe(180)
    expect(await only('year/2025')).toBe(15)
    expect(await only('week/2026/1')).toBe(15)
    expect(await only('week/2026/10')).toBe(120)
    expect(await only('day/2026/3/31')).toBe(60)
    expect(await only('day/2026/4/1')).toBeUndefined()
  })

  test('leads see those on tasks of their productions, supervisors with departments those of these', async () => {
    const supervisor = await signIn(server, 'supervisor')
    await addToTeam(server.database, crew.project, [supervisor])
    await addToDepartments(server.database, supervisor, [department])
    const seen = async (token: string) => Object.keys(minutes(await get(sums('month/2026/3'), token))).sort()
    const own = [work.shotTask.id, work.assetTask.id].sort()
    expect(await seen(crew.artist.token)).toEqual([...own, work.elsewhere.id].sort())
    expect(await seen(crew.manager.token)).toEqual(own)
    expect(await seen(crew.supervisor.token)).toEqual(own)
    expect(await seen(supervisor.token)).toEqual([work.shotTask.id])
    expect(await seen(crew.outsider.token)).toEqual([])
    for (const { token } of [crew.vendor, crew.client]) expect(await get(sums('month/2026/3'), token)).toBe(403)
    const day = await get(`/data/persons/${crew.artist.id}/time-spents/2026-03-02`, supervisor.token)
    expect(day).toMatchObject([{ type: 'TimeSpent', task_id: work.shotTask.id, duration: 120, date: '2026-03-02' }])
    expect(day).toHaveLength(1)
  })

  test('a production of others is refused to leads', async () => {
    const path = `${sums('month/2026/3')}?project_id=${work.foreign.id}`
    expect(await get(path, crew.manager.token)).toBe(403)
    expect(minutes(await get(path, crew.artist.token))).toEqual({ [work.elsewhere.id]: 400 })
    expect(minutes(await get(`${sums('month/2026/3')}?project_id=${crew.project.id}`))).toEqual({
      [work.shotTask.id]: 180,
      [work.assetTask.id]: 30.5,
    })
  })

  test('single entries: of a month for the person and admins, between two days for admins', async () => {
    const month = `/data/persons/${crew.artist.id}/time-spents/month/all/2026/3`
    expect(await get(month, crew.artist.token)).toHaveLength(4)
    expect(await get(month, crew.manager.token)).toBe(403)
    const list = `/data/persons/${crew.artist.id}/time-spents`
    expect(await get(`${list}?start_date=2026-03-02&end_date=2026-03-02`)).toHaveLength(3)
    expect(await get(list)).toEqual([])
    expect(await get(`${list}?start_date=2026-03-02&end_date=2026-03-02`, crew.artist.token)).toBe(403)
  })

  test('bad input is refused in the documented words, after the permission', async () => {
    const message = async (path: string) => {
      const { status, body } = await server.rest('GET', path)
      return [status, body.message]
    }
    expect(await message(sums('month/2026/13'))).toEqual([400, 'Invalid date format.'])
    expect(await message(sums('year/x'))).toEqual([400, 'Invalid date format.'])
    expect(await message(sums('week/2026/54'))).toEqual([400, 'Invalid month or year.'])
    expect(await message(sums('day/2026/2/30'))).toEqual([400, 'Invalid month or year.'])
    expect(await message(sums('month/all/2026/x'))).toEqual([400, 'Invalid month or year.'])
    expect(await message(sums('2026-02-30'))).toEqual([400, 'Invalid month or year.'])
    expect(await message(`${sums('year/2026')}?project_id=nope`)).toEqual([400, 'Wrong UUID format.'])
    const list = `/data/persons/${crew.artist.id}/time-spents`
    expect(await message(`${list}?start_date=2026-03-02`)).toEqual([400, expect.stringContaining('range of dates')])
    expect(await message(`${list}?start_date=x&end_date=y`)).toEqual([400, 'Wrong date format for x and/or y'])
    expect(await get(sums('month/2026/13'), crew.vendor.token)).toBe(403)
    for (const id of [UNKNOWN, 'nope']) expect(await get(`/data/persons/${id}/time-spents/year/2026`)).toBe(404)
    const bot = await buildPerson(server.database, 'user', { isBot: true, email: null })
    expect(await get(`/data/persons/${bot.id}/time-spents/year/2026`)).toBe(403)
  })
})

describe('timesheets', () => {
  test('have minutes by unit and person', async () => {
    await log(crew.client, null, '2026-03-03', 5)
    const { artist, vendor, client } = crew
    expect(await get('/data/persons/time-spents/day-table/2026/3')).toEqual({
      2: { [artist.id]: 550.5, [vendor.id]: 90 },
      3: { [client.id]: 5 },
      31: { [artist.id]: 60 },
    })
    expect(await get('/data/persons/time-spents/month-table/2025')).toEqual({ 12: { [artist.id]: 15 } })
    expect(await get('/data/persons/time-spents/week-table/2025')).toEqual({ 1: { [artist.id]: 15 } })
    expect(Object.keys(await get('/data/persons/time-spents/year-table'))).toEqual(['2025', '2026'])
    expect(await get('/data/persons/time-spents/month-table/2024')).toEqual({})
  })

  test('show leads the work on their productions, and the others their own', async () => {
    const table = (token: string, query = '') => get(`/data/persons/time-spents/day-table/2026/3${query}`, token)
    const { artist, vendor } = crew
    expect(await table(crew.manager.token)).toEqual({
      2: { [artist.id]: 150.5, [vendor.id]: 90 },
      31: { [artist.id]: 60 },
    })
    expect(await table(crew.vendor.token)).toEqual({ 2: { [vendor.id]: 90 } })
    expect(await table(crew.vendor.token, `?project_id=${work.foreign.id}`)).toEqual({})
    expect(await table(crew.manager.token, `?project_id=${work.foreign.id}`)).toBe(403)
    expect(await table(crew.outsider.token)).toEqual({})
    expect(await table(crew.manager.token, `?department_id=${department.id}`)).toEqual({
      2: { [artist.id]: 120, [vendor.id]: 90 },
      31: { [artist.id]: 60 },
    })
    expect(await table(crew.supervisor.token, `?department_id=${department.id}`)).toBe(400)
  })

  test('are narrowed by the studio of the people, and refuse what is no id or no month', async () => {
    const studio = await insertRow(server.database, 'Studio', { name: 'North', color: '#000000' })
    await server.database.pool.query('update person set studio_id = $1 where id = $2', [studio.id, crew.vendor.id])
    const path = '/data/persons/time-spents/month-table/2026'
    expect(await get(`${path}?studio_id=${studio.id}`)).toEqual({ 3: { [crew.vendor.id]: 90 } })
    expect(await get(`${path}?studio_id=nope`)).toBe(400)
    expect(await get('/data/persons/time-spents/day-table/2026/13')).toBe(400)
    expect(await get('/data/persons/time-spents/week-table/x')).toBe(400)
  })
})

describe('days off', () => {
  test('are listed by period, for the person and admins', async () => {
    const { artist, manager } = crew
    const off = { personId: artist.id, date: '2026-01-30', endDate: '2026-02-02', description: 'private' }
    await insertRow(server.database, 'DayOff', off)
    await insertRow(server.database, 'DayOff', { ...off, personId: crew.vendor.id })
    const path = `/data/persons/${artist.id}/day-offs`
    const periods = ['', '/year/2026', '/month/2026/1', '/month/2026/2', '/week/2026/5', '/week/2026/6']
    for (const period of periods) {
      expect(await get(`${path}${period}`, artist.token)).toMatchObject([{ type: 'DayOff', date: '2026-01-30' }])
      expect(await get(`${path}${period}`, manager.token)).toBe(403)
    }
    expect(await get(`${path}/month/2026/3`)).toEqual([])
    expect(await get(`${path}/2026-02-01`)).toMatchObject({ person_id: artist.id, end_date: '2026-02-02' })
    expect(await get(`${path}/2026-02-03`)).toEqual({})
    expect(await get(`${path}/2026-02-30`)).toBe(400)
    expect(await get(`${path}/month/2026/x`)).toBe(400)
    expect(await get('/data/persons/day-offs/2026/2')).toHaveLength(2)
    expect(await get('/data/persons/day-offs/2026/2', artist.token)).toHaveLength(1)
    expect(await get('/data/persons/day-offs/2026/2', manager.token)).toEqual([])
  })
})
