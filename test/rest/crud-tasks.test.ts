import {
  addToDepartments,
  buildAsset,
  buildDepartment,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let shot: Awaited<ReturnType<typeof buildShot>> & { projectId: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  shot = await buildShot(server.database, crew.project)
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const call = (method: string, path: string, token: string, json?: unknown) =>
  server.rest(method, path, { token, ...(json !== undefined && { json }) })

describe('making tasks', () => {
  it('is for managers of the production, whatever the body says', async () => {
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Layout')
    const body = {
      project_id: crew.project.id,
      entity_id: shot.id,
      task_type_id: taskTypeId,
      assignees: [crew.artist.id],
    }
    for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider]) {
      expect((await call('POST', '/data/tasks', token, body)).status).toBe(403)
    }
    expect((await call('POST', '/data/tasks', crew.manager.token, { ...body, project_id: null })).status).toBe(403)
    const made = await call('POST', '/data/tasks', crew.manager.token, body)
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'main', assignees: [crew.artist.id], task_status_id: null },
    })
    expect(await newEvents(server)).toEqual(['task:new'])
    expect(await call('POST', '/data/tasks', crew.manager.token, body)).toMatchObject({
      status: 400,
      body: { message: 'Task already exists.' },
    })
    const asset = await buildAsset(server.database, crew.project)
    const wrong = await call('POST', '/data/tasks', crew.manager.token, { ...body, entity_id: asset.id })
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: true, message: 'Task type of the task does not match entity type.' },
    })
    expect((await call('POST', '/data/tasks', crew.manager.token, { ...body, entity_id: 'x' })).status).toBe(404)
  })
})

describe('changing tasks', () => {
  it('lets supervisors plan the tasks of their departments', async () => {
    const department = await buildDepartment(server.database)
    const taskType = await buildTaskType(server.database, { departmentId: department.id })
    const task = await buildTask(server.database, shot, { taskTypeId: taskType.id, name: 'plan' })
    const change = (json: unknown) => call('PUT', `/data/tasks/${task.id}`, crew.supervisor.token, json)
    expect((await change({ priority: 2 })).status).toBe(200)
    expect((await change({ priority: 2, name: 'x' })).status).toBe(403)
    expect((await change({ priority: 2, unknown: 1 })).status).toBe(403)
    expect((await change({ assignees: [] })).status).toBe(403)
    await addToDepartments(server.database, crew.supervisor, [await buildDepartment(server.database)])
    expect((await change({ priority: 3 })).status).toBe(403)
    expect((await stored(server, 'task', task.id)).priority).toBe(2)
  })

  it('tells of who is assigned and who no longer is, and notifies the new ones', async () => {
    const task = await buildTask(server.database, shot, { name: 'crew', assignees: [crew.artist] })
    const published: string[] = []
    await server.settled()
    const end = server.deps.events.subscribe(({ name, payload }) =>
      published.push(`${name} ${String(payload.person_id ?? '')}`.trim()),
    )
    const { status, body } = await call('PUT', `/data/tasks/${task.id}`, crew.manager.token, {
      assignees: [crew.vendor.id, crew.manager.id],
      data: { a: 1 },
    })
    await server.settled()
    end()
    expect([status, 'assignees' in body]).toEqual([200, false])
    expect(published).toEqual([
      `task:assign ${crew.vendor.id}`,
      `notification:new ${crew.vendor.id}`,
      `task:assign ${crew.manager.id}`,
      `task:unassign ${crew.artist.id}`,
      'task:update',
    ])
    expect(await newEvents(server)).toEqual(['task:assign', 'task:assign', 'task:unassign', 'task:update'])
  })

  it('refuses a difficulty that does not exist and writes nothing', async () => {
    const task = await buildTask(server.database, shot, { name: 'hard' })
    const answer = await call('PUT', `/data/tasks/${task.id}`, crew.manager.token, {
      difficulty: 9,
      assignees: [crew.artist.id],
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { message: 'The data conflicts with database integrity rules.' },
    })
    const links = await server.database.pool.query('select 1 from task_person_link where task_id = $1', [task.id])
    expect([links.rowCount, await newEvents(server)]).toEqual([0, []])
  })
})

describe('deleting tasks', () => {
  it('goes only by force when something hangs on the task, and then with all of it', async () => {
    const { database } = server
    const task = await buildTask(database, shot, { name: 'full', assignees: [crew.artist] })
    const preview = await insertRow(database, 'PreviewFile', { name: 'p', taskId: task.id, extension: 'png' })
    const comment = await insertRow(database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: crew.artist.id,
    })
    await insertRow(database, 'CommentPreviewLink', { commentId: comment.id, previewFileId: preview.id })
    const file = await insertRow(database, 'AttachmentFile', { name: 'a', commentId: comment.id })
    await insertRow(database, 'TimeSpent', {
      taskId: task.id,
      personId: crew.artist.id,
      duration: 10,
      date: '2026-01-05',
    })
    await insertRow(database, 'Notification', {
      taskId: task.id,
      personId: crew.artist.id,
      authorId: crew.manager.id,
      type: 'assignation',
      read: false,
      change: false,
    })
    const version = await insertRow(database, 'ProductionScheduleVersion', {
      projectId: crew.project.id,
      name: 'v',
      locked: false,
    })
    const place = await insertRow(database, 'ProductionScheduleVersionTaskLink', {
      productionScheduleVersionId: version.id,
      taskId: task.id,
    })
    await insertRow(database, 'ProductionScheduleVersionTaskLinkPersonLink', {
      productionScheduleVersionTaskLinkId: place.id,
      personId: crew.artist.id,
    })
    expect((await call('DELETE', `/data/tasks/${task.id}?force=true`, crew.supervisor.token)).status).toBe(403)
    expect(await call('DELETE', `/data/tasks/${task.id}`, crew.manager.token)).toMatchObject({
      status: 400,
      body: { message: 'The change conflicts with records referencing this one.' },
    })
    expect(await stored(server, 'comment', comment.id)).toBeDefined()
    expect((await call('DELETE', `/data/tasks/${task.id}?force=true`, crew.manager.token)).status).toBe(204)
    for (const [table, id] of [
      ['task', task.id],
      ['comment', comment.id],
      ['preview_file', preview.id],
    ] as const) {
      expect(await stored(server, table, id)).toBeUndefined()
    }
    expect((await stored(server, 'attachment_file', file.id)).comment_id).toBeNull()
    expect(await newEvents(server)).toEqual(['task:delete'])
  })
})

describe('time spent', () => {
  it('keeps the sum on the task', async () => {
    const task = await buildTask(server.database, shot, { name: 'time', assignees: [crew.artist] })
    const body = { task_id: task.id, person_id: crew.artist.id, duration: 90, date: '2026-02-03' }
    const made = await server.rest('POST', '/data/time-spents', { json: body })
    expect([made.status, (await stored(server, 'task', task.id)).duration]).toEqual([201, 90])
    expect(await newEvents(server)).toEqual(['task:update', 'time-spent:new'])
    expect((await server.rest('POST', '/data/time-spents', { json: { ...body, task_id: null } })).status).toBe(400)
    const range = await server.rest('GET', '/data/time-spents?start_date=2026-02-01&end_date=2026-02-03')
    expect(range.body.map((row: any) => row.id)).toEqual([made.body.id])
    expect((await server.rest('GET', '/data/time-spents?start_date=2026-02-01')).status).toBe(400)
    expect((await call('DELETE', `/data/time-spents/${made.body.id}`, crew.supervisor.token)).status).toBe(403)
    expect((await call('DELETE', `/data/time-spents/${made.body.id}`, crew.artist.token)).status).toBe(204)
    expect((await stored(server, 'task', task.id)).duration).toBe(0)
    expect(await newEvents(server)).toEqual(['time-spent:delete', 'task:update'])
  })
})

describe('task types and statuses', () => {
  it('detaches a planned task type only by force', async () => {
    const taskType = await buildTaskType(server.database)
    await insertRow(server.database, 'ProjectTaskTypeLink', {
      projectId: crew.project.id,
      taskTypeId: taskType.id,
      priority: 1,
    })
    const path = `/data/task-types/${taskType.id}`
    expect((await server.rest('DELETE', path)).body.message).toBe(
      'Task type is attached to projects. Re-issue the request with force=true to detach.',
    )
    expect((await server.rest('DELETE', `${path}?force=true`)).status).toBe(204)
  })

  it('ranks task types, unknown ones included in the count', async () => {
    const [a, b] = [await buildTaskType(server.database), await buildTaskType(server.database)]
    const json = { task_type_ids: [b.id, '00000000-0000-4000-8000-000000000000', a.id] }
    expect((await call('POST', '/actions/task-types/reorder', crew.manager.token, json)).status).toBe(403)
    const { body } = await server.rest('POST', '/actions/task-types/reorder', { json })
    expect(body.map((row: any) => [row.id, row.priority])).toEqual([
      [b.id, 1],
      [a.id, 3],
    ])
    const { data } = await server.graphql('mutation ($ids: [ID!]!) { reorderTaskTypes(ids: $ids) { id priority } }', {
      ids: [a.id, b.id],
    })
    expect(data).toEqual({
      reorderTaskTypes: [
        { id: a.id, priority: 1 },
        { id: b.id, priority: 2 },
      ],
    })
  })

  it('has one default at a time', async () => {
    const marked = async () =>
      (await server.database.pool.query<{ id: string }>('select id from task_status where is_default')).rows.map(
        ({ id }) => id,
      )
    const before = await marked()
    const { body } = await server.rest('POST', '/data/task-status', {
      json: { name: 'First', short_name: 'first', color: '#000000', is_default: true },
    })
    expect((await marked()).filter((id) => !before.includes(id))).toEqual([body.id])
    expect(await marked()).toHaveLength(Math.max(before.length, 1))
  })
})
