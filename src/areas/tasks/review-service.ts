import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { badRequest } from '../../kernel/errors.js'
import { previewPath } from '../files/service.js'
import { readableTask } from './reading-service.js'
import { reviewStatus, reviewedTask, setReviewStatus } from './review-queries.js'

/** What is sent to review. */
export interface ReviewRequest {
  /** Who did the work; null for the caller. */
  personId: string | null
  comment: unknown
  /** Name and revision of the file to look at. */
  name: string
  revision: number
  /** False leaves the status of the task as it is. */
  changeStatus: boolean
}

/**
 * Says that a task waits for review, and where its file belongs by the tree of the production. For who may read the task.
 * QUIRK (tasks, to-review): neither dates nor retakes nor news follow the status; posting a comment does all that.
 * @returns the task with its surroundings, as REST shows it
 * @throws AppError 400 for an unknown person
 */
export async function sendToReview(
  ctx: RequestContext,
  taskId: string,
  request: ReviewRequest,
): Promise<Record<string, unknown>> {
  const task = await readableTask(ctx, taskId)
  const actor = requireActor(ctx)
  const personId = request.personId ?? actor.id
  const person = UUID.test(personId) ? await findRow(ctx, 'Person', personId) : null
  if (!person) throw badRequest('Cannot find given person.')
  return ctx.transaction(async (tx) => {
    const path = await previewPath(tx, task.id, request)
    const told = { folder_path: path?.folder ?? '', file_name: path?.fileName ?? '' }
    if (request.changeStatus) await setReviewStatus(tx, task.id, await reviewStatus(tx))
    const { wire, facts } = await reviewedTask(tx, actor, {
      taskId: task.id,
      personId: person.id,
      departments: request.personId !== null,
    })
    await tx.emit('task:to-review', {
      task_id: task.id,
      task_shotgun_id: task.shotgunId,
      entity_type_name: facts.entityType,
      previous_task_status_id: task.taskStatusId,
      entity_shotgun_id: facts.entityShotgunId,
      project_shotgun_id: facts.projectShotgunId,
      person_shotgun_id: person.shotgunId,
      comment: request.comment,
      preview_path: told,
      change_status: request.changeStatus,
    })
    return { ...wire, comment: request.comment, preview_path: told }
  })
}
