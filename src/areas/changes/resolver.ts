import { Arg, Ctx, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { Burst, LiveContext } from '../../kernel/graphql/live.js'
import { BigInteger } from '../../kernel/graphql/scalars.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { follow } from './follower.js'
import { changePosition, changesAfter, type ChangePage as Page, type ShownChange } from './service.js'
import { Change, ChangeFilterInput, ChangePage, questionOf } from './types.js'

/** Description of the argument `after` of every subscription. */
export const AFTER =
  'The number of the last change that you know: you get all after it, none twice and none missing. Without it, you begin now.'

@Resolver()
export class ChangesResolver {
  @Query(() => BigInteger, {
    description:
      'Number of the last change. Read it before you read records: a subscription `after` it tells all that was changed since.',
  })
  changePosition(@Ctx() ctx: RequestContext): Promise<number> {
    return changePosition(ctx)
  }

  @Query(() => ChangePage, {
    description: 'The changes after a position that you may see, in the order of their commits.',
  })
  async changes(
    @Arg('after', () => BigInteger, {
      description: 'The number of the last change that you know; 0 for all that are kept.',
    })
    after: number,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'Changes to look at, 1 to 500: you get those among them that you may see.',
    })
    first: number,
    @Arg('where', () => ChangeFilterInput, { nullable: true, description: 'Which changes.' })
    where: ChangeFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page> {
    if (where?.projectId) await requireMember(ctx, where.projectId)
    return changesAfter(ctx, after, first, questionOf(where))
  }
}

@ObjectType({
  description:
    'What can be followed over a WebSocket. Every subscription goes on `after` the number of a change: nothing is missed and nothing comes twice.',
})
export class LiveSubscription {}

@Resolver(() => LiveSubscription)
export class FollowedChangesResolver {
  @FieldResolver(() => Change, { description: 'Every change of a record that you may see, when it is committed.' })
  changes(
    @Root() change: ShownChange,
    @Arg('after', () => BigInteger, { nullable: true, description: AFTER }) _after: number | null,
    @Arg('where', () => ChangeFilterInput, { nullable: true, description: 'Which changes.' })
    _where: ChangeFilterInput | null,
  ): ShownChange {
    return change
  }
}

/** The source of {@link FollowedChangesResolver.changes}. */
export async function followAny(
  ctx: LiveContext,
  { after, where }: { after?: number | null; where?: ChangeFilterInput | null },
): Promise<AsyncIterable<Burst<ShownChange>>> {
  if (where?.projectId) await requireMember(ctx, where.projectId)
  return follow(ctx, { question: questionOf(where), after: after ?? undefined })
}
