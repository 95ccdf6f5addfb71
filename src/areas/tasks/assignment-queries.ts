import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { UUID } from '../../kernel/crud/values.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Somebody who gets tasks. */
export interface Assignee {
  id: string
  isBot: boolean
  /** Ids of their departments. */
  departments: string[]
}

/** Somebody there is with an id; what is no id names nobody. */
export const assigneeFacts = async (ctx: RequestContext, personId: string): Promise<Assignee | undefined> =>
  UUID.test(personId) ? people(ctx, personId) : undefined

const people = lookup((ctx, ids) =>
  ctx.db.rows<Assignee>(sql`
    select p.id, coalesce(p.is_bot, false) as "isBot",
      array(select l.department_id from department_link l where l.person_id = p.id) as departments
    from person p where p.id = any(${idArray(ids)})`),
)

/** Gives tasks to somebody; who has them already keeps them. */
export async function insertAssignments(
  tx: RequestContext,
  taskIds: readonly string[],
  personId: string,
  assignerId: string,
): Promise<void> {
  await tx.db.execute(sql`
    insert into task_person_link (task_id, person_id)
    select t.id, ${personId}::uuid from unnest(${idArray(taskIds)}) t(id) on conflict do nothing`)
  await tx.db.execute(sql`
    update task set assigner_id = ${assignerId}::uuid, updated_at = now() where id = any(${idArray(taskIds)})`)
}

/** Takes tasks from somebody, or from everybody. */
export async function deleteAssignments(
  tx: RequestContext,
  taskIds: readonly string[],
  personId: string | null,
): Promise<void> {
  await tx.db.execute(sql`
    delete from task_person_link
    where task_id = any(${idArray(taskIds)}) and (${personId}::uuid is null or person_id = ${personId}::uuid)`)
  await tx.db.execute(sql`update task set updated_at = now() where id = any(${idArray(taskIds)})`)
}

export const setPriorities = (tx: RequestContext, taskIds: readonly string[], priority: number): Promise<number> =>
  tx.db.execute(sql`
    update task set priority = ${priority}::int, updated_at = now() where id = any(${idArray(taskIds)})`)

/** Tasks as REST shows them, as JSON texts in the order of the ids. */
export const wireTasks = (
  ctx: RequestContext,
  ids: readonly string[],
  { relations }: { relations: boolean },
): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from unnest(${idArray(ids)}) with ordinality as wanted(id, place)
    join task t on t.id = wanted.id cross join lateral (select ${wireColumns('Task', 't', { relations })}) w
    order by wanted.place`)
