import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import type { RelationMeta } from '../db/model-meta.js'
import { col } from '../db/sql-format.js'
import { plainError, WIRE } from '../errors.js'
import { idArray } from '../permissions/actor.js'
import { stamps } from './input.js'
import { columnOf, metaOf, wireRelations } from './wire.js'

type ListRelation = Exclude<RelationMeta, { kind: 'one' }>

/**
 * Prisma's delegate of a model, untyped: the engine works on whichever model it is told. Rows are changed and deleted by
 * `…Many`, since `id` alone is not the whole key of every table.
 */
interface Delegate {
  create(args: { data: object; select?: object }): Promise<Record<string, unknown>>
  createMany(args: { data: object[]; skipDuplicates?: boolean }): Promise<unknown>
  updateMany(args: { where: object; data: object }): Promise<unknown>
  findFirst(args: { where: object; select?: object }): Promise<unknown>
  deleteMany(args: { where: object }): Promise<{ count: number }>
}

export function delegateOf(ctx: RequestContext, model: ModelName): Delegate {
  const name = model[0]!.toLowerCase() + model.slice(1)
  return (ctx.db.prisma as unknown as Record<string, Delegate>)[name]!
}

const relationOf = (model: ModelName, name: string): ListRelation => {
  const relation = metaOf(model).relations.find((r) => r.name === name)
  if (!relation || relation.kind === 'one') throw new Error(`${model} has no list ${name}`)
  return relation
}

/** Replaces the whole set of a to-many relation. Unknown ids are dropped; links that stay keep what they hold. */
export async function replaceRelation(
  ctx: RequestContext,
  model: ModelName,
  id: string,
  name: string,
  ids: string[],
): Promise<void> {
  const relation = relationOf(model, name)
  const target = metaOf(relation.model as ModelName)
  const known = await ctx.db.rows<{ id: string }>(
    sql`select t.id from ${sql.table(target.table)} t where t.id = any(${idArray([...new Set(ids)])})`,
  )
  const kept = known.map((row) => row.id)
  if (relation.kind === 'many') {
    const child = delegateOf(ctx, relation.model as ModelName)
    const via = metaOf(relation.model as ModelName).columns.find(({ field }) => field === relation.via)
    const released = { [relation.via]: id, id: { notIn: kept } }
    if (via?.nullable) await child.updateMany({ where: released, data: { [relation.via]: null } })
    else if (await child.findFirst({ where: released, select: { id: true } })) throw plainError(WIRE.required)
    await child.updateMany({ where: { id: { in: kept } }, data: { [relation.via]: id } })
    return
  }
  const link = delegateOf(ctx, relation.link as ModelName)
  const table = metaOf(relation.link as ModelName)
  await ctx.db.execute(
    sql`delete from ${sql.table(table.table)} l where ${col('l', columnOf(table, relation.from))} = ${id}::uuid and ${col('l', columnOf(table, relation.to))} <> all(${idArray(kept)})`,
  )
  const present = await ctx.db.rows<{ id: string }>(
    sql`select ${col('l', columnOf(table, relation.to))} as id from ${sql.table(table.table)} l where ${col('l', columnOf(table, relation.from))} = ${id}::uuid`,
  )
  const missing = kept.filter((other) => !present.some((row) => row.id === other))
  if (!missing.length) return
  const defaults = Object.fromEntries(
    table.columns.filter((c) => c.default !== undefined).map((c) => [c.field, c.default]),
  )
  await link.createMany({
    data: missing.map((other) => ({
      ...defaults,
      ...stamps(relation.link as ModelName),
      [relation.from]: id,
      [relation.to]: other,
    })),
  })
}

/** Removes the links that a row owns, and lets go of the children that point to it (spec models, "Foreign keys on deletion"). */
export async function releaseRelations(ctx: RequestContext, model: ModelName, id: string): Promise<void> {
  for (const relation of wireRelations.get(model)!.values()) {
    const table = metaOf((relation.kind === 'through' ? relation.link : relation.model) as ModelName)
    if (relation.kind === 'through') {
      await ctx.db.execute(
        sql`delete from ${sql.table(table.table)} l where ${col('l', columnOf(table, relation.from))} = ${id}::uuid`,
      )
    } else {
      const via = sql.ref(columnOf(table, relation.via))
      await ctx.db.execute(sql`update ${sql.table(table.table)} set ${via} = null where ${via} = ${id}::uuid`)
    }
  }
}
