import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Deps, RequestContext } from '../../context.js'
import { AppError } from '../../kernel/errors.js'

/** How often something may be tried. */
interface Limit {
  tries: number
  seconds: number
}

/**
 * Limits of each public operation by network address and by login. Tries that succeed are given back: a render farm may
 * sign in with one account as often as it likes, and a studio behind one address at nine in the morning as well. The
 * limits by login are far above the lock-out of an account, which keeps its own count for its own answer.
 */
export const LIMITS = {
  login: { address: { tries: 300, seconds: 60 }, login: { tries: 100, seconds: 60 } },
  resetRequest: { address: { tries: 60, seconds: 3600 }, login: { tries: 6, seconds: 3600 } },
  codeRequest: { address: { tries: 60, seconds: 3600 }, login: { tries: 12, seconds: 3600 } },
  reset: { address: { tries: 60, seconds: 600 }, login: { tries: 20, seconds: 600 } },
  factor: { address: { tries: 100, seconds: 600 }, login: { tries: 20, seconds: 600 } },
  register: { address: { tries: 20, seconds: 3600 }, login: { tries: 6, seconds: 3600 } },
} as const satisfies Record<string, { address: Limit; login: Limit }>

export type LimitedOperation = keyof typeof LIMITS

type Limiters = Record<LimitedOperation, { address: RateLimiterMemory; login: RateLimiterMemory }>

/** Each server counts for itself; the counts go with it. */
const limitersOf = new WeakMap<Deps, Limiters>()

function limiters(deps: Deps): Limiters {
  let all = limitersOf.get(deps)
  if (!all) {
    const create = ({ tries, seconds }: Limit): RateLimiterMemory =>
      new RateLimiterMemory({ points: tries, duration: seconds })
    const entries = Object.entries(LIMITS).map(([name, { address, login }]) => [
      name,
      { address: create(address), login: create(login) },
    ])
    all = Object.fromEntries(entries) as Limiters
    limitersOf.set(deps, all)
  }
  return all
}

/**
 * Runs `work` if its address and login have tries left, and gives the try back when `work` ends without an error and
 * `refund` is not false.
 * @throws AppError 429 with `Retry-After` in seconds.
 */
export async function limited<T>(
  ctx: RequestContext,
  operation: LimitedOperation,
  login: string,
  work: () => Promise<T>,
  { refund = true } = {},
): Promise<T> {
  if (!ctx.deps.config.rateLimits) return work()
  const { address, login: byLogin } = limiters(ctx.deps)[operation]
  const name = login.toLowerCase().slice(0, 255)
  try {
    await address.consume(ctx.request.ip)
    await byLogin.consume(name)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext)
    throw error
  }
  const result = await work()
  if (refund) {
    await address.reward(ctx.request.ip)
    await byLogin.reward(name)
  }
  return result
}

function tooMany(milliseconds: number): AppError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return new AppError('RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  })
}
