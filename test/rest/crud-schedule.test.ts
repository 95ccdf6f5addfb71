import { WIRE } from '../../src/kernel/errors.js'
import {
  addToTeam,
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
  insertRow,
  referenceId,
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

async function all(query: string, values: unknown[] = []): Promise<any[]> {
  return (await server.database.pool.query(query, values)).rows
}

const eventsOf = (projectId: string) =>
  all(`select name, data, project_id from api_event where data ->> 'project_id' = $1 order by created_at`, [projectId])

describe('task types and statuses of productions', () => {
  test('are linked and ranked by the managers of the production', async () => {
    const project = await buildProject(server.database)
    const manager = await member('manager', [project])
    const vendor = await member('vendor', [project])
    const [one, two] = [await buildTaskType(server.database), await buildTaskType(server.database)]
    const json = { project_id: project.id, task_type_id: one.id, priority: '3' }
    expect((await server.rest('POST', '/data/task-type-links', { token: vendor, json })).body).toEqual(FORBIDDEN)
    const made = await server.rest('POST', '/data/task-type-links', { token: manager, json })
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ ...json, priority: 3, type: 'ProjectTaskTypeLink' }),
    ])
    const query = `project_id=${project.id}&task_type_id=${two.id}`
    expect((await server.rest('POST', `/data/task-type-links?${query}`, { token: manager })).body.priority).toBe(1)
    const path = `/actions/projects/${project.id}/task-type-links/reorder`
    const ranked = await server.rest('POST', path, {
      token: manager,
      json: { task_type_ids: [two.id, UNKNOWN, one.id] },
    })
    expect(ranked.body.map((link: Values) => [link['task_type_id'], link['priority']])).toEqual([
      [two.id, 1],
      [one.id, 3],
    ])
    expect((await server.rest('POST', path, { token: vendor, json: { task_type_ids: [] } })).status).toBe(403)
    expect((await server.rest('POST', path, { json: { task_type_ids: ['x'] } })).status).toBe(400)
    expect((await eventsOf(project.id)).map(({ name }) => name)).toEqual([
      'project:update',
      'project:update',
      'project:update',
    ])
  })

  test.each([
    [{}, 400, 'Missing required parameter: project_id'],
    [{ project_id: UNKNOWN }, 400, 'Missing required parameter: task_status_id'],
    [{ project_id: UNKNOWN, task_status_id: 'x', priority: 'high' }, 400, 'Wrong value for parameter priority.'],
    [{ project_id: UNKNOWN, task_status_id: 'x' }, 400, 'task_status_id is required and must be a valid UUID'],
    [{ project_id: UNKNOWN, task_status_id: UNKNOWN }, 404, WIRE.notFound],
  ])('%j: %i %s', async (json, status, message) => {
    const answer = await server.rest('POST', '/data/task-status-links', { json })
    expect([answer.status, answer.body.message]).toEqual([status, message])
  })

  test('statuses keep only roles that exist', async () => {
    const project = await buildProject(server.database)
    const status = await buildTaskStatus(server.database)
    const json = { project_id: project.id, task_status_id: status.id, roles_for_board: ['user', 'king'] }
    expect((await server.rest('POST', '/data/task-status-links', { json })).status).toBe(400)
    expect(await all('select 1 from project_task_status_link where project_id = $1', [project.id])).toEqual([])
    const mutation = `mutation ($project: ID!, $status: ID!) {
      setProjectTaskStatus(projectId: $project, taskStatusId: $status, rolesForBoard: [USER, CLIENT]) { priority rolesForBoard taskStatus { id } } }`
    const { data } = await server.graphql(mutation, { project: project.id, status: status.id })
    expect(data!.setProjectTaskStatus).toEqual({
      priority: 1,
      rolesForBoard: ['USER', 'CLIENT'],
      taskStatus: { id: status.id },
    })
  })
})

describe('schedules', () => {
  test('milestones are for the team but vendors, and made by managers', async () => {
    const project = await buildProject(server.database)
    const tokens = {
      manager: await member('manager', [project]),
      client: await member('client', [project]),
      vendor: await member('vendor', [project]),
      outsider: await member('manager', []),
    }
    const create = (token: string, json: Values = { name: 'm', project_id: project.id }) =>
      server.rest('POST', '/data/milestones', { token, json })
    expect([(await create(tokens.client)).status, (await create(tokens.outsider)).status]).toEqual([403, 403])
    expect((await create(tokens.manager, { name: 'm' })).body).toEqual({ message: "'project_id'" })
    expect((await create(tokens.manager, { name: 'm', project_id: UNKNOWN })).body).toEqual(NOT_FOUND)
    const { body } = await create(tokens.manager)
    const path = `/data/milestones/${body.id}`
    const status = async (token: string) => (await server.rest('GET', path, { token })).status
    expect([await status(tokens.client), await status(tokens.vendor), await status(tokens.outsider)]).toEqual([
      200, 403, 403,
    ])
    const seen = async (token: string) =>
      (await server.graphql('query ($id: ID!) { milestone(id: $id) { id } }', { id: body.id }, { token })).data
        ?.milestone ?? null
    expect([await seen(tokens.client), await seen(tokens.vendor), await seen(tokens.outsider)]).toEqual([
      { id: body.id },
      null,
      null,
    ])
    expect((await server.rest('PUT', path, { token: tokens.client, json: { name: 'n' } })).status).toBe(403)
    expect((await server.rest('DELETE', path, { token: tokens.manager })).status).toBe(204)
  })

  test('supervisors change the bars of their departments', async () => {
    const project = await buildProject(server.database)
    const taskType = await buildTaskType(server.database, {
      departmentId: await referenceId(server.database, 'Department', 'Animation'),
    })
    const item = await insertRow(server.database, 'ScheduleItem', { projectId: project.id, taskTypeId: taskType.id })
    const put = async (token: string, json: Values) =>
      server.rest('PUT', `/data/schedule-items/${item.id}`, { token, json })
    const free = await member('supervisor', [project])
    expect((await put(free, { man_days: 3 })).body.man_days).toBe(3)
    expect((await put(free, { man_days: '5', project_id: UNKNOWN })).body).toMatchObject({
      man_days: 3,
      project_id: project.id,
    })
    const person = await buildPerson(server.database, 'supervisor')
    await addToTeam(server.database, project, [person])
    await insertRow(server.database, 'DepartmentLink', {
      personId: person.id,
      departmentId: await referenceId(server.database, 'Department', 'Modeling'),
    })
    expect((await put(await server.login(person.email), { man_days: 9 })).status).toBe(403)
    const twice = await server.rest('POST', '/data/schedule-items', {
      json: { project_id: project.id, task_type_id: taskType.id },
    })
    expect([twice.status, twice.body.message]).toEqual([400, 'A similar schedule item already exists'])
  })

  test('versions list the tasks of the production asked for, and hold its tasks only', async () => {
    const [project, other] = [await buildProject(server.database), await buildProject(server.database)]
    const token = await member('user', [project])
    const manager = await member('manager', [project])
    const version = (p: { id: string }) =>
      insertRow(server.database, 'ProductionScheduleVersion', { projectId: p.id, name: 'v' })
    const task = async (p: { id: string }) => buildTask(server.database, await buildShot(server.database, p))
    const [ours, theirs] = [await version(project), await version(other)]
    const [ourTask, theirTask] = [await task(project), await task(other)]
    const json = { production_schedule_version_id: ours.id, task_id: ourTask.id, assignees: [server.admin.id] }
    const path = '/data/production-schedule-version-task-links'
    const made = await server.rest('POST', path, { token: manager, json })
    expect([made.status, made.body.assignees]).toEqual([201, [server.admin.id]])
    await insertRow(server.database, 'ProductionScheduleVersionTaskLink', {
      productionScheduleVersionId: theirs.id,
      taskId: theirTask.id,
    })
    const list = await server.rest('GET', `${path}?project_id=${project.id}`, { token })
    expect(list.body.map((link: Values) => link['id'])).toEqual([made.body.id])
    expect((await server.rest('GET', path, { token })).status).toBe(403)
    expect((await server.rest('GET', `${path}?project_id=${other.id}`, { token })).status).toBe(403)
    const mixed = await server.rest('POST', path, { token: manager, json: { ...json, task_id: theirTask.id } })
    expect([mixed.status, mixed.body.message]).toEqual([
      400,
      'The task and the production schedule version must be in the same project.',
    ])
  })
})
