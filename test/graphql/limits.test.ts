import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ env: { GRAPHQL_MAX_COST: '5000', GRAPHQL_MAX_PAGE_SIZE: '200' } })
})
afterAll(() => server.close())

const post = (init: RequestInit): Promise<Response> => fetch(`${server.url}/graphql`, { method: 'POST', ...init })
const bearer = (): Record<string, string> => ({ authorization: `Bearer ${server.admin.token}` })

describe('what a query may ask for', () => {
  it('is reported with every answer', async () => {
    const { extensions } = await server.graphql(
      '{ tasks(first: 7) { nodes { id assignees(first: 3) { nodes { id } } project { name } } } }',
    )
    expect(extensions).toEqual({ cost: { requested: 7 * (1 + 3 + 1), maximum: 5000 } })
  })

  it.each([
    ['records', '{ tasks(first: 100) { nodes { assignees(first: 100) { nodes { id } } } } }'],
    [
      'records by a variable',
      'query ($n: Int = 100) { tasks(first: $n) { nodes { assignees(first: $n) { nodes { id } } } } }',
    ],
    ['records in a page', '{ tasks(first: 201) { nodes { id } } }'],
    ['records in a page from the end', '{ tasks(last: 201) { nodes { id } } }'],
    ['levels', `{ tasks(first: 1) { nodes { entity { ${'parent { '.repeat(19)} id ${'} '.repeat(19)} } } } }`],
    ['aliases', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`],
    ['aliases below one field', `{ viewer { ${Array.from({ length: 51 }, (_, i) => `a${i}: id`).join(' ')} } }`],
    ['root fields', `{ ${Array.from({ length: 31 }, () => 'viewer { id }').join(' ')} }`],
    ['tokens', `{ viewer { ${'id '.repeat(10_001)} } }`],
    ['characters', `{ viewer { id } } #${'x'.repeat(100_000)}`],
    [
      'fragments in fragments',
      `{ tasks(first: 1) { nodes { ...F0 } } } ${Array.from({ length: 15 }, (_, i) => `fragment F${i} on Task { a${i}: project { tasks(first: 1) { nodes { ${i < 14 ? `...F${i + 1}` : 'id'} } } } b${i}: project { tasks(first: 1) { nodes { ${i < 14 ? `...F${i + 1}` : 'id'} } } } }`).join(' ')}`,
    ],
  ])('is limited: %s', async (_what, query) => {
    const { status, data, errors } = await server.graphql(query)
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_EXPENSIVE' } }])
    expect({ status, data }).toEqual({ status: 400, data: undefined })
  })

  it('tells which lists should say how much they want', async () => {
    const { errors } = await server.graphql(
      '{ tasks { nodes { assignees { nodes { departments(first: 5) { nodes { id } } } } } } }',
    )
    expect(errors?.[0]?.message).toBe(
      'This query asks for 6100 records; 5000 are allowed. Say with `first` how many records you want of `tasks`, `assignees`: without it, a list counts as 100 at the root and as 10 inside another.',
    )
  })

  it('counts groups as an unsized list inside each record', async () => {
    const cost = async (query: string): Promise<unknown> => (await server.graphql(query)).extensions
    expect(await cost('{ tasksAggregate(groupBy: [PROJECT_ID]) { key { project { id } } count } }')).toEqual({
      cost: { requested: 10 * 3, maximum: 5000 },
    })
    expect(await cost('{ projects(first: 7) { nodes { tasksAggregate(groupBy: [PRIORITY]) { count } } } }')).toEqual({
      cost: { requested: 7 * (1 + 10), maximum: 5000 },
    })
  })

  it('is limited by what it reaches as well, where it does not say how much it wants', async () => {
    const { database } = server
    await database.pool.query(`
      insert into department (id, name, color, created_at, updated_at) select gen_random_uuid(), 'd' || n, '#000000', now(), now() from generate_series(1, 80) n;
      insert into department_link (person_id, department_id) select p.id, d.id from person p, department d where d.name like 'd%'`)
    const query =
      '{ persons(first: 1) { nodes { departments(first: 80) { nodes { persons { nodes { departments { nodes { id } } } } } } } } }'
    expect((await server.graphql(query)).errors).toMatchObject([{ extensions: { code: 'TOO_EXPENSIVE' } }])
    const loose =
      '{ departments(first: 100) { nodes { persons { nodes { departments { nodes { persons { nodes { id } } } } } } } } }'
    await database.pool.query(`
      insert into person (id, first_name, last_name, email, role, is_bot, is_guest, contract_type, created_at, updated_at)
        select gen_random_uuid(), 'p', n::text, n || '@limits.example', 'user', false, false, 'open-ended', now(), now() from generate_series(1, 90) n;
      insert into department_link (person_id, department_id) select p.id, d.id from person p, department d where p.email like '%@limits.example' and d.name = 'd1'`)
    const { errors, data } = await server.graphql(loose.replace('first: 100', 'first: 3, where: {name: {eq: "d1"}}'))
    expect(errors ?? data).toMatchObject([{ extensions: { code: 'TOO_EXPENSIVE' } }])
  })

  it('is wider for administrators where the studio says so', async () => {
    const wide = await startTestServer({ env: { GRAPHQL_MAX_COST: '5000', GRAPHQL_ADMIN_FACTOR: '10' } })
    try {
      const query = '{ tasks(first: 100) { nodes { assignees(first: 100) { nodes { id } } } } }'
      expect((await wide.graphql(query)).extensions).toEqual({ cost: { requested: 10_100, maximum: 50_000 } })
    } finally {
      await wide.close()
    }
  })

  it('has room for the introspection that tools send', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const room = await startTestServer()
    try {
      const { data, errors } = await room.graphql(getIntrospectionQuery(), {}, { token: null })
      expect(errors).toBeUndefined()
      expect(data.__schema.types.length).toBeGreaterThan(300)
    } finally {
      await room.close()
    }
  })
})

describe('requests that are wrong', () => {
  it.each<[string, RequestInit, number]>([
    ['malformed JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['no query', { body: '{}', headers: { 'content-type': 'application/json' } }, 400],
    [
      'a list of operations',
      { body: '[{"query":"{viewer{id}}"}]', headers: { 'content-type': 'application/json' } },
      400,
    ],
    ['another content type', { body: '{"query":"{viewer{id}}"}', headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a body of 10 MB',
      {
        body: `{"query":"{viewer{id}}","variables":{"x":"${'x'.repeat(10_000_000)}"}}`,
        headers: { 'content-type': 'application/json' },
      },
      413,
    ],
    ['null', { body: 'null', headers: { 'content-type': 'application/json' } }, 400],
    ['a form of a foreign page', { body: form('{ viewer { id } }') }, 400],
    ['a form without operations', { body: new FormData(), headers: { 'apollo-require-preflight': '1' } }, 400],
  ])('%s', async (_what, init, status) => {
    const answer = await post({ ...init, headers: { ...bearer(), ...(init.headers as object) } })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })

  it('a GET without a header that only programs send is refused', async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent('{viewer{id}}')}`
    const plain = await fetch(address, { headers: bearer() })
    expect(plain.status).toBe(400)
    const meant = await fetch(address, { headers: { ...bearer(), 'apollo-require-preflight': '1' } })
    expect(await meant.json()).toMatchObject({ data: { viewer: { id: server.admin.id } } })
  })

  it('a mutation by GET is refused', async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent('mutation{logout}')}`
    const answer = await fetch(address, { headers: { ...bearer(), 'apollo-require-preflight': '1' } })
    expect(answer.status).toBe(405)
    expect((await server.graphql('{ viewer { id } }')).status).toBe(200)
  })

  it('another method is refused', async () => {
    const answer = await fetch(`${server.url}/graphql`, { method: 'PUT', headers: bearer() })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it('a client that is not on this machine gets its answer packed', async () => {
    const headers = { ...bearer(), 'content-type': 'application/json', 'accept-encoding': 'gzip' }
    const body = JSON.stringify({ query: '{ __schema { types { name description fields { name description } } } }' })
    const near = await post({ body, headers })
    const far = await post({ body, headers: { ...headers, 'x-forwarded-for': '10.0.0.1' } })
    expect([near.headers.get('content-encoding'), far.headers.get('content-encoding')]).toEqual([null, 'gzip'])
    expect(await far.text()).toBe(await near.text())
  })

  it('an upload that nobody takes does not hold the connection', async () => {
    const answer = await post({
      body: form('{ viewer { id } }'),
      headers: { ...bearer(), 'apollo-require-preflight': '1' },
    })
    expect(await answer.json()).toMatchObject({ data: { viewer: { id: server.admin.id } } })
  })

  it.each([
    ['no token', null, /Missing JWT/],
    ['a token that is none', 'nonsense', /./],
    [
      'a token of the algorithm none',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
      /./,
    ],
  ])('%s: every root field is refused', async (_what, token, message) => {
    for (const query of [
      '{ viewer { id } }',
      '{ tasks(first: 1) { nodes { id } } }',
      '{ studio(id: "x") { id } }',
      'mutation { deleteStudio(id: "x") }',
    ]) {
      const { status, errors } = await server.graphql(query, {}, { token })
      expect({ query, status, errors }).toMatchObject({
        query,
        status: 401,
        errors: [{ message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } }],
      })
    }
  })
})

/** A request by the GraphQL multipart specification, with a file that nothing asks for. */
function form(query: string): FormData {
  const body = new FormData()
  body.set('operations', JSON.stringify({ query, variables: { file: null } }))
  body.set('map', '{"0":["variables.file"]}')
  body.set('0', new Blob(['x'.repeat(500_000)]), 'file.txt')
  return body
}
