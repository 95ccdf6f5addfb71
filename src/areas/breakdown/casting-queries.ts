import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { prepared } from '../../kernel/db/database.js'
import { KINDS } from '../kinds/service.js'

/** What the rows of castings say of a cast asset: SQL on the link `l`, the asset `a` and its type `y`. */
const CAST = {
  asset_id: sql`a.id`,
  name: sql`a.name`,
  asset_name: sql`a.name`,
  asset_type_name: sql`y.name`,
  sequence_name: sql`e.sequence_name`,
  ready_for: sql`a.ready_for`,
  episode_id: sql`a.source_id`,
  preview_file_id: sql`a.preview_file_id`,
  nb_occurences: sql`l.nb_occurences`,
  label: sql`l.label`,
  is_shared: sql`a.is_shared`,
  project_id: sql`a.project_id`,
} satisfies Record<string, RawBuilder<unknown>>

type CastKey = keyof typeof CAST

const OF_ENTITY: readonly CastKey[] = [
  'asset_id',
  'asset_name',
  'asset_type_name',
  'ready_for',
  'episode_id',
  'preview_file_id',
  'nb_occurences',
  'label',
  'is_shared',
  'project_id',
]
const OF_ASSETS: readonly CastKey[] = [
  'asset_id',
  'name',
  'asset_name',
  'asset_type_name',
  'preview_file_id',
  'nb_occurences',
  'label',
]
const OF_PRODUCTION: readonly CastKey[] = [...OF_ASSETS, 'is_shared', 'project_id']
const OF_SEQUENCES: readonly CastKey[] = [
  'asset_id',
  'name',
  'asset_name',
  'asset_type_name',
  'sequence_name',
  'preview_file_id',
  'nb_occurences',
  'label',
  'is_shared',
  'project_id',
]

/** The cast of one entity as a JSON array, by type and name; null when nothing is cast. Canceled assets are left out. */
const castOf = (entityId: RawBuilder<unknown>, keys: readonly CastKey[]): RawBuilder<unknown> => sql`
  select json_agg(c) as casting from (
    select ${sql.join(keys.map((key) => sql`${CAST[key]} as ${sql.ref(key)}`))}
    from entity_link l join entity a on a.id = l.entity_out_id join entity_type y on y.id = a.entity_type_id
    where l.entity_in_id = ${entityId} and not coalesce(a.canceled, false)
    order by y.name, a.name, a.id
  ) c`

/**
 * Castings of many entities: members of one JSON object, a row each, looked up by index when the row is reached.
 * @param casters the entities that cast, in the order of the answer; `id`, and `sequence_name` where the keys ask for it
 */
const castings = (casters: RawBuilder<unknown>, keys: readonly CastKey[]): RawBuilder<unknown> => sql`
  select concat('"', e.id, '":', c.casting) from (${casters}) e cross join lateral (${castOf(sql`e.id`, keys)}) c
  where c.casting is not null`

/** The casting of an entity as one JSON array. */
export async function castingOf(ctx: RequestContext, entityId: string): Promise<string> {
  const [text] = await ctx.db.texts(
    prepared(sql`select coalesce(casting::text, '[]') from (${castOf(sql`${entityId}::uuid`, OF_ENTITY)}) e`),
  )
  return text!
}

/** Castings of the assets of a type in a production. */
export const castingsOfAssets = (projectId: string, assetTypeId: string): RawBuilder<unknown> =>
  castings(
    sql`select id from entity where project_id = ${projectId}::uuid and entity_type_id = ${assetTypeId}::uuid order by name`,
    OF_ASSETS,
  )

/** QUIRK (breakdown, episodes/casting): castings of whatever the production has, not of its episodes alone. */
export const castingsOfProduction = (projectId: string): RawBuilder<unknown> =>
  castings(sql`select id from entity where project_id = ${projectId}::uuid`, OF_PRODUCTION)

/** Which sequences. */
export type Sequences = { sequenceId: string } | { episodeId: string } | Record<never, never>

/** Castings of what has a sequence of the production as its parent; of all sequences, or of some. */
export function castingsOfSequences(projectId: string, sequences: Sequences): RawBuilder<unknown> {
  const which =
    'sequenceId' in sequences
      ? sql`sq.id = ${sequences.sequenceId}::uuid`
      : 'episodeId' in sequences
        ? sql`sq.parent_id = ${sequences.episodeId}::uuid`
        : sql`true`
  return castings(
    sql`select s.id, sq.name as sequence_name from entity s join entity sq on sq.id = s.parent_id
      where s.project_id = ${projectId}::uuid and ${which} order by sq.name, s.name offset 0`,
    OF_SEQUENCES,
  )
}

/**
 * Where an asset is cast, one JSON text a row: what has a parent (QUIRK: whatever it is) with its sequence and episode,
 * then the assets. Canceled ones are left out, and so are episodes. QUIRK: without an episode its id is the text `None`.
 */
export const castersOf = (ctx: RequestContext, assetId: string): Promise<string[]> =>
  ctx.db.texts(
    prepared(sql`
      select row_to_json(c)::text from (
        select s.id as shot_id, s.name as shot_name, sq.name as sequence_name,
          coalesce(ep.id::text, 'None') as episode_id, ep.name as episode_name, s.preview_file_id, l.nb_occurences
        from entity_link l join entity s on s.id = l.entity_in_id join entity sq on sq.id = s.parent_id left join entity ep on ep.id = sq.parent_id
        where l.entity_out_id = ${assetId}::uuid and not coalesce(s.canceled, false)
        order by ep.name nulls last, sq.name, s.name, s.id
      ) c
      union all
      select row_to_json(c)::text from (
        select a.id as asset_id, a.name as asset_name, y.name as asset_type_name, a.preview_file_id, l.nb_occurences
        from entity_link l join entity a on a.id = l.entity_in_id join entity_type y on y.id = a.entity_type_id
        where l.entity_out_id = ${assetId}::uuid and not coalesce(a.canceled, false) and y.name not in (${sql.join(KINDS.map(sql.lit))})
        order by y.name, a.name, a.id
      ) c`),
  )

/** Types of the assets that a shot casts, canceled ones among them; REST rows as JSON texts. */
export const typesOfCast = (ctx: RequestContext, shotId: string, columns: RawBuilder<unknown>): Promise<string[]> =>
  ctx.db.texts(
    prepared(sql`
      select row_to_json(w)::text from (
        select ${columns} from entity_type t where t.id in (
          select a.entity_type_id from entity_link l join entity a on a.id = l.entity_out_id where l.entity_in_id = ${shotId}::uuid)
      ) w`),
  )
