import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

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
export const countReadyAssets = (tx: RequestContext, shotIds: readonly string[]): Promise<CastingStats[]> =>
  tx.db.rows<CastingStats>(sql`
    with ready as (
      select k.id, k.project_id,
        (select count(*) from entity_link l join entity a on a.id = l.entity_out_id
          where l.entity_in_id = k.entity_id and not coalesce(a.canceled, false) and (
            (a.is_shared and a.project_id <> k.project_id)
            or (a.ready_for is not null and coalesce(own.priority, 0) <= coalesce(
              (select nullif(p.priority, 0) from project_task_type_link p join task_type y on y.id = p.task_type_id
                where p.project_id = k.project_id and p.task_type_id = a.ready_for and y.for_entity = 'Shot' limit 1), -1))
          ))::int as n
      from task k
      left join lateral (
        select p.priority from project_task_type_link p join task_type y on y.id = p.task_type_id
        where p.project_id = k.project_id and p.task_type_id = k.task_type_id and y.for_entity = 'Shot' limit 1
      ) own on true
      where k.entity_id = any(${`{${shotIds.join(',')}}`}::uuid[])
    ), written as (
      update task set nb_assets_ready = ready.n, updated_at = now() from ready where task.id = ready.id
    )
    select id as "taskId", project_id as "projectId", n as ready from ready`)

/** Shots that cast an asset. */
export const shotsCasting = (tx: RequestContext, assetId: string): Promise<string[]> =>
  tx.db.texts(sql`
    select distinct e.id::text from entity_link l join entity e on e.id = l.entity_in_id join entity_type y on y.id = e.entity_type_id
    where l.entity_out_id = ${assetId}::uuid and y.name = 'Shot'`)
