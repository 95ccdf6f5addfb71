import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Names of the entity types that stand for a kind; every other type is a type of assets. */
export const KINDS = ['Shot', 'Sequence', 'Edit', 'Episode', 'Scene', 'Concept'] as const

/** Kind of an entity as events name it. */
export type Kind = 'asset' | Lowercase<(typeof KINDS)[number]>

/** Kind of the entities of a type by its name. */
export const kindOfName = (name: string): Kind =>
  (KINDS as readonly string[]).includes(name) ? (name.toLowerCase() as Kind) : 'asset'

/** Kind of the entities of a type: `shot`, `sequence`, …, else `asset`. */
export async function kindOf(ctx: RequestContext, entityTypeId: string): Promise<Kind> {
  const [name = ''] = await ctx.db.texts(sql`select name from entity_type where id = ${entityTypeId}::uuid`)
  const kind = kindOfName(name)
  if (kind === 'asset') await ensureKinds(ctx)
  return kind
}

/**
 * Makes the types of the kinds that are not there yet: what is no asset must be known before something is one (spec
 * models, First rows made on demand). No event tells of it.
 */
export async function ensureKinds(ctx: RequestContext): Promise<void> {
  await ctx.db.execute(sql`
    insert into entity_type (id, name, archived, created_at, updated_at)
    select gen_random_uuid(), n.name, false, now(), now() from unnest(${`{${KINDS.join(',')}}`}::text[]) n(name)
    where not exists (select 1 from entity_type y where y.name = n.name) on conflict (name) do nothing`)
}
