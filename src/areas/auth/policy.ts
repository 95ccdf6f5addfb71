import { requireActor, type RequestContext } from '../../context.js'
import { AppError, forbidden } from '../../kernel/errors.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import type { Account } from './queries.js'

/** The caller, who must be a human: signed in, or with a personal API token. */
export function requireHuman(ctx: RequestContext): Actor {
  const actor = requireActor(ctx)
  if (actor.identityType === 'bot') throw forbidden()
  return actor
}

/** Strangers may make themselves an account only where the studio says so. */
export function requireOpenRegistration(ctx: RequestContext): void {
  if (ctx.deps.config.registrationEnabled) return
  throw forbidden(
    'Registration is closed. An administrator creates accounts, or opens it with REGISTRATION_ENABLED=true.',
  )
}

/** Whether the person must set up a second factor before anything else. */
export function mustSetUp2fa(
  ctx: RequestContext,
  account: Pick<Account, 'email' | 'totpEnabled' | 'emailOtpEnabled' | 'fidoEnabled'>,
): boolean {
  const { enforce2fa, twoFactorExemptUsers } = ctx.deps.config
  if (!enforce2fa || account.totpEnabled || account.emailOtpEnabled || account.fidoEnabled) return false
  return account.email === null || !twoFactorExemptUsers.includes(account.email)
}

/** Wrong login or password; nothing tells which. */
export const loginRefused = (): AppError =>
  new AppError('BAD_USER_INPUT', 'Wrong login or password.', { status: 400, body: { login: false } })

/** Too many wrong passwords: the account is closed for a minute. */
export const accountLocked = (): AppError =>
  new AppError('RATE_LIMITED', 'Too many failed login attempts.', {
    status: 400,
    body: { error: true, login: false, too_many_failed_login_attemps: true },
  })

/** The password is right, but the person may no longer sign in. */
export function accountInactive(): AppError {
  const message = 'User is unactive, he cannot log in.'
  return new AppError('FORBIDDEN', message, {
    status: 401,
    body: { error: true, login: false, unactive: true, message },
  })
}
