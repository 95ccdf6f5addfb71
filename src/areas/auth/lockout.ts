import type { RequestContext } from '../../context.js'
import { accountLocked } from './policy.js'
import { LOCK_SECONDS, MAX_FAILURES, resetFailures, type Account } from './queries.js'

/** Whether the account is closed after too many wrong passwords or codes. */
export const isLocked = ({ failedAttempts, secondsSinceFailure }: Account): boolean =>
  failedAttempts >= MAX_FAILURES && secondsSinceFailure !== null && secondsSinceFailure < LOCK_SECONDS

/** Refuses an account that is closed, and opens it when its time is over. */
export async function openOrRefuse(ctx: RequestContext, account: Account): Promise<void> {
  if (isLocked(account)) throw accountLocked()
  if (account.failedAttempts >= MAX_FAILURES) await ctx.transaction((tx) => resetFailures(tx.db, account.id))
}
