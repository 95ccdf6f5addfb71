import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { metaOf } from '../../kernel/crud/wire.js'

/** Id of the first record whose fields have these values. */
export async function findId(
  ctx: RequestContext,
  model: ModelName,
  where: Record<string, unknown>,
): Promise<string | undefined> {
  const { table, columns } = metaOf(model)
  const conditions = columns
    .filter(({ field }) => field in where)
    .map(({ field, column }) => sql`t.${sql.ref(column)} = ${where[field]}`)
  const rows = await ctx.db.rows<{ id: string }>(
    sql`select t.id from ${sql.table(table)} t where ${sql.join(conditions, sql` and `)} order by t.created_at limit 1`,
  )
  return rows[0]?.id
}

/** Two processes that start on one empty database set it up one after the other. Held until the transaction ends. */
export async function lockSetup(tx: RequestContext): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK}::bigint)`)
}

const SETUP_LOCK = 5_377_472
