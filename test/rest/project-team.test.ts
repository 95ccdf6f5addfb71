import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { WIRE } from '../../src/kernel/errors.js'
import { buildCrew, newEvents, signIn, type Crew } from '../support/crew.js'
import {
  addToTeam,
  buildDepartment,
  addToDepartments,
  buildEpisode,
  buildPerson,
  buildProject,
  buildTaskStatus,
  buildTaskType,
  insertRow,
  unique,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let last: FinishedRequest | undefined

beforeAll(async () => {
  server = await startTestServer({
    onRequest: (request) => {
      last = request
    },
  })
  crew = await buildCrew(server)
})
afterAll(() => server?.close())

describe('GET /data/projects/open', () => {
  test('gives everything a client needs at its start, in two statements', async () => {
    const { database } = server
    const show = await buildProject(database, { productionType: 'tvshow' })
    await addToTeam(database, show, [crew.artist])
    await buildEpisode(database, show, { name: 'E01', status: 'complete' })
    const running = await buildEpisode(database, show, { name: 'E02', status: 'running' })
    const taskType = await buildTaskType(database)
    const status = await buildTaskStatus(database)
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: show.id, taskTypeId: taskType.id, priority: 3 })
    await insertRow(database, 'ProjectTaskStatusLink', {
      projectId: show.id,
      taskStatusId: status.id,
      priority: 2,
      rolesForBoard: ['user'],
    })
    const { status: code, body } = await server.rest('GET', '/data/projects/open', { token: crew.artist.token })
    expect(code).toBe(200)
    // The caller, and the list.
    expect(last!.statements).toBe(2)
    expect(body.map(({ id }: any) => id).sort()).toEqual([show.id, crew.project.id].sort())
    expect(body.find(({ id }: any) => id === show.id)).toMatchObject({
      team: [crew.artist.id],
      task_types: [taskType.id],
      task_types_priority: { [taskType.id]: 3 },
      task_statuses_link: { [status.id]: { priority: 2, roles_for_board: ['user'] } },
      first_episode_id: running.id,
      descriptors: [],
      type: 'Project',
    })
    expect(body.find(({ id }: any) => id === crew.project.id)).not.toHaveProperty('first_episode_id')
  })

  test('shows clients the columns made for them, and vendors none of other departments', async () => {
    const { database } = server
    const department = await buildDepartment(database)
    const column = async (name: string, forClient: boolean, isOwned: boolean): Promise<void> => {
      const { id } = await insertRow(database, 'MetadataDescriptor', {
        projectId: crew.project.id,
        name,
        fieldName: name,
        entityType: 'Shot',
        dataType: 'string',
        forClient,
      })
      const link = { metadataDescriptorId: id, departmentId: department.id }
      if (isOwned) await insertRow(database, 'DepartmentMetadataDescriptorLink', link)
    }
    await column('free', false, false)
    await column('shown', true, false)
    await column('owned', false, true)
    const insider = await signIn(server, 'vendor')
    await addToTeam(database, crew.project, [insider])
    await addToDepartments(database, insider, [department])
    // What somebody is in the production counts as much as what they are in the studio.
    const guest = await signIn(server, 'user')
    await addToTeam(database, crew.project, [guest], 'client')
    const namesFor = async (token: string): Promise<string[]> => {
      const { body } = await server.rest('GET', '/data/projects/open', { token })
      const project = body.find(({ id }: any) => id === crew.project.id)
      return project.descriptors.map(({ name }: any) => name)
    }
    const all = ['free', 'owned', 'shown']
    for (const { token } of [server.admin, crew.manager, crew.artist]) expect(await namesFor(token)).toEqual(all)
    expect(await namesFor(crew.client.token)).toEqual(['shown'])
    expect(await namesFor(guest.token)).toEqual(['shown'])
    expect(await namesFor(crew.vendor.token)).toEqual(['free', 'shown'])
    expect(await namesFor(insider.token)).toEqual(all)
  })

  test('leaves out closed productions and those of others', async () => {
    const closed = await insertRow(server.database, 'ProjectStatus', { name: unique('Closed'), color: '#000000' })
    const done = await buildProject(server.database, { projectStatusId: closed.id })
    await addToTeam(server.database, done, [crew.artist])
    const idsFor = async (path: string, token: string): Promise<string[]> =>
      (await server.rest('GET', path, { token })).body.map(({ id }: any) => id)
    expect(await idsFor('/data/projects/open', server.admin.token)).not.toContain(done.id)
    expect(await idsFor('/data/projects/open', crew.artist.token)).not.toContain(done.id)
    expect(await idsFor('/data/projects/open', crew.outsider.token)).toEqual([])
    expect(await idsFor(`/data/projects/open?name=nothing`, server.admin.token)).toEqual([])
    expect(await idsFor('/data/projects/all', crew.artist.token)).toContain(done.id)
    expect(await idsFor('/data/projects/all', crew.outsider.token)).toEqual([])
  })
})

describe('GET /data/projects/all', () => {
  test('finds a production by its name in any case, for those who may see it', async () => {
    const project = await buildProject(server.database, { name: unique('Lantern') })
    await addToTeam(server.database, project, [crew.artist])
    const path = `/data/projects/all?name=${encodeURIComponent(String(project.name).toUpperCase())}`
    for (const { token } of [server.admin, crew.artist]) {
      const { body } = await server.rest('GET', path, { token })
      expect(body).toEqual([expect.objectContaining({ id: project.id })])
      expect(body[0]).not.toHaveProperty('project_status_name')
    }
    expect((await server.rest('GET', path, { token: crew.outsider.token })).status).toBe(404)
    expect((await server.rest('GET', '/data/projects/all?name=nothing')).status).toBe(404)
    const { body } = await server.rest('GET', '/data/projects/all')
    expect(body.find(({ id }: any) => id === project.id)).toMatchObject({
      project_status_name: 'Open',
      descriptors: [],
    })
  })
})

describe('the team', () => {
  test('is seen by its members; contacts are for managers', async () => {
    const path = `/data/projects/${crew.project.id}/team`
    for (const { token } of [crew.artist, crew.vendor, crew.client, crew.supervisor]) {
      const { status, body } = await server.rest('GET', path, { token })
      expect(status).toBe(200)
      expect(body.find(({ id }: any) => id === crew.artist.id)).toMatchObject({ type: 'Person', project_role: null })
      expect(JSON.stringify(body)).not.toMatch(/email|phone|daily_salary/)
    }
    const { body } = await server.rest('GET', path, { token: crew.manager.token })
    expect(body.find(({ id }: any) => id === crew.artist.id)).toMatchObject({ email: crew.artist.email })
    expect(JSON.stringify(body)).not.toMatch(/password|secret|recovery|fido_credentials/)
    expect((await server.rest('GET', path, { token: crew.outsider.token })).status).toBe(403)
    expect((await server.rest('GET', `/data/projects/${UNKNOWN}/team`)).body.message).toBe(WIRE.notFound)
  })

  test('is changed by managers, whose role in the production is what counts', async () => {
    const path = `/data/projects/${crew.project.id}/team`
    const person = await buildPerson(server.database)
    const json = { person_id: person.id, role: 'supervisor' }
    const demoted = await signIn(server, 'manager')
    await addToTeam(server.database, crew.project, [demoted], 'user')
    for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider, demoted]) {
      expect((await server.rest('POST', path, { token, json })).status).toBe(403)
      expect((await server.rest('PUT', `${path}/${person.id}`, { token, json })).status).toBe(403)
      expect((await server.rest('DELETE', `${path}/${person.id}`, { token })).status).toBe(403)
    }
    await newEvents(server)
    const promoted = await signIn(server, 'user')
    await addToTeam(server.database, crew.project, [promoted], 'manager')
    const { token } = promoted
    const made = await server.rest('POST', path, { token, json })
    expect([made.status, made.body.id, 'team' in made.body]).toEqual([201, crew.project.id, false])
    expect(await newEvents(server)).toEqual(['project:update', 'project:update'])
    await server.rest('POST', path, { token, json: { person_id: person.id } })
    expect(await newEvents(server)).toEqual([])

    const changed = await server.rest('PUT', `${path}/${person.id}`, { token, json: { role: 'client' } })
    expect(changed.body).toEqual({ project_id: crew.project.id, person_id: person.id, role: 'client' })
    const cleared = await server.rest('PUT', `${path}/${person.id}`, { token, json: {} })
    expect(cleared.body.role).toBeNull()
    for (const id of [person.id, UNKNOWN, 'x']) {
      expect((await server.rest('DELETE', `${path}/${id}`, { token })).status).toBe(204)
    }
    const stranger = await server.rest('PUT', `${path}/${person.id}`, { token, json })
    expect([stranger.status, stranger.body.message]).toEqual([400, 'Person is not a member of the project team'])
  })

  test('takes no unknown person and no unknown role', async () => {
    const path = `/data/projects/${crew.project.id}/team`
    const answer = async (json: object): Promise<unknown> => {
      const { status, body } = await server.rest('POST', path, { json })
      return [status, body.data?.errors?.[0] ?? body.message]
    }
    expect(await answer({ person_id: UNKNOWN })).toEqual([400, `Person with id ${UNKNOWN} not found`])
    expect(await answer({ person_id: 'x' })).toEqual([400, 'Person with id x not found'])
    expect(await answer({})).toEqual([400, { field: 'person_id', message: 'Field required' }])
    const roles = "Input should be 'user', 'supervisor', 'manager', 'client' or 'vendor'"
    expect(await answer({ person_id: UNKNOWN, role: 'admin' })).toEqual([400, { field: 'role', message: roles }])
  })
})
