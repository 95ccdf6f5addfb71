import { signIn, type Member } from '../support/crew.js'
import { addToTeam, buildProject, buildShot, buildTask, buildTaskType } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let artist: Member
let guest: Member
let outsider: Member
let shot: { id: string }
let taskType: { id: string }
let projectId: string
const own: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  const project = await buildProject(database)
  projectId = project.id
  taskType = await buildTaskType(database)
  artist = await signIn(server, 'user')
  // A manager of the studio, who is a vendor in this production.
  guest = await signIn(server, 'manager')
  outsider = await signIn(server, 'manager')
  await addToTeam(database, project, [artist])
  await addToTeam(database, project, [guest], 'vendor')
  await addToTeam(database, await buildProject(database), [outsider])
  const made = await buildShot(database, project)
  shot = made
  await buildTask(database, made, { name: 'theirs', taskTypeId: taskType.id, assignees: [artist] })
  own.push((await buildTask(database, made, { name: 'own', taskTypeId: taskType.id, assignees: [guest, artist] })).id)
})
afterAll(() => server?.close())

const get = async (path: string, { token }: Member) => {
  const { status, body } = await server.rest('GET', path, { token })
  expect(status).toBe(200)
  return body
}
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort()

test('who is a vendor in a production finds the tasks of others in no list', async () => {
  const lists = [
    `/data/persons/${artist.id}/tasks`,
    `/data/persons/${artist.id}/related-tasks/${taskType.id}`,
    `/data/entities/${shot.id}/task-types/${taskType.id}/tasks`,
    `/data/projects/${projectId}/tasks`,
  ]
  for (const path of lists) {
    expect([path, ids(await get(path, guest))]).toEqual([path, own])
    expect([path, (await get(path, artist)).length]).toEqual([path, 2])
  }
  for (const query of ['', `?project_id=${projectId}`, `?person_id=${artist.id}`]) {
    const { data, stats } = await get(`/data/tasks/open-tasks${query}`, guest)
    expect([ids(data), stats.total]).toEqual([own, 1])
  }
  expect((await get('/data/tasks/open-tasks/stats', guest))[projectId].amount).toBe(1)
  expect((await get('/data/tasks/open-tasks/stats', artist))[projectId].amount).toBe(2)
})

test('who is in no team of a production finds none of its tasks by the people who have them', async () => {
  expect(await get(`/data/persons/${artist.id}/related-tasks/${taskType.id}`, outsider)).toEqual([])
  expect(await get(`/data/persons/${artist.id}/tasks`, outsider)).toEqual([])
})
