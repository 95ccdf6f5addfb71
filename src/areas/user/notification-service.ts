import { requireActor, type RequestContext } from '../../context.js'
import { findRow, isTrue, wireRow } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { parseIso, UUID } from '../../kernel/crud/values.js'
import { presentAfter } from '../../kernel/clock.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError, validationError } from '../../kernel/errors.js'
import { col } from '../../kernel/db/sql-format.js'
import { notificationRows, readAll, type NotificationFilter } from './notification-queries.js'

/** The caller's newest notifications that match the filters of the query string. @throws AppError 400 for bad values. */
export function listOwnNotifications(ctx: RequestContext, query: QueryParameters): Query {
  return notificationRows(requireActor(ctx), filterOf(query))
}

function filterOf(query: QueryParameters): NotificationFilter {
  const filter: NotificationFilter = {}
  if (query.after) filter.after = momentOf(query.after)
  if (query.before) filter.before = momentOf(query.before)
  if (query.task_type_id) filter.taskTypeId = idOf('task_type_id', query.task_type_id)
  if (query.task_status_id) filter.taskStatusId = idOf('task_status_id', query.task_status_id)
  if (query.type) filter.type = query.type
  if (query.read) filter.read = isTrue(query.read)
  if (query.watching) filter.watching = isTrue(query.watching)
  return filter
}

function momentOf(text: string): string {
  const moment = parseIso(text)
  if (!moment) throw paramError('Wrong date format for after or before.')
  return moment.toISOString().slice(0, -1)
}

function idOf(field: string, value: string): string {
  if (!UUID.test(value)) throw paramError(`Invalid UUID format for ${field}: ${value}`)
  return value
}

/** A notification of the caller as JSON text. @throws AppError 404 for what is not theirs. */
export async function readOwnNotification(ctx: RequestContext, id: string | undefined): Promise<string> {
  const actor = requireActor(ctx)
  const [json] = await ctx.db.texts(notificationRows(actor, { id: idOf('notification_id', id ?? '') }))
  if (json === undefined) throw notFound()
  return json
}

/** Marks a notification of the caller as read or unread; the stored row as JSON text. */
export async function markNotification(
  ctx: RequestContext,
  id: string | undefined,
  read: boolean | null | undefined,
): Promise<string> {
  const actor = requireActor(ctx)
  const row = await findRow(ctx, 'Notification', id)
  if (row?.personId !== actor.id) throw notFound()
  if (read == null) throw validationError([{ field: 'read', message: 'Field required' }])
  return ctx.transaction(async (tx) => {
    const data = { read, updatedAt: presentAfter(row.updatedAt as string | null) }
    await tx.db.prisma.notification.updateMany({ where: { id: row.id }, data })
    const name = `notification:${read ? 'read' : 'unread'}`
    await tx.emit(name, { person_id: actor.id, notification_id: row.id })
    const wire = { computed: { notification_type: (t: string) => col(t, 'type') } }
    return (await wireRow(tx, 'Notification', row.id, wire))!
  })
}

/** Marks everything of the caller as read. */
export async function markAllNotifications(ctx: RequestContext): Promise<void> {
  const { id } = requireActor(ctx)
  await ctx.transaction(async (tx) => {
    await readAll(tx, id)
    await tx.emit('notification:all-read', { person_id: id })
  })
}
