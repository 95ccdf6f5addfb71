import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Comment } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateTime } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { Upload, withUploads, type IncomingFile } from '../../kernel/graphql/uploads.js'
import { attachmentLimit } from './attachment-service.js'
import { moveComment } from './move-service.js'
import { postWithFiles } from './post-files-service.js'
import { postComments, type NewComment } from './post-service.js'
import { acknowledgeComment, deleteReply, pathOfComment, replyToComment } from './task-service.js'

@InputType({ description: 'One entry of a to-do list.' })
export class ChecklistItemInput {
  @Field(() => String, { description: 'What is to be done.' })
  text!: string

  @Field(() => Boolean, { defaultValue: false, description: 'True when it is done.' })
  checked!: boolean
}

@InputType({ description: 'What somebody says of a task.' })
export class PostCommentInput {
  @Field(() => ID, { nullable: true, description: 'Status that the task gets; left out, it keeps the one it has.' })
  taskStatusId?: string | null

  @Field(() => String, {
    defaultValue: '',
    description:
      'What is said, in Markdown, at most 100,000 characters. `@Full Name` and `@Department` tell people of the team; `#tasktype` copies the comment to that task of the entity, `#all` to all.',
  })
  text!: string

  @Field(() => [ChecklistItemInput], { nullable: true, description: 'To-do list.' })
  checklist?: ChecklistItemInput[] | null

  @Field(() => [String], { nullable: true, description: 'Web addresses.' })
  links?: string[] | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when clients may read it. Heeded for managers of the production alone.',
  })
  forClient!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'Who wrote it, for imports. Heeded for managers of the production alone.',
  })
  personId?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was written, for imports; one that is older than the last comment sets the task anew from all of them. Heeded for managers of the production alone.',
  })
  createdAt?: string | null
}

@InputType({ description: 'A comment on one of several tasks.' })
export class TaskCommentInput extends PostCommentInput {
  @Field(() => ID, { description: 'Id of the task.' })
  taskId!: string
}

@ObjectType({ simpleResolvers: true, description: 'What became of one comment of a list.' })
export class PostedCommentResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the comment; null when it was refused.' })
  id!: string | null
}

/** The comment of a result. */
@Resolver(() => PostedCommentResult)
export class PostedCommentResultResolver {
  @FieldResolver(() => Comment, { nullable: true, description: 'The comment; null when it was refused.' })
  comment(
    @Root() { id }: PostedCommentResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

const newComment = (taskId: string, input: PostCommentInput): NewComment => ({
  taskId,
  text: input.text,
  forClient: input.forClient,
  taskStatusId: input.taskStatusId == null ? undefined : uuid('taskStatusId', input.taskStatusId),
  personId: input.personId == null ? undefined : uuid('personId', input.personId),
  createdAt: input.createdAt == null ? undefined : toTheSecond(input.createdAt),
  checklist: input.checklist?.map(({ text, checked }) => ({ text, checked })),
  links: input.links ?? undefined,
})

/** A moment as posting takes it; without a zone it is UTC. */
function toTheSecond(moment: string): string {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(moment) ? moment : `${moment}Z`
  return new Date(zoned).toISOString().slice(0, 19)
}

const POSTERS =
  'For managers and clients of the production, assignees, supervisors of the department, and who made the entity. Artists and clients set only statuses that are for them.'
const EFFECTS =
  'sets status, dates and retakes of the task, tells who follows it and who is named, comes into the news, and sets off the automations of the production'

interface IdResult {
  index: number
  id: string | null
}

const loaded = (ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<GraphRow | null> => {
  ctx.loaders.clear()
  return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
}

/** Talking about tasks. */
@Resolver()
export class CommentsResolver {
  @Mutation(() => Comment, {
    nullable: true,
    description: `Comments a task: ${EFFECTS}. ${POSTERS} Who is named on the task may comment it with the status that it has.`,
  })
  async postComment(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('taskId', () => ID, { description: 'Id of the task.' }) taskId: string,
    @Arg('input', () => PostCommentInput, { description: 'What is said.' }) input: PostCommentInput,
    @Arg('files', () => [Upload], { nullable: true, description: 'Files that go with it.' })
    files: IncomingFile[] | null,
  ): Promise<GraphRow | null> {
    const comment = newComment(uuid('taskId', taskId), input)
    const id = await withUploads(ctx, files, attachmentLimit(ctx.deps.config), (uploaded) =>
      postWithFiles(ctx, comment, uploaded),
    )
    return loaded(ctx, info, id)
  }

  @Mutation(() => [PostedCommentResult], {
    description: `Comments many tasks, or one several times: each comment ${EFFECTS}. ${POSTERS}`,
  })
  async postComments(
    @Ctx() ctx: RequestContext,
    @Arg('comments', () => [TaskCommentInput], { description: 'The comments, at most 10,000.' })
    comments: TaskCommentInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<IdResult[]> {
    checkBulkSize('comments', comments)
    const items = comments.map((comment) => newComment(uuid('taskId', comment.taskId), comment))
    const outcomes = await postComments(ctx, items, { mode, rule: 'actingOrNamed' })
    ctx.loaders.clear()
    return bulkResults(outcomes, (id) => ({ id: id ?? null }))
  }

  @Mutation(() => [PostedCommentResult], {
    description: `Gives tasks a status by a comment on each, which ${EFFECTS}. ${POSTERS}`,
  })
  async setTaskStatus(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: 'Ids of tasks, at most 10,000.' }) taskIds: string[],
    @Arg('statusId', () => ID, { description: 'Id of the task status.' }) statusId: string,
    @Arg('comment', () => String, { defaultValue: '', description: 'What is said on each of them.' }) text: string,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<IdResult[]> {
    checkBulkSize('taskIds', taskIds)
    const taskStatusId = uuid('statusId', statusId)
    const items = taskIds.map((id) => ({ taskId: uuid('taskIds', id), taskStatusId, text }))
    const outcomes = await postComments(ctx, items, { mode, rule: 'acting' })
    ctx.loaders.clear()
    return bulkResults(outcomes, (id) => ({ id: id ?? null }))
  }

  @Mutation(() => Comment, {
    nullable: true,
    description:
      'Answers a comment, with files if there are some: tells who follows the task or took part, and who is named. For the author of the comment, who may act on the task, and who is named there, but for vendors.',
  })
  async replyToComment(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('commentId', () => ID, { description: 'Id of the comment.' }) commentId: string,
    @Arg('text', () => String, { description: 'The answer, in Markdown, at most 100,000 characters.' }) text: string,
    @Arg('files', () => [Upload], { nullable: true, description: 'Files that go with it.' })
    files: IncomingFile[] | null,
  ): Promise<GraphRow | null> {
    const path = await pathOfComment(ctx, uuid('commentId', commentId))
    await withUploads(ctx, files, attachmentLimit(ctx.deps.config), (uploaded) =>
      replyToComment(ctx, path, text, uploaded),
    )
    return loaded(ctx, info, path.commentId)
  }

  @Mutation(() => Comment, {
    nullable: true,
    description:
      'Takes a reply away, with its files; answers the comment that is left. For the author of the reply, and admins.',
  })
  async deleteReply(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('commentId', () => ID, { description: 'Id of the comment.' }) given: string,
    @Arg('replyId', () => ID, { description: 'Id of the reply.' }) replyId: string,
  ): Promise<GraphRow | null> {
    const commentId = uuid('commentId', given)
    await deleteReply(ctx, commentId, uuid('replyId', replyId))
    return loaded(ctx, info, commentId)
  }

  @Mutation(() => Comment, {
    nullable: true,
    description: 'Says that you have read a comment, or takes that back. For who may read it.',
  })
  async acknowledgeComment(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the comment.' }) given: string,
    @Arg('acknowledged', () => Boolean, { defaultValue: true, description: 'False: takes it back.' })
    acknowledged: boolean,
  ): Promise<GraphRow | null> {
    const path = await pathOfComment(ctx, uuid('id', given))
    await acknowledgeComment(ctx, path, acknowledged)
    return loaded(ctx, info, path.commentId)
  }

  @Mutation(() => Comment, {
    nullable: true,
    description:
      'Moves a comment without previews to another task of the same entity; status and dates of both are set anew. For managers and admins of the studio who may read both tasks.',
  })
  async moveComment(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the comment.' }) given: string,
    @Arg('taskId', () => ID, { description: 'Id of the task that it belongs to.' }) taskId: string,
  ): Promise<GraphRow | null> {
    const path = await pathOfComment(ctx, uuid('id', given))
    await moveComment(ctx, path, uuid('taskId', taskId))
    return loaded(ctx, info, path.commentId)
  }
}

/** What the area brings to the schema. */
export const commentResolvers = [CommentsResolver, PostedCommentResultResolver]
