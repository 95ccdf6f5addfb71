import { requireActor, type RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { badRequest, forbidden, notFound } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { checkNewPassword, currentResetToken } from './accounts.js'
import { accountMailJob } from './jobs.js'
import { hashSecret } from './passwords.js'
import { accountById, disableFactors, isBot, setPassword, type Account } from './queries.js'
import { newResetToken, resetUrl } from './reset-tokens.js'
import { hasSecondFactor } from './second-factor.js'

/** Seconds that the link of an invitation lives. */
const INVITATION_SECONDS = 7 * 24 * 3600

/** The account of a human that an admin acts on. @throws AppError 404 for somebody unknown, 403 for bots and non-admins */
async function accountOf(ctx: RequestContext, personId: string): Promise<Account> {
  requireAdmin(ctx)
  const account = UUID.test(personId) ? await accountById(ctx.db, personId) : null
  if (!account) throw notFound()
  if (await isBot(ctx.db, account.id)) throw forbidden()
  return account
}

function emailOf({ email }: Account): string {
  if (email) return email
  throw badRequest('This person has no e-mail address.')
}

/** An admin does not take the account of another admin over, nor one that the settings protect. */
function refuseTakeover(ctx: RequestContext, account: Account): void {
  if (requireActor(ctx).id === account.id) return
  if (account.email && ctx.deps.config.protectedAccounts.includes(account.email.toLowerCase())) {
    throw badRequest('This user is in protected accounts.')
  }
  if (account.role === 'admin' && account.password) {
    throw badRequest("An admin can't change another admin's password.")
  }
}

/** Sends a person the link by which they choose their first password, good for seven days; for admins. */
export async function invite(ctx: RequestContext, personId: string): Promise<void> {
  const account = await accountOf(ctx, personId)
  const email = emailOf(account)
  await ctx.transaction(async (tx) => {
    await newResetToken(tx, email, INVITATION_SECONDS)
    tx.enqueue(accountMailJob, { kind: 'invitation', personId: account.id, login: email })
  })
}

/** The link by which a person chooses another password, the living one if there is one; for admins. */
export async function resetLink(ctx: RequestContext, personId: string): Promise<string> {
  const account = await accountOf(ctx, personId)
  refuseTakeover(ctx, account)
  const email = emailOf(account)
  return resetUrl(ctx.deps.config, email, await currentResetToken(ctx, email))
}

/**
 * Gives a person another password; for admins. The person is told by mail.
 * @param given Read after the permission.
 */
export async function changePasswordOf(
  ctx: RequestContext,
  personId: string,
  given: () => Promise<{ password: string; confirmation: string }>,
): Promise<void> {
  requireAdmin(ctx)
  const { password, confirmation } = await given()
  const account = await accountOf(ctx, personId)
  refuseTakeover(ctx, account)
  checkNewPassword(ctx, password, confirmation)
  const hashed = await hashSecret(password, ctx.deps.config.bcryptLogRounds)
  await ctx.transaction(async (tx) => {
    await setPassword(tx.db, account.id, hashed)
    tx.enqueue(accountMailJob, { kind: 'passwordChanged', personId: account.id, from: tx.request.forwardedFor })
  })
}

/** Turns every second factor of a person off, for one who lost theirs; for admins. The person is told by mail. */
export async function disableFactorsOf(ctx: RequestContext, personId: string): Promise<void> {
  const account = await accountOf(ctx, personId)
  if (account.role === 'admin' && account.id !== requireActor(ctx).id) {
    throw badRequest("An admin can't disable 2FA for other admins.")
  }
  if (!hasSecondFactor(account)) throw badRequest('Two factor authentication not enabled for this user.')
  await ctx.transaction(async (tx) => {
    await disableFactors(tx.db, account.id)
    tx.enqueue(accountMailJob, { kind: 'factorsDisabled', personId: account.id })
  })
}
