import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Id of the status named `Open`, the one that makes a production open; undefined when there is none. */
export async function openStatusId(ctx: RequestContext): Promise<string | undefined> {
  const [row] = await ctx.db.rows<{ id: string }>(sql`select id from project_status where name = 'Open'`)
  return row?.id
}

/** Project statuses, each found where productions are open by it. */
export const openStatus = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string }>(sql`select id from project_status where name = 'Open' and id = any(${idArray(ids)})`),
)

/** Name of a project status. */
export async function statusName(ctx: RequestContext, id: string | null): Promise<string | null> {
  if (!id) return null
  const [row] = await ctx.db.rows<{ name: string }>(sql`select name from project_status where id = ${id}::uuid`)
  return row?.name ?? null
}

/** How many of the ids are those of preview backgrounds. */
export async function countBackgrounds(ctx: RequestContext, ids: readonly string[]): Promise<number> {
  const [row] = await ctx.db.rows<{ n: number }>(
    sql`select count(*)::int as n from preview_background_file where id = any(${idArray(ids)})`,
  )
  return row!.n
}

/** Id of the first episode of a production by name. */
export async function firstEpisodeId(ctx: RequestContext, projectId: string): Promise<string | undefined> {
  const [row] = await ctx.db.rows<{ id: string }>(sql`
    select e.id from entity e join entity_type t on t.id = e.entity_type_id
    where e.project_id = ${projectId}::uuid and t.name = 'Episode' order by e.name limit 1`)
  return row?.id
}

/** True when the automation is switched on in some production. */
export async function isAutomationUsed(ctx: RequestContext, id: string): Promise<boolean> {
  const rows = await ctx.db.texts(
    sql`select project_id::text from project_status_automation_link where status_automation_id = ${id}::uuid limit 1`,
  )
  return rows.length > 0
}

/** Descriptors of productions themselves that the other open productions have, the first one of each field. */
export async function projectDescriptorsElsewhere(
  ctx: RequestContext,
  projectId: string,
): Promise<DescriptorSnapshot[]> {
  return ctx.db.rows<DescriptorSnapshot>(sql`
    select distinct on (d.field_name) d.name, d.field_name, d.entity_type, d.task_type_id, d.data_type, d.choices, d.for_client,
      d.position, coalesce((select json_agg(l.department_id) from department_metadata_descriptor_link l
        where l.metadata_descriptor_id = d.id), '[]'::json) as departments
    from metadata_descriptor d join project p on p.id = d.project_id join project_status s on s.id = p.project_status_id
    where d.entity_type = 'Project' and p.id <> ${projectId}::uuid and s.name in ('Active', 'open', 'Open')
      and not exists (select 1 from metadata_descriptor o
        where o.project_id = ${projectId}::uuid and o.entity_type = 'Project' and o.field_name = d.field_name)
    order by d.field_name, d.position nulls last, d.name`)
}

/** A custom column as templates keep it, or as it is copied to another production. */
export interface DescriptorSnapshot {
  name: string
  field_name?: string
  entity_type: string
  task_type_id?: string | null
  data_type?: string | null
  choices?: unknown
  for_client?: boolean | null
  departments?: string[]
  position?: number | null
}

/** Makes a custom column with its departments; undefined when the production has it already. */
export async function insertDescriptor(
  ctx: RequestContext,
  projectId: string,
  d: Required<DescriptorSnapshot>,
): Promise<string | undefined> {
  const [id] = await ctx.db.texts(sql`
    insert into metadata_descriptor
      (id, project_id, entity_type, task_type_id, name, data_type, field_name, choices, for_client, position, created_at, updated_at)
    select gen_random_uuid(), ${projectId}::uuid, ${d.entity_type}, ${d.task_type_id}::uuid, ${d.name}, ${d.data_type}, ${d.field_name},
      ${JSON.stringify(d.choices ?? [])}::jsonb, ${d.for_client ?? false}::boolean, ${d.position}::int, now(), now()
    where not exists (select 1 from metadata_descriptor o where o.project_id = ${projectId}::uuid
      and o.entity_type = ${d.entity_type} and o.task_type_id is not distinct from ${d.task_type_id}::uuid
      and (o.name = ${d.name} or o.field_name = ${d.field_name}))
      and (${d.task_type_id}::uuid is null or exists (select 1 from task_type y where y.id = ${d.task_type_id}::uuid))
    returning id::text`)
  if (!id) return undefined
  await ctx.db.execute(sql`
    insert into department_metadata_descriptor_link (metadata_descriptor_id, department_id)
    select ${id}::uuid, d.id from department d where d.id = any(${idArray(d.departments)})`)
  return id
}
