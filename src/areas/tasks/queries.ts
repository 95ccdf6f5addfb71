import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Department of a task type; null without one. */
export const departmentOfType = async (ctx: RequestContext, taskTypeId: string | null): Promise<string | null> =>
  (taskTypeId && (await typeFacts(ctx, taskTypeId))?.departmentId) || null

const typeFacts = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string; departmentId: string | null }>(
    sql`select id, department_id as "departmentId" from task_type where id = any(${idArray(ids)})`,
  ),
)

/** Kind of entities a task type is for, as `Asset` or `Shot`; undefined for an unknown type. */
export async function kindOfTaskType(ctx: RequestContext, id: string): Promise<string | null | undefined> {
  const [row] = await ctx.db.rows<{ kind: string | null }>(
    sql`select for_entity as kind from task_type where id = ${id}::uuid`,
  )
  return row?.kind
}

/** Name of an entity's type; undefined for an unknown entity. */
export async function typeOfEntity(ctx: RequestContext, id: string): Promise<string | undefined> {
  const [name] = await ctx.db.texts(
    sql`select y.name from entity e join entity_type y on y.id = e.entity_type_id where e.id = ${id}::uuid`,
  )
  return name
}

/** Ids of the people assigned to a task. */
export const assigneesOf = (ctx: RequestContext, taskId: string): Promise<string[]> =>
  ctx.db.texts(sql`select person_id::text from task_person_link where task_id = ${taskId}::uuid`)

/** The time of tasks is the sum of what was spent on them. @returns those there are, with their productions */
export async function sumTimes(
  tx: RequestContext,
  taskIds: readonly string[],
): Promise<{ id: string; projectId: string | null }[]> {
  const rows = await tx.db.texts(sql`
    update task set duration = coalesce((select sum(s.duration) from time_spent s where s.task_id = task.id), 0), updated_at = now()
    where id = any(${idArray(taskIds)}) returning json_build_object('id', id, 'projectId', project_id)::text`)
  return rows.map((row) => JSON.parse(row) as { id: string; projectId: string | null })
}

/** True when a task type has exactly this name, other than the one left out. */
export async function hasTaskType(ctx: RequestContext, name: string, exceptId: string | null): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select id::text from task_type where name = ${name} and id is distinct from ${exceptId}::uuid limit 1`,
  )
  return found.length > 0
}

/** What plans hold a task type. */
export async function usesOfTaskType(
  ctx: RequestContext,
  id: string,
): Promise<{ schedule: boolean; projects: boolean }> {
  const [row] = await ctx.db.rows<{ schedule: boolean; projects: boolean }>(sql`
    select exists (select 1 from schedule_item where task_type_id = ${id}::uuid) as schedule,
      exists (select 1 from project_task_type_link where task_type_id = ${id}::uuid) as projects`)
  return row!
}

export async function detachTaskType(tx: RequestContext, id: string): Promise<void> {
  await tx.db.execute(sql`delete from schedule_item where task_type_id = ${id}::uuid`)
  await tx.db.execute(sql`delete from project_task_type_link where task_type_id = ${id}::uuid`)
}

/** Takes the mark of the default off one status: the first that has it. */
export async function clearDefaultStatus(tx: RequestContext): Promise<void> {
  await tx.db.execute(sql`
    update task_status set is_default = false, updated_at = now()
    where id = (select s.id from task_status s where s.is_default limit 1)`)
}

/** Sets the rank of task types, first one 1; unknown ones keep their place in the count. @returns ids of the known ones. */
export async function rankTaskTypes(tx: RequestContext, ids: readonly string[]): Promise<string[]> {
  return tx.db.texts(sql`
    with wanted as (select id, min(rank)::int as rank from unnest(${idArray(ids)}) with ordinality as w(id, rank) group by id),
    changed as (
      update task_type set priority = wanted.rank, updated_at = now() from wanted where task_type.id = wanted.id
      returning task_type.id, wanted.rank
    ) select id::text from changed order by rank`)
}

/** Tasks of the shots of an episode: their entity's parent's parent. */
export const inEpisode = (t: string, episodeId: string): RawBuilder<unknown> =>
  sql`exists (select 1 from entity e join entity s on s.id = e.parent_id
    where e.id = ${sql.ref(`${t}.entity_id`)} and s.parent_id = ${episodeId}::uuid)`
