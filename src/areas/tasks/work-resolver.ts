import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Task, TimeSpent } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { assignTasks, unassignTasks } from './assignment-service.js'
import { createTasks } from './creation-service.js'
import { removeSelectedTasks } from './selection-removal.js'
import { logTimes } from './time-log-service.js'

@ObjectType({ simpleResolvers: true, description: 'What became of one task of a list.' })
export class AssignedTaskResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the task; null when it was refused.' })
  id!: string | null
}

/** The task of a result. */
@Resolver(() => AssignedTaskResult)
export class AssignedTaskResultResolver {
  @FieldResolver(() => Task, { nullable: true, description: 'The task; null when it was refused.' })
  task(
    @Root() { id }: AssignedTaskResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

@ObjectType({ simpleResolvers: true, description: 'What became of one day of time that was logged.' })
export class LoggedTimeResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the time spent; null when it was refused.' })
  id!: string | null
}

/** The time of a result. */
@Resolver(() => LoggedTimeResult)
export class LoggedTimeResultResolver {
  @FieldResolver(() => TimeSpent, { nullable: true, description: 'The time spent; null when it was refused.' })
  timeSpent(
    @Root() { id }: LoggedTimeResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

@InputType({ description: 'Time that somebody worked on a task on one day.' })
export class TimeLogInput {
  @Field(() => ID, { description: 'Id of the task.' })
  taskId!: string

  @Field(() => ID, { description: 'Id of the person, who must be assigned to the task.' })
  personId!: string

  @Field(() => String, { description: 'The day, as `2026-03-31`.' })
  date!: string

  @Field(() => Float, { description: 'Minutes, more than 0.' })
  duration!: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: added to what the day has already. Otherwise it takes the place of that.',
  })
  add!: boolean
}

interface IdResult {
  index: number
  id: string | null
}

const TASKS = 'Ids of tasks, at most 10,000.'

/** Giving, taking and doing the work. */
@Resolver()
export class WorkResolver {
  @Mutation(() => [AssignedTaskResult], {
    description:
      'Gives tasks to somebody, who joins the team of their productions and is notified. For managers of the production; for supervisors tasks of their departments, to people of these; everybody takes tasks of their own departments. Bots get tasks only where the production lets them work.',
  })
  async assignTasks(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: TASKS }) taskIds: string[],
    @Arg('personId', () => ID, { description: 'Id of the person who gets the tasks.' }) personId: string,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<IdResult[]> {
    checkBulkSize('taskIds', taskIds)
    const ids = taskIds.map((id) => uuid('taskIds', id))
    const outcomes = await assignTasks(ctx, ids, uuid('personId', personId), { mode })
    return bulkResults(outcomes, (task) => ({ id: task?.id ?? null }))
  }

  @Mutation(() => [AssignedTaskResult], {
    description:
      'Takes tasks from somebody, or from everybody who has them. For managers of the production, for supervisors in their departments, and for assignees who give back their own.',
  })
  async unassignTasks(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: TASKS }) taskIds: string[],
    @Arg('personId', () => ID, { nullable: true, description: 'Id of the person; left out: everybody.' })
    personId: string | undefined,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<IdResult[]> {
    checkBulkSize('taskIds', taskIds)
    const ids = taskIds.map((id) => uuid('taskIds', id))
    const outcomes = await unassignTasks(ctx, ids, personId == null ? null : uuid('personId', personId), mode)
    return bulkResults(outcomes, (task) => ({ id: task?.id ?? null }))
  }

  @Mutation(() => [LoggedTimeResult], {
    description:
      'Logs the minutes that people worked on tasks, a day at a time; the time of a task is the sum of its days. For assignees of the task, by themselves, by managers of the production and by admins.',
  })
  async logTime(
    @Ctx() ctx: RequestContext,
    @Arg('entries', () => [TimeLogInput], { description: 'The days, at most 10,000.' }) entries: TimeLogInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<IdResult[]> {
    checkBulkSize('entries', entries)
    const days = entries.map(({ taskId, personId, ...day }) => ({
      ...day,
      taskId: uuid('taskId', taskId),
      personId: uuid('personId', personId),
    }))
    const outcomes = await logTimes(ctx, days, mode)
    return bulkResults(outcomes, (id) => ({ id: id ?? null }))
  }

  @Mutation(() => [Task], {
    description:
      'Gives entities of a production a task of a type, where they have none of it yet; answers the new ones. For managers of the production.',
  })
  async createTasks(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
    @Arg('entityIds', () => [ID], { description: 'Ids of entities of the production, at most 10,000.' })
    entityIds: string[],
  ): Promise<(GraphRow | null)[]> {
    checkBulkSize('entityIds', entityIds)
    const place = { projectId: uuid('projectId', projectId), taskTypeId: uuid('taskTypeId', taskTypeId) }
    const ids = await createTasks(
      ctx,
      place,
      entityIds.map((id) => uuid('entityIds', id)),
    )
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(ids.map((id) => loader.load(id)))
  }

  @Mutation(() => [ID], {
    description:
      'Deletes tasks of a production with their comments, previews, time and whatever else hangs on them; answers the ids of those deleted. Ids of other tasks are passed over. For managers of the production.',
  })
  deleteTasks(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('ids', () => [ID], { description: TASKS }) ids: string[],
  ): Promise<string[]> {
    checkBulkSize('ids', ids)
    const wanted = ids.map((id) => uuid('ids', id))
    return removeSelectedTasks(ctx, uuid('projectId', projectId), wanted)
  }
}
