import { requireActor, type RequestContext } from '../../context.js'
import { present } from '../../kernel/clock.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { notFound, plainError } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { findEntity, readableEntity, type EntityFacts } from '../entities/service.js'
import { ensureKinds } from '../kinds/service.js'
import {
  cameraType,
  insertInstance,
  instancesInAsset,
  instancesOfScene,
  instancesOfShot,
  linkInstance,
  lockContainer,
  sceneInstancesOf,
  shotInstancesOf,
  touchEntity,
  unlinkInstance,
  type Container,
} from './instances-queries.js'

/** Letters of a name of an instance at most, without its number. */
const NAME_LENGTH = 70

/** Instances in a scene, by asset; members of one JSON object. For the team; vendors need a task of the scene. */
export async function listSceneInstances(ctx: RequestContext, sceneId: string): Promise<string[]> {
  const scene = await readableEntity(ctx, sceneId, 'scene')
  return instancesOfScene(ctx, scene.id)
}

/** As {@link listSceneInstances}, of cameras. QUIRK (breakdown): the asset type `Camera` is made when there is none. */
export async function listCameraInstances(ctx: RequestContext, sceneId: string): Promise<string[]> {
  const scene = await readableEntity(ctx, sceneId, 'scene')
  return ctx.transaction(async (tx) => {
    const type = await cameraType(tx)
    if (type.made) await tx.emit('asset-type:new', { asset_type_id: type.id })
    return instancesOfScene(tx, scene.id, type.id)
  })
}

/** Instances in a shot, by asset. For the team; vendors need a task of the shot. */
export async function listShotInstances(ctx: RequestContext, shotId: string): Promise<string[]> {
  const shot = await readableEntity(ctx, shotId, 'shot')
  return instancesOfShot(ctx, shot.id)
}

/** Instances of an asset by the shots they are in. For the team. */
export const listInstancesInShots = async (ctx: RequestContext, assetId: string): Promise<string[]> =>
  shotInstancesOf(ctx, (await assetOfTeam(ctx, assetId)).id)

/** Instances of an asset by their scenes. For the team. */
export const listInstancesInScenes = async (ctx: RequestContext, assetId: string): Promise<string[]> =>
  sceneInstancesOf(ctx, (await assetOfTeam(ctx, assetId)).id)

/** Instances of other assets in an asset, by those. For the team. */
export const listInstancesInAsset = async (ctx: RequestContext, assetId: string): Promise<string[]> =>
  instancesInAsset(ctx, (await assetOfTeam(ctx, assetId)).id)

async function assetOfTeam(ctx: RequestContext, assetId: string): Promise<EntityFacts> {
  const asset = await findEntity(ctx, assetId, 'asset')
  await ensureKinds(ctx)
  await requireMember(ctx, asset.projectId)
  return asset
}

/** An asset to be placed, and notes on it. */
export interface Placing {
  assetId: string
  description: string | null
}

/**
 * Places an asset in a scene once more. For the team of the production; vendors need a task of the scene.
 * @throws AppError 404 for an unknown asset, and for one of a production that the caller does not see unless it is shared.
 * @returns the id of the instance
 */
export async function placeInScene(ctx: RequestContext, sceneId: string, placing: Placing): Promise<string> {
  const scene = await readableEntity(ctx, sceneId, 'scene')
  return place(ctx, scene, { sceneId: scene.id }, placing, (id, assetId) => ({
    scene_id: scene.id,
    asset_id: assetId,
    asset_instance_id: id,
  }))
}

/** As {@link placeInScene}, in another asset. */
export async function placeInAsset(ctx: RequestContext, targetAssetId: string, placing: Placing): Promise<string> {
  const target = await readableEntity(ctx, targetAssetId, 'asset')
  await ensureKinds(ctx)
  return place(ctx, target, { targetAssetId: target.id }, placing, (id, assetId) => ({
    asset_id: target.id,
    asset_instantiated: assetId,
    asset_instance_id: id,
  }))
}

async function place(
  ctx: RequestContext,
  place: EntityFacts,
  container: Container,
  { assetId, description }: Placing,
  payload: (id: string, assetId: string) => Record<string, unknown>,
): Promise<string> {
  const asset = await placeableEntity(ctx, assetId, place.projectId)
  return ctx.transaction(async (tx) => {
    await lockContainer(tx, place.id)
    const slug = slugOf(asset.name as string)
    const id = await insertInstance(tx, container, { assetId: asset.id, slug, description })
    await tx.emit('asset_instance:new', payload(id, asset.id))
    return id
  })
}

/** What may be placed in a production: what is of it (QUIRK: whatever it is), what is shared, what the caller sees anyway. */
async function placeableEntity(ctx: RequestContext, id: string, projectId: string): Promise<Row> {
  const entity = await findRow(ctx, 'Entity', id)
  const isOpen = entity && (entity.projectId === projectId || entity.isShared)
  const role = entity ? roleIn(requireActor(ctx), entity.projectId as string) : undefined
  if (!entity || !(isOpen || (role && role !== 'vendor'))) throw notFound()
  return entity
}

/** A name as it stands in names of files: letters and figures of ASCII, all else as `_`. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll(/[^0-9A-Za-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, NAME_LENGTH)
}

/** An instance in REST form. */
export async function wireInstance(ctx: RequestContext, id: string): Promise<string> {
  return (await wireRow(ctx, 'AssetInstance', id, wireOptions(ctx, 'AssetInstance', 'create', {}, false)))!
}

/**
 * Puts an instance into a shot. For the team of the production; vendors need a task of the shot.
 * @throws AppError 404 for an unknown instance, and for one of an asset that may not be placed there; CONFLICT when it is
 * in the shot already.
 * @returns the id of the shot
 */
export async function addToShot(ctx: RequestContext, shotId: string, instanceId: string): Promise<string> {
  const shot = await readableEntity(ctx, shotId, 'shot')
  const instance = await findRow(ctx, 'AssetInstance', instanceId)
  if (!instance) throw notFound()
  await placeableEntity(ctx, instance.assetId as string, shot.projectId)
  return ctx.transaction(async (tx) => {
    if (!(await linkInstance(tx, shot.id, instance.id))) {
      throw plainError('The asset instance is in the shot already.', 'CONFLICT')
    }
    await touchEntity(tx, shot.id, present())
    await tx.emit('asset_instance:add-to-shot', { shot_id: shot.id, asset_instance_id: instance.id })
    return shot.id
  })
}

/** Takes an instance out of a shot; it stays in its scene. @throws AppError 404 when it is not in the shot. @returns the id of the shot */
export async function removeFromShot(ctx: RequestContext, shotId: string, instanceId: string): Promise<string> {
  const shot = await readableEntity(ctx, shotId, 'shot')
  const instance = await findRow(ctx, 'AssetInstance', instanceId)
  if (!instance) throw notFound()
  return ctx.transaction(async (tx) => {
    if (!(await unlinkInstance(tx, shot.id, instance.id))) throw notFound()
    await touchEntity(tx, shot.id, present())
    await tx.emit('asset_instance:remove-from-shot', { shot_id: shot.id, asset_instance_id: instance.id })
    return shot.id
  })
}

/** A shot in the form in which REST answers for what was put into it. */
export async function wireShot(ctx: RequestContext, id: string): Promise<string> {
  return (await wireRow(ctx, 'Entity', id, { wireType: 'Entity' }))!
}
