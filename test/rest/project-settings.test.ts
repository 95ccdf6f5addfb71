import { WIRE } from '../../src/kernel/errors.js'
import { addToTeam, buildPerson, buildProject, insertRow, unique, type Role } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.close())

async function member(role: Role, project: { id: string }): Promise<string> {
  const person = await buildPerson(server.database, role)
  await addToTeam(server.database, project, [person])
  return server.login(person.email)
}

const eventNames = async (projectId: string): Promise<string[]> => {
  const { rows } = await server.database.pool.query<{ name: string }>(
    'select name from api_event where project_id = $1 order by created_at',
    [projectId],
  )
  return rows.map(({ name }) => name)
}

test('preview backgrounds of a production are seen by its team and changed by its managers', async () => {
  const project = await buildProject(server.database)
  const background = await insertRow(server.database, 'PreviewBackgroundFile', { name: unique('HDR') })
  const [artist, manager] = [await member('user', project), await member('manager', project)]
  const path = `/data/projects/${project.id}/settings/preview-background-files`
  const json = { preview_background_file_id: background.id }

  expect((await server.rest('POST', path, { token: artist, json })).status).toBe(403)
  for (const _ of ['linked', 'linked already']) {
    const made = await server.rest('POST', path, { token: manager, json })
    expect([made.status, made.body.id, 'team' in made.body]).toEqual([201, project.id, false])
  }
  expect(await eventNames(project.id)).toEqual(['project:update'])
  const listed = await server.rest('GET', path, { token: artist })
  expect(listed.body).toEqual([expect.objectContaining({ id: background.id, type: 'PreviewBackgroundFile' })])

  expect((await server.rest('DELETE', `${path}/${background.id}`, { token: artist })).status).toBe(403)
  for (const id of [background.id, UNKNOWN, 'x']) {
    expect((await server.rest('DELETE', `${path}/${id}`, { token: manager })).status).toBe(204)
  }
  expect((await server.rest('GET', path, { token: artist })).body).toEqual([])
  expect(await eventNames(project.id)).toEqual(Array(4).fill('project:update'))
})

test('bodies and ids that name nothing are refused', async () => {
  const project = await buildProject(server.database)
  const path = (id: string): string => `/data/projects/${id}/settings/preview-background-files`
  const message = async (id: string, json: unknown): Promise<unknown[]> => {
    const { status, body } = await server.rest('POST', path(id), { json })
    return [status, body.message]
  }
  expect(await message(project.id, {})).toEqual([400, 'Validation error.'])
  const notFound = [400, `PreviewBackgroundFile with id ${UNKNOWN} not found`]
  expect(await message(project.id, { preview_background_file_id: UNKNOWN })).toEqual(notFound)
  expect(await message(UNKNOWN, { preview_background_file_id: UNKNOWN })).toEqual([404, WIRE.notFound])
  expect((await server.rest('GET', path('x'))).status).toBe(404)
})
