import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { batched } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Names of the entity types that stand for a kind; every other type is a type of assets. */
export const KINDS = ['Shot', 'Sequence', 'Edit', 'Episode', 'Scene', 'Concept'] as const

/** Kind of an entity as events name it. */
export type Kind = 'asset' | Lowercase<(typeof KINDS)[number]>

/** Kind of the entities of a type by its name. */
export const kindOfName = (name: string): Kind =>
  (KINDS as readonly string[]).includes(name) ? (name.toLowerCase() as Kind) : 'asset'

/** Kind of the entities of a type: `shot`, `sequence`, …, else `asset`. */
export const kindOf = batched(async (ctx: RequestContext, typeIds: readonly string[]): Promise<Kind[]> => {
  const types = await ctx.db.rows<{ id: string; name: string }>(
    sql`select id, name from entity_type where id = any(${idArray([...new Set(typeIds)])})`,
  )
  const kinds = new Map(types.map(({ id, name }) => [id, kindOfName(name)]))
  const found = typeIds.map((id) => kinds.get(id) ?? 'asset')
  if (found.includes('asset')) await ensureKinds(ctx)
  return found
})

/**
 * Makes the types of the kinds that are not there yet: what is no asset must be known before something is one (spec
 * models, First rows made on demand). No event tells of it.
 */
export async function ensureKinds(
  ctx: RequestContext,
  kinds: readonly (typeof KINDS)[number][] = KINDS,
): Promise<void> {
  const names = sql`unnest(${`{${kinds.join(',')}}`}::text[])`
  const missing = await ctx.db.texts(
    sql`select n.name from ${names} n(name) where not exists (select 1 from entity_type y where y.name = n.name)`,
  )
  if (missing.length === 0) return
  await ctx.transaction((tx) =>
    tx.db.execute(sql`
      insert into entity_type (id, name, archived, created_at, updated_at)
      select gen_random_uuid(), n.name, false, now(), now() from ${names} n(name) on conflict (name) do nothing`),
  )
}

/** Makes the types that are asked for by a list of a kind: for assets all, since they are what has none of these. */
export const ensureTypesOf = (ctx: RequestContext, kind: Kind): Promise<void> =>
  kind === 'asset' ? ensureKinds(ctx) : ensureKinds(ctx, [typeNameOf(kind)])

/** Name of the entity type of a kind. */
export const typeNameOf = (kind: Exclude<Kind, 'asset'>): (typeof KINDS)[number] =>
  KINDS.find((name) => name.toLowerCase() === kind)!

/** Id of the entity type of a kind; it is made when it is missing. */
export async function typeOfKind(tx: RequestContext, kind: Exclude<Kind, 'asset'>): Promise<string> {
  const name = typeNameOf(kind)
  await ensureKinds(tx, [name])
  const [id] = await tx.db.texts(sql`select id::text from entity_type where name = ${name}`)
  return id!
}
