import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { buildCrew, newEvents, stored, type Crew, type Member } from '../support/crew.js'
import { buildProject, buildShot, buildTask, insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

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

async function run(query: string, variables: Record<string, unknown>, who: Member): Promise<any[]> {
  const { data, errors } = await server.graphql<any>(query, variables, { token: who.token })
  if (errors) throw new Error(errors[0]!.message)
  return Object.values(data)[0] as any[]
}

const codes = (results: any[]): (string | null)[] => results.map(({ error }) => error?.code ?? null)

const makeTasks = async (count: number, assignees: Member[]): Promise<{ id: string; entityId: string }[]> => {
  const tasks = []
  for (let i = 0; i < count; i++) {
    const shot = await buildShot(server.database, crew.project)
    tasks.push({ ...(await buildTask(server.database, shot, { assignees })), entityId: shot.id })
  }
  return tasks
}

const LOG = `mutation ($entries: [TimeLogInput!]!, $mode: BulkMode) {
  logTime(entries: $entries, mode: $mode) { index id error { code } timeSpent { duration } } }`

describe('logTime', () => {
  const day = (task: { id: string }, date: string, duration: number, more = {}) => ({
    taskId: task.id,
    personId: crew.artist.id,
    date,
    duration,
    ...more,
  })

  test('entries for the same day count one after the other', async () => {
    const [task] = await makeTasks(1, [crew.artist])
    await run(LOG, { entries: [day(task!, '2026-03-02', 30)] }, crew.artist)
    await newEvents(server)
    const entries = [
      day(task!, '2026-03-02', 10, { add: true }),
      day(task!, '2026-03-02', 5, { add: true }),
      day(task!, '2026-03-03', 60),
      day(task!, '2026-03-03', 20, { add: true }),
      day(task!, '2026-03-03', 7, { add: true }),
    ]
    const results = await run(LOG, { entries }, crew.artist)
    expect(results.map(({ timeSpent }) => timeSpent.duration)).toEqual([45, 45, 87, 87, 87])
    expect((await stored(server, 'task', task!.id))!.duration).toBe(132)
    expect((await newEvents(server)).sort()).toEqual([
      'person:update',
      'task:update',
      'time-spent:new',
      'time-spent:update',
    ])
  })

  test('a refused entry leaves the others alone, or holds them back', async () => {
    const [own, other] = [...(await makeTasks(1, [crew.artist])), ...(await makeTasks(1, []))]
    const entries = [day(own!, '2026-03-02', 30), day(other!, '2026-03-02', 30), day(own!, '2026-02-30', 30)]
    await newEvents(server)
    const held = await run(LOG, { entries, mode: 'ATOMIC' }, crew.artist)
    expect(codes(held)).toEqual(['CONFLICT', 'FORBIDDEN', 'BAD_USER_INPUT'])
    expect((await stored(server, 'task', own!.id))!.duration).toBe(0)
    expect(await newEvents(server)).toEqual([])
    const done = await run(LOG, { entries, mode: 'BEST_EFFORT' }, crew.artist)
    expect(codes(done)).toEqual([null, 'FORBIDDEN', 'BAD_USER_INPUT'])
    expect((await stored(server, 'task', own!.id))!.duration).toBe(30)
  })

  test('costs no statement an entry', async () => {
    const tasks = await makeTasks(40, [crew.artist])
    const statementsFor = async (count: number, date: string): Promise<number> => {
      const entries = tasks.slice(0, count).map((task) => day(task, date, 60))
      expect(codes(await run(LOG, { entries }, crew.artist)).filter(Boolean)).toEqual([])
      return last!.statements
    }
    expect(await statementsFor(40, '2026-03-04')).toBe(await statementsFor(2, '2026-03-05'))
  })
})

const SET = `mutation ($ids: [ID!]!, $mode: BulkMode) {
  setMainPreviews(taskIds: $ids, mode: $mode) { index id error { code message } entity { id previewFile { id } } } }`

describe('setMainPreviews', () => {
  const addPreview = (task: { id: string }, revision: number) =>
    insertRow(server.database, 'PreviewFile', { name: 'preview', taskId: task.id, revision })

  test('the newest previews become the pictures of the entities', async () => {
    const tasks = await makeTasks(3, [crew.artist])
    await addPreview(tasks[0]!, 1)
    const newest = await addPreview(tasks[0]!, 2)
    const other = await addPreview(tasks[1]!, 1)
    const ids = tasks.map(({ id }) => id)
    await newEvents(server)
    const held = await run(SET, { ids }, crew.artist)
    expect(codes(held)).toEqual(['CONFLICT', 'CONFLICT', 'BAD_USER_INPUT'])
    expect((await stored(server, 'entity', tasks[0]!.entityId))!.preview_file_id).toBeNull()
    expect(await newEvents(server)).toEqual([])
    const done = await run(SET, { ids, mode: 'BEST_EFFORT' }, crew.artist)
    expect(done.map(({ entity }) => entity?.previewFile.id ?? null)).toEqual([newest.id, other.id, null])
    expect((await newEvents(server)).sort()).toEqual([
      'preview-file:set-main',
      'preview-file:set-main',
      'shot:update',
      'shot:update',
    ])
  })

  test('is not for clients, nor for vendors without a task, nor in other productions', async () => {
    const [task] = await makeTasks(1, [])
    await addPreview(task!, 1)
    const foreign = await buildTask(
      server.database,
      await buildShot(server.database, await buildProject(server.database)),
    )
    await addPreview(foreign, 1)
    for (const who of [crew.client, crew.vendor, crew.outsider])
      expect(codes(await run(SET, { ids: [task!.id] }, who))).toEqual(['FORBIDDEN'])
    expect(codes(await run(SET, { ids: [foreign.id] }, crew.manager))).toEqual(['FORBIDDEN'])
    expect((await stored(server, 'entity', task!.entityId))!.preview_file_id).toBeNull()
  })

  test('costs no statement a task', async () => {
    const tasks = await makeTasks(30, [])
    for (const task of tasks) await addPreview(task, 1)
    const statementsFor = async (count: number): Promise<number> => {
      const ids = tasks.slice(0, count).map(({ id }) => id)
      expect(codes(await run(SET, { ids }, crew.manager)).filter(Boolean)).toEqual([])
      return last!.statements
    }
    expect(await statementsFor(30)).toBe(await statementsFor(2))
  })

  test('by REST what is before the first refused task is done', async () => {
    const tasks = await makeTasks(3, [])
    for (const task of [tasks[0]!, tasks[2]!]) await addPreview(task, 1)
    const unknown = '00000000-0000-4000-8000-000000000000'
    const put = (task_ids: string[]) => server.rest('PUT', '/actions/tasks/set-main-preview', { json: { task_ids } })
    expect((await put([tasks[0]!.id, tasks[1]!.id, unknown, tasks[2]!.id])).status).toBe(404)
    expect((await stored(server, 'entity', tasks[0]!.entityId))!.preview_file_id).not.toBeNull()
    expect((await stored(server, 'entity', tasks[2]!.entityId))!.preview_file_id).toBeNull()
    const { body } = await put([tasks[1]!.id, tasks[2]!.id])
    expect(body.map(({ id }: { id: string }) => id)).toEqual([tasks[2]!.entityId])
  })
})
