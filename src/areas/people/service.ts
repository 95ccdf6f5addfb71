import { randomUUID } from 'node:crypto'
import { requireActor, type RequestContext } from '../../context.js'
import { presentAfter } from '../../kernel/clock.js'
import { findRow } from '../../kernel/crud/read.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import type { RemoveOptions, Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { lockRow } from '../../kernel/crud/versions.js'
import {
  AppError,
  badRequest,
  forbidden,
  notFound,
  paramError,
  plainError,
  sqlState,
  WIRE,
} from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { addressFault, normalAddress } from '../../kernel/mail/address.js'
import { hashSecret, issueApiToken } from '../auth/service.js'
import { removeComment } from '../comments/service.js'
import { refuseProtectedChange, refuseTakeover } from './policy.js'
import { commentIdsOf, countActivePeople, isEmailTaken, releasePerson, zoneOf } from './queries.js'
import { checkCodes, flag, isDay, isTimeZone, normaliseSettings, today } from './values.js'
export { assigneeWire, colleagueWire, fullNameSql } from './wire.js'
export { requireLoggableDay } from './log-service.js'

/** What signs people in is set by the routes of sign-in, never by these. */
export const SIGN_IN_FIELDS = [
  'jti',
  'totpEnabled',
  'totpSecret',
  'emailOtpEnabled',
  'emailOtpSecret',
  'fidoEnabled',
  'fidoCredentials',
  'otpRecoveryCodes',
] as const

/** What people do not change of themselves: their place in the studio, and what they cost. */
const NOT_ONES_OWN = [
  'role',
  'active',
  'isBot',
  'archived',
  'loginFailedAttempts',
  'lastLoginFailed',
  'isGeneratedFromLdap',
  'ldapUid',
  'lastPresence',
  'studioId',
  'contractType',
  'position',
  'seniority',
  'dailySalary',
] as const

const TWO_FACTOR_METHODS: readonly unknown[] = ['totp', 'email_otp', 'fido', null]

/** QUIRK (crud, Person): a full studio is told before the permission, to everybody. */
export async function refuseBeyondLimit(ctx: RequestContext, { data }: WriteInput): Promise<void> {
  if (flag(data.isBot) || flag(data.active) === false) return
  const limit = ctx.deps.config.userLimit
  if ((await countActivePeople(ctx)) >= limit) {
    const message = 'User limit reached.'
    throw new AppError('BAD_USER_INPUT', message, { body: { error: true, message, data: { limit } } })
  }
}

/** Checks and completes the data of a new person. */
export async function preparePerson(ctx: RequestContext, input: WriteInput): Promise<void> {
  const { data } = input
  checkCodes(data)
  normaliseSettings(data)
  checkFactor(input)
  if ('two_factor_authentication' in input.extra) {
    throw plainError("'two_factor_authentication' is an invalid keyword argument for Person")
  }
  if (data.expirationDate != null) {
    if (!isDay(data.expirationDate)) throw paramError('Expiration date is not valid.')
    refusePast(data.expirationDate)
  }
  await checkEmail(ctx, data, null, flag(data.isBot) === true)
  const { defaultTimezone, defaultLocale, bcryptLogRounds } = ctx.deps.config
  data.timezone ??= defaultTimezone
  data.locale ??= defaultLocale
  if (data.password == null) return
  if (typeof data.password !== 'string' || data.password.includes('\u0000')) throw plainError(WIRE.format)
  data.password = Buffer.from(await hashSecret(data.password, bcryptLogRounds), 'utf8')
}

function checkFactor({ extra }: WriteInput): void {
  const method = extra.two_factor_authentication
  if (method !== undefined && !TWO_FACTOR_METHODS.includes(method))
    throw paramError('Invalid two_factor_authentication')
}

function refusePast(day: string): void {
  if (day < today()) throw paramError("Expiration date can't be in the past.")
}

/** One address belongs to one human; bots may share it. */
async function checkEmail(
  ctx: RequestContext,
  data: Record<string, unknown>,
  id: string | null,
  isBot: boolean,
): Promise<void> {
  if (data.email == null) return
  if (typeof data.email !== 'string') throw plainError(WIRE.format)
  const fault = await addressFault(data.email, { deliverability: ctx.deps.config.mailCheckDeliverability })
  if (fault) throw paramError(fault)
  const email = normalAddress(data.email)
  data.email = email
  if (!isBot && (await isEmailTaken(ctx, email, id))) throw paramError('Email already in use.')
}

/** Checks the changes of a person; people change themselves but for their place in the studio. */
export async function preparePersonUpdate(ctx: RequestContext, row: Row, input: WriteInput): Promise<void> {
  const { data, relations } = input
  const actor = requireActor(ctx)
  if (!isAdmin(actor)) {
    for (const field of NOT_ONES_OWN) delete data[field]
    delete relations.departments
    if (actor.isBot) delete data.expirationDate
  }
  if (flag(data.active) && row.active !== true && !row.isBot) {
    if ((await countActivePeople(ctx)) >= ctx.deps.config.userLimit) throw paramError('User limit reached.')
  }
  refuseProtectedChange(ctx, row, input)
  refuseTakeover(ctx, row, input)
  checkCodes(data)
  normaliseSettings(data)
  checkFactor(input)
  const expiration = typeof data.expirationDate === 'string' ? data.expirationDate.trim().slice(0, 10) : undefined
  if (isDay(expiration) && expiration !== row.expirationDate) refusePast(expiration)
  await checkEmail(ctx, data, row.id, flag(data.isBot) ?? Boolean(row.isBot))
}

/** A bot has its token from the start. */
export async function completePerson(tx: RequestContext, row: Row): Promise<Record<string, unknown>> {
  return row.isBot ? giveToken(tx, row) : {}
}

/**
 * QUIRK (crud, Person): whoever sets the end of the token gets a new one, the former is no longer valid; null means that
 * it never ends.
 */
export async function completePersonUpdate(
  tx: RequestContext,
  row: Row,
  input: WriteInput,
): Promise<Record<string, unknown>> {
  if (input.data.expirationDate === undefined) return {}
  if (row.expirationDate !== null && row.expirationDate < today()) return {}
  return giveToken(tx, row)
}

async function giveToken(tx: RequestContext, row: Row): Promise<Record<string, unknown>> {
  const jti = randomUUID()
  const type = row.isBot ? 'bot' : 'person_api'
  const token = issueApiToken(tx.deps.config.secretKey, row.id, type, jti, row.expirationDate as string | null)
  await tx.db.prisma.person.update({ where: { id: row.id }, data: { jti }, select: { id: true } })
  return { access_token: token }
}

/** With `force`, what may go with a person goes, and the rest lets go of them. */
export async function clearPerson(tx: RequestContext, row: Row, { force }: RemoveOptions): Promise<void> {
  if (!force) return
  for (const id of await commentIdsOf(tx, row.id)) {
    const comment = await findRow(tx, 'Comment', id)
    if (comment) await removeComment(tx, comment)
  }
  await releasePerson(tx, row.id)
}

/** QUIRK (crud, Person): the removal is told twice. */
export const tellAgain = (tx: RequestContext, row: Row): Promise<void> =>
  tx.emit('person:delete', { person_id: row.id })

/** What still points to a person is told in these words. */
export const stillLinked = (error: unknown): Error | undefined =>
  sqlState(error) === '23503' ? badRequest('Some data are still linked to given person.') : undefined

/** Time zone in which the caller counts days: their own, or that of the studio when theirs is none. */
export async function callerZone(ctx: RequestContext): Promise<string> {
  const zone = await zoneOf(ctx, requireActor(ctx).id)
  return zone && isTimeZone(zone) ? zone : ctx.deps.config.defaultTimezone
}

/** A person, bots excepted. @throws AppError 404 for somebody unknown, 403 for a bot */
export async function requireHumanTarget(ctx: RequestContext, personId: string): Promise<Row> {
  const person = await findRow(ctx, 'Person', personId)
  if (!person) throw notFound()
  if (person.isBot) throw forbidden()
  return person
}

/**
 * Changes a person apart from the generic record: inside the transaction of `tx`, while nobody else changes them, and told
 * like every change of a person.
 * @throws AppError 404 for somebody unknown
 * @param work Answers the values to write.
 */
export async function changePerson(
  tx: RequestContext,
  personId: string,
  work: (before: Row) => Promise<Record<string, unknown>>,
): Promise<void> {
  const before = UUID.test(personId) ? await lockRow(tx, 'Person', personId) : null
  if (!before) throw notFound()
  const values = await work(before)
  const updatedAt = presentAfter(before.updatedAt as string | null)
  await delegateOf(tx, 'Person').updateMany({ where: { id: before.id }, data: { ...values, updatedAt } })
  await tx.emit('person:update', { person_id: before.id })
}
