import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { ProductionScheduleVersion, ScheduleItem } from '../../generated/models.js'
import { notFound } from '../../kernel/errors.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateOnly } from '../../kernel/graphql/scalars.js'
import { badInput, uuid } from '../../kernel/graphql/scope.js'
import { listItemRows } from './item-service.js'
import { listDayOffRows } from './time-service.js'
import { applyVersion, copyFromProduction, copyFromVersion } from './version-service.js'

const PROJECT = 'Id of the production.'
const VERSION = 'Id of the saved schedule.'
const MADE = 'Bars that are not there yet are made, from today to tomorrow. For the team but vendors.'

/** What the bars of a task type stand for. */
export enum ScheduleSubject {
  ASSET_TYPES = 'asset-types',
  EPISODES = 'episodes',
  SEQUENCES = 'sequences',
  EDITS = 'edits',
}
registerEnumType(ScheduleSubject, {
  name: 'ScheduleSubject',
  description: 'What the bars of a task type stand for.',
  valuesConfig: {
    ASSET_TYPES: { description: 'The asset types used in the production.' },
    EPISODES: { description: 'Its episodes.' },
    SEQUENCES: { description: 'Its sequences.' },
    EDITS: { description: 'Its edits, without those that are canceled.' },
  },
})

@ObjectType({ description: 'A bar of a schedule, and what it stands for.' })
export class ScheduledObject {
  id!: string

  @Field(() => ID, { description: 'Id of the asset type, episode, sequence or edit.' })
  objectId!: string

  @Field(() => String, { description: 'Name of it.' })
  name!: string
}

@ObjectType({ simpleResolvers: true, description: 'A period in which somebody of the team is away.' })
export class TeamDayOff {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string

  @Field(() => ID, { description: 'Who is away.' })
  personId!: string

  @Field(() => DateOnly, { description: 'First day.' })
  date!: string

  @Field(() => DateOnly, { description: 'Last day.' })
  endDate!: string

  @Field(() => String, {
    nullable: true,
    description: 'The reason. Null for everybody but the managers of the production and the person.',
  })
  description!: string | null
}

/** The bar behind an object of a schedule. */
@Resolver(() => ScheduledObject)
export class ScheduledObjectResolver {
  @FieldResolver(() => ScheduleItem, { description: 'The bar: first and last day, and days of work.' })
  item(
    @Root() { id }: ScheduledObject,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> {
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}

/** Schedules of productions. */
@Resolver()
export class ScheduleResolver {
  @Query(() => [ScheduleItem], {
    description: `One bar for each task type that has a task in the production, by their first day. ${MADE}`,
  })
  async taskTypeSchedule(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
  ): Promise<(GraphRow | null)[]> {
    const rows = await listItemRows(ctx, { projectId: uuid('projectId', projectId), subject: 'task-types' })
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(rows.map(({ id }) => loader.load(id)))
  }

  @Query(() => [ScheduledObject], {
    description: `One bar of a task type for each asset type, episode, sequence or edit of the production, by name. ${MADE}`,
  })
  async objectSchedule(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
    @Arg('subject', () => ScheduleSubject, { description: 'What the bars stand for.' }) subject: ScheduleSubject,
    @Arg('episodeId', () => ID, { nullable: true, description: 'Only what belongs to this episode.' })
    episodeId?: string,
  ): Promise<ScheduledObject[]> {
    const rows = await listItemRows(ctx, {
      projectId: uuid('projectId', projectId),
      taskTypeId: uuid('taskTypeId', taskTypeId),
      subject,
      ...(episodeId != null && { episodeId: uuid('episodeId', episodeId) }),
    })
    return rows as ScheduledObject[]
  }

  @Query(() => [TeamDayOff], {
    description: 'When the team of a production is away, by person. For the team but clients and vendors.',
  })
  teamDaysOff(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('start', () => DateOnly, { nullable: true, description: 'Only those that end on this day or later.' })
    start?: string,
    @Arg('end', () => DateOnly, { nullable: true, description: 'Only those that begin on this day or before.' })
    end?: string,
  ): Promise<TeamDayOff[]> {
    if (start && end && end < start) throw badInput('end', 'It is before the start.')
    return listDayOffRows(ctx, uuid('projectId', projectId), { start, end })
  }

  @Mutation(() => ProductionScheduleVersion, {
    description:
      'Makes a saved schedule say what the production plans now: days, estimations and assignees of all tasks. For managers of the production.',
  })
  async copyScheduleFromProduction(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('versionId', () => ID, { description: VERSION }) versionId: string,
  ): Promise<GraphRow | null> {
    return changed(ctx, info, versionId, (id) => copyFromProduction(ctx, id))
  }

  @Mutation(() => ProductionScheduleVersion, {
    description:
      'Puts into a saved schedule what another one of the same production says; tasks that the other does not have stay as they are. For managers of the production.',
  })
  async copyScheduleFromVersion(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('versionId', () => ID, { description: VERSION }) versionId: string,
    @Arg('sourceId', () => ID, { description: 'Id of the saved schedule to copy from.' }) sourceId: string,
  ): Promise<GraphRow | null> {
    const source = await visibleVersion(ctx, 'sourceId', sourceId)
    return changed(ctx, info, versionId, (id) => copyFromVersion(ctx, id, source))
  }

  @Mutation(() => ProductionScheduleVersion, {
    description:
      'Plans the tasks of the production as a saved schedule says: days and estimations, not assignees. The saved schedule is locked, and the production remembers it. For managers of the production.',
  })
  async applyScheduleVersion(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('versionId', () => ID, { description: VERSION }) versionId: string,
  ): Promise<GraphRow | null> {
    return changed(ctx, info, versionId, (id) => applyVersion(ctx, id))
  }
}

/** An id of a saved schedule; what the caller does not see is as little there as what does not exist. */
async function visibleVersion(ctx: RequestContext, argument: string, given: string): Promise<string> {
  const id = uuid(argument, given)
  if (!(await ctx.loaders.one('ProductionScheduleVersion').load(id))) throw notFound()
  return id
}

async function changed(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  versionId: string,
  change: (id: string) => Promise<unknown>,
): Promise<GraphRow | null> {
  const id = await visibleVersion(ctx, 'versionId', versionId)
  await change(id)
  ctx.loaders.clear()
  return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
}
