import type { RequestContext } from '../../context.js'
import { sendToDiscord } from '../../kernel/chat/discord.js'
import { sendToMattermost } from '../../kernel/chat/mattermost.js'
import { sendToSlack } from '../../kernel/chat/slack.js'
import { composeMail } from '../../kernel/mail/compose.js'
import { noticeFacts, type NoticeFacts, type Way } from './delivery-queries.js'
import { messageOf } from './messages.js'

/** The picture beside messages of Mattermost. */
const ICON = '/img/kitsu.b07d6464.png'

/**
 * Tells a person of a notification on one channel, unless the notification or the person's access is gone by now.
 * @param id The same whenever this is tried again.
 */
export async function deliver(ctx: RequestContext, { id: noticeId, channel }: Way, id: string): Promise<void> {
  const facts = await noticeFacts(ctx.db, noticeId, channel)
  if (!facts || isKeptFromClient(facts)) return
  if (channel === 'mail') return mail(ctx, facts, id)
  const [user, key] = [facts.accounts[channel], facts.keys[channel]]
  if (!user || !key) {
    ctx.log.warn(
      { channel, personId: facts.recipient.id },
      'a notification was not sent: no account, or no key of the studio',
    )
    return
  }
  await SENDERS[channel](ctx, facts, { user, key, id })
}

/** Clients do not even learn of comments that are not for them. */
const isKeptFromClient = ({ recipient, comment }: NoticeFacts): boolean =>
  recipient.role === 'client' && comment !== null && !comment.isReadable

async function mail(ctx: RequestContext, facts: NoticeFacts, id: string): Promise<void> {
  const { config, mailer } = ctx.deps
  await mailer.send(composeMail(facts.recipient.email as string, messageOf(facts, config)), id)
}

interface Target {
  /** Name of the account. */
  user: string
  key: string
  id: string
}

const SENDERS: Record<
  Exclude<Way['channel'], 'mail'>,
  (ctx: RequestContext, facts: NoticeFacts, target: Target) => Promise<void>
> = {
  slack: ({ deps: { config } }, facts, { user, key }) =>
    sendToSlack({ apiUrl: config.slackApiUrl, token: key, user }, messageOf(facts, config).lines),
  mattermost: ({ deps: { config } }, facts, { user, key }) =>
    sendToMattermost(
      {
        webhook: key,
        user,
        sender: `Kitsu - ${facts.project.name}`,
        iconUrl: `${config.domainProtocol}://${config.domainName}${ICON}`,
        privateHosts: config.chatPrivateHosts,
      },
      messageOf(facts, config).lines,
    ),
  discord: ({ deps: { config } }, facts, { user, key, id }) =>
    sendToDiscord({ apiUrl: config.discordApiUrl, token: key, user }, messageOf(facts, config).lines, id),
}
