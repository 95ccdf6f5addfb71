import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** What decides about the number and the place of a new preview of a comment. */
export interface RevisionFacts {
  /** Revision of the first preview of the comment; null when it has none. */
  ownRevision: number | null
  /** Highest revision of the task; null without any. */
  highest: number | null
  /** The production takes one preview a revision. */
  single: boolean
}

export async function revisionFacts(tx: RequestContext, commentId: string, taskId: string): Promise<RevisionFacts> {
  const [row] = await tx.db.rows<RevisionFacts>(sql`
    select (select f.revision from comment_preview_link l join preview_file f on f.id = l.preview_file
        where l.comment = ${commentId}::uuid order by f.position, f.created_at, f.id limit 1) as "ownRevision",
      (select max(f.revision) from preview_file f where f.task_id = k.id) as highest,
      coalesce(p.is_single_preview_per_revision, false) as single
    from task k left join project p on p.id = k.project_id where k.id = ${taskId}::uuid`)
  return row!
}

/** Previews of a task in a revision: how many, and whether one of them is the first. */
export async function previewsIn(
  tx: RequestContext,
  taskId: string,
  revision: number,
): Promise<{ count: number; begun: boolean }> {
  const [row] = await tx.db.rows<{ count: number; begun: boolean }>(sql`
    select count(*)::int as count, coalesce(bool_or(f.position = 1), false) as begun
    from preview_file f where f.task_id = ${taskId}::uuid and f.revision = ${revision}`)
  return row!
}

export interface NewPreview {
  taskId: string
  commentId: string
  personId: string
  revision: number
  position: number
}

/** Makes a preview whose file is still to come, and shows it with its comment and the news of that. @returns its id */
export async function insertPreview(
  tx: RequestContext,
  { taskId, commentId, personId, revision, position }: NewPreview,
): Promise<string> {
  const [id] = await tx.db.texts(sql`
    insert into preview_file (id, name, revision, position, extension, source, file_size, status, validation_status, width, height,
      duration, is_movie, task_id, person_id, created_at, updated_at)
    values (gen_random_uuid(), left(gen_random_uuid()::text, 13), ${revision}, ${position}, 'mp4', 'webgui', 0, 'processing', 'neutral',
      0, 0, 0, false, ${taskId}::uuid, ${personId}::uuid, now(), now())
    returning id::text`)
  await tx.db.execute(
    sql`insert into comment_preview_link (comment, preview_file) values (${commentId}::uuid, ${id}::uuid)`,
  )
  await tx.db.execute(sql`update comment set updated_at = now() where id = ${commentId}::uuid`)
  await tx.db.execute(sql`
    update news set preview_file_id = ${id}::uuid, updated_at = now() where comment_id = ${commentId}::uuid`)
  return id!
}

/** True when the preview came with the comment. */
export async function isOfComment(ctx: RequestContext, previewFileId: string, commentId: string): Promise<boolean> {
  const found = await ctx.db.texts(sql`
    select comment::text from comment_preview_link
    where preview_file = ${previewFileId}::uuid and comment = ${commentId}::uuid`)
  return found.length > 0
}
