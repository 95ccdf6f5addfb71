import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { condition } from '../../kernel/crud/read.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { visibleEntity } from '../../kernel/permissions/work.js'
import { KINDS, kindOfName, type Kind } from '../kinds/service.js'

/** An entity that casts assets. */
export interface Caster {
  id: string
  kind: Kind
  projectId: string
  /** Of a shot: the episode of its sequence. */
  episodeId: string | null
  /** `nb_entities_out`: how many assets it casts, as it was told last. */
  count: number
}

/** One asset in the casting of an entity. */
export interface CastingLink {
  id: string
  casterId: string
  assetId: string
  occurrences: number | null
  label: string | null
}

/** What changing castings does to the tables. */
export interface CastingChanges {
  gone: CastingLink[]
  made: CastingLink[]
  changed: CastingLink[]
  counted: Pick<Caster, 'id' | 'count'>[]
}

/** Castings of a production change one after the other: they share the counters of episodes. */
export async function lockCastings(tx: RequestContext, projectIds: readonly string[]): Promise<void> {
  await tx.db.texts(sql`
    select id::text from project where id = any(${idArray(projectIds)}) order by id for no key update`)
}

/** The entities, and the episodes of those that are shots. */
export async function loadCasters(tx: RequestContext, ids: readonly string[]): Promise<Caster[]> {
  const asked = idArray(ids)
  const rows = await tx.db.rows<Omit<Caster, 'kind'> & { typeName: string }>(sql`
    select e.id, y.name as "typeName", e.project_id as "projectId", coalesce(e.nb_entities_out, 0) as count,
      case when y.name = 'Shot' then sq.parent_id end as "episodeId"
    from entity e join entity_type y on y.id = e.entity_type_id left join entity sq on sq.id = e.parent_id
    where e.id = any(array(
      select unnest(${asked}) union
      select q.parent_id from entity s join entity q on q.id = s.parent_id where s.id = any(${asked})))`)
  return rows.map(({ typeName, ...caster }) => ({ ...caster, kind: kindOfName(typeName) }))
}

const LINK = sql`l.id, l.entity_in_id as "casterId", l.entity_out_id as "assetId", l.nb_occurences as occurrences, l.label`

/** The castings of entities. */
export const loadLinks = (tx: RequestContext, casterIds: readonly string[]): Promise<CastingLink[]> =>
  tx.db.rows<CastingLink>(sql`
    select ${LINK} from entity_link l where l.entity_in_id = any(${idArray(casterIds)}) order by l.created_at, l.id`)

/** Where some assets are cast in the shots of episodes, with those shots. */
export async function loadShotLinks(
  tx: RequestContext,
  episodeIds: readonly string[],
  assetIds: readonly string[],
): Promise<{ links: CastingLink[]; shots: Caster[] }> {
  const rows = await tx.db.rows<CastingLink & Pick<Caster, 'projectId' | 'count'> & { episodeId: string }>(sql`
    select ${LINK}, sq.parent_id as "episodeId", s.project_id as "projectId", coalesce(s.nb_entities_out, 0) as count
    from entity sq join entity s on s.parent_id = sq.id join entity_type y on y.id = s.entity_type_id and y.name = 'Shot'
      join entity_link l on l.entity_in_id = s.id
    where sq.parent_id = any(${idArray(episodeIds)}) and l.entity_out_id = any(${idArray(assetIds)})
    order by l.created_at, l.id`)
  return {
    links: rows.map(({ id, casterId, assetId, occurrences, label }) => ({ id, casterId, assetId, occurrences, label })),
    shots: rows.map(({ casterId, projectId, episodeId, count }) => ({
      id: casterId,
      kind: 'shot',
      projectId,
      episodeId,
      count,
    })),
  }
}

/** Those of some ids that are entities. */
export const knownEntities = (tx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  tx.db.texts(sql`select id::text from entity where id = any(${idArray(ids)})`)

/** Takes links away, whatever their casters. */
export async function deleteLinks(tx: RequestContext, links: readonly CastingLink[]): Promise<void> {
  // Links have no index on their id alone.
  const casters = [...new Set(links.map(({ casterId }) => casterId))]
  await tx.db.execute(sql`
    delete from entity_link where entity_in_id = any(${idArray(casters)}) and id = any(${idArray(links.map(({ id }) => id))})`)
}

/** Makes links. They are listed by their dates: no two get the same. */
export async function insertLinks(tx: RequestContext, links: readonly CastingLink[], now: Date): Promise<void> {
  await tx.db.execute(sql`
    insert into entity_link (id, entity_in_id, entity_out_id, nb_occurences, label, created_at, updated_at)
    select m.id, m."casterId", m."assetId", m.occurrences, m.label, d.at, d.at
    from jsonb_to_recordset(${JSON.stringify(links.map((link, place) => ({ ...link, place })))}::jsonb)
      as m(id uuid, "casterId" uuid, "assetId" uuid, occurrences int, label text, place int),
      lateral (select ${now.toISOString()}::timestamp + m.place * interval '1 microsecond' as at) d`)
}

/** Writes how assets are cast. */
export async function updateLinks(tx: RequestContext, links: readonly CastingLink[], now: Date): Promise<void> {
  await tx.db.execute(sql`
    update entity_link set nb_occurences = c.occurrences, label = c.label, updated_at = ${now.toISOString()}::timestamp
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as c(id uuid, "casterId" uuid, occurrences int, label text)
    where entity_in_id = c."casterId" and entity_link.id = c.id`)
}

/** Writes how many assets entities cast. */
export const updateCounts = (
  tx: RequestContext,
  counted: readonly Pick<Caster, 'id' | 'count'>[],
  now: Date,
): Promise<number> =>
  tx.db.execute(sql`
    with c as (
      select e.id, e.updated_at as changed, n.count
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as n(id uuid, count int) join entity e on e.id = n.id
      for no key update of e
    )
    update entity set nb_entities_out = c.count, updated_at = greatest(${now.toISOString()}::timestamp, c.changed + interval '1 millisecond')
    from c where entity.id = c.id`)

/** An entity that somebody may see. */
export interface SeenEntity {
  id: string
  projectId: string
}

/** Those of some entities that the caller sees. */
export const seenEntities = (ctx: RequestContext, ids: readonly string[]): Promise<SeenEntity[]> =>
  ctx.db.rows<SeenEntity>(sql`
    select e.id, e.project_id as "projectId" from entity e
    where e.id = any(${idArray(ids)}) and ${condition(visibleEntity(requireActor(ctx), 'e'))}`)

/** An asset that can be cast in its production, or in every one when it is shared. */
export interface CastableAsset {
  id: string
  projectId: string
  isShared: boolean
}

/** Those of some ids that are assets. */
export const castableAssets = (tx: RequestContext, ids: readonly string[]): Promise<CastableAsset[]> =>
  tx.db.rows<CastableAsset>(sql`
    select a.id, a.project_id as "projectId", coalesce(a.is_shared, false) as "isShared"
    from entity a join entity_type y on y.id = a.entity_type_id
    where a.id = any(${idArray(ids)}) and y.name not in (${sql.join(KINDS.map(sql.lit))})`)

/** What some entities cast, what that casts, and so on. */
export const linksFrom = (
  tx: RequestContext,
  ids: readonly string[],
): Promise<{ casterId: string; assetId: string }[]> =>
  tx.db.rows(sql`
    with recursive reached(id) as (
      select unnest(${idArray(ids)}) union select l.entity_out_id from reached r join entity_link l on l.entity_in_id = r.id
    )
    select l.entity_in_id as "casterId", l.entity_out_id as "assetId" from reached r join entity_link l on l.entity_in_id = r.id`)
