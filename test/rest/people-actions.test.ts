import type { Mail } from '../../src/kernel/mail/mailer.js'
import { buildCrew, newEvents, signIn, stored, type Crew } from '../support/crew.js'
import { buildDepartment, buildPerson, insertRow, PASSWORD } from '../support/factories.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const GUARDED = 'guarded@example.com'

let server: TestServer
let worker: TestWorker
let crew: Crew
const mails: Mail[] = []

beforeAll(async () => {
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => undefined }
  server = await startTestServer({ mailer, env: { PROTECTED_ACCOUNTS: GUARDED } })
  worker = await startTestWorker(server)
  crew = await buildCrew(server)
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
})
beforeEach(async () => {
  mails.length = 0
  await newEvents(server)
})

const call = (method: string, path: string, json?: unknown, token?: string) =>
  server.rest(method, path, { ...(json === undefined ? {} : { json }), ...(token ? { token } : {}) })

/** Statuses of a call by everybody but the admin. */
const statusesOfOthers = async (method: string, path: string, json?: unknown): Promise<Set<number>> => {
  const { manager, supervisor, artist, client, vendor } = crew
  const people = [manager, supervisor, artist, client, vendor]
  return new Set(await Promise.all(people.map(async ({ token }) => (await call(method, path, json, token)).status)))
}

describe('presence', () => {
  test('a desktop session is noted by the person and admins, with the last day they were seen', async () => {
    const { id, token } = await signIn(server, 'user')
    await insertRow(server.database, 'TimeSpent', { personId: id, date: '2026-03-05', duration: 60 })
    const path = `/data/persons/${id}/desktop-login-logs`
    const made = await call('POST', path, { date: '2026-03-04T08:00:00' }, token)
    expect(made).toMatchObject({
      status: 201,
      body: { type: 'DesktopLoginLog', person_id: id, date: '2026-03-04T08:00:00' },
    })
    expect(await newEvents(server)).toEqual(['person:update'])
    const seen = async () => (await call('GET', `/data/persons/${id}`)).body.last_presence
    expect(await seen()).toBe('2026-03-05')
    await call('POST', path, { date: '2026-03-06' })
    expect(await seen()).toBe('2026-03-06')
    const list = await call('GET', path, undefined, token)
    expect(list.body.map(({ date }: { date: string }) => date)).toEqual(['2026-03-06T00:00:00', '2026-03-04T08:00:00'])
    expect((await call('GET', path, undefined, crew.manager.token)).body).toHaveLength(2)
    expect((await call('GET', path, undefined, crew.supervisor.token)).status).toBe(403)
    expect((await call('POST', path, {}, crew.manager.token)).status).toBe(403)
  })

  test('a wrong date is refused in the documented words', async () => {
    const path = `/data/persons/${crew.artist.id}/desktop-login-logs`
    const message = 'Value error, Wrong date format. Expected: 2020-01-05T13:23:10 or 2020-01-05'
    for (const date of ['yesterday', '2026-02-30', '2026-03-04T08:00:00+02:00']) {
      expect(await call('POST', path, { date })).toMatchObject({
        status: 400,
        body: { data: { errors: [{ field: 'date', message }] } },
      })
    }
    expect((await call('POST', path, { date: 'x' }, crew.vendor.token)).status).toBe(403)
    for (const method of ['GET', 'POST']) {
      expect((await call(method, `/data/persons/${UNKNOWN}/desktop-login-logs`)).status).toBe(404)
    }
  })

  test('the month of everybody is CSV for admins', async () => {
    const person = await buildPerson(server.database, 'user', { firstName: 'A;"', lastName: '' })
    await insertRow(server.database, 'DesktopLoginLog', { personId: person.id, date: '2025-02-28T23:59:59' })
    await buildPerson(server.database, 'client', { firstName: 'AA', lastName: 'Guest', isGuest: true })
    await buildPerson(server.database, 'user', { firstName: 'AA', lastName: 'Gone', active: false })
    const { headers, body } = await call('GET', '/data/persons/presence-logs/2025-02')
    expect(headers.get('content-disposition')).toBe('attachment; filename=kitsu_export.csv')
    const [head, ...lines] = (body as unknown as string).split('\r\n')
    expect(head).toBe(['2025', ...Array.from({ length: 28 }, (_, day) => day + 1)].join(';'))
    expect(lines.find((line) => line.startsWith('"A;""'))).toBe(`"A;"""${';'.repeat(28)}X`)
    expect(lines.filter((line) => line.startsWith('AA'))).toEqual([])
    expect((await call('GET', '/data/persons/presence-logs/2025-13')).status).toBe(400)
    expect(await statusesOfOthers('GET', '/data/persons/presence-logs/2025-02')).toEqual(new Set([403]))
  })
})

describe('the place of a person', () => {
  test('admins put people into departments and take them out, again and again', async () => {
    const { id } = await buildPerson(server.database)
    const department = await buildDepartment(server.database)
    const path = `/actions/persons/${id}/departments`
    for (let turn = 0; turn < 2; turn++) {
      const added = await call('POST', `${path}/add`, { department_id: department.id })
      expect(added).toMatchObject({ status: 201, body: { id, type: 'Person', departments: [department.id] } })
      expect(added.body).not.toHaveProperty('password')
      expect(await newEvents(server)).toEqual(['person:update'])
    }
    for (let turn = 0; turn < 2; turn++) {
      expect((await call('DELETE', `${path}/${department.id}`)).status).toBe(204)
      expect(await newEvents(server)).toEqual(['person:update'])
    }
    expect((await call('GET', `/data/persons/${id}`)).body.departments).toEqual([])
    for (const wrong of [UNKNOWN, 'nope']) {
      expect(await call('DELETE', `${path}/${wrong}`)).toMatchObject({
        status: 400,
        body: { message: 'Department ID matches no department' },
      })
      expect((await call('DELETE', `/actions/persons/${wrong}/departments/${department.id}`)).status).toBe(404)
    }
    expect((await call('POST', `${path}/add`, { department_id: 'nope' })).status).toBe(400)
    expect(await statusesOfOthers('POST', `${path}/add`, {})).toEqual(new Set([403]))
    expect(await statusesOfOthers('DELETE', `${path}/${department.id}`)).toEqual(new Set([403]))
    expect(await newEvents(server)).toEqual([])
  })

  test('admins take a picture away', async () => {
    const { id } = await buildPerson(server.database, 'user', { hasAvatar: true })
    expect(await statusesOfOthers('DELETE', `/actions/persons/${id}/clear-avatar`)).toEqual(new Set([403]))
    expect((await call('DELETE', `/actions/persons/${id}/clear-avatar`)).status).toBe(204)
    expect(await stored(server, 'person', id)).toMatchObject({ has_avatar: false })
    expect(await newEvents(server)).toEqual(['person:update'])
    expect((await call('DELETE', `/actions/persons/${UNKNOWN}/clear-avatar`)).status).toBe(404)
  })

  test('everybody takes their own picture away, by REST and GraphQL', async () => {
    const { id, email } = await buildPerson(server.database, 'user', { hasAvatar: true })
    const other = await buildPerson(server.database, 'user', { hasAvatar: true })
    const token = await server.login(email)
    expect((await server.rest('DELETE', '/actions/user/clear-avatar', { token })).status).toBe(204)
    expect(await stored(server, 'person', id)).toMatchObject({ has_avatar: false })
    const CLEAR = 'mutation ($id: ID) { clearAvatar(personId: $id) { id hasAvatar } }'
    const own = await server.graphql(CLEAR, {}, { token })
    expect(own.data).toEqual({ clearAvatar: { id, hasAvatar: false } })
    expect((await server.graphql(CLEAR, { id: other.id }, { token })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ])
    expect(await stored(server, 'person', other.id)).toMatchObject({ has_avatar: true })
    expect((await server.graphql(CLEAR, { id: other.id })).data).toEqual({
      clearAvatar: { id: other.id, hasAvatar: false },
    })
  })
})

describe('help with signing in', () => {
  const action = (id: string, name: string) => `/actions/persons/${id}/${name}`
  const NEW = { password: 'another-password', password_2: 'another-password' }

  test('an invitation holds a link by which the person chooses a password', async () => {
    const { id, email } = await buildPerson(server.database)
    expect(await call('GET', action(id, 'invite'))).toMatchObject({ status: 200, body: { message: 'Email sent' } })
    await worker.idle()
    expect(mails).toMatchObject([{ to: email }])
    const url = new URL(/https?:\S+/.exec(mails[0]!.text)![0])
    expect(url.pathname).toBe('/reset-change-password')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ email, type: 'new' })
    const token = url.searchParams.get('token')
    const chosen = { email, token, password: 'my-own-password', password2: 'my-own-password' }
    expect((await call('PUT', '/auth/reset-password', chosen)).status).toBe(200)
    expect(await server.login(email, 'my-own-password')).toBeTruthy()
    expect((await call('PUT', '/auth/reset-password', chosen)).status).toBe(400)
  })

  test('the link for a new password is the same as long as it lives, and another for everybody', async () => {
    const [one, other] = [await buildPerson(server.database), await buildPerson(server.database)]
    const link = async (id: string): Promise<string> =>
      (await call('POST', action(id, 'reset-password-link'))).body.reset_password_link
    const first = await link(one.id)
    expect(await link(one.id)).toBe(first)
    expect(await link(other.id)).not.toContain(new URL(first).searchParams.get('token'))
    await server.database.pool.query(`update sg_reset_token set expires_at = now() - interval '1 hour'`)
    expect(await link(one.id)).not.toBe(first)
    await worker.idle()
    expect(mails).toEqual([])
  })

  test('a password is changed and told by mail; the two must be the same and long enough', async () => {
    const { id, email } = await buildPerson(server.database)
    const path = action(id, 'change-password')
    expect(await call('POST', path, { ...NEW, password_2: 'x' })).toMatchObject({
      body: { data: { errors: [{ field: '', message: "Value error, Confirmation password doesn't match." }] } },
    })
    expect(await call('POST', path, { password: 'short', password_2: 'short' })).toMatchObject({
      status: 400,
      body: { message: 'Password is too short.' },
    })
    expect((await call('POST', path, NEW)).body).toEqual({ success: true })
    await worker.idle()
    expect(mails).toMatchObject([{ to: email }])
    expect(await server.login(email, NEW.password)).toBeTruthy()
    await expect(server.login(email, PASSWORD)).rejects.toThrow()
  })

  test('nobody takes over the account of another admin or a protected one', async () => {
    const admin = await buildPerson(server.database, 'admin')
    const fresh = await buildPerson(server.database, 'admin', { password: null })
    const guarded = await buildPerson(server.database, 'user', { email: GUARDED })
    const message = async (id: string, name: string) => (await call('POST', action(id, name), NEW)).body.message
    for (const name of ['change-password', 'reset-password-link']) {
      expect(await message(admin.id, name)).toBe("An admin can't change another admin's password.")
      expect(await message(guarded.id, name)).toBe('This user is in protected accounts.')
    }
    const put = (id: string, json: object) => call('PUT', `/data/persons/${id}`, json)
    for (const { id } of [admin, guarded]) {
      expect((await put(id, { email: 'mine@example.com' })).status).toBe(400)
      expect((await put(id, { expiration_date: '2099-01-31' })).status).toBe(400)
      const { status, body } = await put(id, { first_name: 'Renamed', expiration_date: null })
      expect([status, 'access_token' in body]).toEqual([200, false])
    }
    expect((await put(fresh.id, { email: 'fresh@example.com' })).status).toBe(200)
    await put(fresh.id, { email: fresh.email })
    expect((await call('POST', action(fresh.id, 'change-password'), NEW)).status).toBe(200)
    const bot = await buildPerson(server.database, 'user', { isBot: true, email: null })
    const names = [
      ['POST', 'change-password'],
      ['POST', 'reset-password-link'],
      ['GET', 'invite'],
      ['DELETE', 'disable-two-factor-authentication'],
    ] as const
    for (const [method, name] of names) {
      expect((await call(method, action(bot.id, name), method === 'POST' ? NEW : undefined)).status).toBe(403)
      expect((await call(method, action(UNKNOWN, name), method === 'POST' ? NEW : undefined)).status).toBe(404)
      const others = await statusesOfOthers(method, action(crew.artist.id, name), method === 'POST' ? {} : undefined)
      expect(others).toEqual(new Set([403]))
    }
    await worker.idle()
    expect(mails).toMatchObject([{ to: fresh.email }])
  })

  test('second factors are turned off, but not those of another admin', async () => {
    const factors = { totpEnabled: true, totpSecret: 'ABC', preferredTwoFactorAuthentication: 'totp' }
    const { id } = await buildPerson(server.database, 'user', factors)
    const admin = await buildPerson(server.database, 'admin', factors)
    const off = (person: string) => call('DELETE', action(person, 'disable-two-factor-authentication'))
    expect((await off(admin.id)).body.message).toBe("An admin can't disable 2FA for other admins.")
    expect((await off(id)).body).toEqual({ success: true })
    expect(await stored(server, 'person', id)).toMatchObject({
      totp_enabled: false,
      totp_secret: null,
      preferred_two_factor_authentication: null,
    })
    expect((await off(id)).body.message).toBe('Two factor authentication not enabled for this user.')
    await worker.idle()
    expect(mails).toHaveLength(1)
  })
})

describe('the equipment of departments', () => {
  test.each([
    ['software-licenses', 'software_id', 'Software', { name: 'Paint', shortName: 'p', fileExtension: 'pp' }],
    ['hardware-items', 'hardware_item_id', 'HardwareItem', { name: 'Tablet', shortName: 't' }],
  ] as const)('%s are given and taken away by admins', async (path, key, model, values) => {
    const department = await buildDepartment(server.database)
    const item = await insertRow(server.database, model, values)
    const own = `/data/departments/${department.id}/${path}`
    const made = await call('POST', own, { [key]: item.id })
    expect(made).toMatchObject({
      status: 201,
      body: { department_id: department.id, [key]: item.id, type: `${model}DepartmentLink` },
    })
    expect((await call('POST', own, { [key]: item.id })).body).toEqual(made.body)
    expect((await call('GET', `/data/departments/${path}`)).body).toEqual({
      [department.id]: [expect.objectContaining({ id: item.id, type: model, name: values.name })],
    })
    expect((await call('GET', `${own}/${item.id}`)).body).toMatchObject([{ id: item.id }])
    for (let turn = 0; turn < 2; turn++) expect((await call('DELETE', `${own}/${item.id}`)).status).toBe(204)
    expect((await call('GET', `/data/departments/${path}`)).body).toEqual({})
    expect(await newEvents(server)).toEqual([])
    expect((await call('DELETE', `${own}/${UNKNOWN}`)).status).toBe(404)
    expect((await call('DELETE', `${own}/nope`)).body.message).toBe('Wrong UUID format.')
    expect((await call('POST', `/data/departments/nope/${path}`, { [key]: item.id })).status).toBe(400)
    expect((await call('POST', own, {})).body.data.errors).toEqual([{ field: key, message: 'Field required' }])
    expect(await statusesOfOthers('GET', `/data/departments/${path}`)).toEqual(new Set([403]))
    expect(await statusesOfOthers('POST', own, {})).toEqual(new Set([403]))
  })
})
