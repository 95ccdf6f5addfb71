import { authenticate } from '../../src/areas/auth/authenticate.js'
import { createContext } from '../../src/context.js'
import { compile } from '../../src/kernel/db/database.js'
import { compileList } from '../../src/kernel/graphql/compiler.js'
import { usableFields } from '../../src/kernel/graphql/custom.js'
import { graphModels } from '../../src/kernel/graphql/model.js'
import { Scope } from '../../src/kernel/graphql/scope.js'
import { registry } from '../../src/registry.js'
import { buildCrew, signIn, type Crew } from '../support/crew.js'
import { addToTeam, buildDepartment, buildProject, buildShot, buildTask, insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let shots: { id: string }[]
const statements: number[] = []
let difficulty: { id: string }

const column = (name: string, dataType: string, values: Record<string, unknown> = {}) =>
  insertRow(server.database, 'MetadataDescriptor', {
    projectId: crew.project.id,
    entityType: 'Shot',
    name,
    fieldName: name,
    dataType,
    choices: [],
    forClient: false,
    ...values,
  })

beforeAll(async () => {
  server = await startTestServer({ onRequest: (facts) => void statements.push(facts.statements) })
  crew = await buildCrew(server)
  const { database } = server
  const department = await buildDepartment(database)
  difficulty = await column('difficulty', 'number', { forClient: true, position: 1 })
  await column('delivery', 'date', { position: 2 })
  await column('tags', 'taglist', { choices: ['wet', 'night'], position: 3 })
  await column('note', 'string', { position: 4 })
  const budget = await column('budget', 'number', { position: 5 })
  await insertRow(database, 'DepartmentMetadataDescriptorLink', {
    metadataDescriptorId: budget.id,
    departmentId: department.id,
  })
  const data = [
    { difficulty: 10, delivery: '2026-03-01', tags: ['wet'], note: 'Rain', budget: 5 },
    { difficulty: 9, delivery: '2026-12-01', tags: ['night', 'wet'], budget: 7 },
    { difficulty: '2.5', delivery: '2026-02-30', tags: 'night', note: 'Sun' },
    { difficulty: 'hard', delivery: 4 },
    null,
  ]
  shots = []
  for (const [i, item] of data.entries()) {
    const shot = await buildShot(database, crew.project, { name: `S${i}`, data: item })
    await buildTask(database, shot, { assignees: [{ id: crew.vendor.id }] })
    shots.push(shot)
  }
})
afterAll(() => server?.close())

const ask = async (token: string, query: string, variables: Record<string, unknown> = {}): Promise<{ body: any }> => ({
  body: await server.graphql(query, variables, { token }),
})

async function names(token: string, where: unknown, orderBy: unknown = [{ name: 'ASC' }]): Promise<unknown> {
  const { body } = await ask(
    token,
    'query($where: ShotWhere, $orderBy: [ShotOrderBy!]) { shots(where: $where, orderBy: $orderBy) { nodes { name } } }',
    { where, orderBy },
  )
  return body.errors ? body.errors[0].extensions.code : body.data.shots.nodes.map((node: any) => node.name).join(' ')
}

const having = (field: string, filter: unknown) => ({ metadata: [{ field, ...(filter as object) }] })

test('values are typed, in the order of the columns, and badly stored ones are none', async () => {
  const { body } = await ask(
    crew.artist.token,
    `{ shots(orderBy: [{name: ASC}]) { nodes { metadata { field dataType value text number date list descriptor { name indexed } } } } }`,
  )
  expect(body.errors).toBeUndefined()
  const [first, , third, fourth, fifth] = body.data.shots.nodes.map((node: any) => node.metadata)
  expect(first.map(({ field }: any) => field)).toEqual(['difficulty', 'delivery', 'tags', 'note', 'budget'])
  expect(first[0]).toEqual({
    field: 'difficulty',
    dataType: 'NUMBER',
    value: 10,
    text: '10',
    number: 10,
    date: null,
    list: null,
    descriptor: { name: 'difficulty', indexed: false },
  })
  expect([first[1].date, first[2].list, first[3].text]).toEqual(['2026-03-01', ['wet'], 'Rain'])
  expect([third[0].number, third[1].date, third[2].list]).toEqual([2.5, null, ['night']])
  expect([fourth[0].number, fourth[0].value, fifth[0].value]).toEqual([null, 'hard', null])
})

test('numbers, dates, texts and lists are compared as what they are', async () => {
  const { token } = crew.artist
  expect(await names(token, having('difficulty', { number: { gte: 9 } }))).toBe('S0 S1')
  expect(await names(token, having('difficulty', { number: { lt: 3 } }))).toBe('S2')
  expect(await names(token, having('difficulty', { number: { isNull: true } }))).toBe('S3 S4')
  expect(await names(token, having('delivery', { date: { lt: '2026-06-01' } }))).toBe('S0')
  expect(await names(token, having('tags', { list: { has: 'wet' } }))).toBe('S0 S1')
  expect(await names(token, having('tags', { list: { hasEvery: ['wet', 'night'] } }))).toBe('S1')
  expect(await names(token, having('note', { text: { contains: 'rain', mode: 'INSENSITIVE' } }))).toBe('S0')
  const order = (as: string, direction: string) => [{ metadata: { field: 'difficulty', as, direction } }]
  expect(await names(token, {}, order('NUMBER', 'DESC_NULLS_LAST'))).toMatch(/^S0 S1 S2 /)
  expect(await names(token, {}, order('NUMBER', 'ASC'))).toMatch(/^S2 S1 S0 /)
  const { body } = await ask(
    token,
    '{ tasks(where: {entity: {metadata: [{field: "difficulty", number: {gt: 9}}]}}) { totalCount } shotsAggregate(where: {metadata: [{field: "difficulty", number: {gt: 9}}]}) { count } }',
  )
  expect(body.data).toEqual({ tasks: { totalCount: 1 }, shotsAggregate: [{ count: 1 }] })
})

test('pages go on by the value of a field', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const { body }: any = await ask(
      crew.artist.token,
      `query($after: String) { shots(first: 2, after: $after, orderBy: [{metadata: {field: "difficulty", as: NUMBER, direction: DESC_NULLS_LAST}}]) {
        nodes { name } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    const { nodes, pageInfo } = body.data.shots
    seen.push(...nodes.map(({ name }: any) => name))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toHaveLength(5)
  expect(seen.slice(0, 3)).toEqual(['S0', 'S1', 'S2'])
})

test('a field that is unknown, hidden or of another type is refused, and never tells of its values', async () => {
  const { artist, vendor, client } = crew
  const bad = 'BAD_USER_INPUT'
  expect(await names(artist.token, having('missing', { number: { gte: 1 } }))).toBe(bad)
  expect(await names(artist.token, having("x'); drop table entity; --", { text: { eq: 'x' } }))).toBe(bad)
  expect(await names(artist.token, having('note', { number: { gte: 1 } }))).toBe(bad)
  expect(await names(artist.token, having('budget', { number: { gte: 6 } }))).toBe('S1')
  expect(await names(vendor.token, having('budget', { number: { gte: 6 } }))).toBe(bad)
  expect(await names(vendor.token, {}, [{ metadata: { field: 'budget', as: 'NUMBER', direction: 'DESC' } }])).toBe(bad)
  expect(await names(vendor.token, having('difficulty', { number: { gte: 10 } }))).toBe('S0')
  expect(await names(client.token, having('note', { text: { isNull: false } }))).toBe(bad)
  expect(await names(client.token, having('difficulty', { number: { gte: 10 } }))).toBe('S0')
  // The filter on the JSON itself sees no more.
  expect(await names(artist.token, { data: [{ path: ['budget'], gte: 1 }] })).toBe('S0 S1')
  expect(await names(vendor.token, { data: [{ path: ['budget'], gte: 1 }] })).toBe('')
  expect(await names(client.token, { data: [{ path: ['note'], eq: 'Rain' }] })).toBe('')
  for (const { token } of [vendor, client]) {
    const { body } = await ask(token, '{ shots(where: {name: {eq: "S0"}}) { nodes { data metadata { field } } } }')
    const [{ data, metadata }] = body.data.shots.nodes
    expect(new Set(Object.keys(data))).toEqual(new Set(metadata.map(({ field }: any) => field)))
    expect('budget' in data).toBe(false)
  }
})

test('many shots cost as many statements as one', async () => {
  const count = async (first: number): Promise<number> => {
    const query = `{ shots(first: ${first}) { nodes { metadata { field descriptor { id } } } } }`
    const { body } = await ask(crew.artist.token, query)
    expect(body.data.shots.nodes).toHaveLength(first)
    return statements.at(-1)!
  }
  expect(await count(5)).toBe(await count(1))
})

test('values are checked before they are written, by REST and GraphQL', async () => {
  const { manager } = crew
  const [shot] = shots as [{ id: string }]
  const put = (data: unknown) =>
    server.rest('PUT', `/data/entities/${shot.id}`, { token: manager.token, json: { data } })
  const refused = await put({ difficulty: 'very', tags: ['dry'] })
  expect([refused.status, refused.body.message]).toEqual([
    400,
    'Invalid value for data.difficulty: Expected a number. Invalid value for data.tags: Expected a list of "wet", "night".',
  ])
  for (const data of [
    { difficulty: '12' },
    { difficulty: '' },
    { tags: null },
    { anything: { goes: true } },
    { difficulty: 10 },
  ]) {
    expect((await put(data)).status).toBe(200)
  }
  // What was stored before is no fault of who sends it back.
  const [, , , bad] = shots as [unknown, unknown, unknown, { id: string }]
  const same = { token: manager.token, json: { data: { difficulty: 'hard', delivery: 4 } } }
  expect((await server.rest('PUT', `/data/entities/${bad.id}`, same)).status).toBe(200)

  const set = (token: string, ids: string[], values: unknown, mode = 'ATOMIC') =>
    ask(
      token,
      `mutation($ids: [ID!]!, $values: [MetadataInput!]!, $mode: BulkMode!) {
        setMetadata(of: ENTITY, ids: $ids, values: $values, mode: $mode) { index id error { code fields { field } } entity { data } } }`,
      { ids, values, mode },
    )
  const ids = [shots[0]!.id, shots[1]!.id]
  const done = await set(manager.token, ids, [{ field: 'difficulty', value: 4 }])
  expect(done.body.errors).toBeUndefined()
  expect(done.body.data.setMetadata.map((item: any) => item.entity.data.difficulty)).toEqual([4, 4])
  const wrong = await set(manager.token, ids, [{ field: 'difficulty', value: [1] }])
  expect(wrong.body.data.setMetadata[0].error).toEqual({
    code: 'BAD_USER_INPUT',
    fields: [{ field: 'data.difficulty' }],
  })
  const artist = await set(crew.artist.token, ids, [{ field: 'difficulty', value: 1 }])
  expect(artist.body.data.setMetadata[0].error.code).toBe('FORBIDDEN')
  const unknown = await set(manager.token, ids, [{ field: 'nothing', value: 1 }])
  expect(unknown.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('an index comes when a column asks for it, is used, follows its column and goes with it', async () => {
  const { manager, artist } = crew
  const index = (token: string, indexed: boolean) =>
    ask(token, 'mutation($id: ID!, $on: Boolean!) { setMetadataIndex(descriptorId: $id, indexed: $on) { indexed } }', {
      id: difficulty.id,
      on: indexed,
    })
  const found = async (): Promise<number> => {
    const { rows } = await server.database.pool.query(`select 1 from pg_class where relname like 'sg\\_metadata\\_%'`)
    return rows.length
  }
  expect((await index(artist.token, true)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  const made = await index(manager.token, true)
  expect([made.body.data, await found()]).toEqual([{ setMetadataIndex: { indexed: true } }, 2])

  const client = await server.database.pool.connect()
  try {
    await client.query('begin; set local enable_seqscan = off; set local enable_sort = off')
    const model = graphModels(registry).get('Shot')!
    const asked = {
      where: { projectId: { eq: crew.project.id }, ...having('difficulty', { number: { gte: 3 } }) },
      orderBy: [{ metadata: { field: 'difficulty', as: 'NUMBER', direction: 'DESC_NULLS_LAST' } }],
    }
    const actor = await authenticate(
      server.deps,
      { cookies: {}, authorization: `Bearer ${manager.token}`, path: '/graphql' },
      'access',
    )
    const ctx = createContext(server.deps, { actor })
    const usable = await usableFields(ctx, graphModels(registry), model, asked)
    const page = { ...asked, size: 5, backward: false }
    const { query } = compileList(new Scope(ctx.actor!, registry, usable), model, page, ['name'])
    const { sql, parameters } = compile(query)
    const plan = await client.query(`explain ${sql}`, parameters as unknown[])
    expect(JSON.stringify(plan.rows)).toMatch(/sg_metadata_\w+_down/)
  } finally {
    await client.query('rollback')
    client.release()
  }
  // A name that would be SQL stays a name.
  const project = await buildProject(server.database)
  const evil = await insertRow(server.database, 'MetadataDescriptor', {
    projectId: project.id,
    entityType: 'Shot',
    name: 'evil',
    fieldName: `x'); drop table milestone; -- "\\`,
    dataType: 'number',
  })
  const boss = await signIn(server, 'manager')
  await addToTeam(server.database, project, [boss])
  const second = await ask(
    boss.token,
    `mutation { setMetadataIndex(descriptorId: "${evil.id}", indexed: true) { indexed } }`,
  )
  expect([second.body.data.setMetadataIndex.indexed, await found()]).toEqual([true, 4])
  await server.database.pool.query('select 1 from milestone')

  const path = `/data/projects/${crew.project.id}/metadata-descriptors/${difficulty.id}`
  const renamed = await server.rest('PUT', path, {
    token: manager.token,
    json: { name: 'Effort', data_type: 'number', for_client: true },
  })
  expect([renamed.status, await found()]).toEqual([200, 4])
  expect(await names(manager.token, having('effort', { number: { eq: 4 } }))).toBe('S0 S1')
  expect((await server.rest('DELETE', path, { token: manager.token })).status).toBe(204)
  expect(await found()).toBe(2)
})
