import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { notifyAll } from '../notifications/service.js'
import { joinTeam } from '../projects/service.js'
import { mayAssign, mayPlan, mayUnassign, requireAssignee } from './assignment-policy.js'
import { deleteAssignments, insertAssignments, setPriorities, wireTasks } from './assignment-queries.js'
import { changeTasks, workOf, type TaskWork } from './change-queries.js'

/** An item of a list that names a task, and what becomes of it. */
type TaskOutcome = Outcome<TaskWork>

/** What becomes of each of some tasks: unknown ones are not found, and `may` tells whether a known one is refused. */
async function judged(
  ctx: RequestContext,
  ids: readonly string[],
  may: (task: TaskWork) => boolean,
): Promise<TaskOutcome[]> {
  const works = await workOf(ctx, ids)
  return ids.map((id) => {
    const task = works.get(id.toLowerCase())
    if (!task) return { error: notFound() }
    return may(task) ? { value: task } : { error: forbidden() }
  })
}

/** The tasks that are not refused, each once. */
const granted = (outcomes: readonly TaskOutcome[]): TaskWork[] => [
  ...new Set(outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))),
]

/**
 * Gives tasks to somebody, who joins the team of their productions and is notified, also of what they have already.
 * Managers give any; supervisors tasks of their departments to people of these; everybody takes tasks of their own
 * departments. Bots get tasks only where the production lets them work.
 * @param joins Whether the person joins the team of all the productions or of that of the first task alone.
 * @throws AppError for an unknown person. Faults of single tasks are in their outcomes.
 */
export async function assignTasks(
  ctx: RequestContext,
  ids: readonly string[],
  personId: string,
  { mode, joins = 'all' }: { mode: BulkMode; joins?: 'all' | 'first' },
): Promise<TaskOutcome[]> {
  const actor = requireActor(ctx)
  const person = await requireAssignee(ctx, personId)
  const outcomes = await judged(ctx, ids, (task) => mayAssign(actor, task, person))
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  const tasks = granted(outcomes)
  if (tasks.length) await ctx.transaction((tx) => give(tx, tasks, person.id, joins))
  return outcomes
}

async function give(
  tx: RequestContext,
  tasks: readonly TaskWork[],
  personId: string,
  joins: 'all' | 'first',
): Promise<void> {
  const { id: authorId } = requireActor(tx)
  const ids = tasks.map(({ id }) => id)
  await changeTasks(tx, ids, () => insertAssignments(tx, ids, personId, authorId))
  for (const { id, projectId } of tasks) {
    await tx.emit('task:assign', { task_id: id, person_id: personId }, { projectId })
    await tx.emit('task:update', { task_id: id }, { projectId })
  }
  if (personId !== authorId) {
    // QUIRK (tasks, assign): who has the task already is told again.
    const notices = tasks.map(({ id, projectId }) => ({ personId, authorId, taskId: id, projectId }))
    await notifyAll(
      tx,
      notices.map((notice) => ({ ...notice, type: 'assignation' as const })),
    )
  }
  const projects = new Set(tasks.map(({ projectId }) => projectId))
  for (const projectId of joins === 'first' ? [...projects].slice(0, 1) : projects) {
    if (projectId) await joinTeam(tx, projectId, personId)
  }
}

/**
 * Takes tasks from somebody, or from everybody who has them. For managers, for supervisors in their departments, and for
 * assignees who give back their own.
 * @param personId Null: everybody.
 */
export async function unassignTasks(
  ctx: RequestContext,
  ids: readonly string[],
  personId: string | null,
  mode: BulkMode,
): Promise<TaskOutcome[]> {
  const actor = requireActor(ctx)
  if (personId !== null && !UUID.test(personId)) throw notFound()
  const leaving = personId?.toLowerCase() ?? null
  const outcomes = await judged(ctx, ids, (task) => mayUnassign(actor, task, leaving))
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  const tasks = granted(outcomes)
  if (tasks.length === 0) return outcomes
  await ctx.transaction(async (tx) => {
    const taskIds = tasks.map(({ id }) => id)
    await changeTasks(tx, taskIds, () => deleteAssignments(tx, taskIds, leaving))
    for (const { id, projectId, assigneeIds } of tasks) {
      // QUIRK (tasks, clear-assignation): it is told of somebody who did not have the task as well.
      for (const person of leaving === null ? assigneeIds : [leaving]) {
        await tx.emit('task:unassign', { person_id: person, task_id: id }, { projectId })
      }
      await tx.emit('task:update', { task_id: id }, { projectId })
    }
  })
  return outcomes
}

/** SUPTASK: sets the priority of tasks, for managers and for supervisors in their departments. @returns ids of the changed */
export async function setPriority(ctx: RequestContext, ids: readonly string[], priority: number): Promise<string[]> {
  const actor = requireActor(ctx)
  const outcomes = await judged(ctx, ids, (task) => mayPlan(actor, task))
  const tasks = granted(outcomes)
  const taskIds = tasks.map(({ id }) => id)
  if (tasks.length === 0) return taskIds
  await ctx.transaction(async (tx) => {
    await changeTasks(tx, taskIds, () => setPriorities(tx, taskIds, priority))
    for (const { id, projectId } of tasks) await tx.emit('task:update', { task_id: id }, { projectId })
  })
  return taskIds
}

/** Tasks in their REST form, as JSON texts in the order of the ids. @param relations With the ids of their assignees. */
export const presentTasks = (
  ctx: RequestContext,
  ids: readonly string[],
  { relations }: { relations: boolean },
): Promise<string[]> => wireTasks(ctx, ids, { relations })
