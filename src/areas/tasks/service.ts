import type { RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { uuidValue } from '../../kernel/crud/filters.js'
import { mergedData, requireKey } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { badRequest, notFound, plainError, sqlState } from '../../kernel/errors.js'
import { ensureKinds, kindOfName } from '../kinds/service.js'
import { notify } from '../notifications/service.js'
import { assigneesOf, inEpisode, kindOfTaskType, typeOfEntity } from './queries.js'

export { workOf } from './change-queries.js'
export { removeTasksOf } from './removal.js'
export { progressOf, resetTask } from './reset.js'
export { defaultStatus, type Milestone } from './reset-queries.js'
export { isDoneWork, isToCheck, isTodo } from './todo-policy.js'
export { todoRows } from './todo-queries.js'

/** Filter `episode_id` of the list of tasks. */
export const episodeFilter = (t: string, value: string): RawBuilder<unknown> => inEpisode(t, uuidValue(value))

/** Names a new task, and refuses a task type that is not for the kind of its entity. */
export async function completeTask(tx: RequestContext, input: WriteInput): Promise<void> {
  const { data } = input
  data.name ||= 'main'
  const kind = await kindOfTaskType(tx, id(requireKey(input, 'taskTypeId', 'task_type_id')))
  if (kind === undefined) throw notFound()
  const type = await typeOfEntity(tx, id(requireKey(input, 'entityId', 'entity_id')))
  if (type === undefined) throw notFound()
  if (kind === 'Asset') await ensureKinds(tx)
  const fits = kind === 'Asset' ? kindOfName(type) === 'asset' : kind === type
  if (!fits) throw badRequest('Task type of the task does not match entity type.')
}

function id(value: unknown): string {
  if (typeof value !== 'string' || !UUID.test(value)) throw notFound()
  return value
}

/** QUIRK (crud, Task): whatever the new task collides with, it is said to exist. */
export const taskExists = (error: unknown): Error | undefined =>
  sqlState(error)?.startsWith('23') ? plainError('Task already exists.', 'CONFLICT') : undefined

const ASSIGNED_BEFORE = 'assignedBefore'

/** Merges the metadata into what is stored, and remembers who was assigned. */
export async function mergeTask(tx: RequestContext, row: Row, { data, relations, extra }: WriteInput): Promise<void> {
  if (data.data && Object.keys(data.data).length > 0) data.data = mergedData(row.data, data.data)
  if (relations.assignees) extra[ASSIGNED_BEFORE] = await assigneesOf(tx, row.id)
}

/** Tells of who was assigned and who no longer is, and notifies the new ones. */
export async function followTaskUpdate(
  tx: RequestContext,
  row: Row,
  _: Row,
  { extra, relations }: WriteInput,
): Promise<void> {
  const before = extra[ASSIGNED_BEFORE] as string[] | undefined
  if (!before) return
  const now = await assigneesOf(tx, row.id)
  const projectId = row.projectId as string | null
  const tell = (verb: string, personId: string): Promise<void> =>
    tx.emit(`task:${verb}`, { task_id: row.id, person_id: personId }, { projectId })
  const { id: authorId } = requireActor(tx)
  for (const personId of new Set(relations.assignees)) {
    if (before.includes(personId) || !now.includes(personId)) continue
    await tell('assign', personId)
    if (personId !== authorId) await notify(tx, { personId, type: 'assignation', authorId, taskId: row.id, projectId })
  }
  for (const personId of before.filter((person) => !now.includes(person))) await tell('unassign', personId)
}
