import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireDateTime } from '../../kernel/db/sql-format.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { NewsFilter, NewsPage } from './parameters.js'

/** The news of productions that a filter lets through, with the task and the comment of each. */
function filtered(projectIds: readonly string[], filter: NewsFilter): RawBuilder<unknown> {
  const rules = [sql`k.project_id = any(${idArray(projectIds)})`]
  if (filter.onlyPreviews) rules.push(sql`n.preview_file_id is not null`)
  if (filter.taskTypeId) rules.push(sql`k.task_type_id = ${filter.taskTypeId}::uuid`)
  if (filter.taskStatusId) rules.push(sql`c.task_status_id = ${filter.taskStatusId}::uuid`)
  if (filter.authorId) rules.push(sql`n.author_id = ${filter.authorId}::uuid`)
  if (filter.after) rules.push(sql`n.created_at > ${filter.after}::timestamp`)
  if (filter.before) rules.push(sql`n.created_at < ${filter.before}::timestamp`)
  if (filter.episodeId)
    rules.push(sql`k.entity_id in (select o.id from entity o join entity q on q.id = o.parent_id
      where q.parent_id = ${filter.episodeId}::uuid)`)
  return sql`
    select n.id, n.created_at, n.change, c.task_status_id
    from news n join task k on k.id = n.task_id left join comment c on c.id = n.comment_id where ${sql.join(rules, sql` and `)}`
}

/** A page of the news of productions, the latest first, as a JSON text. */
export async function newsPage(
  ctx: RequestContext,
  projectIds: readonly string[],
  filter: NewsFilter,
  { page, limit }: NewsPage,
): Promise<string> {
  const offset = (page - 1) * limit
  const [json] = await ctx.db.texts(sql`
    with matching as materialized (${filtered(projectIds, filter)}),
    shown as (select m.id from matching m order by m.created_at desc, m.id limit ${limit}::int offset ${offset}::bigint)
    select row_to_json(w)::text from (
      select coalesce((${items(sql`select id from shown`, filter.onlyPreviews)}), '[]'::json) as data,
        (select count(*)::int from matching) as total,
        (select ceil(count(*) / ${limit}::numeric)::int from matching) as nb_pages,
        ${limit}::int as "limit", ${offset}::bigint as "offset", ${page}::int as page,
        (select coalesce(json_object_agg(s.task_status_id, s.changes), '{}'::json) from (
          select m.task_status_id, count(*)::int as changes from matching m
          where m.change and m.task_status_id is not null group by m.task_status_id) s) as stats) w`)
  return json!
}

/** News of one page of an entity. */
const ENTITY_PAGE = 2000

/** The news of an entity, the latest first, as one page in a JSON text. */
export async function entityNews(ctx: RequestContext, entityId: string): Promise<string> {
  const [json] = await ctx.db.texts(sql`
    with matching as materialized (
      select n.id, n.created_at from news n join task k on k.id = n.task_id where k.entity_id = ${entityId}::uuid),
    shown as (select m.id from matching m order by m.created_at desc, m.id limit ${sql.lit(ENTITY_PAGE)})
    select row_to_json(w)::text from (
      select coalesce((${items(sql`select id from shown`, false)}), '[]'::json) as data,
        (select count(*)::int from matching) as total,
        (select ceil(count(*) / ${sql.lit(ENTITY_PAGE)}::numeric)::int from matching) as nb_pages,
        ${sql.lit(ENTITY_PAGE)} as "limit", 0 as "offset", 1 as page) w`)
  return json!
}

/** One news of a production as a JSON text. */
export async function newsItem(ctx: RequestContext, projectId: string, id: string): Promise<string | undefined> {
  const ids = sql`select o.id from news o join task ok on ok.id = o.task_id
    where o.id = ${id}::uuid and ok.project_id = ${projectId}::uuid`
  const [json] = await ctx.db.texts(sql`select (${items(ids, false)}) -> 0 #>> '{}' as item`)
  return json ?? undefined
}

/** Ids of the productions with the status `Open`. */
export const openProjectIds = (ctx: RequestContext): Promise<string[]> =>
  ctx.db.texts(
    sql`select p.id::text from project p join project_status s on s.id = p.project_status_id where s.name = 'Open'`,
  )

/** The news with these ids as one JSON array, the latest first. */
const items = (ids: RawBuilder<unknown>, withFiles: boolean): RawBuilder<unknown> => sql`
  select json_agg((select row_to_json(r) from (
    select n.id, 'News'::text as type, n.author_id, n.comment_id, n.task_id, k.task_type_id, c.task_status_id,
      k.entity_id as task_entity_id, n.preview_file_id, f.extension as preview_file_extension, f.revision as preview_file_revision,
      p.id as project_id, p.name as project_name, ${wireDateTime(sql`n.created_at`)} as created_at, n.change,
      ${fullName} as full_entity_name, ${episode} as episode_id, o.preview_file_id as entity_preview_file_id,
      ${author} as person ${withFiles ? sql`, ${files} as preview_files` : sql``}) r) order by n.created_at desc, n.id)
  from news n join task k on k.id = n.task_id join project p on p.id = k.project_id
  left join entity o on o.id = k.entity_id left join entity_type y on y.id = o.entity_type_id
  left join entity parent on parent.id = o.parent_id left join entity above on above.id = parent.parent_id
  left join comment c on c.id = n.comment_id left join preview_file f on f.id = n.preview_file_id
  left join person a on a.id = n.author_id
  where n.id = any(array(${ids}))`

/** The entity as the news call it: with the sequence and the episode it is in, else with its type. */
const fullName = sql`case y.name when 'Shot' then concat_ws(' / ', above.name, parent.name, o.name)
  when 'Sequence' then concat_ws(' / ', parent.name, o.name) when 'Episode' then o.name
  else concat_ws(' / ', y.name, o.name) end`

const episode = sql`case y.name when 'Shot' then above.id when 'Sequence' then parent.id else o.source_id end`

const author = sql`case when a.id is not null then (select row_to_json(r) from (
  select a.id, a.first_name, a.last_name, concat_ws(' ', nullif(a.first_name, ''), nullif(a.last_name, '')) as full_name,
    a.has_avatar, a.role) r) end`

/** The files of the revision that came with the news. */
const files = sql`(select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'extension', v.extension,
    'revision', v.revision, 'position', v."position", 'status', v.status) order by v."position"), '[]'::json)
  from preview_file v where v.task_id = n.task_id and v.revision = f.revision)`

/** Deletes the news of a comment; answers their ids. */
export const deleteNewsOf = (tx: RequestContext, commentId: string): Promise<string[]> =>
  tx.db.texts(sql`delete from news where comment_id = ${commentId}::uuid returning id::text`)
