import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray, isAdmin, isAnywhere, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { KINDS } from '../kinds/service.js'
import type { DataType } from './values.js'

/** What has metadata: a production, its tasks of a type, or its entities of a type. */
export type MetadataOwner = { projectId: string } & (
  { kind: 'Project' } | { kind: 'Task'; taskTypeId: string } | { kind: 'Entity'; entityTypeId: string }
)

/** A custom column as values are held against it. */
export interface ColumnRule {
  field: string
  dataType: DataType | null
  choices: unknown[] | null
}

/** Name that the descriptors of the entities of a type have for their kind. */
const kindOfType = (entityTypeId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  coalesce((select y.name from entity_type y where y.id = ${entityTypeId} and y.name = any(${[...KINDS]}::text[])), 'Asset')`

/** The custom columns of some owners that some keys of metadata belong to, and which of some ids are those of persons. */
export async function columnRules(
  ctx: RequestContext,
  owners: readonly MetadataOwner[],
  fields: readonly string[],
  ids: readonly string[],
): Promise<{ rules: (ColumnRule & { owner: number })[]; persons: string[] }> {
  const places = JSON.stringify(owners.map((owner, place) => ({ ...owner, place })))
  const kind = sql`case when o.kind = 'Entity' then ${kindOfType(sql`o."entityTypeId"`)} else o.kind end`
  const [row] = await ctx.db.rows<{ rules: (ColumnRule & { owner: number })[]; persons: string[] }>(sql`
    select coalesce((select json_agg(json_build_object('owner', o.place, 'field', d.field_name, 'dataType', d.data_type, 'choices', d.choices))
        from jsonb_to_recordset(${places}::jsonb) o(place int, kind text, "projectId" uuid, "entityTypeId" uuid, "taskTypeId" uuid)
        join metadata_descriptor d on d.project_id = o."projectId" and d.entity_type = ${kind}
          and d.task_type_id is not distinct from o."taskTypeId"
        where d.field_name = any(${[...fields]}::text[])), '[]'::json) as rules,
      coalesce((select json_agg(p.id) from person p where p.id = any(${idArray(ids)})), '[]'::json) as persons`)
  return row!
}

/** A custom column with its place. */
export interface VisibleColumn extends ColumnRule {
  id: string
  name: string
  projectId: string
  entityType: string
  taskTypeId: string | null
}

/**
 * The condition that an actor may see a custom column and its values: not where they are a vendor and it is kept for
 * departments that are not theirs, and not where they are a client and it is not made for clients.
 */
export function columnVisible(actor: Actor, d: string): RawBuilder<unknown> {
  if (isAdmin(actor)) return sql`true`
  const rules: RawBuilder<unknown>[] = []
  if (isAnywhere(actor, 'vendor')) {
    rules.push(sql`(${notAs(actor, 'vendor', d)} or not ${keptForOthers(d, actor.departments)})`)
  }
  if (isAnywhere(actor, 'client')) {
    rules.push(sql`(${notAs(actor, 'client', d)} or ${sql.ref(`${d}.for_client`)} is true)`)
  }
  return rules.length ? sql`(${sql.join(rules, sql` and `)})` : sql`true`
}

/** Productions that have the actor in the team as something else. */
const notAs = (actor: Actor, role: 'vendor' | 'client', d: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${d}.project_id`)} = any(${idArray(projectIds(actor, { notRoles: [role] }))})`

/** The condition that a custom column is kept for departments of which none is given. */
export const keptForOthers = (d: string, departments: readonly string[]): RawBuilder<unknown> => sql`
  (exists (select 1 from department_metadata_descriptor_link l where l.metadata_descriptor_id = ${sql.ref(`${d}.id`)})
    and not exists (select 1 from department_metadata_descriptor_link l
      where l.metadata_descriptor_id = ${sql.ref(`${d}.id`)} and l.department_id = any(${idArray(departments)})))`

const columns = sql`d.id, d.name, d.field_name as field, d.data_type as "dataType", d.choices, d.project_id as "projectId",
  d.entity_type as "entityType", d.task_type_id as "taskTypeId"`

/** The custom columns of some productions that the actor may see, in their order. */
export const columnsOfProjects = (
  ctx: RequestContext,
  actor: Actor,
  projects: readonly string[],
): Promise<VisibleColumn[]> =>
  ctx.db.rows<VisibleColumn>(sql`
    select ${columns} from metadata_descriptor d
    where d.project_id = any(${idArray(projects)}) and ${columnVisible(actor, 'd')}
    order by d.position nulls last, d.name`)

/** Types of the custom columns of some fields that the actor may see; `entityType` null: those of entities of any kind. */
export function typesOfFields(
  ctx: RequestContext,
  actor: Actor,
  fields: readonly string[],
  entityType: 'Project' | 'Task' | null,
): Promise<{ field: string; dataType: DataType | null }[]> {
  const own = isAdmin(actor) ? sql`true` : sql`d.project_id = any(${idArray(projectIds(actor))})`
  const kind = entityType ? sql`d.entity_type = ${entityType}` : sql`d.entity_type not in ('Project', 'Task')`
  return ctx.db.rows(sql`
    select distinct d.field_name as field, d.data_type as "dataType" from metadata_descriptor d
    where d.field_name = any(${[...fields]}::text[]) and ${kind} and ${own} and ${columnVisible(actor, 'd')}`)
}

/** Names of entity types, by id. */
export async function entityTypeKinds(ctx: RequestContext): Promise<Map<string, string>> {
  const rows = await ctx.db.rows<{ id: string; name: string }>(
    sql`select y.id, y.name from entity_type y where y.name = any(${[...KINDS]}::text[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
