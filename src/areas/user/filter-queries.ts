import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { isAtHand, isOfOwnDepartment } from './filter-policy.js'

type Sql = RawBuilder<unknown>

/** Saved searches, and the folders that hold them. */
export type FilterModel = 'SearchFilter' | 'SearchFilterGroup'

/** What one of a model is called in the database, and which come first in lists. */
const STORED: Record<FilterModel, { table: string; order: Sql }> = {
  SearchFilter: { table: 'search_filter', order: sql`f.created_at, f.id` },
  SearchFilterGroup: { table: 'search_filter_group', order: sql`f.created_at desc, f.id` },
}

/**
 * The caller's saved searches, or their folders, with those that others share in the caller's open productions or in
 * none: an object of lists by kind of list and by production, `all` for those of none. QUIRK (user, filter groups): a
 * kind of list has its key also when a department hides all its folders.
 */
export function sharedAndOwn(actor: Actor, model: FilterModel): Sql {
  const { table, order } = STORED[model]
  const inDepartment = isOfOwnDepartment(actor, 'f')
  const shown = model === 'SearchFilter' ? sql`and ${inDepartment}` : sql``
  return sql`
    select coalesce(json_object_agg(k.list_type, k.by_project), '{}'::json) from (
      select l.list_type,
        coalesce(json_object_agg(coalesce(l.project_id::text, 'all'), l.rows) filter (where l.rows is not null), '{}'::json) as by_project
      from (
        select f.list_type, f.project_id,
          json_agg((select row_to_json(w) from (select ${wireColumns(model, 'f')}) w) order by ${order}) filter (where ${inDepartment}) as rows
        from ${sql.table(table)} f
        where ${isAtHand(actor, 'f')} ${shown}
        group by f.list_type, f.project_id) l
      group by l.list_type) k`
}

export async function readSharedAndOwn(ctx: RequestContext, actor: Actor, model: FilterModel): Promise<string> {
  const [json] = await ctx.db.texts(sql`select (${sharedAndOwn(actor, model)})::text`)
  return json!
}

/** What is in a folder is shared when the folder is, as far as it belongs to the same production. */
export const shareContents = (
  tx: RequestContext,
  { id, isShared, projectId }: { id: string; isShared: boolean; projectId: string | null },
): Promise<number> =>
  tx.db.execute(sql`
    update search_filter set updated_at = now(), is_shared = ${isShared} and project_id is not distinct from ${projectId}::uuid
    where search_filter_group_id = ${id}::uuid`)

export const deleteContents = (tx: RequestContext, groupId: string): Promise<number> =>
  tx.db.execute(sql`delete from search_filter where search_filter_group_id = ${groupId}::uuid`)
