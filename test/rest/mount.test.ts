import { request as httpRequest, createServer, type IncomingMessage, type RequestOptions, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import express from 'express'
import { sql } from 'kysely'
import type { Deps } from '../../src/context.js'
import { createDatabase, type Database } from '../../src/kernel/db/database.js'
import { AppError, tokenError } from '../../src/kernel/errors.js'
import { EventBus } from '../../src/kernel/events/emitter.js'
import { createLogger } from '../../src/kernel/log.js'
import type { Actor } from '../../src/kernel/permissions/actor.js'
import { entry, type FinishedRequest } from '../../src/kernel/rest/entry.js'
import {
  mountFallback,
  mountRest,
  RouteTableError,
  sortRoutes,
  type Authenticate,
} from '../../src/kernel/rest/mount.js'
import { Reply, type RestRoute } from '../../src/kernel/rest/route.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'

const NOT_FOUND =
  '404 Not Found: The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
const MISSING_TOKEN =
  'Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing Authorization Header)'
const BAD_JSON = 'The browser (or proxy) sent a request that this server could not understand.'

const person = { id: 'ada', identityType: 'person' } as Actor
const bot = { id: 'robot', identityType: 'bot' } as Actor

/** Tokens are names here; what the real ones may be is tested with the sign-in. */
const authenticate: Authenticate = async (_deps, { cookies, authorization }, kind) => {
  const token = cookies[`${kind}_token_cookie`] ?? authorization?.replace('Bearer ', '')
  if (!token) return null
  if (token === 'ada') return person
  if (token === 'robot') return bot
  throw tokenError('Not enough segments')
}

function row(
  method: RestRoute['method'],
  path: string,
  handler?: RestRoute['handler'],
  more: Partial<RestRoute> = {},
): RestRoute {
  return {
    method,
    path,
    operation: `test.${method} ${path}`,
    graphql: { service: 'test', why: 'test' },
    who: 'public',
    permission: 'Everybody.',
    summary: 'Test.',
    reply: 'json',
    handler,
    ...more,
  }
}

async function* endless(signal: AbortSignal): AsyncGenerator<Buffer> {
  while (!signal.aborted) {
    yield Buffer.alloc(65_536, 'x')
    await sleep(1)
  }
}

async function* broken(pieces: number): AsyncGenerator<string> {
  for (let i = 0; i < pieces; i++) yield 'a'.repeat(8192)
  throw new Error('broken')
}

let testDatabase: TestDatabase
let database: Database
let server: Server
let base: string
let aborted = 0
let finished: FinishedRequest[] = []

const routes: RestRoute[] = [
  row('GET', '/', async () => ({ api: 'Zou', version: '1.0.67' })),
  row('GET', '/data/things', async (_ctx, { query, queryAll }) => ({ query, a: queryAll.getAll('a') })),
  row('POST', '/data/things', async (_ctx, input) => ({ body: await input.json() }), { status: 201 }),
  row('PUT', '/data/things', async (_ctx, input) => ({ body: await input.lenientBody() })),
  row('GET', '/data/things/all', async () => 'all'),
  row('GET', '/data/things/<thing_id>', async (_ctx, { params }) => params),
  row('DELETE', '/data/things/<thing_id>', async () => undefined, { status: 204, reply: 'empty' }),
  row('GET', '/data/things/<thing_id>.png', async (_ctx, { params }) => ({ picture: params.thing_id })),
  row('GET', '/data/things/<thing_id>/parts/<part_id>', async (_ctx, { params }) => params),
  row('GET', '/data/secret', async ({ actor }) => ({ id: actor?.id }), { who: 'signedIn' }),
  row('GET', '/data/human', async ({ actor }) => ({ id: actor?.id }), { who: 'person' }),
  row('GET', '/auth/refresh-token', async ({ actor }) => ({ id: actor?.id }), { who: 'refresh' }),
  row('GET', '/data/later', undefined, { who: 'signedIn' }),
  row('GET', '/data/refused', async () => {
    throw new AppError('CONFLICT', 'No.', { headers: { 'X-Why': 'because' } })
  }),
  row('GET', '/data/fault', async () => {
    throw new Error('select secret from somewhere')
  }),
  row('GET', '/data/bad-id', async ({ db }) => db.rows(sql`select ${'x'}::uuid as id`)),
  row('GET', '/data/slow', async ({ db }) => db.rows(sql`select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)`)),
  row('GET', '/data/two-statements', async ({ db }) => [
    await db.rows(sql`select 1 as a`),
    await db.rows(sql`select 2 as a`),
  ]),
  row(
    'GET',
    '/data/reply',
    async () =>
      new Reply({
        status: 202,
        headers: { 'X-More': 'yes' },
        cookies: ['a=1; Path=/', 'b=2; Path=/'],
        rawJson: '{"raw":1}',
      }),
  ),
  row('GET', '/data/text', async () => new Reply({ text: { type: 'text', body: 'up\n' } })),
  row('GET', '/data/long', async () => ({ text: 'é'.repeat(5000) })),
  row(
    'GET',
    '/data/stream/short',
    async () => new Reply({ stream: { type: 'application/x-ndjson', body: pieces(['{"a":1}\n', '{"b":2}\n']) } }),
  ),
  row(
    'GET',
    '/data/stream/long',
    async () => new Reply({ stream: { type: 'application/json', body: pieces(Array(40).fill('z'.repeat(10_000))) } }),
  ),
  row(
    'GET',
    '/data/stream/fails-first',
    async () => new Reply({ stream: { type: 'application/json', body: broken(0) } }),
  ),
  row(
    'GET',
    '/data/stream/fails-later',
    async () => new Reply({ stream: { type: 'application/json', body: broken(20) } }),
  ),
  row('GET', '/data/stream/endless', async ({ signal }) => {
    signal.addEventListener('abort', () => aborted++)
    return new Reply({ stream: { type: 'application/json', body: endless(signal) } })
  }),
  row(
    'GET',
    '/data/stream/rows',
    async ({ deps, signal }) =>
      new Reply({
        stream: {
          type: 'application/json',
          body: deps.database.stream(
            sql`select repeat('x', 100000), pg_sleep(0.2) /* hang-up test */ from generate_series(1, 100)`,
            signal,
          ),
        },
      }),
  ),
]

async function* pieces(all: string[]): AsyncGenerator<string> {
  yield* all
}

beforeAll(async () => {
  testDatabase = await createTestDatabase('empty')
  const log = createLogger('silent')
  database = createDatabase({ url: testDatabase.url, poolSize: 5, statementTimeoutMs: 10_000, log })
  const deps = { database, log, events: new EventBus(log), config: {}, registry: {} } as unknown as Deps
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(
    entry(deps, {
      observers: [(request) => finished.push(request)],
      countSql: true,
      corsAllowedOrigins: ['https://kitsu.studio.test'],
      maxContentLength: 50_000_000,
    }),
  )
  mountRest(app, deps, routes, { authenticate, maxJsonLength: 100_000 })
  mountFallback(app, deps)
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await database.close()
  await testDatabase.drop()
})

beforeEach(() => {
  finished = []
})

const call = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(base + path, { redirect: 'manual', ...init })
type Body = NonNullable<RequestInit['body']>
const post = (body: Body, type = 'application/json', method = 'POST'): Promise<Response> =>
  call('/data/things', { method, body, headers: { 'content-type': type } })

/** A request whose path and headers are sent exactly as given. */
function raw(path: string, options: RequestOptions = {}): Promise<IncomingMessage & { body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}/`, { ...options, path }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(chunks) })))
    })
    request.on('error', reject)
    request.end()
  })
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not happen within five seconds')
    await sleep(20)
  }
}

describe('paths', () => {
  test.each(['/data/things/x1', '/data/things/x1/', '/api/data/things/x1', '/api/data/things/x1/?q=1'])(
    '%s is found',
    async (path) => {
      const response = await call(path)
      expect([response.status, await response.json()]).toEqual([200, { thing_id: 'x1' }])
    },
  )

  test('static segments and suffixes win over parameters', async () => {
    expect(await (await call('/data/things/all')).json()).toBe('all')
    expect(await (await call('/data/things/x.y.png')).json()).toEqual({ picture: 'x.y' })
    expect(await (await call('/data/things/x%2Fy%20z/parts/2')).json()).toEqual({ thing_id: 'x/y z', part_id: '2' })
  })

  test.each([
    '/nowhere',
    '/data',
    '/data/nothing',
    '/data/things/1/2',
    '/DATA/things',
    '/apidata/things',
    '/data//things',
  ])('%s is unknown', async (path) => {
    const response = await call(path)
    expect([response.status, await response.json()]).toEqual([404, { error: true, message: NOT_FOUND }])
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  test.each(['', '/api', '/api/', '/', '/?x=1', '/api?x=1'])('the root is there at "%s"', async (path) => {
    expect(await (await call(path)).json()).toEqual({ api: 'Zou', version: '1.0.67' })
  })

  test.each([
    ['PATCH', '/data/things', 'GET, HEAD, OPTIONS, POST, PUT'],
    ['PUT', '/data/things/x/', 'DELETE, GET, HEAD, OPTIONS'],
    // As a thing called "all" it could be deleted, but not be changed.
    ['POST', '/data/things/all', 'DELETE, GET, HEAD, OPTIONS'],
  ])('%s %s is not allowed', async (method, path, allow) => {
    const response = await call(path, { method })
    expect([response.status, await response.json()]).toEqual([
      405,
      { error: true, message: 'The method is not allowed for the requested URL.' },
    ])
    expect(response.headers.get('allow')).toBe(allow)
  })

  test('OPTIONS tells the methods', async () => {
    const response = await call('/data/secret', { method: 'OPTIONS' })
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      200,
      'GET, HEAD, OPTIONS',
      '',
    ])
    expect((await call('/nowhere', { method: 'OPTIONS' })).status).toBe(404)
  })

  test('HEAD answers like GET without the body', async () => {
    for (const path of ['/data/things', '/data/stream/short', '/data/stream/long', '/data/stream/fails-later']) {
      const response = await call(path, { method: 'HEAD' })
      expect([path, response.status, await response.text()]).toEqual([path, 200, ''])
    }
    expect((await call('/data/things', { method: 'HEAD' })).headers.get('content-length')).toBe('19')
    expect((await call('/data/secret', { method: 'HEAD' })).status).toBe(401)
  })

  test.each([
    '/data/things/%',
    '/data/things/%E0%A4%A',
    '/data/things/a%00b',
    '/data/things?a=%00',
    '/data/things/%ff',
  ])('%s is refused', async (path) => {
    const response = await raw(path)
    expect(response.statusCode).toBe(400)
    expect(JSON.parse(String(response.body))).toEqual({ error: true, message: expect.any(String), data: null })
  })

  test('query values: first and all', async () => {
    const response = await call('/data/things?a=1&b=x%20y&a=2&c&__proto__=z&d=%ff')
    expect(await response.json()).toEqual({ query: { a: '1', b: 'x y', c: '', d: '\ufffd' }, a: ['1', '2'] })
  })
})

describe('the table', () => {
  test('a duplicate does not start', () => {
    expect(() => sortRoutes([row('GET', '/data/a/<x>'), row('GET', '/data/a/<y>')])).toThrow(RouteTableError)
    expect(() => sortRoutes([row('GET', '/data/a/<x>'), row('GET', '/data/a/<x>/')])).not.toThrow()
  })

  test('rows are matched in the order of their fixed parts', () => {
    const paths = ['/a/<x>', '/a/b', '/a/<x>.png', '/a/<x>/c', '/<x>/b', '/a/<x>.<y>', '/a/b/<x>']
    expect(sortRoutes(paths.map((path) => row('GET', path))).map(({ path }) => path)).toEqual([
      '/a/b',
      '/a/b/<x>',
      '/a/<x>.png',
      '/a/<x>.<y>',
      '/a/<x>',
      '/a/<x>/c',
      '/<x>/b',
    ])
  })
})

describe('headers', () => {
  test('every answer has the security headers, and JSON its plain content type', async () => {
    for (const path of ['/', '/nowhere', '/data/fault', '/data/secret', '/data/stream/long']) {
      const { headers } = await call(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/json',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy': "frame-ancestors 'self'",
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      expect([headers.get('x-powered-by'), headers.get('etag')]).toEqual([null, null])
    }
  })

  test('a request id is taken over when it is harmless, else made', async () => {
    expect((await call('/', { headers: { 'x-request-id': 'abc-1' } })).headers.get('x-request-id')).toBe('abc-1')
    expect((await call('/', { headers: { 'x-request-id': 'a b"c' } })).headers.get('x-request-id')).toMatch(
      /^[\da-f-]{36}$/,
    )
  })

  test('204 is empty HTML, as the reference sends it', async () => {
    const response = await call('/data/things/1', { method: 'DELETE' })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      204,
      'text/html; charset=utf-8',
      '',
    ])
  })

  test('a reply sets its own status, headers and cookies', async () => {
    const response = await call('/data/reply')
    expect([response.status, response.headers.get('x-more'), await response.text()]).toEqual([202, 'yes', '{"raw":1}'])
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
    const text = await call('/data/text')
    expect([text.headers.get('content-type'), await text.text()]).toEqual(['text', 'up\n'])
  })

  test('pages of allowed origins only', async () => {
    const allowed = await call('/', { headers: { origin: 'https://kitsu.studio.test' } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://kitsu.studio.test')
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true')
    const other = await call('/', { headers: { origin: 'https://evil.test' } })
    expect([other.headers.get('access-control-allow-origin'), other.headers.get('vary')]).toEqual([null, 'Origin'])
    const preflight = await raw('/data/secret', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://kitsu.studio.test',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(preflight.statusCode).toBe(200)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-headers': 'authorization',
      'access-control-allow-methods': expect.stringContaining('PUT'),
    })
  })

  test('long bodies are compressed for clients elsewhere that take it', async () => {
    const headers = { 'accept-encoding': 'gzip', 'x-forwarded-for': '192.0.2.1' }
    for (const path of ['/data/long', '/data/stream/long']) {
      const packed = await raw(path, { headers })
      expect([path, packed.headers['content-encoding']]).toEqual([path, 'gzip'])
      expect(gunzipSync(packed.body).equals((await raw(path)).body)).toBe(true)
      expect(
        (await raw(path, { headers: { ...headers, 'accept-encoding': 'gzip;q=0' } })).headers['content-encoding'],
      ).toBeUndefined()
      expect((await raw(path, { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBeUndefined()
    }
    expect((await raw('/', { headers })).headers['content-encoding']).toBeUndefined()
  })
})

describe('who may call', () => {
  const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } })

  test.each(['/data/secret', '/data/human', '/data/later'])('%s needs a token', async (path) => {
    const response = await call(path)
    expect([response.status, await response.json()]).toEqual([401, { msg: MISSING_TOKEN }])
  })

  test('a good token, by header or cookie', async () => {
    expect(await (await call('/data/secret', bearer('ada'))).json()).toEqual({ id: 'ada' })
    expect(await (await call('/data/secret', { headers: { cookie: 'access_token_cookie=robot' } })).json()).toEqual({
      id: 'robot',
    })
    expect(
      await (await call('/auth/refresh-token', { headers: { cookie: 'refresh_token_cookie=ada' } })).json(),
    ).toEqual({ id: 'ada' })
  })

  test('bots are refused where a person is asked for', async () => {
    expect((await call('/data/human', bearer('robot'))).status).toBe(403)
    expect((await call('/data/human', bearer('ada'))).status).toBe(200)
  })

  test('a bad token is refused, and does not matter where none is needed', async () => {
    const response = await call('/data/secret', bearer('x'))
    expect([response.status, await response.json()]).toEqual([422, { msg: 'Not enough segments' }])
    expect((await call('/', bearer('x'))).status).toBe(200)
  })

  test('what is not built yet says so, after the token', async () => {
    const response = await call('/data/later', bearer('ada'))
    expect([response.status, await response.json()]).toEqual([
      501,
      { error: true, message: 'GET /data/later is not available on this server yet.' },
    ])
  })
})

describe('bodies', () => {
  test('JSON arrives whatever it is', async () => {
    for (const body of [{ a: [1, 'é'] }, [1], 'text', null]) {
      const response = await post(JSON.stringify(body))
      expect([response.status, await response.json()]).toEqual([201, { body }])
    }
    expect(await (await post('{"a":"\\ud83d\\ude00"}')).json()).toEqual({ body: { a: '😀' } })
    expect((await post('{}', 'application/vnd.api+json; charset=utf-8')).status).toBe(201)
  })

  test.each([
    '',
    '{',
    '{"a":}',
    'nul',
    '{"a":1}}',
    '{"a":"\\ud800"}',
    '{"\\udc00":1}',
    `${'['.repeat(300)}${']'.repeat(300)}`,
  ])('malformed JSON %#', async (body) => {
    const response = await post(body)
    expect([response.status, await response.json()]).toEqual([400, { error: true, message: BAD_JSON }])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is not JSON',
    async (type) => {
      const response = await post('{}', type)
      expect([response.status, await response.json()]).toEqual([
        415,
        {
          error: true,
          message: "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
        },
      ])
    },
  )

  test('a body of 10 MB is refused, announced or not', async () => {
    const body = JSON.stringify('x'.repeat(10_000_000))
    for (const given of [body, new Blob([body]).stream()]) {
      const response = await call('/data/things', {
        method: 'POST',
        body: given,
        headers: { 'content-type': 'application/json' },
        duplex: 'half',
      })
      expect([response.status, await response.json()]).toEqual([
        413,
        { error: true, message: 'The data value transmitted exceeds the capacity limit.' },
      ])
    }
    const huge = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${base}/data/stream/short`,
        { method: 'GET', headers: { 'content-length': 60_000_000 } },
        (response) => {
          resolve(response.statusCode)
          request.destroy()
        },
      )
      request.on('error', reject)
      request.flushHeaders()
    })
    expect(huge).toBe(413)
  })

  test('the lenient reading: JSON, else form and query, else nothing', async () => {
    const put = async (body: Body, type: string): Promise<unknown> =>
      ((await (await post(body, type, 'PUT')).json()) as { body: unknown }).body
    expect(await put('{"a":1}', 'application/json')).toEqual({ a: 1 })
    expect(await put('{"a":', 'application/json')).toEqual({})
    expect(await put('', 'text/plain')).toEqual({})
    expect(await put('a=1&b=x+y&a=2', 'application/x-www-form-urlencoded')).toEqual({ a: '1', b: 'x y' })
    const form =
      '--X\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--X\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\n\r\nfile\r\n--X--\r\n'
    expect(await put(form, 'multipart/form-data; boundary=X')).toEqual({ a: '1' })
    expect(await put('broken', 'multipart/form-data; boundary=X')).toEqual({})
    const query = await call('/data/things?z=9', {
      method: 'PUT',
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(await query.json()).toEqual({ body: { z: '9', a: '1' } })
    const list = await post('[1]', 'application/json', 'PUT')
    expect([list.status, await list.json()]).toEqual([
      400,
      {
        error: true,
        message: 'Validation error.',
        data: { errors: [{ field: '', message: 'Input should be a valid dictionary' }] },
      },
    ])
  })
})

describe('failures', () => {
  test('a refusal is sent as it is', async () => {
    const response = await call('/data/refused')
    expect([response.status, response.headers.get('x-why'), await response.json()]).toEqual([
      409,
      'because',
      { error: true, message: 'No.' },
    ])
  })

  test('our own fault tells nothing of itself', async () => {
    const response = await call('/data/fault')
    expect([response.status, await response.json()]).toEqual([500, { error: true, message: 'Internal server error.' }])
  })

  test('a value that only the database refuses is the fault of the request', async () => {
    const response = await call('/data/bad-id')
    expect([response.status, await response.json()]).toEqual([
      400,
      { message: 'One of the provided values has an invalid format.' },
    ])
  })

  test('a statement that takes too long', async () => {
    const response = await call('/data/slow')
    expect([response.status, await response.json()]).toEqual([
      503,
      { error: true, message: 'The request took too long.' },
    ])
  })
})

describe('streams', () => {
  test('a short one is sent in one piece, a long one in many', async () => {
    const short = await call('/data/stream/short')
    expect([short.headers.get('content-length'), await short.text()]).toEqual(['16', '{"a":1}\n{"b":2}\n'])
    const long = await call('/data/stream/long')
    expect([long.headers.get('content-length'), (await long.text()).length]).toEqual([null, 400_000])
  })

  test('what fails before the first byte has its own status', async () => {
    expect((await call('/data/stream/fails-first')).status).toBe(500)
  })

  test('what fails later never looks complete', async () => {
    await expect(raw('/data/stream/fails-later')).rejects.toThrow(/aborted|socket hang up|ECONNRESET/)
  })

  test('a client that hangs up ends the work', async () => {
    const client = connect(Number(new URL(base).port), '127.0.0.1')
    client.write('GET /data/stream/endless HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((resolve) => client.once('data', resolve))
    client.destroy()
    await until(() => aborted === 1)
    await until(() => finished.some(({ operation, status }) => operation.includes('endless') && status === 499))
  })

  test('a client that does not read is waited for, in little memory', async () => {
    const client = connect(Number(new URL(base).port), '127.0.0.1')
    client.pause()
    client.write('GET /data/stream/endless HTTP/1.1\r\nHost: x\r\n\r\n')
    await sleep(300)
    const before = process.memoryUsage().rss
    await sleep(700)
    expect(process.memoryUsage().rss - before).toBeLessThan(30_000_000)
    client.destroy()
    await until(() => aborted === 2)
  })

  test('a client that hangs up cancels the statement in the database', async () => {
    const running = async (): Promise<boolean> =>
      (
        await database.rows(
          sql`select pid from pg_stat_activity where state = 'active' and query like 'copy%hang-up test%'`,
        )
      ).length > 0
    const client = connect(Number(new URL(base).port), '127.0.0.1')
    client.write('GET /data/stream/rows HTTP/1.1\r\nHost: x\r\n\r\n')
    await until(running)
    client.destroy()
    await until(async () => !(await running()))
    await until(() => database.pool.totalCount === database.pool.idleCount)
  })
})

test('every request is told of once, with its statements', async () => {
  await (await call('/data/two-statements', { headers: { 'x-request-id': 'r1' } })).text()
  await (await call('/nowhere')).text()
  await until(() => finished.length === 2)
  expect(finished).toEqual([
    {
      requestId: 'r1',
      operation: 'test.GET /data/two-statements',
      method: 'GET',
      actorId: null,
      status: 200,
      milliseconds: expect.any(Number),
      statements: 2,
    },
    {
      requestId: expect.any(String),
      operation: 'unknown',
      method: 'GET',
      actorId: null,
      status: 404,
      milliseconds: expect.any(Number),
      statements: 0,
    },
  ])
})
