import { requireActor, type RequestContext } from '../../context.js'
import { BulkMode, settled, stopped, type Outcome } from '../../kernel/bulk.js'
import { wireOptions, wireRow } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { UUID } from '../../kernel/crud/values.js'
import { forbidden, notFound, validationError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { isAssigned, requireProject, type TaskFacts } from '../../kernel/permissions/work.js'
import { requireLoggableDay } from '../people/service.js'
import { knownTask } from './change-queries.js'
import { dayOf, followTime, followTimes } from './time.js'
import {
  botFacts,
  timeOfDay,
  updateLastPresences,
  upsertTimes,
  type LoggedDay,
  type WrittenDay,
} from './time-log-queries.js'

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
async function requireLogger(ctx: RequestContext, task: LoggedTask, personId: string): Promise<void> {
  if (requireActor(ctx).id !== personId.toLowerCase()) {
    await requireProject(ctx, task.projectId)
    await requireManager(ctx, task.projectId)
  }
  if (!(await isAssigned(ctx, task.id, personId))) throw forbidden()
}

type LoggedTask = Pick<TaskFacts, 'id' | 'projectId'>

/** Who may log time of a person for a task. */
export async function requireTimeLogger(ctx: RequestContext, task: LoggedTask, personId: string): Promise<void> {
  await refuseBot(ctx, personId, task.projectId)
  await requireLogger(ctx, task, personId)
}

/** Who may log time of a day: what the caller says comes after. @returns the task */
export async function requireTimeLog(ctx: RequestContext, { taskId, personId }: AskedDay): Promise<LoggedTask> {
  const task = await knownTask(ctx, taskId)
  await requireTimeLogger(ctx, task, personId)
  return task
}

/** Time that somebody worked on a task on a day. */
export interface TimeEntry extends LoggedDay {
  /** True: added to what the day has already, false: in the place of it. */
  add: boolean
}

/** The day as it is written, with its task. */
type AcceptedEntry = TimeEntry & { projectId: string | null }

async function accepted(ctx: RequestContext, entry: TimeEntry): Promise<AcceptedEntry> {
  const { id: taskId, projectId } = await requireTimeLog(ctx, entry)
  if (!(entry.duration > 0)) throw validationError([{ field: 'duration', message: 'Input should be greater than 0' }])
  const date = dayOf(entry.date, 'Invalid date format.')
  await requireLoggableDay(ctx, { personId: entry.personId.toLowerCase(), date, projectId })
  return { ...entry, taskId, personId: entry.personId.toLowerCase(), date, projectId }
}

const keyOf = ({ taskId, personId, date }: AskedDay): string => `${taskId} ${personId} ${date}`

/** What is left of entries for the same days, one after the other: a day that is set, and then added to, is set. */
function merged(entries: readonly AcceptedEntry[]): AcceptedEntry[] {
  const days = new Map<string, AcceptedEntry>()
  for (const entry of entries) {
    const before = days.get(keyOf(entry))
    const both = before && entry.add ? { ...before, duration: before.duration + entry.duration } : entry
    days.set(keyOf(entry), both)
  }
  return [...days.values()]
}

/**
 * Sets the minutes people worked on tasks on days, or adds to them; the time of a task is the sum of all days. For
 * assignees of a task: by themselves, by managers of the production, by admins.
 * @returns for each entry the id of the time of its day, or the refusal
 */
export async function logTimes(
  ctx: RequestContext,
  entries: readonly TimeEntry[],
  mode: BulkMode,
): Promise<Outcome<string>[]> {
  const checks = await Promise.all(entries.map((entry) => settled(() => accepted(ctx, entry))))
  const stop = stopped(mode, checks)
  if (stop) return stop as Outcome<string>[]
  const days = merged(checks.flatMap((check) => ('value' in check ? [check.value] : [])))
  const ids = days.length ? await ctx.transaction((tx) => writeTimes(tx, days)) : new Map<string, string>()
  return checks.map((check) => ('value' in check ? { value: ids.get(keyOf(check.value))! } : check))
}

/** Writes days, each of which is there once, and tells of them. @returns their ids, by their keys */
async function writeTimes(tx: RequestContext, days: readonly AcceptedEntry[]): Promise<Map<string, string>> {
  const written: WrittenDay[] = []
  for (const add of [false, true]) {
    const some = days.filter((day) => day.add === add)
    if (some.length) written.push(...(await upsertTimes(tx, some, { add })))
  }
  const newcomers = [...new Set(written.filter(({ created }) => created).map(({ personId }) => personId))]
  if (newcomers.length) await updateLastPresences(tx, newcomers)
  for (const personId of newcomers) await tx.emit('person:update', { person_id: personId })
  const projects = new Map(days.map((day) => [keyOf(day), day.projectId]))
  for (const day of written) {
    const projectId = projects.get(keyOf(day)) ?? null
    await tx.emit(`time-spent:${day.created ? 'new' : 'update'}`, { time_spent_id: day.id }, { projectId })
  }
  await followTimes(tx, [...new Set(written.map(({ taskId }) => taskId))])
  return new Map(written.map((day) => [keyOf(day), day.id]))
}

/** As {@link logTimes}, for one day. @throws AppError the refusal */
export async function logTime(ctx: RequestContext, entry: TimeEntry): Promise<string> {
  const [outcome] = await logTimes(ctx, [entry], BulkMode.ATOMIC)
  if ('error' in outcome!) throw outcome.error
  return outcome!.value
}

/** Time of a day as REST shows it, as JSON text. */
export const timeWire = async (ctx: RequestContext, id: string): Promise<string> =>
  (await wireRow(ctx, 'TimeSpent', id, wireOptions(ctx, 'TimeSpent', 'create', {}, false)))!

/**
 * Takes away what somebody logged for a task on a day. Nobody does so for a bot. @returns the row as it was, as JSON text
 * @throws AppError 404 when there is none
 */
export async function removeTime(ctx: RequestContext, asked: AskedDay): Promise<string> {
  const task = await knownTask(ctx, asked.taskId)
  await refuseBot(ctx, asked.personId, null)
  await requireLogger(ctx, task, asked.personId)
  const date = dayOf(asked.date, 'Invalid date format.')
  await requireLoggableDay(ctx, {
    personId: asked.personId.toLowerCase(),
    date,
    projectId: task.projectId,
    removal: true,
  })
  const id = await timeOfDay(ctx, { taskId: task.id, personId: asked.personId, date })
  if (!id) throw notFound()
  const wire = await timeWire(ctx, id)
  await ctx.transaction(async (tx) => {
    if (!(await lockRow(tx, 'TimeSpent', id))) throw notFound()
    await deleteRow(tx, 'TimeSpent', id)
    await tx.emit('time-spent:delete', { time_spent_id: id }, { projectId: task.projectId })
    await followTime(tx, { id, taskId: task.id })
  })
  return wire
}
