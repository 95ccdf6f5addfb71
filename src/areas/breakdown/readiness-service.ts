import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { validationError } from '../../kernel/errors.js'
import { shotCastings, type ShotCastingRow, type Shots } from './queries.js'

export type { CastAssetRow, Shots } from './queries.js'

/**
 * Shots that the caller sees, with what they cast; with a task type, whether each asset is ready for it.
 * @param limit shots at most
 * @throws AppError BAD_USER_INPUT for a task type that is no step of work on shots.
 */
export async function listShotCastings(
  ctx: RequestContext,
  shots: Shots,
  taskTypeId: string | null,
  limit: number,
): Promise<ShotCastingRow[]> {
  requireActor(ctx)
  if (taskTypeId !== null && (await findRow(ctx, 'TaskType', taskTypeId))?.forEntity !== 'Shot') {
    throw validationError([{ field: 'taskTypeId', message: 'Not a task type of shots.' }])
  }
  return shotCastings(ctx, shots, taskTypeId, limit)
}
