import type { RequestContext } from '../../context.js'
import type { NotificationType } from '../../generated/models.js'

/** Something to be told to one person. */
export interface Notice {
  personId: string
  type: `${NotificationType}`
  authorId: string
  taskId?: string | null
  commentId?: string | null
  projectId: string | null
  /** True when the status of the task changed with it. */
  change?: boolean
}

/** Keeps a notification for its recipient, and tells the clients that are open of it. */
export async function notify(tx: RequestContext, notice: Notice): Promise<void> {
  const { personId, type, authorId, taskId = null, commentId = null, projectId, change = false } = notice
  const now = new Date()
  const { id } = await tx.db.prisma.notification.create({
    data: { personId, type, authorId, taskId, commentId, change, read: false, createdAt: now, updatedAt: now },
    select: { id: true },
  })
  await tx.emit('notification:new', { notification_id: id, person_id: personId }, { projectId, persist: false })
}
