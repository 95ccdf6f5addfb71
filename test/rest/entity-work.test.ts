import { buildCrew, type Crew, type Member } from '../support/crew.js'
import {
  addToDepartments,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildEpisode,
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
let statements: number | undefined
const made: Record<string, { id: string; projectId: unknown }> = {}
let animation: { id: string }
let layout: { id: string }
let task: { id: string }

const get = (path: string, who?: Member) => server.rest('GET', path, who ? { token: who.token } : {})
const file = (taskId: string, values: Record<string, unknown>) =>
  insertRow(server.database, 'PreviewFile', { name: unique('preview'), taskId, extension: 'png', ...values })

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  const { database } = server
  crew = await buildCrew(server)
  const { project, vendor, artist } = crew
  animation = await buildTaskType(database, { name: 'Anim', priority: 2 })
  layout = await buildTaskType(database, { name: 'Block', priority: 1 })
  made.episode = await buildEpisode(database, project, { name: 'E01' })
  made.sequence = await buildSequence(database, project, { name: 'SQ01', parentId: made.episode.id })
  made.shot = await buildShot(database, project, { name: 'SH010', parentId: made.sequence.id })
  made.edit = await buildEntity(database, 'Edit', project, { name: 'Cut', parentId: made.episode.id })
  made.asset = await buildAsset(database, project, { name: 'Hero', sourceId: made.episode.id })
  made.concept = await buildEntity(database, 'Concept', project, { name: 'Mood' })
  task = await buildTask(database, made.shot, { taskTypeId: animation.id, assignees: [vendor, artist] })
  await buildTask(database, made.shot, { taskTypeId: layout.id })
  await buildTask(database, made.sequence, { taskTypeId: layout.id, assignees: [vendor] })
  await buildTask(database, made.sequence, { taskTypeId: animation.id })
  await buildTask(database, made.edit, { taskTypeId: layout.id })
  await buildTask(database, made.asset, { taskTypeId: animation.id })
  await buildTask(database, made.concept, { taskTypeId: animation.id })
})
afterAll(() => server.close())

const tasks = async (path: string, who = crew.artist): Promise<string[]> => {
  const { status, body } = await get(path, who)
  expect({ path, status }).toEqual({ path, status: 200 })
  return body.map((row: any) => `${row.entity_name} ${row.task_type_name}`)
}

describe('tasks', () => {
  test('of an entity come with the names that go with them', async () => {
    const { body } = await get(`/data/shots/${made.shot!.id}/tasks`, crew.artist)
    expect(
      body.map((row: any) => [
        row.type,
        row.task_type_name,
        row.task_status_name,
        row.entity_type_name,
        row.entity_name,
      ]),
    ).toEqual([
      ['Task', 'Anim', 'Todo', 'Shot', 'SH010'],
      ['Task', 'Block', 'Todo', 'Shot', 'SH010'],
    ])
    expect(body[0]).not.toHaveProperty('assignees')
    expect(statements).toBe(3)
    const { body: full } = await get(`/data/shots/${made.shot!.id}/tasks?relations=True`, crew.artist)
    expect(full[0].assignees.sort()).toEqual([crew.vendor.id, crew.artist.id].sort())
    expect(Object.keys(full[0]).slice(-3)).toEqual(['entity_type_name', 'entity_name', 'assignees'])
  })

  test('of what an entity holds are one statement', async () => {
    expect(await tasks(`/data/sequences/${made.sequence!.id}/shot-tasks`)).toEqual(['SH010 Anim', 'SH010 Block'])
    expect(await tasks(`/data/episodes/${made.episode!.id}/shot-tasks`)).toEqual(['SH010 Anim', 'SH010 Block'])
    expect(statements).toBe(3)
    expect(await tasks(`/data/episodes/${made.episode!.id}/asset-tasks`)).toEqual(['Hero Anim'])
    expect(await tasks(`/data/episodes/${made.episode!.id}/edit-tasks`)).toEqual(['Cut Block'])
    for (const path of [`sequences/${made.sequence!.id}/shot-tasks`, `episodes/${made.episode!.id}/edit-tasks`])
      expect((await get(`/data/${path}`, crew.vendor)).status).toBe(403)
  })

  test('of a sequence are, for a vendor, their own and plain', async () => {
    const { body } = await get(`/data/sequences/${made.sequence!.id}/tasks`, crew.vendor)
    expect(body).toHaveLength(1)
    expect(body[0]).toHaveProperty('task_type_id', layout.id)
    expect(body[0]).not.toHaveProperty('entity_name')
    expect(await tasks(`/data/sequences/${made.sequence!.id}/tasks`)).toHaveLength(2)
  })

  test('have types, each named once', async () => {
    const types = async (path: string) => (await get(path, crew.artist)).body.map((row: any) => row.name).sort()
    expect(await types(`/data/shots/${made.shot!.id}/task-types`)).toEqual(['Anim', 'Block'])
    expect(await types(`/data/sequences/${made.sequence!.id}/task-types`)).toEqual(['Anim', 'Block'])
    expect(await types(`/data/episodes/${made.episode!.id}/task-types`)).toEqual(['Anim', 'Block'])
    expect(await types(`/data/assets/${made.asset!.id}/task-types`)).toEqual(['Anim'])
  })

  test('are for those who may read the entity', async () => {
    for (const path of [
      `assets/${made.asset!.id}/tasks`,
      `edits/${made.edit!.id}/task-types`,
      `entities/${made.edit!.id}/news`,
    ])
      for (const who of [crew.vendor, crew.outsider]) expect((await get(`/data/${path}`, who)).status).toBe(403)
    expect((await get(`/data/concepts/${made.concept!.id}/tasks`, crew.client)).status).toBe(403)
    expect(await tasks(`/data/concepts/${made.concept!.id}/tasks`)).toEqual(['Mood Anim'])
    for (const path of [`shots/${made.asset!.id}/tasks`, 'edits/x/versions', `scenes/${made.shot!.id}/task-types`])
      expect((await get(`/data/${path}`)).status).toBe(404)
  })
})

test('previews come by task type, one entry a revision with its other files', async () => {
  const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2030, 0, 1, 0, minute)) })
  const data = { original_width: 3840 }
  await file(task.id, { revision: 1, ...at(1) })
  const main = await file(task.id, { revision: 2, data, duration: 2, ...at(2) })
  const third = await file(task.id, { revision: 2, position: 3, ...at(4) })
  const second = await file(task.id, { revision: 2, position: 2, ...at(3) })
  const { body } = await get(`/data/shots/${made.shot!.id}/preview-files`, crew.artist)
  expect(statements).toBe(3)
  expect(Object.keys(body)).toEqual([animation.id])
  expect(body[animation.id].map((entry: any) => [entry.revision, entry.previews.map(({ id }: any) => id)])).toEqual([
    [2, [second.id, third.id]],
    [1, []],
  ])
  expect(body[animation.id][0]).toMatchObject({ id: main.id, duration: 2, original_width: 3840, original_height: null })
  expect(body[animation.id][0].previews[0]).toMatchObject({ position: 2, task_type_id: animation.id })
  expect((await get(`/data/edits/${made.edit!.id}/preview-files`, crew.artist)).body).toEqual({})
  const { body: rows } = await get(`/data/entities/${made.shot!.id}/preview-files`, crew.artist)
  expect(rows.map((row: any) => [row.revision, row.position])).toEqual([
    [2, 1],
    [2, 2],
    [2, 3],
    [1, 1],
  ])
})

test('of two tasks of one type the one with the older previews shows', async () => {
  const shot = await buildShot(server.database, crew.project, { parentId: made.sequence!.id })
  const [first, second] = [
    await buildTask(server.database, shot, { taskTypeId: animation.id }),
    await buildTask(server.database, shot, { name: 'again', taskTypeId: animation.id }),
  ]
  await file(first.id, { revision: 3 })
  await file(second.id, { revision: 1 })
  const { body } = await get(`/data/shots/${shot.id}/preview-files`, crew.artist)
  expect(body[animation.id].map((entry: any) => entry.task_id)).toEqual([second.id])
})

test('versions are newest first, and keep from a vendor what is kept from them now', async () => {
  const { database } = server
  const theirs = await buildDepartment(database)
  await addToDepartments(database, crew.supervisor, [theirs])
  const { id } = await insertRow(database, 'MetadataDescriptor', {
    projectId: crew.project.id,
    entityType: 'Shot',
    name: 'Cost',
    fieldName: 'cost',
    dataType: 'number',
  })
  await insertRow(database, 'DepartmentMetadataDescriptorLink', { metadataDescriptorId: id, departmentId: theirs.id })
  for (const day of [1, 2])
    await insertRow(database, 'EntityVersion', {
      name: `v${day}`,
      data: { cost: 5, frame_in: day },
      entityId: made.shot!.id,
      createdAt: new Date(Date.UTC(2030, 0, day)),
    })
  const { body } = await get(`/data/shots/${made.shot!.id}/versions`, crew.artist)
  expect(body.map((row: any) => [row.name, row.type, row.data.cost])).toEqual([
    ['v2', 'ShotVersion', 5],
    ['v1', 'ShotVersion', 5],
  ])
  const { body: masked } = await get(`/data/shots/${made.shot!.id}/versions`, crew.vendor)
  expect(masked.map((row: any) => row.data)).toEqual([{ frame_in: 2 }, { frame_in: 1 }])
})

test('hours and news of an entity are told to those who read it', async () => {
  const { database } = server
  for (const [date, duration] of [
    ['2030-01-01', 60],
    ['2030-01-02', 90],
  ])
    await insertRow(database, 'TimeSpent', { taskId: task.id, personId: crew.artist.id, date, duration })
  const { body: hours } = await get(`/data/entities/${made.shot!.id}/time-spents`, crew.client)
  expect(hours.map((row: any) => [row.date, row.duration, row.type])).toEqual([
    ['2030-01-02', 90, 'TimeSpent'],
    ['2030-01-01', 60, 'TimeSpent'],
  ])
  await insertRow(database, 'News', { taskId: task.id, authorId: crew.artist.id, change: true })
  const { body } = await get(`/data/entities/${made.shot!.id}/news`, crew.vendor)
  expect(body).toMatchObject({ total: 1, nb_pages: 1, limit: 2000, offset: 0, page: 1 })
  expect(body.data[0]).toMatchObject({
    type: 'News',
    full_entity_name: 'E01 / SQ01 / SH010',
    episode_id: made.episode!.id,
    task_type_id: animation.id,
    person: { id: crew.artist.id, role: 'user' },
  })
  expect(statements).toBe(4)
  expect((await get(`/data/entities/${made.asset!.id}/news`, crew.artist)).body).toEqual({
    data: [],
    total: 0,
    nb_pages: 0,
    limit: 2000,
    offset: 0,
    page: 1,
  })
})
