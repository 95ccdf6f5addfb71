import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** A task of a shot with the number of cast assets that are ready for it. */
export interface CastingStats {
  taskId: string
  projectId: string | null
  ready: number
}

/**
 * Counts anew the assets that are ready for each task of the shots (spec breakdown, A4). An asset of another production
 * that is shared is ready; else the place of its `ready_for` in the order of the production's shot steps decides.
 */
export async function countReadyAssets(tx: RequestContext, shotIds: readonly string[]): Promise<CastingStats[]> {
  const rank = (taskTypeId: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select p.priority from project_task_type_link p join task_type y on y.id = p.task_type_id
    where p.project_id = k.project_id and p.task_type_id = ${taskTypeId} and y.for_entity = 'Shot' limit 1)`
  const texts = await tx.db.texts(sql`
    update task set nb_assets_ready = ready.n, updated_at = now() from (
      select k.id,
        (select count(*) from entity_link l join entity a on a.id = l.entity_out_id
          where l.entity_in_id = k.entity_id and not coalesce(a.canceled, false) and (
            (a.is_shared and a.project_id <> k.project_id)
            or (a.ready_for is not null and coalesce(${rank(sql`k.task_type_id`)}, 0) <= coalesce(nullif(${rank(sql`a.ready_for`)}, 0), -1))
          ))::int as n
      from task k where k.entity_id = any(${idArray(shotIds)})
    ) ready
    where task.id = ready.id
    returning json_build_object('taskId', task.id, 'projectId', task.project_id, 'ready', ready.n)::text`)
  return texts.map((text) => JSON.parse(text) as CastingStats)
}

/** Shots that cast an asset. */
export const shotsCasting = (tx: RequestContext, assetId: string): Promise<string[]> =>
  tx.db.texts(sql`
    select distinct e.id::text from entity_link l join entity e on e.id = l.entity_in_id join entity_type y on y.id = e.entity_type_id
    where l.entity_out_id = ${assetId}::uuid and y.name = 'Shot'`)

/** True when the entities are not all of one production. */
export async function spansProductions(ctx: RequestContext, entityIds: readonly string[]): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select distinct project_id::text from entity where id = any(${idArray(entityIds)})`,
  )
  return found.length > 1
}
