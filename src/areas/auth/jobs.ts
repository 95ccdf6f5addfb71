import { z } from 'zod'
import type { RequestContext } from '../../context.js'
import type { Job } from '../../kernel/jobs/job.js'
import { livingCode } from './email-codes.js'
import { accountMail, type Named } from './mails.js'
import { accountById, type Account } from './queries.js'
import { invitationUrl, livingResetToken, resetUrl } from './reset-tokens.js'

const about = { personId: z.uuid() }

const accountMailData = z.discriminatedUnion('kind', [
  /** `login` as it was typed when the link was asked for. */
  z.object({ kind: z.literal(['reset', 'invitation']), ...about, login: z.string() }),
  z.object({ kind: z.literal('code'), ...about, counter: z.int() }),
  z.object({ kind: z.literal('passwordChanged'), ...about, from: z.string().nullable() }),
  z.object({ kind: z.literal('factorsDisabled'), ...about }),
])
type AccountMailData = z.output<typeof accountMailData>

/**
 * Mails a person about their account. The job holds neither link nor code: both are made when the mail is, from what
 * only this server knows, and nothing is sent when they are used up or replaced by then.
 */
export const accountMailJob: Job<AccountMailData> = {
  name: 'auth.mail',
  data: accountMailData,
  retries: 16,
  pauseSeconds: 5,
  timeoutSeconds: 60,
  parallel: 2,
  async run(ctx, data, { id }) {
    const account = await accountById(ctx.db, data.personId)
    const named = account?.email ? await namedBy(ctx, account, data) : undefined
    if (!account?.email || !named) return
    const { config, mailer } = ctx.deps
    await mailer.send(accountMail(config, data.kind, account, account.email, named), id)
  },
}

/** What the mail names; undefined when there is nothing to send any more. */
async function namedBy(ctx: RequestContext, account: Account, data: AccountMailData): Promise<Named | undefined> {
  switch (data.kind) {
    case 'reset':
    case 'invitation': {
      const token = await livingResetToken(ctx, data.login)
      const url = data.kind === 'reset' ? resetUrl : invitationUrl
      return token === undefined ? undefined : { link: url(ctx.deps.config, data.login, token) }
    }
    case 'code': {
      const code = account.active ? await livingCode(ctx, account, data.counter) : undefined
      return code === undefined ? undefined : { code }
    }
    case 'passwordChanged':
      return { from: data.from }
    case 'factorsDisabled':
      return {}
  }
}
