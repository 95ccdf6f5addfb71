import { createHash } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { generateSync } from 'otplib'
import { LIMITS } from '../../src/areas/auth/limits.js'
import { issueApiToken } from '../../src/areas/auth/tokens.js'
import type { Mail } from '../../src/kernel/mail/mailer.js'
import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { buildDepartment, addToDepartments, buildPerson, PASSWORD, type Values } from '../support/factories.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type RestAnswer, type TestServer } from '../support/server.js'

const SECRET = 'a key for tests only'
const MISSING = 'Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing Authorization Header)'
const UNAUTHORIZED =
  "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required."
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'
const TOKEN = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)

let server: TestServer
let worker: TestWorker
const mails: Mail[] = []

beforeAll(async () => {
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => undefined }
  server = await startTestServer({ mailer })
  worker = await startTestWorker(server)
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
})

const signIn = (
  email: string,
  password = PASSWORD,
  more: Values = {},
  headers: Record<string, string> = {},
): Promise<RestAnswer> =>
  server.rest('POST', '/auth/login', { token: null, json: { email, password, ...more }, headers })

const whoami = (token: string | null, headers: Record<string, string> = {}): Promise<RestAnswer> =>
  server.rest('GET', '/auth/authenticated', { token, headers })

const claimsOf = (token: string): Record<string, unknown> => jwt.decode(token) as Record<string, unknown>

async function stored(id: string): Promise<{ login_failed_attemps: number | null; password: string }> {
  const { rows } = await server.database.pool.query(
    `select login_failed_attemps, convert_from(password, 'UTF8') as password from person where id = $1`,
    [id],
  )
  return rows[0]
}

const build = (values: Values = {}) => buildPerson(server.database, 'user', values)

describe('signing in', () => {
  test('gives the person, the studio and two tokens, and is noted', async () => {
    const person = await build({ desktopLogin: 'art.brook', firstName: 'Art', lastName: 'Brook' })
    const department = await buildDepartment(server.database)
    await addToDepartments(server.database, person, [department])
    const answer = await signIn(person.email.toUpperCase())
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.body).toEqual({
      user: expect.objectContaining({
        id: person.id,
        full_name: 'Art Brook',
        departments: [department.id],
        type: 'Person',
      }),
      organisation: expect.objectContaining({ name: 'Kitsu', hours_by_day: 8, type: 'Organisation' }),
      login: true,
      access_token: TOKEN,
      refresh_token: TOKEN,
    })
    for (const secret of ['password', 'totp_secret', 'jti', 'otp_recovery_codes', 'login_failed_attemps']) {
      expect(answer.body.user).not.toHaveProperty(secret)
    }
    expect(answer.body.organisation).not.toHaveProperty('chat_token_slack')
    const logs = await server.database.prisma.loginLog.findMany({ where: { personId: person.id } })
    expect(logs).toEqual([expect.objectContaining({ ipAddress: '127.0.0.1', origin: 'script' })])
    expect((await signIn('art.brook')).body.user.id).toBe(person.id)
  })

  test('browsers also get cookies, which sign requests', async () => {
    const person = await build()
    const headers = { 'user-agent': CHROME }
    const { body, headers: answered } = await signIn(
      person.email,
      PASSWORD,
      {},
      { ...headers, 'x-real-ip': '10.1.2.3' },
    )
    expect(answered.getSetCookie()).toEqual([
      `access_token_cookie=${body.access_token}; Max-Age=31540000; HttpOnly; Path=/; SameSite=Lax`,
      `refresh_token_cookie=${body.refresh_token}; Max-Age=31540000; HttpOnly; Path=/auth/refresh-token; SameSite=Lax`,
    ])
    const [log] = await server.database.prisma.loginLog.findMany({ where: { personId: person.id } })
    expect(log).toMatchObject({ ipAddress: '10.1.2.3', origin: 'web' })

    const cookie = `access_token_cookie=${body.access_token}`
    expect((await whoami(null, { cookie })).body.user.id).toBe(person.id)
    expect((await whoami(server.admin.token, { cookie })).body.user.id).toBe(person.id)

    const refreshed = await server.rest('GET', '/auth/refresh-token', {
      token: null,
      headers: { ...headers, cookie: `refresh_token_cookie=${body.refresh_token}` },
    })
    expect(refreshed.body).toEqual({ refresh: true })
    expect(refreshed.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^access_token_cookie=[\w.-]+; Max-Age=31540000; HttpOnly; Path=\/; SameSite=Lax$/),
      'refresh_token_cookie=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Path=/auth/refresh-token; SameSite=Lax',
    ])

    const out = await server.rest('GET', '/auth/logout', { token: null, headers: { ...headers, cookie } })
    expect(out.body).toEqual({ logout: true })
    expect(out.headers.getSetCookie()).toHaveLength(2)
    expect((await whoami(null, { cookie })).body).toEqual({ msg: 'Token has been revoked' })
  })

  test.each([
    ['nothing', {}, [{ field: 'email', message: 'Field required' }]],
    ['an empty login', { email: '' }, [{ field: 'email', message: 'String should have at least 1 character' }]],
    ['numbers', { email: 1, password: 2 }, [
      { field: 'email', message: 'Input should be a valid string' },
      { field: 'password', message: 'Input should be a valid string' },
    ]],
    ['a NUL character', { email: 'a\0b' }, [{ field: 'email', message: 'Input should be a valid string' }]],
  ])('%s is refused', async (_, json, errors) => {
    const { status, body } = await server.rest('POST', '/auth/login', { token: null, json })
    expect({ status, body }).toEqual({ status: 400, body: { error: true, message: 'Validation error.', data: { errors } } })
  }) // prettier-ignore

  test('unknown people, wrong passwords, bots and people without a password get the same answer', async () => {
    const bot = await build({ isBot: true })
    const guest = await build({ isGuest: true, password: null })
    const directory = await build({ password: Buffer.from('default') })
    for (const email of ['nobody@example.com', (await build()).email, bot.email, guest.email, directory.email]) {
      const { status, body } = await signIn(email, email === bot.email ? PASSWORD : 'wrong')
      expect({ status, body }).toEqual({ status: 400, body: { login: false } })
    }
  })

  test('somebody inactive is told so after the right password only', async () => {
    const { email } = await build({ active: false })
    expect((await signIn(email, 'wrong')).body).toEqual({ login: false })
    const { status, body } = await signIn(email)
    expect({ status, body }).toEqual({
      status: 401,
      body: { error: true, login: false, unactive: true, message: 'User is unactive, he cannot log in.' },
    })
  })

  test('somebody with a second factor is asked for it', async () => {
    const { email } = await build({
      totpEnabled: true,
      totpSecret: 'A'.repeat(32),
      fidoEnabled: true,
      preferredTwoFactorAuthentication: 'totp',
    })
    const { status, body } = await signIn(email)
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        error: true,
        login: false,
        missing_OTP: true,
        preferred_two_factor_authentication: 'totp',
        two_factor_authentication_enabled: ['recovery_code', 'totp', 'fido'],
      },
    })
    expect((await signIn(email, PASSWORD, { totp: '000000' })).body).toEqual({
      error: true,
      login: false,
      wrong_OTP: true,
    })
    expect((await signIn(email, PASSWORD, { fido_authentication_response: {} })).status).toBe(501)
  })
})

describe('the lock-out', () => {
  const LOCKED = { error: true, login: false, too_many_failed_login_attemps: true }

  test('five wrong passwords close an account for a minute', async () => {
    const { id, email } = await build()
    for (let i = 0; i < 5; i++) expect((await signIn(email, 'wrong')).body).toEqual({ login: false })
    const { status, body } = await signIn(email)
    expect({ status, body }).toEqual({ status: 400, body: LOCKED })
    expect((await stored(id)).login_failed_attemps).toBe(5)

    await server.database.pool.query(
      `update person set last_login_failed = last_login_failed - interval '61 seconds' where id = $1`,
      [id],
    )
    expect((await signIn(email, 'wrong')).body).toEqual({ login: false })
    expect((await stored(id)).login_failed_attemps).toBe(1)
    expect((await signIn(email)).status).toBe(200)
    expect((await stored(id)).login_failed_attemps).toBe(0)
  })

  test('a burst of guesses counts like guesses one by one', async () => {
    const { id, email } = await build()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(email, `wrong ${i}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(400))
    expect((await stored(id)).login_failed_attemps).toBe(5)
    expect((await signIn(email)).body).toEqual(LOCKED)
  })

  test('wrong old passwords count as well', async () => {
    const { id, email } = await build()
    const token = await server.login(email)
    const change = () =>
      server.rest('POST', '/auth/change-password', {
        token,
        json: { old_password: 'wrong', password: 'long enough', password_2: 'long enough' },
      })
    for (let i = 0; i < 5; i++)
      expect((await change()).body).toEqual({ error: true, message: 'Old password is wrong.' })
    expect((await change()).body).toEqual({
      error: true,
      message: 'Too many failed login attempts.',
      too_many_failed_login_attemps: true,
    })
    expect((await stored(id)).login_failed_attemps).toBe(5)
    expect((await signIn(email)).body).toEqual(LOCKED)
  })
})

describe('tokens', () => {
  test.each([
    ['none', {}, 401, { msg: MISSING }],
    ['another scheme', { authorization: 'Basic YTpi' }, 401, {
      msg: `Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>')`,
    }],
    ['an empty one', { authorization: 'Bearer ' }, 422, { msg: "Bad Authorization header. Expected 'Authorization: Bearer <JWT>'" }],
    ['rubbish', { authorization: 'Bearer None' }, 422, { msg: 'Not enough segments' }],
    ['a forged one', { authorization: `Bearer ${jwt.sign({ sub: 'x' }, 'y')}` }, 422, { msg: 'Signature verification failed' }],
    ['an ended one', { authorization: `Bearer ${jwt.sign({ sub: 'x', exp: 1 }, SECRET)}` }, 401, { error: true, message: 'Signature has expired' }],
    ['algorithm none', { authorization: `Bearer ${jwt.sign({ sub: 'x' }, null, { algorithm: 'none' })}` }, 422, { msg: 'The specified alg value is not allowed' }],
  ])('%s', async (_, headers, status, body) => {
    const answer = await whoami(null, headers)
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
  }) // prettier-ignore

  test("Zou's are taken; people who do not exist are not", async () => {
    const { id } = await build()
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      fresh: false, iat: now, jti: 'e1c03be2-c55a-45ad-99b5-e1d032a647d0', type: 'access', sub: id, nbf: now,
      exp: now + 604800, identity_type: 'person', refresh_jti: 'e85af273-2bab-4d03-936b-16aa63ed6913',
    } // prettier-ignore
    expect((await whoami(jwt.sign(claims, SECRET))).body).toMatchObject({
      authenticated: true,
      user: { id, fido_devices: [] },
    })
    for (const sub of ['00000000-0000-4000-8000-000000000000', 'nobody']) {
      const token = jwt.sign({ ...claims, sub }, SECRET)
      expect(await whoami(token)).toMatchObject({ status: 401, body: { error: true, message: UNAUTHORIZED } })
      const out = await server.rest('GET', '/auth/logout', { token })
      expect(out).toMatchObject({ status: 401, body: { msg: `Error loading the user ${sub}` } })
    }
  })

  test('signing out ends the access token and its refresh token', async () => {
    const { email } = await build()
    const { body } = await signIn(email)
    const { access_token: token, refresh_token: refresh } = body
    const again = await server.rest('GET', '/auth/refresh-token', { token: refresh })
    expect(again.body).toEqual({ access_token: TOKEN })
    expect(claimsOf(again.body.access_token)).toMatchObject({ refresh_jti: claimsOf(refresh).jti, type: 'access' })
    expect((await whoami(refresh)).body).toEqual({ msg: 'Only non-refresh tokens are allowed' })
    expect((await server.rest('GET', '/auth/refresh-token', { token })).body).toEqual({
      msg: 'Only refresh tokens are allowed',
    })

    expect((await server.rest('GET', '/auth/logout', { token })).body).toEqual({ logout: true })
    const revoked = { status: 401, body: { msg: 'Token has been revoked' } }
    expect(await whoami(token)).toMatchObject(revoked)
    expect(await server.rest('GET', '/auth/refresh-token', { token: refresh })).toMatchObject(revoked)
    expect((await whoami(again.body.access_token)).status).toBe(200)
  })

  test('knowing who asks takes one statement', async () => {
    const seen: FinishedRequest[] = []
    const counting = await startTestServer({ onRequest: (finished) => void seen.push(finished) })
    try {
      await counting.rest('PUT', '/auth/fido', { json: {} })
      await counting.rest('GET', '/')
      expect(seen.filter(({ operation }) => operation === 'auth.startFido')).toEqual([
        expect.objectContaining({ status: 501, statements: 1, actorId: counting.admin.id }),
      ])
    } finally {
      await counting.close()
    }
  })

  test('the refresh route names its cookie', async () => {
    const answer = await server.rest('GET', '/auth/refresh-token', { token: null })
    expect(answer).toMatchObject({ status: 401, body: { msg: MISSING.replace('access', 'refresh') } })
  })

  test('those of somebody who was deactivated end at once and for good', async () => {
    const { id, email } = await build()
    const { access_token: token, refresh_token: refresh } = (await signIn(email)).body
    const setActive = (active: boolean) =>
      server.database.pool.query('update person set active = $2 where id = $1', [id, active])
    await setActive(false)
    expect(await whoami(token)).toMatchObject({ status: 401, body: { error: true, message: UNAUTHORIZED } })
    await setActive(true)
    expect((await whoami(token)).body).toEqual({ msg: 'Token has been revoked' })
    expect((await server.rest('GET', '/auth/refresh-token', { token: refresh })).body).toEqual({
      msg: 'Token has been revoked',
    })
  })

  test('a bot has one token, and is nobody to sign out', async () => {
    const jti = 'b7f2c7a0-6f4e-4a0e-9d8f-3a1f6f6f0001'
    const bot = await build({ isBot: true, jti })
    const token = issueApiToken(SECRET, bot.id, 'bot', jti, null)
    expect((await whoami(token)).body).toMatchObject({ authenticated: true, user: { id: bot.id, is_bot: true } })
    expect((await server.rest('GET', '/auth/logout', { token })).status).toBe(403)
    await server.database.pool.query('update person set jti = null where id = $1', [bot.id])
    expect((await whoami(token)).body).toEqual({ msg: 'Token has been revoked' })
  })

  test('one for setting up a second factor opens nothing else', async () => {
    const strict = await startTestServer({ env: { ENFORCE_2FA: 'true', '2FA_EXEMPT_USERS': 'admin@example.com' } })
    try {
      const { email } = await buildPerson(strict.database)
      const { body } = await strict.rest('POST', '/auth/login', { token: null, json: { email, password: PASSWORD } })
      expect(body).toMatchObject({ login: true, two_factor_authentication_required: true })
      expect(claimsOf(body.access_token)).toMatchObject({ requires_2fa_setup: true })
      expect((await strict.rest('GET', '/auth/authenticated', { token: body.access_token })).status).toBe(200)
      expect(await strict.rest('GET', '/data/project-status', { token: body.access_token })).toMatchObject({
        status: 403,
        body: {
          error: true,
          two_factor_authentication_required: true,
          message: 'Two-factor authentication setup is required. Please configure 2FA before accessing the API.',
        },
      })
    } finally {
      await strict.close()
    }
  })
})

describe('passwords', () => {
  test('can be changed, which is mailed', async () => {
    const { email } = await build()
    const token = await server.login(email)
    const change = (json: Values) =>
      server.rest('POST', '/auth/change-password', { token, json, headers: { 'x-forwarded-for': '10.9.8.7' } })
    expect((await change({ old_password: PASSWORD, password: 'short', password_2: 'other' })).body).toEqual({
      error: true,
      message: 'Password is too short.',
    })
    expect((await change({ old_password: PASSWORD, password: 'long enough', password_2: 'other' })).body).toEqual({
      error: true,
      message: "Confirmation password doesn't match.",
    })
    expect((await change({})).body.data.errors).toEqual(
      ['old_password', 'password', 'password_2'].map((field) => ({ field, message: 'Field required' })),
    )
    mails.length = 0
    expect((await change({ old_password: PASSWORD, password: 'long enough', password_2: 'long enough' })).body).toEqual(
      { success: true },
    )
    await worker.idle()
    expect(mails).toEqual([
      expect.objectContaining({ to: email, subject: 'Password changed', text: expect.stringContaining('10.9.8.7') }),
    ])
    expect((await signIn(email)).body).toEqual({ login: false })
    expect((await signIn(email, 'long enough')).status).toBe(200)
    expect((await whoami(token)).status).toBe(200)
  })

  test('only the first 72 bytes count', async () => {
    const { email } = await build()
    const token = await server.login(email)
    const long = 'é'.repeat(36)
    await server.rest('POST', '/auth/change-password', {
      token,
      json: { old_password: PASSWORD, password: long, password_2: long },
    })
    expect((await signIn(email, `${long} and more`)).status).toBe(200)
    expect((await signIn(email, long.slice(1))).status).toBe(400)
  })

  test('can be reset by mail, once', async () => {
    const { id, email } = await build()
    const typed = email.toUpperCase()
    mails.length = 0
    const asked = await server.rest('POST', '/auth/reset-password', { token: null, json: { email: typed } })
    expect(asked).toMatchObject({ status: 200, body: { success: 'Reset token sent' } })
    await worker.idle()
    const link = /https:\/\/localhost:8080\/reset-change-password\?\S+/.exec(mails[0]!.text)![0]
    const token = new URL(link).searchParams.get('token')!
    expect(new URL(link).searchParams.get('email')).toBe(typed)
    expect(token).toMatch(/^[A-Z0-9]{64}$/)
    const { rows } = await server.database.pool.query('select token_hash from sg_reset_token where login = $1', [typed])
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest('hex') }])

    const reset = (json: Values) => server.rest('PUT', '/auth/reset-password', { token: null, json })
    const good = { email: typed, token, password: 'brand new one', password2: 'brand new one' }
    const wrongToken = { error: true, message: 'Wrong or expired token.' }
    expect((await reset({ ...good, token: 'none' })).body).toEqual(wrongToken)
    expect((await reset({ ...good, email })).body).toEqual(wrongToken)
    expect((await reset({ ...good, password: 'short' })).body).toEqual({
      error: true,
      message: 'Password is too short.',
    })
    expect((await reset({ ...good, password2: 'x' })).body).toEqual({
      error: true,
      message: "Confirmation password doesn't match.",
    })
    expect(await reset(good)).toMatchObject({ status: 200, body: { success: true } })
    expect((await reset(good)).body).toEqual(wrongToken)
    expect((await stored(id)).password).toMatch(/^\$2b\$04\$/)
    expect((await signIn(email, 'brand new one')).status).toBe(200)
  })

  test('a reset link ends after two hours', async () => {
    const { email } = await build()
    mails.length = 0
    await server.rest('POST', '/auth/reset-password', { token: null, json: { email } })
    await worker.idle()
    const token = /token=(\w+)/.exec(mails[0]!.text)![1]
    await server.database.pool.query(
      `update sg_reset_token set expires_at = expires_at - interval '2 hours' where login = $1`,
      [email],
    )
    const json = { email, token, password: 'brand new one', password2: 'brand new one' }
    expect((await server.rest('PUT', '/auth/reset-password', { token: null, json })).status).toBe(400)
  })

  test('nobody learns who has an account', async () => {
    mails.length = 0
    const { email } = await build({ active: false })
    for (const login of ['nobody@example.com', email]) {
      const answer = await server.rest('POST', '/auth/reset-password', { token: null, json: { email: login } })
      expect(answer).toMatchObject({ status: 200, body: { success: 'Reset token sent' } })
    }
    await worker.idle()
    expect(mails).toEqual([])
  })

  test('the default one must be replaced', async () => {
    const { email } = await build()
    const token = await server.login(email)
    await server.database.pool.query(`update person set password = $2 where email = $1`, [
      email,
      await hashOf('default'),
    ])
    const { status, body } = await server.rest('POST', '/auth/login', { token: null, json: { email } })
    expect({ status, body }).toEqual({
      status: 400,
      body: { login: false, default_password: true, token: expect.stringMatching(/^[A-Z0-9]{64}$/) },
    })
    const json = { email, token: body.token, password: 'brand new one', password2: 'brand new one' }
    expect((await server.rest('PUT', '/auth/reset-password', { token: null, json })).body).toEqual({ success: true })
    expect((await whoami(token)).status).toBe(200)
  })
})

async function hashOf(password: string): Promise<Buffer> {
  const { hash } = await import('@node-rs/bcrypt')
  return Buffer.from(await hash(password, { cost: 4 }))
}

describe('registration', () => {
  const json = {
    email: ' Alice@Example.com',
    password: '12345678',
    password_2: '12345678',
    first_name: 'Alice',
    last_name: 'Doe',
  }
  const register = (to: TestServer, more: Values = {}) =>
    to.rest('POST', '/auth/register', { token: null, json: { ...json, ...more } })

  test('is closed unless it was opened', async () => {
    const { status, body } = await register(server)
    expect({ status, body }).toEqual({
      status: 403,
      body: {
        error: true,
        message:
          'Registration is closed. An administrator creates accounts, or opens it with REGISTRATION_ENABLED=true.',
      },
    })
  })

  test('makes a person who can sign in', async () => {
    const open = await startTestServer({ env: { REGISTRATION_ENABLED: 'true', USER_LIMIT: '2' } })
    const fails = async (more: Values, message: string) => {
      const { status, body } = await register(open, more)
      expect({ status, body }).toEqual({ status: 400, body: { error: true, message } })
    }
    try {
      await fails({ password: '1234567', password_2: '1234567' }, 'Password is too short.')
      await fails({ password_2: 'x' }, "Confirmation password doesn't match.")
      await fails({ email: 'alice' }, 'An email address must have an @-sign.')
      await fails({ email: 'admin@example.com' }, 'Email already in use.')
      expect(await register(open)).toMatchObject({ status: 201, body: { registration_success: true } })
      await fails({}, 'Email already in use.')
      await fails({ email: 'bob@example.com' }, 'User limit reached.')
      const { body } = await open.rest('POST', '/auth/login', {
        token: null,
        json: { email: 'alice@example.com', password: '12345678' },
      })
      expect(body.user).toMatchObject({
        email: 'alice@example.com',
        role: 'user',
        active: true,
        timezone: 'Europe/Paris',
        full_name: 'Alice Doe',
      })
      const events = await open.database.prisma.apiEvent.findMany({ where: { name: 'person:new' } })
      expect(events.map(({ data }) => data)).toEqual([{ person_id: body.user.id }])
    } finally {
      await open.close()
    }
  })
})

describe('rate limits', () => {
  test('hold back who tries too often, and nobody else', async () => {
    const limited = await startTestServer({ env: { RATE_LIMITS: 'on' } })
    try {
      const attempt = (email: string, password = 'wrong') =>
        limited.rest('POST', '/auth/login', { token: null, json: { email, password } })
      const { tries } = LIMITS.login.login
      for (let i = 0; i < tries; i++) expect((await attempt('nobody@example.com')).status).toBe(400)
      const { status, body, headers } = await attempt('Nobody@Example.com')
      expect(status).toBe(429)
      const seconds = Number(headers.get('retry-after'))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(LIMITS.login.login.seconds)
      expect(body).toEqual({ error: true, message: `Too many attempts. Try again in ${seconds} seconds.` })
      // Good sign-ins are not counted.
      for (let i = 0; i < tries + 5; i++) expect((await attempt(limited.admin.email, PASSWORD)).status).toBe(200)
    } finally {
      await limited.close()
    }
  })
})

describe('an authenticator app', () => {
  test('is set up, asked for, replaced by a recovery code, and turned off', async () => {
    const { email } = await build()
    const token = await server.login(email)
    const call = (method: string, path: string, json: Values = {}) => server.rest(method, path, { token, json })
    expect((await call('DELETE', '/auth/totp')).body).toEqual({ error: true, message: 'TOTP not enabled.' })
    expect((await call('PUT', '/auth/recovery-codes')).body).toEqual({
      error: true,
      message: 'No two factor authentication enabled.',
    })
    const failed = { error: true, message: 'TOTP verification failed.', wrong_OTP: true }
    expect((await call('POST', '/auth/totp', { totp: '123456' })).body).toEqual(failed)

    const { body: setup } = await call('PUT', '/auth/totp')
    expect(setup).toEqual({
      totp_provisionning_uri: `otpauth://totp/Kitsu%20Kitsu:${encodeURIComponent(email)}?secret=${setup.otp_secret}&issuer=Kitsu%20Kitsu`,
      otp_secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    })
    const totp = () => generateSync({ secret: setup.otp_secret })
    expect((await call('POST', '/auth/totp', { totp: 'x' })).body).toEqual(failed)
    const { body: enrolled } = await call('POST', '/auth/totp', { totp: totp() })
    expect(enrolled).toEqual({ otp_recovery_codes: expect.any(Array), access_token: TOKEN, refresh_token: TOKEN })
    const codes: string[] = enrolled.otp_recovery_codes
    expect(codes).toHaveLength(16)
    for (const code of codes) expect(code).toMatch(/^[A-Z0-9]{10}$/)
    const already = { error: true, message: 'TOTP already enabled.' }
    expect((await call('PUT', '/auth/totp')).body).toEqual(already)
    expect((await call('POST', '/auth/totp', { totp: totp() })).body).toEqual(already)

    expect((await signIn(email)).body).toMatchObject({ missing_OTP: true, preferred_two_factor_authentication: 'totp' })
    expect((await signIn(email, PASSWORD, { totp: totp() })).body.user.totp_enabled).toBe(true)
    expect((await signIn(email, PASSWORD, { recovery_code: codes[3] })).status).toBe(200)
    expect((await signIn(email, PASSWORD, { recovery_code: codes[3] })).body).toEqual({
      error: true,
      login: false,
      wrong_OTP: true,
    })

    const { body: renewed } = await call('PUT', '/auth/recovery-codes', { totp: totp() })
    expect(renewed.otp_recovery_codes).toHaveLength(16)
    expect((await signIn(email, PASSWORD, { recovery_code: codes[4] })).status).toBe(400)

    const unconfirmed = { error: true, message: 'OTP verification failed.', wrong_OTP: true }
    for (const json of [{}, { totp: '000000' }, { recovery_code: codes[5] }]) {
      expect(await call('DELETE', '/auth/totp', json)).toMatchObject({ status: 400, body: unconfirmed })
    }
    expect((await call('DELETE', '/auth/totp', { totp: totp() })).body).toEqual({ success: true })
    const { body } = await signIn(email)
    expect(body.user).toMatchObject({ totp_enabled: false, preferred_two_factor_authentication: null })
    const { rows } = await server.database.pool.query(
      'select totp_secret, otp_recovery_codes from person where email = $1',
      [email],
    )
    expect(rows).toEqual([{ totp_secret: null, otp_recovery_codes: null }])
  })

  test('wrong codes close an account like wrong passwords', async () => {
    const { email } = await build({ totpEnabled: true, totpSecret: 'A'.repeat(32) })
    for (let i = 0; i < 5; i++) expect((await signIn(email, PASSWORD, { totp: '000000' })).body.wrong_OTP).toBe(true)
    expect((await signIn(email, PASSWORD, { totp: '000000' })).body.too_many_failed_login_attemps).toBe(true)
  })

  test('what is not built yet says so', async () => {
    for (const [method, path] of [
      ['PUT', '/auth/fido'],
      ['POST', '/auth/fido'],
    ] as const) {
      expect((await server.rest(method, path, { json: {} })).status).toBe(501)
    }
    expect((await server.rest('DELETE', '/auth/fido', { json: {} })).body).toEqual({
      error: true,
      message: 'FIDO not enabled.',
    })
  })
})

describe('codes by e-mail', () => {
  const ask = (email: string) => server.rest('GET', `/auth/email-otp?email=${email}`, { token: null })

  /** The code of the one mail that was sent. */
  async function mailedCode(): Promise<string> {
    await worker.idle()
    expect(mails).toHaveLength(1)
    return /code is (\d{6})\./.exec(mails.pop()!.text)![1]!
  }

  test('are set up by the first one, sign in once each, and are turned off by another', async () => {
    const { email } = await build({ locale: 'en_US' })
    const token = await server.login(email)
    const call = (method: string, json: Values = {}) => server.rest(method, '/auth/email-otp', { token, json })
    expect((await call('DELETE')).body).toEqual({ error: true, message: 'OTP by email not enabled.' })
    mails.length = 0
    expect((await call('PUT')).body).toEqual({ success: true })
    const first = await mailedCode()
    const wrong = { error: true, message: 'OTP by email verification failed.', wrong_OTP: true }
    expect(await call('POST', { email_otp: first === '000000' ? '000001' : '000000' })).toMatchObject({
      status: 400,
      body: wrong,
    })
    const enrolled = await call('POST', { email_otp: first })
    expect(enrolled.body).toMatchObject({ access_token: TOKEN, refresh_token: TOKEN })
    expect(enrolled.body.otp_recovery_codes).toHaveLength(16)
    expect((await call('PUT')).body.message).toBe('OTP by email already enabled.')
    expect((await call('POST', { email_otp: first })).body.message).toBe('OTP by email already enabled.')

    expect((await signIn(email)).body).toMatchObject({
      missing_OTP: true,
      preferred_two_factor_authentication: 'email_otp',
      two_factor_authentication_enabled: ['recovery_code', 'email_otp'],
    })
    expect((await signIn(email, PASSWORD, { email_otp: first })).body.wrong_OTP).toBe(true)
    expect((await ask(email)).body).toEqual({ success: true })
    const second = await mailedCode()
    expect((await signIn(email, PASSWORD, { email_otp: second })).body.login).toBe(true)
    expect((await signIn(email, PASSWORD, { email_otp: second })).body.wrong_OTP).toBe(true)

    await ask(email)
    expect((await call('DELETE', { email_otp: await mailedCode() })).body).toEqual({ success: true })
    expect((await signIn(email)).body.login).toBe(true)
  })

  test('end after five minutes and when another one is asked for', async () => {
    const { id, email } = await build({ emailOtpEnabled: true, emailOtpSecret: 'A'.repeat(32) })
    mails.length = 0
    await ask(email)
    const former = await mailedCode()
    await ask(email)
    const code = await mailedCode()
    if (former !== code) expect((await signIn(email, PASSWORD, { email_otp: former })).body.wrong_OTP).toBe(true)
    const { database } = server
    await database.pool.query(
      `update sg_sign_in_code set expires_at = now() - interval '1 second' where person_id = $1`,
      [id],
    )
    expect((await signIn(email, PASSWORD, { email_otp: code })).body.wrong_OTP).toBe(true)
  })

  test('are sent to nobody who did not set them up, and nobody learns who did', async () => {
    const { email: without } = await build()
    const { email: gone } = await build({ active: false, emailOtpEnabled: true, emailOtpSecret: 'A'.repeat(32) })
    mails.length = 0
    for (const email of ['nobody@example.com', '', without, gone])
      expect((await ask(email)).body).toEqual({ success: true })
    await worker.idle()
    expect(mails).toEqual([])
  })

  test('are not in the queue, nor is the secret of a link', async () => {
    const { email } = await build({ emailOtpEnabled: true, emailOtpSecret: 'A'.repeat(32) })
    mails.length = 0
    await ask(email)
    const code = await mailedCode()
    await server.rest('POST', '/auth/reset-password', { token: null, json: { email } })
    await worker.idle()
    const token = /token=(\w+)/.exec(mails[0]!.text)![1]
    const { rows } = await server.database.pool.query<{ kept: string }>(
      'select concat(data, output) as kept from sg_jobs.job',
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { kept } of rows) {
      expect(kept).not.toContain(token)
      expect(kept).not.toMatch(new RegExp(`\\b${code}\\b`))
    }
  })
})

describe('ways of signing in that are not set up', () => {
  test.each([
    ['GET', '/auth/saml/login', { error: 'SAML is not enabled.' }],
    ['POST', '/auth/saml/sso', { error: 'SAML is not enabled.' }],
    ['GET', '/auth/oidc/login', { error: 'OIDC is not enabled.' }],
    ['GET', '/auth/oidc/callback', { error: 'OIDC is not enabled.' }],
    ['GET', '/auth/fido?email=nobody@example.com', { error: true, message: 'FIDO not enabled.' }],
    ['GET', '/auth/fido', { error: true, message: 'Missing required parameter: email', data: null }],
  ])('%s %s', async (method, path, body) => {
    expect(await server.rest(method, path, { token: null })).toMatchObject({ status: 400, body })
  })

  test('LDAP says that it is not there', async () => {
    const ldap = await startTestServer().then(async (plain) => {
      Object.assign(plain.deps, { config: { ...plain.deps.config, authStrategy: 'auth_remote_ldap' } })
      return plain
    })
    try {
      const attempt = () =>
        ldap.rest('POST', '/auth/login', { token: null, json: { email: ldap.admin.email, password: PASSWORD } })
      expect(await attempt()).toMatchObject({
        status: 501,
        body: { error: true, message: 'Signing in through LDAP is not available on this server yet.' },
      })
      Object.assign(ldap.deps, { config: { ...ldap.deps.config, authStrategy: 'nonsense' } })
      expect(await attempt()).toMatchObject({ status: 409, body: { login: false } })
    } finally {
      await ldap.close()
    }
  })
})
