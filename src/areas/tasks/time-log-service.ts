import { requireActor, type RequestContext } from '../../context.js'
import { wireOptions, wireRow } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { isAssigned, requireProject } from '../../kernel/permissions/work.js'
import { findTask } from './reading-service.js'
import { followTime, dayOf } from './time.js'
import { botFacts, timeOfDay, updateLastPresence, upsertTime, type LoggedDay } from './time-log-queries.js'

/** Whose day of which task, as it was asked for. */
export interface AskedDay {
  taskId: string
  personId: string
  date: string
}

/**
 * NOBOT: somebody there is, and no bot, but where the production lets bots work.
 * @param projectId Null: no bot, wherever it is.
 */
export async function refuseBot(ctx: RequestContext, personId: string, projectId: string | null): Promise<void> {
  const facts = UUID.test(personId) ? await botFacts(ctx, { personId, projectId }) : undefined
  if (!facts) throw notFound()
  if (facts.isBot && !facts.welcome) throw forbidden()
}

/** LOG: for an assignee of the task, by themselves, an admin or a manager of the production. */
async function requireLogger(ctx: RequestContext, task: Row, personId: string): Promise<void> {
  if (requireActor(ctx).id !== personId.toLowerCase()) {
    await requireProject(ctx, task.projectId as string | null)
    await requireManager(ctx, task.projectId)
  }
  if (!(await isAssigned(ctx, task.id, personId))) throw forbidden()
}

/** Who may log time of a person for a task. */
export async function requireTimeLogger(ctx: RequestContext, task: Row, personId: string): Promise<void> {
  await refuseBot(ctx, personId, task.projectId as string | null)
  await requireLogger(ctx, task, personId)
}

/** Who may log time of a day: what the caller says comes after. @returns the task */
export async function requireTimeLog(ctx: RequestContext, { taskId, personId }: AskedDay): Promise<Row> {
  const task = await findTask(ctx, taskId)
  await requireTimeLogger(ctx, task, personId)
  return task
}

/**
 * Sets the minutes somebody worked on a task on a day, or adds to them; the time of the task is the sum of all days.
 * For assignees of the task: by themselves, by managers of the production, by admins.
 * @returns id of the time
 */
export async function logTime(
  ctx: RequestContext,
  { taskId, personId, date, duration }: LoggedDay,
  { add }: { add: boolean },
): Promise<string> {
  const task = await requireTimeLog(ctx, { taskId, personId, date })
  const day = dayOf(date, 'Invalid date format.')
  return ctx.transaction(async (tx) => {
    const known = await timeOfDay(tx, { taskId: task.id, personId, date: day })
    if (known !== undefined) await lockRow(tx, 'TimeSpent', known)
    const { id, created } = await upsertTime(tx, { taskId: task.id, personId, date: day, duration }, { add })
    const projectId = task.projectId as string | null
    if (created) {
      await updateLastPresence(tx, personId)
      await tx.emit('person:update', { person_id: personId })
    }
    await tx.emit(`time-spent:${created ? 'new' : 'update'}`, { time_spent_id: id }, { projectId })
    await followTime(tx, { id, taskId: task.id })
    return id
  })
}

/** Time of a day as REST shows it, as JSON text. */
export const timeWire = async (ctx: RequestContext, id: string): Promise<string> =>
  (await wireRow(ctx, 'TimeSpent', id, wireOptions(ctx, 'TimeSpent', 'create', {}, false)))!

/**
 * Takes away what somebody logged for a task on a day. Nobody does so for a bot. @returns the row as it was, as JSON text
 * @throws AppError 404 when there is none
 */
export async function removeTime(ctx: RequestContext, asked: AskedDay): Promise<string> {
  const task = await findTask(ctx, asked.taskId)
  await refuseBot(ctx, asked.personId, null)
  await requireLogger(ctx, task, asked.personId)
  const date = dayOf(asked.date, 'Invalid date format.')
  const id = await timeOfDay(ctx, { taskId: task.id, personId: asked.personId, date })
  if (!id) throw notFound()
  const wire = await timeWire(ctx, id)
  await ctx.transaction(async (tx) => {
    if (!(await lockRow(tx, 'TimeSpent', id))) throw notFound()
    await deleteRow(tx, 'TimeSpent', id)
    await tx.emit('time-spent:delete', { time_spent_id: id }, { projectId: task.projectId as string | null })
    await followTime(tx, { id, taskId: task.id })
  })
  return wire
}
