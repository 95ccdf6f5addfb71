import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'

/** Which tasks of a saved schedule. */
export interface VersionTasks {
  versionId: string
  taskTypeId?: string
  /** With the ids of the assignees. */
  relations: boolean
}

/** The tasks of a saved schedule in their REST form, as JSON texts. */
export const versionTasks = (
  ctx: RequestContext,
  { versionId, taskTypeId, relations }: VersionTasks,
): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (select ${wireColumns('ProductionScheduleVersionTaskLink', 't', { relations })}
      from production_schedule_version_task_link t where t.production_schedule_version_id = ${versionId}::uuid
        ${taskTypeId ? sql`and t.task_id in (select id from task where task_type_id = ${taskTypeId}::uuid)` : sql``}) w`)

const replaceDates = sql`on conflict (production_schedule_version_id, task_id) do update
  set start_date = excluded.start_date, due_date = excluded.due_date, estimation = excluded.estimation`

/** Puts all tasks of a production into a saved schedule, as they are planned now. @returns how many */
export const copyTasks = (tx: RequestContext, versionId: string, projectId: string): Promise<number> =>
  tx.db.execute(sql`
    insert into production_schedule_version_task_link
      (id, production_schedule_version_id, task_id, start_date, due_date, estimation, created_at, updated_at)
    select gen_random_uuid(), ${versionId}::uuid, k.id, k.start_date, k.due_date, k.estimation, now(), now()
    from task k where k.project_id = ${projectId}::uuid
    ${replaceDates}`)

/** Puts the tasks of another saved schedule into a saved schedule, as they are planned there. @returns how many */
export const copyLinks = (tx: RequestContext, versionId: string, sourceId: string): Promise<number> =>
  tx.db.execute(sql`
    insert into production_schedule_version_task_link
      (id, production_schedule_version_id, task_id, start_date, due_date, estimation, created_at, updated_at)
    select gen_random_uuid(), ${versionId}::uuid, o.task_id, o.start_date, o.due_date, o.estimation, now(), now()
    from production_schedule_version_task_link o where o.production_schedule_version_id = ${sourceId}::uuid
    ${replaceDates}`)

/** Gives all tasks of a saved schedule the assignees they have in the production. */
export async function copyTaskAssignees(tx: RequestContext, versionId: string): Promise<void> {
  await tx.db.execute(sql`
    delete from production_schedule_version_task_link_person_link a using production_schedule_version_task_link l
    where l.id = a.production_schedule_version_task_link_id and l.production_schedule_version_id = ${versionId}::uuid`)
  await tx.db.execute(sql`
    insert into production_schedule_version_task_link_person_link (production_schedule_version_task_link_id, person_id)
    select l.id, a.person_id from production_schedule_version_task_link l join task_person_link a on a.task_id = l.task_id
    where l.production_schedule_version_id = ${versionId}::uuid`)
}

/** Gives the tasks that are in another saved schedule the assignees they have there. */
export async function copyLinkAssignees(tx: RequestContext, versionId: string, sourceId: string): Promise<void> {
  const pairs = sql`
    production_schedule_version_task_link o join production_schedule_version_task_link l on l.task_id = o.task_id
      and l.production_schedule_version_id = ${versionId}::uuid`
  await tx.db.execute(sql`
    delete from production_schedule_version_task_link_person_link a
    where a.production_schedule_version_task_link_id in
      (select l.id from ${pairs} where o.production_schedule_version_id = ${sourceId}::uuid)`)
  await tx.db.execute(sql`
    insert into production_schedule_version_task_link_person_link (production_schedule_version_task_link_id, person_id)
    select l.id, a.person_id from ${pairs}
      join production_schedule_version_task_link_person_link a on a.production_schedule_version_task_link_id = o.id
    where o.production_schedule_version_id = ${sourceId}::uuid`)
}

/** Remembers where a saved schedule was copied from. */
export const setSource = (tx: RequestContext, versionId: string, sourceId: string): Promise<number> =>
  tx.db.execute(sql`
    update production_schedule_version set production_schedule_from = ${sourceId}::uuid, updated_at = now()
    where id = ${versionId}::uuid`)

/** Plans the tasks of the production as the saved schedule says. @returns their ids */
export const planTasks = (tx: RequestContext, versionId: string, projectId: string): Promise<string[]> =>
  tx.db.texts(sql`
    update task k set start_date = l.start_date, due_date = l.due_date, estimation = l.estimation, updated_at = now()
    from production_schedule_version_task_link l
    where l.production_schedule_version_id = ${versionId}::uuid and k.id = l.task_id and k.project_id = ${projectId}::uuid
    returning k.id::text`)

/** Marks a saved schedule as the one that the production follows. */
export async function markApplied(tx: RequestContext, versionId: string, projectId: string): Promise<void> {
  await tx.db.execute(
    sql`update production_schedule_version set locked = true, updated_at = now() where id = ${versionId}::uuid`,
  )
  await tx.db.execute(sql`
    update project set from_schedule_version_id = ${versionId}::uuid, updated_at = now()
    where id = ${projectId}::uuid`)
}
