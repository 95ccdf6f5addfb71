import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const chatsModels = {
  Chat: { path: 'chats', visible: isAdmin },
  ChatMessage: { path: 'chat-messages', visible: isAdmin },
} satisfies Record<string, ModelSpec>
