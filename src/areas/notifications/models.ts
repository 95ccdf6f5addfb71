import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const notificationsModels = {
  Notification: { path: 'notifications', visible: isAdmin },
  Subscription: { path: 'subscriptions', visible: isAdmin },
} satisfies Record<string, ModelSpec>
