import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** A task type, as seen from an entity that may get a task of it. */
export interface Step {
  id: string
  /** Kind of entities it is for, as `Shot`; null or empty: for all. */
  forEntity: string | null
  /** The production uses it. */
  enabled: boolean
  /** The workflow of the asset type has it, or says nothing; true for what is no asset. */
  inWorkflow: boolean
}

/** The task types that are used by a production or asked for. */
export const stepsFor = (
  ctx: RequestContext,
  { projectId, assetTypeId, asked }: { projectId: string; assetTypeId: string | null; asked: readonly string[] },
): Promise<Step[]> =>
  ctx.db.rows<Step>(sql`
    with used as (select l.task_type_id, l.priority from project_task_type_link l where l.project_id = ${projectId}::uuid),
      workflow as (select w.task_type_id from task_type_asset_type_link w where w.asset_type_id = ${assetTypeId}::uuid)
    select y.id, y.for_entity as "forEntity", u.task_type_id is not null as enabled,
      (not exists (select 1 from workflow) or y.id in (select w.task_type_id from workflow w)) as "inWorkflow"
    from task_type y left join used u on u.task_type_id = y.id
    where u.task_type_id is not null or y.id = any(${idArray(asked)})
    order by u.priority nulls last, y.priority, y.name`)

/** Gives an entity a task of each type, named `main`, where it has none. @returns their ids, in the order of the types */
export async function insertTasks(
  tx: RequestContext,
  {
    entityId,
    projectId,
    assignerId,
    statusId,
    typeIds,
  }: {
    entityId: string
    projectId: string
    assignerId: string
    statusId: string
    typeIds: readonly string[]
  },
): Promise<string[]> {
  return tx.db.texts(sql`
    insert into task (id, name, priority, difficulty, duration, estimation, completion_rate, retake_count, sort_order,
      nb_assets_ready, nb_drawings, project_id, task_type_id, task_status_id, entity_id, assigner_id, created_at, updated_at)
    select gen_random_uuid(), 'main', 0, 3, 0, 0, 0, 0, 0, 0, 0, ${projectId}::uuid, w.id, ${statusId}::uuid, ${entityId}::uuid,
      ${assignerId}::uuid, now(), now()
    from unnest(${idArray(typeIds)}) with ordinality as w(id, place)
    where not exists (select 1 from task k where k.entity_id = ${entityId}::uuid and k.task_type_id = w.id and k.name = 'main')
    order by w.place
    on conflict on constraint task_uc do nothing returning id::text`)
}

/** New tasks in their REST form, with names of their type and status, as JSON texts in the order of the ids. */
export const wireTasksOf = (ctx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('Task', 't')}, '[]'::json as assignees, s.name as task_status_name, s.short_name as task_status_short_name,
        s.color as task_status_color, y.name as task_type_name, y.color as task_type_color, y.priority as task_type_priority
      from unnest(${idArray(ids)}) with ordinality as wanted(id, place)
      join task t on t.id = wanted.id join task_status s on s.id = t.task_status_id join task_type y on y.id = t.task_type_id
      order by wanted.place) w`)
