import { readFileSync } from 'node:fs'
import { expressPath, parameterNames, pathShape } from '../../src/kernel/rest/paths.js'
import { sortRoutes } from '../../src/kernel/rest/mount.js'
import type { RestRoute } from '../../src/kernel/rest/route.js'
import { registry } from '../../src/registry.js'
import { allRoutes } from '../../src/rest.js'
import { graphqlSchema } from '../../src/schema.js'
import { startTestServer, type TestServer } from '../support/server.js'

const MISSING_TOKEN = {
  msg: 'Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing Authorization Header)',
}
const MISSING_REFRESH_TOKEN = {
  msg: 'Missing JWT in cookies or headers (Missing cookie "refresh_token_cookie"; Missing Authorization Header)',
}

/** Method and path of every documented operation. */
const documented = readFileSync(new URL('../fixtures/operations.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [method: string, path: string])

const routes = allRoutes(registry)
const built = routes.filter(({ handler }) => handler)
const nameOf = ({ method, path }: RestRoute): string => `${method} ${path}`

describe('the table of routes', () => {
  test('has every documented operation exactly once', () => {
    const counts = new Map<string, number>()
    for (const { method, path } of routes) {
      const key = `${method} ${pathShape(path)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(documented).toHaveLength(790)
    expect(documented.filter(([method, path]) => counts.get(`${method} ${pathShape(path)}`) !== 1)).toEqual([])
    expect([...counts].filter(([, count]) => count > 1)).toEqual([])
  })

  test('has nothing that is not documented', () => {
    const known = new Set(documented.map(([method, path]) => `${method} ${pathShape(path)}`))
    expect(routes.filter(({ method, path }) => !known.has(`${method} ${pathShape(path)}`)).map(nameOf)).toEqual([])
  })

  test('shadows nothing', () => {
    expect(sortRoutes(routes)).toHaveLength(routes.length)
  })

  test('has one id for each operation', () => {
    const ids = routes.map(({ operation }) => operation)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids.filter((id) => !/^[a-z][\w-]*\.[a-z]\w*$/i.test(id))).toEqual([])
  })

  test('says of every row who may call it and what it does', () => {
    expect(routes.filter(({ who }) => !['public', 'signedIn', 'person', 'refresh'].includes(who)).map(nameOf)).toEqual(
      [],
    )
    expect(
      built.filter(({ summary, permission }) => !/\w.*\.$/.test(summary) || !/\w.*\.$/.test(permission)).map(nameOf),
    ).toEqual([])
  })

  test('only says "anybody" where it is meant', () => {
    expect(
      routes
        .filter(({ who, path }) => who === 'public' && !path.startsWith('/shared/playlists/<token>'))
        .map(nameOf)
        .sort(),
    ).toEqual(PUBLIC)
  })

  test('answers 204 exactly where there is nothing to say', () => {
    expect(built.filter(({ status, reply }) => (status === 204) !== (reply === 'empty')).map(nameOf)).toEqual([])
  })
})

/** The operations that need no token, beside those of shared playlists. A new one is looked at twice. */
const PUBLIC = [
  'GET /',
  'GET /auth/email-otp',
  'GET /auth/fido',
  'GET /auth/oidc/callback',
  'GET /auth/oidc/login',
  'GET /auth/saml/login',
  'GET /config',
  'GET /status',
  'GET /status.txt',
  'GET /status/influx',
  'GET /status/resources',
  'GET /status/test-event',
  'POST /auth/login',
  'POST /auth/register',
  'POST /auth/reset-password',
  'POST /auth/saml/sso',
  'PUT /auth/reset-password',
]

describe('the GraphQL twin', () => {
  const schema = graphqlSchema()

  test.each(built.map((row) => [nameOf(row), row.graphql] as const))('%s', (_name, graphql) => {
    if (typeof graphql !== 'string') {
      expect(graphql).toEqual({ service: expect.stringMatching(/\w/), why: expect.stringMatching(/\w.*\.$/) })
      return
    }
    const [type, field] = graphql.split('.') as [string, string]
    expect(
      Object.keys((schema.getType(type) as { getFields?: () => object } | undefined)?.getFields?.() ?? {}),
    ).toContain(field)
  })
})

describe('a probe without a token', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })

  afterAll(() => server.close())

  /** A request that finds the row; its ids are of nothing. */
  const probe = ({ path }: RestRoute): string =>
    parameterNames(path).reduce(
      (url, name) => url.replace(`<${name}>`, name.endsWith('_id') ? '00000000-0000-4000-8000-000000000000' : 'x'),
      path,
    )

  test('is refused by every row that does not say "anybody"', async () => {
    const wrong: unknown[] = []
    for (const row of routes.filter(({ who }) => who !== 'public')) {
      const { status, body } = await server.rest(row.method, probe(row), { token: null })
      const expected = row.who === 'refresh' ? MISSING_REFRESH_TOKEN : MISSING_TOKEN
      if (status !== 401 || body.msg !== expected.msg) wrong.push([nameOf(row), status, body])
    }
    expect(wrong).toEqual([])
  })

  test('is not refused for the missing token by the others', async () => {
    const wrong: unknown[] = []
    for (const row of routes.filter(({ who }) => who === 'public')) {
      const { status, body } = await server.rest(row.method, probe(row), { token: null })
      if (status === 401 || status === 500 || (status === 501) === Boolean(row.handler))
        wrong.push([nameOf(row), status, body])
    }
    expect(wrong).toEqual([])
  })

  test('what is not built yet says so to those who are signed in', async () => {
    const wrong: unknown[] = []
    for (const row of routes.filter(({ who, handler }) => who !== 'refresh' && !handler)) {
      const { status, body } = await server.rest(row.method, probe(row))
      if (status !== 501) wrong.push([nameOf(row), status, body])
    }
    expect(wrong).toEqual([])
  })

  test('every path is mounted as written, whatever its notation', () => {
    expect(routes.filter(({ path }) => /[^\w/:.<>-]/.test(path)).map(nameOf)).toEqual([])
    expect(expressPath('/a/<x>.<y>')).toBe('/a/:x.:y')
  })
})
