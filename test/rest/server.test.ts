import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { startTestServer, type TestServer } from '../support/server.js'

describe('the server', () => {
  const finished: FinishedRequest[] = []
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({
      env: { PROMETHEUS_METRICS_ENABLED: 'true' },
      onRequest: (request) => finished.push(request),
    })
  })

  afterAll(() => server.close())

  test('tells whether it lives and whether it can serve', async () => {
    const live = await server.rest('GET', '/healthz', { token: null })
    expect([live.status, live.body]).toEqual([200, { live: true }])
    const ready = await server.rest('GET', '/readyz', { token: null })
    expect([ready.status, ready.body]).toEqual([200, { database: true, migrations: true }])
  })

  test('is not ready while a migration is unfinished', async () => {
    await server.database.execute(
      sql`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '9_unfinished')`,
    )
    const { status, body } = await server.rest('GET', '/readyz', { token: null })
    await server.database.execute(sql`delete from _prisma_migrations where id = 'x'`)
    expect([status, body]).toEqual([503, { database: true, migrations: false }])
  })

  test('describes its REST API', async () => {
    const { status, headers, body } = await server.rest('GET', '/openapi.json', { token: null })
    expect([status, headers.get('content-type'), body.openapi, body.info.version]).toEqual([
      200,
      'application/json',
      '3.1.0',
      '1.0.67',
    ])
    expect((await server.rest('GET', '/api/openapi-raw.json', { token: null })).body).toEqual(body)
    expect(body.paths['/data/tasks/{instance_id}'].get).toMatchObject({
      'x-graphql': 'Query.task',
      security: [{ bearer: [] }, { cookie: [] }],
      parameters: [
        { name: 'instance_id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'relations' },
      ],
    })
    expect(body.paths['/auth/login'].post).toMatchObject({ security: [], 'x-graphql': 'Mutation.login' })
    expect(body.paths['/data/playlists/{playlist_id}/build/mp4'].get).toMatchObject({
      'x-not-built': true,
      responses: { 501: { $ref: '#/components/responses/NotImplemented' } },
    })
  })

  test.each(['/docs/', '/apidocs/', '/api/docs/'])('shows it at %s from its own files', async (path) => {
    const { status, headers, body } = await server.rest('GET', path, { token: null })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(body).not.toMatch(/https?:|<script>/)
    const files = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, file]) => new URL(file, server.url + path).pathname,
    )
    expect(files).toHaveLength(4)
    for (const file of files)
      expect([file, (await server.rest('GET', file, { token: null })).status]).toEqual([file, 200])
  })

  test.each([
    ['/docs', '/docs/'],
    ['/api/docs', '/api/docs/'],
    ['/apidocs', '/apidocs/'],
    ['/apidocs/index.html', '/apidocs/'],
  ])('%s leads to %s', async (path, target) => {
    const { status, headers } = await server.rest('GET', path, { token: null })
    expect([status, new URL(headers.get('location')!, server.url + path).pathname]).toEqual([302, target])
  })

  test('gives its measurements to administrators only', async () => {
    await server.rest('GET', '/data/persons')
    const { status, body } = await server.rest<string>('GET', '/metrics')
    expect(status).toBe(200)
    expect(body).toContain(
      'shotgraph_http_request_duration_seconds_count{operation="persons.list",method="GET",status="200"} 1',
    )
    expect(body).toMatch(/shotgraph_sql_statements_total\{operation="persons\.list"\} [23]\n/)
    expect(body).toMatch(/shotgraph_db_pool_connections \d/)
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    expect((await server.rest('GET', '/metrics', { token: null })).status).toBe(401)
  })

  test('has no measurements unless they are asked for', async () => {
    const plain = await startTestServer()
    try {
      expect((await plain.rest('GET', '/metrics')).status).toBe(404)
    } finally {
      await plain.close()
    }
  })

  test('tells of every request who it was and what it took', async () => {
    finished.length = 0
    await server.rest('GET', '/data/task-types?page=1')
    // Told when the connection is done with the answer, which may be after the client is.
    while (finished.length === 0) await sleep(5)
    expect(finished).toEqual([
      {
        requestId: expect.any(String),
        operation: 'taskTypes.list',
        method: 'GET',
        actorId: server.admin.id,
        status: 200,
        milliseconds: expect.any(Number),
        statements: expect.any(Number),
      },
    ])
    expect(finished[0]?.statements).toBeGreaterThan(1)
  })
})

test('a server that closes finishes what runs and takes nothing new', async () => {
  const server = await startTestServer()
  const { port } = new URL(server.url)
  // Waits for its locked table until the lock goes.
  const lock = await server.database.pool.connect()
  await lock.query('begin; lock table studio in access exclusive mode')
  const running = server.rest('GET', '/data/studios')
  await sleep(200)
  const closed = server.close()
  await sleep(100)
  const refused = await new Promise<string>((resolve) => {
    const client = connect(Number(port), '127.0.0.1')
    client.once('connect', () => {
      client.destroy()
      resolve('connected')
    })
    client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  })
  expect(refused).toBe('ECONNREFUSED')
  await lock.query('rollback')
  lock.release()
  expect(await running).toMatchObject({ status: 200, body: [] })
  const before = performance.now()
  await closed
  // Not the ten seconds that a request which does not end would get.
  expect(performance.now() - before).toBeLessThan(3000)
})
