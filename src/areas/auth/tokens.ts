import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { AppError, tokenError } from '../../kernel/errors.js'
import type { IdentityType } from '../../kernel/permissions/actor.js'

/** Seconds that an access token lives. */
export const ACCESS_SECONDS = 7 * 24 * 3600
/** Seconds that a refresh token lives. */
export const REFRESH_SECONDS = 15 * 24 * 3600

export type TokenKind = 'access' | 'refresh'

/** What a token says. The names are those of Zou, whose tokens we take and who takes ours. */
export interface Claims {
  /** Id of the token. */
  jti: string
  type: TokenKind
  /** Id of the person. */
  sub: string
  identity_type: IdentityType
  /** Seconds since 1970; absent for tokens without end. */
  exp?: number
  /** Of access tokens of people: the refresh token that came with it. */
  refresh_jti?: string
  /** A second factor must be set up before anything else. */
  requires_2fa_setup?: true
}

const IDENTITY_TYPES: readonly unknown[] = ['person', 'bot', 'person_api'] satisfies IdentityType[]

let lastKey: { secret: string; key: KeyObject } | undefined

/** The key made of the secret, which is worth keeping: every request needs it. */
function keyOf(secret: string): KeyObject {
  if (lastKey?.secret !== secret) lastKey = { secret, key: createSecretKey(Buffer.from(secret, 'utf8')) }
  return lastKey.key
}

/** Both tokens of a sign-in. */
export interface TokenPair {
  accessToken: string
  refreshToken: string
}

/** Tokens for a person who just proved who they are. */
export function issuePair(secret: string, personId: string, requires2faSetup: boolean): TokenPair {
  const refreshJti = randomUUID()
  return {
    accessToken: issueAccess(secret, personId, refreshJti, requires2faSetup),
    refreshToken: sign(
      secret,
      { jti: refreshJti, type: 'refresh', sub: personId, identity_type: 'person' },
      REFRESH_SECONDS,
    ),
  }
}

/** An access token that ends together with the given refresh token when the person signs out. */
export function issueAccess(secret: string, personId: string, refreshJti: string, requires2faSetup: boolean): string {
  const claims: Claims = {
    jti: randomUUID(),
    type: 'access',
    sub: personId,
    identity_type: 'person',
    refresh_jti: refreshJti,
  }
  if (requires2faSetup) claims.requires_2fa_setup = true
  return sign(secret, claims, ACCESS_SECONDS)
}

/**
 * The long-lived token of a bot, or the personal one of a human (`person_api`). It is valid as long as the person's
 * `jti` is that of the token.
 * @param expirationDate last day of validity (UTC), as `YYYY-MM-DD`; null for no end
 */
export function issueApiToken(
  secret: string,
  personId: string,
  identityType: 'bot' | 'person_api',
  jti: string,
  expirationDate: string | null,
): string {
  const claims: Claims = { jti, type: 'access', sub: personId, identity_type: identityType }
  if (expirationDate) claims.exp = Math.floor(Date.parse(`${expirationDate}T23:59:59Z`) / 1000)
  return sign(secret, claims)
}

function sign(secret: string, claims: Claims, seconds?: number): string {
  const now = Math.floor(Date.now() / 1000)
  const { jti, type, sub, ...rest } = claims
  const payload = {
    fresh: false,
    iat: now,
    jti,
    type,
    sub,
    nbf: now,
    ...(seconds ? { exp: now + seconds } : {}),
    ...rest,
  }
  return jwt.sign(payload, keyOf(secret), { algorithm: 'HS256' })
}

/**
 * Checks signature, dates and kind of a token, and returns what it says.
 * @throws AppError 401 or 422 with the documented body of each fault.
 */
export function verifyToken(secret: string, token: string, expected: TokenKind): Claims {
  const claims = decode(secret, token)
  const kind = claims.type === 'refresh' ? 'refresh' : 'access'
  if (kind !== expected)
    throw tokenError(`Only ${expected === 'refresh' ? 'refresh' : 'non-refresh'} tokens are allowed`)
  if (
    typeof claims.jti !== 'string' ||
    typeof claims.sub !== 'string' ||
    !IDENTITY_TYPES.includes(claims.identity_type)
  ) {
    throw revokedToken()
  }
  return { ...claims, type: kind } as Claims
}

export const revokedToken = (): AppError => tokenError('Token has been revoked', 401)

function decode(secret: string, token: string): Partial<Record<keyof Claims, unknown>> {
  let payload: unknown
  try {
    payload = jwt.verify(token, keyOf(secret), { algorithms: ['HS256'] })
  } catch (error) {
    throw refusalOf(error as Error)
  }
  if (typeof payload !== 'object' || payload === null) throw tokenError('Invalid token payload')
  return payload
}

function refusalOf(error: Error): AppError {
  if (error instanceof jwt.TokenExpiredError) {
    const message = 'Signature has expired'
    return new AppError('UNAUTHENTICATED', message, { body: { error: true, message } })
  }
  if (error instanceof jwt.NotBeforeError) return tokenError('The token is not yet valid (nbf)')
  switch (error.message) {
    case 'jwt malformed':
    case 'jwt must be provided':
      return tokenError('Not enough segments')
    // Without a signature the token claims the algorithm `none`, whatever its header says.
    case 'jwt signature is required':
    case 'invalid algorithm':
      return tokenError('The specified alg value is not allowed')
    case 'invalid signature':
      return tokenError('Signature verification failed')
    default:
      return tokenError('Invalid token')
  }
}
