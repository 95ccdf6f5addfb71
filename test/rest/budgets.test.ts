import { WIRE } from '../../src/kernel/errors.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import {
  addToTeam,
  buildDepartment,
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let budgets: string
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  budgets = `/data/projects/${crew.project.id}/budgets`
})
afterAll(() => server?.close())

const line = async (): Promise<Record<string, unknown>> => ({
  department_id: (await buildDepartment(server.database)).id,
  start_date: '2026-02-01',
  months_duration: 3,
  daily_salary: 200.5,
})

async function addBudget(name = 'First'): Promise<string> {
  const { body } = await server.rest('POST', budgets, { token: crew.manager.token, json: { name } })
  return body.id as string
}

test('managers number the budgets of their production, change and remove them', async () => {
  await newEvents(server)
  const { token } = crew.manager
  const made = await server.rest('POST', budgets, { token, json: { name: 'First', currency: 'EUR' } })
  expect([made.status, made.body]).toEqual([
    200,
    expect.objectContaining({ revision: 1, name: 'First', currency: 'EUR', type: 'Budget' }),
  ])
  const path = `${budgets}/${made.body.id}`
  const changed = await server.rest('PUT', path, { token, json: { name: 'Renamed', currency: null } })
  expect(changed.body).toMatchObject({ revision: 1, name: 'Renamed', currency: 'EUR' })
  await server.rest('POST', `${path}/entries`, { token, json: await line() })
  expect((await server.rest('DELETE', path, { token })).status).toBe(204)
  expect(await stored(server, 'budget', made.body.id)).toBeUndefined()
  expect(await newEvents(server)).toEqual(['budget:create', 'budget:update', 'budget-entry:create', 'budget:delete'])
  expect((await server.rest('GET', path, { token })).status).toBe(404)
})

test('two budgets made at once have different numbers', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, (_, i) => addBudget(`At once ${i}`)))
  const { body } = await server.rest('GET', budgets, { token: crew.manager.token })
  const revisions = body
    .filter(({ id }: { id: string }) => made.includes(id))
    .map((b: { revision: number }) => b.revision)
  expect(new Set(revisions).size).toBe(6)
  expect(Object.keys(body[0])).toEqual(['id', 'project_id', 'revision', 'name', 'currency'])
})

test('salary lines are replaced as a whole, with the exceptions that say something', async () => {
  const { token } = crew.manager
  const entries = `${budgets}/${await addBudget()}/entries`
  const fields = await line()
  const { id: personId } = crew.artist
  const made = await server.rest('POST', entries, { token, json: { ...fields, person_id: personId } })
  expect(made.body).toMatchObject({ position: 'artist', seniority: 'mid', daily_salary: 200.5, exceptions: {} })
  const exceptions = { '2026-03-01': '150', '2026-04-01': 0, '2026-05-01': null, '2026-06-01': 70.9 }
  const changed = await server.rest('PUT', `${entries}/${made.body.id}`, { token, json: { ...fields, exceptions } })
  expect(changed.body).toMatchObject({
    person_id: null,
    position: null,
    seniority: null,
    exceptions: { '2026-03-01': 150, '2026-06-01': 70 },
  })
  const listed = await server.rest('GET', entries, { token })
  expect(listed.body).toEqual([expect.objectContaining({ id: made.body.id, start_date: '2026-02-01' })])
  expect((await server.rest('DELETE', `${entries}/${made.body.id}`, { token })).status).toBe(204)
  expect((await server.rest('GET', entries, { token })).body).toEqual([])
})

test('money is for managers: nobody else sees or changes a budget on any path', async () => {
  const id = await addBudget()
  const entries = `${budgets}/${id}/entries`
  const json = await line()
  const entry = (await server.rest('POST', entries, { token: crew.manager.token, json })).body.id as string
  const before = await stored(server, 'budget_entry', entry)
  for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider]) {
    const answers = await Promise.all([
      server.rest('GET', budgets, { token }),
      server.rest('POST', budgets, { token, json: { name: 'Mine' } }),
      server.rest('GET', `${budgets}/${id}`, { token }),
      server.rest('PUT', `${budgets}/${id}`, { token, json: { name: 'Mine' } }),
      server.rest('DELETE', `${budgets}/${id}`, { token }),
      server.rest('GET', entries, { token }),
      server.rest('POST', entries, { token, json }),
      server.rest('GET', `${entries}/${entry}`, { token }),
      server.rest('PUT', `${entries}/${entry}`, { token, json }),
      server.rest('DELETE', `${entries}/${entry}`, { token }),
      server.rest('GET', `${budgets}/time-spents`, { token }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(403))
  }
  expect(await stored(server, 'budget_entry', entry)).toEqual(before)
})

test('a budget is reached through its own production, a line through its own budget', async () => {
  const other = await buildProject(server.database)
  await addToTeam(server.database, other, [crew.outsider], 'manager')
  const { token } = crew.outsider
  const id = await addBudget()
  const json = await line()
  const entry = (await server.rest('POST', `${budgets}/${id}/entries`, { token: crew.manager.token, json })).body.id
  const foreign = `/data/projects/${other.id}/budgets/${id}`
  const sibling = `${budgets}/${await addBudget('Second')}/entries/${entry}`
  const answers = [
    await server.rest('GET', foreign, { token }),
    await server.rest('PUT', foreign, { token, json: { name: 'Taken' } }),
    await server.rest('DELETE', foreign, { token }),
    await server.rest('GET', `${foreign}/entries`, { token }),
    await server.rest('POST', `${foreign}/entries`, { token, json }),
    await server.rest('GET', `${foreign}/entries/${entry}`, { token }),
    await server.rest('PUT', `${foreign}/entries/${entry}`, { token, json }),
    await server.rest('DELETE', `${foreign}/entries/${entry}`, { token }),
    await server.rest('GET', sibling, { token: crew.manager.token }),
    await server.rest('DELETE', sibling, { token: crew.manager.token }),
  ]
  expect(answers.map(({ status, body }) => [status, body.message])).toEqual(Array(10).fill([404, WIRE.notFound]))
  expect(await stored(server, 'budget', id)).toMatchObject({ name: 'First' })
})

test('bad input is refused with a reason, and nothing is written', async () => {
  const { token } = crew.manager
  const id = await addBudget()
  const fields = await line()
  const refusal = async (method: string, path: string, json: unknown): Promise<unknown[]> => {
    const { status, body } = await server.rest(method, path, { token, json })
    return [status, body.data?.errors?.[0]?.field ?? body.message]
  }
  expect(await refusal('POST', budgets, {})).toEqual([400, 'name'])
  expect(await refusal('POST', budgets, { name: '' })).toEqual([400, 'name'])
  expect(await refusal('POST', budgets, { name: 'x', currency: 'EURO' })).toEqual([400, 'currency'])
  expect(await refusal('GET', `${budgets}/x`, undefined)).toEqual([400, 'Wrong UUID format.'])
  expect(await refusal('POST', `${budgets}/${UNKNOWN}/entries`, fields)).toEqual([404, WIRE.notFound])
  const entries = `${budgets}/${id}/entries`
  expect(await refusal('POST', entries, {})).toEqual([400, 'department_id'])
  const { start_date: _, ...undated } = fields
  expect(await refusal('POST', entries, undated)).toEqual([400, WIRE.required])
  expect(await refusal('POST', entries, { ...fields, start_date: '2026-02-30' })).toEqual([400, WIRE.format])
  expect(await refusal('POST', entries, { ...fields, months_duration: 'many' })).toEqual([400, WIRE.format])
  expect(await refusal('POST', entries, { ...fields, months_duration: -1 })).toEqual([400, 'months_duration'])
  expect(await refusal('POST', entries, { ...fields, department_id: UNKNOWN })).toEqual([400, WIRE.foreignKey])
  expect((await refusal('POST', entries, { ...fields, position: 'boss' }))[0]).toBe(400)
  expect((await server.rest('GET', entries, { token })).body).toEqual([])
  expect((await server.rest('GET', `${budgets}/${UNKNOWN}/entries`, { token })).body).toEqual([])
  expect((await server.rest('POST', `/data/projects/${UNKNOWN}/budgets`, { json: { name: 'x' } })).status).toBe(404)
})

test('logged minutes are summed up by department, person and month of the caller', async () => {
  const department = await buildDepartment(server.database)
  const taskType = await buildTaskType(server.database, { departmentId: department.id })
  const project = await buildProject(server.database)
  const shot = await buildShot(server.database, project)
  const task = await buildTask(server.database, shot, { taskTypeId: taskType.id })
  // Of no department.
  const elsewhere = await buildTask(server.database, shot, { taskTypeId: (await buildTaskType(server.database)).id })
  const [ann, ben] = [await buildPerson(server.database), await buildPerson(server.database)]
  const log = (person: { id: string }, taskId: string, date: string, duration: number): Promise<unknown> =>
    insertRow(server.database, 'TimeSpent', { personId: person.id, taskId, date, duration })
  await log(ann, task.id, '2026-02-28', 60)
  await log(ann, task.id, '2026-03-01', 30.5)
  await log(ben, task.id, '2026-03-02', 480)
  await log(ben, elsewhere.id, '2026-03-02', 480)
  const path = `/data/projects/${project.id}/budgets/time-spents`
  const setZone = (zone: string): Promise<unknown> =>
    server.database.pool.query('update person set timezone = $1 where id = $2', [zone, server.admin.id])
  await setZone('Europe/Paris')
  expect((await server.rest('GET', path)).body).toEqual({
    [department.id]: {
      total: 570.5,
      [ann.id]: { total: 90.5, '2026-02': 60, '2026-03': 30.5 },
      [ben.id]: { total: 480, '2026-03': 480 },
    },
  })
  // West of UTC the first of a month is still the month before.
  await setZone('America/Montreal')
  expect((await server.rest('GET', path)).body[department.id][ann.id]).toEqual({ total: 90.5, '2026-02': 90.5 })
  await setZone('not a zone')
  expect((await server.rest('GET', path)).status).toBe(200)
  expect((await server.rest('GET', `/data/projects/${UNKNOWN}/budgets/time-spents`)).body).toEqual({})
})
