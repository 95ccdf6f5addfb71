import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'

/** The work on the shots and scenes of episodes. */
export interface EpisodeWork {
  projectId: string
  /** Only tasks assigned to this person. */
  assigneeId?: string | undefined
}

/** Tasks of what is in a sequence of an episode. */
const work = ({ projectId, assigneeId }: EpisodeWork): RawBuilder<unknown> => sql`
  select k.id, sq.parent_id as episode_id, k.task_type_id, k.task_status_id, coalesce(k.retake_count, 0) as retakes,
    s.short_name as name, s.color,
    case when s.is_done then 'done' when s.is_retake then 'retake' else 'other' end as bucket, coalesce(s.is_done, false) as is_done,
    coalesce(e.nb_frames, 0) as frames, coalesce(k.nb_drawings, 0) as drawings
  from task k
  join entity e on e.id = k.entity_id
  join entity sq on sq.id = e.parent_id
  join entity ep on ep.id = sq.parent_id
  join task_status s on s.id = k.task_status_id
  where k.project_id = ${projectId}::uuid and k.task_type_id is not null
    ${assigneeId ? sql`and exists (select 1 from task_person_link a where a.task_id = k.id and a.person_id = ${assigneeId}::uuid)` : sql``}`

/** Numbers of one status in one cell: an episode or all of them, a task type or all of them. */
export interface StatusRow {
  /** Null: all episodes. */
  episodeId: string | null
  /** Null: all task types. */
  taskTypeId: string | null
  taskStatusId: string
  /** Short name of the status. */
  name: string
  color: string
  count: number
  frames: number
  drawings: number
}

const statusSums = (request: EpisodeWork): RawBuilder<unknown> => sql`
  select w.episode_id as "episodeId", w.task_type_id as "taskTypeId", w.task_status_id as "taskStatusId", min(w.name) as name,
    min(w.color) as color, count(*) as count, sum(w.frames) as frames, sum(w.drawings) as drawings
  from (${work(request)}) w
  group by grouping sets ((episode_id, task_type_id, task_status_id), (episode_id, task_status_id),
    (task_type_id, task_status_id), (task_status_id))`

/** Sums by episode, task type and status. */
export const statusRows = (ctx: RequestContext, request: EpisodeWork): Promise<StatusRow[]> =>
  ctx.db.rows(sql`${statusSums(request)} order by 1 nulls first, 2 nulls first, 4`)

/** The same as objects in objects, `all` beside the ids, as JSON text. */
export async function statusFigures(ctx: RequestContext, request: EpisodeWork): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    with sums as (${statusSums(request)}),
    cells as (
      select coalesce("episodeId"::text, 'all') as episode, coalesce("taskTypeId"::text, 'all') as task_type,
        jsonb_object_agg("taskStatusId", jsonb_build_object('name', name, 'color', color, 'count', count, 'frames', frames,
          'drawings', drawings)) as figures
      from sums group by 1, 2)
    select coalesce(jsonb_object_agg(e.episode, e.figures), '{}'::jsonb)::text
    from (select episode, jsonb_object_agg(task_type, figures) as figures from cells group by 1) e`)
  return text!
}

/** What became of tasks: approved, sent back, or neither yet. */
const BUCKETS = ['done', 'retake', 'other'] as const

/** The numbers of each bucket of the rows `w`, as an object. */
const bucketSums = (bucket: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`jsonb_build_object(${sql.join(
    BUCKETS.map((name) => {
      const sum = (column: string): RawBuilder<unknown> =>
        sql`coalesce(sum(w.${sql.ref(column)}) filter (where ${bucket} = ${sql.lit(name)}), 0)`
      return sql`${sql.lit(name)}, jsonb_build_object('count', ${sum('count')}, 'frames', ${sum('frames')},
        'drawings', ${sum('drawings')})`
    }),
  )})`

/**
 * Cells of an episode or all (null) and a task type or all (null), with the past of those of an episode. Tasks that are
 * alike are counted together first: each take asks for all of them again.
 */
const retakeCells = (request: EpisodeWork): RawBuilder<unknown> => sql`
  with alike as materialized (
    select w.episode_id, w.task_type_id, w.retakes, w.bucket, w.is_done, count(*) as count, sum(w.frames) as frames,
      sum(w.drawings) as drawings
    from (${work(request)}) w group by 1, 2, 3, 4, 5),
  cells as materialized (
    select w.episode_id, w.task_type_id, coalesce(max(w.retakes), 0) as takes, ${bucketSums(sql`w.bucket`)} as figures
    from alike w group by grouping sets ((), (task_type_id), (episode_id), (episode_id, task_type_id))),
  evolution as materialized (
    select w.episode_id, w.cell_type, w.take, ${bucketSums(sql`w.bucket_then`)} as figures
    from (select w.*, c.task_type_id as cell_type, take,
        case when w.retakes >= take then 'retake' when w.is_done then 'done' else 'other' end as bucket_then
      from cells c
      cross join lateral generate_series(1, c.takes) take
      join alike w on w.episode_id = c.episode_id and (c.task_type_id is null or w.task_type_id = c.task_type_id)) w
    group by 1, 2, 3)`

/** What became of tasks by episode and task type, `all` beside the ids, as JSON text. */
export async function retakeFigures(ctx: RequestContext, request: EpisodeWork): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    ${retakeCells(request)},
    figures as (
      select coalesce(c.episode_id::text, 'all') as episode, coalesce(c.task_type_id::text, 'all') as task_type,
        c.figures || jsonb_build_object('max_retake_count', c.takes, 'evolution', coalesce(
          (select jsonb_object_agg(v.take, v.figures) from evolution v
            where v.episode_id = c.episode_id and v.cell_type is not distinct from c.task_type_id), '{}'::jsonb)) as figures
      from cells c)
    select jsonb_object_agg(e.episode, e.figures)::text
    from (select episode, jsonb_object_agg(task_type, figures) as figures from figures group by 1) e`)
  return text!
}

/** Numbers of tasks. */
export interface Figures {
  count: number
  frames: number
  drawings: number
}

/** Numbers of tasks by what became of them. */
export type BucketFigures = Record<(typeof BUCKETS)[number], Figures>

/** What became of the tasks of one cell. */
export interface RetakeRow extends BucketFigures {
  /** Null: all episodes. */
  episodeId: string | null
  /** Null: all task types. */
  taskTypeId: string | null
  maxRetakeCount: number
  /** What was known after each take, from the first on; only for one episode. */
  evolution: (BucketFigures & { take: number })[]
}

/** The same as rows. */
export const retakeRows = (ctx: RequestContext, request: EpisodeWork): Promise<RetakeRow[]> =>
  ctx.db.rows(sql`
    ${retakeCells(request)}
    select c.episode_id as "episodeId", c.task_type_id as "taskTypeId", c.takes as "maxRetakeCount",
      c.figures -> 'done' as done, c.figures -> 'retake' as retake, c.figures -> 'other' as other, coalesce(
        (select jsonb_agg(v.figures || jsonb_build_object('take', v.take) order by v.take) from evolution v
          where v.episode_id = c.episode_id and v.cell_type is not distinct from c.task_type_id), '[]'::jsonb) as evolution
    from cells c order by 1 nulls first, 2 nulls first`)
