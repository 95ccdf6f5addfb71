import type { RequestContext } from '../../context.js'
import { AppError, notImplemented } from '../../kernel/errors.js'
import { checkSecret } from './passwords.js'
import type { Account } from './queries.js'

type Strategy = (ctx: RequestContext, account: Account | null, password: string) => Promise<boolean>

/** Ways of checking a password, by the value of `AUTH_STRATEGY`. */
const STRATEGIES: Record<string, Strategy> = {
  auth_local_classic: ({ deps }, account, password) =>
    checkSecret(password, account?.password, deps.config.bcryptLogRounds),
  // For the first steps on a closed network: any password will do.
  auth_local_no_password: (_, account) => Promise.resolve(account !== null),
  // Nobody is let in by a check that is not made, so people from the directory and others are refused alike.
  auth_remote_ldap: () => Promise.reject(notImplemented('Signing in through LDAP')),
}

/** Whether any password is good. */
export const takesAnyPassword = ({ deps }: RequestContext): boolean =>
  deps.config.authStrategy === 'auth_local_no_password'

/**
 * Whether this is the person's password, by the strategy in force. Null for a login that nobody has: takes as long.
 * @throws AppError 409 when `AUTH_STRATEGY` names no strategy.
 */
export function checkPassword(ctx: RequestContext, account: Account | null, password: string): Promise<boolean> {
  const strategy = STRATEGIES[ctx.deps.config.authStrategy]
  if (strategy) return strategy(ctx, account, password)
  throw new AppError('CONFLICT', `AUTH_STRATEGY ${ctx.deps.config.authStrategy} is not known.`, {
    body: { login: false },
  })
}
