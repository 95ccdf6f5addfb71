import { HopelessError } from '../jobs/job.js'
import { writeLine, type Format, type Line } from '../mail/rich-text.js'
import { callChat } from './post.js'

/** Characters of a message that Slack takes at most. */
const LONGEST = 3000

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Slack's way of writing, which Mattermost reads as well. A zero-width space keeps typed signs from being formatting. */
const MRKDWN: Format = {
  plain: (text) => text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] as string).replaceAll(/[*_~`@]/g, '$&\u200b'),
  bold: (text) => `*${text}*`,
  italic: (text) => text.replaceAll(/^(?=.)(.*)$/gm, '_$1_'),
  link: (text, to) => `<${to}|${text.replaceAll('|', '/')}>`,
}

/** The lines of a message in Slack's way of writing. */
export const slackText = (lines: readonly Line[]): string =>
  lines
    .map((line) => writeLine(line, MRKDWN))
    .join('\n')
    .slice(0, LONGEST)

/** Errors of Slack that pass. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
])

export interface SlackTarget {
  apiUrl: string
  token: string
  /** Name of the account. */
  user: string
}

/** Sends a direct message by Slack. Errors are those of {@link callChat}. */
export async function sendToSlack({ apiUrl, token, user }: SlackTarget, lines: readonly Line[]): Promise<void> {
  const text = slackText(lines)
  const { body } = await callChat(`${apiUrl}/chat.postMessage`, {
    trusted: true,
    headers: { authorization: `Bearer ${token}` },
    json: {
      channel: `@${user}`,
      as_user: true,
      text,
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
    },
  })
  const { ok, error } = (body ?? {}) as { ok?: boolean; error?: string }
  if (ok === true) return
  const reason = `Slack refused the message: ${String(error)}`
  throw PASSING.has(String(error)) ? new Error(reason) : new HopelessError(reason)
}
