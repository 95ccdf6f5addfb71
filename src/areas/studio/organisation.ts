import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { createValues } from '../../kernel/crud/input.js'
import { wireRow } from '../../kernel/crud/read.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import { prepared } from '../../kernel/db/database.js'
import { sqlState } from '../../kernel/errors.js'

/** Columns of an organisation that only admins see, by their names in REST. */
export const CHAT_TOKENS = ['chat_token_slack', 'chat_webhook_mattermost', 'chat_token_discord'] as const

const findOrganisation = async (ctx: RequestContext): Promise<string | undefined> =>
  (await ctx.db.texts(prepared(sql`select id::text from organisation order by created_at limit 1`)))[0]

/** Id of the one row with the settings of the studio, which is made when first asked for. Not within a transaction. */
async function organisationId(ctx: RequestContext): Promise<string> {
  const known = await findOrganisation(ctx)
  if (known) return known
  const data = createValues('Organisation', { data: { name: 'Kitsu' }, relations: {}, extra: {} })
  try {
    const { id } = await ctx.transaction((tx) => delegateOf(tx, 'Organisation').create({ data, select: { id: true } }))
    return id as string
  } catch (error) {
    // Somebody else made it in the meantime: its name is unique.
    const made = sqlState(error) === '23505' ? await findOrganisation(ctx) : undefined
    if (made) return made
    throw error
  }
}

/** The settings of the studio as REST shows them; the tokens for chats are for admins only. */
export async function organisationJson(
  ctx: RequestContext,
  { chatTokens }: { chatTokens: boolean },
): Promise<Record<string, unknown>> {
  const text = await wireRow(ctx, 'Organisation', await organisationId(ctx), chatTokens ? {} : { hide: CHAT_TOKENS })
  return JSON.parse(text as string) as Record<string, unknown>
}
