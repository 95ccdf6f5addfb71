import type { Deps } from '../../context.js'
import type { CompiledQuery } from '../../kernel/db/database.js'
import { AppError, tokenError, unauthorized, WIRE } from '../../kernel/errors.js'
import type { Actor, Membership, RoleCode } from '../../kernel/permissions/actor.js'
import type { Authenticate, Credentials } from '../../kernel/rest/mount.js'
import type { Authority } from '../../kernel/permissions/authority.js'
import { fullName } from './person.js'
import { revoke } from './queries.js'
import { revokedToken, verifyToken, type Claims, type TokenKind } from './tokens.js'

/** Paths that stay open while a second factor must be set up. */
const OPEN_WITHOUT_2FA = new Set([
  '/auth/totp',
  '/auth/email-otp',
  '/auth/fido',
  '/auth/recovery-codes',
  '/auth/login',
  '/auth/logout',
  '/auth/authenticated',
  '/auth/refresh-token',
])

/** Paths that name the person whom a good token no longer leads to. */
const NAMES_UNKNOWN_PERSON = new Set(['/auth/login', '/auth/logout'])

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The facts of {@link Actor} and whether the token still counts, for the tokens `k(sub, jti)`. */
const ACTOR_COLUMNS = `
  exists (select 1 from sg_revoked_token where jti = k.jti) as revoked,
    p.id, p.email, p.first_name, p.last_name, p.role, p.active, p.is_bot, p.jti,
    (select json_agg(d.department_id) from department_link d where d.person_id = p.id) as departments,
    (select json_agg(json_build_array(l.project_id, l.role, s.name = 'Open'))
      from project_person_link l
      join project pr on pr.id = l.project_id
      left join project_status s on s.id = pr.project_status_id
      where l.person_id = p.id) as teams`

/** Those of one token: the statement that every request runs. */
const ACTOR_SQL = `select ${ACTOR_COLUMNS} from (select $1::uuid as sub, $2::text as jti) k left join person p on p.id = k.sub`

/** Those of many tokens, in their order. */
const ACTORS_SQL = `select ${ACTOR_COLUMNS}
  from unnest($1::uuid[], $2::text[]) with ordinality k(sub, jti, at) left join person p on p.id = k.sub order by k.at`

interface ActorRow {
  revoked: boolean
  id: string | null
  email: string | null
  first_name: string
  last_name: string
  role: RoleCode
  active: boolean | null
  is_bot: boolean
  jti: string | null
  departments: string[] | null
  teams: [projectId: string, role: RoleCode | null, open: boolean | null][] | null
}

/**
 * Who sent a request, with all facts that permissions ask for, by one SQL statement. Null without a token. Nothing is
 * remembered between requests: a person who was deactivated, or a token that was revoked, is refused at once.
 * @throws AppError with the documented status and body of every fault of the token.
 */
export const authenticate: Authenticate = async (deps, credentials, kind) => {
  const claims = claimsOf(deps, credentials, kind)
  return claims && actorOf(deps, claims, credentials.path)
}

/**
 * What the token of a request says; null without a token. Whether it still counts is another question.
 * @throws AppError with the documented status and body of every fault of the token.
 */
export function claimsOf({ config }: Deps, credentials: Credentials, kind: TokenKind): Claims | null {
  const token = findToken(credentials, kind)
  return token === null ? null : verifyToken(config.secretKey, token, kind)
}

/** The token of a request: that of the cookie, else that of the header. */
function findToken({ cookies, authorization }: Credentials, kind: TokenKind): string | null {
  const cookie = `${kind}_token_cookie`
  const fromCookie = cookies[cookie]
  if (fromCookie) return fromCookie
  const missing = (what: string): AppError =>
    tokenError(`Missing JWT in cookies or headers (Missing cookie "${cookie}"; ${what})`, 401)
  if (!authorization) {
    if (kind === 'access') return null
    throw missing('Missing Authorization Header')
  }
  // A proxy may have joined several headers by commas.
  const bearers = authorization.split(/,\s*/).filter((value) => /^Bearer(\s|$)/.test(value))
  if (bearers.length !== 1) {
    throw missing("Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'")
  }
  const [, token, ...more] = (bearers[0] as string).trim().split(/\s+/)
  if (!token || more.length) throw tokenError("Bad Authorization header. Expected 'Authorization: Bearer <JWT>'")
  return token
}

/** The person a checked token stands for. */
export async function actorOf(deps: Deps, claims: Claims, path: string): Promise<Actor> {
  const query: CompiledQuery = {
    sql: ACTOR_SQL,
    parameters: [UUID.test(claims.sub) ? claims.sub : null, claims.jti],
    name: 'actor',
  }
  const [row] = (await deps.database.rows<ActorRow>(query)) as [ActorRow]
  if (isRevoked(claims, row)) throw revokedToken()
  if (row.id === null) {
    throw NAMES_UNKNOWN_PERSON.has(path) ? tokenError(`Error loading the user ${claims.sub}`, 401) : unauthorized()
  }
  if (!row.active) {
    if (claims.identity_type === 'person') await revoke(deps.database, revocable(claims))
    throw unauthorized(WIRE.unauthorized)
  }
  if (claims.requires_2fa_setup && !OPEN_WITHOUT_2FA.has(path)) throw secondFactorRequired()
  return toActor(row, claims)
}

/** The people whom checked tokens stand for now, in their order, by one SQL statement; null for those that no longer count. */
export async function actorsOf({ database }: Deps, tokens: readonly Omit<Claims, 'type'>[]): Promise<(Actor | null)[]> {
  const query: CompiledQuery = {
    sql: ACTORS_SQL,
    parameters: [tokens.map(({ sub }) => (UUID.test(sub) ? sub : null)), tokens.map(({ jti }) => jti)],
    name: 'actors',
  }
  const rows = await database.rows<ActorRow>(query)
  const now = Date.now() / 1000
  return rows.map((row, at) => {
    const claims = tokens[at]!
    const isOver = (claims.exp !== undefined && claims.exp <= now) || isRevoked(claims, row)
    return isOver || row.id === null || !row.active ? null : toActor(row, claims)
  })
}

/** Who is behind a socket: the same tokens as everywhere. */
export const socketAuthority: Authority = {
  async admit(deps, credentials) {
    const token = claimsOf(deps, credentials, 'access')
    return token && { token, actor: await actorOf(deps, token, credentials.path) }
  },
  recheck: actorsOf,
}

/** Tokens of bots and personal API tokens count while they are the person's current one; others until they are revoked. */
function isRevoked({ identity_type, jti }: Pick<Claims, 'identity_type' | 'jti'>, row: ActorRow): boolean {
  if (identity_type === 'person') return row.revoked
  return row.id !== null && row.jti !== jti
}

/** Ids to revoke for ending the session of a token. */
export const revocable = ({ jti, refresh_jti }: Pick<Claims, 'jti' | 'refresh_jti'>): string[] =>
  refresh_jti ? [jti, refresh_jti] : [jti]

function secondFactorRequired(): AppError {
  const message = 'Two-factor authentication setup is required. Please configure 2FA before accessing the API.'
  return new AppError('FORBIDDEN', message, {
    body: { error: true, two_factor_authentication_required: true, message },
  })
}

function toActor(row: ActorRow, claims: Omit<Claims, 'type'>): Actor {
  const teams = new Map<string, Membership>()
  for (const [projectId, linkRole, open] of row.teams ?? []) {
    const role = linkRole && linkRole !== 'admin' ? linkRole : row.role
    teams.set(projectId, { role, open: open === true })
  }
  return {
    id: row.id as string,
    email: row.email,
    fullName: fullName(row.first_name, row.last_name),
    role: row.role,
    isBot: row.is_bot,
    identityType: claims.identity_type,
    departments: row.departments ?? [],
    teams,
    jti: claims.jti,
    refreshJti: claims.refresh_jti ?? null,
    requires2faSetup: claims.requires_2fa_setup === true,
  }
}
