import type { RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound } from '../../kernel/errors.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { findEntity } from '../entities/service.js'
import { listEntities } from '../entities/service/lists.js'
import { ensureKinds, type Kind } from '../kinds/service.js'
import * as queries from './work-queries.js'

/** The caller's tasks on an entity of a kind. @throws AppError 404 for an unknown entity or one of another kind. */
export async function listOwnTasks(ctx: RequestContext, kind: Kind, id: string | undefined): Promise<Query> {
  const actor = requireActor(ctx)
  if (kind === 'asset') await ensureKinds(ctx)
  const entity = await findEntity(ctx, id, kind)
  return queries.ownTaskRows(actor, entity.id)
}

/** Types of the caller's tasks on an entity of a kind, each once. */
export async function listOwnTaskTypes(ctx: RequestContext, kind: Kind, id: string | undefined): Promise<Query> {
  const actor = requireActor(ctx)
  if (kind === 'asset') await ensureKinds(ctx)
  const entity = await findEntity(ctx, id, kind)
  return queries.ownTaskTypeRows(actor, entity.id)
}

/** Types of the assets of a production on which the caller has a task. */
export async function listOwnAssetTypes(ctx: RequestContext, projectId: string | undefined): Promise<Query> {
  const actor = requireActor(ctx)
  const project = await requireRecord(ctx, 'Project', projectId)
  await ensureKinds(ctx)
  return queries.ownAssetTypeRows(actor, project)
}

/** Assets of a production and a type on which the caller has a task. */
export async function listOwnAssets(
  ctx: RequestContext,
  projectId: string | undefined,
  assetTypeId: string | undefined,
): Promise<Query> {
  const actor = requireActor(ctx)
  const filters = {
    project_id: await requireRecord(ctx, 'Project', projectId),
    entity_type_id: await requireRecord(ctx, 'EntityType', assetTypeId),
  }
  return listEntities(ctx, 'asset', filters, { where: [queries.hasOwnTask(actor)], visible: true, nullData: true })
}

/** What of a production the caller's shots are part of. */
const PARTS_AROUND: Record<'sequence' | 'episode', (actor: Actor) => RawBuilder<unknown>> = {
  sequence: queries.hasOwnShot,
  episode: queries.hasOwnSequence,
}

/** Sequences or episodes of a production with a shot on which the caller has a task. */
export async function listPartsAroundOwn(
  ctx: RequestContext,
  kind: 'sequence' | 'episode',
  projectId: string | undefined,
): Promise<Query> {
  const actor = requireActor(ctx)
  const project = await requireRecord(ctx, 'Project', projectId)
  // Who may see them is in the condition itself: a vendor has a task of the shots, not of what they are part of.
  return listEntities(
    ctx,
    kind,
    { project_id: project },
    { where: [PARTS_AROUND[kind](actor)], visible: true, nullData: true },
  )
}

/** Shots or scenes of a sequence on which the caller has a task. */
export async function listOwnOfSequence(
  ctx: RequestContext,
  kind: 'shot' | 'scene',
  sequenceId: string | undefined,
): Promise<Query> {
  const actor = requireActor(ctx)
  const { id } = await findEntity(ctx, sequenceId, 'sequence')
  return listEntities(
    ctx,
    kind,
    { parent_id: id },
    { where: [queries.hasOwnTask(actor)], visible: true, nullData: true },
  )
}

async function requireRecord(
  ctx: RequestContext,
  model: 'Project' | 'EntityType',
  id: string | undefined,
): Promise<string> {
  const row = await findRow(ctx, model, id)
  if (!row) throw notFound()
  return row.id
}
