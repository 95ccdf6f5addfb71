import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { Comment, Entity, News, Notification, Playlist, Task } from '../../generated/models.js'
import type { ModelName } from '../../generated/metadata.js'
import { notFound } from '../../kernel/errors.js'
import type { Source } from '../../kernel/graphql/live-schema.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { weightOf } from '../../kernel/graphql/reader.js'
import { BigInteger } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import type { Selection } from '../../kernel/graphql/selection.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { follow, type Followed } from './follower.js'
import { assignedAmong, type KeptChange } from './queries.js'
import { AFTER, followAny, FollowedChangesResolver, LiveSubscription } from './resolver.js'
import type { ShownChange } from './service.js'
import { Change, idsOf } from './types.js'

/** What a subscription asks of its records: the same for every result of one operation, so that a burst is read together. */
const selections = new WeakMap<OperationDefinitionNode, Map<string, Selection>>()

function selectionFor(ctx: RequestContext, info: GraphQLResolveInfo): Selection {
  const known = selections.get(info.operation) ?? new Map<string, Selection>()
  selections.set(info.operation, known)
  const key = String(info.path.key)
  const selection = known.get(key) ?? ctx.loaders.selection(info)
  known.set(key, selection)
  return selection
}

@ObjectType()
abstract class RecordChange {
  @Field(() => BigInteger, { description: 'Number of the change: `after` for whoever goes on from here.' })
  seq!: number

  @Field(() => Change, { description: 'What was changed.' })
  change!: ShownChange

  /** The record as it is now; null when it is gone, or no longer for the caller. */
  protected async load(ctx: RequestContext, info: GraphQLResolveInfo): Promise<GraphRow | null> {
    const { kind, recordId } = this.change
    if (kind === 'delete' || kind === 'hidden') return null
    const row = await ctx.loaders.selected(selectionFor(ctx, info)).load(recordId)
    ctx.loaders.spendRecords(weightOf(row))
    return row
  }
}

const NOW = 'The record as it is now; null when it is gone or hidden.'

@ObjectType({ description: 'A task that was made, changed or removed.' })
class TaskChange extends RecordChange {
  @Field(() => Task, { nullable: true, description: NOW })
  task(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

@ObjectType({
  description: 'An asset, shot, sequence, episode, edit, scene or concept that was made, changed or removed.',
})
class EntityChange extends RecordChange {
  @Field(() => Entity, { nullable: true, description: NOW })
  entity(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

@ObjectType({ description: 'A playlist that was made, changed or removed.' })
class PlaylistChange extends RecordChange {
  @Field(() => Playlist, { nullable: true, description: NOW })
  playlist(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

@ObjectType({ description: 'A comment that was posted.' })
class PostedComment extends RecordChange {
  @Field(() => Comment, { nullable: true, description: NOW })
  comment(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

@ObjectType({ description: 'News that were posted.' })
class PostedNews extends RecordChange {
  @Field(() => News, { nullable: true, description: NOW })
  news(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

@ObjectType({ description: 'A notification for you.' })
class ReceivedNotification extends RecordChange {
  @Field(() => Notification, { nullable: true, description: NOW })
  notification(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return this.load(ctx, info)
  }
}

/** Arguments of the subscriptions below, as GraphQL coerced them. */
interface Scope {
  after?: number | null
  projectId?: string | null
  taskId?: string | null
  taskIds?: string[] | null
  assigneeId?: string | null
  entityIds?: string[] | null
  playlistIds?: string[] | null
}

type Followable = (scope: Scope, ctx: RequestContext) => Partial<Pick<Followed, 'narrow'>> & Followed['question']

/** The source of a subscription to the records of one model. Who asks for a production must be in its team. */
const following =
  (model: ModelName, followable: Followable): Source =>
  async (ctx, args) => {
    const scope: Scope = args
    if (scope.projectId != null) await requireMember(ctx, scope.projectId)
    const tasks = idsOf('taskIds', scope.taskIds) ?? (scope.taskId == null ? [] : [uuid('taskId', scope.taskId)])
    for (const task of await ctx.loaders.one('Task').loadMany(tasks)) if (!task) throw notFound()
    const { narrow, ...question } = followable(scope, ctx)
    const projectId = scope.projectId == null ? undefined : uuid('projectId', scope.projectId)
    return follow(ctx, {
      question: { projectId, types: [model], ...question },
      after: scope.after ?? undefined,
      narrow,
    })
  }

/** The value that a field has since a change of it. */
const valueAfter = ({ fields }: KeptChange, field: string): unknown => fields[field]?.[1]

/** Changes of tasks that the person is assigned to, or no longer is since then. */
function ofAssignee(assigneeId: string): Followed['narrow'] {
  return async (ctx, changes) => {
    if (changes.length === 0) return []
    const assigned = await assignedAmong(
      ctx.deps.database,
      assigneeId,
      changes.map(({ recordId }) => recordId),
    )
    const left = ({ fields }: KeptChange): boolean => {
      const went = fields['assignees']?.[0]
      return Array.isArray(went) && went.includes(assigneeId)
    }
    return changes.filter((change) => assigned.has(change.recordId) || left(change))
  }
}

const told = (change: ShownChange): Pick<RecordChange, 'seq' | 'change'> => ({ seq: change.seq, change })

const PROJECT = 'Of this production, whose team you must be in.'

@Resolver(() => LiveSubscription)
class WorkChangesResolver {
  @FieldResolver(() => TaskChange, { description: 'Tasks that you may see, whenever one is made, changed or removed.' })
  taskChanged(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('projectId', () => ID, { nullable: true, description: PROJECT }) _projectId: string | null,
    @Arg('taskIds', () => [ID], { nullable: true, description: 'These tasks.' }) _taskIds: string[] | null,
    @Arg('assigneeId', () => ID, {
      nullable: true,
      description: 'Tasks that this person is assigned to, or just was taken off.',
    })
    _assigneeId: string | null,
  ): Pick<TaskChange, 'seq' | 'change'> {
    return told(change)
  }

  @FieldResolver(() => EntityChange, {
    description: 'Assets, shots and the like that you may see, whenever one is made, changed or removed.',
  })
  entityChanged(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('projectId', () => ID, { nullable: true, description: PROJECT }) _projectId: string | null,
    @Arg('entityIds', () => [ID], { nullable: true, description: 'These records.' }) _entityIds: string[] | null,
  ): Pick<EntityChange, 'seq' | 'change'> {
    return told(change)
  }

  @FieldResolver(() => PlaylistChange, {
    description: 'Playlists that you may see, whenever one is made, changed or removed.',
  })
  playlistChanged(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('projectId', () => ID, { nullable: true, description: PROJECT }) _projectId: string | null,
    @Arg('playlistIds', () => [ID], { nullable: true, description: 'These playlists.' }) _playlistIds: string[] | null,
  ): Pick<PlaylistChange, 'seq' | 'change'> {
    return told(change)
  }
}

@Resolver(() => LiveSubscription)
class PostsResolver {
  @FieldResolver(() => PostedComment, { description: 'Comments that you may see, when they are posted.' })
  commentPosted(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('taskId', () => ID, { nullable: true, description: 'On this task.' }) _taskId: string | null,
    @Arg('projectId', () => ID, { nullable: true, description: PROJECT }) _projectId: string | null,
  ): Pick<PostedComment, 'seq' | 'change'> {
    return told(change)
  }

  @FieldResolver(() => PostedNews, { description: 'News that you may see, when they are posted.' })
  newsPosted(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('projectId', () => ID, { nullable: true, description: PROJECT }) _projectId: string | null,
  ): Pick<PostedNews, 'seq' | 'change'> {
    return told(change)
  }

  @FieldResolver(() => ReceivedNotification, { description: 'Your notifications, when they are made.' })
  notificationReceived(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
  ): Pick<ReceivedNotification, 'seq' | 'change'> {
    return told(change)
  }
}

/** The resolvers of all subscriptions. */
export const subscriptionResolvers = [FollowedChangesResolver, WorkChangesResolver, PostsResolver]

/** Where the results of each subscription come from. */
export const subscriptionSources: Record<string, Source> = {
  changes: followAny,
  taskChanged: following('Task', ({ taskIds, assigneeId }) => ({
    recordIds: idsOf('taskIds', taskIds),
    narrow: assigneeId == null ? undefined : ofAssignee(uuid('assigneeId', assigneeId)),
  })),
  entityChanged: following('Entity', ({ entityIds }) => ({ recordIds: idsOf('entityIds', entityIds) })),
  playlistChanged: following('Playlist', ({ playlistIds }) => ({ recordIds: idsOf('playlistIds', playlistIds) })),
  commentPosted: following('Comment', ({ taskId }) => ({
    kinds: ['new'],
    narrow: (_, changes) =>
      changes.filter((change) => taskId == null || valueAfter(change, 'objectId') === uuid('taskId', taskId)),
  })),
  newsPosted: following('News', () => ({ kinds: ['new'] })),
  notificationReceived: following('Notification', (_, ctx) => {
    const { id } = requireActor(ctx)
    return {
      kinds: ['new'],
      narrow: (_, changes) => changes.filter((change) => valueAfter(change, 'personId') === id),
    }
  }),
}
