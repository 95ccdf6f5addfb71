import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Entity } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { setMainPreviews } from './main-preview-service.js'

@ObjectType({ simpleResolvers: true, description: 'What became of the entity of one task of a list.' })
export class MainPreviewResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the entity; null when it was refused.' })
  id!: string | null
}

/** Making the newest previews of tasks the pictures of their entities. */
@Resolver(() => MainPreviewResult)
export class MainPreviewResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The entity of the task; null when it was refused.' })
  entity(
    @Root() { id }: MainPreviewResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }

  @Mutation(() => [MainPreviewResult], {
    description:
      'Makes the newest preview of each task the picture of its entity; of two tasks of one entity the last one counts. For the team of the production but its clients; vendors need a task of the entity.',
  })
  async setMainPreviews(
    @Ctx() ctx: RequestContext,
    @Arg('taskIds', () => [ID], { description: 'Ids of tasks with previews, at most 10,000.' }) taskIds: string[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<{ index: number; id: string | null }[]> {
    checkBulkSize('taskIds', taskIds)
    const ids = taskIds.map((id) => uuid('taskIds', id))
    return bulkResults(await setMainPreviews(ctx, ids, mode), (id) => ({ id: id ?? null }))
  }
}
