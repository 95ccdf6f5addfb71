import { buildCrew, type Crew } from '../support/crew.js'
import {
  addToTeam,
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
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
afterAll(() => server?.close())

/** A production with a task type, and how tasks on its shots are made. */
async function production(values: Record<string, unknown> = {}) {
  const project = await buildProject(server.database, values)
  const episode = await buildEpisode(server.database, project, { name: 'E01' })
  const sequence = await buildSequence(server.database, project, { name: 'SQ01', parentId: episode.id })
  const taskType = await buildTaskType(server.database)
  const task = async (nbFrames: number | null, task: Record<string, unknown>) =>
    buildTask(server.database, await buildShot(server.database, project, { nbFrames, parentId: sequence.id }), {
      taskTypeId: taskType.id,
      ...task,
    })
  const log = (taskId: string, person: { id: string }, date: string, duration: number): Promise<unknown> =>
    insertRow(server.database, 'TimeSpent', { taskId, personId: person.id, date, duration })
  const read = async (query = '', token?: string) =>
    (
      await server.rest('GET', `/data/projects/${project.id}/quotas/${taskType.id}${query}`, {
        ...(token && { token }),
      })
    ).body
  return { project, sequence, taskType, task, log, read }
}

const setZone = (person: { id: string }, zone: string): Promise<unknown> =>
  server.database.pool.query('update person set timezone = $1 where id = $2', [zone, person.id])

test('whole tasks count for each of their people on the day they were sent or approved, in the zone of the caller', async () => {
  const { task, read } = await production({ fps: '24' })
  const [ann, ben] = [await buildPerson(server.database), await buildPerson(server.database)]
  const dates = { endDate: '2025-12-31T23:30:00', doneDate: '2026-01-07T12:00:00' }
  await task(48, { assignees: [ann, ben], nbDrawings: 6, ...dates })
  await task(24, { assignees: [ann], nbDrawings: 1, endDate: '2026-01-02T12:00:00' })
  await setZone(server.admin, 'UTC')
  const utc = await read('?count_mode=feedback')
  expect(utc[ann.id]).toEqual({
    day: {
      frames: { '2025-12-31': 48, '2026-01-02': 24 },
      seconds: { '2025-12-31': 2, '2026-01-02': 1 },
      count: { '2025-12-31': 1, '2026-01-02': 1 },
      drawings: { '2025-12-31': 6, '2026-01-02': 1 },
      entries: { '2025-12': 1, '2026-01': 1 },
    },
    week: {
      // The calendar year with the ISO week: both days are in the first week of 2026.
      frames: { '2025-1': 48, '2026-1': 24 },
      seconds: { '2025-1': 2, '2026-1': 1 },
      count: { '2025-1': 1, '2026-1': 1 },
      drawings: { '2025-1': 6, '2026-1': 1 },
      entries: { '2025': 1, '2026': 1 },
    },
    month: {
      frames: { '2025-12': 48, '2026-01': 24 },
      seconds: { '2025-12': 2, '2026-01': 1 },
      count: { '2025-12': 1, '2026-01': 1 },
      drawings: { '2025-12': 6, '2026-01': 1 },
      entries: { '2025': 1, '2026': 1 },
    },
    year: {
      frames: { '2025': 48, '2026': 24 },
      seconds: { '2025': 2, '2026': 1 },
      count: { '2025': 1, '2026': 1 },
      drawings: { '2025': 6, '2026': 1 },
    },
  })
  // Everybody together counts a task once for each of its people.
  expect(utc.total.year.frames).toEqual({ '2025': 96, '2026': 24 })
  await setZone(server.admin, 'Europe/Paris')
  expect((await read('?count_mode=feedback'))[ann.id].day.frames).toEqual({ '2026-01-01': 48, '2026-01-02': 24 })
  expect((await read('?count_mode=done')).total.day.frames).toEqual({ '2026-01-07': 96 })
  await setZone(server.admin, 'UTC')
})

test('weighted: logged time takes its share, rounded half to even', async () => {
  const { task, log, read } = await production()
  const [ann, ben] = [await buildPerson(server.database), await buildPerson(server.database)]
  const { id } = await task(25, { assignees: [ann], duration: 480, nbDrawings: 3, endDate: '2026-03-10T10:00:00' })
  await log(id, ann, '2026-03-03', 240)
  await log(id, ben, '2026-03-04', 240)
  const { [ann.id]: hers, [ben.id]: his, total } = await read()
  // Half of 25 is 12.5, half of 3 is 1.5: both go to the even neighbour.
  expect([hers.day.frames, hers.day.drawings, hers.day.count]).toEqual([
    { '2026-03-03': 12 },
    { '2026-03-03': 2 },
    { '2026-03-03': 1 },
  ])
  expect(his.day.frames).toEqual({ '2026-03-04': 12 })
  expect([total.week.frames, total.week.seconds, total.day.entries]).toEqual([
    { '2026-10': 24 },
    { '2026-10': 0.96 },
    { '2026-03': 2 },
  ])
  expect(await read('?count_mode=weighteddone')).toEqual({})
})

test('weighted: a task without logged time runs on over the weekdays from its feedback', async () => {
  const { task, read } = await production()
  const [ann, ben] = [await buildPerson(server.database), await buildPerson(server.database)]
  const days = { realStartDate: '2024-01-08T09:00:00', endDate: '2024-01-10T12:00:00' }
  await task(50, { assignees: [ann], nbDrawings: 4, ...days })
  expect((await read())[ann.id].day).toMatchObject({
    frames: { '2024-01-10': 17, '2024-01-11': 17, '2024-01-12': 17 },
    drawings: { '2024-01-10': 4, '2024-01-11': 4, '2024-01-12': 4 },
  })
  // From Thursday to Friday: two days, of which the second is a Saturday.
  await task(10, { assignees: [ben], realStartDate: '2024-01-11T09:00:00', endDate: '2024-01-12T12:00:00' })
  expect((await read())[ben.id].day.frames).toEqual({ '2024-01-12': 5 })
})

test('a studio narrows the tasks, one without people does not', async () => {
  const { task, read } = await production()
  const [studio, empty] = await Promise.all(
    ['In', 'Out'].map((name) =>
      insertRow(server.database, 'Studio', { name: `${name} ${Date.now()}`, color: '#000000' }),
    ),
  )
  const [ann, ben] = [
    await buildPerson(server.database, 'user', { studioId: studio!.id }),
    await buildPerson(server.database),
  ]
  await task(10, { assignees: [ann, ben], endDate: '2026-03-10T10:00:00' })
  await task(10, { assignees: [ben], endDate: '2026-03-10T10:00:00' })
  const count = async (studioId: string): Promise<number> =>
    (await read(`?count_mode=feedback&studio_id=${studioId}`)).total.year.count['2026']
  expect([await count(studio!.id), await count(empty!.id)]).toEqual([2, 3])
  expect((await read('?studio_id=x')).message).toBe('Wrong UUID format.')
})

test('of one person: for managers and supervisors of the production, and oneself', async () => {
  const { manager, supervisor, artist, vendor, client, outsider, project } = crew
  const sequence = await buildSequence(server.database, project)
  const shot = await buildShot(server.database, project, { nbFrames: 10, parentId: sequence.id })
  const { id: taskTypeId } = await buildTaskType(server.database)
  await buildTask(
    server.database,
    { ...shot, projectId: project.id },
    { taskTypeId, assignees: [artist], endDate: '2026-03-10T10:00:00' },
  )
  const path = `/data/projects/${project.id}/quotas/persons/${artist.id}`
  for (const { token } of [manager, supervisor, artist]) {
    const { status, body } = await server.rest('GET', `${path}?count_mode=feedback`, { token })
    expect([status, body[taskTypeId].day.frames]).toEqual([200, { '2026-03-10': 10 }])
  }
  for (const { token } of [client, vendor, outsider])
    expect((await server.rest('GET', path, { token })).status).toBe(403)
  const messageOf = async (address: string): Promise<unknown[]> => {
    const { status, body } = await server.rest('GET', address)
    return [status, body.message]
  }
  const unknownMode = 'count_mode must be equal to weighted, weigtheddone, feedback, or done'
  expect(await messageOf(`${path}?count_mode=some`)).toEqual([400, unknownMode])
  expect(await messageOf(`/data/projects/${project.id}/quotas/${taskTypeId}?count_mode=some`)).toEqual([
    400,
    unknownMode,
  ])
  for (const id of [UNKNOWN, 'x'])
    expect((await server.rest('GET', `/data/projects/${id}/quotas/persons/${artist.id}`)).status).toBe(404)
})

describe('the shots behind a quota', () => {
  const shotsOf = (person: { id: string }, period: string, query: Record<string, string>, token?: string) =>
    server.rest('GET', `/data/persons/${person.id}/quota-shots/${period}?${new URLSearchParams(query)}`, {
      ...(token && { token }),
    })

  test('weigh what falls into the period', async () => {
    const { project, taskType, task, log } = await production()
    const ann = await buildPerson(server.database)
    const logged = await task(10, { name: 'main', assignees: [ann], duration: 600, endDate: '2026-03-06T10:00:00' })
    await log(logged.id, ann, '2026-02-27', 200)
    await log(logged.id, ann, '2026-03-03', 100)
    await log(logged.id, ann, '2026-03-04', 100)
    // Five weekdays from Thursday to Wednesday, two of them in the week before.
    await task(10, { assignees: [ann], realStartDate: '2026-03-05T09:00:00', endDate: '2026-03-11T12:00:00' })
    const query = { project_id: project.id, task_type_id: taskType.id }
    const weights = async (period: string, more = {}): Promise<number[]> =>
      (await shotsOf(ann, period, { ...query, ...more })).body.map(({ weight }: { weight: number }) => weight).sort()
    expect(await weights('week/2026/10')).toEqual([0.34, 0.4])
    expect(await weights('month/2026/3')).toEqual([0.34, 1])
    expect(await weights('day/2026/3/3')).toEqual([0.17])
    expect(await weights('month/2026/3', { count_mode: 'feedback' })).toEqual([1, 1])
    expect(await weights('day/2026/3/6', { count_mode: 'feedback' })).toEqual([1])
    expect(await weights('month/2026/3', { count_mode: 'done' })).toEqual([])
    const [first] = (await shotsOf(ann, 'day/2026/3/3', query)).body
    expect(first).toMatchObject({ type: 'Entity', full_name: expect.stringMatching(/^E01 \/ SQ01 \/ Shot/) })
    expect((await shotsOf(ann, 'day/2026/3/3', { project_id: project.id })).body).toEqual([])
  })

  test('are for managers of the production and for oneself; periods that do not exist are refused', async () => {
    const { manager, supervisor, artist, outsider, project } = crew
    const query = { project_id: project.id, task_type_id: UNKNOWN }
    const status = async ({ token }: { token: string }): Promise<number> =>
      (await shotsOf(artist, 'month/2026/3', query, token)).status
    expect(await Promise.all([manager, artist, supervisor, outsider].map(status))).toEqual([200, 200, 403, 403])
    for (const period of ['month/2026/13', 'day/2026/2/30', 'week/2026/54', 'week/2026/0', 'month/x/1'])
      expect((await shotsOf(artist, period, query)).body.message).toBe('Invalid month or year.')
    expect((await shotsOf(artist, 'month/2026/3', { count_mode: 'some' })).body.message).toBe(
      'count_mode must be equal to weighted, weighteddone, feedback, or done',
    )
    const bot = await buildPerson(server.database, 'user', { isBot: true })
    await addToTeam(server.database, project, [bot])
    expect((await shotsOf(bot, 'month/2026/3', query)).status).toBe(403)
    expect((await shotsOf({ id: UNKNOWN }, 'month/2026/3', query)).status).toBe(404)
  })
})
