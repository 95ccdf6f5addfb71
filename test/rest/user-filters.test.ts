import { buildCrew, stored, type Crew } from '../support/crew.js'
import { addToDepartments, buildDepartment, buildProject, referenceId } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
afterAll(() => server?.close())

const send = (method: string, path: string, token: string, json?: object) =>
  server.rest(method, `/data/user/${path}`, { token, ...(json && { json }) })

const made = async (path: string, token: string, json: object): Promise<any> => {
  const { status, body } = await send('POST', path, token, { list_type: 'asset', project_id: crew.project.id, ...json })
  expect(status).toBe(201)
  return body
}
const filter = (token: string, json: object = {}): Promise<any> =>
  made('filters', token, { name: 'Foxes', query: 'fox', ...json })
const group = (token: string, json: object = {}): Promise<any> =>
  made('filter-groups', token, { name: 'Animals', ...json })

/** Ids of the saved searches that a person is shown for assets of the production. */
const shown = async (token: string, path = 'filters', projectId = crew.project.id): Promise<string[]> =>
  ((await send('GET', path, token)).body.asset?.[projectId] ?? []).map(({ id }: { id: string }) => id)

test('a search is saved for oneself, with its defaults', async () => {
  const { status, body } = await send('POST', 'filters', crew.artist.token, { name: 'Mine', query: 'x' })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    type: 'SearchFilter',
    name: 'Mine',
    search_query: 'x',
    list_type: 'todo',
    project_id: null,
    is_shared: false,
    person_id: crew.artist.id,
  })
  expect((await send('GET', 'filters', crew.artist.token)).body).toMatchObject({ todo: { all: [{ id: body.id }] } })
  expect((await send('GET', 'filters', crew.supervisor.token)).body.todo).toBeUndefined()
})

test('only managers of a production share in it, and only its team sees it', async () => {
  const shared = await filter(crew.manager.token, { is_shared: true })
  expect(shared.is_shared).toBe(true)
  for (const { token } of [crew.artist, crew.supervisor, crew.outsider])
    expect((await filter(token, { is_shared: true })).is_shared).toBe(false)
  expect((await filter(crew.manager.token, { is_shared: true, project_id: null })).is_shared).toBe(false)
  for (const { token } of [crew.artist, crew.vendor, crew.client]) expect(await shown(token)).toContain(shared.id)
  expect(await shown(crew.outsider.token)).not.toContain(shared.id)
})

test('what is for a department is shown to its people and to managers', async () => {
  const department = await buildDepartment(server.database)
  await addToDepartments(server.database, crew.artist, [department])
  for (const [path, make] of [
    ['filters', filter],
    ['filter-groups', group],
  ] as const) {
    const { id } = await make(crew.manager.token, { is_shared: true, department_id: department.id })
    for (const { token } of [crew.artist, crew.manager, server.admin]) expect(await shown(token, path)).toContain(id)
    expect(await shown(crew.supervisor.token, path)).not.toContain(id)
  }
})

test('nobody changes, reads or removes what is somebody else’s, but for admins', async () => {
  const { id } = await filter(crew.manager.token, { is_shared: true })
  const folder = await group(crew.manager.token, { is_shared: true })
  for (const path of [`filters/${id}`, `filter-groups/${folder.id}`, `filters/${UNKNOWN}`, 'filter-groups/no-id']) {
    expect((await send('PUT', path, crew.artist.token, { name: 'Stolen' })).status).toBe(404)
    expect((await send('DELETE', path, crew.artist.token)).status).toBe(404)
  }
  expect((await send('GET', `filter-groups/${folder.id}`, crew.artist.token)).status).toBe(404)
  expect((await send('PUT', `filters/${id}`, server.admin.token, { name: 'Tidy' })).body.name).toBe('Tidy')
  expect((await send('DELETE', `filters/${id}`, server.admin.token)).status).toBe(204)
  expect(await stored(server, 'search_filter', id)).toBeUndefined()
})

test('sharing later names the production, and sharing does not move along to another one', async () => {
  const foreign = await buildProject(server.database)
  const { id } = await filter(crew.manager.token)
  const put = async (json: object): Promise<any> => (await send('PUT', `filters/${id}`, crew.manager.token, json)).body
  expect((await put({ is_shared: true })).is_shared).toBe(false)
  expect((await put({ is_shared: true, project_id: crew.project.id })).is_shared).toBe(true)
  expect(await put({ name: 'Wolves', search_query: null })).toMatchObject({
    name: 'Wolves',
    search_query: 'fox',
    is_shared: true,
  })
  expect((await put({ project_id: foreign.id })).is_shared).toBe(false)
})

test('a folder shares, hides and takes along what is in it', async () => {
  const folder = await group(crew.manager.token, { color: '#ff0000' })
  const { id } = await filter(crew.manager.token, { search_filter_group_id: folder.id })
  const share = (isShared: boolean) =>
    send('PUT', `filter-groups/${folder.id}`, crew.manager.token, { is_shared: isShared, project_id: crew.project.id })
  expect((await share(true)).body.is_shared).toBe(true)
  expect(await shown(crew.artist.token)).toContain(id)
  expect(await shown(crew.artist.token, 'filter-groups')).toContain(folder.id)
  const clash = {
    list_type: 'asset',
    name: 'x',
    query: 'x',
    project_id: crew.project.id,
    search_filter_group_id: folder.id,
  }
  expect((await send('POST', 'filters', crew.artist.token, clash)).body.message).toMatch(/same value for is_shared/)
  await share(false)
  expect(await shown(crew.artist.token)).not.toContain(id)
  // A foreign private folder is none.
  expect((await send('POST', 'filters', crew.artist.token, clash)).status).toBe(404)
  expect((await send('PUT', `filters/${id}`, crew.manager.token, { search_filter_group_id: null })).body).toMatchObject(
    {
      search_filter_group_id: null,
    },
  )
  await send('PUT', `filters/${id}`, crew.manager.token, { search_filter_group_id: folder.id })
  expect((await send('DELETE', `filter-groups/${folder.id}`, crew.manager.token)).status).toBe(204)
  expect(await stored(server, 'search_filter', id)).toBeUndefined()
})

test('closed productions are left out', async () => {
  const status = await referenceId(server.database, 'ProjectStatus', 'Closed')
  const { id } = await buildProject(server.database)
  await filter(server.admin.token, { project_id: id, is_shared: true })
  expect(await shown(server.admin.token, 'filters', id)).toHaveLength(1)
  await server.database.pool.query('update project set project_status_id = $1 where id = $2', [status, id])
  expect(await shown(server.admin.token, 'filters', id)).toEqual([])
})

test.each([
  [{}, 400],
  [{ name: 'x' }, 400],
  [{ name: 5, query: 'x' }, 400],
  [{ name: 'x', query: 'x', is_shared: 'perhaps' }, 400],
  [{ name: 'x'.repeat(300), query: 'x' }, 400],
  [{ name: 'x', query: 'x', project_id: UNKNOWN }, 404],
  [{ name: 'x', query: 'x', project_id: 'no-id' }, 404],
  [{ name: 'x', query: 'x', department_id: UNKNOWN }, 404],
  [{ name: 'x', query: 'x', search_filter_group_id: UNKNOWN }, 404],
])('a search of %j is refused', async (json, status) => {
  expect((await send('POST', 'filters', crew.artist.token, json)).status).toBe(status)
})
