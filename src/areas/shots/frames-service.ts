import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { fpsOf, setFramesByPreview } from './frames-queries.js'

/**
 * Sets the length in frames of the shots of a production, or of one episode, from the duration of the newest preview of
 * their tasks of a type. Shots without such a preview, or whose preview has no duration, keep what they have. No event
 * tells of it. For managers of the production.
 * @throws AppError 400 for malformed ids and for a production without frames per second, 404 for an unknown one.
 */
export async function setFrames(
  ctx: RequestContext,
  projectId: string,
  taskTypeId: string,
  episodeId: string | null,
): Promise<{ id: string; nbFrames: number }[]> {
  await requireManager(ctx, projectId)
  if (!UUID.test(projectId) || !UUID.test(taskTypeId)) throw paramError('Invalid project or task type id')
  if (episodeId !== null && !UUID.test(episodeId)) throw paramError('Invalid episode id')
  const fps = await fpsOf(ctx, projectId)
  if (fps === undefined) throw notFound()
  const rate = Number(fps ?? NaN)
  return ctx.transaction(async (tx) => {
    if (!(rate > 0)) throw paramError('The production has no frames per second.')
    return setFramesByPreview(tx, { projectId, taskTypeId, episodeId, fps: rate })
  })
}
