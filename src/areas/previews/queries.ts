import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Takes previews off the entities they stand for, the news that show them and the comments they came with. */
export async function detachPreviews(tx: RequestContext, previewIds: readonly string[]): Promise<void> {
  const ids = idArray(previewIds)
  await tx.db.execute(
    sql`update entity set preview_file_id = null, updated_at = now() where preview_file_id = any(${ids})`,
  )
  await tx.db.execute(
    sql`update news set preview_file_id = null, updated_at = now() where preview_file_id = any(${ids})`,
  )
  await tx.db.execute(sql`delete from comment_preview_link where preview_file = any(${ids})`)
}

/** The previews of tasks, as far as their stored files go by it. */
export const previewsOf = (
  tx: RequestContext,
  taskIds: readonly string[],
): Promise<{ id: string; extension: string | null }[]> =>
  tx.db.rows<{ id: string; extension: string | null }>(
    sql`select p.id, p.extension from preview_file p where p.task_id = any(${idArray(taskIds)})`,
  )

/** Deletes previews that nothing shows any more; comments that name one as their own preview lose it. */
export async function deletePreviews(tx: RequestContext, previewIds: readonly string[]): Promise<void> {
  const ids = idArray(previewIds)
  await tx.db.execute(
    sql`update comment set preview_file_id = null, updated_at = now() where preview_file_id = any(${ids})`,
  )
  await tx.db.execute(sql`delete from preview_file where id = any(${ids})`)
}

export interface LatestPreview {
  id: string
  position: number | null
}

/** The preview of a task that was made last. */
export async function latestPreview(tx: RequestContext, taskId: string): Promise<LatestPreview | undefined> {
  const [row] = await tx.db.rows<LatestPreview>(sql`
    select id, "position" from preview_file where task_id = ${taskId}::uuid order by created_at desc limit 1`)
  return row
}

/** What the main picture of a task's entity depends on. */
export interface PreviewTask {
  lastPreviewFileId: string | null
  entityId: string | null
  projectId: string | null
  /** The production shows the last preview of a task as the picture of its entity. */
  automated: boolean
  /** `shot`, `asset`, … */
  kind: string
}

export async function previewTask(tx: RequestContext, taskId: string): Promise<PreviewTask | undefined> {
  const [row] = await tx.db.rows<PreviewTask>(sql`
    select t.last_preview_file_id as "lastPreviewFileId", t.entity_id as "entityId", t.project_id as "projectId",
      coalesce(p.is_set_preview_automated, false) as automated,
      case when y.name in ('Shot', 'Sequence', 'Episode', 'Edit', 'Scene', 'Concept') then lower(y.name) else 'asset' end as kind
    from task t left join project p on p.id = t.project_id left join entity e on e.id = t.entity_id
      left join entity_type y on y.id = e.entity_type_id
    where t.id = ${taskId}::uuid`)
  return row
}

export async function setLastPreview(tx: RequestContext, taskId: string, previewId: string | null): Promise<void> {
  await tx.db.execute(
    sql`update task set last_preview_file_id = ${previewId}::uuid, updated_at = now() where id = ${taskId}::uuid`,
  )
}

export async function setEntityPreview(tx: RequestContext, entityId: string, previewId: string): Promise<void> {
  await tx.db.execute(
    sql`update entity set preview_file_id = ${previewId}::uuid, updated_at = now() where id = ${entityId}::uuid`,
  )
}

/** True when another first preview of the task has this revision. */
export async function hasRevision(
  ctx: RequestContext,
  preview: { id: string; taskId: string | null; revision: number },
): Promise<boolean> {
  const found = await ctx.db.texts(sql`
    select id::text from preview_file where task_id is not distinct from ${preview.taskId}::uuid and revision = ${preview.revision}
      and "position" = 1 and id <> ${preview.id}::uuid limit 1`)
  return found.length > 0
}

/** Moves the other previews of a revision of a task along with its first one. */
export async function moveRevision(
  tx: RequestContext,
  { id, taskId, from, to }: { id: string; taskId: string | null; from: number | null; to: number | null },
): Promise<void> {
  await tx.db.execute(sql`
    update preview_file set revision = ${to}::int, updated_at = now()
    where task_id is not distinct from ${taskId}::uuid and revision is not distinct from ${from}::int and id <> ${id}::uuid`)
}

/** True when a background picture has exactly this name, other than the one left out. */
export async function hasBackground(ctx: RequestContext, name: string, exceptId: string | null): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select id::text from preview_background_file where name = ${name} and id is distinct from ${exceptId}::uuid limit 1`,
  )
  return found.length > 0
}

/** No background picture is the default any more, but the one left out. */
export async function clearDefaultBackgrounds(tx: RequestContext, exceptId: string | null): Promise<void> {
  await tx.db.execute(sql`
    update preview_background_file set is_default = false, updated_at = now()
    where is_default and id is distinct from ${exceptId}::uuid`)
}

/** True when some of the comments are not on the task. */
export async function hasForeignComments(
  ctx: RequestContext,
  commentIds: readonly string[],
  taskId: string,
): Promise<boolean> {
  if (commentIds.length === 0) return false
  const foreign = await ctx.db.texts(
    sql`select id::text from comment where id = any(${idArray(commentIds)}) and object_id <> ${taskId}::uuid limit 1`,
  )
  return foreign.length > 0
}
