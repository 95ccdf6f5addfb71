import type { RequestContext } from '../../context.js'
import { restFilters, uuidValue } from '../../kernel/crud/filters.js'
import { specOf } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound } from '../../kernel/errors.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { ensureKinds } from '../kinds/service.js'
import { assetTypeRows, hasId, isUsedIn } from './type-queries.js'

/**
 * Asset types with the ids of their task types, for everybody. QUIRK (entities): `project_id` leaves the types that a
 * production uses, whoever is in its team.
 */
export async function listAssetTypes(ctx: RequestContext, query: QueryParameters): Promise<Query> {
  await ensureKinds(ctx)
  const where = restFilters(ctx, 'EntityType', specOf(ctx, 'EntityType'), 'y', query)
  if (query.project_id !== undefined) where.push(isUsedIn(uuidValue(query.project_id)))
  return assetTypeRows(where, true)
}

/** An asset type as a JSON text. @throws AppError 404 for an unknown one, and for the type of a kind such as `Shot`. */
export async function readAssetType(ctx: RequestContext, id: string): Promise<string> {
  const [json] = UUID.test(id) ? await ctx.db.texts(assetTypeRows([hasId(id)], true)) : []
  if (json === undefined) throw notFound()
  return json
}

/** Types of the assets of a production, for its team. */
export async function listAssetTypesOfProject(ctx: RequestContext, projectId: string): Promise<Query> {
  await requireMember(ctx, projectId)
  await ensureKinds(ctx)
  return assetTypeRows([isUsedIn(uuidValue(projectId))], false)
}
