import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import {
  addToDepartments,
  addToTeam,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  unique,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements = 0
let shot: { id: string; projectId: unknown }
let department: { id: string }
let animation: { id: string }
let task: { id: string }

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  const { database } = server
  crew = await buildCrew(server)
  department = await buildDepartment(database)
  animation = await buildTaskType(database, { departmentId: department.id })
  const episode = await buildEpisode(database, crew.project)
  const sequence = await buildSequence(database, crew.project, { parentId: episode.id })
  shot = await buildShot(database, crew.project, { parentId: sequence.id })
  task = await buildTask(database, shot, { taskTypeId: animation.id, assignees: [] })
})
afterAll(() => server.close())

const call = (method: string, path: string, who: Member, json?: unknown) =>
  server.rest(method, path, { token: who.token, ...(json !== undefined && { json }) })
const assign = (who: Member, person: { id: string }, on = task) =>
  call('PUT', `/actions/tasks/${on.id}/assign`, who, { person_id: person.id })
const clear = (who: Member, json: unknown) => call('PUT', '/actions/tasks/clear-assignation', who, json)

describe('assigning', () => {
  test('tells everybody, and brings the person into the team', async () => {
    const newcomer = await signIn(server, 'user')
    await newEvents(server)
    const { status, body } = await assign(crew.manager, newcomer)
    expect({ status, assignees: body.assignees, assigner: body.assigner_id }).toEqual({
      status: 200,
      assignees: [newcomer.id],
      assigner: crew.manager.id,
    })
    expect(await newEvents(server)).toEqual(['task:assign', 'task:update', 'project:update'])
    const { body: tasks } = await call('GET', `/data/projects/${crew.project.id}/tasks`, newcomer)
    expect(tasks).toHaveLength(1)
    const { body: told } = await server.rest('GET', `/data/notifications?person_id=${newcomer.id}`)
    expect(told).toMatchObject([{ notification_type: 'assignation', author_id: crew.manager.id, task_id: task.id }])
    expect(await clear(crew.manager, { task_ids: [task.id], person_id: newcomer.id })).toMatchObject({
      body: [task.id],
    })
    expect(await newEvents(server)).toEqual(['task:unassign', 'task:update'])
  })

  test('is for managers, and in departments for supervisors and for oneself', async () => {
    const { supervisor, artist, vendor, client, outsider } = crew
    const other = await buildDepartment(server.database)
    expect((await assign(supervisor, artist)).status).toBe(200)
    await addToDepartments(server.database, supervisor, [other])
    expect((await assign(supervisor, artist)).status).toBe(403)
    await addToDepartments(server.database, supervisor, [department])
    expect((await assign(supervisor, artist)).status).toBe(403)
    await addToDepartments(server.database, artist, [department])
    expect((await assign(supervisor, artist)).status).toBe(200)
    expect((await assign(artist, artist)).status).toBe(200)
    for (const who of [artist, vendor, client, outsider]) expect((await assign(who, vendor)).status).toBe(403)
    const bot = await buildPerson(server.database, 'user', { isBot: true })
    expect((await assign(server.admin, bot)).status).toBe(403)
    expect(await assign(crew.manager, { id: 'nobody' })).toMatchObject({
      status: 400,
      body: { error: "Assignee doesn't exist in database." },
    })
    expect((await assign(crew.manager, artist, { id: bot.id })).status).toBe(404)
  })

  test('of a list passes over what it may not and does not know', async () => {
    const elsewhere = await buildProject(server.database)
    const foreign = await buildTask(server.database, await buildAsset(server.database, elsewhere))
    const ids = [foreign.id, task.id, crew.project.id, 'no id', task.id]
    const { body } = await call('PUT', `/actions/persons/${crew.artist.id}/assign`, crew.manager, { task_ids: ids })
    expect(body.map((row: any) => row.id)).toEqual([task.id])
    expect((await clear(crew.artist, { task_ids: ids, person_id: crew.vendor.id })).body).toEqual([])
    expect((await clear(crew.artist, { task_ids: ids })).body).toEqual([])
    expect((await clear(crew.artist, { task_ids: ids, person_id: crew.artist.id })).body).toEqual([task.id])
    expect((await clear(crew.manager, { task_ids: 'all' })).status).toBe(400)
  })

  test('of many takes as many statements as of few', async () => {
    const many = await Promise.all(
      Array.from({ length: 12 }, async () =>
        buildTask(server.database, await buildShot(server.database, crew.project)),
      ),
    )
    const counts: number[] = []
    for (const some of [many.slice(0, 2), many]) {
      const task_ids = some.map(({ id }) => id)
      await call('PUT', `/actions/persons/${crew.artist.id}/assign`, crew.manager, { task_ids })
      counts.push(statements)
    }
    expect(counts[1]).toBe(counts[0])
    const { status, body } = await call('PUT', '/actions/tasks/set-priority', crew.manager, {
      task_ids: many.map(({ id }) => id),
      priority: 2,
    })
    expect({ status, priorities: [...new Set(body.map((row: any) => row.priority))] }).toEqual({
      status: 200,
      priorities: [2],
    })
    expect(statements).toBeLessThan(12)
  })

  test('priorities are numbers of tasks one supervises', async () => {
    const set = (who: Member, json: unknown) => call('PUT', '/actions/tasks/set-priority', who, json)
    expect((await set(crew.artist, { task_ids: [task.id], priority: 1 })).body).toEqual([])
    for (const bad of [{ task_ids: [], priority: 1 }, { task_ids: [task.id], priority: -1 }, { priority: 1.5 }, {}]) {
      expect({ bad, status: (await set(crew.manager, bad)).status }).toEqual({ bad, status: 400 })
    }
  })
})

describe('making tasks', () => {
  const path = (kind: string, type: { id: string }, project = crew.project) =>
    `/actions/projects/${project.id}/task-types/${type.id}/${kind}/create-tasks`

  test('gives every shot one that has none, once', async () => {
    const type = await buildTaskType(server.database)
    await newEvents(server)
    const { status, body } = await call('POST', path('shots', type), crew.manager, [shot.id])
    expect({ status, rows: body.length }).toEqual({ status: 201, rows: 1 })
    expect(body[0]).toMatchObject({ name: 'main', entity_id: shot.id, assignees: [], task_status_short_name: 'todo' })
    expect(await newEvents(server)).toEqual(['task:new'])
    const all = await call('POST', path('shots', type), crew.manager, {})
    expect(all.body.length).toBeGreaterThan(5)
    expect((await call('POST', path('shots', type), crew.manager, [])).body).toEqual([])
  })

  test('holds to the production, the kind and the role', async () => {
    const type = await buildTaskType(server.database)
    const asset = await buildAsset(server.database, crew.project)
    const foreign = await buildShot(server.database, await buildProject(server.database))
    expect((await call('POST', path('shots', type), crew.manager, [foreign.id])).body).toEqual([])
    expect((await call('POST', path('shots', type), crew.manager, [asset.id])).status).toBe(404)
    expect((await call('POST', path('shots', { id: asset.id }), crew.manager, [])).status).toBe(404)
    expect((await call('POST', path('shots', type), crew.manager, ['x'])).status).toBe(400)
    expect((await call('POST', path('shots', type), crew.manager, { ids: [] })).status).toBe(400)
    for (const who of [crew.artist, crew.supervisor, crew.vendor, crew.client, crew.outsider]) {
      expect((await call('POST', path('assets', type), who, [asset.id])).status).toBe(403)
    }
    const concept = await buildEntity(server.database, 'Concept', crew.project)
    expect((await call('POST', path('concepts', type), crew.vendor, [concept.id])).status).toBe(403)
    const { body } = await call('POST', path('concepts', type), crew.artist, [concept.id])
    expect(body).toMatchObject([{ entity_id: concept.id, task_status_short_name: 'neutral' }])
    const ofType = (name: string) => path('x', type).replace('/x/create-tasks', `/create-tasks/${name}`)
    expect((await call('POST', ofType('episode'), crew.manager, {})).body).toHaveLength(1)
    expect((await call('POST', ofType('rocket'), crew.manager, {})).status).toBe(404)
  })
})

describe('deleting tasks', () => {
  test('takes what hangs on them, and only those of the production', async () => {
    const { database } = server
    const elsewhere = await buildProject(database)
    const foreign = await buildTask(database, await buildAsset(database, elsewhere))
    const doomed = await buildTask(database, await buildAsset(database, crew.project), { assignees: [crew.artist] })
    await insertRow(database, 'PreviewFile', { name: unique('preview'), taskId: doomed.id, extension: 'png' })
    const path = `/actions/projects/${crew.project.id}/delete-tasks`
    expect((await call('POST', path, crew.supervisor, [doomed.id])).status).toBe(403)
    expect((await call('POST', path, crew.manager, { ids: [] })).status).toBe(400)
    await newEvents(server)
    const { status, body } = await call('POST', path, crew.manager, [doomed.id, foreign.id])
    expect({ status, body }).toEqual({ status: 200, body: [doomed.id, foreign.id] })
    expect(await newEvents(server)).toEqual(['task:delete'])
    expect(await stored(server, 'task', doomed.id)).toBeUndefined()
    expect(await stored(server, 'task', foreign.id)).toBeDefined()
    const byType = `/actions/projects/${crew.project.id}/task-types/${animation.id}/delete-tasks`
    expect((await call('DELETE', byType, crew.manager)).status).toBe(403)
  })
})

describe('previews of comments', () => {
  const comment = (on: { id: string }) =>
    insertRow(server.database, 'Comment', {
      objectId: on.id,
      objectType: 'Task',
      personId: crew.artist.id,
      text: 'Take',
    })

  test('get the next revision of the task, and only from who works on it', async () => {
    const own = await buildTask(server.database, shot, { assignees: [crew.artist] })
    const [first, second] = [await comment(own), await comment(own)]
    const path = (on: { id: string }, tail = 'add-preview') => `/actions/tasks/${own.id}/comments/${on.id}/${tail}`
    expect((await call('POST', path(first), crew.vendor, {})).status).toBe(403)
    const one = await call('POST', path(first), crew.artist, {})
    expect(one).toMatchObject({ status: 201, body: { revision: 1, position: 1, comments: [first.id] } })
    expect((await call('POST', path(first), crew.artist, {})).body).toMatchObject({ revision: 1, position: 2 })
    expect((await call('POST', path(second), crew.artist, { revision: 1 })).status).toBe(400)
    expect((await call('POST', path(second), crew.artist, { revision: -1 })).status).toBe(400)
    expect((await call('POST', path(second), crew.artist, {})).body).toMatchObject({ revision: 2, position: 1 })
    const foreign = await comment(task)
    expect((await call('POST', path(foreign), crew.artist, {})).status).toBe(404)
    expect((await call('PUT', `/actions/tasks/${own.id}/set-main-preview`, crew.client)).status).toBe(403)
    const { body } = await call('PUT', `/actions/tasks/${own.id}/set-main-preview`, crew.artist)
    expect((await stored(server, 'preview_file', body.preview_file_id))!.revision).toBe(2)
    const gone = path(first, `preview-files/${one.body.id}`)
    expect((await call('DELETE', gone, crew.vendor)).status).toBe(403)
    expect((await call('DELETE', path(second, `preview-files/${one.body.id}`), crew.artist)).status).toBe(404)
    expect((await call('DELETE', gone, crew.artist)).status).toBe(204)
  })
})

describe('reading', () => {
  test('the page of a task and the lists of a production are for who may read them', async () => {
    const { status, body } = await call('GET', `/data/tasks/${task.id}/full`, crew.artist)
    expect(status).toBe(200)
    expect([body.entity.id, body.sequence.type, body.episode.type, body.project.id, body.is_subscribed]).toEqual([
      shot.id,
      'Sequence',
      'Episode',
      crew.project.id,
      false,
    ])
    expect(JSON.stringify(body)).not.toContain('password')
    expect((await call('GET', `/data/tasks/${task.id}/full`, crew.outsider)).status).toBe(403)
    const stranger = await signIn(server, 'vendor')
    await addToTeam(server.database, crew.project, [stranger])
    expect((await call('GET', `/data/tasks/${task.id}/full`, stranger)).status).toBe(403)
    expect((await call('GET', `/data/projects/${crew.project.id}/tasks`, stranger)).body).toEqual([])
    for (const list of ['preview-files', 'notifications', 'subscriptions']) {
      expect((await call('GET', `/data/projects/${crew.project.id}/${list}`, crew.manager)).status).toBe(403)
    }
    expect((await call('GET', `/data/projects/${crew.project.id}/comments`, crew.vendor)).status).toBe(403)
    expect((await call('GET', `/data/projects/${crew.project.id}/tasks?page=1`, crew.manager)).body.page).toBe(1)
  })

  test('what somebody has to do is for their team, and open tasks are summed up', async () => {
    const path = `/data/persons/${crew.artist.id}/tasks`
    const { body } = await call('GET', path, crew.manager)
    expect(body.length).toBeGreaterThan(0)
    expect(body[0]).toMatchObject({ project_name: expect.any(String), last_comment: expect.any(Object) })
    expect((await call('GET', path, crew.outsider)).body).toEqual([])
    expect((await call('GET', path, crew.client)).body).toEqual([])
    expect((await call('GET', path, crew.vendor)).status).toBe(403)
    const open = await call('GET', '/data/tasks/open-tasks?limit=2', crew.manager)
    expect([open.body.data.length, open.body.is_more, open.body.limit]).toEqual([2, true, 2])
    const unassigned = await call('GET', '/data/tasks/open-tasks?person_id=unassigned', crew.manager)
    expect(unassigned.body.data.every((row: any) => row.assignees.length === 0)).toBe(true)
    for (const bad of ['limit=x', 'page=x', 'priority=x', 'person_id=x', 'start_date=x', 'task_type_id=x']) {
      expect({ bad, status: (await call('GET', `/data/tasks/open-tasks?${bad}`, crew.manager)).status }).toEqual({
        bad,
        status: 400,
      })
    }
    const stats = await call('GET', '/data/tasks/open-tasks/stats', crew.manager)
    expect(Object.keys(stats.body)).toEqual([crew.project.id])
    expect((await call('GET', '/data/tasks/open-tasks/stats', crew.outsider)).body).toEqual({})
    expect((await call('GET', '/data/persons/task-dates', crew.artist)).status).toBe(403)
    expect((await call('GET', '/data/persons/task-dates', crew.supervisor)).status).toBe(200)
  })
})
