import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import { col } from '../../kernel/db/sql-format.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { kindOfName, type Kind } from '../kinds/service.js'

/** An entity to be written; `at` is its place in the list that was sent. */
export interface Draft {
  at: number
  id: string
  name: string
  description: string | null
  data: unknown
  status: string
  nbFrames: number | null
  isShared: boolean
  entityTypeId: string
  parentId: string | null
  sourceId: string | null
}

/**
 * Keeps a production as it is until the end of the transaction, and lets one at a time make entities in it: who makes the
 * same shot at the same moment gets the one that is there. @returns false when there is none
 */
export async function holdProject(tx: RequestContext, projectId: string): Promise<boolean> {
  const found = await tx.db.texts(sql`select id::text from project where id = ${projectId}::uuid for no key update`)
  return found.length > 0
}

/** What others can be made a part of. */
export interface Place {
  id: string
  kind: Kind
  projectId: string
  parentId: string | null
}

export async function placesOf(tx: RequestContext, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db.rows<Omit<Place, 'kind'> & { typeName: string }>(sql`
    select e.id, y.name as "typeName", e.project_id as "projectId", e.parent_id as "parentId"
    from entity e join entity_type y on y.id = e.entity_type_id where e.id = any(${idArray(ids)})`)
  return new Map(rows.map(({ typeName, ...row }) => [row.id, { ...row, kind: kindOfName(typeName) }]))
}

/** Those of the ids that are types of assets. */
export async function assetTypesOf(tx: RequestContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db.rows<{ id: string; name: string }>(
    sql`select id, name from entity_type where id = any(${idArray(ids)})`,
  )
  return new Set(rows.filter(({ name }) => kindOfName(name) === 'asset').map(({ id }) => id))
}

/**
 * The entities that have the names of some drafts already, by the place in the list: in the same parent, or anywhere in
 * the production. Of several the oldest.
 */
export async function namesakes(
  tx: RequestContext,
  drafts: readonly Draft[],
  { projectId, sameParent }: { projectId: string; sameParent: boolean },
): Promise<Map<number, string>> {
  const wanted = drafts.map(({ at, name, entityTypeId, parentId }) => ({ at, name, entityTypeId, parentId }))
  const rows = await tx.db.rows<{ at: number; id: string }>(sql`
    select distinct on (w.at) w.at, e.id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(at int, name text, "entityTypeId" uuid, "parentId" uuid)
    join entity e on e.name = w.name and e.project_id = ${projectId}::uuid and e.entity_type_id = w."entityTypeId"
      and ${sameParent ? sql`e.parent_id is not distinct from w."parentId"` : sql`true`}
    order by w.at, e.created_at, e.id`)
  return new Map(rows.map(({ at, id }) => [at, id]))
}

/** Writes new entities. @returns ids of those written; the others have namesakes that somebody else wrote just now */
export async function insertEntities(
  tx: RequestContext,
  drafts: readonly Draft[],
  { projectId, createdById }: { projectId: string; createdById: string },
): Promise<Set<string>> {
  const ids = await tx.db.texts(sql`
    insert into entity (id, name, description, canceled, nb_frames, nb_entities_out, is_casting_standby, is_shared, status,
      project_id, entity_type_id, parent_id, source_id, data, created_by, created_at, updated_at)
    select w.id, w.name, w.description, false, w."nbFrames", 0, false, w."isShared", w.status,
      ${projectId}::uuid, w."entityTypeId", w."parentId", w."sourceId", w.data, ${createdById}::uuid, now(), now()
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as w(at int, id uuid, name text, description text, "nbFrames" int,
      "isShared" boolean, status text, "entityTypeId" uuid, "parentId" uuid, "sourceId" uuid, data jsonb)
    order by w.at
    on conflict on constraint entity_uc do nothing returning id::text`)
  return new Set(ids)
}

/**
 * Links concepts to what they illustrate: entities of the same production, and assets that are shared with it. Ids of
 * anything else are left out.
 */
export async function linkConcepts(
  tx: RequestContext,
  projectId: string,
  links: readonly { conceptId: string; entityId: string }[],
): Promise<void> {
  await tx.db.execute(sql`
    insert into entity_concept_link (entity_in_id, entity_out_id, id, created_at, updated_at)
    select w."conceptId", e.id, gen_random_uuid(), now(), now()
    from (select distinct "conceptId", "entityId"
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l("conceptId" uuid, "entityId" uuid)) w
    join entity e on e.id = w."entityId" and (e.project_id = ${projectId}::uuid or e.is_shared)`)
}

/** Ids of what a concept illustrates, as a JSON array. */
export const conceptLinks = (t: string): RawBuilder<unknown> => sql`(
  select coalesce(json_agg(l.entity_out_id), '[]'::json) from entity_concept_link l where l.entity_in_id = ${col(t, 'id')})`

/** REST forms of entities as JSON texts, in the order of the ids. */
export const wireRowsOf = (ctx: RequestContext, ids: readonly string[], shape: WireOptions): Promise<string[]> =>
  ctx.db.texts(sql`
    select (select row_to_json(w)::text from (select ${wireColumns('Entity', 't', shape)}) w)
    from unnest(${idArray(ids)}) with ordinality as wanted(id, place) join entity t on t.id = wanted.id order by wanted.place`)
