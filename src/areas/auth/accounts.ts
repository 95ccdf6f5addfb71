import { createHash, createHmac } from 'node:crypto'
import type { Config } from '../../config.js'
import type { RequestContext } from '../../context.js'
import { createValues } from '../../kernel/crud/input.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import { AppError, badRequest, sqlState } from '../../kernel/errors.js'
import { addressFault, normalAddress } from '../../kernel/mail/address.js'
import type { Mail } from '../../kernel/mail/mailer.js'
import { limited } from './limits.js'
import { isLocked, openOrRefuse } from './lockout.js'
import { passwordChangedMail, resetMail, resetUrl } from './mails.js'
import { hashSecret } from './passwords.js'
import { accountLocked, requireHuman, requireOpenRegistration } from './policy.js'
import {
  accountById,
  countActivePeople,
  countFailure,
  findAccount,
  isResetToken,
  keepResetToken,
  resetFailures,
  resetTokenEnd,
  setPassword,
  takeResetToken,
  type Account,
} from './queries.js'
import { checkPassword } from './strategies.js'

const TOKEN_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const TOKEN_LENGTH = 64

/** Seconds that a link for a new password lives. */
const RESET_SECONDS = 2 * 3600

/**
 * The token of a login that ends at a moment: one that only this server can make, so that a link can be shown once more
 * though nothing but the hash of its token is stored.
 */
function resetToken({ secretKey }: Config, typed: string, expiresAt: Date): string {
  const bytes = createHmac('sha512', secretKey).update(`reset-password ${expiresAt.toISOString()} ${typed}`).digest()
  return Array.from(bytes.subarray(0, TOKEN_LENGTH), (byte) => TOKEN_CHARACTERS[byte % TOKEN_CHARACTERS.length]).join(
    '',
  )
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new password, given twice. @throws AppError 400 when it is too short or the two differ. */
export function checkNewPassword(ctx: RequestContext, password: string, confirmation: string): void {
  if (password.length < ctx.deps.config.minPasswordLength) throw badRequest('Password is too short.')
  if (password !== confirmation) throw badRequest("Confirmation password doesn't match.")
}

export interface PasswordChange {
  oldPassword: string
  password: string
  confirmation: string
}

/**
 * Gives the caller another password. Wrong old passwords count like wrong sign-ins. QUIRK (auth, tokens): the tokens that
 * are out stay good.
 */
export async function changePassword(
  ctx: RequestContext,
  { oldPassword, password, confirmation }: PasswordChange,
): Promise<void> {
  const { id } = requireHuman(ctx)
  const account = (await accountById(ctx.db, id)) as Account
  if (isLocked(account)) throw tooManyFailures()
  await openOrRefuse(ctx, account)
  if (!(await checkPassword(ctx, account, oldPassword))) {
    await countFailure(ctx.db, id)
    throw badRequest('Old password is wrong.')
  }
  await resetFailures(ctx.db, id)
  if (!account.active) throw badRequest('User is unactive.')
  checkNewPassword(ctx, password, confirmation)
  const hashed = await hashSecret(password, ctx.deps.config.bcryptLogRounds)
  await ctx.transaction(async (tx) => {
    await setPassword(tx.db, id, hashed)
    tx.afterCommit(() =>
      mailLater(tx, account.email, (to) => passwordChangedMail(account, to, tx.request.forwardedFor)),
    )
  })
}

function tooManyFailures(): AppError {
  const { code, message } = accountLocked()
  return new AppError(code, message, {
    status: 400,
    body: { error: true, message, too_many_failed_login_attemps: true },
  })
}

/** Sends a mail without making anybody wait: how long it takes must not tell who has an account. */
export function mailLater(ctx: RequestContext, to: string | null, write: (to: string) => Mail): void {
  if (!to) return
  ctx.deps.mailer.send(write(to)).catch((error: unknown) => ctx.log.error({ err: error }, 'a mail could not be sent'))
}

/** Keeps a new reset token for a login, as it was typed, and returns it. Only its hash is stored. */
export async function newResetToken(ctx: RequestContext, typed: string, seconds = RESET_SECONDS): Promise<string> {
  const expiresAt = new Date(Date.now() + seconds * 1000)
  const token = resetToken(ctx.deps.config, typed, expiresAt)
  await keepResetToken(ctx.db, typed, digest(token), expiresAt)
  return token
}

/** The living reset token of a login, as it was typed; a new one without any. */
export async function currentResetToken(ctx: RequestContext, typed: string): Promise<string> {
  const end = await resetTokenEnd(ctx.db, typed)
  const token = end && resetToken(ctx.deps.config, typed, end)
  // The secret of the server may be another one since.
  return token && (await isResetToken(ctx.db, typed, digest(token))) ? token : newResetToken(ctx, typed)
}

/** Sends the link for a new password to an active person. Nothing tells the caller whether there is one. */
export async function requestPasswordReset(ctx: RequestContext, typed: string): Promise<void> {
  const work = async (): Promise<void> => {
    const account = await findAccount(ctx.db, typed)
    if (!account?.active) return
    await ctx.transaction(async (tx) => {
      const token = await newResetToken(tx, typed)
      tx.afterCommit(() =>
        mailLater(tx, account.email, (to) => resetMail(account, to, resetUrl(tx.deps.config, typed, token))),
      )
    })
  }
  await limited(ctx, 'resetRequest', typed, work, { refund: false })
}

export interface PasswordReset {
  /** The login exactly as the link was asked for: even its case counts (QUIRK, reset-password). */
  login: string
  token: string
  password: string
  confirmation: string
}

/** Gives a person another password by the token of the mail, which can be used once. */
export async function resetPassword(
  ctx: RequestContext,
  { login, token, password, confirmation }: PasswordReset,
): Promise<void> {
  const wrongToken = (): AppError => badRequest('Wrong or expired token.')
  await limited(ctx, 'reset', login, async () => {
    if (!(await isResetToken(ctx.db, login, digest(token)))) throw wrongToken()
    checkNewPassword(ctx, password, confirmation)
    const hashed = await hashSecret(password, ctx.deps.config.bcryptLogRounds)
    await ctx.transaction(async (tx) => {
      const account = await findAccount(tx.db, login)
      if (!account || !(await takeResetToken(tx.db, login, digest(token)))) throw wrongToken()
      await setPassword(tx.db, account.id, hashed)
    })
  })
}

export interface Registration {
  email: string
  password: string
  confirmation: string
  firstName: string
  lastName: string
}

/** Makes an account for a stranger, where the studio lets them in; the role is `user`. Returns the id of the person. */
export async function register(ctx: RequestContext, input: Registration): Promise<string> {
  requireOpenRegistration(ctx)
  const email = normalAddress(input.email)
  return limited(ctx, 'register', email, () => makePerson(ctx, { ...input, email }), { refund: false })
}

async function makePerson(
  ctx: RequestContext,
  { email, password, confirmation, firstName, lastName }: Registration,
): Promise<string> {
  const { config } = ctx.deps
  checkNewPassword(ctx, password, confirmation)
  const fault = await addressFault(email, { deliverability: config.mailCheckDeliverability })
  if (fault) throw badRequest(fault)
  const { defaultTimezone: timezone, defaultLocale: locale } = config
  const data = { firstName, lastName, email, role: 'user', timezone, locale }
  const values = createValues('Person', { data, relations: {}, extra: {} })
  const hashed = await hashSecret(password, config.bcryptLogRounds)
  const taken = (): AppError => badRequest('Email already in use.')
  try {
    return await ctx.transaction(async (tx) => {
      if (await findAccount(tx.db, email)) throw taken()
      if ((await countActivePeople(tx.db)) >= config.userLimit) throw badRequest('User limit reached.')
      const { id } = await delegateOf(tx, 'Person').create({ data: values, select: { id: true } })
      await setPassword(tx.db, id as string, hashed)
      await tx.emit('person:new', { person_id: id })
      return id as string
    })
  } catch (error) {
    throw sqlState(error) === '23505' ? taken() : error
  }
}
