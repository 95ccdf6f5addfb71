import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { col } from '../../kernel/db/sql-format.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { KINDS } from '../kinds/service.js'

const isAsset = (t: string): RawBuilder<unknown> =>
  sql`${col(t, 'entity_type_id')} in (select y.id from entity_type y where y.name <> all(${[...KINDS]}::text[]))`

/** The production of each of the ids that is an asset. */
export async function projectsOfAssets(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.rows<{ id: string; projectId: string }>(sql`
    select e.id, e.project_id as "projectId" from entity e where e.id = any(${idArray(ids)}) and ${isAsset('e')}`)
  return new Map(rows.map(({ id, projectId }) => [id, projectId]))
}

/** Which assets of a production. */
export interface AssetSelection {
  projectId: string
  /** Those of a type. */
  assetTypeId?: string | undefined
  /** Those of a list; an empty one stands for all. */
  ids?: readonly string[] | undefined
}

/** Shares assets with other productions or ends it. @returns their ids, by name */
export const shareSelected = (
  tx: RequestContext,
  { projectId, assetTypeId, ids = [] }: AssetSelection,
  isShared: boolean,
): Promise<string[]> =>
  share(
    tx,
    sql`e.project_id = ${projectId}::uuid and ${isAsset('e')}
      ${assetTypeId === undefined ? sql`` : sql`and e.entity_type_id = ${assetTypeId}::uuid`}
      ${ids.length ? sql`and e.id = any(${idArray(ids)})` : sql``}`,
    isShared,
  )

/** As {@link shareSelected}, for assets by their ids. */
export const shareByIds = (tx: RequestContext, ids: readonly string[], isShared: boolean): Promise<string[]> =>
  share(tx, sql`e.id = any(${idArray(ids)})`, isShared)

const share = (tx: RequestContext, where: RawBuilder<unknown>, isShared: boolean): Promise<string[]> =>
  tx.db.texts(sql`
    with written as (
      update entity e set is_shared = ${isShared}, updated_at = now() where ${where} returning e.id, e.name
    ) select id::text from written order by name, id`)
