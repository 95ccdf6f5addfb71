import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { uuidValue } from '../../kernel/crud/filters.js'
import { condition, findRow } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { isIsoDate, UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { idArray, isAdmin, projectIds } from '../../kernel/permissions/actor.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { visibleTask } from '../../kernel/permissions/work.js'
import { wireRows } from './reading-queries.js'
import { refuseBot } from './time-log-service.js'
import { openRows, openStats, projectStats, todoRows } from './todo-queries.js'
import { taskDates } from './date-queries.js'

type Sql = RawBuilder<unknown>

const HAS_STATUS_OPEN = sql`exists (select 1 from project_status o where o.id = p.project_status_id and o.name = 'Open')`

/** The productions that go on, as a condition on `p`: all of them for admins, one's own for the others. */
function openProjects(ctx: RequestContext): Sql {
  const actor = requireActor(ctx)
  return isAdmin(actor) ? HAS_STATUS_OPEN : sql`p.id = any(${idArray(projectIds(actor, { open: true }))})`
}

/** ZOU-BUG (tasks, reading): the reference shows vendors of a production the tasks of others here. */
const visible = (ctx: RequestContext, k = 'k'): Sql => condition(visibleTask(requireActor(ctx), k))

/** Who may ask for what somebody has to do: nobody for bots, vendors of the studio for themselves only. */
async function requireAsker(ctx: RequestContext, personId: string): Promise<void> {
  await refuseBot(ctx, personId, null)
  const { id, role } = requireActor(ctx)
  if (role === 'vendor' && id !== personId.toLowerCase()) throw forbidden()
}

const assignedTo = (personId: string): Sql =>
  sql`exists (select 1 from task_person_link w where w.task_id = k.id and w.person_id = ${personId}::uuid)`

/**
 * Tasks of somebody in the open productions of the caller that are to be done, or those that are done, the last one first.
 * Clients of the studio get none.
 */
export async function listTasksOfPerson(
  ctx: RequestContext,
  personId: string,
  { done }: { done: boolean },
): Promise<Query> {
  await requireAsker(ctx, personId)
  const actor = requireActor(ctx)
  const where = sql`${assignedTo(personId)} and coalesce(s.is_done, false) = ${sql.lit(done)} and ${openProjects(ctx)}
    and ${visible(ctx)} and ${condition(actor.role !== 'client')}`
  const orderBy = done ? sql`k.end_date desc, y.name, e.name` : sql`k.due_date, p.name, y.name, e.name`
  return todoRows(actor, { where, orderBy, castIn: true })
}

/**
 * Tasks of a type, of the entities that somebody has a task of, in the open productions of the caller (ZOU-BUG: in the
 * reference in those of others as well).
 */
export async function listRelatedTasks(ctx: RequestContext, personId: string, taskTypeId: string): Promise<Query> {
  await requireAsker(ctx, personId)
  if (!(await findRow(ctx, 'TaskType', taskTypeId))) throw notFound()
  const where = sql`t.task_type_id = ${taskTypeId}::uuid and ${visible(ctx, 't')}
    and exists (select 1 from project p where p.id = t.project_id and ${HAS_STATUS_OPEN})
    and t.entity_id in (select k.entity_id from task k where ${assignedTo(personId)})`
  return wireRows('Task', where, sql`t.created_at, t.id`)
}

function integer(query: QueryParameters, name: string): number | undefined {
  const text = query[name]
  if (text === undefined) return undefined
  if (!/^\s*[+-]?\d{1,9}\s*$/.test(text)) throw paramError(`Wrong value for parameter ${name}.`)
  return Number(text)
}

function dateOf(query: QueryParameters, name: string): string | undefined {
  const text = query[name]
  if (!text) return undefined
  if (!isIsoDate(text)) throw paramError(`Wrong value for parameter ${name}.`)
  return text
}

const someAssignee = (rule: Sql): Sql => sql`
  exists (select 1 from task_person_link w join person a on a.id = w.person_id where w.task_id = k.id and ${rule})`

function ofPersons(value: string): Sql {
  if (value === 'unassigned') return sql`not ${someAssignee(sql`true`)}`
  const ids = value.split(',').map((id) => uuidValue(id.trim()))
  return someAssignee(sql`a.id = any(${idArray(ids)})`)
}

const FILTERS: Record<string, (value: string) => Sql> = {
  project_id: (id) => sql`p.id = ${uuidValue(id)}::uuid`,
  task_type_id: (id) => sql`y.id = ${uuidValue(id)}::uuid`,
  task_status_id: (id) => sql`s.id = ${uuidValue(id)}::uuid`,
  person_id: ofPersons,
  studio_id: (id) => someAssignee(sql`a.studio_id = ${uuidValue(id)}::uuid`),
  department_id: (id) =>
    someAssignee(
      sql`exists (select 1 from department_link d where d.person_id = a.id and d.department_id = ${uuidValue(id)}::uuid)`,
    ),
}

function openFilters(ctx: RequestContext, query: QueryParameters): Sql {
  const given = Object.entries(FILTERS).flatMap(([name, make]) => (query[name] ? [make(query[name])] : []))
  const priority = integer(query, 'priority')
  const start = dateOf(query, 'start_date')
  const due = dateOf(query, 'due_date')
  return sql.join(
    [
      query.project_id ? sql`true` : openProjects(ctx),
      visible(ctx),
      ...given,
      // QUIRK (tasks, open-tasks): it is the rank of the task type.
      ...(priority === undefined ? [] : [sql`y.priority = ${priority}`]),
      ...(start ? [sql`k.start_date >= ${start}::timestamp`] : []),
      ...(due ? [sql`k.due_date <= ${due}::timestamp`] : []),
    ],
    sql` and `,
  )
}

/** Tasks of a page, unless it is said how many. */
const DEFAULT_LIMIT = 100

/**
 * A page of the tasks of a production, or of the caller's open ones, and the sums of all of them, as JSON text. Tasks of
 * concepts are summed up, but listed only by their type.
 */
export async function readOpenTasks(ctx: RequestContext, query: QueryParameters): Promise<string> {
  const { project_id: projectId } = query
  if (projectId) {
    if (!UUID.test(projectId)) throw notFound()
    await requireMember(ctx, projectId)
  }
  const page = integer(query, 'page')
  const limit = Math.max(integer(query, 'limit') ?? DEFAULT_LIMIT, 0)
  const offset = Math.max((page ?? 1) - 1, 0) * limit
  const where = openFilters(ctx, query)
  const shown = query.task_type_id ? where : sql`${where} and y.for_entity is distinct from 'Concept'`
  const rows = await ctx.db.texts(openRows(requireActor(ctx), shown, limit, offset))
  const facts = { stats: await openSums(ctx, where, shown, rows.length ? offset : null), limit }
  const place = { is_more: rows.length === limit, page: page || 1 }
  return `{"data":[${rows.join(',')}],${JSON.stringify({ ...facts, ...place }).slice(1)}`
}

/** Sums of all pages. @param offset Tasks before this page; null: there is nothing on it, and so nothing is summed up. */
async function openSums(ctx: RequestContext, where: Sql, shown: Sql, offset: number | null): Promise<unknown> {
  if (offset === null) return { total_duration: 0, total_estimation: 0, total: 0, status: [] }
  const [sums] = await ctx.db.texts(openStats(where, shown))
  const stats = JSON.parse(sums!) as { total: number }
  // QUIRK (tasks, open-tasks): the total counts from this page on.
  return { ...stats, total: stats.total - offset }
}

/** Numbers and minutes of the tasks of the caller's open productions by type and status, as JSON text. */
export async function readOpenTaskStats(ctx: RequestContext): Promise<string> {
  return `{${(await ctx.db.texts(projectStats(sql`${openProjects(ctx)} and ${visible(ctx)}`))).join(',')}}`
}

/**
 * From when to when people have tasks in a production, or in the caller's open ones. Who is no admin learns as well when
 * people are busy in productions that the caller is not in, but not with what. For supervisors and managers of the studio.
 */
export async function listTaskDates(ctx: RequestContext, projectId: string): Promise<Query> {
  const actor = requireActor(ctx)
  if (projectId && !UUID.test(projectId)) throw paramError('Invalid project_id.')
  if (!['admin', 'manager', 'supervisor'].includes(actor.role)) throw forbidden()
  if (projectId) {
    await requireMember(ctx, projectId)
    return taskDates({ scope: sql`p.id = ${projectId}::uuid`, elsewhere: sql`false` })
  }
  const elsewhere = isAdmin(actor) ? sql`false` : sql`${HAS_STATUS_OPEN} and p.id <> all(${idArray(projectIds(actor))})`
  return taskDates({ scope: openProjects(ctx), elsewhere })
}
