import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { prepared } from '../db/database.js'
import type { Actor } from '../permissions/actor.js'

/** Another process may be another version, with other settings. */
const PROCESS = randomUUID()

/**
 * The transactions that the database shows: as long as this text stays the same, nothing in it has changed, by whomever.
 * It is never the same again after a change. Start and database are named because another database counts for itself.
 */
const HORIZON = sql`
  select concat_ws(' ', pg_current_snapshot(), pg_postmaster_start_time(), (select oid from pg_database where datname = current_database()))`

/**
 * The `ETag` of an answer that is made of nothing but the database, the caller and the URL. Taken before the answer is
 * made: what changes in between makes it older than the answer, never newer. It is a weak one, since rows without an
 * order may come in another.
 */
export async function answerTag(ctx: RequestContext, url: string): Promise<string> {
  const [horizon] = await ctx.db.texts(prepared(HORIZON))
  const parts = [PROCESS, horizon, url, rightsOf(requireActor(ctx))]
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`
}

/** All that permissions ask for: whoever has other rights, or had them a moment ago, gets an answer of their own. */
const rightsOf = ({ id, role, isBot, identityType, departments, teams }: Actor): unknown[] => [
  id,
  role,
  isBot,
  identityType,
  [...departments].sort(),
  [...teams].sort(([a], [b]) => (a < b ? -1 : 1)),
]
