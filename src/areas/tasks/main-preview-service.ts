import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import { recordChange } from '../../kernel/crud/service.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { visibleData } from '../entities/service.js'
import { kindOfName } from '../kinds/service.js'
import { mainPreviews, setPreviewOf, type MainPreview } from './main-preview-queries.js'
import { readableTask } from './reading-service.js'

/** TASKREAD, but for clients. @returns the preview that can stand for the entity of the task */
async function requirePreview(ctx: RequestContext, taskId: string): Promise<MainPreview> {
  const task = await readableTask(ctx, taskId)
  if (effectiveRole(requireActor(ctx), task.projectId as string | null) === 'client') throw forbidden()
  const preview = (await mainPreviews(ctx, [task.id])).get(task.id)
  if (!preview) throw notFound()
  return preview
}

/** Makes a preview the picture of its entity, and tells of it. @returns the entity in its REST form, as JSON text */
async function showPreview(tx: RequestContext, preview: MainPreview, previewFileId: string): Promise<string> {
  const { entityId, projectId, typeName } = preview
  const kind = kindOfName(typeName)
  const before = await lockRow(tx, 'Entity', entityId)
  if (!before) throw notFound()
  await setPreviewOf(tx, entityId, previewFileId)
  recordChange(tx, 'Entity', before, await findRow(tx, 'Entity', entityId))
  await tx.emit('preview-file:set-main', { entity_id: entityId, preview_file_id: previewFileId }, { projectId })
  await tx.emit(`${kind}:update`, { [`${kind}_id`]: entityId }, { projectId })
  const data = (t: string) => visibleData(requireActor(tx), t)
  return (await wireRow(tx, 'Entity', entityId, { computed: { data }, wireType: 'Entity' }))!
}

/**
 * Makes the newest preview of a task the picture of its entity. For who may read the task, but no client.
 * @returns the entity in its REST form, as JSON text
 * @throws AppError 400 for a task without previews
 */
export async function setMainPreview(ctx: RequestContext, taskId: string): Promise<string> {
  const preview = await requirePreview(ctx, taskId)
  const { previewFileId } = preview
  if (!previewFileId) throw paramError('This task has no preview file to set as the main preview.')
  return ctx.transaction((tx) => showPreview(tx, preview, previewFileId))
}

/**
 * As {@link setMainPreview}, for tasks one after the other; those without previews are passed over. QUIRK (tasks,
 * set-main-preview): the first refused one ends it, and what was done before stays.
 */
export async function setMainPreviews(ctx: RequestContext, taskIds: readonly string[]): Promise<string[]> {
  const entities: string[] = []
  for (const taskId of taskIds) {
    const preview = await requirePreview(ctx, taskId)
    const { previewFileId } = preview
    if (previewFileId) entities.push(await ctx.transaction((tx) => showPreview(tx, preview, previewFileId)))
  }
  return entities
}
