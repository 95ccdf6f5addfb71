import jwt from 'jsonwebtoken'
import {
  ACCESS_SECONDS,
  REFRESH_SECONDS,
  issueAccess,
  issueApiToken,
  issuePair,
  verifyToken,
  type TokenKind,
} from '../../../../src/areas/auth/tokens.js'
import type { AppError } from '../../../../src/kernel/errors.js'

const SECRET = 'a key for tests only'
const PERSON = '68f8aacc-14b3-4cb3-b476-dcc55771259c'
const now = () => Math.floor(Date.now() / 1000)

/** Claims as Zou writes them. */
const zouClaims = () => ({
  fresh: false,
  iat: now(),
  jti: 'e1c03be2-c55a-45ad-99b5-e1d032a647d0',
  type: 'access',
  sub: PERSON,
  nbf: now(),
  exp: now() + 60,
  identity_type: 'person',
  refresh_jti: 'e85af273-2bab-4d03-936b-16aa63ed6913',
})

function refusal(token: string, kind: TokenKind = 'access'): { status: number; body: unknown } {
  try {
    verifyToken(SECRET, token, kind)
  } catch (error) {
    const { status, body } = error as AppError
    return { status, body }
  }
  throw new Error('the token was taken')
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('tokens we issue', () => {
  test('a sign-in gives an access token that names its refresh token', () => {
    const { accessToken, refreshToken } = issuePair(SECRET, PERSON, false)
    const access = jwt.verify(accessToken, SECRET) as Record<string, unknown>
    const refresh = jwt.verify(refreshToken, SECRET) as Record<string, unknown>
    const jti = expect.stringMatching(/^[0-9a-f-]{36}$/)
    const times = { iat: expect.any(Number), nbf: access.iat }
    expect(access).toEqual({
      fresh: false, ...times, exp: (access.iat as number) + ACCESS_SECONDS, jti, type: 'access', sub: PERSON,
      identity_type: 'person', refresh_jti: refresh.jti,
    }) // prettier-ignore
    expect(refresh).toEqual({
      fresh: false, ...times, exp: (refresh.iat as number) + REFRESH_SECONDS, jti, type: 'refresh', sub: PERSON,
      identity_type: 'person',
    }) // prettier-ignore
    expect(jwt.decode(accessToken, { complete: true })?.header).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(verifyToken(SECRET, accessToken, 'access')).toEqual(access)
    expect(verifyToken(SECRET, refreshToken, 'refresh')).toEqual(refresh)
  })

  test('a token for setting up a second factor says so', () => {
    const claims = verifyToken(SECRET, issueAccess(SECRET, PERSON, 'r', true), 'access')
    expect(claims).toMatchObject({ requires_2fa_setup: true, refresh_jti: 'r' })
  })

  test('a bot has a token until the end of a day, or without end', () => {
    const until = verifyToken(SECRET, issueApiToken(SECRET, PERSON, 'bot', 'j', '2099-12-31'), 'access')
    expect(until).toMatchObject({ identity_type: 'bot', jti: 'j', exp: Date.parse('2099-12-31T23:59:59Z') / 1000 })
    expect(verifyToken(SECRET, issueApiToken(SECRET, PERSON, 'person_api', 'j', null), 'access').exp).toBeUndefined()
  })
})

describe('tokens that others made', () => {
  test("Zou's are taken", () => {
    expect(verifyToken(SECRET, jwt.sign(zouClaims(), SECRET), 'access')).toEqual(zouClaims())
  })

  test.each([
    ['no token at all', 'None', 422, { msg: 'Not enough segments' }],
    ['two parts', 'a.b', 422, { msg: 'Not enough segments' }],
    ['rubbish in three parts', 'a.b.c', 422, { msg: 'Invalid token' }],
    ['another key', jwt.sign(zouClaims(), 'another key'), 422, { msg: 'Signature verification failed' }],
    [
      'an ended one',
      jwt.sign({ ...zouClaims(), exp: now() - 1 }, SECRET),
      401,
      { error: true, message: 'Signature has expired' },
    ],
    [
      'one of tomorrow',
      jwt.sign({ ...zouClaims(), nbf: now() + 60 }, SECRET),
      422,
      { msg: 'The token is not yet valid (nbf)' },
    ],
    [
      'algorithm none',
      jwt.sign(zouClaims(), null, { algorithm: 'none' }),
      422,
      { msg: 'The specified alg value is not allowed' },
    ],
    [
      'another algorithm',
      jwt.sign(zouClaims(), SECRET, { algorithm: 'HS512' }),
      422,
      { msg: 'The specified alg value is not allowed' },
    ],
    ['no id', jwt.sign({ ...zouClaims(), jti: undefined }, SECRET), 401, { msg: 'Token has been revoked' }],
    [
      'an unknown kind of identity',
      jwt.sign({ ...zouClaims(), identity_type: 'god' }, SECRET),
      401,
      { msg: 'Token has been revoked' },
    ],
    [
      'no kind of identity',
      jwt.sign({ ...zouClaims(), identity_type: undefined }, SECRET),
      401,
      { msg: 'Token has been revoked' },
    ],
    [
      'a number as person',
      jwt.sign({ ...zouClaims(), sub: undefined }, SECRET),
      401,
      { msg: 'Token has been revoked' },
    ],
    [
      'a refresh token',
      jwt.sign({ ...zouClaims(), type: 'refresh' }, SECRET),
      422,
      { msg: 'Only non-refresh tokens are allowed' },
    ],
    ['a text as payload', jwt.sign('text', SECRET), 422, { msg: 'Invalid token payload' }],
  ])('%s is refused', (_, token, status, body) => {
    expect(refusal(token)).toEqual({ status, body })
  })

  test('a payload that was changed after signing is refused', () => {
    const [header, , signature] = jwt.sign(zouClaims(), SECRET).split('.')
    const forged = `${header}.${encode({ ...zouClaims(), sub: '00000000-0000-4000-8000-000000000000' })}.${signature}`
    expect(refusal(forged)).toEqual({ status: 422, body: { msg: 'Signature verification failed' } })
    const none = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(zouClaims())}.${signature}`
    expect(refusal(none)).toEqual({ status: 422, body: { msg: 'The specified alg value is not allowed' } })
  })

  test('an access token refreshes nothing', () => {
    expect(refusal(jwt.sign(zouClaims(), SECRET), 'refresh')).toEqual({
      status: 422,
      body: { msg: 'Only refresh tokens are allowed' },
    })
  })
})
