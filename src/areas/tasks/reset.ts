import type { RequestContext } from '../../context.js'
import { ensureKinds } from '../kinds/service.js'
import { defaultStatus, historyOf, saveProgress, taskOf, type Milestone, type Progress } from './reset-queries.js'

/** Walks the comments that set a status, from the oldest on. */
export function progressOf(history: readonly Milestone[], firstStatusId: string | null): Progress {
  const progress: Progress = {
    retakeCount: 0,
    realStartDate: null,
    endDate: null,
    doneDate: null,
    lastCommentDate: null,
    taskStatusId: firstStatusId,
  }
  let retakeBefore = false
  for (const { statusId, date, isRetake, isWip, isFeedbackRequest, isDone } of history) {
    if (isRetake && !retakeBefore) progress.retakeCount++
    if (isWip) progress.realStartDate ??= date
    if (isFeedbackRequest) progress.endDate ??= date
    if (isDone) progress.doneDate = date
    retakeBefore = isRetake
    progress.lastCommentDate = date
    progress.taskStatusId = statusId
  }
  return progress
}

/**
 * Sets status, dates, retakes and duration of a task anew from its comments and its time spent, and tells of the change
 * (spec models, Task reset). @returns the status after it; undefined for an unknown task.
 */
export async function resetTask(tx: RequestContext, taskId: string): Promise<string | null | undefined> {
  const task = await taskOf(tx, taskId)
  if (!task) return undefined
  await ensureKinds(tx)
  const history = await historyOf(tx, taskId)
  const progress = progressOf(history, await defaultStatus(tx, task.isConcept))
  await saveProgress(tx, taskId, progress)
  await tx.emit('task:update', { task_id: taskId }, { projectId: task.projectId })
  return progress.taskStatusId
}
