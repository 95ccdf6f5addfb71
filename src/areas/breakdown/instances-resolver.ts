import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { AssetInstance, Shot } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { badInput, text, uuid } from '../../kernel/graphql/scope.js'
import { addToShot, placeInAsset, placeInScene, removeFromShot, type Placing } from './instances-service.js'

const ASSET = 'Id of the asset: one of the production, a shared one, or one of another production of yours.'
const NOTES = 'Notes on this occurrence, at most 200 characters.'
const NOTES_LENGTH = 200

function placing(assetId: string, description: string | null | undefined): Placing {
  const notes = description == null ? null : text('description', description)
  if (notes !== null && notes.length > NOTES_LENGTH)
    throw badInput('description', `At most ${NOTES_LENGTH} characters.`)
  return { assetId: uuid('assetId', assetId), description: notes }
}

/** Assets placed in scenes, shots and other assets. */
@Resolver()
export class InstancesResolver {
  @Mutation(() => AssetInstance, {
    nullable: true,
    description:
      'Places an asset in a scene once more; the instance gets the next number and a name from it. For the team of the production; vendors need a task of the scene. Null when you may not see what you made.',
  })
  async placeAssetInScene(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('sceneId', () => ID, { description: 'Id of the scene.' }) sceneId: string,
    @Arg('assetId', () => ID, { description: ASSET }) assetId: string,
    @Arg('description', () => String, { nullable: true, description: NOTES }) description?: string,
  ): Promise<GraphRow | null> {
    const id = await placeInScene(ctx, uuid('sceneId', sceneId), placing(assetId, description))
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => AssetInstance, {
    nullable: true,
    description:
      'Places an asset in another one once more, as `placeAssetInScene` does in a scene. For the team of the production; vendors need a task of the other asset.',
  })
  async placeAssetInAsset(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('targetAssetId', () => ID, { description: 'Id of the asset that is to hold the instance.' })
    targetAssetId: string,
    @Arg('assetId', () => ID, { description: ASSET }) assetId: string,
    @Arg('description', () => String, { nullable: true, description: NOTES }) description?: string,
  ): Promise<GraphRow | null> {
    const id = await placeInAsset(ctx, uuid('targetAssetId', targetAssetId), placing(assetId, description))
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => Shot, {
    nullable: true,
    description:
      'Puts an asset instance into a shot; answers the shot. For the team of the production; vendors need a task of the shot. CONFLICT when it is there already.',
  })
  async addAssetInstanceToShot(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('shotId', () => ID, { description: 'Id of the shot.' }) shotId: string,
    @Arg('assetInstanceId', () => ID, { description: 'Id of the asset instance.' }) assetInstanceId: string,
  ): Promise<GraphRow | null> {
    const id = await addToShot(ctx, uuid('shotId', shotId), uuid('assetInstanceId', assetInstanceId))
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => Shot, {
    nullable: true,
    description:
      'Takes an asset instance out of a shot; it stays in its scene. Answers the shot. For the team of the production; vendors need a task of the shot. NOT_FOUND when it is not in the shot.',
  })
  async removeAssetInstanceFromShot(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('shotId', () => ID, { description: 'Id of the shot.' }) shotId: string,
    @Arg('assetInstanceId', () => ID, { description: 'Id of the asset instance.' }) assetInstanceId: string,
  ): Promise<GraphRow | null> {
    const id = await removeFromShot(ctx, uuid('shotId', shotId), uuid('assetInstanceId', assetInstanceId))
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}
