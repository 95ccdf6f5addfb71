import { randomUUID } from 'node:crypto'
import type { RequestContext } from '../../context.js'
import type { NotificationType } from '../../generated/models.js'

export { deleteReplyNotices, followersOf } from './queries.js'

/** Something to be told to one person. */
export interface Notice {
  personId: string
  type: `${NotificationType}`
  authorId: string
  taskId?: string | null
  commentId?: string | null
  /** Reply to the comment that it tells of. */
  replyId?: string | null
  projectId: string | null
  /** True when the status of the task changed with it. */
  change?: boolean
}

/** Keeps a notification for its recipient, and tells the clients that are open of it. */
export const notify = (tx: RequestContext, notice: Notice): Promise<void> => notifyAll(tx, [notice])

/** As {@link notify}, for many at once; `createdAt`: when what they tell of happened. */
export async function notifyAll(tx: RequestContext, notices: readonly Notice[], createdAt = new Date()): Promise<void> {
  if (notices.length === 0) return
  const updatedAt = new Date()
  const told = notices.map((notice) => ({ ...notice, id: randomUUID() }))
  await tx.db.prisma.notification.createMany({
    data: told.map(({ projectId: _, taskId = null, commentId = null, replyId = null, change = false, ...notice }) => ({
      ...notice,
      taskId,
      commentId,
      replyId,
      change,
      read: false,
      createdAt,
      updatedAt,
    })),
  })
  for (const { id, personId, projectId } of told) {
    await tx.emit('notification:new', { notification_id: id, person_id: personId }, { projectId, persist: false })
  }
}
