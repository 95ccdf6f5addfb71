import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { forbidden, paramError } from '../errors.js'
import { restFilters } from './filters.js'
import { condition, isTrue, specOf, wireOptions } from './read.js'
import type { QueryParameters, Who } from './spec.js'
import { metaOf, wireColumns } from './wire.js'

/** A REST list: whole as JSON text, or as the SQL of its rows to be streamed. */
export type WireList = { json: string } | { rows: RawBuilder<unknown> }

/** Throws unless the caller may ask at all. */
export async function allow<Args extends unknown[]>(ctx: RequestContext, who: Who<Args>, ...args: Args): Promise<void> {
  const actor = requireActor(ctx)
  if (typeof who === 'function') await who(ctx, ...args)
  else if (who === 'admin' && actor.role !== 'admin') throw forbidden()
}

/** A whole-number parameter, or the documented refusal. */
export function integerParameter(query: QueryParameters, name: string, otherwise: number): number {
  const text = query[name]
  if (text === undefined) return otherwise
  if (!/^\s*[+-]?\d{1,9}\s*$/.test(text)) throw paramError(`${name} must be an integer.`)
  return Number(text)
}

/** The generic list of a model (spec S3): a bare array, or a page when `page` is 0 or more. */
export async function listWire(ctx: RequestContext, model: ModelName, parameters: QueryParameters): Promise<WireList> {
  const spec = specOf(ctx, model)
  const list = spec.list ?? {}
  const query = list.ignoreParameters ? {} : parameters
  await allow(ctx, list.who ?? 'admin', query)
  await list.before?.(ctx)
  const conditions = restFilters(ctx, model, spec, 't', query)
  if (list.scope) conditions.push(condition(await list.scope(ctx, 't', query)))
  const page = integerParameter(query, 'page', -1)
  const limit = integerParameter(query, 'limit', 0)
  const relations = isTrue(query.relations) || (list.relations?.(query) ?? false)
  const fields = query.fields ? query.fields.split(',').map((name) => name.trim()) : undefined
  const options = { ...wireOptions(ctx, model, 'list', query, relations), ...(fields && { fields }) }
  const from = sql`from ${sql.table(metaOf(model).table)} t where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}`
  const rows = (tail: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select row_to_json(w)::text from (select ${wireColumns(model, 't', options)} ${from} ${tail}) w`
  if (page < 0) {
    const all = rows(list.cap ? sql`limit ${sql.lit(list.cap)}` : sql``)
    return list.big ? { rows: all } : { json: `[${(await ctx.db.texts(all)).join(',')}]` }
  }
  return { json: await onePage(ctx, { from, rows, page, limit, cap: list.cap }) }
}

interface PageRequest {
  from: RawBuilder<unknown>
  rows: (tail: RawBuilder<unknown>) => RawBuilder<unknown>
  page: number
  limit: number
  cap: number | undefined
}

async function onePage(ctx: RequestContext, { from, rows, page, limit, cap }: PageRequest): Promise<string> {
  if (limit < 0) throw paramError('limit must not be negative.')
  const size = limit || ctx.deps.config.nbRecordsPerPage
  const offset = (page - 1) * size
  const [counted] = await ctx.db.rows<{ total: number }>(sql`select count(*)::int as total ${from}`)
  const total = counted!.total
  const data =
    page === 0
      ? []
      : await ctx.db.texts(
          rows(
            sql`order by t.updated_at desc, t.created_at desc, t.id asc limit ${sql.lit(cap ?? size)} offset ${sql.lit(offset)}`,
          ),
        )
  const facts = { total, nb_pages: Math.ceil(total / size), limit: size, offset, page }
  return `{"data":[${data.join(',')}],${JSON.stringify(facts).slice(1)}`
}
