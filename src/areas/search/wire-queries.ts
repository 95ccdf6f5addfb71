import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import { idArray, type Actor } from '../../kernel/permissions/actor.js'
import { visibleData } from '../entities/service.js'

type Sql = RawBuilder<unknown>

/** What was found by: today names alone are searched. */
const MATCHED = sql`'["name"]'::json as matched_terms`

const inOrder = (columns: Sql, from: Sql, ids: readonly string[]): Sql => sql`
  select row_to_json(w)::text from (select ${columns}, ${MATCHED} ${from} where t.id = any(${idArray(ids)})
    order by array_position(${idArray(ids)}, t.id)) w`

/** People as JSON texts, in the order of the ids. */
export const personRows = (ctx: RequestContext, ids: readonly string[], wire: WireOptions): Promise<string[]> =>
  ctx.db.texts(inOrder(wireColumns('Person', 't', wire), sql`from person t`, ids))

const entityColumns = (actor: Actor, wireType: string): Sql => sql`
  ${wireColumns('Entity', 't', { wireType, computed: { data: (t) => visibleData(actor, t) } })},
  project.name as project_name, preview.extension as preview_file_extension`

const ENTITY_TABLES = sql`
  from entity t join project on project.id = t.project_id left join preview_file preview on preview.id = t.preview_file_id`

/** Assets as JSON texts, in the order of the ids. */
export const assetRows = (ctx: RequestContext, actor: Actor, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(
    inOrder(
      sql`${entityColumns(actor, 'Asset')}, kind.name as asset_type_name`,
      sql`${ENTITY_TABLES} join entity_type kind on kind.id = t.entity_type_id`,
      ids,
    ),
  )

/** Shots as JSON texts, in the order of the ids; those of series with their episode. */
export async function shotRows(ctx: RequestContext, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.texts(
    inOrder(
      sql`${entityColumns(actor, 'Shot')}, sequence.name as sequence_name,
        case when project.production_type = 'tvshow' then json_build_object('episode', episode.name, 'episode_id', episode.id) end as series`,
      sql`${ENTITY_TABLES} left join entity sequence on sequence.id = t.parent_id
        left join entity episode on episode.id = sequence.parent_id`,
      ids,
    ),
  )
  return rows.map((row) => {
    const { series, ...shot } = JSON.parse(row) as { series: Record<string, unknown> | null }
    return JSON.stringify({ ...shot, ...series })
  })
}
