import DataLoader from 'dataloader'
import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { requireActor } from '../../context.js'
import { MODELS, type ModelName } from '../../generated/metadata.js'
import { graphqlValue } from '../db/sql-format.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { idArray } from '../permissions/actor.js'

/** A record as GraphQL shows it: camelCase fields, dates as text, no secret columns. */
export type GraphRow = Record<string, unknown> & { id: string }

/** The DataLoaders of one request: what is asked for in one turn of the event loop is fetched by one statement. */
export interface Loaders {
  /** Records of a model by id, in GraphQL form; null when missing or not visible for the actor. */
  one(model: ModelName): DataLoader<string, GraphRow | null>
  /** Forgets everything, after a write. */
  clear(): void
}

/** The loaders of a context; each is made when first asked for. */
export function createLoaders(getContext: () => RequestContext): Loaders {
  const byModel = new Map<ModelName, DataLoader<string, GraphRow | null>>()
  return {
    one(model) {
      let loader = byModel.get(model)
      if (!loader) {
        loader = new DataLoader((ids) => loadByIds(getContext(), model, ids))
        byModel.set(model, loader)
      }
      return loader
    },
    clear: () => byModel.clear(),
  }
}

async function loadByIds(ctx: RequestContext, model: ModelName, ids: readonly string[]): Promise<(GraphRow | null)[]> {
  const spec = ctx.deps.registry[model]
  const visible = spec ? spec.visible(requireActor(ctx), 't') : false
  const columns: readonly ColumnMeta[] = MODELS[model].columns
  const values = columns.filter((column) => !column.secret).map((column) => sql`${graphqlValue('t', column)} as ${sql.ref(column.field)}`)
  const rows = await ctx.db.rows<GraphRow>(
    sql`select ${sql.join(values)} from ${sql.table(MODELS[model].table)} t where t.id = any(${idArray(ids)}) and ${visible}`,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}
