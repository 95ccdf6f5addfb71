import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { columnFilter } from '../../kernel/crud/filters.js'
import { columnsByWire, wireColumns } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { col } from '../../kernel/db/sql-format.js'

type Sql = RawBuilder<unknown>

/** Which productions, and which of their custom columns. Rules are SQL on `p`, the production, and `d`, the column. */
export interface Listing {
  where: Sql
  descriptors: Sql
  ordered: boolean
}

/** Custom columns of the production `p` as lists of productions show them. */
const descriptorList = (rule: Sql): Sql => sql`
  (select coalesce(json_agg(x order by x.position nulls last, x.name), '[]'::json) from (
    select d.id, d.name, d.field_name, d.data_type, d.choices, coalesce(d.for_client, false) as for_client,
      d.entity_type, d.task_type_id, d.position,
      (select coalesce(json_agg(l.department_id), '[]'::json) from department_metadata_descriptor_link l
        where l.metadata_descriptor_id = d.id) as departments
    from metadata_descriptor d where d.project_id = p.id and ${rule}) x)`

/** Ranks of the task types of the production, by their ids. */
const TASK_TYPE_RANKS = sql`
  (select coalesce(json_object_agg(l.task_type_id, l.priority), '{}'::json)
    from project_task_type_link l where l.project_id = p.id)`

/** Ranks of the task statuses of the production and who sees them on the board, by their ids. */
const TASK_STATUS_LINKS = sql`
  (select coalesce(json_object_agg(l.task_status_id,
      json_build_object('priority', l.priority, 'roles_for_board', l.roles_for_board)), '{}'::json)
    from project_task_status_link l where l.project_id = p.id)`

/** The episode a TV show begins with: the first one that runs, else the first one. */
const FIRST_EPISODE = sql`
  select e.id from entity e
  where p.production_type = 'tvshow' and e.project_id = p.id
    and e.entity_type_id = (select id from entity_type where name = 'Episode')
  order by (e.status is not distinct from 'running') desc, e.name limit 1`

/**
 * Productions with everything that a client needs at its start, as JSON texts: lists of ids, custom columns, ranks, and
 * for TV shows that have episodes the first one.
 */
export const fullProjects = (ctx: RequestContext, { where, descriptors, ordered }: Listing): Promise<string[]> =>
  ctx.db.texts(sql`
    select case when f.id is null then r.json else left(r.json, -1) || ',"first_episode_id":"' || f.id || '"}' end
    from project p
    join project_status s on s.id = p.project_status_id
    cross join lateral (select row_to_json(w)::text as json from (
      select ${wireColumns('Project', 'p', { relations: true })}, ${descriptorList(descriptors)} as descriptors,
        ${TASK_TYPE_RANKS} as task_types_priority, ${TASK_STATUS_LINKS} as task_statuses_link) w) r
    left join lateral (${FIRST_EPISODE}) f on true
    where ${where} ${ordered ? sql`order by p.name` : sql``}`)

/** All productions by name, with the names of their statuses and their own custom columns, as JSON texts. */
export const allProjects = (ctx: RequestContext): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('Project', 'p')}, s.name as project_status_name,
        ${descriptorList(sql`d.entity_type = 'Project'`)} as descriptors
      from project p left join project_status s on s.id = p.project_status_id order by p.name) w`)

/** Productions in their plain form, the oldest first, as JSON texts. */
export const plainProjects = (ctx: RequestContext, where: Sql): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (select ${wireColumns('Project', 'p')} from project p where ${where} order by p.created_at, p.id) w`)

/** QUIRK (projects, GET /data/projects/all): the given name is the pattern, so its own % and _ are wildcards. */
export const nameLike = (name: string): Sql => columnFilter('p', columnsByWire.get('Project')!.get('name')!, name)

/** Productions with one of these statuses, by the names of the statuses. */
export const hasStatus = (names: readonly string[]): Sql => sql`s.name in (${sql.join(names)})`

/** Of the productions of the first list only the columns made for clients, of those of the second only free ones. */
export const descriptorsFor = (
  asClient: readonly string[],
  asVendor: readonly string[],
  departments: readonly string[],
): Sql => {
  const departmentsOf = sql`select l.department_id from department_metadata_descriptor_link l where l.metadata_descriptor_id = d.id`
  return sql`(${col('p', 'id')} <> all(${idArray(asClient)}) or d.for_client)
    and (${col('p', 'id')} <> all(${idArray(asVendor)}) or not exists (${departmentsOf})
      or exists (${departmentsOf} and l.department_id = any(${idArray(departments)})))`
}
