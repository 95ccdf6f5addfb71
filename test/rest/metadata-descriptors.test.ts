import { buildCrew, newEvents, signIn, stored } from '../support/crew.js'
import {
  addToDepartments,
  addToTeam,
  buildAsset,
  buildDepartment,
  buildProject,
  buildShot,
  buildTask,
  referenceId,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.close())

const columns = (projectId: string, id = ''): string =>
  `/data/projects/${projectId}/metadata-descriptors${id && `/${id}`}`
const dataOf = async (table: string, { id }: { id: string }): Promise<unknown> => (await stored(server, table, id)).data

test('managers make, change and delete columns; supervisors those of their departments', async () => {
  const { project, manager, supervisor, artist, client, vendor, outsider } = await buildCrew(server)
  const [own, other] = [await buildDepartment(server.database), await buildDepartment(server.database)]
  await addToDepartments(server.database, supervisor, [own])
  await newEvents(server)
  const post = (token: string, json: object) => server.rest('POST', columns(project.id), { token, json })
  const made = await post(manager.token, { name: 'Déjà Vu!', entity_type: 'Shot', for_client: 'true' })
  expect([made.status, made.body]).toEqual([
    201,
    expect.objectContaining({
      field_name: 'deja_vu',
      data_type: 'string',
      choices: [],
      position: null,
      for_client: true,
    }),
  ])
  expect('departments' in made.body).toBe(false)
  for (const { token } of [supervisor, artist, client, vendor, outsider]) {
    expect((await post(token, { name: 'Mine' })).status).toBe(403)
  }
  expect((await post(supervisor.token, { name: 'Mine', departments: [other.id] })).status).toBe(403)
  const mine = await post(supervisor.token, { name: 'Mine', departments: [own.id, UNKNOWN] })
  expect(mine.status).toBe(201)
  const read = await server.rest('GET', columns(project.id, mine.body.id), { token: artist.token })
  expect(read.body.departments).toEqual([own.id])
  expect((await server.rest('GET', columns(project.id), { token: client.token })).body).toHaveLength(1)
  expect((await server.rest('GET', columns(project.id), { token: artist.token })).body).toHaveLength(2)
  expect((await server.rest('GET', columns(project.id), { token: outsider.token })).status).toBe(403)
  const gone = (token: string) => server.rest('DELETE', columns(project.id, mine.body.id), { token })
  expect([(await gone(artist.token)).status, (await gone(supervisor.token)).status]).toEqual([403, 204])
  expect(await newEvents(server)).toEqual([
    'metadata-descriptor:new',
    'metadata-descriptor:new',
    'metadata-descriptor:delete',
  ])
})

test('bodies are refused with what is wrong, and the column of another production is not there', async () => {
  const [here, there] = [await buildProject(server.database), await buildProject(server.database)]
  const refusal = async (json: object): Promise<unknown> =>
    (await server.rest('POST', columns(here.id), { json })).body.message
  const taskTypeId = await referenceId(server.database, 'TaskType', 'Animation')
  expect(await refusal({})).toBe('Validation error.')
  expect(await refusal({ name: 'A', entity_type: 'Prop' })).toMatch(/^Wrong entity type/)
  expect(await refusal({ name: 'A', entity_type: 'Task' })).toBe('Task metadata descriptors require a task_type_id.')
  expect(await refusal({ name: 'A', entity_type: 'Task', task_type_id: 'x' })).toBe('Task type not found.')
  expect(await refusal({ name: 'A', task_type_id: taskTypeId })).toBe(
    'task_type_id only applies to Task metadata descriptors.',
  )
  expect(await refusal({ name: 'A', data_type: 'colour' })).toBe('Invalid data_type')
  expect(await refusal({ name: '!!!' })).toBe('Name needs a letter or a digit.')
  const made = await server.rest('POST', columns(here.id), { json: { name: 'Size' } })
  expect(await refusal({ name: 'SIZE' })).toBe('Metadata descriptor already exists.')
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const answer = await server.rest(method, columns(there.id, made.body.id), {
      json: method === 'PUT' ? {} : undefined,
    })
    expect(answer.status).toBe(404)
  }
})

test('with a new name values move, whatever their number; without a name it stays', async () => {
  const project = await buildProject(server.database, { data: { code: 'X' } })
  const shot = await buildShot(server.database, project, { data: { size: 'M', other: 1 } })
  const empty = await buildShot(server.database, project, { data: { size: null } })
  const asset = await buildAsset(server.database, project, { data: { size: 'L' } })
  const task = await buildTask(server.database, shot, { data: { size: 3 } })
  const make = async (entity_type: string, name = 'Size', more = {}): Promise<string> =>
    (await server.rest('POST', columns(project.id), { json: { name, entity_type, ...more } })).body.id
  const ofShots = await make('Shot')
  const ofTasks = await make('Task', 'Size', { task_type_id: task.taskTypeId })
  const ofProject = await make('Project', 'Code')
  const put = (id: string, json: object) => server.rest('PUT', columns(project.id, id), { json })

  const kept = await put(ofShots, { choices: ['S'], data_type: 'list' })
  expect(kept.body).toMatchObject({ name: 'Size', field_name: 'size', choices: ['S'], data_type: 'list' })
  expect((await put(ofShots, { name: '' })).body.message).toBe('Name cannot be empty.')
  const moved = await put(ofShots, { name: 'Width' })
  expect(moved.body).toMatchObject({ name: 'Width', field_name: 'width', choices: [], data_type: 'string' })
  expect(await dataOf('entity', shot)).toEqual({ width: 'M', other: 1 })
  expect([await dataOf('entity', empty), await dataOf('entity', asset)]).toEqual([{ size: null }, { size: 'L' }])
  await put(ofTasks, { name: 'Weight' })
  await put(ofProject, { name: 'Short code' })
  expect([await dataOf('task', task), await dataOf('project', project)]).toEqual([{ weight: 3 }, { short_code: 'X' }])
  await make('Shot', 'Other')
  expect((await put(ofShots, { name: 'Other' })).body.message).toBe('Metadata descriptor already exists.')
})

test('a deleted column takes its values along, but not those of another kind with a column of its own', async () => {
  const project = await buildProject(server.database)
  const shot = await buildShot(server.database, project, { data: { size: 'M', mood: 1 } })
  const asset = await buildAsset(server.database, project, { data: { size: 'L', mood: 2 } })
  const make = async (entity_type: string, name: string): Promise<string> =>
    (await server.rest('POST', columns(project.id), { json: { name, entity_type } })).body.id
  const [ofAssets, mood] = [await make('Asset', 'Size'), await make('Asset', 'Mood')]
  await make('Shot', 'Size')
  for (const id of [ofAssets, mood]) expect((await server.rest('DELETE', columns(project.id, id))).status).toBe(204)
  expect([await dataOf('entity', shot), await dataOf('entity', asset)]).toEqual([{ size: 'M' }, {}])
})

test('columns are ranked: those given first, the others by name', async () => {
  const { project, manager, supervisor } = await buildCrew(server)
  const ids: string[] = []
  for (const name of ['C', 'B', 'A']) {
    ids.push((await server.rest('POST', columns(project.id), { json: { name } })).body.id)
  }
  const path = columns(project.id, 'reorder')
  const rank = (token: string, json: object) => server.rest('POST', path, { token, json })
  expect((await rank(supervisor.token, { entity_type: 'Asset', descriptor_ids: ids })).status).toBe(403)
  const ranked = await rank(manager.token, { entity_type: 'Asset', descriptor_ids: [ids[0]] })
  expect(ranked.body.map(({ name, position }: any) => `${name}${position}`)).toEqual(['C1', 'A2', 'B3'])
  const unknown = await rank(manager.token, { entity_type: 'Shot', descriptor_ids: [ids[0]] })
  expect(unknown.body.message).toBe(`Descriptor ${ids[0]} not found for project ${project.id} and entity type Shot`)
  expect((await rank(manager.token, { entity_type: 'Asset', descriptor_ids: [] })).status).toBe(400)
})

test('managers reach their own open productions at once, others none', async () => {
  const manager = await signIn(server, 'manager')
  const artist = await signIn(server, 'user')
  const [mine, second, foreign] = [
    await buildProject(server.database),
    await buildProject(server.database),
    await buildProject(server.database),
  ]
  for (const project of [mine, second]) await addToTeam(server.database, project, [manager])
  const shot = await buildShot(server.database, mine, { data: { take: 1 } })
  const everywhere = '/data/metadata-descriptors/all-projects'
  const call = (method: string, path: string, token: string, json?: object) =>
    server.rest(method, path, { token, json })
  expect((await call('POST', everywhere, artist.token, {})).status).toBe(403)
  const body = { entity_type: 'Shot', name: 'Take', data_type: 'number' }
  const made = await call('POST', everywhere, manager.token, body)
  expect([made.status, new Set(made.body.map((row: any) => row.project_id))]).toEqual([
    201,
    new Set([mine.id, second.id]),
  ])
  expect((await call('POST', everywhere, manager.token, body)).body).toEqual([])
  expect((await server.rest('GET', columns(foreign.id))).body).toEqual([])

  const changed = await call('PUT', `${everywhere}/take`, manager.token, { entity_type: 'Shot', name: 'Shoot' })
  expect(changed.body.map((row: any) => row.field_name)).toEqual(['shoot', 'shoot'])
  expect(await dataOf('entity', shot)).toEqual({ shoot: 1 })
  const ranked = await call('POST', '/actions/metadata-descriptors/all-projects/reorder', manager.token, {
    entity_type: 'Shot',
    field_order: ['missing', 'shoot'],
  })
  expect(ranked.body.map((row: any) => row.position)).toEqual([1, 1])
  expect((await call('DELETE', `${everywhere}/shoot`, manager.token)).status).toBe(400)
  const gone = await call('DELETE', `${everywhere}/shoot?entity_type=Shot`, manager.token)
  expect([gone.status, gone.body.length]).toEqual([200, 2])
  expect(await dataOf('entity', shot)).toEqual({})
})
