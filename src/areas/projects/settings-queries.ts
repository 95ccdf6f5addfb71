import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'

/** The preview backgrounds of a production in their REST form, as JSON texts. */
export const backgroundsOf = (ctx: RequestContext, projectId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('PreviewBackgroundFile', 't')} from preview_background_file t
      join project_preview_background_file_link l on l.preview_background_file_id = t.id
      where l.project_id = ${projectId}::uuid) w`)

/** Gives a production a preview background. @returns false when it has it already */
export async function linkBackground(tx: RequestContext, projectId: string, backgroundId: string): Promise<boolean> {
  const made = await tx.db.execute(sql`
    insert into project_preview_background_file_link (project_id, preview_background_file_id)
    values (${projectId}::uuid, ${backgroundId}::uuid) on conflict do nothing`)
  return made > 0
}

/** Takes a preview background away from a production. */
export async function unlinkBackground(tx: RequestContext, projectId: string, backgroundId: string): Promise<void> {
  await tx.db.execute(sql`
    delete from project_preview_background_file_link
    where project_id = ${projectId}::uuid and preview_background_file_id = ${backgroundId}::uuid`)
}

/** Notes that a production changed, when only its links did. */
export async function touchProject(tx: RequestContext, projectId: string): Promise<void> {
  await tx.db.execute(sql`update project set updated_at = now() where id = ${projectId}::uuid`)
}
