import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { WIRE } from '../../src/kernel/errors.js'
import { storedPath } from '../../src/kernel/storage/local.js'
import {
  addToTeam,
  buildAsset,
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
  unique,
  type Role,
  type Values,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const FORBIDDEN = { error: true, message: WIRE.forbidden }
const NOT_FOUND = { error: true, message: WIRE.notFound }
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.close())

/** The token of somebody in the team of the productions, with a role there if given. */
async function member(role: Role, projects: { id: string }[], teamRole?: Role): Promise<string> {
  const person = await buildPerson(server.database, role)
  for (const project of projects) await addToTeam(server.database, project, [person], teamRole)
  return server.login(person.email)
}

const closedProject = async (values: Values = {}) =>
  buildProject(server.database, {
    projectStatusId: await referenceId(server.database, 'ProjectStatus', 'Closed'),
    ...values,
  })

async function all(query: string, values: unknown[] = []): Promise<any[]> {
  return (await server.database.pool.query(query, values)).rows
}

const eventsOf = (projectId: string) =>
  all(`select name, data, project_id from api_event where data ->> 'project_id' = $1 order by created_at`, [projectId])

describe('productions', () => {
  test('lists hold the open ones of the caller; by id closed ones too', async () => {
    const open = await buildProject(server.database)
    const closed = await closedProject()
    const other = await buildProject(server.database)
    const token = await member('user', [open, closed])
    const list = await server.rest('GET', '/data/projects?fields=id', { token })
    expect(list.body).toEqual([{ id: open.id, type: 'Project' }])
    const read = (id: string) => server.rest('GET', `/data/projects/${id}`, { token })
    expect((await read(closed.id)).body).toMatchObject({ id: closed.id, project_status_name: 'Closed', task_types: [] })
    expect([(await read(other.id)).status, (await read(UNKNOWN)).status]).toEqual([403, 404])
    const answer = await server.graphql('{ projects { nodes { id } totalCount } }', {}, { token })
    expect(answer.data!.projects.nodes.map((p: { id: string }) => p.id).sort()).toEqual([open.id, closed.id].sort())
  })

  test.each([
    [{}, WIRE.required],
    [{ name: 'x', production_style: '4d' }, 'Invalid production_style'],
    [{ name: 'x', resolution: '10x10' }, "Invalid resolution 10x10. Expected format: '1920x1080' or 'x1080'."],
    [{ name: 'x', preview_background_file_id: UNKNOWN }, 'Invalid preview_background_file_id'],
    [{ name: 'x', nonsense: 1 }, "'nonsense' is an invalid keyword argument for Project"],
    [{ name: 'x', team: 'everybody' }, 'A relation must be a list of ids.'],
    [{ name: 'x', start_date: 'soon' }, WIRE.format],
  ])('%j is refused and nothing is written', async (json, message) => {
    const [before] = await all('select count(*)::int as n from project')
    const { status, body } = await server.rest('POST', '/data/projects', { json })
    expect([status, body.message]).toEqual([400, message])
    expect(await all('select count(*)::int as n from project')).toEqual([before])
  })

  test('of TV shows begin with an episode', async () => {
    const made = await server.rest('POST', '/data/projects', {
      json: { name: unique('Show'), production_type: 'tvshow', production_style: null },
    })
    expect([made.status, made.body.production_style]).toEqual([201, '2d3d'])
    const { id, first_episode_id } = made.body
    const [episode] = await all('select name, status, description, data, created_by from entity where id = $1', [
      first_episode_id,
    ])
    expect(episode).toEqual({ name: 'E01', status: 'running', description: '', data: {}, created_by: server.admin.id })
    expect(await eventsOf(id)).toEqual([
      { name: 'episode:new', data: { episode_id: first_episode_id, project_id: id }, project_id: id },
      { name: 'project:new', data: { project_id: id }, project_id: null },
    ])
    const film = await server.rest('POST', '/data/projects', { json: { name: unique('Film') } })
    expect(film.body).not.toHaveProperty('first_episode_id')
    const changed = await server.rest('PUT', `/data/projects/${film.body.id}`, { json: { production_type: 'tvshow' } })
    expect(changed.body.first_episode_id).toEqual(expect.any(String))
    const again = await server.rest('PUT', `/data/projects/${film.body.id}`, { json: {} })
    expect(again.body.first_episode_id).toBe(changed.body.first_episode_id)
  })

  test('get the columns that the other open productions have for productions', async () => {
    const descriptor = (project: { id: string }, fieldName: string, values: Values = {}) =>
      insertRow(server.database, 'MetadataDescriptor', {
        projectId: project.id,
        entityType: 'Project',
        name: fieldName,
        fieldName,
        dataType: 'string',
        ...values,
      })
    await descriptor(await buildProject(server.database), 'budget_code', { choices: ['a'] })
    await descriptor(await buildProject(server.database), 'budget_code')
    await descriptor(await closedProject(), 'old_code')
    const { body } = await server.rest('POST', '/data/projects', { json: { name: unique('Project') } })
    const found = await all('select field_name, choices from metadata_descriptor where project_id = $1', [body.id])
    expect(found).toEqual([{ field_name: 'budget_code', choices: ['a'] }])
    await all(`delete from metadata_descriptor where entity_type = 'Project'`)
  })

  test('follow a template, but for what was chosen', async () => {
    const taskType = await buildTaskType(server.database)
    const status = await buildTaskStatus(server.database)
    const template = await insertRow(server.database, 'ProjectTemplate', {
      name: unique('Template'), fps: '24', ratio: '2:1', productionType: 'tvshow', productionStyle: 'vfx', revisionPadding: 3,
      fileTree: { working: {} }, metadataDescriptors: [
        { name: 'Été chaud', entity_type: 'Shot', data_type: 'list', choices: ['x'], field_name: 'ignored' },
        { name: 'No task type', entity_type: 'Task' },
      ],
    }) // prettier-ignore
    await insertRow(server.database, 'ProjectTemplateTaskTypeLink', {
      projectTemplateId: template.id,
      taskTypeId: taskType.id,
      priority: 4,
    })
    await insertRow(server.database, 'ProjectTemplateTaskStatusLink', {
      projectTemplateId: template.id,
      taskStatusId: status.id,
      priority: 2,
      rolesForBoard: ['user'],
    })
    const json = { name: unique('Project'), project_template_id: template.id, fps: '30', task_statuses: [status.id] }
    const { body } = await server.rest('POST', '/data/projects', { json })
    expect(body).toMatchObject({
      fps: '30', ratio: '2:1', production_type: 'tvshow', production_style: 'vfx', revision_padding: 0, file_tree: { working: {} },
      task_types: [taskType.id], first_episode_id: expect.any(String),
    }) // prettier-ignore
    expect(
      await all('select name, field_name, choices from metadata_descriptor where project_id = $1', [body.id]),
    ).toEqual([{ name: 'Été chaud', field_name: 'ete_chaud', choices: ['x'] }])
    const [link] = await all('select priority from project_task_type_link where project_id = $1', [body.id])
    const [kept] = await all('select priority from project_task_status_link where project_id = $1', [body.id])
    expect([link.priority, kept.priority]).toEqual([4, null])
    expect((await eventsOf(body.id)).map(({ name }) => name)).toEqual([
      'metadata-descriptor:new',
      'project:update',
      'episode:new',
      'project:new',
    ])
  })

  test('are not made when their template is unknown', async () => {
    const name = unique('Project')
    const { status } = await server.rest('POST', '/data/projects', { json: { name, project_template_id: UNKNOWN } })
    expect([status, await all('select id from project where name = $1', [name])]).toEqual([404, []])
  })

  test('are changed by their managers, and the team by other routes', async () => {
    const project = await buildProject(server.database)
    const manager = await member('user', [project], 'manager')
    const lowered = await member('manager', [project], 'user')
    const outsider = await member('manager', [])
    const put = (token: string, json: Values = { name: unique('Renamed') }) =>
      server.rest('PUT', `/data/projects/${project.id}`, { token, json })
    expect([(await put(lowered)).status, (await put(outsider)).status]).toEqual([403, 403])
    const [taskType, other] = [await buildTaskType(server.database), await buildTaskType(server.database)]
    await insertRow(server.database, 'ProjectTaskTypeLink', {
      projectId: project.id,
      taskTypeId: taskType.id,
      priority: 7,
    })
    const { status, body } = await put(manager, { code: 'xy', team: [], task_types: [taskType.id, other.id, UNKNOWN] })
    expect([status, body.code, 'task_types' in body]).toEqual([200, 'xy', false])
    const links = await all('select task_type_id, priority from project_task_type_link where project_id = $1', [
      project.id,
    ])
    expect(new Map(links.map((l) => [l.task_type_id, l.priority]))).toEqual(
      new Map([
        [taskType.id, 7],
        [other.id, null],
      ]),
    )
    expect(await all('select 1 from project_person_link where project_id = $1', [project.id])).toHaveLength(2)
    expect((await put(manager, { preview_background_files: [UNKNOWN] })).body).toEqual(NOT_FOUND)
  })
})

describe('removal of productions', () => {
  test('only of closed ones, said to everybody; then only by admins', async () => {
    const open = await buildProject(server.database)
    const closed = await closedProject()
    const token = await member('manager', [open, closed])
    const refused = await server.rest('DELETE', `/data/projects/${open.id}?force=true`, { token })
    expect([refused.status, refused.body]).toEqual([
      400,
      { error: true, message: 'Only closed projects can be deleted' },
    ])
    const forbidden = await server.rest('DELETE', `/data/projects/${closed.id}`, { token })
    expect([forbidden.status, forbidden.body]).toEqual([403, FORBIDDEN])
    expect((await server.rest('DELETE', `/data/projects/${closed.id}`)).status).toBe(204)
    expect(await eventsOf(closed.id)).toEqual([
      { name: 'project:delete', data: { project_id: closed.id }, project_id: null },
    ])
  })

  test('is refused while there is something in it, and takes everything by force', async () => {
    const { database } = server
    const project = await closedProject()
    const elsewhere = await buildProject(database)
    const projectId = project.id
    await member('user', [project])
    const insert = (model: Parameters<typeof insertRow>[1], values: Values) => insertRow(database, model, values)
    const episode = await buildEpisode(database, project)
    const sequence = await buildSequence(database, project, { parentId: episode.id })
    const shot = await buildShot(database, project, { parentId: sequence.id })
    const asset = await buildAsset(database, project)
    const foreign = await buildShot(database, elsewhere)
    const task = await buildTask(database, shot, { assignees: [server.admin] })
    const preview = await insert('PreviewFile', {
      name: 'p',
      extension: 'png',
      taskId: task.id,
      status: 'ready',
      validationStatus: 'neutral',
    })
    await insert('PreviewFile', {
      name: 'q',
      taskId: (await buildTask(database, foreign)).id,
      status: 'ready',
      validationStatus: 'neutral',
    })
    const file = storedPath(server.deps.config.previewFolder, {
      bucket: 'pictures',
      prefix: 'previews',
      id: preview.id,
    })
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, 'x')
    await all('update entity set preview_file_id = $1 where id = any($2)', [preview.id, [shot.id, foreign.id]])
    const comment = await insert('Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: server.admin.id,
      previewFileId: preview.id,
    })
    await all('insert into comment_preview_link (comment, preview_file) values ($1, $2)', [comment.id, preview.id])
    const attachment = await insert('AttachmentFile', { commentId: comment.id, name: 'a' })
    await insert('News', {
      authorId: server.admin.id,
      taskId: task.id,
      commentId: comment.id,
      previewFileId: preview.id,
    })
    await insert('Notification', {
      personId: server.admin.id,
      authorId: server.admin.id,
      taskId: task.id,
      commentId: comment.id,
      type: 'comment',
    })
    await insert('Subscription', { personId: server.admin.id, taskId: task.id })
    await insert('Subscription', {
      personId: server.admin.id,
      entityId: sequence.id,
      taskTypeId: await referenceId(database, 'TaskType', 'Animation'),
    })
    await insert('TimeSpent', { personId: server.admin.id, taskId: task.id, date: '2026-01-05', duration: 60 })
    const working = await insert('WorkingFile', { entityId: asset.id, name: 'w' })
    const instance = await insert('AssetInstance', { assetId: asset.id, sceneId: shot.id })
    await all('insert into asset_instance_link (entity_id, asset_instance_id) values ($1, $2)', [shot.id, instance.id])
    const fileStatus = await insert('FileStatus', { name: unique('S'), color: '#000000' })
    await insert('OutputFile', {
      name: 'o',
      revision: 1,
      fileStatusId: fileStatus.id,
      entityId: asset.id,
      sourceFileId: working.id,
      assetInstanceId: instance.id,
      temporalEntityId: shot.id,
    })
    await insert('EntityLink', { entityInId: foreign.id, entityOutId: asset.id })
    await insert('EntityVersion', { entityId: shot.id, name: 'v' })
    const playlist = await insert('Playlist', { name: 'pl', projectId, episodeId: episode.id })
    await insert('BuildJob', { playlistId: playlist.id })
    await insert('PlaylistShareLink', { playlistId: playlist.id, token: unique('t'), createdById: server.admin.id })
    const budget = await insert('Budget', { projectId, name: 'b' })
    await insert('BudgetEntry', {
      budgetId: budget.id,
      departmentId: await referenceId(database, 'Department', 'Animation'),
      startDate: '2026-01-01',
      monthsDuration: 1,
      dailySalary: 1,
    })
    await insert('Milestone', { projectId, name: 'm' })
    await insert('ScheduleItem', { projectId })
    const version = await insert('ProductionScheduleVersion', { projectId, name: 'v1' })
    await insert('ProductionScheduleVersion', { projectId, name: 'v2', productionScheduleFromId: version.id })
    const link = await insert('ProductionScheduleVersionTaskLink', {
      productionScheduleVersionId: version.id,
      taskId: task.id,
    })
    await all('insert into production_schedule_version_task_link_person_link values ($1, $2)', [
      link.id,
      server.admin.id,
    ])
    await all('update project set from_schedule_version_id = $1 where id = any($2)', [
      version.id,
      [projectId, elsewhere.id],
    ])
    await insert('MetadataDescriptor', { projectId, entityType: 'Shot', name: 'd', fieldName: 'd' })
    const group = await insert('SearchFilterGroup', { projectId, listType: 'shot', name: 'g', color: '' })
    await insert('SearchFilter', {
      projectId,
      searchFilterGroupId: group.id,
      listType: 'shot',
      name: '',
      searchQuery: '',
    })
    await insert('ApiEvent', { projectId, name: 'x:new', data: {} })

    const refused = await server.rest('DELETE', `/data/projects/${projectId}`)
    expect([refused.status, refused.body]).toEqual([400, { message: WIRE.foreignKey }])
    expect(await all('select 1 from project_person_link where project_id = $1', [projectId])).toHaveLength(1)

    const forced = await server.rest('DELETE', `/data/projects/${projectId}?force=true`)
    expect([forced.status, forced.body]).toEqual([204, ''])
    expect(existsSync(file)).toBe(false)
    expect(
      await all('select id from entity where project_id = $1 union all select id from task where project_id = $1', [
        projectId,
      ]),
    ).toEqual([])
    expect(await all('select preview_file_id from entity where id = $1', [foreign.id])).toEqual([
      { preview_file_id: null },
    ])
    expect(await all('select from_schedule_version_id as v from project where id = $1', [elsewhere.id])).toEqual([
      { v: null },
    ])
    expect(await all('select comment_id from attachment_file where id = $1', [attachment.id])).toEqual([
      { comment_id: null },
    ])
    expect(await eventsOf(projectId)).toEqual([
      { name: 'project:delete', data: { project_id: projectId }, project_id: null },
    ])
    expect(await all('select 1 from entity where id = $1', [foreign.id])).toHaveLength(1)
  })
})

describe('templates', () => {
  test('are for those who set up productions', async () => {
    const made = await server.rest('POST', '/data/project-templates', {
      json: { name: unique('T'), fps: '24', revision_padding: 4, nonsense: 1, task_types: ['x'] },
    })
    expect([made.status, made.body.fps, made.body.revision_padding, 'task_types' in made.body]).toEqual([
      201,
      '24',
      0,
      false,
    ])
    const path = `/data/project-templates/${made.body.id}`
    const manager = await member('manager', [])
    const user = await member('user', [await buildProject(server.database)], 'manager')
    expect((await server.rest('GET', path, { token: manager })).body.task_types).toEqual([])
    expect([
      (await server.rest('GET', path, { token: user })).status,
      (await server.rest('PUT', path, { token: manager, json: {} })).status,
    ]).toEqual([403, 403])
    const twice = await server.rest('POST', '/data/project-templates', { json: { name: made.body.name } })
    expect([twice.status, twice.body]).toEqual([400, { message: 'A project template with this name already exists' }])
    const unnamed = await server.rest('POST', '/data/project-templates', { json: { fps: '24' } })
    expect([unnamed.status, unnamed.body]).toEqual([400, { message: 'name is required' }])
    for (const id of [UNKNOWN, 'x']) {
      const { status, body } = await server.rest('PUT', `/data/project-templates/${id}`, { json: {} })
      expect([status, body]).toEqual([404, { message: 'Project template not found' }])
    }
    const graphql = await server.graphql('{ projectTemplates { totalCount } }', {}, { token: user })
    expect(graphql.data!.projectTemplates.totalCount).toBe(0)
  })
})

describe('custom columns', () => {
  test('clients see those made for them through GraphQL, members the rest', async () => {
    const project = await buildProject(server.database)
    const make = (name: string, forClient: boolean) =>
      server.rest('POST', '/data/metadata-descriptors', {
        json: {
          project_id: project.id,
          entity_type: 'Shot',
          name,
          field_name: name,
          data_type: 'string',
          for_client: forClient,
        },
      })
    await make('open', true)
    await make('inner', false)
    const names = async (token: string) => {
      const { data } = await server.graphql(
        '{ metadataDescriptors(orderBy: [{name: ASC}]) { nodes { name } } }',
        {},
        { token },
      )
      return data!.metadataDescriptors.nodes.map((d: { name: string }) => d.name)
    }
    expect(await names(await member('client', [project]))).toEqual(['open'])
    expect(await names(await member('user', [project]))).toEqual(['inner', 'open'])
    expect(await names(await member('user', []))).toEqual([])
    const wrong = await server.rest('POST', '/data/metadata-descriptors', { json: { data_type: 'emoji' } })
    expect([wrong.status, wrong.body.message]).toEqual([400, 'Invalid data_type'])
  })
})

test('an automation in use stays, and that is said to everybody', async () => {
  const project = await buildProject(server.database)
  const automation = await insertRow(server.database, 'StatusAutomation', { outFieldType: 'status' })
  await all('insert into project_status_automation_link values ($1, $2)', [project.id, automation.id])
  const token = await member('user', [])
  const { status, body } = await server.rest('DELETE', `/data/status-automations/${automation.id}`, { token })
  expect([status, body]).toEqual([400, { message: 'This automation is used in a project.' }])
})

test('the chat tokens of the studio are for admins', async () => {
  const organisation = await server.rest('POST', '/data/organisations', {
    json: { name: unique('Studio'), chat_token_slack: 'xoxb', hours_by_day: '7.5' },
  })
  const path = `/data/organisations/${organisation.body.id}`
  const token = await member('manager', [])
  const { body } = await server.rest('GET', path, { token })
  expect(Object.keys(body).filter((key) => key.startsWith('chat_'))).toEqual([])
  expect((await server.rest('GET', path)).body).toMatchObject({ chat_token_slack: 'xoxb' })
  const filtered = await server.rest('GET', '/data/organisations?chat_token_slack=xoxb', { token })
  expect([filtered.status, filtered.body.message]).toEqual([400, 'Filtering on chat_token_slack is not allowed.'])
  const query = 'query ($id: ID!) { organisation(id: $id) { name chatTokenSlack } }'
  const { data } = await server.graphql(query, { id: organisation.body.id }, { token })
  expect(data!.organisation.chatTokenSlack).toBeNull()
  const put = (hours: unknown) => server.rest('PUT', path, { json: { hours_by_day: hours } })
  expect([(await put('6')).body.hours_by_day, (await put('many')).status, (await put(null)).status]).toEqual([
    6, 400, 400,
  ])
})
