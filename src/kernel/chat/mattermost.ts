import type { Line } from '../mail/rich-text.js'
import { callChat } from './post.js'
import { slackText } from './slack.js'

export interface MattermostTarget {
  webhook: string
  /** Name of the account. */
  user: string
  /** Whom the message comes from, as readers see it. */
  sender: string
  iconUrl: string
  /** Hosts, perhaps with port, that may be in a private network. */
  privateHosts: readonly string[]
}

/** Sends a direct message by a webhook of Mattermost. Errors are those of {@link callChat}. */
export async function sendToMattermost(target: MattermostTarget, lines: readonly Line[]): Promise<void> {
  const { webhook, user, sender, iconUrl, privateHosts } = target
  const url = URL.canParse(webhook) ? new URL(webhook) : undefined
  await callChat(webhook, {
    trusted: url !== undefined && (privateHosts.includes(url.host) || privateHosts.includes(url.hostname)),
    json: { text: slackText(lines), channel: `@${user}`, username: sender, icon_url: iconUrl },
  })
}
