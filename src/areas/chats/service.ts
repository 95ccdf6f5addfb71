import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import { recordChange } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import { readableEntity } from '../entities/service.js'
import * as queries from './queries.js'

/** The chat of an entity with its participants, as REST shows it. */
export async function readChat(ctx: RequestContext, entityId: string): Promise<Record<string, unknown>> {
  const { id } = await openChat(ctx, entityId)
  const json = await wireRow(ctx, 'Chat', id, { wireType: 'Chat', relations: true })
  // QUIRK (chats): the messages have a route of their own, this list is always empty.
  return { ...(JSON.parse(json!) as Record<string, unknown>), messages: [] }
}

/** The messages of an entity's chat, the oldest first. */
export async function listMessages(ctx: RequestContext, entityId: string): Promise<Query> {
  const { id } = await openChat(ctx, entityId)
  return queries.messageRows(sql`m.chat_id = ${id}::uuid`)
}

/** One message of an entity's chat as a JSON text. */
export async function readMessage(ctx: RequestContext, entityId: string, messageId: string): Promise<string> {
  const { message } = await findMessage(ctx, entityId, messageId)
  const [json] = await ctx.db.texts(queries.messageRows(sql`m.id = ${message.id}::uuid`))
  if (!json) throw notFound()
  return json
}

/** Posts a message to the chat of an entity; only its participants do. Answers the message as a JSON text. */
export async function postMessage(ctx: RequestContext, entityId: string, text: string): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  if (!(await queries.isParticipant(ctx, chat.id, personId))) {
    throw paramError('You are not a participant of this chat')
  }
  return ctx.transaction(async (tx) => {
    const now = new Date()
    const { id } = await tx.db.prisma.chatMessage.create({
      data: { chatId: chat.id, personId, text, createdAt: now, updatedAt: now },
      select: { id: true },
    })
    recordChange(tx, 'ChatMessage', null, await findRow(tx, 'ChatMessage', id))
    await changeChat(tx, chat, { lastMessage: now })
    const told = { chat_id: chat.id, chat_message_id: id, last_message: now.toISOString().slice(0, 19) }
    await tx.emit('chat:new-message', told, { persist: false })
    return (await wireRow(tx, 'ChatMessage', id, { wireType: 'ChatMessage', relations: false }))!
  })
}

/** Deletes a message with its files; its author and admins do. */
export async function deleteMessage(ctx: RequestContext, entityId: string, messageId: string): Promise<void> {
  const { chat, message } = await findMessage(ctx, entityId, messageId)
  const actor = requireActor(ctx)
  if (!isAdmin(actor) && message.personId !== actor.id) throw forbidden()
  await ctx.transaction(async (tx) => {
    recordChange(tx, 'ChatMessage', message, null)
    const files = await queries.removeAttachments(tx, message.id)
    await tx.db.prisma.chatMessage.deleteMany({ where: { id: message.id } })
    removeStoredFiles(
      tx,
      files.map((id) => ({ bucket: 'files', prefix: 'attachments', id })),
    )
    const told = { chat_id: chat.id, chat_message_id: message.id }
    await tx.emit('chat:deleted-message', told, { persist: false })
  })
}

/** Makes the caller a participant of an entity's chat; answers the chat as a JSON text. */
export async function joinChat(ctx: RequestContext, entityId: string): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  return ctx.transaction(async (tx) => {
    await queries.addParticipant(tx, chat.id, personId)
    await changeChat(tx, chat, {}, ['participants'])
    await tx.emit('chat:joined', { chat_id: chat.id, person_id: personId }, { persist: false })
    return (await wireRow(tx, 'Chat', chat.id, { wireType: 'Chat', relations: false }))!
  })
}

/** Takes the caller out of an entity's chat. */
export async function leaveChat(ctx: RequestContext, entityId: string): Promise<void> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  await ctx.transaction(async (tx) => {
    await queries.removeParticipant(tx, chat.id, personId)
    await changeChat(tx, chat, {}, ['participants'])
    await tx.emit('chat:left', { chat_id: chat.id, person_id: personId }, { persist: false })
  })
}

/** The chats that the caller has joined, as far as they still see the entity and its production is open. */
export const listJoinedChats = (ctx: RequestContext): Query => queries.joinedChatRows(requireActor(ctx))

/** The chat of an entity that the caller may read; it is made when first asked for. */
async function openChat(ctx: RequestContext, entityId: string): Promise<Row> {
  const { id } = await readableEntity(ctx, entityId)
  return (await queries.chatOf(ctx, id)) ?? ctx.transaction((tx) => makeChat(tx, id))
}

async function makeChat(tx: RequestContext, entityId: string): Promise<Row> {
  await queries.lockEntity(tx, entityId)
  const made = await queries.chatOf(tx, entityId)
  if (made) return made
  const now = new Date()
  await tx.db.prisma.chat.create({
    data: { objectId: entityId, objectType: 'entity', createdAt: now, updatedAt: now },
    select: { id: true },
  })
  const chat = (await queries.chatOf(tx, entityId))!
  recordChange(tx, 'Chat', null, chat)
  return chat
}

async function changeChat(
  tx: RequestContext,
  chat: Row,
  data: { lastMessage?: Date },
  relations: readonly string[] = [],
): Promise<void> {
  await tx.db.prisma.chat.updateMany({ where: { id: chat.id }, data: { ...data, updatedAt: new Date() } })
  recordChange(tx, 'Chat', chat, await findRow(tx, 'Chat', chat.id), relations)
}

/** A message of the chat of an entity. @throws AppError 404 for an unknown one, 403 for that of another chat. */
async function findMessage(
  ctx: RequestContext,
  entityId: string,
  messageId: string,
): Promise<{ chat: Row; message: Row }> {
  const chat = await openChat(ctx, entityId)
  const message = await findRow(ctx, 'ChatMessage', messageId)
  if (!message) throw notFound()
  if (message.chatId !== chat.id) throw forbidden()
  return { chat, message }
}
