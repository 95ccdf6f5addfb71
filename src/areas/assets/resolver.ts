import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Asset } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { shareEachAsset, shareProjectAssets } from './sharing-service.js'

@ObjectType({ simpleResolvers: true, description: 'What became of one of several assets that were to be shared.' })
export class SharedAssetResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the asset; null when it was refused.' })
  id!: string | null
}

@Resolver(() => SharedAssetResult)
export class SharedAssetResultResolver {
  @FieldResolver(() => Asset, { nullable: true, description: 'The asset; null when it was refused.' })
  asset(
    @Root() { id }: SharedAssetResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
  }
}

const IS_SHARED = 'True: other productions may use them. False: no longer; what uses them already keeps them.'

/** Sharing assets with other productions. */
@Resolver()
export class AssetsResolver {
  @Mutation(() => [SharedAssetResult], {
    description: 'Shares assets with other productions, or ends it. For managers of the production of each asset.',
  })
  async shareAssets(
    @Ctx() ctx: RequestContext,
    @Arg('assetIds', () => [ID], { description: 'Ids of assets, of one production or of several.' }) assetIds: string[],
    @Arg('isShared', () => Boolean, { defaultValue: true, description: IS_SHARED }) isShared: boolean,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<{ index: number; id: string | null }[]> {
    checkBulkSize('assetIds', assetIds)
    const ids = assetIds.map((id) => uuid('assetIds', id))
    return bulkResults(await shareEachAsset(ctx, ids, { isShared, mode }), (id) => ({ id: id ?? null }))
  }

  @Mutation(() => [Asset], {
    description:
      'Shares the assets of a production with the others, or ends it: all of them, or those of a type. Answers the assets. For managers of the production.',
  })
  async shareProjectAssets(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('assetTypeId', () => ID, { nullable: true, description: 'Only assets of this type.' })
    assetTypeId: string | undefined,
    @Arg('isShared', () => Boolean, { defaultValue: true, description: IS_SHARED }) isShared: boolean,
  ): Promise<(GraphRow | null)[]> {
    const selection = {
      projectId: uuid('projectId', projectId),
      assetTypeId: assetTypeId ? uuid('assetTypeId', assetTypeId) : undefined,
    }
    const ids = await shareProjectAssets(ctx, selection, isShared)
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(ids.map((id) => loader.load(id)))
  }
}
