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
  buildTaskStatus,
  buildTaskType,
  insertRow,
  referenceId,
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

const get = async (path: string, token: string): Promise<any> => {
  const { status, body } = await server.rest('GET', path, { token })
  expect(status).toBe(200)
  return body
}
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort()

/** A show with an episode, a sequence, two shots and an asset; the artist has a task on one shot and on the asset. */
async function buildShow() {
  const episode = await buildEpisode(server.database, crew.project, { name: 'E01' })
  const sequence = await buildSequence(server.database, crew.project, { name: 'SQ01', parentId: episode.id })
  const shot = await buildShot(server.database, crew.project, { name: 'SH01', parentId: sequence.id })
  const other = await buildShot(server.database, crew.project, { name: 'SH02', parentId: sequence.id })
  const asset = await buildAsset(server.database, crew.project, { name: 'Fox' })
  const task = await buildTask(server.database, shot, { assignees: [crew.artist, crew.vendor], estimation: 480 })
  const assetTask = await buildTask(server.database, asset, { assignees: [crew.artist] })
  await buildTask(server.database, other)
  return { episode, sequence, shot, other, asset, task, assetTask }
}

describe('what one works on', () => {
  let show: Awaited<ReturnType<typeof buildShow>>
  beforeAll(async () => {
    show = await buildShow()
  })

  test('is narrowed to own tasks, from the production down to the task', async () => {
    const { episode, sequence, shot, other, asset, task } = show
    const { token } = crew.artist
    const project = `/data/user/projects/${crew.project.id}`
    const character = await referenceId(server.database, 'EntityType', 'Character')
    const animation = await referenceId(server.database, 'TaskType', 'Animation')
    expect(ids(await get(`${project}/sequences`, token))).toEqual([sequence.id])
    expect(ids(await get(`${project}/episodes`, token))).toEqual([episode.id])
    expect(ids(await get(`${project}/asset-types`, token))).toEqual([character])
    expect(await get(`${project}/asset-types/${character}/assets`, token)).toMatchObject([
      { id: asset.id, type: 'Asset' },
    ])
    expect(await get(`/data/user/sequences/${sequence.id}/shots`, token)).toMatchObject([{ id: shot.id, type: 'Shot' }])
    expect(await get(`/data/user/sequences/${sequence.id}/scenes`, token)).toEqual([])
    expect(ids(await get(`/data/user/shots/${shot.id}/tasks`, token))).toEqual([task.id])
    expect(ids(await get(`/data/user/shots/${shot.id}/task-types`, token))).toEqual([animation])
    expect(await get(`/data/user/shots/${other.id}/tasks`, token)).toEqual([])
    expect(await get(`${project}/sequences`, crew.supervisor.token)).toEqual([])
    expect(ids(await get(`${project}/sequences`, crew.vendor.token))).toEqual([sequence.id])
  })

  test.each(['shots/ID/tasks', 'assets/ID/task-types', 'projects/ID/episodes', 'sequences/ID/shots'])(
    '%s of what does not exist is 404',
    async (path) => {
      for (const id of [UNKNOWN, 'no-id', crew.artist.id]) {
        expect((await server.rest('GET', `/data/user/${path.replace('ID', id)}`)).status).toBe(404)
      }
    },
  )

  test('is over with a place in the team, and when the production closes', async () => {
    const [former, worker] = [await signIn(server, 'user'), await signIn(server, 'user')]
    const project = await buildProject(server.database)
    const shot = await buildShot(server.database, project)
    await buildTask(server.database, shot, { assignees: [former, worker] })
    await addToTeam(server.database, project, [worker])
    for (const path of ['/data/user/tasks', `/data/user/shots/${shot.id}/tasks`]) {
      expect(await get(path, former.token)).toEqual([])
      expect(await get(path, worker.token)).toHaveLength(1)
    }
    const closed = await referenceId(server.database, 'ProjectStatus', 'Closed')
    await server.database.pool.query('update project set project_status_id = $1 where id = $2', [closed, project.id])
    for (const path of ['/data/user/tasks', `/data/user/shots/${shot.id}/tasks`])
      expect(await get(path, worker.token)).toEqual([])
  })

  test('todos have names, the last comment of the team and the episodes that cast an asset', async () => {
    const { task, assetTask, asset, episode } = show
    await insertRow(server.database, 'EntityLink', { entityInId: episode.id, entityOutId: asset.id, nbOccurrences: 1 })
    const say = (person: { id: string }, text: string, createdAt: string): Promise<unknown> =>
      insertRow(server.database, 'Comment', {
        objectId: task.id,
        objectType: 'Task',
        personId: person.id,
        text,
        createdAt,
      })
    await say(crew.supervisor, 'Softer', '2026-03-01T10:00:00Z')
    await say(crew.client, 'Louder', '2026-03-01T11:00:00Z')
    const todos = await get('/data/user/tasks', crew.artist.token)
    expect(ids(todos)).toEqual([task.id, assetTask.id].sort())
    expect(todos.find(({ id }: { id: string }) => id === task.id)).toMatchObject({
      entity_name: 'SH01',
      entity_type_name: 'Shot',
      sequence_name: 'SQ01',
      episode_id: episode.id,
      episode_name: 'E01',
      entity_source_id: '',
      task_type_name: 'Animation',
      task_estimation: 480,
      last_comment: { text: 'Softer', date: '2026-03-01T10:00:00', person_id: crew.supervisor.id },
    })
    const ofAsset = todos.find(({ id }: { id: string }) => id === assetTask.id)
    expect(ofAsset).toMatchObject({
      episode_ids: [episode.id],
      episode_names: ['E01'],
      last_comment: {},
      episode_id: '',
    })
    expect(await get('/data/user/done-tasks', crew.artist.token)).toEqual([])
  })

  test('what is done is another list, the last first', async () => {
    const { token, id } = await signIn(server, 'user')
    await addToTeam(server.database, crew.project, [{ id }])
    const taskStatusId = (await buildTaskStatus(server.database, { isDone: true })).id
    const done = []
    for (const endDate of ['2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z']) {
      const shot = await buildShot(server.database, crew.project)
      done.push(await buildTask(server.database, shot, { assignees: [{ id }], taskStatusId, endDate }))
    }
    const rows = await get('/data/user/done-tasks', token)
    expect(rows.map((row: { id: string }) => row.id)).toEqual([done[1]!.id, done[2]!.id, done[0]!.id])
    expect(await get('/data/user/tasks', token)).toEqual([])
  })

  test('tasks to check are for who leads: all of a production, or those of the departments', async () => {
    const [lighting, comp] = [await buildDepartment(server.database), await buildDepartment(server.database)]
    const taskStatusId = (await buildTaskStatus(server.database, { isFeedbackRequest: true })).id
    const tasks = []
    for (const { id: departmentId } of [lighting, comp]) {
      const { id: taskTypeId } = await buildTaskType(server.database, { departmentId })
      tasks.push(await buildTask(server.database, show.shot, { taskTypeId, taskStatusId, assignees: [crew.artist] }))
    }
    const toCheck = async (token: string): Promise<string[]> => ids(await get('/data/user/tasks-to-check', token))
    const all = ids(tasks)
    expect(await toCheck(crew.manager.token)).toEqual(all)
    expect(await toCheck(crew.supervisor.token)).toEqual(all)
    await addToDepartments(server.database, crew.supervisor, [comp])
    expect(await toCheck(crew.supervisor.token)).toEqual([tasks[1]!.id])
    expect(await toCheck(server.admin.token)).toEqual(all)
    for (const { token } of [crew.artist, crew.vendor, crew.client, crew.outsider])
      expect(await toCheck(token)).toEqual([])
    // A manager of the studio who is a vendor in this production.
    const hired = await signIn(server, 'manager')
    await addToTeam(server.database, crew.project, [hired], 'vendor')
    expect(await toCheck(hired.token)).toEqual([])
  })
})

describe('time and presence of oneself', () => {
  test('time logged is read by day and by range, and is nobody else’s', async () => {
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    for (const [person, date] of [
      [crew.artist, '2026-03-03'],
      [crew.artist, '2026-03-05'],
      [crew.vendor, '2026-03-03'],
    ] as const)
      await insertRow(server.database, 'TimeSpent', {
        personId: person.id,
        taskId: task.id,
        date: `${date}T00:00:00Z`,
        duration: 60,
      })
    const { token } = crew.artist
    expect(await get('/data/user/time-spents/2026-03-03', token)).toMatchObject([
      { person_id: crew.artist.id, duration: 60 },
    ])
    expect(await get('/data/user/time-spents?start_date=2026-03-03&end_date=2026-03-05', token)).toHaveLength(2)
    expect(await get('/data/user/time-spents', token)).toEqual([])
    expect(await get(`/data/user/tasks/${task.id}/time-spents/2026-03-05`, token)).toMatchObject({ date: '2026-03-05' })
    expect(await get(`/data/user/tasks/${task.id}/time-spents/2026-03-04`, token)).toBeNull()
    for (const path of [
      'time-spents?start_date=2026-03-03',
      'time-spents?start_date=x&end_date=y',
      'time-spents/2026-02-30',
    ])
      expect((await server.rest('GET', `/data/user/${path}`, { token })).status).toBe(400)
  })

  test('a day off is found by any of its days', async () => {
    const { id, token } = crew.artist
    const [date, endDate] = ['2026-05-04T00:00:00Z', '2026-05-06T00:00:00Z']
    await insertRow(server.database, 'DayOff', { personId: id, date, endDate, description: 'Sea' })
    expect(await get('/data/user/day-offs/2026-05-06', token)).toMatchObject({ description: 'Sea' })
    expect(await get('/data/user/day-offs/2026-05-07', token)).toEqual({})
    expect(await get('/data/user/day-offs/2026-05-05', crew.vendor.token)).toEqual({})
  })

  test('the desktop notes that somebody is there', async () => {
    const { id } = await buildPerson(server.database, 'user', { email: 'desk@example.com' })
    const token = await server.login('desk@example.com')
    const note = (json: object) => server.rest('POST', '/data/user/desktop-login-logs', { token, json })
    expect((await note({ date: '2026-03-02T08:00:00' })).body).toMatchObject({
      person_id: id,
      date: '2026-03-02T08:00:00',
    })
    expect((await note({ date: '2026-03-01T08:00:00' })).status).toBe(201)
    expect((await note({ date: 'yesterday' })).status).toBe(400)
    const { rows } = await server.database.pool.query('select last_presence::text as day from person where id = $1', [
      id,
    ])
    expect(rows).toEqual([{ day: '2026-03-02' }])
    const logs = await get('/data/user/desktop-login-logs', token)
    expect(logs.map(({ date }: { date: string }) => date)).toEqual(['2026-03-02T08:00:00', '2026-03-01T08:00:00'])
  })
})
