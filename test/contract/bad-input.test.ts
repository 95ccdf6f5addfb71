import fc from 'fast-check'
import type { GraphQLInputObjectType } from 'graphql'
import { GraphQLNonNull, buildSchema, isInputObjectType, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { loadDemo } from '../../src/areas/setup/demo.js'
import type { ModelName } from '../../src/generated/metadata.js'
import { columnsByWire, metaOf } from '../../src/kernel/crud/wire.js'
import type { ColumnMeta } from '../../src/kernel/db/model-meta.js'
import { registry } from '../../src/registry.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let schema: GraphQLSchema

beforeAll(async () => {
  server = await startTestServer()
  await loadDemo({ url: server.deps.config.databaseUrl!, episodes: 1 })
  schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))
}, 60_000)
afterAll(() => server?.close())

const models = (Object.keys(registry) as ModelName[]).flatMap((model) => {
  const spec = registry[model]
  return spec && spec.path !== null ? [[model, spec.path] as const] : []
})

/** A value of every kind that no column of that kind takes. */
const WRONG: Record<ColumnMeta['kind'], unknown[]> = {
  uuid: ['x', 5, {}, '\u0000', '00000000-0000-4000-8000-00000000000g'],
  string: [{}, ['a'], 'nul\u0000byte'],
  enum: ['no such code', 7, {}],
  int: ['x', 1e12, -1e12, {}, [1]],
  bigint: ['x', 1e300, {}],
  float: ['x', {}, [1.5]],
  bool: ['perhaps', {}, 7],
  date: ['x', '2026-02-30', 5, {}],
  datetime: ['x', '2026-13-01T00:00:00', 5, {}],
  json: ['nul\u0000byte'],
  bytes: [],
}
const wrongFor = (column: ColumnMeta): unknown[] =>
  column.maxLength && column.kind === 'string'
    ? [...WRONG.string, 'x'.repeat(column.maxLength + 1)]
    : WRONG[column.kind]

/** What must not be in the answer to a bad request. */
const LEAKS = /\bat .*\.(ts|js):\d+|prisma|select .* from |insert into|node_modules|violates|syntax error/i

/** How many rows every table has, and when the last of each was written. */
async function written(): Promise<unknown> {
  const { rows } = await server.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`)
  return (await server.database.pool.query(counts.join(' union all '))).rows
}

function expectRefusal({ status, body }: { status: number; body: unknown }, what: string): void {
  expect([what, status >= 400 && status < 500]).toEqual([what, true])
  expect(JSON.stringify(body)).not.toMatch(LEAKS)
}

describe.each(models)('/data/%s', (model, path) => {
  const columns = [...columnsByWire.get(model)!.values()].filter(
    (c) => !['id', 'created_at', 'updated_at'].includes(c.column),
  )

  it('refuses wrong values on creation and writes nothing', async () => {
    const before = await written()
    for (const json of [[], 'text', 5, null, { no_such_column: 1 }]) {
      const answer = await server.rest('POST', `/data/${path}`, { json })
      // Some records ignore what they do not know; they still miss what they need.
      expectRefusal(answer, `POST ${path} ${JSON.stringify(json)}`)
    }
    for (const column of columns) {
      for (const value of wrongFor(column)) {
        const answer = await server.rest('POST', `/data/${path}`, { json: { [column.column]: value } })
        expect([column.column, value, answer.status < 500]).toEqual([column.column, value, true])
        expect(JSON.stringify(answer.body)).not.toMatch(LEAKS)
        if (answer.status < 400) expect(answer.body[column.column]).not.toEqual(value)
        else continue
        await server.rest('DELETE', `/data/${path}/${answer.body.id}`)
      }
    }
    const malformed = { body: '{"name": ', headers: { 'content-type': 'application/json' } }
    expectRefusal(await server.rest('POST', `/data/${path}`, malformed), 'malformed JSON')
    expect(
      (await server.rest('POST', `/data/${path}`, { body: 'name=x', headers: { 'content-type': 'text/plain' } }))
        .status,
    ).toBe(415)
    const after = await written()
    const events = ({ name }: { name: string }) => name !== 'api_event'
    expect((after as { name: string }[]).filter(events)).toEqual((before as { name: string }[]).filter(events))
  })

  it('refuses wrong values on update and changes nothing', async () => {
    const table = metaOf(model).table
    const { rows } = await server.database.pool.query<{ id: string }>(`select id from "${table}" limit 1`)
    for (const id of ['x', '00000000-0000-4000-8000-000000000000', `${rows[0]?.id ?? ''}x`]) {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const json = method === 'PUT' ? { json: {} } : {}
        expectRefusal(await server.rest(method, `/data/${path}/${id}`, json), `${method} ${path}/${id}`)
      }
    }
    if (!rows[0]) return
    for (const column of columns) {
      for (const value of wrongFor(column)) {
        const { status, body } = await server.rest('PUT', `/data/${path}/${rows[0].id}`, {
          json: { [column.column]: value },
        })
        expect([column.column, value, status < 500]).toEqual([column.column, value, true])
        expect(JSON.stringify(body)).not.toMatch(LEAKS)
        // Protected columns are ignored: then the old value stands in the answer.
        if (status === 200 && !column.list) expect(body[column.column]).not.toEqual(value)
      }
    }
  })

  it('refuses wrong filters', async () => {
    for (const column of columnsByWire.get(model)!.values()) {
      for (const value of ['x', '[', '[{}]', '99999999999999999999', '', 'null', "'; --", '%00']) {
        const { status, body } = await server.rest(
          'GET',
          `/data/${path}?${column.column}=${value === '%00' ? value : encodeURIComponent(value)}&page=1&limit=1`,
        )
        expect([column.column, value, status < 500]).toEqual([column.column, value, true])
        expect(JSON.stringify(body)).not.toMatch(LEAKS)
      }
    }
    for (const query of ['page=x', 'page=', 'page=1&limit=x', 'page=1&limit=-5', 'page=99999999999']) {
      const { status } = await server.rest('GET', `/data/${path}?${query}`)
      // Salary scales read no parameter.
      expect([query, model === 'SalaryScale' ? 200 : 400]).toEqual([query, status])
    }
  })
})

describe('GraphQL', () => {
  const CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'TOO_EXPENSIVE', 'UNAUTHENTICATED']
  const expectExplained = (
    answer: { errors?: readonly { message: string; extensions: { code: string } }[] },
    what: string,
  ): void => {
    for (const { extensions } of answer.errors ?? [])
      expect([what, CODES.includes(extensions.code)]).toEqual([what, true])
    expect(JSON.stringify(answer)).not.toMatch(LEAKS)
  }

  it('refuses wrong values in every generated mutation and writes nothing', async () => {
    let before = await written()
    const mutations = Object.values(schema.getMutationType()!.getFields()).filter(({ name }) =>
      /^(create|update|delete)/.test(name),
    )
    expect(mutations.length).toBeGreaterThan(80)
    for (const { name, args, type } of mutations) {
      const inputArg = args.find((arg) =>
        isInputObjectType(arg.type instanceof GraphQLNonNull ? arg.type.ofType : arg.type),
      )
      const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const query = `mutation (${declared}) { ${name}(${passed}) ${/\bBoolean\b|\bID\b/.test(String(type)) ? '' : '{ __typename }'} }`
      const id = '00000000-0000-4000-8000-000000000000'
      const inputs: unknown[] = [{}, null, 5, { noSuchField: 1 }]
      if (inputArg) {
        const input = (
          inputArg.type instanceof GraphQLNonNull ? inputArg.type.ofType : inputArg.type
        ) as GraphQLInputObjectType
        for (const field of Object.keys(input.getFields()))
          for (const value of ['nul\u0000', 1e12]) inputs.push({ [field]: value })
      }
      let accepted = 0
      for (const input of inputs) {
        const answer = await server.graphql(query, { id, input })
        expectExplained(answer, `${name} ${JSON.stringify(input)}`)
        // A few of these values are right: an attachment needs nothing, a duration may be huge.
        if (!answer.errors) accepted++
      }
      expectExplained(await server.graphql(query, { id: 'x', input: {} }), name)
      const after = await written()
      if (accepted === 0) expect([name, after]).toEqual([name, before])
      before = after
    }
  }, 240_000)

  it('answers whatever stands in where and orderBy with rows or with an explanation', async () => {
    const lists = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) =>
      args.some(({ name }) => name === 'where'),
    )
    const fieldNames = lists.flatMap(({ args }) => {
      const where = args.find(({ name }) => name === 'where')!.type as GraphQLInputObjectType
      return Object.keys(where.getFields())
    })
    const operators = [
      'eq',
      'ne',
      'in',
      'notIn',
      'lt',
      'gte',
      'contains',
      'startsWith',
      'isNull',
      'inLast',
      'some',
      'every',
      'mode',
      'path',
    ]
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.uuid(),
      fc.constant('\u0000'),
      fc.constant('2026-01-01'),
    )
    const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }))
    const filter = fc.dictionary(fc.constantFrom(...operators), value, { maxKeys: 2 })
    const where = fc.dictionary(
      fc.constantFrom(...new Set(fieldNames), 'AND', 'OR', 'NOT'),
      fc.oneof(filter, fc.array(filter, { maxLength: 2 }), value),
      { maxKeys: 3 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), where, async ({ name, args, type }, condition) => {
        const whereType = String(args.find((arg) => arg.name === 'where')!.type)
        const body = /Connection/.test(String(type)) ? '{ nodes { __typename } }' : '{ __typename }'
        const answer = await server.graphql(
          `query ($where: ${whereType}) { ${name}(where: $where, first: 1) ${body} }`,
          { where: condition },
        )
        expectExplained(answer, `${name} ${JSON.stringify(condition)}`)
      }),
      { numRuns: 400 },
    )
  }, 120_000)
})
