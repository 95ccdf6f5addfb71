import jwt from 'jsonwebtoken'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildCrew, signIn, type Crew } from '../support/crew.js'
import { buildShot, buildTask } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { closeListeners, listen, openSocket, quiet, refusal, type Listener } from '../support/sockets.js'

let server: TestServer
let crew: Crew

beforeAll(async () => {
  server = await startTestServer({
    env: {
      MAX_SOCKETS_PER_PERSON: '20',
      CORS_ALLOWED_ORIGINS: 'https://kitsu.studio.com',
      DOMAIN_NAME: 'tracker.studio.com',
    },
  })
  crew = await buildCrew(server)
})
afterEach(closeListeners)
afterAll(() => server?.close())

const settle = (listeners: Listener[]) => quiet(listeners, () => server.rest('GET', '/status/test-event'))
const cookie = (token: string, headers: Record<string, string> = {}) => ({
  extraHeaders: { cookie: `access_token_cookie=${token}`, ...headers },
})

describe('a connection', () => {
  test.each([['websocket'], ['polling']])('is made by %s', async (transport) => {
    const someone = await listen(server.url, crew.artist.token, { transports: [transport] })
    await settle([someone])
    expect(someone.heard).toEqual([{ name: 'main:test', payload: {} }])
  })

  test('is made by polling first, as Kitsu does, with the cookie, and goes on by WebSocket', async () => {
    const someone = await listen(server.url, null, {
      ...cookie(crew.artist.token),
      transports: ['polling', 'websocket'],
    })
    while (someone.socket.io.engine.transport.name !== 'websocket') await sleep(10)
    await settle([someone])
    expect(someone.names()).toEqual(['main:test'])
  })

  test('is made with the token of the handshake', async () => {
    const someone = await listen(server.url, null, { auth: { token: crew.artist.token } })
    await settle([someone])
    expect(someone.names()).toEqual(['main:test'])
  })

  test('has the protocol of the clients', async () => {
    const answer = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
    const [, ...json] = await answer.text()
    expect(JSON.parse(json.join(''))).toEqual({
      sid: expect.any(String),
      upgrades: ['websocket'],
      pingInterval: 25_000,
      pingTimeout: 20_000,
      maxPayload: 1_000_000,
    })
    expect((await fetch(`${server.url}/socket.io/?EIO=3&transport=polling`)).status).toBe(400)
  })

  test.each([
    ['no token', null, /Missing JWT/],
    ['a token of somebody else', jwt.sign({ sub: 'x' }, 'another key'), /Signature verification failed/],
    ['nonsense', 'nonsense', /Not enough segments/],
  ])('is refused with %s', async (_, token, message) => {
    expect((await refusal(server.url, token)).message).toMatch(message)
  })

  test('is refused to a token that is for new tokens only, and to one that needs a second factor first', async () => {
    const { body } = await server.rest('POST', '/auth/login', {
      token: null,
      json: { email: crew.artist.email, password: 'mypassword' },
    })
    expect((await refusal(server.url, body.refresh_token)).message).toMatch(/non-refresh/)
    const claims = jwt.decode(body.access_token) as object
    const waiting = jwt.sign({ ...claims, requires_2fa_setup: true }, server.deps.config.secretKey)
    expect((await refusal(server.url, waiting)).message).toMatch(/Two-factor/)
  })

  test('may be in the main namespace as well, where nothing is told, with a token only', async () => {
    const someone = await listen(server.url, crew.artist.token)
    const root = someone.socket.io.socket('/')
    const told: unknown[] = []
    root.onAny((...message) => told.push(message))
    await new Promise<void>((resolve) => root.once('connect', resolve).connect())
    await settle([someone])
    expect(told).toEqual([])
    const stranger = openSocket(server.url, null).io.socket('/')
    const refused = await new Promise<Error>((resolve) => stranger.once('connect_error', resolve).connect())
    expect(refused.message).toMatch(/Missing JWT/)
  })

  test('with a cookie is made for our own pages and those of the settings', async () => {
    const { host } = new URL(server.url)
    for (const origin of [`http://${host}`, 'https://tracker.studio.com', 'https://kitsu.studio.com'])
      await listen(server.url, null, cookie(crew.artist.token, { origin }))
    const proxied = { origin: 'https://proxied.studio.com', 'x-forwarded-host': 'proxied.studio.com' }
    await listen(server.url, null, cookie(crew.artist.token, proxied))
  })

  test.each(['https://evil.example', 'null', 'https://tracker.studio.com.evil.example'])(
    'with a cookie is refused to a page of %s',
    async (origin) => {
      const refused = await refusal(server.url, null, cookie(crew.artist.token, { origin }))
      expect(refused.message).toMatch(/may not connect with the cookie/)
      expect(refused.data).toEqual({ code: 'FORBIDDEN' })
      // The token itself is nothing that a foreign page has by chance.
      const headers = { origin, authorization: `Bearer ${crew.artist.token}` }
      await listen(server.url, null, { extraHeaders: headers })
    },
  )
})

describe('a connection ends', () => {
  test('when its token ends', async () => {
    const claims = jwt.decode(crew.artist.token) as { exp: number }
    const short = jwt.sign({ ...claims, exp: Math.floor(Date.now() / 1000) + 2 }, server.deps.config.secretKey)
    const someone = await listen(server.url, short)
    expect(await someone.ended()).toBe('io server disconnect')
    expect((await refusal(server.url, short)).message).toBe('Signature has expired')
  })

  test('when the person signs out, in every process; other sign-ins stay', async () => {
    const other = await server.another()
    const { email } = crew.supervisor
    const [one, two] = [await server.login(email), await server.login(email)]
    const ended = [await listen(server.url, one), await listen(other, one)]
    const stays = await listen(other, two)
    await server.rest('GET', '/auth/logout', { token: one })
    expect(await Promise.all(ended.map((listener) => listener.ended()))).toEqual([
      'io server disconnect',
      'io server disconnect',
    ])
    await settle([stays])
    expect(stays.names()).toEqual(['main:test'])
    expect((await refusal(other, one)).message).toBe('Token has been revoked')
  })

  test('when the person is deactivated or deleted', async () => {
    const [first, second] = [await signIn(server, 'user'), await signIn(server, 'user')]
    const listeners = [await listen(server.url, first.token), await listen(server.url, second.token)]
    await server.rest('PUT', `/data/persons/${first.id}`, { json: { active: false } })
    await server.rest('DELETE', `/data/persons/${second.id}?force=true`)
    expect(await Promise.all(listeners.map((listener) => listener.ended()))).toEqual([
      'io server disconnect',
      'io server disconnect',
    ])
  })

  test('when a bot gets another token', async () => {
    const { body } = await server.rest('POST', '/data/persons', {
      json: { first_name: 'Bo', last_name: 'Bot', email: 'bo@example.com', role: 'user', is_bot: true },
    })
    const bot = await listen(server.url, body.access_token)
    const again = await server.rest('PUT', `/data/persons/${body.id}`, {
      json: { expiration_date: new Date(Date.now() + 9e8).toISOString().slice(0, 10) },
    })
    expect(again.body.access_token).not.toBe(body.access_token)
    expect(await bot.ended()).toBe('io server disconnect')
  })
})

describe('limits', () => {
  test('a person has so many connections, by whatever token, and gets new ones when others end', async () => {
    const { token } = crew.manager
    const attempts = await Promise.allSettled(Array.from({ length: 40 }, () => listen(server.url, token)))
    const open = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
    expect(open).toHaveLength(20)
    const refused = await refusal(server.url, await server.login(crew.manager.email))
    expect(refused.message).toMatch(/^Too many connections: 20 of yours are open/)
    expect(refused.data).toEqual({ code: 'RATE_LIMITED' })
    // Others are let in all the same.
    const artist = await listen(server.url, crew.artist.token)
    open[0]!.close()
    let again: Listener | undefined
    // The server learns of it a moment later.
    while (!again) again = await listen(server.url, token).catch(() => undefined)
    await settle([artist, again])
  })

  test('a process has so many connections', async () => {
    const small = await server.another({ env: { MAX_SOCKETS: '3' } })
    for (const { token } of [crew.manager, crew.artist, crew.supervisor]) await listen(small, token)
    const answer = await fetch(`${small}/socket.io/?EIO=4&transport=polling`)
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { code: 4, message: 'This server has 3 connections, the most it takes.' },
    ])
  })

  test('who sends without end is sent away; what nobody knows is ignored', async () => {
    const someone = await listen(server.url, crew.artist.token)
    someone.socket.emit('dance', { with: 'me' })
    someone.socket.emit('preview-room:open-playlist', 'not an object')
    someone.socket.emit('preview-room:join')
    await settle([someone])
    for (let n = 0; n < 3000; n++) someone.socket.emit('dance', n)
    expect(await someone.ended()).toBe('io server disconnect')
  })

  test('a message beyond a megabyte ends the connection', async () => {
    const someone = await listen(server.url, crew.artist.token)
    someone.socket.emit('preview-room:add-annotation', { playlist_id: 'x'.repeat(1_100_000) })
    expect(await someone.ended()).toBe('transport close')
  })
})

describe('several processes', () => {
  test('each sends every event once to its own', async () => {
    const streaming = await server.another({ roles: ['events'] })
    const here = await listen(server.url, crew.artist.token)
    const there = await listen(streaming, crew.artist.token)
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    await server.rest('PUT', `/data/tasks/${task.id}`, { json: { priority: 1 } })
    await settle([here, there])
    const told = [
      { name: 'task:update', payload: { task_id: task.id, project_id: crew.project.id } },
      { name: 'main:test', payload: {} },
    ]
    expect([here.heard, there.heard]).toEqual([told, told])
    // A process of this role does nothing else, and one without it does not do it.
    expect((await fetch(`${streaming}/data/projects`)).status).toBe(404)
    const api = await server.another({ roles: ['api'] })
    expect((await fetch(`${api}/socket.io/?EIO=4&transport=polling`)).status).toBe(404)
  })
})
