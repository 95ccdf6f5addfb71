import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { integerParameter } from '../../kernel/crud/list.js'
import { condition, findRow, wireOptions } from '../../kernel/crud/read.js'
import type { QueryParameters, Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { metaOf, type WireOptions } from '../../kernel/crud/wire.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireAdmin, requireMember, requireMemberBut } from '../../kernel/permissions/checks.js'
import { requireTaskAccess, visibleTask } from '../../kernel/permissions/work.js'
import { findEntity } from '../entities/service.js'
import { inEpisode } from './queries.js'
import { fullTask, ofProject, timeSpentsByPerson, wireRows } from './reading-queries.js'
import { dayOf } from './time.js'

/** A task by its id. @throws AppError 404 */
export async function findTask(ctx: RequestContext, id: unknown): Promise<Row> {
  const task = await findRow(ctx, 'Task', id)
  if (!task) throw notFound()
  return task
}

/** TASKREAD: a task that the caller may read. @throws AppError 404, 403 */
export async function readableTask(ctx: RequestContext, id: unknown): Promise<Row> {
  const task = await findTask(ctx, id)
  const { projectId, entityId } = task as Row & { projectId: string | null; entityId: string | null }
  await requireTaskAccess(ctx, { projectId, entityId })
  return task
}

/** A task with all that its page shows, as JSON text. */
export async function readFullTask(ctx: RequestContext, id: unknown): Promise<string> {
  const { id: taskId } = await readableTask(ctx, id)
  const [row] = await ctx.db.rows<Record<'task' | 'assigner' | 'sequence' | 'episode', string | null>>(
    fullTask(requireActor(ctx), taskId),
  )
  const { task, ...rest } = row!
  const more = Object.entries(rest).flatMap(([key, json]) => (json === null ? [] : [`,"${key}":${json}`]))
  return `${task!.slice(0, -1)}${more.join('')}}`
}

/** Previews of a task, the newest revision first. */
export async function listTaskPreviews(ctx: RequestContext, id: unknown): Promise<Query> {
  const task = await readableTask(ctx, id)
  return wireRows(
    'PreviewFile',
    sql`t.task_id = ${task.id}::uuid`,
    sql`t.revision desc, t.position, t.created_at, t.id`,
  )
}

/** Time spent on a task by person, as JSON text; `date`: on that day only. */
export async function readTaskTime(ctx: RequestContext, id: unknown, date?: string): Promise<string> {
  const task = await readableTask(ctx, id)
  const day = date === undefined ? null : dayOf(date, 'Wrong date format.')
  const [json] = await ctx.db.texts(timeSpentsByPerson(task.id, day))
  return json!
}

/** Tasks of an entity of one type, by name; a vendor gets their own (ZOU-BUG: in the reference all of them). */
export async function listTasksOfType(ctx: RequestContext, entityId: unknown, taskTypeId: string): Promise<Query> {
  const { id, projectId } = await findEntity(ctx, entityId)
  await requireMember(ctx, projectId)
  if (!(await findRow(ctx, 'TaskType', taskTypeId))) throw notFound()
  const visible = condition(visibleTask(requireActor(ctx), 't'))
  const where = sql`t.entity_id = ${id}::uuid and t.task_type_id = ${taskTypeId}::uuid and ${visible}`
  return wireRows('Task', where, sql`t.name, t.created_at, t.id`)
}

/** A list of records, whole or a page of it. */
interface Listing {
  model: ModelName
  where: RawBuilder<unknown>
  orderBy: RawBuilder<unknown>
  options?: WireOptions
}

const BY_CHANGE = sql`t.updated_at desc, t.created_at desc, t.id`

/** The whole of a list to be streamed, or a page of it as JSON text when `page` is 1 or more. */
export type Listed = { rows: Query } | { json: string }

/** [PAGE] of the spec. @param limit Rows a page, when the operation reads it. */
async function listed(
  ctx: RequestContext,
  { model, where, orderBy, options }: Listing,
  query: QueryParameters,
  { limit }: { limit?: boolean } = {},
): Promise<Listed> {
  const page = integerParameter(query, 'page', -1)
  const asked = limit ? integerParameter(query, 'limit', 0) : 0
  const rows = wireRows(model, where, orderBy, options)
  if (page < 1) return { rows }
  const size = asked > 0 ? asked : ctx.deps.config.nbRecordsPerPage
  const offset = (page - 1) * size
  const [count] = await ctx.db.texts(sql`select count(*)::text from ${sql.table(metaOf(model).table)} t where ${where}`)
  const data = await ctx.db.texts(sql`${rows} limit ${sql.lit(size)} offset ${sql.lit(offset)}`)
  // QUIRK (projects, PAGE): behind the last page the total is 0, the number of pages is not.
  const total = Number(count) < offset ? 0 : Number(count)
  const facts = { total, nb_pages: Math.ceil(Number(count) / size), limit: size, offset, page }
  return { json: `{"data":[${data.join(',')}],${JSON.stringify(facts).slice(1)}` }
}

async function knownProject(ctx: RequestContext, id: string): Promise<string> {
  if (!(await findRow(ctx, 'Project', id))) throw notFound()
  return id
}

/** Narrows a list by the id in a parameter. @throws AppError 400 for what is no id */
function byId(query: QueryParameters, name: string, make: (id: string) => RawBuilder<unknown>): RawBuilder<unknown>[] {
  const id = query[name]
  if (!id) return []
  if (!UUID.test(id)) throw paramError(`Invalid ${name}.`)
  return [make(id)]
}

/**
 * Tasks of a production, the last changed first. A vendor gets their own (ZOU-BUG: in the reference only when an episode
 * is asked for).
 */
export async function listProjectTasks(
  ctx: RequestContext,
  projectId: string,
  query: QueryParameters,
): Promise<Listed> {
  await requireMember(ctx, projectId)
  await knownProject(ctx, projectId)
  const actor = requireActor(ctx)
  const closed = query.episode_id && actor.role !== 'admin' && !actor.teams.get(projectId.toLowerCase())?.open
  const where = [
    sql`t.project_id = ${projectId}::uuid`,
    condition(visibleTask(actor, 't')),
    ...byId(query, 'task_type_id', (id) => sql`t.task_type_id = ${id}::uuid`),
    ...byId(query, 'episode_id', (id) => inEpisode('t', id)),
    // QUIRK (tasks, GET projects/<p>/tasks): an episode of a closed production has no tasks but for admins.
    ...(closed ? [sql`false`] : []),
  ]
  const options = wireOptions(ctx, 'Task', 'list', {}, true)
  return listed(ctx, { model: 'Task', where: sql.join(where, sql` and `), orderBy: BY_CHANGE, options }, query)
}

/** Comments on the tasks of a production, the last changed first. Not for vendors and clients. */
export async function listProjectComments(
  ctx: RequestContext,
  projectId: string,
  query: QueryParameters,
): Promise<Listed> {
  await requireMemberBut(ctx, projectId, ['vendor', 'client'])
  await knownProject(ctx, projectId)
  const where = ofProject('object_id', projectId)
  const options = { relations: true }
  return listed(ctx, { model: 'Comment', where, orderBy: BY_CHANGE, options }, query, { limit: true })
}

/** Previews of the tasks of a production, the last changed first. For admins. */
export async function listProjectPreviews(
  ctx: RequestContext,
  projectId: string,
  query: QueryParameters,
): Promise<Listed> {
  requireAdmin(ctx)
  await knownProject(ctx, projectId)
  return listed(ctx, { model: 'PreviewFile', where: ofProject('task_id', projectId), orderBy: BY_CHANGE }, query)
}

/** Notifications of the tasks of a production, the last changed first. For admins. */
export async function listProjectNotifications(
  ctx: RequestContext,
  projectId: string,
  query: QueryParameters,
): Promise<Listed> {
  requireAdmin(ctx)
  await knownProject(ctx, projectId)
  return listed(ctx, { model: 'Notification', where: ofProject('task_id', projectId), orderBy: BY_CHANGE }, query)
}

/** Who follows which tasks of a production; those of sequences are not among them. For admins. */
export async function listProjectSubscriptions(ctx: RequestContext, projectId: string): Promise<Query> {
  requireAdmin(ctx)
  await knownProject(ctx, projectId)
  return wireRows('Subscription', ofProject('task_id', projectId), sql`t.created_at, t.id`)
}
