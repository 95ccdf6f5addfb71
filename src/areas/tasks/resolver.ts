import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { TaskType } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { reorderTaskTypes } from './workflow.js'

/** What is done with the steps of work beside making and changing them one by one. */
@Resolver()
export class TasksResolver {
  @Mutation(() => [TaskType], {
    description: 'Ranks the task types of the studio in the given order; unknown ids are passed over. For admins.',
  })
  async reorderTaskTypes(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: 'Ids of task types, from the first on.' }) ids: string[],
  ): Promise<(GraphRow | null)[]> {
    const ranked = await reorderTaskTypes(
      ctx,
      ids.map((id) => uuid('ids', id)),
    )
    ctx.loaders.clear()
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(ranked.map((id) => loader.load(id)))
  }
}
