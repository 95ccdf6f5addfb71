import { HopelessError } from '../jobs/job.js'
import { writeLine, type Format, type Line } from '../mail/rich-text.js'
import { callChat } from './post.js'

/** Characters of a message that Discord takes at most. */
const LONGEST = 4000

/** Members that a search for a name is asked for: names that begin alike come together. */
const CANDIDATES = 100

const MARKDOWN: Format = {
  plain: (text) => text.replaceAll(/[\\*_~`|>[\]()#@<:-]/g, '\\$&'),
  bold: (text) => `**${text}**`,
  italic: (text) => text.replaceAll(/^(?=.)(.*)$/gm, '*$1*'),
  link: (text, to) => `[${text}](${to.replaceAll(')', '%29')})`,
}

export interface DiscordTarget {
  apiUrl: string
  /** Token of the bot. */
  token: string
  /** Name of the account; `name#1234` for those of the old kind. */
  user: string
}

interface DiscordUser {
  id: string
  username: string
  discriminator?: string
}

/**
 * Sends a direct message by the bot. Errors are those of {@link callChat}.
 * @param id Discord takes one message of an id, whatever is sent again within minutes.
 */
export async function sendToDiscord(
  { apiUrl, token, user }: DiscordTarget,
  lines: readonly Line[],
  id: string,
): Promise<void> {
  const headers = { authorization: `Bot ${token}` }
  const get = async <T>(path: string): Promise<T> =>
    (await callChat(`${apiUrl}${path}`, { method: 'GET', headers, trusted: true })).body as T
  const post = async <T>(path: string, json: unknown): Promise<T> =>
    (await callChat(`${apiUrl}${path}`, { headers, json, trusted: true })).body as T

  const recipient = await findMember(get, user)
  if (!recipient) throw new HopelessError(`No server of the bot has a member named ${user}.`)
  const { id: channel } = await post<{ id: string }>('/users/@me/channels', { recipient_id: recipient.id })
  await post(`/channels/${encodeURIComponent(channel)}/messages`, {
    embeds: [
      {
        description: lines
          .map((line) => writeLine(line, MARKDOWN))
          .join('\n')
          .slice(0, LONGEST),
      },
    ],
    allowed_mentions: { parse: [] },
    nonce: id.replaceAll('-', '').slice(0, 25),
    enforce_nonce: true,
  })
}

/** The member of that name in one of the servers that the bot is in. */
async function findMember(get: <T>(path: string) => Promise<T>, name: string): Promise<DiscordUser | undefined> {
  const [typed = ''] = name.split('#')
  for (const { id } of await get<{ id: string }[]>('/users/@me/guilds')) {
    const query = new URLSearchParams({ query: typed, limit: String(CANDIDATES) })
    const members = await get<{ user: DiscordUser }[]>(`/guilds/${encodeURIComponent(id)}/members/search?${query}`)
    const found = members.find(({ user }) => nameOf(user) === name)
    if (found) return found.user
  }
  return undefined
}

const nameOf = ({ username, discriminator }: DiscordUser): string =>
  discriminator && discriminator !== '0' ? `${username}#${discriminator}` : username
