import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { present } from '../../kernel/clock.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import { metaOf } from '../../kernel/crud/wire.js'
import { prepared, type Db } from '../../kernel/db/database.js'
import type { RoleCode } from '../../kernel/permissions/actor.js'
import { SELF_WIRE } from './person.js'
import { REFRESH_SECONDS } from './tokens.js'

/** What signing in asks of a person. Never leaves the server. */
export interface Account {
  id: string
  email: string | null
  firstName: string
  lastName: string
  role: RoleCode
  active: boolean | null
  locale: string | null
  /** The bcrypt text, or whatever else stands there for people without a password of ours. */
  password: string | null
  failedAttempts: number
  /** Seconds since the last wrong password. */
  secondsSinceFailure: number | null
  fromLdap: boolean | null
  totpEnabled: boolean | null
  totpSecret: string | null
  emailOtpEnabled: boolean | null
  emailOtpSecret: string | null
  fidoEnabled: boolean | null
  preferredFactor: string | null
  /** bcrypt texts. */
  recoveryCodes: string[] | null
}

/** Now, as the columns of the database hold it. */
const NOW = sql`(now() at time zone 'utc')`

const ACCOUNT = sql`
  p.id, p.email, p.first_name as "firstName", p.last_name as "lastName", p.role, p.active,
  convert_from(p.password, 'UTF8') as password, coalesce(p.login_failed_attemps, 0) as "failedAttempts",
  extract(epoch from clock_timestamp() at time zone 'utc' - p.last_login_failed) as "secondsSinceFailure",
  p.is_generated_from_ldap as "fromLdap", p.totp_enabled as "totpEnabled", p.totp_secret as "totpSecret",
  p.email_otp_enabled as "emailOtpEnabled", p.email_otp_secret as "emailOtpSecret", p.locale, p.fido_enabled as "fidoEnabled",
  p.preferred_two_factor_authentication as "preferredFactor",
  (select json_agg(convert_from(code, 'UTF8')) from unnest(p.otp_recovery_codes) code) as "recoveryCodes"`

/** The human with this e-mail address; if there is none, the one with this login on workstations. */
export async function findAccount(db: Db, login: string): Promise<Account | null> {
  const [account] = await db.rows<Account>(
    prepared(sql`
      select ${ACCOUNT} from person p
      where not p.is_bot and (lower(p.email) = lower(${login}) or p.desktop_login = ${login})
      order by (lower(p.email) = lower(${login})) is true desc, p.created_at limit 1`),
  )
  return account ?? null
}

/** The account of a person; `forUpdate` makes others wait with their changes of it. */
export async function accountById(db: Db, id: string, { forUpdate = false } = {}): Promise<Account | null> {
  const [account] = await db.rows<Account>(
    prepared(sql`select ${ACCOUNT} from person p where p.id = ${id}::uuid ${forUpdate ? sql`for update of p` : sql``}`),
  )
  return account ?? null
}

/** Wrong passwords in a row that close an account for a while. */
export const MAX_FAILURES = 5
/** Seconds that it stays closed. */
export const LOCK_SECONDS = 60

/** Counts one wrong password or code. While the account is closed nothing is counted, so that it opens again in time. */
export async function countFailure(db: Db, id: string): Promise<void> {
  const stale = sql`coalesce(last_login_failed, '-infinity') < ${NOW} - make_interval(secs => ${LOCK_SECONDS})`
  await db.execute(sql`
    update person set
      login_failed_attemps = case when login_failed_attemps >= ${MAX_FAILURES} then 1 else coalesce(login_failed_attemps, 0) + 1 end,
      last_login_failed = ${NOW}, updated_at = ${NOW}
    where id = ${id}::uuid and (coalesce(login_failed_attemps, 0) < ${MAX_FAILURES} or ${stale})`)
}

/** The account is trusted again. */
export async function resetFailures(db: Db, id: string): Promise<void> {
  await db.execute(sql`
    update person set login_failed_attemps = 0, updated_at = ${NOW}
    where id = ${id}::uuid and coalesce(login_failed_attemps, 0) <> 0`)
}

/** Keeps a new password; `hash` is the bcrypt text. */
export async function setPassword(db: Db, id: string, hash: string): Promise<void> {
  await db.execute(sql`
    update person set password = convert_to(${hash}, 'UTF8'), updated_at = ${NOW} where id = ${id}::uuid`)
}

/** The values of a list of byte strings. */
const byteList = (texts: readonly string[]) =>
  sql`array[${sql.join(texts.map((text) => sql`convert_to(${text}, 'UTF8')`))}]::bytea[]`

/** Takes a recovery code away; false when somebody else just did. */
export async function removeRecoveryCode(db: Db, id: string, hashed: string): Promise<boolean> {
  const removed = await db.execute(sql`
    update person set otp_recovery_codes = array_remove(otp_recovery_codes, convert_to(${hashed}, 'UTF8'))
    where id = ${id}::uuid and convert_to(${hashed}, 'UTF8') = any(otp_recovery_codes)`)
  return removed > 0
}

/** Keeps the hashes of the recovery codes in place of former ones. */
export async function setRecoveryCodes(db: Db, id: string, hashes: readonly string[]): Promise<void> {
  await db.execute(sql`
    update person set otp_recovery_codes = ${byteList(hashes)}, updated_at = ${NOW} where id = ${id}::uuid`)
}

/** The second factors that are made of a secret which both sides know. */
export type SecretFactor = 'totp' | 'email_otp'

/** Keeps the secret of a second factor that is not turned on yet; false when it is. */
export async function setFactorSecret(db: Db, id: string, factor: SecretFactor, secret: string): Promise<boolean> {
  const changed = await db.execute(sql`
    update person set ${sql.ref(`${factor}_secret`)} = ${secret}, updated_at = ${NOW}
    where id = ${id}::uuid and ${sql.ref(`${factor}_enabled`)} is not true`)
  return changed > 0
}

/** Turns a second factor on; the first one is the preferred one. */
export async function enableFactor(db: Db, id: string, factor: SecretFactor): Promise<void> {
  await db.execute(sql`
    update person set ${sql.ref(`${factor}_enabled`)} = true, updated_at = ${NOW},
      preferred_two_factor_authentication = coalesce(preferred_two_factor_authentication, ${factor})
    where id = ${id}::uuid`)
}

/** Keeps which code a person was sent by e-mail, in place of a former one. */
export async function keepSignInCode(db: Db, id: string, counter: number, minutes: number): Promise<void> {
  await db.execute(sql`
    insert into sg_sign_in_code (person_id, counter, expires_at)
    values (${id}::uuid, ${counter}::bigint, ${NOW} + make_interval(mins => ${minutes}::int))
    on conflict (person_id) do update set counter = excluded.counter, expires_at = excluded.expires_at`)
}

/** Which code a person was sent last, while it lives. */
export async function signInCounter(db: Db, id: string): Promise<number | undefined> {
  const [counter] = await db.texts(sql`
    select counter::text from sg_sign_in_code where person_id = ${id}::uuid and expires_at > ${NOW}`)
  return counter === undefined ? undefined : Number(counter)
}

/** Uses up the code of a person, and forgets those that have ended by themselves; false when somebody else just did. */
export async function takeSignInCode(db: Db, id: string, counter: number): Promise<boolean> {
  const taken = await db.texts(sql`
    delete from sg_sign_in_code where (person_id = ${id}::uuid and counter = ${counter}::bigint) or expires_at < ${NOW}
    returning case when person_id = ${id}::uuid and expires_at > ${NOW} then 'taken' else 'ended' end`)
  return taken.includes('taken')
}

/** Turns a second factor off. Without any left there is none to prefer and no code to replace it. */
export async function disableFactor(db: Db, id: string, factor: SecretFactor, preferred: string | null): Promise<void> {
  await db.execute(sql`
    update person set ${sql.ref(`${factor}_enabled`)} = false, ${sql.ref(`${factor}_secret`)} = null,
      preferred_two_factor_authentication = ${preferred}, updated_at = ${NOW},
      otp_recovery_codes = case when ${preferred}::text is not null then otp_recovery_codes end
    where id = ${id}::uuid`)
}

/** Name of the studio. */
export async function studioName(db: Db): Promise<string> {
  const [name] = await db.texts(sql`select name from organisation order by created_at limit 1`)
  return name ?? ''
}

/** Notes a sign-in. */
export async function logLogin(db: Db, personId: string, ipAddress: string, origin: 'web' | 'script'): Promise<void> {
  const now = present()
  await db.prisma.loginLog.create({
    data: { personId, ipAddress: ipAddress.slice(0, 50), origin, createdAt: now, updatedAt: now },
    select: { id: true },
  })
}

/** Ends tokens by their ids, and forgets those that have ended by themselves. */
export async function revoke(db: Db, jtis: readonly string[]): Promise<void> {
  const ends = sql`${NOW} + make_interval(secs => ${REFRESH_SECONDS})`
  await db.execute(sql`
    insert into sg_revoked_token (jti, expires_at)
    values ${sql.join(jtis.map((jti) => sql`(${jti}, ${ends})`))} on conflict do nothing`)
  await db.execute(sql`delete from sg_revoked_token where expires_at < ${NOW}`)
}

/** Keeps the hash of a reset token for this login as it was typed; a former one ends. */
export async function keepResetToken(db: Db, login: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await db.execute(sql`
    insert into sg_reset_token (login, token_hash, expires_at)
    values (${login}, ${tokenHash}, ${expiresAt.toISOString()}::timestamp)
    on conflict (login) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`)
}

/** When the living reset token of a login ends; undefined without one. */
export async function resetTokenEnd(db: Db, login: string): Promise<Date | undefined> {
  const [end] = await db.texts(sql`
    select to_char(expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from sg_reset_token
    where login = ${login} and expires_at > ${NOW}`)
  return end === undefined ? undefined : new Date(end)
}

/** Whether this reset token is the living one of the login. */
export async function isResetToken(db: Db, login: string, tokenHash: string): Promise<boolean> {
  const rows = await db.rows(sql`
    select 1 from sg_reset_token where login = ${login} and token_hash = ${tokenHash} and expires_at > ${NOW}`)
  return rows.length > 0
}

/** Uses up a reset token; false when somebody else just did. */
export async function takeResetToken(db: Db, login: string, tokenHash: string): Promise<boolean> {
  const taken = await db.execute(sql`
    delete from sg_reset_token where login = ${login} and token_hash = ${tokenHash} and expires_at > ${NOW}`)
  return taken > 0
}

/** A person as REST shows them to themselves, with their departments. */
export async function selfJson(ctx: RequestContext, personId: string): Promise<Record<string, unknown>> {
  const text = await wireRow(ctx, 'Person', personId, { ...SELF_WIRE, relations: true })
  return JSON.parse(text as string) as Record<string, unknown>
}

/** All fields of a person that are not secret, as GraphQL names them: people see of themselves what others may not. */
export async function selfFields(ctx: RequestContext, personId: string): Promise<Record<string, unknown>> {
  const row = (await findRow(ctx, 'Person', personId)) ?? {}
  const shown = metaOf('Person').columns.filter(({ secret }) => !secret)
  return Object.fromEntries(shown.map(({ field }) => [field, (row as Record<string, unknown>)[field]]))
}

/** Names of the security keys of a person. */
export async function fidoDevices(db: Db, personId: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`
    select key ->> 'device_name' as name
    from person p, unnest(p.fido_credentials) key where p.id = ${personId}::uuid`)
  return rows.map(({ name }) => name)
}

/** How many people may sign in: active, neither bots nor guests. */
export async function countActivePeople(db: Db): Promise<number> {
  const [row] = await db.rows<{ n: number }>(sql`
    select count(*)::int as n from person where active and not is_bot and not is_guest`)
  return row?.n ?? 0
}

/** Turns every second factor of a person off, with all that belongs to them. */
export async function disableFactors(db: Db, id: string): Promise<void> {
  await db.execute(sql`
    update person set totp_enabled = false, totp_secret = null, email_otp_enabled = false, email_otp_secret = null,
      fido_enabled = false, fido_credentials = null, otp_recovery_codes = null,
      preferred_two_factor_authentication = null, updated_at = ${NOW}
    where id = ${id}::uuid`)
}

/** Whether a person is a bot. */
export async function isBot(db: Db, id: string): Promise<boolean> {
  const rows = await db.texts(sql`select 'yes' from person where id = ${id}::uuid and is_bot`)
  return rows.length > 0
}
