import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import {
  attachFiles,
  removeContents,
  storingFiles,
  type ShortAttachment,
  type StoredAttachment,
} from '../comments/service.js'
import { readableEntity } from '../entities/service.js'
import { requireRemover } from './policy.js'
import * as queries from './queries.js'

/** The chat of an entity with its participants and messages, as REST shows it. */
export async function readChat(ctx: RequestContext, entityId: string): Promise<Record<string, unknown>> {
  const { id } = await openChat(ctx, entityId)
  const json = await wireRow(ctx, 'Chat', id, { wireType: 'Chat', relations: true })
  // ZOU-BUG (previews, Chats): the reference looks for the messages of another chat and finds none.
  const messages = await ctx.db.texts(queries.messageRows(sql`m.chat_id = ${id}::uuid`))
  return {
    ...(JSON.parse(json!) as Record<string, unknown>),
    messages: messages.map((row) => JSON.parse(row) as unknown),
  }
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

/** A message as it was posted: its id, and its files in short form. */
export interface PostedMessage {
  id: string
  attached: ShortAttachment[]
}

/** Posts a message with files to the chat of an entity; only its participants do. Pictures get a small one beside them. */
export async function postMessage(
  ctx: RequestContext,
  entityId: string,
  text: string,
  files: readonly UploadedFile[] = [],
): Promise<PostedMessage> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  if (!(await queries.isParticipant(ctx, chat.id, personId))) {
    throw paramError('You are not a participant of this chat')
  }
  const post = (stored: readonly StoredAttachment[]): Promise<PostedMessage> =>
    ctx.transaction(async (tx) => {
      const now = new Date()
      const { id } = await tx.db.prisma.chatMessage.create({
        data: { chatId: chat.id, personId, text, createdAt: now, updatedAt: now },
        select: { id: true },
      })
      const attached = await attachFiles(tx, { chatMessageId: id }, stored)
      await changeChat(tx, chat, { lastMessage: now })
      const told = { chat_id: chat.id, chat_message_id: id, last_message: now.toISOString().slice(0, 19) }
      await tx.emit('chat:new-message', told, { persist: false })
      return { id, attached }
    })
  return storingFiles(ctx, files, post, { thumbnails: true })
}

/** Posts a message; answers it as REST shows it: with its files only where there are some. */
export async function postWireMessage(
  ctx: RequestContext,
  ...message: [entityId: string, text: string, files: readonly UploadedFile[]]
): Promise<Record<string, unknown>> {
  const { id, attached } = await postMessage(ctx, ...message)
  const json = await wireRow(ctx, 'ChatMessage', id, { wireType: 'ChatMessage', relations: false })
  return {
    ...(JSON.parse(json!) as Record<string, unknown>),
    ...(attached.length ? { attachment_files: attached } : {}),
  }
}

/** Deletes a message of the chat of an entity with its files; its author and admins do. */
export async function deleteMessage(ctx: RequestContext, entityId: string, messageId: string): Promise<void> {
  const { message } = await findMessage(ctx, entityId, messageId)
  requireRemover(ctx, message)
  await ctx.transaction(async (tx) => {
    await removeFilesOf(tx, message)
    await tx.db.prisma.chatMessage.deleteMany({ where: { id: message.id } })
    await tellDeleted(tx, message)
  })
}

/** Removes the files of a message that is deleted, whatever the settings say of other files. */
export async function removeFilesOf(tx: RequestContext, { id }: Row): Promise<void> {
  removeContents(tx, await queries.removeAttachments(tx, id), { force: true, thumbnails: true })
}

export const tellDeleted = (tx: RequestContext, { id, chatId }: Row): Promise<void> =>
  tx.emit('chat:deleted-message', { chat_id: chatId, chat_message_id: id }, { persist: false })

/** Makes the caller a participant of an entity's chat; answers the id of the chat. */
export async function joinChat(ctx: RequestContext, entityId: string): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  return ctx.transaction(async (tx) => {
    await queries.addParticipant(tx, chat.id, personId)
    await changeChat(tx, chat, {})
    await tx.emit('chat:joined', { chat_id: chat.id, person_id: personId }, { persist: false })
    return chat.id
  })
}

/** Makes the caller a participant of an entity's chat; answers the chat as a JSON text. */
export const joinWireChat = async (ctx: RequestContext, entityId: string): Promise<string> =>
  (await wireRow(ctx, 'Chat', await joinChat(ctx, entityId), { wireType: 'Chat', relations: false }))!

/** Takes the caller out of an entity's chat; answers the id of the chat. */
export async function leaveChat(ctx: RequestContext, entityId: string): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const chat = await openChat(ctx, entityId)
  return ctx.transaction(async (tx) => {
    await queries.removeParticipant(tx, chat.id, personId)
    await changeChat(tx, chat, {})
    await tx.emit('chat:left', { chat_id: chat.id, person_id: personId }, { persist: false })
    return chat.id
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
  return (await queries.chatOf(tx, entityId))!
}

async function changeChat(tx: RequestContext, chat: Row, data: { lastMessage?: Date }): Promise<void> {
  await tx.db.prisma.chat.updateMany({ where: { id: chat.id }, data: { ...data, updatedAt: new Date() } })
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
