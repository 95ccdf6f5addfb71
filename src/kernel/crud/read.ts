import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { fixedSql, prepared } from '../db/database.js'
import { graphqlValue } from '../db/sql-format.js'
import { forbidden, notFound, paramError } from '../errors.js'
import type { ModelSpec, Operation, QueryParameters, Row } from './spec.js'
import { UUID } from './values.js'
import { columnsByWire, metaOf, wireColumns, type WireOptions } from './wire.js'

/** The model's decision; a model without one is not reachable. */
export function specOf(ctx: RequestContext, model: ModelName): ModelSpec {
  const spec = ctx.deps.registry[model]
  if (!spec) throw notFound()
  return spec
}

/** A condition as SQL, booleans included. */
export const condition = (rule: RawBuilder<unknown> | boolean): RawBuilder<unknown> =>
  typeof rule === 'boolean' ? sql.raw(String(rule)) : rule

/** Select list of a row as rules and hooks see it: camelCase fields, secret columns included. */
export function rowColumns(model: ModelName, t: string): RawBuilder<unknown> {
  return fixedSql(`row of ${model} as ${t}`, () =>
    sql.join(
      metaOf(model).columns.map((c) => sql`${graphqlValue(t, c)} as ${sql.ref(c.field)}`),
      sql`, `,
    ),
  )
}

/** One record with all its columns, whoever asks; null when there is none or the id is not a UUID. */
export async function findRow(ctx: RequestContext, model: ModelName, id: unknown): Promise<Row | null> {
  if (typeof id !== 'string' || !UUID.test(id)) return null
  const [row] = await ctx.db.rows<Row>(
    prepared(sql`select ${rowColumns(model, 't')} from ${sql.table(metaOf(model).table)} t where t.id = ${id}::uuid`),
  )
  return row ?? null
}

/** The records that match an SQL condition on the alias `t`, whoever asks. */
export async function findRows(
  ctx: RequestContext,
  model: ModelName,
  where: RawBuilder<unknown>,
  orderBy?: RawBuilder<unknown>,
): Promise<Row[]> {
  return ctx.db.rows<Row>(
    sql`select ${rowColumns(model, 't')} from ${sql.table(metaOf(model).table)} t where ${where} ${orderBy ? sql`order by ${orderBy}` : sql``}`,
  )
}

/** How this caller sees the model's REST rows. */
export function wireOptions(
  ctx: RequestContext,
  model: ModelName,
  operation: Operation,
  query: QueryParameters,
  relations: boolean,
): WireOptions {
  const spec = specOf(ctx, model)
  return { wireType: spec.wireType ?? model, ...spec.wire?.(ctx, operation, query), relations }
}

/** The REST form of one record as JSON text, or null. */
export async function wireRow(
  ctx: RequestContext,
  model: ModelName,
  id: string,
  options: WireOptions,
): Promise<string | null> {
  const [text] = await ctx.db.texts(
    prepared(
      sql`select row_to_json(w)::text from (select ${wireColumns(model, 't', options)} from ${sql.table(metaOf(model).table)} t where t.id = ${id}::uuid) w`,
    ),
  )
  return text ?? null
}

/** Switches of the query string are on for the text `true` alone, in any case. */
export const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true'

/** A record as REST shows it, and its time of change. */
export interface WireRecord {
  json: string
  version: string | null
}

/** A record for REST: 404 when unknown, then the permission, then the model's additions (spec S5). */
export async function readWire(
  ctx: RequestContext,
  model: ModelName,
  id: string,
  query: QueryParameters,
): Promise<WireRecord> {
  const spec = specOf(ctx, model)
  const actor = requireActor(ctx)
  const read = spec.read ?? {}
  if (!UUID.test(id)) throw read.malformedIs404 ? notFound() : paramError('Malformed ID.')
  const relations =
    read.relations === 'always' ||
    (read.relations !== false && (query.relations === undefined || isTrue(query.relations)))
  const options = wireOptions(ctx, model, 'read', query, relations)
  const who = read.who ?? 'admin'
  const needsRow = typeof who === 'function' || read.present !== undefined
  const allowed =
    who === 'visible' ? condition(spec.visible(actor, 't')) : sql.raw(String(who !== 'admin' || actor.role === 'admin'))
  const stamp = columnsByWire.get(model)!.get('updated_at')
  const version = stamp ? graphqlValue('t', stamp) : sql.raw('null')
  const [found] = await ctx.db.rows<{ wire: string; version: string | null; allowed: boolean; row?: Row }>(
    prepared(sql`
      select (select row_to_json(w)::text from (select ${wireColumns(model, 't', options)}) w) as wire, ${version} as version, (${allowed}) as allowed
        ${needsRow ? sql`, (select row_to_json(r) from (select ${rowColumns(model, 't')}) r) as "row"` : sql``}
      from ${sql.table(metaOf(model).table)} t where t.id = ${id}::uuid`),
  )
  if (!found) throw notFound()
  if (!found.allowed) throw forbidden()
  if (typeof who === 'function') await who(ctx, found.row!)
  if (!read.present) return { json: found.wire, version: found.version }
  const shown = await read.present(ctx, JSON.parse(found.wire) as Record<string, unknown>, found.row!, query)
  return { json: JSON.stringify(shown), version: found.version }
}
