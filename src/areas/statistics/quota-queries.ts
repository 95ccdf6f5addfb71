import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'

/** How quotas are counted: by logged time or as a whole, up to feedback or up to approval. */
export const COUNT_MODES = ['weighted', 'weighteddone', 'feedback', 'done'] as const
export type CountMode = (typeof COUNT_MODES)[number]

/** Which work counts. */
export interface QuotaRequest {
  projectId: string
  mode: CountMode
  /** Only tasks of this type; the figures are then by person. */
  taskTypeId?: string
  /** Only work of this person; the figures are then by task type. */
  personId?: string
  /** Only tasks with an assignee of this studio. */
  studioId?: string | undefined
  /** Time zone in which a moment falls on a day. */
  zone: string
}

/** The moment a task counts from: its approval, or the first time it was sent for feedback. */
export const referenceDate = (mode: CountMode): RawBuilder<unknown> =>
  mode === 'done' || mode === 'weighteddone' ? sql`k.done_date` : sql`k.end_date`

export const isWeighted = (mode: CountMode): boolean => mode.startsWith('weighted')

/** QUIRK (entities, Quotas): a studio without people filters nothing. */
const ofStudio = (studioId: string): RawBuilder<unknown> => sql`
  (not exists (select 1 from person p where p.studio_id = ${studioId}::uuid)
    or exists (select 1 from task_person_link a join person p on p.id = a.person_id
      where a.task_id = k.id and p.studio_id = ${studioId}::uuid))`

/** Tasks of shots that have the moment they count from. */
function tasks({ projectId, mode, taskTypeId, studioId }: QuotaRequest): RawBuilder<unknown> {
  const reference = referenceDate(mode)
  return sql`
    select k.id, k.task_type_id, k.duration, k.real_start_date as start, ${reference} as reference,
      coalesce(e.nb_frames, 0)::float8 as frames, coalesce(k.nb_drawings, 0)::float8 as drawings
    from task k
    join entity e on e.id = k.entity_id and e.entity_type_id = (select id from entity_type where name = 'Shot')
    where k.project_id = ${projectId}::uuid and ${reference} is not null
      ${taskTypeId ? sql`and k.task_type_id = ${taskTypeId}::uuid` : sql``}
      ${studioId ? sql`and ${ofStudio(studioId)}` : sql``}`
}

/** The day of a moment (UTC) in a time zone. */
export const dayOf = (moment: RawBuilder<unknown>, zone: string): RawBuilder<unknown> =>
  sql`(${moment} at time zone 'UTC' at time zone ${zone})::date`

/** Days of work up to `to`: the first one, and the weekdays after it. */
export const weekdaysUpTo = (from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (1 + (select count(*) from generate_series(${from}::date + 1, ${to}::date, interval '1 day') d where extract(isodow from d) < 6))`

/**
 * Every task once for each of its people, at the moment it counts from.
 * QUIRK (entities, Quotas): also in the figures of one person, where a task of two people counts twice.
 */
function wholeTasks({ personId, zone }: QuotaRequest, key: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${key} as key, ${dayOf(sql`t.reference`, zone)} as day, t.frames, t.drawings
    from tasks t join task_person_link w on w.task_id = t.id
    ${personId ? sql`where exists (select 1 from task_person_link o where o.task_id = t.id and o.person_id = ${personId}::uuid)` : sql``}`
}

/** The share of a task that each logged time is, on its day. Rounded half to even, as floats are by the database. */
function loggedShares({ personId }: QuotaRequest, key: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${key} as key, w.date as day, round(t.frames * (w.duration / t.duration)) as frames,
      round(t.drawings * (w.duration / t.duration)) as drawings
    from tasks t join time_spent w on w.task_id = t.id
    where t.duration > 0 and w.person_id is not null ${personId ? sql`and w.person_id = ${personId}::uuid` : sql``}`
}

/**
 * Tasks that were begun but for which nobody logged time, spread over weekdays.
 * QUIRK (entities, Quotas): the days run on from the moment the task counts from, not up to it, and the drawings count
 * in full on each. On the figures of one person such tasks are left out.
 */
function unloggedDays({ zone }: QuotaRequest): RawBuilder<unknown> {
  return sql`
    select w.person_id as key, ${dayOf(sql`d.moment`, zone)} as day,
      round(t.frames / ${weekdaysUpTo(sql`t.start`, sql`t.reference`)}) as frames, t.drawings
    from tasks t
    join task_person_link w on w.task_id = t.id
    cross join lateral (
      select t.reference + n * interval '1 day' as moment
      from generate_series(0, floor(extract(epoch from t.reference - t.start) / 86400)::int) n) d
    where t.start is not null and not exists (select 1 from time_spent s where s.task_id = t.id)
      and extract(isodow from d.moment) < 6`
}

/** One row for each addition to the figures. */
function additions(request: QuotaRequest): RawBuilder<unknown> {
  const { mode, taskTypeId } = request
  const key = taskTypeId ? sql`w.person_id` : sql`t.task_type_id`
  if (!isWeighted(mode)) return wholeTasks(request, key)
  const logged = loggedShares(request, key)
  return taskTypeId ? sql`${logged} union all ${unloggedDays(request)}` : logged
}

/** Names of the periods, with the key of a day in each and that of the period whose entries are counted in it. */
const PERIODS = [
  { name: 'day', key: sql`to_char(a.day, 'YYYY-MM-DD')`, within: sql`to_char(a.day, 'YYYY-MM')` },
  // QUIRK (projects, Quotas): the calendar year with the ISO week, so that days around New Year fall into a wrong week.
  {
    name: 'week',
    key: sql`to_char(a.day, 'YYYY-') || extract(week from a.day)::int`,
    within: sql`to_char(a.day, 'YYYY')`,
  },
  { name: 'month', key: sql`to_char(a.day, 'YYYY-MM')`, within: sql`to_char(a.day, 'YYYY')` },
  { name: 'year', key: sql`to_char(a.day, 'YYYY')`, within: sql`null::text` },
] as const

/** Frames per second of the production, 25 where it says nothing that is a number. */
const framesPerSecond = (projectId: string): RawBuilder<unknown> => sql`
  (select case when p.fps ~ '^[0-9]{1,6}([.][0-9]{1,6})?$' and p.fps::float8 > 0 then p.fps::float8 else 25 end
    from project p where p.id = ${projectId}::uuid)`

/** Sums by key, kind of period and period. */
const sums = (request: QuotaRequest): RawBuilder<unknown> => sql`
  with tasks as materialized (${tasks(request)}),
  speed as materialized (select ${framesPerSecond(request.projectId)} as fps),
  each as materialized (${additions(request)}),
  additions as (select key::text, day, frames, drawings from each union all select 'total', day, frames, drawings from each),
  sums as (${sql.join(
    PERIODS.map(
      ({ name, key, within }) => sql`
        select a.key, ${name} as period, ${key} as at, ${within} as within, sum(a.frames)::int8 as frames,
          sum(a.frames / s.fps) as seconds, count(*) as count, sum(a.drawings)::int8 as drawings
        from additions a cross join speed s group by 1, 3, 4`,
    ),
    sql` union all `,
  )})`

/** The figures as the REST API has them: by key, period and measure, a map from the period's own key to the sum. */
export async function quotaFigures(ctx: RequestContext, request: QuotaRequest): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    ${sums(request)},
    entries as (select key, period, within, count(*) as entries from sums where within is not null group by 1, 2, 3),
    measures as (
      select key, period, jsonb_build_object('frames', jsonb_object_agg(at, frames), 'seconds', jsonb_object_agg(at, seconds),
        'count', jsonb_object_agg(at, count), 'drawings', jsonb_object_agg(at, drawings)) as figures
      from sums group by 1, 2)
    select coalesce(jsonb_object_agg(k.key, k.figures), '{}'::jsonb)::text
    from (select m.key, jsonb_object_agg(m.period, m.figures || coalesce(
        (select jsonb_build_object('entries', jsonb_object_agg(e.within, e.entries)) from entries e
          where e.key = m.key and e.period = m.period having count(*) > 0), '{}'::jsonb)) as figures
      from measures m group by m.key) k`)
  return text!
}

/** What was done in one period. */
export interface QuotaRow {
  /** Id of the person, or of the task type on the figures of one person; `total` for all together. */
  key: string
  period: 'day' | 'week' | 'month' | 'year'
  /** `YYYY-MM-DD`, `YYYY-W`, `YYYY-MM` or `YYYY`. */
  at: string
  frames: number
  seconds: number
  count: number
  drawings: number
}

/** The same figures as rows, by key and time. */
export const quotaRows = (
  ctx: RequestContext,
  request: QuotaRequest,
  period: QuotaRow['period'],
): Promise<QuotaRow[]> =>
  ctx.db.rows(sql`
    ${sums(request)}
    select key, period, at, frames, seconds, count, drawings from sums where period = ${period} order by key, at`)
