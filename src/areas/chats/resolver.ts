import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Chat, ChatMessage } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { Upload, withUploads, type IncomingFile } from '../../kernel/graphql/uploads.js'
import { attachmentLimit } from '../comments/service.js'
import { joinChat, leaveChat, postMessage } from './service.js'

const ENTITY = 'Id of the asset, shot or other entity that the chat is about.'
const FOR = 'For the team of the production, vendors only with a task of the entity, and admins.'

const loaded = (ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<GraphRow | null> => {
  ctx.loaders.clear()
  return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
}

/** Talking about an entity. */
@Resolver()
export class ChatsResolver {
  @Mutation(() => Chat, {
    nullable: true,
    description: `Makes you a participant of the chat of an entity, so that you may post there; the chat is made when there is none. ${FOR}`,
  })
  async joinChat(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: ENTITY }) entityId: string,
  ): Promise<GraphRow | null> {
    return loaded(ctx, info, await joinChat(ctx, uuid('entityId', entityId)))
  }

  @Mutation(() => Chat, {
    nullable: true,
    description: `Takes you out of the chat of an entity; you can still read it. ${FOR}`,
  })
  async leaveChat(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: ENTITY }) entityId: string,
  ): Promise<GraphRow | null> {
    return loaded(ctx, info, await leaveChat(ctx, uuid('entityId', entityId)))
  }

  @Mutation(() => ChatMessage, {
    nullable: true,
    description:
      'Posts a message to the chat of an entity, with files if there are some; pictures get a small one beside them. For participants of the chat.',
  })
  async postChatMessage(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: ENTITY }) entityId: string,
    @Arg('text', () => String, { description: 'What is said.' }) text: string,
    @Arg('files', () => [Upload], { nullable: true, description: 'Files that go with it.' })
    files: IncomingFile[] | null,
  ): Promise<GraphRow | null> {
    const id = uuid('entityId', entityId)
    const message = await withUploads(ctx, files, attachmentLimit(ctx.deps.config), (uploaded) =>
      postMessage(ctx, id, text, uploaded),
    )
    return loaded(ctx, info, message.id)
  }
}
