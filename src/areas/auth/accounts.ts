import type { RequestContext } from '../../context.js'
import { createValues } from '../../kernel/crud/input.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import { AppError, badRequest, sqlState } from '../../kernel/errors.js'
import { addressFault, normalAddress } from '../../kernel/mail/address.js'
import { accountMailJob } from './jobs.js'
import { limited } from './limits.js'
import { isLocked, openOrRefuse } from './lockout.js'
import { hashSecret } from './passwords.js'
import { accountLocked, requireHuman, requireOpenRegistration } from './policy.js'
import {
  accountById,
  countActivePeople,
  countFailure,
  findAccount,
  isResetToken,
  resetFailures,
  setPassword,
  takeResetToken,
  type Account,
} from './queries.js'
import { digest, livingResetToken, newResetToken } from './reset-tokens.js'
import { checkPassword } from './strategies.js'

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
    await ctx.transaction((tx) => countFailure(tx.db, id))
    throw badRequest('Old password is wrong.')
  }
  await ctx.transaction((tx) => resetFailures(tx.db, id))
  if (!account.active) throw badRequest('User is unactive.')
  checkNewPassword(ctx, password, confirmation)
  const hashed = await hashSecret(password, ctx.deps.config.bcryptLogRounds)
  await ctx.transaction(async (tx) => {
    await setPassword(tx.db, id, hashed)
    tx.enqueue(accountMailJob, { kind: 'passwordChanged', personId: id, from: tx.request.forwardedFor })
  })
}

function tooManyFailures(): AppError {
  const { code, message } = accountLocked()
  return new AppError(code, message, {
    status: 400,
    body: { error: true, message, too_many_failed_login_attemps: true },
  })
}

/** The living reset token of a login, as it was typed; a new one without any. */
export const currentResetToken = async (ctx: RequestContext, typed: string): Promise<string> =>
  (await livingResetToken(ctx, typed)) ?? newResetToken(ctx, typed)

/** Sends the link for a new password to an active person. Nothing tells the caller whether there is one. */
export async function requestPasswordReset(ctx: RequestContext, typed: string): Promise<void> {
  const work = async (): Promise<void> => {
    const account = await findAccount(ctx.db, typed)
    if (!account?.active) return
    await ctx.transaction(async (tx) => {
      await newResetToken(tx, typed)
      tx.enqueue(accountMailJob, { kind: 'reset', personId: account.id, login: typed })
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
