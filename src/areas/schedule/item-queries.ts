import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { KINDS } from '../kinds/service.js'

/** What the bars of a schedule stand for: whole task types, or in one task type the things worked on. */
export type ItemSubject = 'task-types' | 'asset-types' | 'episodes' | 'sequences' | 'edits'

/** Which bars of a schedule. */
export interface ItemRequest {
  projectId: string
  subject: ItemSubject
  /** Task type of the bars; none for those of whole task types. */
  taskTypeId?: string
  /** Only what belongs to this episode. */
  episodeId?: string
}

const KEYS = ['id', 'start_date', 'end_date', 'man_days', 'project_id', 'task_type_id', 'object_id']

const ENTITY_KINDS = { episodes: 'Episode', sequences: 'Sequence', edits: 'Edit' } as const

/** Entities of a kind, those of an episode or all. */
function entities(kind: 'Episode' | 'Sequence' | 'Edit', { projectId, episodeId }: ItemRequest): RawBuilder<unknown> {
  const own = kind === 'Episode' ? sql`e.id` : sql`e.parent_id`
  return sql`
    select e.id as object_id, e.name from entity e
    where e.project_id = ${projectId}::uuid and e.entity_type_id = (select id from entity_type where name = ${kind})
      ${kind === 'Edit' ? sql`and e.canceled is not true` : sql``}
      ${episodeId ? sql`and ${own} = ${episodeId}::uuid` : sql``}`
}

/** What has a bar: the keys of the rows that must be there, and the names to show. */
function subjects(request: ItemRequest): RawBuilder<unknown> {
  const { projectId, subject, taskTypeId, episodeId } = request
  if (subject === 'task-types') {
    return sql`
      select y.id as task_type_id, null::uuid as object_id, y.name from task_type y
      where y.for_entity in ('Asset', 'Shot', 'Sequence', 'Episode', 'Edit')
        and exists (select 1 from task k where k.project_id = ${projectId}::uuid and k.task_type_id = y.id)`
  }
  const objects =
    subject === 'asset-types'
      ? sql`
        select y.id as object_id, y.name from entity_type y
        where y.name <> all(${`{${KINDS.join(',')}}`}::text[]) and exists (select 1 from entity e
          where e.project_id = ${projectId}::uuid and e.entity_type_id = y.id
            ${episodeId ? sql`and e.source_id = ${episodeId}::uuid` : sql``})`
      : entities(ENTITY_KINDS[subject], request)
  return sql`select ${taskTypeId}::uuid as task_type_id, o.object_id, o.name from (${objects}) o`
}

const sameKey = (t: string, projectId: string): RawBuilder<unknown> => sql`
  ${sql.ref(`${t}.project_id`)} = ${projectId}::uuid and ${sql.ref(`${t}.task_type_id`)} = w.task_type_id
    and ${sql.ref(`${t}.object_id`)} is not distinct from w.object_id`

/** The bars as JSON texts: those of task types by their first day, the others with the name of their object and by it. */
export function itemsOf(ctx: RequestContext, request: ItemRequest): Promise<string[]> {
  const whole = request.subject === 'task-types'
  return ctx.db.texts(sql`
    with wanted as (${subjects(request)})
    select row_to_json(i)::text
    from (select ${wireColumns('ScheduleItem', 't', { only: KEYS })} ${whole ? sql`` : sql`, w.name`}
      from wanted w join schedule_item t on ${sameKey('t', request.projectId)}
      order by ${whole ? sql`t.start_date, w.name` : sql`w.name, t.start_date`}) i`)
}

/** A bar and what it stands for. */
export interface ItemRow {
  id: string
  /** Null for the bar of a whole task type. */
  objectId: string | null
  name: string
}

/** What the same bars stand for, in their order. */
export const itemRowsOf = (ctx: RequestContext, request: ItemRequest): Promise<ItemRow[]> =>
  ctx.db.rows(sql`
    with wanted as (${subjects(request)})
    select t.id, w.object_id as "objectId", w.name
    from wanted w join schedule_item t on ${sameKey('t', request.projectId)}
    order by ${request.subject === 'task-types' ? sql`t.start_date, w.name` : sql`w.name, t.start_date`}`)

const missing = (request: ItemRequest): RawBuilder<unknown> => sql`
  select w.task_type_id, w.object_id from (${subjects(request)}) w
  where not exists (select 1 from schedule_item t where ${sameKey('t', request.projectId)})`

/** True when something that should have a bar has none. */
export async function lacksItems(ctx: RequestContext, request: ItemRequest): Promise<boolean> {
  const rows = await ctx.db.rows(sql`select 1 as n from (${missing(request)}) m limit 1`)
  return rows.length > 0
}

/**
 * Makes the bars that are not there yet, from today to tomorrow.
 * The row of the production is locked: bars of whole task types have no object, and for the unique key of the table two
 * of them are never the same.
 * @returns the ids of the new bars
 */
export async function insertItems(tx: RequestContext, request: ItemRequest): Promise<string[]> {
  await tx.db.execute(sql`select 1 from project where id = ${request.projectId}::uuid for no key update`)
  return tx.db.texts(sql`
    insert into schedule_item (id, project_id, task_type_id, object_id, start_date, end_date, created_at, updated_at)
    select gen_random_uuid(), ${request.projectId}::uuid, m.task_type_id, m.object_id, current_date, current_date + 1,
      now(), now()
    from (${missing(request)}) m
    on conflict (project_id, task_type_id, object_id) do nothing
    returning id::text`)
}

/** All bars of a production in their REST form, as JSON texts. */
export const allItems = (ctx: RequestContext, projectId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(i)::text from (select ${wireColumns('ScheduleItem', 't')}
      from schedule_item t where t.project_id = ${projectId}::uuid order by t.start_date, t.created_at) i`)

const MILESTONE_KEYS = ['id', 'date', 'name', 'project_id', 'task_type_id']

/** The milestones of a production as JSON texts, in the order of their days. */
export const milestonesOf = (ctx: RequestContext, projectId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(i)::text from (select ${wireColumns('Milestone', 't', { only: MILESTONE_KEYS })}
      from milestone t where t.project_id = ${projectId}::uuid order by t.date, t.name) i`)
