import { sql, type RawBuilder } from 'kysely'
import type { WireShape } from '../../kernel/crud/spec.js'
import { relationIds, wireColumns, wireRelations } from '../../kernel/crud/wire.js'
import { assignedEntities } from '../../kernel/permissions/work.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import type { Kind } from '../kinds/service.js'
import { wireName } from './kinds.js'
import { maskedData, seenAsVendor, visibleData } from './metadata-policy.js'

type Sql = RawBuilder<unknown>

/** Which entities a list has, and how their rows look. Conditions and order are on the alias `e`. */
export interface EntityRows {
  actor: Actor
  kind: Kind
  where: readonly Sql[]
  order?: Sql
  /** Keys behind those of the entity. With the name of the sequence, entities without a parent are left out. */
  names?: readonly NameKey[]
  /** With the ids of what the entity is related to. */
  relations?: boolean
  /** `type` of the rows, where it is not the kind. */
  wireType?: string
  /** Missing metadata is null for vendors as well. */
  nullData?: boolean
  /** Without all metadata that is kept for departments, whoever asks. */
  departmentless?: boolean
}

export type NameKey = 'project_name' | 'sequence_name'

const NAMES: Record<NameKey, { join: Sql; name: Sql }> = {
  project_name: { join: sql`join project p on p.id = e.project_id`, name: sql`p.name` },
  sequence_name: { join: sql`join entity sq on sq.id = e.parent_id`, name: sql`sq.name` },
}

/** Entities in their REST form, one JSON text a row. */
export function entityRows(request: EntityRows): Sql {
  const { kind, where, order, names = [], relations = false, wireType = wireName(kind) } = request
  const columns = wireColumns('Entity', 'e', { wireType, relations, ...computedOf(request) })
  const more = names.map((key) => sql`, ${NAMES[key].name} as ${sql.ref(key)}`)
  return sql`
    select row_to_json(w)::text from (
      select ${columns}${sql.join(more, sql``)} from entity e ${sql.join(
        names.map((key) => NAMES[key].join),
        sql` `,
      )}
      where ${sql.join(where, sql` and `)} ${order ? sql`order by ${order}` : sql``}) w`
}

/** What of a row is not simply a column; most callers see plain rows, whose SQL is put together once. */
function computedOf({ actor, kind, nullData, departmentless }: EntityRows): Pick<WireShape, 'computed'> {
  const asVendor = seenAsVendor(actor, 'e')
  const computed: WireShape['computed'] = {}
  if (departmentless) computed.data = (t) => sql`coalesce(${maskedData(t, [])}, '{}')`
  else if (asVendor) {
    // QUIRK (entities, MASK): in most lists what is masked is never null.
    const missing = nullData ? sql`null` : sql`case when ${asVendor} then '{}'::jsonb end`
    computed.data = (t) => sql`coalesce(${visibleData(actor, t)}, ${missing})`
  }
  if (kind === 'concept') computed.entity_concept_links = (t) => relationIds(CONCEPT_LINKS, t)
  return Object.keys(computed).length > 0 ? { computed } : {}
}

const CONCEPT_LINKS = wireRelations.get('Entity')!.get('entity_concept_links')!

/** By name; the id makes the order of equal names certain. */
export const byName = sql`e.name, e.id`

export const isAssigned = (actor: Actor): Sql => sql`e.id = any(${assignedEntities(actor.id)})`

/** Children of the children of an entity, such as the shots of an episode. */
export const isGrandchildOf = (id: string): Sql =>
  sql`e.parent_id in (select parent.id from entity parent where parent.parent_id = ${id}::uuid)`

export const isChildOf = (id: string): Sql => sql`e.parent_id = ${id}::uuid`

/** Assets that an episode introduces or casts, each looked up by its id. */
export const isInEpisode = (id: string): Sql => sql`e.id = any(array(
  select own.id from entity own where own.source_id = ${id}::uuid
  union select l.entity_out_id from entity_link l where l.entity_in_id = ${id}::uuid))`

/** Those that an episode introduces come before those that it only casts. */
export const introducedFirst = (id: string): Sql => sql`(e.source_id = ${id}::uuid) is not true`

/** Entities that another one casts. */
export const isCastBy = (id: string): Sql =>
  sql`e.id in (select l.entity_out_id from entity_link l where l.entity_in_id = ${id}::uuid)`

/** Entities of a production that those assigned to the actor are part of. */
export const isParentOfAssigned = (actor: Actor, projectId: string): Sql => sql`e.id in (
  select own.parent_id from entity own where own.project_id = ${projectId}::uuid and own.id = any(${assignedEntities(actor.id)}))`

/** Episodes of a production that entities assigned to the actor belong to: of their sequence, or introducing them. */
export const isEpisodeOfAssigned = (actor: Actor, projectId: string): Sql => sql`e.id in (
  select unnest(array[sequence.parent_id, own.source_id]) from entity own left join entity sequence on sequence.id = own.parent_id
  where own.project_id = ${projectId}::uuid and own.id = any(${assignedEntities(actor.id)}))`

/** Assets that other productions share and that shots of this one cast, of one episode when it is given. */
export const isSharedInto = (projectId: string, episodeId?: string): Sql => sql`
  e.is_shared and e.canceled is not true and e.project_id <> ${projectId}::uuid and e.id in (
    select l.entity_out_id from entity_link l
    join entity shot on shot.id = l.entity_in_id join entity sequence on sequence.id = shot.parent_id
    where shot.project_id = ${projectId}::uuid ${episodeId ? sql`and sequence.parent_id = ${episodeId}::uuid` : sql``})`
