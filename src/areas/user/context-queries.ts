import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { metaOf, wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { KINDS } from '../kinds/service.js'
import { sharedAndOwn } from './filter-queries.js'

type Sql = RawBuilder<unknown>

/** All rows of a model on REST, as a JSON array. */
const all = (model: ModelName, options: WireOptions = {}, where: Sql = sql`true`): Sql => sql`
  (select coalesce(json_agg(w), '[]'::json) from (
    select ${wireColumns(model, 't', options)} from ${sql.table(metaOf(model).table)} t where ${where}) w)`

const IS_ASSET_TYPE = sql`t.name <> all(${[...KINDS]}::text[])`

const PLUGINS = sql`
  (select coalesce(json_agg(w), '[]'::json) from (
    select g.id, g.plugin_id, g.name, g.description, g.version, g.maintainer_name, g.maintainer_email,
      coalesce(g.frontend_project_enabled, false) as frontend_project_enabled,
      coalesce(g.frontend_studio_enabled, false) as frontend_studio_enabled, g.icon
    from plugin g order by g.name) w)`

/** What stands before the productions. */
const head = (actor: Actor, person: WireOptions): Sql => sql`
  select ${all('EntityType', { wireType: 'AssetType', relations: true }, IS_ASSET_TYPE)} as asset_types,
    ${all('CustomAction')} as custom_actions, ${all('StatusAutomation')} as status_automations,
    ${all('Department')} as departments, ${all('Studio')} as studios,
    (select count(*)::int from notification n where n.person_id = ${actor.id}::uuid and not n.read) as notification_count,
    ${all('Person', { ...person, relations: true }, sql`t.is_guest is not true`)} as persons,
    ${all('ProjectStatus')} as project_status,
    (select coalesce(json_object_agg(l.project_id, l.role), '{}'::json) from project_person_link l
      where l.person_id = ${actor.id}::uuid and l.role is not null) as project_roles`

/** What stands behind them. */
const tail = (actor: Actor): Sql => sql`
  select ${all('TaskType')} as task_types, ${all('TaskStatus')} as task_status,
    (${sharedAndOwn(actor, 'SearchFilter')}) as search_filters,
    (${sharedAndOwn(actor, 'SearchFilterGroup')}) as search_filter_groups,
    ${all('PreviewBackgroundFile')} as preview_background_files, ${PLUGINS} as plugins`

/** What a client needs of the studio at its start, but the productions: what stands before them and behind, as JSON texts. */
export async function studioAround(ctx: RequestContext, actor: Actor, person: WireOptions): Promise<[string, string]> {
  const [before, behind] = await ctx.db.texts(sql`
    select part.json from (
      select 1 as place, row_to_json(h)::text as json from (${head(actor, person)}) h
      union all select 2, row_to_json(b)::text from (${tail(actor)}) b) part order by part.place`)
  return [before!, behind!]
}
