import { requireActor, type RequestContext } from '../../context.js'
import { AppError } from '../../kernel/errors.js'
import { organisationJson } from '../studio/service.js'
import { isBrowser } from './browser.js'
import { limited } from './limits.js'
import { isLocked, openOrRefuse } from './lockout.js'
import { accountInactive, accountLocked, loginRefused, mustSetUp2fa, requireHuman } from './policy.js'
import {
  accountById,
  countFailure,
  fidoDevices,
  findAccount,
  logLogin,
  resetFailures,
  revoke,
  selfFields,
  selfJson,
  type Account,
} from './queries.js'
import { newResetToken } from './reset-tokens.js'
import { checkFactor, factorMissing, factorWrong, hasSecondFactor, type Factors } from './second-factor.js'
import { checkPassword, takesAnyPassword } from './strategies.js'
import { issueAccess, issuePair, type TokenPair } from './tokens.js'

export interface LoginInput extends Factors {
  /** E-mail address, or login on workstations. */
  login: string
  password: string
}

/** What a sign-in gives. */
export interface SignIn extends TokenPair {
  personId: string
  /** The tokens are good for nothing but setting up a second factor. */
  requires2faSetup: boolean
}

/** Password that Zou gives to imported people; whoever has it must choose another. */
const DEFAULT_PASSWORD = 'default'

/**
 * Signs a person in. The order of the checks is that of the reference: who it is, the lock-out, the password, whether the
 * person is active, the second factor, the default password.
 * @throws AppError for each refusal, with its documented body.
 */
export function login(ctx: RequestContext, input: LoginInput): Promise<SignIn> {
  return limited(ctx, 'login', input.login, async () => {
    const account = await findAccount(ctx.db, input.login)
    if (account) await openOrRefuse(ctx, account)
    await requirePassword(ctx, account, input.password)
    const known = account as Account
    if (!known.active) throw accountInactive()
    if (hasSecondFactor(known)) await requireFactor(ctx, known, input)
    if (input.password === DEFAULT_PASSWORD && !takesAnyPassword(ctx)) throw await choosePassword(ctx, input.login)
    await settle(ctx, known)
    const requires2faSetup = mustSetUp2fa(ctx, known)
    return { personId: known.id, requires2faSetup, ...issuePair(ctx.deps.config.secretKey, known.id, requires2faSetup) }
  })
}

async function requirePassword(ctx: RequestContext, account: Account | null, password: string): Promise<void> {
  if (await checkPassword(ctx, account, password)) return
  if (account) await ctx.transaction((tx) => countFailure(tx.db, account.id))
  throw loginRefused()
}

async function requireFactor(ctx: RequestContext, account: Account, given: Factors): Promise<void> {
  const result = await checkFactor(ctx, account, given)
  if (result === 'right') return
  if (result === 'missing') throw factorMissing(account)
  await ctx.transaction((tx) => countFailure(tx.db, account.id))
  throw factorWrong()
}

/** The refusal of the default password, with what is needed to choose another. */
async function choosePassword(ctx: RequestContext, typed: string): Promise<AppError> {
  const token = await newResetToken(ctx, typed)
  return new AppError('BAD_USER_INPUT', 'The default password must be changed first.', {
    status: 400,
    body: { login: false, default_password: true, token },
  })
}

/**
 * The end of a good sign-in. The account is looked at once more: when a burst of guesses closed it in the meantime, the
 * one that was right is refused like the others.
 */
async function settle(ctx: RequestContext, { id }: Account): Promise<void> {
  await ctx.transaction(async (tx) => {
    const account = await accountById(tx.db, id, { forUpdate: true })
    if (!account) throw loginRefused()
    if (isLocked(account)) throw accountLocked()
    await resetFailures(tx.db, id)
    await logLogin(tx.db, id, tx.request.ip.replace(/^::ffff:/, ''), isBrowser(tx.request.userAgent) ? 'web' : 'script')
  })
}

/** Ends the session of the token in use: the token and the refresh token that came with it. */
export async function logout(ctx: RequestContext): Promise<void> {
  const { jti, refreshJti } = requireHuman(ctx)
  const ids = refreshJti ? [jti, refreshJti] : [jti]
  await ctx.transaction(async (tx) => {
    await revoke(tx.db, ids)
    // No client hears of it: it ends the connections that the tokens opened, in all processes.
    await tx.emit('session:end', { token_ids: ids }, { persist: false })
  })
}

/** A new access token for a refresh token, which stays as it is. */
export async function refreshToken(ctx: RequestContext): Promise<string> {
  const { id, jti } = requireHuman(ctx)
  const account = await accountById(ctx.db, id)
  return issueAccess(ctx.deps.config.secretKey, id, jti, account !== null && mustSetUp2fa(ctx, account))
}

/** Who is signed in, as REST shows it. */
export interface Session {
  /** The person with their departments. */
  user: Record<string, unknown>
  /** The settings of the studio; with the tokens for chats if the person is an admin. */
  organisation: Record<string, unknown>
  /** Names of the security keys of the person. */
  fidoDevices: string[]
}

/** What a person gets to see of themselves and the studio. */
export async function session(ctx: RequestContext, personId: string): Promise<Session> {
  const user = await selfJson(ctx, personId)
  const organisation = await organisationJson(ctx, { chatTokens: user['role'] === 'admin' })
  return { user, organisation, fidoDevices: await fidoDevices(ctx.db, personId) }
}

/** The fields of the caller's own record, those included that others may not see. */
export const ownFields = (ctx: RequestContext): Promise<Record<string, unknown>> =>
  selfFields(ctx, requireActor(ctx).id)

/** Whether an active person with this login signs in with a security key. */
export async function hasFido(ctx: RequestContext, typed: string): Promise<boolean> {
  const account = await findAccount(ctx.db, typed)
  return Boolean(account?.active && account.fidoEnabled)
}

// For the area of people: passwords of new people, and the tokens of bots.
export { hashSecret } from './passwords.js'
export { issueApiToken } from './tokens.js'
