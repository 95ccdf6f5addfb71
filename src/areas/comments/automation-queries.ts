import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

export async function setReadyFor(tx: RequestContext, assetId: string, taskTypeId: string): Promise<void> {
  await tx.db.execute(sql`
    update entity set ready_for = ${taskTypeId}::uuid, updated_at = now() where id = ${assetId}::uuid`)
}

/** A preview that stands for one of another task, whose files are still to come. */
export interface ImportedPreview {
  id: string
  sourceId: string
  extension: string
}

/**
 * Shows the previews of the highest revision of a task with a comment on another one, as the next revision of that one;
 * where the production takes one preview a revision, the first of them.
 */
export async function insertImported(
  tx: RequestContext,
  {
    fromTaskId,
    taskId,
    commentId,
    authorId,
  }: { fromTaskId: string; taskId: string; commentId: string; authorId: string },
): Promise<ImportedPreview[]> {
  const texts = await tx.db.texts(sql`
    with source as (
      select f.*, row_number() over (order by f.position, f.created_at, f.id)::int as place, gen_random_uuid() as new_id
      from preview_file f where f.task_id = ${fromTaskId}::uuid and f.revision = (select max(o.revision) from preview_file o where o.task_id = f.task_id)
    ),
    wanted as (
      select s.* from source s join task k on k.id = ${taskId}::uuid left join project p on p.id = k.project_id
      where s.place = 1 or not coalesce(p.is_single_preview_per_revision, false)
    ),
    made as (
      insert into preview_file (id, name, original_name, revision, position, extension, source, file_size, status, validation_status,
        width, height, duration, is_movie, task_id, person_id, created_at, updated_at)
      select w.new_id, left(gen_random_uuid()::text, 13), w.original_name,
        coalesce((select max(o.revision) from preview_file o where o.task_id = ${taskId}::uuid), 0) + 1, w.place, w.extension, 'webgui',
        w.file_size, 'processing', 'neutral', w.width, w.height, w.duration, w.is_movie, ${taskId}::uuid, ${authorId}::uuid, now(), now()
      from wanted w
    ),
    linked as (insert into comment_preview_link (comment, preview_file) select ${commentId}::uuid, w.new_id from wanted w),
    shown as (
      update news set preview_file_id = (select w.new_id from wanted w order by w.place desc limit 1), updated_at = now()
      where comment_id = ${commentId}::uuid and exists (select 1 from wanted)
    )
    select json_build_object('id', w.new_id, 'sourceId', w.id, 'extension', coalesce(w.extension, ''))::text from wanted w order by w.place`)
  return texts.map((text) => JSON.parse(text) as ImportedPreview)
}

/** An imported preview when its files are there: with the state of the one that it stands for. */
export interface FinishedPreview {
  id: string
  taskId: string
  projectId: string | null
  revision: number
  extension: string
  status: string
}

/** Previews whose files were copied get the state of their sources; those that are gone are left out. */
export const finishImported = (tx: RequestContext, previews: readonly ImportedPreview[]): Promise<FinishedPreview[]> =>
  tx.db
    .texts(
      sql`
    update preview_file f set status = s.status, updated_at = now()
    from unnest(${idArray(previews.map(({ id }) => id))}, ${idArray(previews.map(({ sourceId }) => sourceId))}) w(id, source_id)
      join preview_file s on s.id = w.source_id
    where f.id = w.id returning json_build_object('id', f.id, 'taskId', f.task_id, 'revision', f.revision, 'extension', f.extension,
      'status', f.status, 'projectId', (select k.project_id from task k where k.id = f.task_id))::text`,
    )
    .then((texts) => texts.map((text) => JSON.parse(text) as FinishedPreview))
