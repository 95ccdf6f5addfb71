import { z } from 'zod'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { attachmentLimit } from '../comments/service.js'
import {
  deleteMessage,
  joinWireChat,
  leaveChat,
  listJoinedChats,
  listMessages,
  postWireMessage,
  readChat,
  readMessage,
} from './service.js'

const READERS = 'The team of the production, vendors only with a task of the entity, and admins.'
const MESSAGE = z.object({ message: z.string().describe('The text.') })

export const routes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/entities/<entity_id>/chat',
    operation: 'chats.readChat',
    graphql: 'Query.chats',
    who: 'signedIn',
    permission: READERS,
    summary:
      'The chat of an entity with the ids of its participants and its messages; it is made when first asked for.',
    reply: 'json',
    handler: (ctx, { params }) => readChat(ctx, params.entity_id!),
  },
  rowsRoute({
    path: '/data/entities/<entity_id>/chat/messages',
    operation: 'chats.listMessages',
    graphql: 'Query.chatMessages',
    permission: READERS,
    summary: 'The messages of the chat of an entity, the oldest first.',
    rows: (ctx, { params }) => listMessages(ctx, params.entity_id!),
  }),
  {
    method: 'POST',
    path: '/data/entities/<entity_id>/chat/messages',
    operation: 'chats.postMessage',
    graphql: 'Mutation.postChatMessage',
    who: 'signedIn',
    permission: 'Participants of the chat who may read the entity.',
    summary: 'Post a message to the chat of an entity, with files if there are some.',
    body: {
      type: 'object',
      required: ['message'],
      properties: { message: { type: 'string', description: 'The text.' } },
    },
    uploads: attachmentLimit,
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const { fields, files } = await input.form()
      const { message } = validated(MESSAGE, fields)
      return postWireMessage(ctx, input.params.entity_id!, message, files)
    },
  },
  {
    method: 'GET',
    path: '/data/entities/<entity_id>/chat/messages/<chat_message_id>',
    operation: 'chats.readMessage',
    graphql: 'Query.chatMessage',
    who: 'signedIn',
    permission: READERS,
    summary: 'One message of the chat of an entity.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await readMessage(ctx, params.entity_id!, params.chat_message_id!) }),
  },
  {
    method: 'DELETE',
    path: '/data/entities/<entity_id>/chat/messages/<chat_message_id>',
    operation: 'chats.deleteMessage',
    graphql: 'Mutation.deleteChatMessage',
    who: 'signedIn',
    permission: 'The author of the message, and admins.',
    summary: 'Delete a message of the chat of an entity, with its files.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => deleteMessage(ctx, params.entity_id!, params.chat_message_id!),
  },
  {
    method: 'POST',
    path: '/actions/user/chats/<entity_id>/join',
    operation: 'chats.joinChat',
    graphql: 'Mutation.joinChat',
    who: 'signedIn',
    permission: READERS,
    summary: 'Take part in the chat of an entity.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await joinWireChat(ctx, params.entity_id!) }),
  },
  {
    method: 'DELETE',
    path: '/actions/user/chats/<entity_id>/join',
    operation: 'chats.leaveChat',
    graphql: 'Mutation.leaveChat',
    who: 'signedIn',
    permission: READERS,
    summary: 'Leave the chat of an entity.',
    status: 204,
    reply: 'empty',
    async handler(ctx, { params }) {
      await leaveChat(ctx, params.entity_id!)
    },
  },
  rowsRoute({
    path: '/data/user/chats',
    operation: 'chats.listJoined',
    graphql: 'Query.chats',
    permission: 'Everybody, for themselves.',
    summary: 'The chats that the caller has joined, in open productions.',
    rows: (ctx) => listJoinedChats(ctx),
  }),
]
