import { randomInt } from 'node:crypto'
import { generateSync, verifySync } from 'otplib'
import type { RequestContext } from '../../context.js'
import { keepSignInCode, signInCounter, takeSignInCode, type Account } from './queries.js'

/** Minutes that a code by e-mail lives. */
const CODE_MINUTES = 5

/**
 * Makes a new code for a person, in place of a former one. What is stored, and returned, is the counter that makes the
 * code of the person's secret, not the code.
 */
export async function newCode(tx: RequestContext, { id }: Pick<Account, 'id'>): Promise<number> {
  const counter = randomInt(1, 2 ** 32)
  await keepSignInCode(tx.db, id, counter, CODE_MINUTES)
  return counter
}

/** The code of a person for a counter, six digits, while it lives. */
export async function livingCode(
  ctx: RequestContext,
  { id, emailOtpSecret: secret }: Account,
  counter: number,
): Promise<string | undefined> {
  const lives = secret !== null && (await signInCounter(ctx.db, id)) === counter
  return lives ? generateSync({ strategy: 'hotp', secret, counter }) : undefined
}

/** Whether a code is the one that was made for the person last; the right one is used up. */
export async function useCode(
  ctx: RequestContext,
  { id, emailOtpSecret: secret }: Account,
  code: string,
): Promise<boolean> {
  if (!secret || !/^\d{6}$/.test(code)) return false
  const counter = await signInCounter(ctx.db, id)
  if (counter === undefined || !isCode(secret, counter, code)) return false
  return takeSignInCode(ctx.db, id, counter)
}

function isCode(secret: string, counter: number, token: string): boolean {
  try {
    return verifySync({ strategy: 'hotp', secret, counter, token }).valid
  } catch {
    // What is stored is no secret; an import may have brought it.
    return false
  }
}
