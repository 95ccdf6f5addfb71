import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { visibleData } from '../entities/service.js'

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

/** Sets the pictures of entities. @param previews Id of a preview by that of the entity */
export async function setPreviews(tx: RequestContext, previews: ReadonlyMap<string, string>): Promise<void> {
  await tx.db.execute(sql`
    update entity e set preview_file_id = w.preview_file_id, updated_at = now()
    from (
      select t.id, a.preview_file_id from unnest(${idArray([...previews.keys()])}, ${idArray([...previews.values()])}) a(id, preview_file_id)
      join entity t on t.id = a.id order by t.id for no key update of t) w
    where e.id = w.id`)
}

/** Entities as REST shows them, as JSON texts in the order of the ids. */
export const wireEntities = (ctx: RequestContext, ids: readonly string[]): Promise<string[]> => {
  const data = (t: string): RawBuilder<unknown> => visibleData(requireActor(ctx), t)
  return ctx.db.texts(sql`
    select row_to_json(w)::text from unnest(${idArray(ids)}) with ordinality as wanted(id, place)
    join entity t on t.id = wanted.id
    cross join lateral (select ${wireColumns('Entity', 't', { computed: { data }, wireType: 'Entity' })}) w
    order by wanted.place`)
}
