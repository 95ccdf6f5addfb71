import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { visibleData } from '../entities/service.js'
import { dayOf, isWeighted, referenceDate, weekdaysUpTo, type CountMode } from './quota-queries.js'

/** Whose shots, and when. */
export interface QuotaShots {
  projectId: string
  taskTypeId: string
  personId: string
  mode: CountMode
  /** First day, `YYYY-MM-DD`. */
  start: string
  /** The day after the last. */
  end: string
  /** Time zone in which a moment falls on a day. */
  zone: string
  /** Who asks. */
  actor: Actor
}

/** Tasks of shots that have the moment they count from, with their days. */
const tasks = ({ projectId, taskTypeId, mode, zone }: QuotaShots): RawBuilder<unknown> => {
  const reference = referenceDate(mode)
  return sql`
    select k.id, k.entity_id, k.duration, k.real_start_date is not null as begun,
      ${dayOf(sql`k.real_start_date`, zone)} as first, ${dayOf(reference, zone)} as last
    from task k
    join entity e on e.id = k.entity_id and e.entity_type_id = (select id from entity_type where name = 'Shot')
    where k.project_id = ${projectId}::uuid and k.task_type_id = ${taskTypeId}::uuid and ${reference} is not null`
}

const assigned = (personId: string): RawBuilder<unknown> =>
  sql`exists (select 1 from task_person_link a where a.task_id = t.id and a.person_id = ${personId}::uuid)`

/** Every shot of the person that counts from a day of the period, as a whole. */
const wholeShots = ({ personId, start, end }: QuotaShots): RawBuilder<unknown> => sql`
  select distinct t.entity_id, 1::numeric as weight from tasks t
  where t.last >= ${start}::date and t.last < ${end}::date and ${assigned(personId)}`

/** The shares of shots that fall into the period: of logged time, else of the weekdays of the work. */
const weightedShots = ({ personId, start, end }: QuotaShots): RawBuilder<unknown> => sql`
  select t.entity_id, sum(round((s.duration / t.duration)::numeric, 2)) as weight
  from tasks t join time_spent s on s.task_id = t.id
  where t.duration > 0 and s.person_id = ${personId}::uuid and s.date >= ${start}::date and s.date < ${end}::date
  group by 1
  union all
  select t.entity_id, sum(round((${weekdaysUpTo(sql`greatest(t.first, ${start}::date)`, sql`least(t.last, ${end}::date - 1)`)})::numeric /
    ${weekdaysUpTo(sql`t.first`, sql`t.last`)}, 2)) as weight
  from tasks t
  where t.begun and t.first <= t.last and t.first < ${end}::date and t.last >= ${start}::date and ${assigned(personId)}
    and not exists (select 1 from time_spent s where s.task_id = t.id)
  group by 1`

/** The shots, how much of each counts, and their full names. */
const shots = (request: QuotaShots): RawBuilder<unknown> => sql`
  with tasks as materialized (${tasks(request)}),
  shares as (${isWeighted(request.mode) ? weightedShots(request) : wholeShots(request)}),
  shots as (
    select s.id, concat_ws(' / ', ep.name, sq.name, s.name) as full_name, w.weight
    from (select entity_id, sum(weight)::float8 as weight from shares group by 1) w
    join entity s on s.id = w.entity_id
    left join entity sq on sq.id = s.parent_id
    left join entity ep on ep.id = sq.parent_id)`

/** The shots as JSON texts, with their full names and how much of each counts, by full name. */
export function quotaShots(ctx: RequestContext, request: QuotaShots): Promise<string[]> {
  const data = (): RawBuilder<unknown> => visibleData(request.actor, 't')
  const columns = wireColumns('Entity', 't', { wireType: 'Entity', computed: { data } })
  return ctx.db.texts(sql`
    ${shots(request)}
    select row_to_json(w)::text
    from (select ${columns}, s.full_name, s.weight from shots s join entity t on t.id = s.id order by s.full_name) w`)
}

/** How much of a shot counts. */
export interface QuotaShotRow {
  id: string
  /** Names of its episode, its sequence and itself. */
  fullName: string
  /** 1: the whole shot. */
  weight: number
}

/** The same as rows. */
export const quotaShotRows = (ctx: RequestContext, request: QuotaShots): Promise<QuotaShotRow[]> =>
  ctx.db.rows(sql`${shots(request)} select id, full_name as "fullName", weight from shots order by full_name`)
