import { createHash, createHmac } from 'node:crypto'
import type { Config } from '../../config.js'
import type { RequestContext } from '../../context.js'
import { isResetToken, keepResetToken, resetTokenEnd } from './queries.js'

const TOKEN_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const TOKEN_LENGTH = 64

/** Seconds that a link for a new password lives. */
const RESET_SECONDS = 2 * 3600

/**
 * The token of a login that ends at a moment: one that only this server can make, so that a link can be shown once more
 * though nothing but the hash of its token is stored.
 */
function tokenOf({ secretKey }: Config, typed: string, expiresAt: Date): string {
  const bytes = createHmac('sha512', secretKey).update(`reset-password ${expiresAt.toISOString()} ${typed}`).digest()
  return Array.from(bytes.subarray(0, TOKEN_LENGTH), (byte) => TOKEN_CHARACTERS[byte % TOKEN_CHARACTERS.length]).join(
    '',
  )
}

/** The hash of a token, which is what is stored of it. */
export const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Keeps a new reset token for a login, as it was typed, and returns it. Only its hash is stored. */
export async function newResetToken(ctx: RequestContext, typed: string, seconds = RESET_SECONDS): Promise<string> {
  const expiresAt = new Date(Date.now() + seconds * 1000)
  const token = tokenOf(ctx.deps.config, typed, expiresAt)
  await keepResetToken(ctx.db, typed, digest(token), expiresAt)
  return token
}

/** The living reset token of a login, as it was typed; undefined without one. */
export async function livingResetToken(ctx: RequestContext, typed: string): Promise<string | undefined> {
  const end = await resetTokenEnd(ctx.db, typed)
  const token = end && tokenOf(ctx.deps.config, typed, end)
  // The secret of the server may be another one since.
  return token && (await isResetToken(ctx.db, typed, digest(token))) ? token : undefined
}

/** The link that lets a person choose another password. */
export function resetUrl({ domainProtocol, domainName }: Config, typed: string, token: string): string {
  const query = new URLSearchParams({ email: typed, token })
  return `${domainProtocol}://${domainName}/reset-change-password?${query.toString()}`
}

/** The link by which somebody new chooses their first password. */
export const invitationUrl = (config: Config, email: string, token: string): string =>
  `${resetUrl(config, email, token)}&type=new`
