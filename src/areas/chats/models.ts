import type { RawBuilder } from 'kysely'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { seenWith, visibleEntity } from '../../kernel/permissions/work.js'
import { requireRemover } from './policy.js'
import { removeFilesOf, tellDeleted } from './service.js'

/** The chats of the entities that one sees. */
const visibleChat = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  seenWith(visibleEntity(actor, 'he'), 'entity', 'he', col(t, 'object_id'))

/** What the models of this area decide about themselves. */
export const chatsModels = {
  Chat: { kept: { through: { objectId: 'Entity' } }, path: 'chats', visible: visibleChat },
  ChatMessage: {
    kept: { through: { chatId: 'Chat' } },
    path: 'chat-messages',
    visible: (actor, t) => seenWith(visibleChat(actor, 'hm'), 'chat', 'hm', col(t, 'chat_id')),
    list: { big: true },
    remove: { who: requireRemover, before: removeFilesOf, after: tellDeleted },
  },
} satisfies Record<string, ModelSpec>
