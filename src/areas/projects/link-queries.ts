import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** What a production links with a rank: the link table and its column of the other side. */
export const LINKS = {
  taskTypes: { model: 'ProjectTaskTypeLink', table: 'project_task_type_link', other: 'task_type', key: 'task_type_id' },
  taskStatuses: {
    model: 'ProjectTaskStatusLink',
    table: 'project_task_status_link',
    other: 'task_status',
    key: 'task_status_id',
  },
} as const

export type LinkKind = keyof typeof LINKS

/** True when both sides of a link exist. */
export async function canLink(
  ctx: RequestContext,
  kind: LinkKind,
  projectId: string,
  otherId: string,
): Promise<boolean> {
  const { other } = LINKS[kind]
  const rows = await ctx.db.texts(sql`
    select p.id::text from project p, ${sql.table(other)} o where p.id = ${projectId}::uuid and o.id = ${otherId}::uuid`)
  return rows.length > 0
}

/** Makes the link, or gives the one that is there the rank. @returns its id */
export async function upsertTaskTypeLink(
  tx: RequestContext,
  projectId: string,
  taskTypeId: string,
  priority: number,
): Promise<string> {
  const [id] = await tx.db.texts(sql`
    insert into project_task_type_link (project_id, task_type_id, priority, id, created_at, updated_at)
    values (${projectId}::uuid, ${taskTypeId}::uuid, ${priority}::int, gen_random_uuid(), now(), now())
    on conflict (project_id, task_type_id) do update set priority = excluded.priority, updated_at = now()
    returning id::text`)
  return id!
}

/** Makes the link, or gives the one that is there the rank and the roles. @returns its id */
export async function upsertTaskStatusLink(
  tx: RequestContext,
  projectId: string,
  taskStatusId: string,
  { priority, roles }: { priority: number; roles: readonly string[] },
): Promise<string> {
  const [id] = await tx.db.texts(sql`
    insert into project_task_status_link (project_id, task_status_id, priority, roles_for_board, id, created_at, updated_at)
    values (${projectId}::uuid, ${taskStatusId}::uuid, ${priority}::int, ${`{${roles.join(',')}}`}::varchar[], gen_random_uuid(), now(), now())
    on conflict (project_id, task_status_id) do update
      set priority = excluded.priority, roles_for_board = excluded.roles_for_board, updated_at = now()
    returning id::text`)
  return id!
}

/** Gives a link its rank. @returns its id; undefined when the production has no such link */
export async function rankLink(
  tx: RequestContext,
  kind: LinkKind,
  projectId: string,
  otherId: string,
  priority: number,
): Promise<string | undefined> {
  const { table, key } = LINKS[kind]
  const [id] = await tx.db.texts(sql`
    update ${sql.table(table)} set priority = ${priority}::int, updated_at = now()
    where project_id = ${projectId}::uuid and ${sql.ref(key)} = ${otherId}::uuid returning id::text`)
  return id
}
