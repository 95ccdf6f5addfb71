import { sql, type RawBuilder } from 'kysely'
import { wireColumns } from '../../kernel/crud/wire.js'
import { col } from '../../kernel/db/sql-format.js'
import { idArray, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { isOfKind } from './kinds.js'
import { isChildOf, isGrandchildOf } from './list-queries.js'
import { visibleData } from './metadata-policy.js'

type Sql = RawBuilder<unknown>

/** Entities around one of them, as conditions on the alias `e`. */
export const AROUND = {
  itself: (id: string): Sql => sql`e.id = ${id}::uuid`,
  children: isChildOf,
  grandchildren: isGrandchildOf,
  edits: (id: string): Sql => sql`${isChildOf(id)} and ${isOfKind('edit', 'e')}`,
  introducedAssets: (id: string): Sql => sql`e.source_id = ${id}::uuid and ${isOfKind('asset', 'e')}`,
} as const
export type Around = keyof typeof AROUND

/** Tasks (T) of entities by a condition on the alias `e`, with the names that go with them. */
export function taskRows(where: Sql, assignees: boolean): Sql {
  const more = assignees
    ? sql`, (select coalesce(json_agg(l.person_id), '[]'::json) from task_person_link l where l.task_id = k.id) as assignees`
    : sql``
  return sql`
    select row_to_json(w)::text from (
      select ${wireColumns('Task', 'k')}, p.name as project_name, y.name as task_type_name, s.name as task_status_name,
        ey.name as entity_type_name, e.name as entity_name ${more}
      from task k join entity e on e.id = k.entity_id join entity_type ey on ey.id = e.entity_type_id
      join project p on p.id = k.project_id join task_type y on y.id = k.task_type_id join task_status s on s.id = k.task_status_id
      where ${where} order by k.name, p.name, y.name, ey.name, e.name, k.id) w`
}

/** Tasks of an entity that are assigned to somebody in an open production, as they are stored. */
export const openTaskRows = (actor: Actor, entityId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('Task', 'k')} from task k join task_person_link l on l.task_id = k.id
    where k.entity_id = ${entityId}::uuid and l.person_id = ${actor.id}::uuid
      and k.project_id = any(${idArray(projectIds(actor, { open: true }))})) w`

/** Types of the tasks (TT) of entities by a condition on the alias `e`. */
export const taskTypeRows = (where: Sql): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('TaskType', 'y')} from task_type y where y.id in (
      select k.task_type_id from task k join entity e on e.id = k.entity_id where ${where})) w`

export const timeSpentRows = (entityId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('TimeSpent', 'x')} from time_spent x join task k on k.id = x.task_id
    where k.entity_id = ${entityId}::uuid order by x.date desc, x.id) w`

/** Past states of an entity. What is kept for departments now, vendors do not see in the past either. */
export function versionRows(actor: Actor, entityId: string, wireType: string): Sql {
  const data = (): Sql => visibleData(actor, 'e', col('v', 'data'))
  return sql`
    select row_to_json(w)::text from (
      select ${wireColumns('EntityVersion', 'v', { wireType, computed: { data } })}
      from entity_version v join entity e on e.id = v.entity_id
      where v.entity_id = ${entityId}::uuid order by v.created_at desc, v.id) w`
}
