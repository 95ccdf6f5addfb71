import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { prepared } from '../../kernel/db/database.js'

/** Instances by some key of theirs: JSON texts that are members of one object. */
const grouped = (
  ctx: RequestContext,
  key: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`t.number, t.id`,
): Promise<string[]> =>
  ctx.db.texts(
    prepared(sql`
      select concat('"', i.key, '":', json_agg(i.wire)) from (
        select ${key} as key, (select w from (select ${wireColumns('AssetInstance', 't')}) w) as wire
        from asset_instance t ${from} order by ${key}, ${order}
      ) i group by i.key`),
  )

/** Instances in a scene, by asset; of one type of assets when it is given. */
export const instancesOfScene = (
  ctx: RequestContext,
  sceneId: string,
  assetTypeId: string | null = null,
): Promise<string[]> =>
  grouped(
    ctx,
    sql`t.asset_id`,
    sql`where t.scene_id = ${sceneId}::uuid and (${assetTypeId}::uuid is null
      or exists (select 1 from entity a where a.id = t.asset_id and a.entity_type_id = ${assetTypeId}::uuid))`,
  )

/** Instances in a shot, by asset. */
export const instancesOfShot = (ctx: RequestContext, shotId: string): Promise<string[]> =>
  grouped(
    ctx,
    sql`t.asset_id`,
    sql`join asset_instance_link l on l.asset_instance_id = t.id where l.entity_id = ${shotId}::uuid`,
  )

/** Instances in an asset, by the asset they are of. */
export const instancesInAsset = (ctx: RequestContext, assetId: string): Promise<string[]> =>
  grouped(ctx, sql`t.asset_id`, sql`where t.target_asset_id = ${assetId}::uuid`)

/** Instances of an asset, by shot. */
export const shotInstancesOf = (ctx: RequestContext, assetId: string): Promise<string[]> =>
  grouped(
    ctx,
    sql`l.entity_id`,
    sql`join asset_instance_link l on l.asset_instance_id = t.id where t.asset_id = ${assetId}::uuid`,
  )

/** Instances of an asset, by scene. QUIRK: those in no scene stand under the key `None`. */
export const sceneInstancesOf = (ctx: RequestContext, assetId: string): Promise<string[]> =>
  grouped(ctx, sql`coalesce(t.scene_id::text, 'None')`, sql`where t.asset_id = ${assetId}::uuid`)

/** Keeps others from numbering instances in the same scene or asset until the end of the transaction. */
export async function lockContainer(tx: RequestContext, id: string): Promise<void> {
  await tx.db.texts(sql`select id::text from entity where id = ${id}::uuid for no key update`)
}

/** Where an instance is: in a scene, or in another asset. */
export type Container = { sceneId: string } | { targetAssetId: string }

/** Makes the next instance of an asset; its name is that of the asset with the number. @returns its id */
export async function insertInstance(
  tx: RequestContext,
  container: Container,
  { assetId, slug, description }: { assetId: string; slug: string; description: string | null },
): Promise<string> {
  const [column, containerId] =
    'sceneId' in container ? ['scene_id', container.sceneId] : ['target_asset_id', container.targetAssetId]
  const [id] = await tx.db.texts(sql`
    insert into asset_instance (id, asset_id, ${sql.ref(column)}, name, number, description, active, created_at, updated_at)
    select gen_random_uuid(), ${assetId}::uuid, ${containerId}::uuid,
      concat(${slug}::text, '_', case when n.next < 10000 then lpad(n.next::text, 4, '0') else n.next::text end),
      n.next, ${description}::text, true, now(), now()
    from (select coalesce(max(number), 0) + 1 as next from asset_instance
      where asset_id = ${assetId}::uuid and ${sql.ref(column)} = ${containerId}::uuid) n
    returning id::text`)
  return id!
}

/** Puts an instance into a shot. @returns false when it is there already */
export async function linkInstance(tx: RequestContext, shotId: string, instanceId: string): Promise<boolean> {
  const linked = await tx.db.execute(sql`
    insert into asset_instance_link (entity_id, asset_instance_id) values (${shotId}::uuid, ${instanceId}::uuid)
    on conflict do nothing`)
  return linked > 0
}

/** Takes an instance out of a shot. @returns false when it was not there */
export async function unlinkInstance(tx: RequestContext, shotId: string, instanceId: string): Promise<boolean> {
  const unlinked = await tx.db.execute(sql`
    delete from asset_instance_link where entity_id = ${shotId}::uuid and asset_instance_id = ${instanceId}::uuid`)
  return unlinked > 0
}

/** Dates a change of an entity that is none of its columns. */
export const touchEntity = (tx: RequestContext, id: string, now: Date): Promise<number> =>
  tx.db.execute(sql`
    update entity set updated_at = greatest(${now.toISOString()}::timestamp, e.changed + interval '1 millisecond')
    from (select id, updated_at as changed from entity where id = ${id}::uuid for no key update) e where entity.id = e.id`)

/** The asset type of cameras, made when there is none. */
export async function cameraType(tx: RequestContext): Promise<{ id: string; made: boolean }> {
  const [made] = await tx.db.texts(sql`
    insert into entity_type (id, name, archived, created_at, updated_at)
    values (gen_random_uuid(), 'Camera', false, now(), now()) on conflict (name) do nothing returning id::text`)
  if (made) return { id: made, made: true }
  const [id] = await tx.db.texts(sql`select id::text from entity_type where name = 'Camera'`)
  return { id: id!, made: false }
}
