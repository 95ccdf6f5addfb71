import jwt from 'jsonwebtoken'
import type { Mail } from '../../src/kernel/mail/mailer.js'
import { addToDepartments, buildDepartment, buildPerson, PASSWORD, type Values } from '../support/factories.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type GraphqlAnswer, type TestServer } from '../support/server.js'

const SECRET = 'a key for tests only'
const LOGIN = `mutation ($login: String!, $password: String!, $secondFactor: SecondFactorInput) {
  login(login: $login, password: $password, secondFactor: $secondFactor) {
    accessToken refreshToken requires2faSetup person { id email role departments { nodes { name } } }
  }
}`

let server: TestServer
let worker: TestWorker
const mails: Mail[] = []

beforeAll(async () => {
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => undefined }
  server = await startTestServer({ mailer, env: { REGISTRATION_ENABLED: 'true' } })
  worker = await startTestWorker(server)
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
})

const build = (values: Values = {}) => buildPerson(server.database, 'user', values)

const signIn = (login: string, password = PASSWORD, more: Values = {}): Promise<GraphqlAnswer<any>> =>
  server.graphql(LOGIN, { login, password, ...more }, { token: null })

const viewer = (token: string | null): Promise<GraphqlAnswer<any>> =>
  server.graphql('{ viewer { id email } }', {}, { token })

/** What an answer says of its first error. */
const fault = ({ status, data, errors }: GraphqlAnswer<unknown>) => ({
  status,
  data,
  code: errors?.[0]?.extensions.code,
  message: errors?.[0]?.message,
})

describe('signing in', () => {
  test('gives tokens, and the person with whatever is asked of them, in one go', async () => {
    const person = await build({ desktopLogin: 'brook' })
    const department = await buildDepartment(server.database)
    await addToDepartments(server.database, person, [department])
    const { status, data, errors } = await signIn('brook')
    expect(errors).toBeUndefined()
    expect(status).toBe(200)
    expect(data.login).toEqual({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      requires2faSetup: false,
      person: { id: person.id, email: person.email, role: 'USER', departments: { nodes: [{ name: department.name }] } },
    })
    expect((await viewer(data.login.accessToken)).data).toEqual({ viewer: { id: person.id, email: person.email } })
    expect(jwt.verify(data.login.refreshToken, SECRET)).toMatchObject({ type: 'refresh', sub: person.id })
  })

  test('the token of an old session does not stand in the way', async () => {
    const { email } = await build()
    const old = jwt.sign({ sub: 'x', exp: 1 }, SECRET)
    const { data } = await server.graphql(LOGIN, { login: email, password: PASSWORD }, { token: old })
    expect(data.login.person.email).toBe(email)
    const wrong = await server.graphql(LOGIN, { login: email, password: 'wrong' }, { token: old })
    expect(fault(wrong)).toMatchObject({ data: null, code: 'BAD_USER_INPUT', message: 'Wrong login or password.' })
  })

  test('refusals have codes', async () => {
    const { email } = await build()
    const refused = { data: null, code: 'BAD_USER_INPUT', message: 'Wrong login or password.' }
    for (let i = 0; i < 5; i++) expect(fault(await signIn(email, 'wrong'))).toMatchObject(refused)
    expect(fault(await signIn('nobody'))).toMatchObject(refused)
    expect(fault(await signIn(email))).toMatchObject({
      data: null,
      code: 'RATE_LIMITED',
      message: 'Too many failed login attempts.',
    })
    const inactive = await build({ active: false })
    expect(fault(await signIn(inactive.email))).toMatchObject({
      code: 'FORBIDDEN',
      message: 'User is unactive, he cannot log in.',
    })
    expect(fault(await signIn('a\0b'))).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('a second factor is asked for by its names', async () => {
    const { email } = await build({ totpEnabled: true, totpSecret: 'A'.repeat(32) })
    const { errors } = await signIn(email)
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect((errors![0]!.extensions.fields as { field: string }[]).map(({ field }) => field)).toEqual([
      'recovery_code',
      'totp',
    ])
    expect(fault(await signIn(email, PASSWORD, { secondFactor: { totp: '123456' } })).message).toBe(
      'The second factor is wrong.',
    )
  })
})

describe('tokens', () => {
  const now = Math.floor(Date.now() / 1000)
  const claims = (sub: string, more: Values = {}) => ({
    fresh: false, iat: now, jti: 'e1c03be2-c55a-45ad-99b5-e1d032a647d1', type: 'access', sub, nbf: now, exp: now + 600,
    identity_type: 'person', ...more,
  }) // prettier-ignore

  test("Zou's are taken", async () => {
    const { id, email } = await build()
    expect((await viewer(jwt.sign(claims(id), SECRET))).data).toEqual({ viewer: { id, email } })
  })

  test.each([
    [
      'none',
      () => null,
      'Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing Authorization Header)',
    ],
    ['rubbish', () => 'None', 'Not enough segments'],
    ['an ended one', (id: string) => jwt.sign(claims(id, { exp: 1 }), SECRET), 'Signature has expired'],
    ['a forged one', (id: string) => jwt.sign(claims(id), 'another key'), 'Signature verification failed'],
    [
      'algorithm none',
      (id: string) => jwt.sign(claims(id), null, { algorithm: 'none' }),
      'The specified alg value is not allowed',
    ],
    [
      'a refresh token',
      (id: string) => jwt.sign(claims(id, { type: 'refresh' }), SECRET),
      'Only non-refresh tokens are allowed',
    ],
    ['one of nobody', () => jwt.sign(claims('00000000-0000-4000-8000-000000000000'), SECRET), undefined],
  ])('%s is refused', async (_, make, message) => {
    const { id } = await build()
    const answer = await viewer(make(id))
    expect(fault(answer)).toEqual({
      status: 401,
      data: { viewer: null },
      code: 'UNAUTHENTICATED',
      message: message ?? expect.any(String),
    })
    expect(JSON.stringify(answer)).not.toMatch(/stack|select /i)
  })

  test('signing out ends the session', async () => {
    const { email } = await build()
    const { accessToken: token, refreshToken } = (await signIn(email)).data.login
    const refresh = () =>
      server.graphql(
        'mutation ($token: String!) { refreshToken(refreshToken: $token) { accessToken } }',
        { token: refreshToken },
        { token: null },
      )
    const another = (await refresh()).data.refreshToken.accessToken
    expect((await viewer(another)).data.viewer.email).toBe(email)
    expect((await server.graphql('mutation { logout }', {}, { token })).data).toEqual({ logout: true })
    expect(fault(await viewer(token))).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: 'Token has been revoked',
    })
    expect(fault(await refresh())).toMatchObject({
      data: null,
      code: 'UNAUTHENTICATED',
      message: 'Token has been revoked',
    })
    expect(fault(await server.graphql('mutation { logout }', {}, { token: null })).code).toBe('UNAUTHENTICATED')
  })

  test('an access token refreshes nothing', async () => {
    const query = 'mutation ($token: String!) { refreshToken(refreshToken: $token) { accessToken } }'
    expect(fault(await server.graphql(query, { token: server.admin.token }))).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Only refresh tokens are allowed',
    })
  })

  test('somebody who was deactivated is out at once', async () => {
    const { id, email } = await build()
    const { accessToken } = (await signIn(email)).data.login
    await server.database.pool.query('update person set active = false where id = $1', [id])
    expect(fault(await viewer(accessToken))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    expect(fault(await viewer(accessToken))).toMatchObject({ status: 401, message: 'Token has been revoked' })
  })
})

describe('passwords', () => {
  const CHANGE = 'mutation ($old: String!, $new: String!) { changePassword(oldPassword: $old, newPassword: $new) }'

  test('can be changed', async () => {
    const { email } = await build()
    const token = await server.login(email)
    const change = (old: string, next: string) => server.graphql(CHANGE, { old, new: next }, { token })
    expect(fault(await change('wrong', 'long enough')).message).toBe('Old password is wrong.')
    expect(fault(await change(PASSWORD, 'short'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Password is too short.',
    })
    expect((await change(PASSWORD, 'long enough')).data).toEqual({ changePassword: true })
    expect((await signIn(email, 'long enough')).data.login.person.email).toBe(email)
    expect(fault(await server.graphql(CHANGE, { old: 'a', new: 'b' }, { token: null })).code).toBe('UNAUTHENTICATED')
  })

  test('can be reset by mail', async () => {
    const { email } = await build()
    mails.length = 0
    const ask = 'mutation ($login: String!) { requestPasswordReset(login: $login) }'
    for (const login of ['nobody', email]) {
      expect((await server.graphql(ask, { login }, { token: null })).data).toEqual({ requestPasswordReset: true })
    }
    await worker.idle()
    const token = /token=(\w+)/.exec(mails[0]!.text)![1]!
    const reset = (given: string) =>
      server.graphql(
        'mutation ($login: String!, $token: String!, $new: String!) { resetPassword(login: $login, token: $token, newPassword: $new) }',
        { login: email, token: given, new: 'brand new one' },
        { token: null },
      )
    expect(fault(await reset('none'))).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Wrong or expired token.' })
    expect((await reset(token)).data).toEqual({ resetPassword: true })
    expect((await signIn(email, 'brand new one')).data.login.person.email).toBe(email)
  })
})

test('registration makes a person', async () => {
  const register = (input: Values) =>
    server.graphql('mutation ($input: RegisterInput!) { register(input: $input) }', { input }, { token: null })
  const input = { email: 'alice@example.com', password: '12345678', firstName: 'Alice', lastName: 'Doe' }
  expect((await register(input)).data).toEqual({ register: true })
  expect(fault(await register(input)).message).toBe('Email already in use.')
  expect(fault(await register({ ...input, email: 'bob@example.com', firstName: 'x'.repeat(81) }))).toMatchObject({
    code: 'BAD_USER_INPUT',
  })
  expect((await signIn('alice@example.com', '12345678')).data.login.person.role).toBe('USER')
})
