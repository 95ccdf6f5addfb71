import { requireActor, type RequestContext } from '../../../context.js'
import type { Query } from '../../../kernel/db/database.js'
import { forbidden } from '../../../kernel/errors.js'
import type { RoleCode } from '../../../kernel/permissions/actor.js'
import { effectiveRole } from '../../../kernel/permissions/checks.js'
import type { RouteParameter } from '../../../kernel/rest/route.js'
import { ensureKinds, type Kind } from '../../kinds/service.js'
import { entityNews } from '../../news/service.js'
import { wireName, type EntityFacts } from '../kinds.js'
import { readableEntity } from '../policy.js'
import { previewFileRows, previewMap } from '../preview-queries.js'
import * as queries from '../work-queries.js'

/** The entity whose work is asked for. */
export interface WorkOf {
  id: string | undefined
  /** What it must be; any kind by default. */
  kind?: Kind
  /** Roles in its production that are refused all the same (VX, CX). */
  barred?: readonly RoleCode[]
}

/** PA and EA. @throws AppError 404 for an unknown entity or one of another kind, 403 for who may not read it. */
async function requireReadable(ctx: RequestContext, { id, kind, barred }: WorkOf): Promise<EntityFacts> {
  const entity = await readableEntity(ctx, id, kind)
  if (kind === 'asset') await ensureKinds(ctx)
  if (barred?.includes(roleFor(ctx, entity))) throw forbidden()
  return entity
}

const roleFor = (ctx: RequestContext, { projectId }: EntityFacts): RoleCode =>
  effectiveRole(requireActor(ctx), projectId)

/** QUIRK (entities): of these a vendor gets plain tasks, their own, as long as the production is open. */
const PLAIN_FOR_VENDORS: readonly (Kind | undefined)[] = ['sequence', 'episode']

/** Tasks (T) of an entity, or of those around it, with the names that go with them. */
export async function listTasksOf(
  ctx: RequestContext,
  of: WorkOf,
  { around = 'itself', assignees = false }: { around?: queries.Around; assignees?: boolean } = {},
): Promise<Query> {
  const entity = await requireReadable(ctx, of)
  const plain = PLAIN_FOR_VENDORS.includes(of.kind) && roleFor(ctx, entity) === 'vendor'
  if (plain) return queries.openTaskRows(requireActor(ctx), entity.id)
  if (around === 'introducedAssets') await ensureKinds(ctx)
  return queries.taskRows(queries.AROUND[around](entity.id), assignees)
}

/** Types of the tasks (TT) of an entity, or of those around it, each once. */
export async function listTaskTypesOf(
  ctx: RequestContext,
  of: WorkOf,
  around: queries.Around = 'itself',
): Promise<Query> {
  const { id } = await requireReadable(ctx, of)
  return queries.taskTypeRows(queries.AROUND[around](id))
}

/** Past states of an entity, the newest first. */
export async function listVersionsOf(ctx: RequestContext, of: WorkOf & { kind: Kind }): Promise<Query> {
  const { id } = await requireReadable(ctx, of)
  return queries.versionRows(requireActor(ctx), id, `${wireName(of.kind)}Version`)
}

/** Hours spent on an entity by everybody, the last day first. */
export async function listTimeSpentsOf(ctx: RequestContext, of: WorkOf): Promise<Query> {
  const { id } = await requireReadable(ctx, of)
  return queries.timeSpentRows(id)
}

/** Previews of an entity, the newest revision of each task type first. */
export async function listPreviewFilesOf(ctx: RequestContext, of: WorkOf): Promise<Query> {
  const { id } = await requireReadable(ctx, of)
  return previewFileRows(id)
}

/** Previews of an entity by task type (PV), as a JSON text. */
export async function previewMapOf(ctx: RequestContext, of: WorkOf): Promise<string> {
  const { id } = await requireReadable(ctx, of)
  const [json] = await ctx.db.texts(previewMap(id))
  return json!
}

/** News of an entity, the newest first, as a page in a JSON text. */
export async function newsOf(ctx: RequestContext, of: WorkOf): Promise<string> {
  const { id } = await requireReadable(ctx, of)
  return entityNews(ctx, id)
}

/** Query parameter of the lists of tasks. */
export const ASSIGNEES: RouteParameter = {
  name: 'relations',
  description: '`true`: with the ids of the assignees.',
  schema: { type: 'boolean' },
}
