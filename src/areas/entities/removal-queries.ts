import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { KINDS, kindOfName, type Kind } from '../kinds/service.js'

/** An entity that may go. */
export interface Removable {
  id: string
  kind: Kind
  projectId: string
  createdById: string | null
  canceled: boolean
  hasTasks: boolean
}

type Found = Omit<Removable, 'kind'> & { typeName: string }

const withKind = <T extends { typeName: string }>({ typeName, ...row }: T): Omit<T, 'typeName'> & { kind: Kind } => ({
  ...row,
  kind: kindOfName(typeName),
})

const removable = sql`e.id, y.name as "typeName", e.project_id as "projectId", e.created_by as "createdById",
  coalesce(e.canceled, false) as canceled, exists (select 1 from task k where k.entity_id = e.id) as "hasTasks"`

/** Entities by their ids; unknown ids are left out. */
export async function removablesOf(ctx: RequestContext, ids: readonly string[]): Promise<Removable[]> {
  const rows = await ctx.db.rows<Found>(sql`
    select ${removable} from entity e join entity_type y on y.id = e.entity_type_id where e.id = any(${idArray(ids)})`)
  return rows.map(withKind)
}

/**
 * What sequences and episodes hold, by `root`: what has them for parent, at every depth, but assets; of an episode also
 * the assets that were made for it. Only what is of the same production.
 */
export async function contentsOf(
  ctx: RequestContext,
  rootIds: readonly string[],
): Promise<(Removable & { root: string })[]> {
  if (rootIds.length === 0) return []
  const rows = await ctx.db.rows<Found & { root: string }>(sql`
    with recursive tree as (
      select e.id as root, e.id, e.project_id, y.name as kind
      from entity e join entity_type y on y.id = e.entity_type_id where e.id = any(${idArray(rootIds)})
      union
      select t.root, c.id, c.project_id, cy.name
      from tree t
      cross join lateral (
        select p.id, p.project_id, p.entity_type_id, false as for_episode from entity p where p.parent_id = t.id
        union all
        select a.id, a.project_id, a.entity_type_id, true from entity a where a.source_id = t.id and t.kind = 'Episode'
      ) c
      join entity_type cy on cy.id = c.entity_type_id
      where t.kind in ('Sequence', 'Episode') and c.project_id = t.project_id
        and c.for_episode = (cy.name <> all(${`{${KINDS.join(',')}}`}::text[]))
    )
    select t.root, ${removable}
    from tree t join entity e on e.id = t.id join entity_type y on y.id = e.entity_type_id
    where t.id <> t.root order by e.created_at, e.id`)
  return rows.map((row) => ({ ...withKind(row), root: row.root }))
}

const idsWhere = (tx: RequestContext, ids: readonly string[], condition: RawBuilder<unknown>): Promise<string[]> =>
  tx.db.texts(sql`
    select e.id::text from entity e join entity_type y on y.id = e.entity_type_id
    where e.id = any(${idArray(ids)}) and (${condition})`)

/**
 * Those of the entities that must stay as long as others point to them, even with all that hangs on them: who is made an
 * instance of, who has parts or was the origin of something that stays, and shots with outputs of assets that stay.
 */
export function heldIds(tx: RequestContext, ids: readonly string[]): Promise<string[]> {
  const going = sql`any(${idArray(ids)})`
  const stays = (column: string): RawBuilder<unknown> => sql`(${sql.ref(column)} = ${going}) is not true`
  return idsWhere(
    tx,
    ids,
    sql`exists (select 1 from asset_instance i
        where (i.asset_id = e.id or i.target_asset_id = e.id or i.entity_id = e.id) and ${stays('i.scene_id')})
      or (y.name = any(${`{${KINDS.join(',')}}`}::text[])
        and exists (select 1 from entity c where c.parent_id = e.id and ${stays('c.id')}))
      or (y.name <> 'Scene' and exists (select 1 from entity c where c.source_id = e.id and ${stays('c.id')}))
      or exists (select 1 from output_file o where o.temporal_entity_id = e.id and ${stays('o.entity_id')})`,
  )
}

/** Those of the entities that anything but their own casting points to. */
export const usedIds = (tx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  idsWhere(
    tx,
    ids,
    sql`exists (select 1 from task k where k.entity_id = e.id)
      or exists (select 1 from entity c where c.parent_id = e.id)
      or exists (select 1 from entity c where c.source_id = e.id)
      or exists (select 1 from asset_instance i where e.id in (i.asset_id, i.target_asset_id, i.scene_id, i.entity_id))
      or exists (select 1 from entity_version v where v.entity_id = e.id)
      or exists (select 1 from subscription s where s.entity_id = e.id)
      or exists (select 1 from entity_concept_link l where l.entity_out_id = e.id)
      or exists (select 1 from working_file w where w.entity_id = e.id)
      or exists (select 1 from output_file o where o.entity_id = e.id or o.temporal_entity_id = e.id)
      or exists (select 1 from playlist p where p.episode_id = e.id)`,
  )

/** Shots that stay and cast some of the assets that go. */
export const shotsLosing = (tx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  tx.db.texts(sql`
    select distinct e.id::text from entity_link l join entity e on e.id = l.entity_in_id join entity_type y on y.id = e.entity_type_id
    where l.entity_out_id = any(${idArray(ids)}) and y.name = 'Shot'`)

/** Deletes entities with what describes them: versions, subscriptions, dates, castings, instances inside of them. */
export async function deleteEntities(tx: RequestContext, entityIds: readonly string[]): Promise<void> {
  const ids = idArray(entityIds)
  const inside = sql`(select i.id from asset_instance i where i.scene_id = any(${ids}))`
  const steps = [
    sql`delete from entity_version where entity_id = any(${ids})`,
    sql`delete from subscription where entity_id = any(${ids})`,
    sql`delete from schedule_item where object_id = any(${ids})`,
    sql`delete from entity_link where entity_in_id = any(${ids}) or entity_out_id = any(${ids})`,
    sql`delete from entity_concept_link where entity_in_id = any(${ids}) or entity_out_id = any(${ids})`,
    sql`delete from asset_instance_link where entity_id = any(${ids}) or asset_instance_id in ${inside}`,
    sql`delete from asset_instance where scene_id = any(${ids})`,
    // Parts of assets, and shots that were cut from scenes, stand for themselves from now on.
    sql`update entity set parent_id = null, updated_at = now() where parent_id = any(${ids}) and id <> all(${ids})`,
    sql`update entity set source_id = null, updated_at = now() where source_id = any(${ids}) and id <> all(${ids})`,
    sql`delete from entity where id = any(${ids})`,
  ]
  for (const step of steps) await tx.db.execute(step)
}

/** Takes entities out of their production: they stay with their history. */
export async function cancelEntities(tx: RequestContext, ids: readonly string[]): Promise<void> {
  await tx.db.execute(sql`update entity set canceled = true, updated_at = now() where id = any(${idArray(ids)})`)
}
