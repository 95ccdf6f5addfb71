import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { notFound } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { requireEntityAccess } from '../../kernel/permissions/work.js'
import { findEntity, type EntityFacts } from '../entities/service.js'
import { setScene, shotsOf } from './shots-queries.js'

/**
 * Notes that a shot was cut from a scene. For everybody in the team of the production (QUIRK).
 * @throws AppError 404 for an unknown scene, and for a shot that is not of its production.
 */
export async function addShot(ctx: RequestContext, sceneId: string, shotId: string): Promise<void> {
  const { scene, shot } = await sceneAndShot(ctx, sceneId, shotId)
  await ctx.transaction((tx) => add(tx, scene, [shot.id]))
}

/** As {@link addShot}, for many. Shots that are not of the production of the scene are refused in their outcomes. */
export async function addShots(
  ctx: RequestContext,
  sceneId: string,
  shotIds: readonly string[],
  mode: BulkMode,
): Promise<Outcome<string>[]> {
  const scene = await findEntity(ctx, sceneId, 'scene')
  await requireMember(ctx, scene.projectId)
  await refuseUnassigned(ctx, scene, shotIds)
  const known = new Set(await shotsOf(ctx, scene.projectId, shotIds))
  const outcomes = shotIds.map((id): Outcome<string> => (known.has(id) ? { value: id } : { error: notFound() }))
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  await ctx.transaction((tx) => add(tx, scene, [...known]))
  return outcomes
}

/** Notes that a shot was cut from no scene, whichever it was cut from. For everybody in the team of the production. */
export async function removeShot(ctx: RequestContext, sceneId: string, shotId: string): Promise<void> {
  const { scene, shot } = await sceneAndShot(ctx, sceneId, shotId)
  const { projectId } = scene
  await ctx.transaction(async (tx) => {
    await setScene(tx, [shot.id], null)
    await tx.emit('shot:update', { shot_id: shot.id }, { projectId })
    await tx.emit('shot:remove-from-scene', { scene_id: scene.id, shot_id: shot.id }, { projectId })
  })
}

/** ZOU-BUG (entities, Scenes): the reference lets anybody of a scene's team change the shots of every production. */
async function sceneAndShot(
  ctx: RequestContext,
  sceneId: string,
  shotId: string,
): Promise<{ scene: EntityFacts; shot: EntityFacts }> {
  const scene = await findEntity(ctx, sceneId, 'scene')
  await requireMember(ctx, scene.projectId)
  const shot = await findEntity(ctx, shotId, 'shot')
  if (shot.projectId !== scene.projectId) throw notFound()
  await refuseUnassigned(ctx, scene, [shot.id])
  return { scene, shot }
}

/** The answer shows the shot: a vendor needs a task of it. */
async function refuseUnassigned(ctx: RequestContext, scene: EntityFacts, shotIds: readonly string[]): Promise<void> {
  if (roleIn(requireActor(ctx), scene.projectId) !== 'vendor') return
  for (const id of shotIds) await requireEntityAccess(ctx, id, scene.projectId)
}

async function add(tx: RequestContext, scene: EntityFacts, shotIds: readonly string[]): Promise<void> {
  const { projectId } = scene
  await setScene(tx, shotIds, scene.id)
  for (const id of shotIds) {
    await tx.emit('shot:update', { shot_id: id }, { projectId })
    await tx.emit('shot:add-to-scene', { scene_id: scene.id, shot_id: id }, { projectId })
  }
}
