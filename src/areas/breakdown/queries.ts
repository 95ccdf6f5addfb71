import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { condition } from '../../kernel/crud/read.js'
import { visibleEntity } from '../../kernel/permissions/work.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** A task of a shot with the number of cast assets that are ready for it. */
export interface CastingStats {
  taskId: string
  shotId: string
  projectId: string | null
  ready: number
}

/** The order of the steps of work on shots in each production. */
const RANKS = sql`(
  select p.project_id, p.task_type_id, p.priority from project_task_type_link p join task_type y on y.id = p.task_type_id
  where y.for_entity = 'Shot')`

/**
 * Whether the cast asset `a` is ready for a step of work on shots of a production (spec breakdown, A4): an asset of
 * another production when it is shared; else one that is ready for this step or a later one. `made` is the rank of what
 * it is ready for. QUIRK: a rank of 0 counts as none there.
 */
const isReady = (projectId: RawBuilder<unknown>, step: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  not coalesce(a.canceled, false) and (
    (coalesce(a.is_shared, false) and a.project_id <> ${projectId})
    or (a.ready_for is not null and coalesce(${step}, 0) <= coalesce(nullif(made.priority, 0), -1))))`

/** Counts anew the assets that are ready for each task of the shots. */
export async function countReadyAssets(tx: RequestContext, shotIds: readonly string[]): Promise<CastingStats[]> {
  const texts = await tx.db.texts(sql`
    with ranks as ${RANKS}
    update task set nb_assets_ready = counted.n, updated_at = now() from (
      select k.id, (count(*) filter (where ${isReady(sql`k.project_id`, sql`own.priority`)}))::int as n
      from task k
        left join entity_link l on l.entity_in_id = k.entity_id left join entity a on a.id = l.entity_out_id
        left join ranks own on own.project_id = k.project_id and own.task_type_id = k.task_type_id
        left join ranks made on made.project_id = k.project_id and made.task_type_id = a.ready_for
      where k.entity_id = any(${idArray(shotIds)}) group by k.id
    ) counted
    where task.id = counted.id
    returning json_build_object('taskId', task.id, 'shotId', task.entity_id, 'projectId', task.project_id, 'ready', counted.n)::text`)
  return texts.map((text) => JSON.parse(text) as CastingStats)
}

/** One asset in the casting of a shot. */
export interface CastAssetRow {
  id: string
  assetId: string
  occurrences: number | null
  label: string | null
  /** Whether it is ready for the step of work that was asked for; null when none was. */
  ready: boolean | null
}

/** A shot with what it casts. */
export interface ShotCastingRow {
  shotId: string
  assets: CastAssetRow[]
}

/** Which shots: those of an episode, of a sequence, or some. */
export type Shots = { episodeId: string } | { sequenceId: string } | { shotIds: readonly string[] }

/**
 * Shots with what they cast, as far as somebody may see shots; by sequence and name, the cast by type and name. Canceled
 * shots and assets are left out.
 */
export function shotCastings(
  ctx: RequestContext,
  shots: Shots,
  taskTypeId: string | null,
  limit: number,
): Promise<ShotCastingRow[]> {
  const where =
    'episodeId' in shots
      ? sql`sq.parent_id = ${shots.episodeId}::uuid`
      : 'sequenceId' in shots
        ? sql`s.parent_id = ${shots.sequenceId}::uuid`
        : sql`s.id = any(${idArray(shots.shotIds)})`
  return ctx.db.rows<ShotCastingRow>(sql`
    with ranks as ${RANKS}
    select s.id as "shotId", c.assets
    from (
      select s.id, s.project_id, own.priority from entity s join entity_type y on y.id = s.entity_type_id and y.name = 'Shot'
        left join entity sq on sq.id = s.parent_id
        left join ranks own on own.project_id = s.project_id and own.task_type_id = ${taskTypeId}::uuid
      where ${where} and not coalesce(s.canceled, false) and ${condition(visibleEntity(requireActor(ctx), 's'))}
      order by sq.name, s.name, s.id limit ${limit}
    ) s cross join lateral (
      select coalesce(json_agg(r), '[]'::json) as assets from (
        select l.id, l.entity_out_id as "assetId", l.nb_occurences as occurrences, l.label,
          case when ${taskTypeId}::uuid is not null then ${isReady(sql`s.project_id`, sql`s.priority`)} end as ready
        from entity_link l join entity a on a.id = l.entity_out_id join entity_type t on t.id = a.entity_type_id
          left join ranks made on made.project_id = s.project_id and made.task_type_id = a.ready_for
        where l.entity_in_id = s.id and not coalesce(a.canceled, false) order by t.name, a.name, a.id
      ) r
    ) c`)
}

/** Shots that cast one of the assets. */
export const shotsCasting = (tx: RequestContext, assetIds: readonly string[]): Promise<string[]> =>
  tx.db.texts(sql`
    select distinct e.id::text from entity_link l join entity e on e.id = l.entity_in_id join entity_type y on y.id = e.entity_type_id
    where l.entity_out_id = any(${idArray(assetIds)}) and y.name = 'Shot'`)

/** True when the entities are not all of one production. */
export async function spansProductions(ctx: RequestContext, entityIds: readonly string[]): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select distinct project_id::text from entity where id = any(${idArray(entityIds)})`,
  )
  return found.length > 1
}
