import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { VersionConflict } from '../crud/versions.js'
import { AppError } from '../errors.js'
import { graphModels, modelOf } from './model.js'

/** Does a change of a record of a model; a conflict is answered with the record as this caller sees it now. */
export async function showingCurrent<T>(ctx: RequestContext, model: ModelName, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } catch (error) {
    throw error instanceof VersionConflict ? await withCurrent(ctx, model, error) : error
  }
}

async function withCurrent(ctx: RequestContext, model: ModelName, conflict: VersionConflict): Promise<AppError> {
  const row = await ctx.loaders.one(model).load(conflict.recordId)
  const { columns } = modelOf(graphModels(ctx.deps.registry), model)
  const current = row && Object.fromEntries([...columns.keys()].map((field) => [field, row[field]]))
  return new AppError(conflict.code, conflict.message, {
    ...(conflict.fields && { fields: conflict.fields }),
    extensions: { current },
  })
}
