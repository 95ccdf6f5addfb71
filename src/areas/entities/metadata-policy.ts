import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { keptForOthers, visibleMetadata } from '../metadata/service.js'
import { wireKind } from './kinds.js'

type Sql = RawBuilder<unknown>

/**
 * MASK: the metadata of an entity as the actor sees it. For a vendor the fields are missing that the production keeps
 * for departments, but for those of the vendor's own; everybody else sees all of it.
 * @param data The metadata, where it is not that of the entity now.
 */
export function visibleData(actor: Actor, t: string, data: Sql = col(t, 'data')): Sql {
  const rule = seenAsVendor(actor, t)
  return rule ? sql`case when ${rule} then ${maskedData(t, actor.departments, data)} else ${data} end` : data
}

/**
 * The entities that the actor sees as a vendor; false when there are none. Who is a vendor somewhere is one everywhere
 * but in the productions that have them in the team as something else: an asset of a foreign production can be cast.
 */
export function seenAsVendor(actor: Actor, t: string): Sql | false {
  const isVendor = actor.role === 'vendor' || projectIds(actor, { roles: ['vendor'] }).length > 0
  if (isAdmin(actor) || !isVendor) return false
  return sql`${col(t, 'project_id')} <> all(${idArray(projectIds(actor, { notRoles: ['vendor'] }))})`
}

/** The metadata of an entity without the fields that are kept for departments of which none is given. */
export const maskedData = (t: string, departments: readonly string[], data: Sql = col(t, 'data')): Sql =>
  sql`case when jsonb_typeof(${data}) = 'object' then ${data} - ${keptFields(t, departments)} else ${data} end`

const keptFields = (t: string, departments: readonly string[]): Sql => sql`
  array(select d.field_name::text from metadata_descriptor d
    where d.project_id = ${col(t, 'project_id')} and d.entity_type = ${wireKind(t)} and ${keptForOthers('d', departments)})`

/** The metadata of an entity in GraphQL: there clients, too, see no custom column that is not made for them. */
export const shownData = (actor: Actor, t: string, data: Sql = col(t, 'data')): Sql =>
  visibleMetadata(actor, { data, projectId: col(t, 'project_id'), kind: wireKind(t) })

/** The metadata of a past state of an entity in GraphQL. */
export const shownVersion = (actor: Actor, v: string): Sql =>
  sql`(select ${shownData(actor, 'now', col(v, 'data'))} from entity now where now.id = ${col(v, 'entity_id')})`
