import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { DateTime, JSONValue } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { jobQueues, jobs, retryJob } from './service.js'

enum JobState {
  WAITING = 'created',
  RETRYING = 'retry',
  ACTIVE = 'active',
  COMPLETED = 'completed',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
}
registerEnumType(JobState, {
  name: 'JobState',
  description: 'How a job of the queue stands.',
  valuesConfig: {
    WAITING: { description: 'It waits for a worker.' },
    RETRYING: { description: 'It failed and waits for its next try.' },
    ACTIVE: { description: 'A worker does it.' },
    COMPLETED: { description: 'It is done.' },
    FAILED: { description: 'It failed and is not tried again by itself.' },
    CANCELLED: { description: 'It was taken back.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'The jobs of one kind. Those that ended are kept for three days.' })
class JobQueue {
  @Field(() => String, { description: 'Kind of job, such as `notifications.deliver`.' })
  queue!: string

  @Field(() => Int, { description: 'Jobs that wait for a worker.' })
  waiting!: number

  @Field(() => Int, { description: 'Jobs that failed and wait for their next try.' })
  retrying!: number

  @Field(() => Int, { description: 'Jobs that are being done.' })
  active!: number

  @Field(() => Int, { description: 'Jobs that are done.' })
  completed!: number

  @Field(() => Int, { description: 'Jobs that failed and are not tried again by themselves.' })
  failed!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the job that waits the longest was put into the queue. Null when none waits.',
  })
  oldestWaiting!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Work that is done after the answer, such as sending one mail.' })
class QueuedJob {
  @Field(() => ID, { description: 'Identifier (UUID). It stays the same at every try.' })
  id!: string

  @Field(() => String, { description: 'Kind of job, such as `notifications.deliver`.' })
  queue!: string

  @Field(() => JobState, { description: 'How it stands.' })
  state!: JobState

  @Field(() => JSONValue, { nullable: true, description: 'What it was told: ids, and no secrets.' })
  data!: unknown

  @Field(() => Int, { description: 'How often it was tried again.' })
  retries!: number

  @Field(() => String, { nullable: true, description: 'What went wrong the last time. Null when nothing did.' })
  error!: string | null

  @Field(() => DateTime, { description: 'When it was put into the queue.' })
  createdAt!: string

  @Field(() => DateTime, { description: 'Of a job that waits: it is not done before.' })
  dueAt!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was done, or failed for good. Null before that.' })
  endedAt!: string | null
}

/** The job queue, for those who run the server. */
@Resolver()
export class JobsResolver {
  @Query(() => [JobQueue], { description: 'How many jobs wait, run and failed, by kind. For admins.' })
  jobQueues(@Ctx() ctx: RequestContext): Promise<object[]> {
    return jobQueues(ctx)
  }

  @Query(() => [QueuedJob], { description: 'Jobs, the newest first. For admins.' })
  jobs(
    @Ctx() ctx: RequestContext,
    @Arg('queue', () => String, { nullable: true, description: 'Only of this kind.' }) queue: string | null,
    @Arg('state', () => JobState, { nullable: true, description: 'Only those that stand so.' }) state: JobState | null,
    @Arg('first', () => Int, { description: 'How many at most, from 1 to 500.', defaultValue: 100 }) first: number,
  ): Promise<object[]> {
    return jobs(ctx, { ...(queue ? { queue } : {}), ...(state ? { state } : {}) }, first)
  }

  @Mutation(() => QueuedJob, {
    description: 'Has a job tried again at once that failed, or that waits for its next try. For admins.',
  })
  retryJob(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the job.' }) id: string,
  ): Promise<object> {
    return retryJob(ctx, uuid('id', id))
  }
}
