import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Shot } from '../../generated/models.js'
import { period as daysOf } from '../../kernel/calendar.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateOnly } from '../../kernel/graphql/scalars.js'
import { badInput, uuid } from '../../kernel/graphql/scope.js'
import { episodeStatisticsRows, retakeStatisticsRows } from './episode-service.js'
import type { QuotaRow } from './quota-queries.js'
import { quotaList } from './quota-service.js'
import { listQuotaShotRows } from './quota-shot-service.js'

const PROJECT = 'Id of the production.'
const STUDIO = 'Only tasks with an assignee of this studio.'
const MODE = 'How the work is counted.'
const PERIOD = 'Length of the periods.'

/** How quotas are counted. */
export enum QuotaMode {
  WEIGHTED = 'weighted',
  WEIGHTED_DONE = 'weighteddone',
  FEEDBACK = 'feedback',
  DONE = 'done',
}
registerEnumType(QuotaMode, {
  name: 'QuotaMode',
  description: 'How the work of people on shots is counted.',
  valuesConfig: {
    WEIGHTED: {
      description:
        'Shots sent for feedback, shared out over the days on which time was logged; a shot without logged time over the weekdays of its work.',
    },
    WEIGHTED_DONE: { description: 'The same with shots that are approved.' },
    FEEDBACK: { description: 'Whole shots, on the day they were first sent for feedback.' },
    DONE: { description: 'Whole shots, on the day they were approved.' },
  },
})

/** Length of the periods of quotas. */
export enum QuotaPeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
  YEAR = 'year',
}
registerEnumType(QuotaPeriod, {
  name: 'QuotaPeriod',
  description: 'Length of a period of time.',
  valuesConfig: {
    DAY: { description: 'A day, as `2026-03-04`.' },
    WEEK: { description: 'The calendar year and the ISO week, as `2026-9`.' },
    MONTH: { description: 'A month, as `2026-03`.' },
    YEAR: { description: 'A year, as `2026`.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'What was done in one period of time.' })
class QuotaFigures {
  @Field(() => String, { description: 'The period: `2026-03-04`, `2026-9`, `2026-03` or `2026`.' })
  at!: string

  @Field(() => Int, { description: 'Frames of the shots, as far as they count in the period.' })
  frames!: number

  @Field(() => Float, { description: 'The same frames in seconds of the film.' })
  seconds!: number

  @Field(() => Int, { description: 'Drawings of the tasks, as far as they count in the period.' })
  drawings!: number

  @Field(() => Int, { description: 'How often something was counted.' })
  count!: number
}

@ObjectType({ simpleResolvers: true, description: 'What somebody did in one period of time.' })
export class PersonQuota extends QuotaFigures {
  @Field(() => ID, { nullable: true, description: 'Id of the person; null in the sums of everybody.' })
  personId!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What a person did for a task type in one period of time.' })
export class TaskTypeQuota extends QuotaFigures {
  @Field(() => ID, { nullable: true, description: 'Id of the task type; null in the sums of all task types.' })
  taskTypeId!: string | null
}

@ObjectType({ description: 'A shot that counts for a person, and how much of it.' })
export class QuotaShot {
  id!: string

  @Field(() => String, { description: 'Names of its episode, its sequence and itself: `E01 / SQ01 / SH010`.' })
  fullName!: string

  @Field(() => Float, { description: 'How much of it counts, with two decimals: 1 is the whole shot.' })
  weight!: number
}

@ObjectType({ simpleResolvers: true, description: 'Numbers of tasks, with what they are about.' })
class TaskFigures {
  @Field(() => Int, { description: 'Number of tasks.' })
  count!: number

  @Field(() => Int, { description: 'Frames of their shots and scenes.' })
  frames!: number

  @Field(() => Int, { description: 'Drawings made for them.' })
  drawings!: number
}

@ObjectType({ simpleResolvers: true, description: 'Tasks of one status in an episode or all of them.' })
export class EpisodeStatistic extends TaskFigures {
  @Field(() => ID, { nullable: true, description: 'Id of the episode; null: all episodes.' })
  episodeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the task type; null: all task types.' })
  taskTypeId!: string | null

  @Field(() => ID, { description: 'Id of the status.' })
  taskStatusId!: string

  @Field(() => String, { description: 'Short name of the status.' })
  name!: string

  @Field(() => String, { description: 'Colour of the status, as `#22D160`.' })
  color!: string
}

@ObjectType({ simpleResolvers: true, description: 'What became of tasks.' })
class RetakeFigures {
  @Field(() => TaskFigures, { description: 'Approved.' })
  done!: TaskFigures

  @Field(() => TaskFigures, { description: 'Sent back.' })
  retake!: TaskFigures

  @Field(() => TaskFigures, { description: 'Neither yet.' })
  other!: TaskFigures
}

@ObjectType({ simpleResolvers: true, description: 'What was known after one take.' })
class TakeStatistic extends RetakeFigures {
  @Field(() => Int, { description: 'The take, from 1.' })
  take!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What became of the tasks of an episode or all of them, take by take.',
})
export class RetakeStatistic extends RetakeFigures {
  @Field(() => ID, { nullable: true, description: 'Id of the episode; null: all episodes.' })
  episodeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the task type; null: all task types.' })
  taskTypeId!: string | null

  @Field(() => Int, { description: 'Takes of the task that was sent back most often.' })
  maxRetakeCount!: number

  @Field(() => [TakeStatistic], { description: 'Take by take, from the first on; empty for all episodes together.' })
  evolution!: TakeStatistic[]
}

/** Id behind the key of a row; null for the sums of all. */
const idOf = ({ key }: QuotaRow): string | null => (key === 'total' ? null : key)

/** The record behind a shot that counts. */
@Resolver(() => QuotaShot)
export class QuotaShotResolver {
  @FieldResolver(() => Shot, { nullable: true, description: 'The shot. Null for who may not see it.' })
  shot(
    @Root() { id }: QuotaShot,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> {
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}

/** Sums of the work in productions. */
@Resolver()
export class StatisticsResolver {
  @Query(() => [PersonQuota], {
    description:
      'What everybody did on the shots of a production for a task type, by person and period in your time zone. For the team.',
  })
  async quotas(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
    @Arg('countMode', () => QuotaMode, { description: MODE, defaultValue: QuotaMode.WEIGHTED }) countMode: QuotaMode,
    @Arg('period', () => QuotaPeriod, { description: PERIOD, defaultValue: QuotaPeriod.DAY }) period: QuotaPeriod,
    @Arg('studioId', () => ID, { nullable: true, description: STUDIO }) studioId?: string,
  ): Promise<PersonQuota[]> {
    const subject = { taskTypeId: uuid('taskTypeId', taskTypeId) }
    const rows = await quotaList(ctx, uuid('projectId', projectId), subject, { countMode, period, studioId })
    return rows.map((row) => ({ ...row, personId: idOf(row) }))
  }

  @Query(() => [TaskTypeQuota], {
    description:
      'What a person did on the shots of a production, by task type and period in your time zone. For managers and supervisors of the production, and for the person.',
  })
  async personQuotas(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('personId', () => ID, { description: 'Id of the person.' }) personId: string,
    @Arg('countMode', () => QuotaMode, { description: MODE, defaultValue: QuotaMode.WEIGHTED }) countMode: QuotaMode,
    @Arg('period', () => QuotaPeriod, { description: PERIOD, defaultValue: QuotaPeriod.DAY }) period: QuotaPeriod,
    @Arg('studioId', () => ID, { nullable: true, description: STUDIO }) studioId?: string,
  ): Promise<TaskTypeQuota[]> {
    const subject = { personId: uuid('personId', personId) }
    const rows = await quotaList(ctx, uuid('projectId', projectId), subject, { countMode, period, studioId })
    return rows.map((row) => ({ ...row, taskTypeId: idOf(row) }))
  }

  @Query(() => [QuotaShot], {
    description:
      'The shots behind the quotas of a person in a period, by full name. For managers of the production and the person.',
  })
  quotaShots(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('personId', () => ID, { description: 'Id of the person.' }) personId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
    @Arg('start', () => DateOnly, { description: 'First day of the period.' }) start: string,
    @Arg('end', () => DateOnly, { description: 'Last day of the period.' }) end: string,
    @Arg('countMode', () => QuotaMode, { description: MODE, defaultValue: QuotaMode.WEIGHTED }) countMode: QuotaMode,
  ): Promise<QuotaShot[]> {
    if (end < start) throw badInput('end', 'It is before the start.')
    const parameters = {
      projectId: uuid('projectId', projectId),
      taskTypeId: uuid('taskTypeId', taskTypeId),
      countMode,
    }
    return listQuotaShotRows(ctx, uuid('personId', personId), parameters, daysOf(start, end))
  }

  @Query(() => [EpisodeStatistic], {
    description:
      'Tasks, frames and drawings of the shots and scenes of a production by episode, task type and status. For the team; vendors count what is assigned to them.',
  })
  episodeStatistics(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
  ): Promise<EpisodeStatistic[]> {
    return episodeStatisticsRows(ctx, uuid('projectId', projectId))
  }

  @Query(() => [RetakeStatistic], {
    description:
      'What was approved and what was sent back of the shots and scenes of a production, by episode and task type, take by take. For the team; vendors count what is assigned to them.',
  })
  retakeStatistics(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
  ): Promise<RetakeStatistic[]> {
    return retakeStatisticsRows(ctx, uuid('projectId', projectId))
  }
}
