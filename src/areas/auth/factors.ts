import { randomInt } from 'node:crypto'
import { generateSecret } from 'otplib'
import type { RequestContext } from '../../context.js'
import { badRequest } from '../../kernel/errors.js'
import { newCode, useCode } from './email-codes.js'
import { accountMailJob } from './jobs.js'
import { limited } from './limits.js'
import { hashSecret } from './passwords.js'
import { requireHuman } from './policy.js'
import {
  accountById,
  disableFactor,
  enableFactor,
  findAccount,
  setRecoveryCodes,
  setFactorSecret,
  studioName,
  type Account,
  type SecretFactor,
} from './queries.js'
import { checkFactor, hasSecondFactor, isTotp, type Factors } from './second-factor.js'
import { issuePair, type TokenPair } from './tokens.js'

const CODE_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const CODE_LENGTH = 10
const CODES = 16

/** What an authenticator app is set up with. */
export interface TotpSetup {
  /** For the app, as text of a QR code. */
  uri: string
  /** The same secret for typing, 32 characters of base 32. */
  secret: string
}

/** What setting up a second factor gives: tokens that are good for everything. */
export interface Enrolment extends TokenPair {
  /** Shown once; null when the person has some already. */
  recoveryCodes: string[] | null
}

async function ownAccount(ctx: RequestContext): Promise<Account> {
  return (await accountById(ctx.db, requireHuman(ctx).id)) as Account
}

/** Makes the secret of an authenticator app, which counts once a code of it was given. Can be repeated until then. */
export async function startTotp(ctx: RequestContext): Promise<TotpSetup> {
  const { id, email } = await ownAccount(ctx)
  const secret = generateSecret()
  if (!(await ctx.transaction((tx) => setFactorSecret(tx.db, id, 'totp', secret))))
    throw badRequest('TOTP already enabled.')
  const issuer = encodeURIComponent(`Kitsu ${await studioName(ctx.db)}`)
  const uri = `otpauth://totp/${issuer}:${encodeURIComponent(email ?? '')}?secret=${secret}&issuer=${issuer}`
  return { uri, secret }
}

/** Turns the authenticator app on with a code of it. */
export async function enableTotp(ctx: RequestContext, code: string): Promise<Enrolment> {
  const account = await ownAccount(ctx)
  if (account.totpEnabled) throw badRequest('TOTP already enabled.')
  return enrol(ctx, account, 'totp', 'TOTP verification failed.', () => isTotp(account.totpSecret, code))
}

/** Sends a person who signs in with codes by e-mail a new one. Nothing tells the caller whether there is such a person. */
export async function requestEmailCode(ctx: RequestContext, typed: string): Promise<void> {
  const work = async (): Promise<void> => {
    const account = await findAccount(ctx.db, typed)
    if (account?.active && account.emailOtpEnabled) await sendCode(ctx, account)
  }
  await limited(ctx, 'codeRequest', typed, work, { refund: false })
}

/** Begins to set up codes by e-mail: sends the first one, with which they are turned on. Can be repeated until then. */
export async function startEmailCodes(ctx: RequestContext): Promise<void> {
  const account = await ownAccount(ctx)
  const start = async (): Promise<void> => {
    if (!(await ctx.transaction((tx) => setFactorSecret(tx.db, account.id, 'email_otp', generateSecret())))) {
      throw badRequest('OTP by email already enabled.')
    }
    await sendCode(ctx, account)
  }
  await limited(ctx, 'codeRequest', account.id, start, { refund: false })
}

/** Turns codes by e-mail on with the one that was sent. */
export async function enableEmailCodes(ctx: RequestContext, code: string): Promise<Enrolment> {
  const account = await ownAccount(ctx)
  if (account.emailOtpEnabled) throw badRequest('OTP by email already enabled.')
  return enrol(ctx, account, 'email_otp', 'OTP by email verification failed.', () => useCode(ctx, account, code))
}

async function sendCode(ctx: RequestContext, account: Account): Promise<void> {
  await ctx.transaction(async (tx) => {
    tx.enqueue(accountMailJob, { kind: 'code', personId: account.id, counter: await newCode(tx, account) })
  })
}

/** Turns a second factor on once a code of it was right. */
function enrol(
  ctx: RequestContext,
  { id, recoveryCodes }: Account,
  factor: SecretFactor,
  refusal: string,
  isRight: () => boolean | Promise<boolean>,
): Promise<Enrolment> {
  return limited(ctx, 'factor', id, async () => {
    if (!(await isRight())) throw badRequest(refusal, { wrong_OTP: true })
    const codes = recoveryCodes?.length ? null : await newRecoveryCodes(ctx)
    await ctx.transaction(async (tx) => {
      await enableFactor(tx.db, id, factor)
      if (codes) await setRecoveryCodes(tx.db, id, codes.hashes)
    })
    return { recoveryCodes: codes?.codes ?? null, ...issuePair(ctx.deps.config.secretKey, id, false) }
  })
}

/** Order in which another second factor takes the place of the preferred one that is turned off. */
const SUCCESSORS = { totp: ['fido', 'email_otp'], email_otp: ['fido', 'totp'] } as const

/** Turns a second factor off; any of those that the person has confirms it. */
export async function disable(ctx: RequestContext, factor: SecretFactor, given: Factors): Promise<void> {
  const account = await ownAccount(ctx)
  const enabled = { totp: account.totpEnabled, email_otp: account.emailOtpEnabled, fido: account.fidoEnabled }
  if (!enabled[factor]) throw badRequest(factor === 'totp' ? 'TOTP not enabled.' : 'OTP by email not enabled.')
  await confirm(ctx, account, given)
  const [next] = SUCCESSORS[factor].filter((other) => enabled[other])
  const isKept = account.preferredFactor !== factor && account.preferredFactor !== null
  await ctx.transaction((tx) =>
    disableFactor(tx.db, account.id, factor, next && isKept ? account.preferredFactor : (next ?? null)),
  )
}

/** Makes new recovery codes in place of the former ones, and returns them. */
export async function renewRecoveryCodes(ctx: RequestContext, given: Factors): Promise<string[]> {
  const account = await ownAccount(ctx)
  if (!hasSecondFactor(account)) throw badRequest('No two factor authentication enabled.')
  await confirm(ctx, account, given)
  const { codes, hashes } = await newRecoveryCodes(ctx)
  await ctx.transaction((tx) => setRecoveryCodes(tx.db, account.id, hashes))
  return codes
}

/** @throws AppError 400 when the second factor is wrong or missing. */
async function confirm(ctx: RequestContext, account: Account, given: Factors): Promise<void> {
  await limited(ctx, 'factor', account.id, async () => {
    if ((await checkFactor(ctx, account, given)) !== 'right') {
      throw badRequest('OTP verification failed.', { wrong_OTP: true })
    }
  })
}

async function newRecoveryCodes(ctx: RequestContext): Promise<{ codes: string[]; hashes: string[] }> {
  const code = (): string =>
    Array.from({ length: CODE_LENGTH }, () => CODE_CHARACTERS[randomInt(CODE_CHARACTERS.length)]).join('')
  const codes = Array.from({ length: CODES }, code)
  const hashes = await Promise.all(codes.map((text) => hashSecret(text, ctx.deps.config.bcryptLogRounds)))
  return { codes, hashes }
}
