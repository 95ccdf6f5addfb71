import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { AppError, forbidden, notFound } from '../../kernel/errors.js'
import { inDepartment, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { mayActOnTask, requireTaskAction, type TaskFacts } from '../../kernel/permissions/work.js'
import { statusRules } from './queries.js'
import type { PostStatus, PostTask } from './post-queries.js'
import { naming } from './reply-queries.js'

/**
 * Who may comment: who may act on the task; or also who is named there, as long as the status stays; or who manages,
 * supervises or does the task.
 */
export type PostRule = 'acting' | 'actingOrNamed' | 'working'

/** Whether the actor may comment a task, whatever the status. */
export function actsOn(actor: Actor, task: PostTask, rule: PostRule): boolean {
  const assigned = task.assigneeIds.includes(actor.id)
  return rule === 'working'
    ? worksOn(actor, { ...task, assigned })
    : mayActOnTask(actor, task.projectId, { ...task, assigned })
}

/** QUIRK (tasks, comment-many): assignees need not be in the team. */
export function worksOn(
  actor: Actor,
  task: { projectId: string | null; departmentId: string | null; assigned: boolean },
): boolean {
  const role = roleIn(actor, task.projectId)
  if (task.assigned || role === 'admin' || role === 'manager') return true
  return role === 'supervisor' && inDepartment(actor, task.departmentId)
}

/** MENTION: who of the team is named counts, but for vendors. */
export function countsWhenNamed(actor: Actor, projectId: string | null): boolean {
  const role = roleIn(actor, projectId)
  return role !== undefined && role !== 'vendor'
}

/** The part of a status that says who sets it. */
export type StatusRules = Pick<PostStatus, 'id' | 'isArtistAllowed' | 'isClientAllowed'>

/** What is asked of the actor, the task and the status. */
export interface PostQuestion {
  task: { projectId: string | null; taskStatusId: string | null }
  acts: boolean
  /** The actor is named on the task, and that counts. */
  isNamed: boolean
  /** The status to set; undefined for an unknown one. */
  status: StatusRules | undefined
}

/** Why the actor may not comment the task with the status; undefined when they may. */
export function refusalToPost(actor: Actor, { task, acts, isNamed, status }: PostQuestion): AppError | undefined {
  const stays = status !== undefined && status.id === task.taskStatusId
  if (!acts && !(isNamed && stays)) return forbidden()
  const role = effectiveRole(actor, task.projectId)
  if (role !== 'user' && role !== 'client') return undefined
  if (!status) return notFound()
  return (role === 'user' ? status.isArtistAllowed : status.isClientAllowed) ? undefined : forbidden()
}

/** Managers of the production comment in the name of others, at other times, and for clients. */
export function speaksForOthers(actor: Actor, { projectId }: PostTask): boolean {
  const role = effectiveRole(actor, projectId)
  return role === 'admin' || role === 'manager'
}

/**
 * Who may comment a task with a status: the rule that posting goes by, for a task that is not read for it. @param statusId
 * Null for the status that the task has.
 * @throws AppError 403, or 404 for an unknown status
 */
export async function requirePoster(
  ctx: RequestContext,
  task: TaskFacts & { taskStatusId: string | null },
  statusId: string | null,
  rule: PostRule = 'actingOrNamed',
): Promise<void> {
  const actor = requireActor(ctx)
  const wanted = statusId?.toLowerCase() ?? task.taskStatusId
  const [refusal, status] = await Promise.all([
    refusalOf(ctx, task),
    wanted && UUID.test(wanted) ? statusRules(ctx, wanted) : undefined,
  ])
  const counts = refusal !== undefined && rule === 'actingOrNamed' && countsWhenNamed(actor, task.projectId)
  const isNamed = counts && (await naming(ctx, task.id)) !== undefined
  const no = refusalToPost(actor, { task, acts: !refusal, isNamed, status })
  if (no) throw no
  if (!status) throw notFound()
}

async function refusalOf(ctx: RequestContext, task: TaskFacts): Promise<AppError | undefined> {
  try {
    await requireTaskAction(ctx, task)
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** As {@link requirePoster}, by the id of the task. @throws AppError 404 for an unknown one */
export async function requirePosterOn(
  ctx: RequestContext,
  place: { taskId: string; taskStatusId?: string | undefined },
  rule: PostRule,
): Promise<void> {
  const task = await findRow(ctx, 'Task', place.taskId)
  if (!task) throw notFound()
  await requirePoster(ctx, task as never, place.taskStatusId ?? null, rule)
}
