import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireOptions } from '../../kernel/crud/read.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { KINDS } from '../kinds/service.js'

/** A custom column as its operations need it. */
export interface DescriptorFacts {
  id: string
  projectId: string
  entityType: string
  taskTypeId: string | null
  name: string
  fieldName: string
  dataType: string | null
  choices: unknown[] | null
  forClient: boolean
  departments: string[]
}

const facts = sql`d.id, d.project_id as "projectId", d.entity_type as "entityType", d.task_type_id as "taskTypeId", d.name,
  d.field_name as "fieldName", d.data_type as "dataType", d.choices, coalesce(d.for_client, false) as "forClient",
  coalesce((select json_agg(l.department_id) from department_metadata_descriptor_link l
    where l.metadata_descriptor_id = d.id), '[]'::json) as departments`

/** A custom column of a production; undefined when the production has none with this id. */
export async function findDescriptor(
  ctx: RequestContext,
  projectId: string,
  id: string,
): Promise<DescriptorFacts | undefined> {
  const [found] = await ctx.db.rows<DescriptorFacts>(sql`
    select ${facts} from metadata_descriptor d where d.id = ${id}::uuid and d.project_id = ${projectId}::uuid`)
  return found
}

/** The custom columns of a field that some productions have for one kind of record. */
export const descriptorsOfField = (
  ctx: RequestContext,
  projects: readonly string[],
  entityType: string,
  fieldName: string,
): Promise<DescriptorFacts[]> =>
  ctx.db.rows<DescriptorFacts>(sql`
    select ${facts} from metadata_descriptor d
    where d.project_id = any(${idArray(projects)}) and d.entity_type = ${entityType} and d.field_name = ${fieldName}
      and d.task_type_id is null order by d.project_id`)

/** Ids and fields of the custom columns that some productions have for a kind of record, by production. */
export const rankedDescriptors = (
  ctx: RequestContext,
  projects: readonly string[],
  entityType: string,
): Promise<{ id: string; projectId: string; fieldName: string; name: string }[]> =>
  ctx.db.rows(sql`
    select d.id, d.project_id as "projectId", d.field_name as "fieldName", d.name from metadata_descriptor d
    where d.project_id = any(${idArray(projects)}) and d.entity_type = ${entityType} order by d.project_id, d.name, d.id`)

/** Gives custom columns their places, the first of a production 1. */
export async function placeDescriptors(
  tx: RequestContext,
  places: readonly { id: string; position: number }[],
): Promise<void> {
  await tx.db.execute(sql`
    update metadata_descriptor d set position = n.position, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) n(id uuid, position int) where d.id = n.id`)
}

/** Custom columns in their REST form, as JSON texts, by their place. */
export const descriptorRows = (
  ctx: RequestContext,
  where: RawBuilder<unknown>,
  { relations }: { relations: boolean },
): Promise<string[]> =>
  ctx.db.texts(sql`
    select (select row_to_json(w) from (select ${wireColumns('MetadataDescriptor', 't', wireOptions(ctx, 'MetadataDescriptor', 'list', {}, relations))}) w)::text
    from metadata_descriptor t where ${where} order by t.position nulls last, t.name`)

/** Custom columns of one production. */
export const ofProject = (projectId: string, { forClients }: { forClients: boolean }): RawBuilder<unknown> =>
  forClients ? sql`t.project_id = ${projectId}::uuid and t.for_client` : sql`t.project_id = ${projectId}::uuid`

/** Custom columns of one production for one kind of record. */
export const ofKind = (projectId: string, entityType: string): RawBuilder<unknown> =>
  sql`t.project_id = ${projectId}::uuid and t.entity_type = ${entityType}`

/** Custom columns by their ids. */
export const withIds = (ids: readonly string[]): RawBuilder<unknown> => sql`t.id = any(${idArray(ids)})`

/** Ids of the open productions. */
export const openProjectIds = (ctx: RequestContext): Promise<string[]> =>
  ctx.db.texts(sql`
    select p.id::text from project p join project_status s on s.id = p.project_status_id
    where s.name in ('Active', 'open', 'Open') order by p.name, p.id`)

/** True when there is a task type with this id. */
export const isTaskType = async (ctx: RequestContext, id: string): Promise<boolean> =>
  (await ctx.db.texts(sql`select id::text from task_type where id = ${id}::uuid`)).length > 0

/** True when a production has another column of this name or field for the same records. */
export const isTaken = async (ctx: RequestContext, d: DescriptorFacts): Promise<boolean> =>
  (
    await ctx.db.texts(sql`
      select id::text from metadata_descriptor o where o.project_id = ${d.projectId}::uuid and o.entity_type = ${d.entityType}
        and o.task_type_id is not distinct from ${d.taskTypeId}::uuid and o.id <> ${d.id}::uuid
        and (o.name = ${d.name} or o.field_name = ${d.fieldName}) limit 1`)
  ).length > 0

/** Writes a custom column with its departments; unknown departments are left out. */
export async function writeDescriptor(tx: RequestContext, d: DescriptorFacts): Promise<void> {
  await tx.db.execute(sql`
    update metadata_descriptor set name = ${d.name}, field_name = ${d.fieldName}, data_type = ${d.dataType},
      choices = ${JSON.stringify(d.choices)}::jsonb, for_client = ${d.forClient}::boolean, updated_at = now()
    where id = ${d.id}::uuid`)
  await tx.db.execute(sql`
    delete from department_metadata_descriptor_link
    where metadata_descriptor_id = ${d.id}::uuid and department_id <> all(${idArray(d.departments)})`)
  await tx.db.execute(sql`
    insert into department_metadata_descriptor_link (metadata_descriptor_id, department_id)
    select ${d.id}::uuid, d.id from department d where d.id = any(${idArray(d.departments)}) on conflict do nothing`)
}

/** Where the values of a column are: the table, and which of its rows. */
function holders({ projectId, entityType, taskTypeId }: DescriptorFacts): {
  table: string
  rows: RawBuilder<unknown>
} {
  const project = sql`${projectId}::uuid`
  if (entityType === 'Project') return { table: 'project', rows: sql`h.id = ${project}` }
  if (entityType === 'Task') {
    return { table: 'task', rows: sql`h.project_id = ${project} and h.task_type_id = ${taskTypeId}::uuid` }
  }
  return { table: 'entity', rows: sql`h.project_id = ${project}` }
}

/** The entities of a kind. */
function isOfKind(entityType: string): RawBuilder<unknown> {
  const named = sql`(select y.id from entity_type y where y.name = ${entityType})`
  if (entityType !== 'Asset') return sql`h.entity_type_id = ${named}`
  return sql`h.entity_type_id not in (select y.id from entity_type y where y.name = any(${[...KINDS]}::text[]))`
}

/**
 * Entities of kinds that have a column of the same field for themselves: their values are none of this column's.
 */
const keepsField = ({ id, projectId }: DescriptorFacts, fieldName: string): RawBuilder<unknown> => sql`
  exists (select 1 from metadata_descriptor o join entity_type y on y.id = h.entity_type_id
    where o.project_id = ${projectId}::uuid and o.id <> ${id}::uuid and o.field_name = ${fieldName}
      and o.entity_type = case when y.name = any(${[...KINDS]}::text[]) then y.name else 'Asset' end)`

/**
 * Moves the values of a renamed column to its new field; what is null stays where it is. QUIRK (projects, Metadata
 * descriptors): for episodes and sequences the values of every entity of the production move, but for those of kinds
 * that have a column of that field for themselves.
 */
export async function moveValues(tx: RequestContext, before: DescriptorFacts, fieldName: string): Promise<void> {
  const { table, rows } = holders(before)
  const conditions = [rows, sql`jsonb_typeof(h.data -> ${before.fieldName}) <> 'null'`]
  if (['Asset', 'Shot', 'Edit'].includes(before.entityType)) conditions.push(isOfKind(before.entityType))
  else if (table === 'entity') conditions.push(sql`not ${keepsField(before, before.fieldName)}`)
  await tx.db.execute(sql`
    update ${sql.table(table)} h
    set data = (h.data - ${before.fieldName}::text) || jsonb_build_object(${fieldName}::text, h.data -> ${before.fieldName}),
      updated_at = now()
    where ${sql.join(conditions, sql` and `)}`)
}

/**
 * Takes the values of a column out of what has metadata. QUIRK (projects, Metadata descriptors): for a kind of entities,
 * out of every entity of the production, but for those of kinds that have a column of that field for themselves.
 */
export async function removeValues(tx: RequestContext, descriptor: DescriptorFacts): Promise<void> {
  const { table, rows } = holders(descriptor)
  const kept = table === 'entity' ? sql`and not ${keepsField(descriptor, descriptor.fieldName)}` : sql``
  await tx.db.execute(sql`
    update ${sql.table(table)} h set data = h.data - ${descriptor.fieldName}::text, updated_at = now()
    where ${rows} and jsonb_typeof(h.data) = 'object' ${kept}`)
}
