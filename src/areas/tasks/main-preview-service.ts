import { requireActor, type RequestContext } from '../../context.js'
import { settled, stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { forbidden, notFound, paramError, type AppError } from '../../kernel/errors.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { requireTaskAccess, type TaskFacts } from '../../kernel/permissions/work.js'
import { kindOfName } from '../kinds/service.js'
import { knownTask } from './change-queries.js'
import { mainPreview, setPreviews, wireEntities, type MainPreview } from './main-preview-queries.js'

/** TASKREAD, but for clients. */
async function requireSetter(ctx: RequestContext, task: TaskFacts): Promise<void> {
  const { projectId } = task
  await requireTaskAccess(ctx, task)
  if (effectiveRole(requireActor(ctx), projectId) === 'client') throw forbidden()
}

const noPreview = (): AppError => paramError('This task has no preview file to set as the main preview.')

/** Whether the caller makes the newest preview of a task the picture of its entity. */
export async function requireMainPreview(ctx: RequestContext, task: TaskFacts): Promise<void> {
  await requireSetter(ctx, task)
  if (!(await mainPreview(ctx, task.id))?.previewFileId) throw noPreview()
}

/** A preview that will be the picture of its entity. */
type Picture = MainPreview & { previewFileId: string }

async function settablePreview(ctx: RequestContext, taskId: string): Promise<Picture> {
  const task = await knownTask(ctx, taskId)
  await requireSetter(ctx, task)
  const preview = await mainPreview(ctx, task.id)
  if (!preview) throw notFound()
  if (!preview.previewFileId) throw noPreview()
  return preview as Picture
}

const settablePreviews = (ctx: RequestContext, taskIds: readonly string[]): Promise<Outcome<Picture>[]> =>
  Promise.all(taskIds.map((id) => settled(() => settablePreview(ctx, id))))

const granted = (outcomes: readonly Outcome<Picture>[]): Picture[] =>
  outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))

/** Makes previews the pictures of their entities, and tells of it; of two for one entity the last one counts. */
async function show(ctx: RequestContext, pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return
  await ctx.transaction(async (tx) => {
    await setPreviews(tx, new Map(pictures.map(({ entityId, previewFileId }) => [entityId, previewFileId])))
    for (const { entityId, previewFileId, projectId, typeName } of pictures) {
      const kind = kindOfName(typeName)
      await tx.emit('preview-file:set-main', { entity_id: entityId, preview_file_id: previewFileId }, { projectId })
      await tx.emit(`${kind}:update`, { [`${kind}_id`]: entityId }, { projectId })
    }
  })
}

/**
 * Makes the newest previews of tasks the pictures of their entities. For who may read the tasks, but no clients.
 * @returns for each task in its place the id of its entity, or the refusal; a task without previews has one
 */
export async function setMainPreviews(
  ctx: RequestContext,
  taskIds: readonly string[],
  mode: BulkMode,
): Promise<Outcome<string>[]> {
  const outcomes = await settablePreviews(ctx, taskIds)
  const stop = stopped(mode, outcomes)
  if (stop) return stop as Outcome<string>[]
  await show(ctx, granted(outcomes))
  return outcomes.map((outcome) => ('value' in outcome ? { value: outcome.value.entityId } : outcome))
}

/** As {@link setMainPreviews}, for one task. @returns the entity in its REST form, as JSON text. @throws AppError the refusal */
export async function setMainPreview(ctx: RequestContext, taskId: string): Promise<string> {
  const picture = await settablePreview(ctx, taskId)
  await show(ctx, [picture])
  return (await presentEntities(ctx, [picture]))[0]!
}

/**
 * As {@link setMainPreviews}, where those without previews are passed over. QUIRK (tasks, set-main-preview): the first
 * refused one ends it, and what is before it is done.
 * @returns the entities in their REST form, as JSON texts
 */
export async function setMainPreviewsInTurn(ctx: RequestContext, taskIds: readonly string[]): Promise<string[]> {
  const outcomes = await settablePreviews(ctx, taskIds)
  const end = outcomes.findIndex((outcome) => 'error' in outcome && outcome.error.code !== 'BAD_USER_INPUT')
  const pictures = granted(end < 0 ? outcomes : outcomes.slice(0, end))
  await show(ctx, pictures)
  const refused = outcomes[end]
  if (refused && 'error' in refused) throw refused.error
  return presentEntities(ctx, pictures)
}

const presentEntities = (ctx: RequestContext, pictures: readonly Picture[]): Promise<string[]> =>
  wireEntities(
    ctx,
    pictures.map(({ entityId }) => entityId),
  )
