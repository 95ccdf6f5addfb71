import { WIRE } from '../../src/kernel/errors.js'
import {
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  insertRow,
  type Role,
  type Values,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.close())

/** Somebody, and their token. */
async function signedIn(role: Role, values: Values = {}) {
  const person = await buildPerson(server.database, role, values)
  return { ...person, token: await server.login(person.email) }
}

async function row(table: string, id: string): Promise<Record<string, any>> {
  const { rows } = await server.database.pool.query(`select row_to_json(t) as row from ${table} t where id = $1`, [id])
  return rows[0]?.row
}

async function count(table: string): Promise<number> {
  const { rows } = await server.database.pool.query(`select count(*)::int as n from ${table}`)
  return rows[0].n
}

describe('days off', () => {
  const period = (person_id: string, date: string, end_date = date) => ({ person_id, date, end_date })

  test('are made, changed and deleted by the person concerned and by admins', async () => {
    const own = await signedIn('user')
    const other = await signedIn('manager')
    const made = await server.rest('POST', '/data/day-offs', { token: own.token, json: period(own.id, '2026-03-02') })
    expect(made.status).toBe(201)
    const path = `/data/day-offs/${made.body.id}`
    for (const [method, json] of [['GET'], ['PUT', { description: 'x' }], ['DELETE']] as const) {
      expect((await server.rest(method, path, { token: other.token, json })).status).toBe(403)
    }
    expect(
      (await server.rest('POST', '/data/day-offs', { token: other.token, json: period(own.id, '2026-04-02') })).status,
    ).toBe(403)
    expect((await server.rest('PUT', path, { token: own.token, json: { person_id: other.id } })).status).toBe(403)
    expect((await server.rest('PUT', path, { token: own.token, json: { description: 'sun' } })).body.description).toBe(
      'sun',
    )
    expect((await server.rest('DELETE', path)).status).toBe(204)
  })

  test('do not overlap, and take the time logged on them away', async () => {
    const { id } = await buildPerson(server.database)
    const task = await buildTask(server.database, await buildShot(server.database, await buildProject(server.database)))
    const spent = await insertRow(server.database, 'TimeSpent', {
      personId: id,
      taskId: task.id,
      date: '2026-03-03',
      duration: 60,
    })
    const made = await server.rest('POST', '/data/day-offs', { json: period(id, '2026-03-02', '2026-03-04') })
    expect(made.status).toBe(201)
    expect(await row('time_spent', spent.id)).toBeUndefined()
    const again = await server.rest('POST', '/data/day-offs', { json: period(id, '2026-03-04', '2026-03-05') })
    expect([again.status, again.body.message]).toEqual([400, 'Day off already exists for this period'])
    const next = await server.rest('POST', '/data/day-offs', { json: period(id, '2026-03-05') })
    const moved = await server.rest('PUT', `/data/day-offs/${next.body.id}`, { json: { date: '2026-03-04' } })
    expect([moved.status, moved.body.message]).toEqual([400, 'Day off already exists for this period'])
    expect(
      (await server.rest('PUT', `/data/day-offs/${made.body.id}`, { json: { end_date: '2026-03-03' } })).status,
    ).toBe(200)
  })

  test.each([
    [{}, "'person_id'"],
    [{ date: undefined }, "'date'"],
    [{ end_date: undefined }, "'end_date'"],
    [{ date: 'tomorrow' }, WIRE.format],
    [{ date: '2026-03-09', end_date: '2026-03-08' }, WIRE.integrity],
  ])('%j is refused', async (values, message) => {
    const base = Object.keys(values).length === 0 ? {} : period(server.admin.id, '2026-05-02')
    const { status, body } = await server.rest('POST', '/data/day-offs', { json: { ...base, ...values } })
    expect([status, body]).toEqual([400, { message }])
  })
})

test('salary scales are completed once, and cannot be made', async () => {
  const [one, two] = await Promise.all([
    server.rest('GET', '/data/salary-scales'),
    server.rest('GET', '/data/salary-scales?limit=1&page=1'),
  ])
  expect(one.body).toHaveLength((await count('department')) * 9)
  expect(two.body).toHaveLength(one.body.length)
  expect(await count('salary_scale')).toBe(one.body.length)
  const made = await server.rest('POST', '/data/salary-scales', { json: {} })
  expect([made.status, made.body.message]).toEqual([400, 'Salary scales cannot be created'])
  const { token } = await signedIn('manager')
  expect((await server.rest('GET', '/data/salary-scales', { token })).status).toBe(403)
})
