import type { RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { refuseVendor, requireManager, requireMember } from '../../kernel/permissions/checks.js'
import { findEntity, readableEntity } from '../entities/service.js'
import { ensureKinds, kindOfName } from '../kinds/service.js'
import type { CastingLine } from './casting-plan.js'
import {
  castersOf,
  castingOf,
  castingsOfAssets,
  castingsOfProduction,
  castingsOfSequences,
  typesOfCast,
} from './casting-queries.js'
import { loadCasters, loadLinks, lockCastings, type Caster } from './plan-queries.js'
import { carryOut, planFor, type CastingRequest } from './plan-service.js'

/** PA and VX. */
async function requireReader(ctx: RequestContext, projectId: string): Promise<void> {
  await requireMember(ctx, projectId)
  refuseVendor(ctx, projectId)
  if (!UUID.test(projectId)) throw notFound()
}

/** QUIRK (breakdown): the production is compared as text, in lower case. */
function requireSameProject(projectId: string, entity: Pick<Caster, 'projectId'>): void {
  if (entity.projectId !== projectId) throw forbidden()
}

/** The casting of an entity of a production, as JSON text. For its team without vendors. */
export async function readCasting(ctx: RequestContext, projectId: string, entityId: string): Promise<string> {
  await requireReader(ctx, projectId)
  const entity = await findEntity(ctx, entityId)
  requireSameProject(projectId, entity)
  return castingOf(ctx, entity.id)
}

/** The casting of an asset, as JSON text. For the team of its production; vendors need a task of it. */
export async function readAssetCasting(ctx: RequestContext, assetId: string): Promise<string> {
  const asset = await readableEntity(ctx, assetId, 'asset')
  await ensureKinds(ctx)
  return castingOf(ctx, asset.id)
}

/** Where an asset is cast, as JSON texts. For the team of its production; vendors need a task of it. */
export async function listCasters(ctx: RequestContext, assetId: string): Promise<string[]> {
  const asset = await readableEntity(ctx, assetId, 'asset')
  await ensureKinds(ctx)
  return castersOf(ctx, asset.id)
}

/** Castings of the assets of a type, one member of a JSON object a row. For the team of the production without vendors. */
export async function listAssetCastings(
  ctx: RequestContext,
  projectId: string,
  assetTypeId: string,
): Promise<RawBuilder<unknown>> {
  await requireReader(ctx, projectId)
  const type = await findRow(ctx, 'EntityType', assetTypeId)
  if (!type || kindOfName(type.name as string) !== 'asset') throw notFound()
  await ensureKinds(ctx)
  return castingsOfAssets(projectId, type.id)
}

/** Castings of all entities of a production, as {@link listAssetCastings}. */
export async function listCastings(ctx: RequestContext, projectId: string): Promise<RawBuilder<unknown>> {
  await requireReader(ctx, projectId)
  return castingsOfProduction(projectId)
}

/** Castings of the shots of a production, as {@link listAssetCastings}. */
export async function listShotCastings(ctx: RequestContext, projectId: string): Promise<RawBuilder<unknown>> {
  await requireReader(ctx, projectId)
  return castingsOfSequences(projectId, {})
}

/** Castings of the shots of a sequence, as {@link listAssetCastings}. */
export async function listSequenceCastings(
  ctx: RequestContext,
  projectId: string,
  sequenceId: string,
): Promise<RawBuilder<unknown>> {
  await requireReader(ctx, projectId)
  const sequence = await findEntity(ctx, sequenceId, 'sequence')
  requireSameProject(projectId, sequence)
  return castingsOfSequences(projectId, { sequenceId: sequence.id })
}

/** Castings of the shots of an episode, as {@link listAssetCastings}; undefined for `main`, which has no sequences. */
export async function listEpisodeCastings(
  ctx: RequestContext,
  projectId: string,
  episodeId: string,
): Promise<RawBuilder<unknown> | undefined> {
  await requireReader(ctx, projectId)
  if (episodeId === 'main') return undefined
  if (!UUID.test(episodeId)) throw paramError(`Invalid UUID format for episode_id: ${episodeId}`)
  return castingsOfSequences(projectId, { episodeId })
}

/** Types of the assets that a shot casts, in REST form. For the team of the production. */
export async function listCastTypes(ctx: RequestContext, shotId: string): Promise<string[]> {
  const shot = await findEntity(ctx, shotId, 'shot')
  await requireMember(ctx, shot.projectId)
  return typesOfCast(ctx, shot.id, wireColumns('EntityType', 't', { wireType: 'AssetType' }))
}

/**
 * Gives entities of a production new castings in place of theirs: all of them, or none. What is cast is not looked at
 * (QUIRK): assets of other productions are cast, unknown ones are passed over. For managers of the production.
 * @throws AppError 404 for an unknown entity, 403 for one of another production.
 */
export async function replaceCastings(
  ctx: RequestContext,
  projectId: string,
  requests: readonly CastingRequest[],
): Promise<void> {
  await requireManager(ctx, projectId)
  if (!requests.every(({ entityId }) => UUID.test(entityId))) throw notFound()
  const lower = requests.map(({ entityId, lines }) => ({ entityId: entityId.toLowerCase(), lines }))
  await ctx.transaction(async (tx) => {
    if (UUID.test(projectId)) await lockCastings(tx, [projectId])
    const casters = await loadCasters(
      tx,
      lower.map(({ entityId }) => entityId),
    )
    const byId = new Map(casters.map((caster) => [caster.id, caster]))
    for (const { entityId } of lower) {
      const caster = byId.get(entityId)
      if (!caster) throw notFound()
      requireSameProject(projectId, caster)
    }
    const plan = await planFor(tx, casters, await loadLinks(tx, [...byId.keys()]), lower)
    for (const { entityId, lines } of lower) plan.replace(entityId, lines)
    await carryOut(tx, plan)
  })
}

/** As {@link replaceCastings}, for one asset whatever its production. */
export async function replaceAssetCasting(
  ctx: RequestContext,
  assetId: string,
  lines: readonly CastingLine[],
): Promise<void> {
  const asset = await findEntity(ctx, assetId, 'asset')
  await requireManager(ctx, asset.projectId)
  await ensureKinds(ctx)
  await replaceCastings(ctx, asset.projectId, [{ entityId: asset.id, lines }])
}
