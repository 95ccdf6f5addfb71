import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Shot } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { addShots, removeShot } from './shots-service.js'

@ObjectType({ simpleResolvers: true, description: 'What became of one of several shots of a scene.' })
export class SceneShotResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the shot; null when it was refused.' })
  id!: string | null
}

@Resolver(() => SceneShotResult)
export class SceneShotResultResolver {
  @FieldResolver(() => Shot, { nullable: true, description: 'The shot; null when it was refused.' })
  shot(
    @Root() { id }: SceneShotResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

const SCENE = 'Id of the scene.'
const TEAM = 'For the team of the production; a vendor needs a task of the shot.'

/** The shots that were cut from layout scenes. */
@Resolver()
export class ScenesResolver {
  @Mutation(() => [SceneShotResult], {
    description: `Notes that shots were cut from a scene of the same production. ${TEAM}`,
  })
  async addShotsToScene(
    @Ctx() ctx: RequestContext,
    @Arg('sceneId', () => ID, { description: SCENE }) sceneId: string,
    @Arg('shotIds', () => [ID], { description: 'Ids of shots.' }) shotIds: string[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<{ index: number; id: string | null }[]> {
    checkBulkSize('shotIds', shotIds)
    const ids = shotIds.map((id) => uuid('shotIds', id))
    return bulkResults(await addShots(ctx, uuid('sceneId', sceneId), ids, mode), (id) => ({ id: id ?? null }))
  }

  @Mutation(() => Shot, {
    nullable: true,
    description: `Notes that a shot was cut from no scene, whichever it was cut from; answers the shot. ${TEAM}`,
  })
  async removeShotFromScene(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('sceneId', () => ID, { description: SCENE }) sceneId: string,
    @Arg('shotId', () => ID, { description: 'Id of a shot of the same production.' }) shotId: string,
  ): Promise<GraphRow | null> {
    const id = uuid('shotId', shotId)
    await removeShot(ctx, uuid('sceneId', sceneId), id)
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}
