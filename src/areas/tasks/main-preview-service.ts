import { requireActor, type RequestContext } from '../../context.js'
import { wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { forbidden, notFound, paramError, type AppError } from '../../kernel/errors.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { requireTaskAccess } from '../../kernel/permissions/work.js'
import { visibleData } from '../entities/service.js'
import { kindOfName } from '../kinds/service.js'
import { mainPreview, setPreviewOf, type MainPreview } from './main-preview-queries.js'
import { findTask } from './reading-service.js'

/** TASKREAD, but for clients. */
async function requireSetter(ctx: RequestContext, task: Row): Promise<void> {
  const projectId = task.projectId as string | null
  await requireTaskAccess(ctx, { projectId, entityId: task.entityId as string | null })
  if (effectiveRole(requireActor(ctx), projectId) === 'client') throw forbidden()
}

const noPreview = (): AppError => paramError('This task has no preview file to set as the main preview.')

/** Whether the caller makes the newest preview of a task the picture of its entity. */
export async function requireMainPreview(ctx: RequestContext, task: Row): Promise<void> {
  await requireSetter(ctx, task)
  if (!(await mainPreview(ctx, task.id))?.previewFileId) throw noPreview()
}

/** The preview that can stand for the entity of the task. */
async function settablePreview(ctx: RequestContext, taskId: string): Promise<MainPreview> {
  const task = await findTask(ctx, taskId)
  await requireSetter(ctx, task)
  const preview = await mainPreview(ctx, task.id)
  if (!preview) throw notFound()
  return preview
}

/** Makes a preview the picture of its entity, and tells of it. @returns the entity in its REST form, as JSON text */
async function showPreview(tx: RequestContext, preview: MainPreview, previewFileId: string): Promise<string> {
  const { entityId, projectId, typeName } = preview
  const kind = kindOfName(typeName)
  if (!(await lockRow(tx, 'Entity', entityId))) throw notFound()
  await setPreviewOf(tx, entityId, previewFileId)
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
  const preview = await settablePreview(ctx, taskId)
  const { previewFileId } = preview
  if (!previewFileId) throw noPreview()
  return ctx.transaction((tx) => showPreview(tx, preview, previewFileId))
}

/**
 * As {@link setMainPreview}, for tasks one after the other; those without previews are passed over. QUIRK (tasks,
 * set-main-preview): the first refused one ends it, and what was done before stays.
 */
export async function setMainPreviews(ctx: RequestContext, taskIds: readonly string[]): Promise<string[]> {
  const entities: string[] = []
  for (const taskId of taskIds) {
    const preview = await settablePreview(ctx, taskId)
    const { previewFileId } = preview
    if (previewFileId) entities.push(await ctx.transaction((tx) => showPreview(tx, preview, previewFileId)))
  }
  return entities
}
