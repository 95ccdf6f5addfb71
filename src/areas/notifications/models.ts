import { sql } from 'kysely'
import type { ModelSpec, RowRule } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What is for one person only: its own; admins see everybody's. */
const own: RowRule = (actor, t) => isAdmin(actor) || sql`${sql.ref(`${t}.person_id`)} = ${actor.id}::uuid`

/** What the models of this area decide about themselves. */
export const notificationsModels = {
  Notification: { kept: { through: { taskId: 'Task', playlistId: 'Playlist' } }, path: 'notifications', visible: own },
  Subscription: { kept: { through: { taskId: 'Task', entityId: 'Entity' } }, path: 'subscriptions', visible: own },
} satisfies Record<string, ModelSpec>
