import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { BulkMode, stopped, type Outcome } from '../../kernel/bulk.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { readableEntity } from '../entities/service.js'
import * as queries from './subscription-queries.js'

/** Whether the caller follows a task; what is no id is followed by nobody. */
export async function followsTask(ctx: RequestContext, taskId: string | undefined): Promise<boolean> {
  const { id } = requireActor(ctx)
  return taskId !== undefined && UUID.test(taskId) && queries.isFollowed(ctx, id, queries.ofTasks([taskId]))
}

/**
 * The caller follows tasks; the subscriptions as JSON texts, those that were there before as well.
 * @throws AppError 404 for an unknown task, 403 for one that the caller may not read (ZOU-BUG: not checked there).
 */
export async function followTasks(ctx: RequestContext, taskIds: readonly string[]): Promise<string[]> {
  const actor = requireActor(ctx)
  if (!taskIds.every((id) => UUID.test(id))) throw notFound()
  const ids = [...new Set(taskIds.map((id) => id.toLowerCase()))]
  const outcomes = await followTasksInBulk(ctx, ids, BulkMode.ATOMIC)
  const refused = outcomes.filter((outcome) => 'error' in outcome).map(({ error }) => error)
  // An unknown task counts before one that may not be read, wherever they stand.
  const refusal = refused.find(({ code }) => code === 'NOT_FOUND') ?? refused.find(({ code }) => code === 'FORBIDDEN')
  if (refusal) throw refusal
  return queries.subscriptions(ctx, actor.id, queries.ofTasks(ids), ids)
}

/** The caller follows tasks, as far as they may read them. @returns the task of each place, or why not */
export async function followTasksInBulk(
  ctx: RequestContext,
  ids: readonly string[],
  mode: BulkMode,
): Promise<Outcome<string>[]> {
  const actor = requireActor(ctx)
  const tasks = new Map((await queries.readableTasks(ctx, actor, ids)).map(({ id, readable }) => [id, readable]))
  const outcomes = ids.map((id): Outcome<string> => {
    if (tasks.get(id)) return { value: id }
    return { error: tasks.has(id) ? forbidden() : notFound() }
  })
  const held = stopped(mode, outcomes)
  if (held) return held
  const done = [...new Set(ids.filter((id) => tasks.get(id)))]
  if (done.length) await ctx.transaction((tx) => queries.followTasks(tx, actor.id, done))
  return outcomes
}

/** The caller no longer follows tasks. What they did not follow, and what is none, stays as it is. */
export async function unfollowTasks(ctx: RequestContext, taskIds: readonly string[]): Promise<void> {
  const { id } = requireActor(ctx)
  const ids = taskIds.filter((taskId) => UUID.test(taskId))
  await ctx.transaction((tx) => queries.unfollow(tx, id, queries.ofTasks(ids)))
}

/** Whether the caller follows the work of a type on whatever is part of an entity. */
export async function followsPart(
  ctx: RequestContext,
  entityId: string | undefined,
  taskTypeId: string | undefined,
): Promise<boolean> {
  const { id } = requireActor(ctx)
  const part = partOf(entityId, taskTypeId)
  return part !== undefined && queries.isFollowed(ctx, id, queries.ofPart(part))
}

function partOf(entityId: string | undefined, taskTypeId: string | undefined): queries.FollowedPart | undefined {
  return entityId && taskTypeId && UUID.test(entityId) && UUID.test(taskTypeId) ? { entityId, taskTypeId } : undefined
}

/**
 * The caller follows the work of a type on whatever is part of an entity; the subscription as JSON text.
 * @throws AppError 404 for an unknown entity or task type, 403 for an entity that the caller may not read.
 */
export async function followPart(
  ctx: RequestContext,
  entityId: string | undefined,
  taskTypeId: string | undefined,
): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const entity = await readableEntity(ctx, entityId)
  const type = await findRow(ctx, 'TaskType', taskTypeId)
  if (!type) throw notFound()
  const part = { entityId: entity.id, taskTypeId: type.id }
  return ctx.transaction(async (tx) => {
    await queries.followPart(tx, personId, part)
    const [json] = await queries.subscriptions(tx, personId, queries.ofPart(part))
    return json!
  })
}

export async function unfollowPart(
  ctx: RequestContext,
  entityId: string | undefined,
  taskTypeId: string | undefined,
): Promise<void> {
  const { id } = requireActor(ctx)
  const part = partOf(entityId, taskTypeId)
  if (part) await ctx.transaction((tx) => queries.unfollow(tx, id, queries.ofPart(part)))
}

/** Ids of what of a production the caller follows the work of a type on. @throws AppError 404 for what is no id. */
export function listFollowedParts(
  ctx: RequestContext,
  projectId: string | undefined,
  taskTypeId: string | undefined,
): Query {
  const { id } = requireActor(ctx)
  if (!projectId || !taskTypeId || !UUID.test(projectId) || !UUID.test(taskTypeId)) throw notFound()
  return queries.followedParts(id, projectId, taskTypeId)
}
