import {
  addToDepartments,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const put = (id: string, json: unknown, token?: string) =>
  server.rest('PUT', `/data/entities/${id}`, { json, ...(token && { token }) })

describe('reading entities', () => {
  it('gives vendors the entities they have a task of, in lists and one by one', async () => {
    const shot = await buildShot(server.database, crew.project)
    const other = await buildShot(server.database, crew.project)
    await buildTask(server.database, shot, { assignees: [crew.vendor] })
    const { token } = crew.vendor
    const list = await server.rest('GET', `/data/entities?project_id=${crew.project.id}`, { token })
    expect(list.body.map((row: any) => row.id)).toEqual([shot.id])
    const page = await server.rest('GET', `/data/entities?page=1&project_id=${crew.project.id}`, { token })
    expect([page.body.total, page.body.data.length]).toEqual([1, 1])
    expect((await server.rest('GET', `/data/entities/${shot.id}`, { token })).status).toBe(200)
    expect((await server.rest('GET', `/data/entities/${other.id}`, { token })).status).toBe(403)
    expect((await server.rest('GET', `/data/entities/${shot.id}`, { token: crew.outsider.token })).status).toBe(403)
  })

  it('lists only open productions of the caller', async () => {
    const projectStatusId = await referenceId(server.database, 'ProjectStatus', 'Closed')
    const closed = await buildProject(server.database, { projectStatusId })
    await insertRow(server.database, 'ProjectPersonLink', { projectId: closed.id, personId: crew.artist.id })
    await buildShot(server.database, closed)
    const { token } = await server.login(crew.artist.email).then((fresh) => ({ token: fresh }))
    expect((await server.rest('GET', `/data/entities?project_id=${closed.id}`, { token })).body).toEqual([])
    expect((await server.rest('GET', `/data/entities?project_id=${closed.id}`)).body).toHaveLength(1)
  })

  it('names the kind of each entity', async () => {
    const project = await buildProject(server.database)
    await buildShot(server.database, project, { name: 'a' })
    await buildSequence(server.database, project, { name: 'b' })
    await buildAsset(server.database, project, { name: 'c' })
    await buildEntity(server.database, 'Concept', project, { name: 'd' })
    const { body } = await server.rest('GET', `/data/entities?project_id=${project.id}`)
    expect(body.map((row: any) => [row.name, row.type]).sort()).toEqual([
      ['a', 'Shot'],
      ['b', 'Sequence'],
      ['c', 'Asset'],
      ['d', 'Concept'],
    ])
  })
})

describe('changing entities', () => {
  it('merges metadata and keeps what is protected', async () => {
    const shot = await buildShot(server.database, crew.project, { data: { fps: 25, note: 'x' } })
    const { status, body } = await put(shot.id, {
      data: { note: 'y' },
      created_by: crew.artist.id,
      shotgun_id: 7,
      project_id: (await buildProject(server.database)).id,
    })
    expect([status, body.data, body.created_by, body.shotgun_id, body.project_id]).toEqual([
      200,
      { fps: 25, note: 'y' },
      null,
      null,
      crew.project.id,
    ])
    expect(await newEvents(server)).toEqual(['shot:update'])
    expect((await put(shot.id, { data: null })).body.data).toEqual({ fps: 25, note: 'y' })
    expect((await put(shot.id, { data: [1] })).body).toEqual({
      error: true,
      message: 'One of the provided values has an invalid format.',
    })
  })

  it('answers every refusal with 400 and writes nothing', async () => {
    const shot = await buildShot(server.database, crew.project, { name: 'SH1' })
    const before = await stored(server, 'entity', shot.id)
    const refused = { error: true, message: expect.stringContaining('403 Forbidden: ') }
    expect(await put(shot.id, { name: 'no' }, crew.artist.token)).toMatchObject({ status: 400, body: refused })
    expect(await put(shot.id, { data: { a: 1 } }, crew.client.token)).toMatchObject({ status: 400, body: refused })
    expect(await put(shot.id, { status: 'wrong' })).toMatchObject({
      status: 400,
      body: { error: true, message: 'Invalid status' },
    })
    expect(await put('x', {})).toMatchObject({ status: 400, body: { error: true, message: 'Malformed ID.' } })
    expect((await put('00000000-0000-4000-8000-000000000000', {})).status).toBe(404)
    expect(await stored(server, 'entity', shot.id)).toEqual(before)
    expect(await newEvents(server)).toEqual([])
  })

  it('lets supervisors write the metadata of their departments only', async () => {
    const department = await buildDepartment(server.database)
    const descriptor = await insertRow(server.database, 'MetadataDescriptor', {
      projectId: crew.project.id,
      entityType: 'Shot',
      name: 'Ours',
      fieldName: 'ours',
      dataType: 'string',
    })
    await insertRow(server.database, 'DepartmentMetadataDescriptorLink', {
      metadataDescriptorId: descriptor.id,
      departmentId: department.id,
    })
    const shot = await buildShot(server.database, crew.project)
    const { token } = crew.supervisor
    expect((await put(shot.id, { data: { any: 1 } }, token)).status).toBe(200)
    await addToDepartments(server.database, crew.supervisor, [department])
    expect((await put(shot.id, { data: { any: 2 } }, token)).status).toBe(400)
    expect((await put(shot.id, { data: {} }, token)).status).toBe(400)
    expect((await put(shot.id, { data: { ours: 1 }, id: shot.id }, token)).status).toBe(400)
    expect((await put(shot.id, { data: { ours: 1 } }, token)).status).toBe(200)
    expect((await stored(server, 'entity', shot.id)).data).toEqual({ any: 1, ours: 1 })
  })

  it('refuses a second entity of the same name in the same place', async () => {
    const sequence = await buildSequence(server.database, crew.project)
    const first = await buildShot(server.database, crew.project, { name: 'SH1', parentId: sequence.id })
    const second = await buildShot(server.database, crew.project, { name: 'SH2', parentId: sequence.id })
    const { body } = await put(second.id, { name: 'SH1' })
    expect(body.message).toBe(
      `An entity with name 'SH1', project_id '${crew.project.id}', entity_type_id '${first.entityTypeId}', and parent_id '${sequence.id}' already exists. The combination of these fields must be unique.`,
    )
    expect((await stored(server, 'entity', second.id)).name).toBe('SH2')
  })

  it('counts the ready assets of the shots that cast a changed asset', async () => {
    const { database } = server
    const early = await referenceId(database, 'TaskType', 'Layout')
    const late = await referenceId(database, 'TaskType', 'Animation')
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: crew.project.id, taskTypeId: early, priority: 1 })
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: crew.project.id, taskTypeId: late, priority: 2 })
    const asset = await buildAsset(database, crew.project)
    const shot = await buildShot(database, crew.project)
    await insertRow(database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id })
    const tasks = [
      await buildTask(database, shot, { taskTypeId: early }),
      await buildTask(database, shot, { taskTypeId: late }),
    ]
    const ready = async () =>
      Promise.all(tasks.map(async ({ id }) => (await stored(server, 'task', id)).nb_assets_ready))
    await put(asset.id, { ready_for: early })
    expect(await ready()).toEqual([1, 0])
    await put(asset.id, { ready_for: late })
    expect(await ready()).toEqual([1, 1])
    await put(asset.id, { canceled: true })
    expect(await ready()).toEqual([0, 0])
  })
})

describe('deleting entities', () => {
  it('takes casting along, and keeps it when tasks refuse the deletion', async () => {
    const asset = await buildAsset(server.database, crew.project)
    const shot = await buildShot(server.database, crew.project)
    const link = await insertRow(server.database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id })
    const task = await buildTask(server.database, asset)
    const remove = (token: string) => server.rest('DELETE', `/data/entities/${asset.id}`, { token })
    expect((await remove(crew.supervisor.token)).status).toBe(403)
    expect(await remove(crew.manager.token)).toMatchObject({
      status: 400,
      body: { message: 'The change conflicts with records referencing this one.' },
    })
    expect(await stored(server, 'entity_link', link.id)).toBeDefined()
    await server.database.pool.query('delete from task where id = $1', [task.id])
    expect((await remove(crew.manager.token)).status).toBe(204)
    expect(await stored(server, 'entity_link', link.id)).toBeUndefined()
    expect(await newEvents(server)).toEqual(['asset:delete'])
  })
})
