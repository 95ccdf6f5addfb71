import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** The preview that can stand for the entity of a task: the first one of its highest revision. */
export interface MainPreview {
  /** Id of the task. */
  id: string
  entityId: string
  projectId: string
  /** Name of the type of the entity. */
  typeName: string
  previewFileId: string | null
}

/** Of a task that has an entity its preview, null when it has none. */
export const mainPreview = lookup((ctx, ids) =>
  ctx.db.rows<MainPreview>(sql`
    select k.id, e.id as "entityId", e.project_id as "projectId", y.name as "typeName",
      (select f.id from preview_file f where f.task_id = k.id
        order by f.revision desc nulls last, f.created_at, f.id limit 1) as "previewFileId"
    from task k join entity e on e.id = k.entity_id join entity_type y on y.id = e.entity_type_id
    where k.id = any(${idArray(ids)})`),
)

export const setPreviewOf = (tx: RequestContext, entityId: string, previewFileId: string): Promise<number> =>
  tx.db.execute(sql`
    update entity set preview_file_id = ${previewFileId}::uuid, updated_at = now() where id = ${entityId}::uuid`)
