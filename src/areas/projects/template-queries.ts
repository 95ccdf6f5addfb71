import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { DescriptorSnapshot } from './queries.js'

/** Notes that a template changed, when only its links did. */
export async function touchTemplate(tx: RequestContext, templateId: string): Promise<void> {
  await tx.db.execute(sql`update project_template set updated_at = now() where id = ${templateId}::uuid`)
}

/** Chooses the default preview background of a template; null: none. */
export async function setDefaultBackground(
  tx: RequestContext,
  templateId: string,
  backgroundId: string | null,
): Promise<void> {
  await tx.db.execute(sql`
    update project_template set default_preview_background_file_id = ${backgroundId}::uuid, updated_at = now()
    where id = ${templateId}::uuid`)
}

/** A template without these backgrounds has none of them as the default. */
export async function clearDefaultBackground(
  tx: RequestContext,
  templateId: string,
  backgroundIds: readonly string[],
): Promise<void> {
  await tx.db.execute(sql`
    update project_template set default_preview_background_file_id = null
    where id = ${templateId}::uuid and default_preview_background_file_id = any(${idArray(backgroundIds)})`)
}

/** Replaces the custom columns that a template gives to productions. */
export async function setSnapshots(
  tx: RequestContext,
  templateId: string,
  snapshots: readonly DescriptorSnapshot[],
): Promise<void> {
  await tx.db.execute(sql`
    update project_template set metadata_descriptors = ${JSON.stringify(snapshots)}::jsonb, updated_at = now()
    where id = ${templateId}::uuid`)
}

/** The custom columns of a production as templates keep them. */
export const snapshotsOf = (ctx: RequestContext, projectId: string): Promise<DescriptorSnapshot[]> =>
  ctx.db.rows<DescriptorSnapshot>(sql`
    select d.name, d.field_name, d.entity_type, d.task_type_id, d.data_type, coalesce(d.choices, '[]'::jsonb) as choices,
      coalesce(d.for_client, false) as for_client, d.position,
      (select coalesce(json_agg(l.department_id), '[]'::json) from department_metadata_descriptor_link l
        where l.metadata_descriptor_id = d.id) as departments
    from metadata_descriptor d where d.project_id = ${projectId}::uuid
    order by d.entity_type, d.position nulls last, d.name`)
