import { WIRE } from '../../src/kernel/errors.js'
import { buildCrew, newEvents, type Crew } from '../support/crew.js'
import { buildProject, buildTaskStatus, buildTaskType, insertRow, referenceId, unique } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let path: string
let templateId: string

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
beforeEach(async () => {
  const template = await insertRow(server.database, 'ProjectTemplate', { name: unique('Template') })
  templateId = template.id
  path = `/data/project-templates/${templateId}`
  await newEvents(server)
})
afterAll(() => server?.close())

test('task types and statuses of a template have ranks, and statuses their roles', async () => {
  const [first, second] = [await buildTaskType(server.database), await buildTaskType(server.database)]
  const status = await buildTaskStatus(server.database)
  const add = (segment: string, json: object) => server.rest('POST', `${path}/${segment}`, { json })
  const made = await add('task-types', { task_type_id: first.id, priority: 5 })
  expect([made.status, made.body]).toEqual([
    201,
    expect.objectContaining({ priority: 5, type: 'ProjectTemplateTaskTypeLink' }),
  ])
  await add('task-types', { task_type_id: second.id, priority: 1 })
  // A rank that is not given stays.
  expect((await add('task-types', { task_type_id: first.id })).body.priority).toBe(5)
  const ranked = async (): Promise<unknown[]> =>
    (await server.rest('GET', `${path}/task-types`)).body.map(({ id, priority }: any) => [id, priority])
  expect(await ranked()).toEqual([
    [second.id, 1],
    [first.id, 5],
  ])
  const order = { task_type_ids: [first.id, second.id] }
  await server.rest('POST', `/actions/project-templates/${templateId}/task-types/reorder`, { json: order })
  expect(await ranked()).toEqual([
    [first.id, 1],
    [second.id, 2],
  ])

  await add('task-statuses', { task_status_id: status.id, roles_for_board: ['manager'] })
  await add('task-statuses', { task_status_id: status.id, roles_for_board: [] })
  const { body } = await server.rest('GET', `${path}/task-statuses`)
  expect(body).toEqual([expect.objectContaining({ id: status.id, roles_for_board: ['manager'], priority: null })])
  expect((await server.rest('DELETE', `${path}/task-types/${first.id}`)).status).toBe(204)
  expect(await ranked()).toEqual([[second.id, 2]])
  expect(new Set(await newEvents(server))).toEqual(new Set(['project-template:update']))
})

test('a default background is one of the template, and goes with it', async () => {
  const background = await insertRow(server.database, 'PreviewBackgroundFile', { name: unique('HDR') })
  const json = { default_preview_background_file_id: background.id }
  const choose = () => server.rest('PUT', `${path}/default-preview-background-file`, { json })
  const refused = await choose()
  const text = 'Preview background file is not linked to this template'
  expect([refused.status, refused.body]).toEqual([400, { message: text }])
  const added = { preview_background_file_id: background.id }
  const made = await server.rest('POST', `${path}/preview-background-files`, { json: added })
  expect(made.body).toEqual({ id: background.id, name: background.name, is_default: false })
  expect((await choose()).body.default_preview_background_file_id).toBe(background.id)
  await server.rest('DELETE', `${path}/preview-background-files/${background.id}`)
  expect((await server.rest('GET', path)).body.default_preview_background_file_id).toBeNull()
})

test('custom columns are kept in one form, and are given to productions as far as they are usable', async () => {
  const put = (json: unknown) => server.rest('PUT', `${path}/metadata-descriptors`, { json })
  const columns = [{ name: 'Weather State', entity_type: 'Shot', data_type: 'list', choices: ['dry'] }]
  const kept = {
    name: 'Weather State',
    field_name: 'weather_state',
    entity_type: 'Shot',
    task_type_id: null,
    data_type: 'list',
    choices: ['dry'],
    for_client: false,
    departments: [],
    position: null,
  }
  for (const json of [columns, { metadata_descriptors: columns }]) {
    expect((await put(json)).body.metadata_descriptors).toEqual([kept])
  }
  expect((await put(['x'])).body).toEqual({ message: 'Each metadata descriptor must be an object' })
  expect((await put([{ name: 3 }])).status).toBe(400)

  // What others wrote into the table is no reason to fail.
  const odd = [kept, { name: 3 }, 'x', null, { ...kept, name: 'Bad', task_type_id: 'x' }]
  await server.database.pool.query('update project_template set metadata_descriptors = $1 where id = $2', [
    JSON.stringify(odd),
    templateId,
  ])
  const project = await buildProject(server.database)
  expect((await server.rest('POST', `/data/projects/${project.id}/apply-template/${templateId}`)).status).toBe(200)
  const { rows } = await server.database.pool.query(
    'select field_name, choices from metadata_descriptor where project_id = $1',
    [project.id],
  )
  expect(rows).toEqual([{ field_name: 'weather_state', choices: ['dry'] }])
})

test('a template is made of a production and given to another one, which loses nothing', async () => {
  const { database } = server
  const source = await buildProject(database, { fps: '24', maxRetakes: 4, data: {}, revisionPadding: 3 })
  const [shared, own] = [await buildTaskType(database), await buildTaskType(database)]
  const assetTypeId = await referenceId(database, 'EntityType', 'Character')
  await insertRow(database, 'ProjectTaskTypeLink', { projectId: source.id, taskTypeId: shared.id, priority: 4 })
  await insertRow(database, 'ProjectAssetTypeLink', { projectId: source.id, assetTypeId })
  const make = (json: object, id: string = source.id) =>
    server.rest('POST', `/data/project-templates/from-project/${id}`, { json })
  const name = unique('Made')
  const made = await make({ name })
  expect([made.status, made.body]).toEqual([
    201,
    expect.objectContaining({ name, fps: '24', max_retakes: 4, revision_padding: 0, data: null }),
  ])
  expect(await newEvents(server)).toEqual(['project-template:new'])
  expect((await make({ name })).body).toEqual({ message: 'A project template with this name already exists' })
  expect((await make({ name: '' })).body).toEqual({ message: 'name is required' })
  expect((await make({ name: 'x' }, UNKNOWN)).body).toEqual({ message: 'Project not found' })

  const target = await buildProject(database, { fps: '30' })
  for (const taskType of [shared, own]) {
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: target.id, taskTypeId: taskType.id, priority: 9 })
  }
  const apply = (id: string, template: string) => server.rest('POST', `/data/projects/${id}/apply-template/${template}`)
  const applied = await apply(target.id, made.body.id)
  expect([applied.status, applied.body.fps, 'team' in applied.body]).toEqual([200, '24', false])
  const { body } = await server.rest('GET', `/data/projects/open?name=${encodeURIComponent(String(target.name))}`)
  expect(body[0].task_types_priority).toEqual({ [shared.id]: 9, [own.id]: 9 })
  expect(body[0].asset_types).toEqual([assetTypeId])

  await server.rest('DELETE', `/data/project-templates/${made.body.id}`)
  expect((await apply(target.id, made.body.id)).body).toEqual({ message: 'Project template not found' })
  expect((await apply(UNKNOWN, templateId)).body).toEqual({ message: 'Project not found' })
  const project = { name: unique('Orphan'), project_template_id: made.body.id }
  expect((await server.rest('POST', '/data/projects', { json: project })).status).toBe(404)
})

test('unknown templates and parts are told apart', async () => {
  const post = async (base: string, json: object): Promise<unknown[]> => {
    const { status, body } = await server.rest('POST', `${base}/asset-types`, { json })
    return [status, body.data?.errors ?? body.message]
  }
  const none = `/data/project-templates/${UNKNOWN}`
  expect(await post(none, { asset_type_id: UNKNOWN })).toEqual([404, 'Project template not found'])
  expect(await post(path, { asset_type_id: UNKNOWN })).toEqual([400, `Asset type ${UNKNOWN} does not exist`])
  expect(await post(path, { asset_type_id: 'x' })).toEqual([400, 'asset_type_id is required and must be a valid UUID'])
  expect(await post(path, {})).toEqual([400, [{ field: 'asset_type_id', message: 'Field required' }]])
  for (const segment of ['asset-types', 'status-automations', 'preview-background-files', 'task-types']) {
    expect((await server.rest('GET', `/data/project-templates/x/${segment}`)).status).toBe(404)
  }
  const reorder = (id: string, json: object) =>
    server.rest('POST', `/actions/project-templates/${id}/task-statuses/reorder`, { json })
  expect((await reorder(templateId, { ids: [] })).body.message).toBe(
    "Request body must be a JSON object with a 'task_status_ids' list.",
  )
  expect((await reorder(UNKNOWN, { task_status_ids: [] })).body.message).toBe(WIRE.notFound)
  expect((await reorder(templateId, { task_status_ids: ['x'] })).status).toBe(400)
})

test('templates are read by managers of the studio and written by admins', async () => {
  const body = { name: 'x', asset_type_id: UNKNOWN, metadata_descriptors: [], task_type_ids: [] }
  const reads = ['task-types', 'task-statuses', 'asset-types', 'status-automations', 'preview-background-files']
  const writes: [string, string][] = [
    ['POST', `${path}/asset-types`],
    ['DELETE', `${path}/task-types/${UNKNOWN}`],
    ['PUT', `${path}/default-preview-background-file`],
    ['PUT', `${path}/metadata-descriptors`],
    ['POST', `/actions/project-templates/${templateId}/task-types/reorder`],
    ['POST', `/data/project-templates/from-project/${crew.project.id}`],
    ['POST', `/data/projects/${crew.project.id}/apply-template/${templateId}`],
  ]
  for (const { token } of [crew.manager, crew.supervisor, crew.artist, crew.client, crew.vendor]) {
    const isManager = token === crew.manager.token
    for (const segment of reads) {
      const { status } = await server.rest('GET', `${path}/${segment}`, { token })
      expect([segment, status]).toEqual([segment, isManager ? 200 : 403])
    }
    for (const [method, url] of writes) {
      const { status } = await server.rest(method, url, { token, json: body })
      expect([method, url, status]).toEqual([method, url, 403])
    }
  }
})
