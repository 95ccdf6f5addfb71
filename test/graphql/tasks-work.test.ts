import { buildCrew, stored, type Crew, type Member } from '../support/crew.js'
import { buildAsset, buildProject, buildTask, buildTaskType } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }
let foreign: { id: string }

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  task = await buildTask(server.database, await buildAsset(server.database, crew.project))
  foreign = await buildTask(server.database, await buildAsset(server.database, await buildProject(server.database)))
})
afterAll(() => server.close())

const run = async (query: string, variables: Record<string, unknown>, who: Member) => {
  const { data, errors } = await server.graphql(query, variables, { token: who.token })
  return data ?? errors
}

const ASSIGN = `mutation ($ids: [ID!]!, $person: ID!, $mode: BulkMode!) {
  assignTasks(taskIds: $ids, personId: $person, mode: $mode) { index error { code } task { id assignees { nodes { id } } } } }`

test('tasks are given and taken back, with what became of each', async () => {
  const ids = [task.id, foreign.id]
  const person = crew.artist.id
  const atomic: any = await run(ASSIGN, { ids, person, mode: 'ATOMIC' }, crew.manager)
  expect(atomic.assignTasks.map((one: any) => one.error.code)).toEqual(['CONFLICT', 'FORBIDDEN'])
  const best: any = await run(ASSIGN, { ids, person, mode: 'BEST_EFFORT' }, crew.manager)
  expect(best.assignTasks).toEqual([
    { index: 0, error: null, task: { id: task.id, assignees: { nodes: [{ id: person }] } } },
    { index: 1, error: { code: 'FORBIDDEN' }, task: null },
  ])
  const back = `mutation ($ids: [ID!]!) { unassignTasks(taskIds: $ids) { error { code } task { assignees { nodes { id } } } } }`
  expect(await run(back, { ids: [task.id] }, crew.artist)).toMatchObject({
    unassignTasks: [{ error: { code: 'FORBIDDEN' } }],
  })
  expect(await run(back, { ids: [task.id] }, crew.manager)).toEqual({
    unassignTasks: [{ error: null, task: { assignees: { nodes: [] } } }],
  })
})

test('time is logged for several days at once, or not at all', async () => {
  await run(ASSIGN, { ids: [task.id], person: crew.artist.id, mode: 'ATOMIC' }, crew.manager)
  const log = `mutation ($entries: [TimeLogInput!]!) {
    logTime(entries: $entries) { index error { code fields { field } } timeSpent { duration date } } }`
  const day = (date: string, duration: number, more = {}) => ({
    taskId: task.id,
    personId: crew.artist.id,
    date,
    duration,
    ...more,
  })
  const bad: any = await run(log, { entries: [day('2026-03-02', 60), day('2026-03-03', -1)] }, crew.artist)
  expect(bad.logTime.map((one: any) => one.error.code)).toEqual(['CONFLICT', 'BAD_USER_INPUT'])
  expect((await stored(server, 'task', task.id))!.duration).toBe(0)
  const good: any = await run(
    log,
    { entries: [day('2026-03-02', 60), day('2026-03-02', 30, { add: true }), day('2026-03-03', 10)] },
    crew.artist,
  )
  expect(good.logTime.map((one: any) => one.timeSpent.duration)).toEqual([90, 90, 10])
  expect((await stored(server, 'task', task.id))!.duration).toBe(100)
  const other: any = await run(log, { entries: [day('2026-03-04', 60)] }, crew.supervisor)
  expect(other.logTime[0].error.code).toBe('FORBIDDEN')
})

test('tasks are made and deleted by managers', async () => {
  const type = await buildTaskType(server.database)
  const asset = await buildAsset(server.database, crew.project)
  const make = `mutation ($project: ID!, $type: ID!, $ids: [ID!]!) {
    createTasks(projectId: $project, taskTypeId: $type, entityIds: $ids) { id name } }`
  const variables = { project: crew.project.id, type: type.id, ids: [asset.id] }
  expect(await run(make, variables, crew.supervisor)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  const made: any = await run(make, variables, crew.manager)
  expect(made.createTasks).toMatchObject([{ name: 'main' }])
  const remove = `mutation ($project: ID!, $ids: [ID!]!) { deleteTasks(projectId: $project, ids: $ids) }`
  const ids = [made.createTasks[0].id, foreign.id]
  expect(await run(remove, { project: crew.project.id, ids }, crew.artist)).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect(await run(remove, { project: crew.project.id, ids }, crew.manager)).toEqual({ deleteTasks: ids.slice(0, 1) })
})
