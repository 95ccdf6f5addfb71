import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { condition } from '../../kernel/crud/read.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray, type Actor } from '../../kernel/permissions/actor.js'
import { assignedEntities, teamRows } from '../../kernel/permissions/work.js'

type Sql = RawBuilder<unknown>

/** Of these tasks the ones that exist, and whether the actor may read each. */
export const readableTasks = (
  ctx: RequestContext,
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; readable: boolean }[]> => {
  const rule = teamRows(actor, sql`k.project_id`, sql`k.entity_id = any(${assignedEntities(actor.id)})`)
  return ctx.db.rows(sql`select k.id, (${condition(rule)}) as readable from task k where k.id = any(${idArray(ids)})`)
}

/** Follows the tasks that the person does not follow yet. @returns ids of the new subscriptions. */
export const followTasks = (tx: RequestContext, personId: string, taskIds: readonly string[]): Promise<string[]> =>
  tx.db.texts(sql`
    insert into subscription (id, person_id, task_id, created_at, updated_at)
    select gen_random_uuid(), ${personId}::uuid, w.id, now(), now() from unnest(${idArray(taskIds)}) w(id)
    on conflict (person_id, task_id) do nothing returning id::text`)

/** Follows the work of a type on whatever is part of an entity. */
export const followPart = (tx: RequestContext, personId: string, part: FollowedPart): Promise<string[]> =>
  tx.db.texts(sql`
    insert into subscription (id, person_id, entity_id, task_type_id, created_at, updated_at)
    values (gen_random_uuid(), ${personId}::uuid, ${part.entityId}::uuid, ${part.taskTypeId}::uuid, now(), now())
    on conflict (person_id, task_type_id, entity_id) do nothing returning id::text`)

export interface FollowedPart {
  entityId: string
  taskTypeId: string
}

export const ofTasks = (ids: readonly string[]): Sql => sql`s.task_id = any(${idArray(ids)})`

export const ofPart = ({ entityId, taskTypeId }: FollowedPart): Sql =>
  sql`s.entity_id = ${entityId}::uuid and s.task_type_id = ${taskTypeId}::uuid`

/** Subscriptions of a person as JSON texts, in the order of the tasks. */
export const subscriptions = (
  ctx: RequestContext,
  personId: string,
  where: Sql,
  taskIds: readonly string[] = [],
): Promise<string[]> =>
  ctx.db.texts(sql`
    select (select row_to_json(w) from (select ${wireColumns('Subscription', 's')}) w)::text from subscription s
    where s.person_id = ${personId}::uuid and ${where} order by array_position(${idArray(taskIds)}, s.task_id)`)

/** Ends subscriptions of a person. @returns their ids. */
export const unfollow = (tx: RequestContext, personId: string, where: Sql): Promise<string[]> =>
  tx.db.texts(sql`delete from subscription s where s.person_id = ${personId}::uuid and ${where} returning s.id::text`)

export async function isFollowed(ctx: RequestContext, personId: string, where: Sql): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select s.id::text from subscription s where s.person_id = ${personId}::uuid and ${where} limit 1`,
  )
  return found.length > 0
}

/** Ids of what of a production a person follows the work of a type on, as JSON texts. */
export const followedParts = (personId: string, projectId: string, taskTypeId: string): Sql => sql`
  select to_json(s.entity_id)::text from subscription s join entity e on e.id = s.entity_id
  where s.person_id = ${personId}::uuid and s.task_type_id = ${taskTypeId}::uuid and e.project_id = ${projectId}::uuid`
