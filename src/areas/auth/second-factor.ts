import { verifySync } from 'otplib'
import type { RequestContext } from '../../context.js'
import { AppError, notImplemented } from '../../kernel/errors.js'
import { useCode } from './email-codes.js'
import { checkSecret } from './passwords.js'
import { removeRecoveryCode, type Account } from './queries.js'

/** What a person gave beside the password, at most one of which is looked at. */
export interface Factors {
  totp?: string | null
  emailOtp?: string | null
  recoveryCode?: string | null
  fido?: object | null
}

/** `missing`: none was given that the person could use. */
export type FactorResult = 'right' | 'wrong' | 'missing'

export const hasSecondFactor = (account: Account): boolean =>
  Boolean(account.totpEnabled || account.emailOtpEnabled || account.fidoEnabled)

/** Checks the first of the given factors that the person has enabled; a recovery code that is used is gone. */
export async function checkFactor(ctx: RequestContext, account: Account, given: Factors): Promise<FactorResult> {
  if (account.totpEnabled && given.totp) return isTotp(account.totpSecret, given.totp) ? 'right' : 'wrong'
  if (account.emailOtpEnabled && given.emailOtp)
    return (await useCode(ctx, account, given.emailOtp)) ? 'right' : 'wrong'
  if (account.fidoEnabled && given.fido) throw notImplemented('Signing in with a security key')
  if (given.recoveryCode) return (await useRecoveryCode(ctx, account, given.recoveryCode)) ? 'right' : 'wrong'
  return 'missing'
}

/** Whether a code is that of an authenticator app now, or half a minute ago or ahead. */
export function isTotp(secret: string | null, code: string): boolean {
  if (!secret || !/^\d{6}$/.test(code)) return false
  try {
    return verifySync({ secret, token: code, epochTolerance: 30 }).valid
  } catch {
    // What is stored is no secret; an import may have brought it.
    return false
  }
}

async function useRecoveryCode(ctx: RequestContext, account: Account, code: string): Promise<boolean> {
  const codes = account.recoveryCodes ?? []
  const right = await Promise.all(codes.map((hashed) => checkSecret(code, hashed, ctx.deps.config.bcryptLogRounds)))
  const used = codes[right.indexOf(true)]
  return used !== undefined && ctx.transaction((tx) => removeRecoveryCode(tx.db, account.id, used))
}

/** The password is right, a second factor is asked for; says which ones there are. */
export function factorMissing(account: Account): AppError {
  const enabled = [
    'recovery_code',
    ...(account.totpEnabled ? ['totp'] : []),
    ...(account.emailOtpEnabled ? ['email_otp'] : []),
    ...(account.fidoEnabled ? ['fido'] : []),
  ]
  return new AppError('BAD_USER_INPUT', `A second factor is needed: one of ${enabled.join(', ')}.`, {
    status: 400,
    body: {
      error: true,
      login: false,
      missing_OTP: true,
      preferred_two_factor_authentication: account.preferredFactor,
      two_factor_authentication_enabled: enabled,
    },
    fields: enabled.map((field) => ({ field, message: 'Can be given as the second factor.' })),
  })
}

/** The second factor is wrong. */
export const factorWrong = (): AppError =>
  new AppError('BAD_USER_INPUT', 'The second factor is wrong.', {
    status: 400,
    body: { error: true, login: false, wrong_OTP: true },
  })
