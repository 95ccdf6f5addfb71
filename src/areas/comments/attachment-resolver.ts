import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { AttachmentFile } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { Upload, withUploads, type IncomingFile } from '../../kernel/graphql/uploads.js'
import { addAttachments, removeAttachment } from './attachment-access-service.js'
import { attachmentLimit } from './attachment-service.js'

const FOR = 'For the author of the comment, managers of the production, and admins.'

/** Files of comments. */
@Resolver()
export class AttachmentsResolver {
  @Mutation(() => [AttachmentFile], {
    description: `Adds files to a comment; answers the new ones in their order. ${FOR}`,
  })
  async attachFiles(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('commentId', () => ID, { description: 'Id of the comment.' }) commentId: string,
    @Arg('files', () => [Upload], { description: 'The files, by the GraphQL multipart request specification.' })
    files: IncomingFile[],
  ): Promise<(GraphRow | null)[]> {
    const id = uuid('commentId', commentId)
    const added = await withUploads(ctx, files, attachmentLimit(ctx.deps.config), (uploaded) =>
      addAttachments(ctx, { commentId: id }, uploaded),
    )
    ctx.loaders.clear()
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(added.map((file) => loader.load(file.id)))
  }

  @Mutation(() => ID, { description: `Removes a file from a comment; answers its id. ${FOR}` })
  async removeAttachment(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the attachment.' }) given: string,
  ): Promise<string> {
    const id = uuid('id', given)
    await removeAttachment(ctx, {}, id)
    return id
  }
}
