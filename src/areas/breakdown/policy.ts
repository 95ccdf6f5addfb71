import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { ensureKinds } from '../kinds/service.js'
import { spansProductions } from './queries.js'
import { requireEntityAccess, requireProject, seenWith, visibleEntity } from '../../kernel/permissions/work.js'

/** Links of the concepts that one sees, in productions where one is no client. */
export function staffOfConcept(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const rule = visibleEntity(actor, 'ci')
  if (isAdmin(actor) || typeof rule === 'boolean') return rule
  const staff = sql`${col('ci', 'project_id')} = any(${idArray(projectIds(actor, { notRoles: ['client'] }))})`
  return seenWith(sql`${rule} and ${staff}`, 'entity', 'ci', col(t, 'entity_in_id'))
}

/** Admins; the team of the asset's production; vendors with a task of the asset. */
export async function teamOfAsset(ctx: RequestContext, { assetId }: Row): Promise<void> {
  if (isAdmin(requireActor(ctx))) return
  const asset = await findRow(ctx, 'Entity', assetId)
  if (!asset) throw notFound()
  await ensureKinds(ctx)
  await requireProject(ctx, asset.projectId as string)
  await requireEntityAccess(ctx, asset.id, asset.projectId as string)
}

/** As {@link teamOfAsset}; nobody but admins makes an instance point to entities of other productions. */
export async function writersOfInstance(ctx: RequestContext, row: Row, { data, relations }: WriteInput): Promise<void> {
  await teamOfAsset(ctx, row)
  if (isAdmin(requireActor(ctx))) return
  const named = [data.assetId, data.sceneId, data.targetAssetId, data.entityId, ...(relations.shots ?? [])]
  const ids = named.filter((id): id is string => typeof id === 'string' && UUID.test(id))
  if (ids.length && (await spansProductions(ctx, [row.assetId as string, ...ids]))) throw forbidden()
}
