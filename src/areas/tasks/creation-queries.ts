import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** An entity that may get a task. */
export interface Candidate {
  id: string
  projectId: string
  entityTypeId: string
  /** Name of its type. */
  typeName: string
}

/** Entities by a condition on the alias `e`, by name. */
export const candidates = (ctx: RequestContext, where: RawBuilder<unknown>): Promise<Candidate[]> =>
  ctx.db.rows<Candidate>(sql`
    select e.id, e.project_id as "projectId", e.entity_type_id as "entityTypeId", y.name as "typeName"
    from entity e join entity_type y on y.id = e.entity_type_id where ${where} order by e.name, e.created_at, e.id`)

export const isAmong = (ids: readonly string[]): RawBuilder<unknown> => sql`e.id = any(${idArray(ids)})`

/** Id of the type of entities of exactly this name. */
export async function entityTypeNamed(ctx: RequestContext, name: string): Promise<string | undefined> {
  const [id] = await ctx.db.texts(sql`select id::text from entity_type where name = ${name} limit 1`)
  return id
}

/** What every new task of a set has. */
export interface NewTasks {
  projectId: string
  taskTypeId: string
  statusId: string
  assignerId: string
}

/** Gives each entity a task named `main` when it has none of the type. @returns their ids, in the order of the entities */
export const insertTasks = (
  tx: RequestContext,
  entityIds: readonly string[],
  { projectId, taskTypeId, statusId, assignerId }: NewTasks,
): Promise<string[]> =>
  tx.db.texts(sql`
    insert into task (id, name, priority, difficulty, duration, estimation, completion_rate, retake_count, sort_order,
      nb_assets_ready, nb_drawings, project_id, task_type_id, task_status_id, entity_id, assigner_id, created_at, updated_at)
    select gen_random_uuid(), 'main', 0, 3, 0, 0, 0, 0, 0, 0, 0, ${projectId}::uuid, ${taskTypeId}::uuid, ${statusId}::uuid, w.id,
      ${assignerId}::uuid, now(), now()
    from unnest(${idArray(entityIds)}) with ordinality as w(id, place)
    where not exists (select 1 from task k where k.entity_id = w.id and k.task_type_id = ${taskTypeId}::uuid)
    order by w.place
    on conflict on constraint task_uc do nothing returning id::text`)
