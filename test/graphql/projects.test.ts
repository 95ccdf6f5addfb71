import { buildCrew, newEvents, signIn, type Crew } from '../support/crew.js'
import {
  addToTeam,
  buildPerson,
  buildProject,
  buildTaskStatus,
  buildTaskType,
  insertRow,
  referenceId,
  unique,
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

/** The answer of a mutation, or the code of its refusal. */
async function run(document: string, variables: object, token?: string): Promise<any> {
  const { data, errors } = await server.graphql<any>(document, { ...variables }, token ? { token } : {})
  return errors ? errors[0]!.extensions.code : Object.values(data)[0]
}

const ADD = `mutation ($projectId: ID!, $members: [TeamMemberInput!]!, $mode: BulkMode) {
  addToTeam(projectId: $projectId, members: $members, mode: $mode) { index error { code message } personId person { id } } }`

async function teamOf(projectId: string): Promise<Map<string, string | null>> {
  const { rows } = await server.database.pool.query<{ person_id: string; role: string | null }>(
    'select person_id, role from project_person_link where project_id = $1',
    [projectId],
  )
  return new Map(rows.map(({ person_id, role }) => [person_id, role]))
}

describe('the team', () => {
  test('is joined by many at once, each with a result', async () => {
    const project = await buildProject(server.database)
    const [ada, ben] = [await buildPerson(server.database), await buildPerson(server.database)]
    await newEvents(server)
    const members = [{ personId: ada.id, role: 'SUPERVISOR' }, { personId: UNKNOWN }, { personId: ben.id }]

    const refused = await run(ADD, { projectId: project.id, members })
    expect(refused.map((item: any) => item.error?.code)).toEqual(['CONFLICT', 'BAD_USER_INPUT', 'CONFLICT'])
    expect(await teamOf(project.id)).toEqual(new Map())
    expect(await newEvents(server)).toEqual([])

    const done = await run(ADD, { projectId: project.id, members, mode: 'BEST_EFFORT' })
    expect(done.map((item: any) => [item.personId, item.person?.id, item.error?.code])).toEqual([
      [ada.id, ada.id, undefined],
      [null, undefined, 'BAD_USER_INPUT'],
      [ben.id, ben.id, undefined],
    ])
    expect(await teamOf(project.id)).toEqual(
      new Map([
        [ada.id, 'supervisor'],
        [ben.id, null],
      ]),
    )
    expect(await newEvents(server)).toEqual(['project:update'])
  })

  test('is left, and its roles are changed, by its managers alone', async () => {
    const SET = `mutation ($projectId: ID!, $personId: ID!, $role: TeamRole) {
      setTeamRole(projectId: $projectId, personId: $personId, role: $role) { id } }`
    const REMOVE = `mutation ($projectId: ID!, $personIds: [ID!]!) {
      removeFromTeam(projectId: $projectId, personIds: $personIds) { index error { code } personId } }`
    const projectId = crew.project.id
    const person = await buildPerson(server.database)
    await addToTeam(server.database, projectId, [person])
    const variables = { projectId, personId: person.id, role: 'VENDOR', personIds: [person.id, UNKNOWN], members: [] }

    for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider]) {
      for (const document of [SET, REMOVE, ADD]) expect(await run(document, variables, token)).toBe('FORBIDDEN')
    }
    expect(await run(SET, variables, crew.manager.token)).toEqual({ id: projectId })
    expect((await teamOf(projectId)).get(person.id)).toBe('vendor')
    expect(await run(SET, { ...variables, personId: UNKNOWN }, crew.manager.token)).toBe('BAD_USER_INPUT')
    const gone = await run(REMOVE, variables, crew.manager.token)
    expect(gone.map(({ personId, error }: any) => [personId, error])).toEqual([
      [person.id, null],
      [UNKNOWN, null],
    ])
    expect((await teamOf(projectId)).has(person.id)).toBe(false)
  })
})

describe('settings', () => {
  const ADD_SETTINGS = `mutation ($projectId: ID!, $settings: [SettingInput!]!, $replace: Boolean! = false, $mode: BulkMode) {
    addProjectSettings(projectId: $projectId, settings: $settings, replaceTaskTypes: $replace, mode: $mode) {
      index kind id error { code } } }`
  const READ = `query ($id: ID!) { project(id: $id) {
    taskTypes { nodes { id } } taskStatuses { nodes { id } } assetTypes { nodes { id } }
    previewBackgroundFiles { nodes { id } } } }`
  const ids = ({ nodes }: { nodes: { id: string }[] }): string[] => nodes.map(({ id }) => id).sort()

  test('of all kinds are given and taken in lists', async () => {
    const projectId = crew.project.id
    const [layout, comp] = [await buildTaskType(server.database), await buildTaskType(server.database)]
    const status = await buildTaskStatus(server.database)
    const character = await referenceId(server.database, 'EntityType', 'Character')
    const background = await insertRow(server.database, 'PreviewBackgroundFile', { name: unique('HDR') })
    const settings = [
      { kind: 'TASK_TYPE', id: layout.id, priority: 1 },
      { kind: 'TASK_TYPE', id: comp.id, priority: 2 },
      { kind: 'TASK_STATUS', id: status.id, priority: 3, rolesForBoard: ['MANAGER'] },
      { kind: 'ASSET_TYPE', id: character },
      { kind: 'PREVIEW_BACKGROUND', id: background.id },
    ]
    expect(await run(ADD_SETTINGS, { projectId, settings }, crew.supervisor.token)).toBe('FORBIDDEN')
    const done = await run(ADD_SETTINGS, { projectId, settings }, crew.manager.token)
    expect(done.map(({ kind, id, error }: any) => ({ kind, id, error }))).toEqual(
      settings.map(({ kind, id }) => ({ kind, id, error: null })),
    )
    const project = await run(READ, { id: projectId }, crew.manager.token)
    expect(ids(project.taskTypes)).toEqual([layout.id, comp.id].sort())
    expect([ids(project.taskStatuses), ids(project.assetTypes), ids(project.previewBackgroundFiles)]).toEqual([
      [status.id],
      [character],
      [background.id],
    ])

    const wrong = [
      { kind: 'ASSET_TYPE', id: comp.id },
      { kind: 'TASK_TYPE', id: comp.id },
    ]
    const refused = await run(ADD_SETTINGS, { projectId, settings: wrong, replace: true }, crew.manager.token)
    expect(refused.map(({ error }: any) => error.code)).toEqual(['BAD_USER_INPUT', 'CONFLICT'])
    const kept = [{ kind: 'TASK_TYPE', id: comp.id, priority: 7 }]
    await run(ADD_SETTINGS, { projectId, settings: kept, replace: true }, crew.manager.token)
    const { rows } = await server.database.pool.query(
      'select task_type_id, priority from project_task_type_link where project_id = $1',
      [projectId],
    )
    expect(rows).toEqual([{ task_type_id: comp.id, priority: 7 }])

    const REMOVE = `mutation ($projectId: ID!, $settings: [SettingKey!]!) {
      removeProjectSettings(projectId: $projectId, settings: $settings) { id } }`
    const gone = settings.map(({ kind, id }) => ({ kind, id }))
    await run(REMOVE, { projectId, settings: gone }, crew.manager.token)
    const empty = await run(READ, { id: projectId }, crew.manager.token)
    expect(Object.values(empty).flatMap((list: any) => ids(list))).toEqual([])
  })
})

describe('templates', () => {
  test('are made of a production, changed, applied, and made into productions, by admins', async () => {
    const { database } = server
    const source = await buildProject(database, { fps: '24', productionType: 'featurefilm', data: { budget: 3 } })
    const taskType = await buildTaskType(database)
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: source.id, taskTypeId: taskType.id, priority: 4 })
    await insertRow(database, 'MetadataDescriptor', {
      projectId: source.id,
      name: 'Difficulty',
      fieldName: 'difficulty',
      entityType: 'Shot',
      dataType: 'string',
    })
    const MAKE = `mutation ($projectId: ID!, $name: String!) {
      createTemplateFromProject(projectId: $projectId, name: $name) { id fps taskTypes { nodes { id } } } }`
    const name = unique('Template')
    expect(await run(MAKE, { projectId: source.id, name }, crew.manager.token)).toBe('FORBIDDEN')
    const template = await run(MAKE, { projectId: source.id, name })
    expect(template).toMatchObject({ fps: '24', taskTypes: { nodes: [{ id: taskType.id }] } })
    expect(await run(MAKE, { projectId: source.id, name })).toBe('CONFLICT')
    expect(await run(MAKE, { projectId: UNKNOWN, name: 'x' })).toBe('NOT_FOUND')

    const status = await buildTaskStatus(database)
    const ADD_SETTINGS = `mutation ($templateId: ID!, $settings: [SettingInput!]!) {
      addTemplateSettings(templateId: $templateId, settings: $settings) { error { code } } }`
    const settings = [{ kind: 'TASK_STATUS', id: status.id }]
    expect(await run(ADD_SETTINGS, { templateId: template.id, settings })).toEqual([{ error: null }])

    const APPLY = `mutation ($projectId: ID!, $templateId: ID!) {
      applyTemplate(projectId: $projectId, templateId: $templateId) {
        fps productionType taskTypes { nodes { id } } taskStatuses { nodes { id } } metadataDescriptors { nodes { fieldName } } } }`
    const target = await buildProject(database, { fps: '30' })
    const pair = { projectId: target.id, templateId: template.id }
    expect(await run(APPLY, pair, crew.manager.token)).toBe('FORBIDDEN')
    expect(await run(APPLY, { ...pair, templateId: UNKNOWN })).toBe('NOT_FOUND')
    expect(await run(APPLY, { ...pair, projectId: UNKNOWN })).toBe('NOT_FOUND')
    const applied = {
      fps: '24',
      productionType: 'featurefilm',
      taskTypes: { nodes: [{ id: taskType.id }] },
      taskStatuses: { nodes: [{ id: status.id }] },
      metadataDescriptors: { nodes: [{ fieldName: 'difficulty' }] },
    }
    expect(await run(APPLY, pair)).toEqual(applied)

    const CREATE = `mutation ($templateId: ID!, $project: ProjectFromTemplateInput!) {
      createProjectFromTemplate(templateId: $templateId, project: $project) { name fps productionType } }`
    const project = { name: unique('Made'), productionType: 'short' }
    expect(await run(CREATE, { templateId: template.id, project })).toEqual({ ...project, fps: '24' })
    const none = { name: unique('Not made') }
    expect(await run(CREATE, { templateId: UNKNOWN, project: none })).toBe('NOT_FOUND')
    expect(await database.prisma.project.count({ where: { name: none.name } })).toBe(0)
  })

  test('are seen by managers of the studio, and by nobody else', async () => {
    const { id } = await insertRow(server.database, 'ProjectTemplate', { name: unique('Template') })
    const READ = 'query ($id: ID!) { projectTemplate(id: $id) { id } }'
    const artist = await signIn(server, 'user')
    expect(await run(READ, { id }, crew.outsider.token)).toEqual({ id })
    for (const { token } of [crew.supervisor, artist, crew.client, crew.vendor]) {
      expect(await run(READ, { id }, token)).toBeNull()
    }
  })
})
