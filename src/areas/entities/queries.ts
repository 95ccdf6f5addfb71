import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { prepared } from '../../kernel/db/database.js'
import { kindOfName, type Kind } from '../kinds/service.js'
import type { EntityFacts } from './kinds.js'

/** Names under which the columns of some departments are stored in the metadata of a kind of entities. */
export const departmentFields = (
  ctx: RequestContext,
  { projectId, kind, departments }: { projectId: string; kind: Kind; departments: readonly string[] },
): Promise<string[]> =>
  ctx.db.texts(sql`
    select distinct d.field_name from metadata_descriptor d
    join department_metadata_descriptor_link l on l.metadata_descriptor_id = d.id
    where d.project_id = ${projectId}::uuid and lower(d.entity_type) = ${kind} and l.department_id = any(${idArray(departments)})`)

/** What must be unique together; a missing parent counts as one. */
export interface EntityKey {
  name: unknown
  projectId: unknown
  entityTypeId: unknown
  parentId: unknown
}

/** True when another entity has the same name in the same place. */
export async function hasTwin(ctx: RequestContext, id: string, key: EntityKey): Promise<boolean> {
  const found = await ctx.db.texts(sql`
    select e.id::text from entity e
    where e.name = ${String(key.name)} and e.project_id::text = ${textOf(key.projectId)} and e.entity_type_id::text = ${textOf(key.entityTypeId)}
      and e.parent_id::text is not distinct from ${textOf(key.parentId)} and e.id <> ${id}::uuid limit 1`)
  return found.length > 0
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).toLowerCase()

/** True when the name of an entity type matches a pattern, in any case. */
export async function hasEntityType(ctx: RequestContext, pattern: string): Promise<boolean> {
  return (await ctx.db.texts(sql`select id::text from entity_type where name ilike ${pattern} limit 1`)).length > 0
}

/** Deletes casting and concept links of an entity, in whichever direction. */
export async function deleteLinks(tx: RequestContext, id: string): Promise<void> {
  await tx.db.execute(sql`delete from entity_link where entity_in_id = ${id}::uuid or entity_out_id = ${id}::uuid`)
  await tx.db.execute(
    sql`delete from entity_concept_link where entity_in_id = ${id}::uuid or entity_out_id = ${id}::uuid`,
  )
}

export async function deleteSubscriptions(tx: RequestContext, entityId: string): Promise<void> {
  await tx.db.execute(sql`delete from subscription where entity_id = ${entityId}::uuid`)
}

/** A past state of a shot. */
export interface EntityVersion {
  name: string
  data: unknown
  entityId: string
  personId: string
}

/** Keeps past states of shots. */
export async function insertVersions(tx: RequestContext, versions: readonly EntityVersion[]): Promise<void> {
  const rows = versions.map(({ data, ...version }) => ({ ...version, data: data ?? null }))
  await tx.db.execute(sql`
    insert into entity_version (id, name, data, entity_id, person_id, created_at, updated_at)
    select gen_random_uuid(), v.name, coalesce(v.data, 'null'::jsonb), v."entityId", v."personId", now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(name text, data jsonb, "entityId" uuid, "personId" uuid)`)
}

/** The facts of an entity that checks ask for, in one statement. */
export async function entityFacts(ctx: RequestContext, id: string): Promise<EntityFacts | undefined> {
  const [row] = await ctx.db.rows<Omit<EntityFacts, 'kind'> & { typeName: string }>(
    prepared(sql`
      select e.id, e.name, y.name as "typeName", e.entity_type_id as "entityTypeId", e.project_id as "projectId",
        e.parent_id as "parentId", e.source_id as "sourceId", e.created_by as "createdById", coalesce(e.canceled, false) as canceled
      from entity e join entity_type y on y.id = e.entity_type_id where e.id = ${id}::uuid`),
  )
  if (!row) return undefined
  const { typeName, ...facts } = row
  return { ...facts, kind: kindOfName(typeName) }
}
