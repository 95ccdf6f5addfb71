import { buildProject, insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let project: { id: string }

beforeAll(async () => {
  server = await startTestServer()
  project = await buildProject(server.database)
})
afterAll(() => server?.close())

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const TAG = { 'If-Match': `"${LONG_AGO.toISOString()}"` }

/** A record that was read long ago, the path of its route, a change by somebody else, and one's own, late. */
const RECORDS: Record<
  string,
  () => Promise<{ path: string; theirs: object; late: object; clash: string; other: object }>
> = {
  budget: async () => {
    const { id } = await insertRow(server.database, 'Budget', {
      projectId: project.id,
      name: 'First',
      revision: 1,
      updatedAt: LONG_AGO,
    })
    return {
      path: `/data/projects/${project.id}/budgets/${id}`,
      theirs: { name: 'Theirs' },
      late: { name: 'Mine' },
      clash: 'name',
      other: { currency: 'EUR' },
    }
  },
  'custom column': async () => {
    const { id } = await insertRow(server.database, 'MetadataDescriptor', {
      projectId: project.id,
      name: 'Mood',
      fieldName: 'mood',
      entityType: 'Shot',
      dataType: 'string',
      choices: [],
      forClient: false,
      updatedAt: LONG_AGO,
    })
    return {
      path: `/data/projects/${project.id}/metadata-descriptors/${id}`,
      theirs: { name: 'Theirs' },
      late: { name: 'Mine' },
      clash: 'name',
      other: { for_client: true },
    }
  },
}

test.each(Object.entries(RECORDS))('a %s that others changed is not overwritten', async (_, make) => {
  const { path, theirs, late, clash, other } = await make()
  expect((await server.rest('PUT', path, { json: theirs })).status).toBe(200)
  const refused = await server.rest('PUT', path, { json: late, headers: TAG })
  expect(refused).toMatchObject({ status: 412, body: { data: { fields: [clash], current: theirs } } })
  const now = await server.rest('GET', path)
  expect(now.body).toMatchObject(theirs)
  expect(
    (await server.rest('PUT', path, { json: late, headers: { 'If-Match': now.headers.get('etag')! } })).status,
  ).toBe(200)
  // Other fields are in nobody's way.
  expect(await server.rest('PUT', path, { json: other, headers: TAG })).toMatchObject({ status: 200, body: other })
})

test('a salary line that others changed is not overwritten, by GraphQL either', async () => {
  const { database } = server
  const budget = await insertRow(database, 'Budget', { projectId: project.id, name: 'Lines', revision: 2 })
  const department = await insertRow(database, 'Department', { name: 'Paid', color: '#111111' })
  const { id } = await insertRow(database, 'BudgetEntry', {
    budgetId: budget.id,
    departmentId: department.id,
    startDate: '2026-01-01',
    monthsDuration: 2,
    dailySalary: 100,
    position: 'artist',
    seniority: 'mid',
    updatedAt: LONG_AGO,
  })
  const change = (monthsDuration: number, since?: string) =>
    server.graphql<any>(
      `mutation ($id: ID!, $change: BudgetEntryChange!, $since: DateTime) {
        changeBudgetEntry(id: $id, change: $change, ifUnchangedSince: $since) { monthsDuration } }`,
      { id, change: { monthsDuration }, since },
    )
  expect((await change(3)).data.changeBudgetEntry).toEqual({ monthsDuration: 3 })
  const { errors } = await change(4, LONG_AGO.toISOString())
  expect(errors![0]!.extensions).toMatchObject({
    code: 'CONFLICT',
    fields: [{ field: 'monthsDuration' }],
    current: { id, monthsDuration: 3 },
  })
  const path = `/data/projects/${project.id}/budgets/${budget.id}/entries/${id}`
  const { body, headers } = await server.rest('GET', path)
  expect(body.months_duration).toBe(3)
  const line = { ...body, months_duration: 5 }
  expect((await server.rest('PUT', path, { json: line, headers: TAG })).status).toBe(412)
  const fresh = { 'If-Match': headers.get('etag')! }
  expect((await server.rest('PUT', path, { json: line, headers: fresh })).status).toBe(200)
})
