import { randomUUID } from 'node:crypto'
import type { RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { NotificationType } from '../../generated/models.js'
import { insertion } from '../../kernel/crud/insert.js'
import { spreadJob } from './jobs.js'

export { followersOf, removeNotices } from './queries.js'

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

/** A notice that is kept, under its id. */
export interface KeptNotice extends Notice {
  id: string
  createdAt: Date
}

/** Keeps a notification for its recipient, and tells the clients that are open of it. */
export const notify = (tx: RequestContext, notice: Notice): Promise<void> => notifyAll(tx, [notice])

/** As {@link notify}, for many at once; `createdAt`: when what they tell of happened. */
export async function notifyAll(tx: RequestContext, notices: readonly Notice[], createdAt = new Date()): Promise<void> {
  if (notices.length === 0) return
  const kept = newNotices(notices, createdAt)
  await tx.db.execute(noticeInsertion(kept))
  for (const notice of kept) await tellNotice(tx, notice)
  deliverNotices(tx, kept)
}

/** Notices as they are kept, by {@link noticeInsertion}. */
export const newNotices = (notices: readonly Notice[], createdAt = new Date()): KeptNotice[] =>
  notices.map((notice) => ({ ...notice, id: randomUUID(), createdAt }))

/** Writes notices: a statement, or a part of the one that writes what they tell of. */
export function noticeInsertion(kept: readonly KeptNotice[]): RawBuilder<unknown> {
  const updatedAt = new Date()
  const rows = kept.map(({ projectId: _, change = false, ...notice }) => ({
    ...notice,
    change,
    read: false,
    updatedAt,
  }))
  return insertion('Notification', rows)
}

/** Tells the clients of the recipient that are open. */
export const tellNotice = (tx: RequestContext, { id, personId, projectId }: KeptNotice): Promise<void> =>
  tx.emit('notification:new', { notification_id: id, person_id: personId }, { projectId, persist: false })

/** Has the recipients told by mail and chat, as each wants it: one job, whatever their number. */
export function deliverNotices(tx: RequestContext, kept: readonly Pick<KeptNotice, 'id'>[]): void {
  if (kept.length > 0) tx.enqueue(spreadJob, { ids: kept.map(({ id }) => id) })
}
