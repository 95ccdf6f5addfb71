import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound, type AppError } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { ensureKinds } from '../kinds/service.js'
import { projectsOfAssets, shareByIds, shareSelected, type AssetSelection } from './sharing-queries.js'

/**
 * Shares assets of whatever productions with the others, or ends it. No event tells of it. For managers of each
 * production.
 * @returns ids of the assets
 * @throws AppError 404 for an unknown asset, 403 where one is not manager: then nothing has changed.
 */
export async function shareAssets(ctx: RequestContext, ids: readonly string[], isShared: boolean): Promise<string[]> {
  if (ids.length === 0) return []
  await ensureKinds(ctx)
  const projects = await projectsOfAssets(ctx, ids)
  if (ids.some((id) => !projects.has(id))) throw notFound()
  for (const projectId of new Set(projects.values())) await requireManager(ctx, projectId)
  return ctx.transaction((tx) => shareByIds(tx, [...projects.keys()], isShared))
}

/** As {@link shareAssets}, with the refusals of single assets in their outcomes. */
export async function shareEachAsset(
  ctx: RequestContext,
  ids: readonly string[],
  { isShared, mode }: { isShared: boolean; mode: BulkMode },
): Promise<Outcome<string>[]> {
  await ensureKinds(ctx)
  const projects = await projectsOfAssets(ctx, ids)
  const outcomes = ids.map((id): Outcome<string> => {
    const error = refusalFor(ctx, projects.get(id))
    return error ? { error } : { value: id }
  })
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  const allowed = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))
  if (allowed.length) await ctx.transaction((tx) => shareByIds(tx, allowed, isShared))
  return outcomes
}

/** What one does not see is not there. */
function refusalFor(ctx: RequestContext, projectId: string | undefined): AppError | undefined {
  const role = roleIn(requireActor(ctx), projectId)
  if (projectId === undefined || role === undefined || role === 'vendor') return notFound()
  return role === 'admin' || role === 'manager' ? undefined : forbidden()
}

/**
 * Shares assets of one production with the others, or ends it: all of them, those of a type, or those of a list that
 * are in the production. No event tells of it. For managers of the production.
 * @returns ids of the assets
 */
export async function shareProjectAssets(
  ctx: RequestContext,
  selection: AssetSelection,
  isShared: boolean,
): Promise<string[]> {
  await requireManager(ctx, selection.projectId)
  const { projectId, assetTypeId } = selection
  if (!UUID.test(projectId) || (assetTypeId !== undefined && !UUID.test(assetTypeId))) throw notFound()
  await ensureKinds(ctx)
  return ctx.transaction((tx) => shareSelected(tx, selection, isShared))
}
