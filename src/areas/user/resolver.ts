import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { DayOff, Notification, Person, Subscription, Task } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateOnly } from '../../kernel/graphql/scalars.js'
import { text, uuid } from '../../kernel/graphql/scope.js'
import { ProfileInput } from './inputs.js'
import { markAllNotifications, markNotifications } from './notification-service.js'
import { followPart, followTasksInBulk, unfollowPart, unfollowTasks } from './subscription-service.js'
import { logDesktopLogin } from './time-service.js'
import { changeProfile, requestDayOff } from './viewer-service.js'

/** A record that was written, with what is asked of it. */
export function written(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<GraphRow | null> {
  ctx.loaders.clear()
  return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
}

/** Id of a record that a service answers as REST shows it. */
export const idIn = (json: string): string => (JSON.parse(json) as { id: string }).id

@ObjectType({ simpleResolvers: true, description: 'What became of one notification of a list.' })
class MarkedNotificationResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the notification; null when it was refused.' })
  id!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What became of one task of a list.' })
class FollowedTaskResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the task; null when it was refused.' })
  id!: string | null
}

@Resolver(() => MarkedNotificationResult)
class MarkedNotificationResolver {
  @FieldResolver(() => Notification, { nullable: true, description: 'The notification; null when it was refused.' })
  notification(
    @Root() { id }: MarkedNotificationResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

@Resolver(() => FollowedTaskResult)
class FollowedTaskResolver {
  @FieldResolver(() => Task, { nullable: true, description: 'The task; null when it was refused.' })
  task(
    @Root() { id }: FollowedTaskResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

const TASKS = 'Ids of tasks, at most 10,000.'
const READERS = 'For those who may read it.'

/** What people do for themselves. */
@Resolver()
class ViewerResolver {
  @Mutation(() => [MarkedNotificationResult], { description: 'Marks notifications of yours as read, or as unread.' })
  async markNotificationsRead(
    @Ctx() ctx: RequestContext,
    @Arg('ids', () => [ID], { description: 'Ids of notifications, at most 10,000.' }) ids: string[],
    @Arg('read', () => Boolean, { defaultValue: true, description: 'False: they are unread again.' }) read: boolean,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<unknown> {
    checkBulkSize('ids', ids)
    const wanted = ids.map((id) => uuid('ids', id))
    return bulkResults(await markNotifications(ctx, wanted, { read, mode }), (id) => ({ id: id ?? null }))
  }

  @Mutation(() => Boolean, { description: 'Marks all of your notifications as read. Answers true.' })
  async markAllNotificationsRead(@Ctx() ctx: RequestContext): Promise<boolean> {
    await markAllNotifications(ctx)
    return true
  }

  @Mutation(() => [FollowedTaskResult], {
    description: `Follows tasks: you are told of comments on them. What you follow already stays as it is. ${READERS}`,
  })
  async subscribeToTasks(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: TASKS }) taskIds: string[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<unknown> {
    checkBulkSize('taskIds', taskIds)
    const ids = taskIds.map((id) => uuid('taskIds', id))
    return bulkResults(await followTasksInBulk(ctx, ids, mode), (id) => ({ id: id ?? null }))
  }

  @Mutation(() => [ID], {
    description:
      'Follows tasks no longer; tasks that you do not follow are passed over. Answers the ids as they were sent.',
  })
  async unsubscribeFromTasks(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: TASKS }) taskIds: string[],
  ): Promise<string[]> {
    checkBulkSize('taskIds', taskIds)
    const ids = taskIds.map((id) => uuid('taskIds', id))
    await unfollowTasks(ctx, ids)
    return ids
  }

  @Mutation(() => Subscription, {
    nullable: true,
    description: `Follows the work of a type on all that is part of a sequence or another entity. ${READERS}`,
  })
  async subscribeToEntity(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: 'Id of the sequence or another entity.' }) entityId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
  ): Promise<GraphRow | null> {
    const json = await followPart(ctx, uuid('entityId', entityId), uuid('taskTypeId', taskTypeId))
    return written(ctx, info, idIn(json))
  }

  @Mutation(() => Boolean, {
    description: 'Follows the work of a type on a sequence or another entity no longer. Answers true.',
  })
  async unsubscribeFromEntity(
    @Ctx() ctx: RequestContext,
    @Arg('entityId', () => ID, { description: 'Id of the sequence or another entity.' }) entityId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
  ): Promise<boolean> {
    await unfollowPart(ctx, uuid('entityId', entityId), uuid('taskTypeId', taskTypeId))
    return true
  }

  @Mutation(() => DayOff, {
    nullable: true,
    description:
      'Notes that you are away from one day to another. Time that you logged on these days goes. Refused where you are away already on one of them.',
  })
  async requestDayOff(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('date', () => DateOnly, { description: 'First day.' }) date: string,
    @Arg('endDate', () => DateOnly, { nullable: true, description: 'Last day; left out: the first one.' })
    endDate: string | null | undefined,
    @Arg('description', () => String, { nullable: true, description: 'Reason, free text.' })
    description: string | null | undefined,
  ): Promise<GraphRow | null> {
    const reason = description == null ? null : text('description', description)
    return written(ctx, info, await requestDayOff(ctx, { date, endDate: endDate ?? date, description: reason }))
  }

  @Mutation(() => Person, { nullable: true, description: 'Changes what you say of yourself; what is left out stays.' })
  async updateProfile(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProfileInput, { description: 'What changes.' }) input: ProfileInput,
  ): Promise<GraphRow | null> {
    return written(ctx, info, await changeProfile(ctx, { ...input }))
  }

  @Mutation(() => Boolean, {
    description: 'Notes that you opened the desktop application: you are present today. Answers true.',
  })
  async noteDesktopLogin(@Ctx() ctx: RequestContext): Promise<boolean> {
    await logDesktopLogin(ctx, undefined)
    return true
  }
}

/** What people do for themselves, in the schema. */
export const viewerResolvers = [ViewerResolver, MarkedNotificationResolver, FollowedTaskResolver] as const
