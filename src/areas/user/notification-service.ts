import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { isTrue, wireRow } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { parseIso, UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError, validationError } from '../../kernel/errors.js'
import { col } from '../../kernel/db/sql-format.js'
import {
  markRows,
  notificationRows,
  ownNotifications,
  readAll,
  type NotificationFilter,
} from './notification-queries.js'

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
  const [own] = id && UUID.test(id) ? await ownNotifications(ctx, actor.id, [id]) : []
  if (!own) throw notFound()
  if (read == null) throw validationError([{ field: 'read', message: 'Field required' }])
  return ctx.transaction(async (tx) => {
    await mark(tx, actor.id, [own], read)
    const wire = { computed: { notification_type: (t: string) => col(t, 'type') } }
    return (await wireRow(tx, 'Notification', own, wire))!
  })
}

/** Marks notifications of the caller as read or unread; what is not theirs is refused as unknown. */
export async function markNotifications(
  ctx: RequestContext,
  ids: readonly string[],
  { read, mode }: { read: boolean; mode: BulkMode },
): Promise<Outcome<string>[]> {
  const actor = requireActor(ctx)
  const own = await ownNotifications(ctx, actor.id, ids)
  const known = new Set(own)
  const outcomes = ids.map((id): Outcome<string> => (known.has(id) ? { value: id } : { error: notFound() }))
  const held = stopped(mode, outcomes)
  if (held) return held
  if (own.length) await ctx.transaction((tx) => mark(tx, actor.id, own, read))
  return outcomes
}

async function mark(tx: RequestContext, personId: string, ids: readonly string[], read: boolean): Promise<void> {
  await markRows(tx, ids, read)
  for (const id of ids)
    await tx.emit(`notification:${read ? 'read' : 'unread'}`, { person_id: personId, notification_id: id })
}

/** Marks everything of the caller as read. */
export async function markAllNotifications(ctx: RequestContext): Promise<void> {
  const { id } = requireActor(ctx)
  await ctx.transaction(async (tx) => {
    await readAll(tx, id)
    await tx.emit('notification:all-read', { person_id: id })
  })
}
