import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Asset, Entity, Shot } from '../../generated/models.js'
import { BULK_MODE, BulkMode, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { badInput, uuid } from '../../kernel/graphql/scope.js'
import { CastAsset, CastingLineInput, CastingResult, EntityCastingInput, ShotCasting } from './casting-types.js'
import { changeCastings, type CastingEdit } from './change-service.js'
import { listShotCastings, type CastAssetRow, type Shots } from './readiness-service.js'

const OCCURRENCES = 'How many times each asset is used, from 1; also where it is cast already.'
const LABEL = 'How the assets are used, such as `fixed` or `animate`; at most 80 characters.'

type Results = CastingResult[]

/** The casting of an entity as a whole. */
const wholeCasting = (entityId: string, casting: readonly CastingLineInput[], path: string): CastingEdit => ({
  entityId: uuid(`${path}entityId`, entityId),
  lines: casting.map(({ assetId, occurrences, label }, place) => ({
    assetId: uuid(`${path}casting.${place}.assetId`, assetId),
    occurrences,
    label,
  })),
  keeps: () => false,
  fieldOf: (place) => `casting.${place}.assetId`,
})

const uuids = (field: string, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id, place) => uuid(`${field}.${place}`, id))),
]

const results = (outcomes: Awaited<ReturnType<typeof changeCastings>>): Results =>
  bulkResults(outcomes, (entityId) => ({ entityId: entityId ?? null }))

/** What is cast where. */
@Resolver()
export class BreakdownResolver {
  @Query(() => [ShotCasting], {
    description:
      'The breakdown of an episode, of a sequence or of some shots: shots that you may see with what they cast, by sequence and name; with a task type also what is missing to begin. Canceled shots are left out.',
  })
  async shotCastings(
    @Ctx() ctx: RequestContext,
    @Arg('episodeId', () => ID, { nullable: true, description: 'The shots of this episode.' }) episodeId?: string,
    @Arg('sequenceId', () => ID, { nullable: true, description: 'The shots of this sequence.' }) sequenceId?: string,
    @Arg('shotIds', () => [ID], { nullable: true, description: 'These shots.' }) shotIds?: string[],
    @Arg('taskTypeId', () => ID, {
      nullable: true,
      description: 'The step of work on shots that is to begin: tells which assets are ready for it.',
    })
    taskTypeId?: string,
  ): Promise<ShotCasting[]> {
    const shots = shotsOf({ episodeId, sequenceId, shotIds })
    const step = taskTypeId == null ? null : uuid('taskTypeId', taskTypeId)
    const rows = await listShotCastings(ctx, shots, step, ctx.loaders.recordsLeft() + 1)
    ctx.loaders.spendRecords(rows.reduce((sum, { assets }) => sum + 1 + assets.length, 0))
    return rows.map(({ shotId, assets: cast }) => {
      const assets = cast.map(castAsset)
      const missing = assets.filter(({ ready }) => ready === false)
      return { shotId, assets, missing, isReady: step === null ? null : missing.length === 0 }
    })
  }

  @Mutation(() => Entity, {
    nullable: true,
    description:
      'Gives an entity a casting in place of the one it has; what stays keeps its link. For managers of the production. BAD_USER_INPUT for what is neither an asset of the production nor shared, for an asset named twice or cast in itself; CONFLICT when assets would cast each other in a ring. Nothing is changed then.',
  })
  async setCasting(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: 'Id of the entity: a shot, an episode, an asset, …' }) entityId: string,
    @Arg('casting', () => [CastingLineInput], {
      description: 'What it casts; what is not named is cast no longer.',
    })
    casting: CastingLineInput[],
  ): Promise<GraphRow | null> {
    const [outcome] = await changeCastings(ctx, BulkMode.ATOMIC, [wholeCasting(entityId, casting, '')])
    if ('error' in outcome!) throw outcome.error
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(outcome!.value)
  }

  @Mutation(() => [CastingResult], {
    description:
      'Gives entities of a production castings in place of those they have, as `setCasting` does. For managers of the production.',
  })
  async setCastings(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('castings', () => [EntityCastingInput], { description: 'Entities with their castings.' })
    castings: EntityCastingInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<Results> {
    checkBulkSize('castings', castings)
    const edits = castings.map(({ entityId, casting }, place) => wholeCasting(entityId, casting, `castings.${place}.`))
    return results(await changeCastings(ctx, mode, edits, uuid('projectId', projectId)))
  }

  @Mutation(() => [CastingResult], {
    description:
      'Casts assets in entities, each in each, beside what they cast already: one asset in many shots, or many assets in one. In shots of an episode, the episode casts them as well. For managers of the production; refused as by `setCasting`. One result for each entity.',
  })
  async castAssets(
    @Ctx() ctx: RequestContext,
    @Arg('assetIds', () => [ID], { description: 'Ids of the assets.' }) assetIds: string[],
    @Arg('entityIds', () => [ID], { description: 'Ids of the entities that are to cast them.' }) entityIds: string[],
    @Arg('occurrences', () => Int, { defaultValue: 1, description: OCCURRENCES }) occurrences: number,
    @Arg('label', () => String, { defaultValue: '', description: LABEL }) label: string,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<Results> {
    checkBulkSize('entityIds', entityIds)
    const lines = uuids('assetIds', assetIds).map((assetId) => ({ assetId, occurrences, label }))
    const edits = entityIds.map((entityId, place) => ({
      entityId: uuid(`entityIds.${place}`, entityId),
      lines,
      keeps: () => true,
      fieldOf: (at: number) => `assetIds.${at}`,
    }))
    return results(await changeCastings(ctx, mode, edits))
  }

  @Mutation(() => [CastingResult], {
    description:
      'Takes assets out of the castings of entities; nothing happens where they are not cast. An asset that no shot of an episode casts any more leaves the episode; one that leaves an episode leaves its shots. For managers of the production. One result for each entity.',
  })
  async uncastAssets(
    @Ctx() ctx: RequestContext,
    @Arg('assetIds', () => [ID], { description: 'Ids of the assets.' }) assetIds: string[],
    @Arg('entityIds', () => [ID], { description: 'Ids of the entities that cast them.' }) entityIds: string[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<Results> {
    checkBulkSize('entityIds', entityIds)
    const leaving = new Set(uuids('assetIds', assetIds))
    const edits = entityIds.map((entityId, place) => ({
      entityId: uuid(`entityIds.${place}`, entityId),
      lines: [],
      keeps: (assetId: string) => !leaving.has(assetId),
      fieldOf: (at: number) => `assetIds.${at}`,
    }))
    return results(await changeCastings(ctx, mode, edits))
  }
}

function shotsOf({
  episodeId,
  sequenceId,
  shotIds,
}: {
  episodeId: string | undefined
  sequenceId: string | undefined
  shotIds: string[] | undefined
}): Shots {
  const given = [episodeId, sequenceId, shotIds].filter((value) => value != null)
  if (given.length !== 1) throw badInput('episodeId', 'Give one of episodeId, sequenceId and shotIds.')
  if (episodeId != null) return { episodeId: uuid('episodeId', episodeId) }
  if (sequenceId != null) return { sequenceId: uuid('sequenceId', sequenceId) }
  return { shotIds: uuids('shotIds', shotIds!) }
}

const castAsset = ({ id, ...asset }: CastAssetRow): CastAsset => ({ linkId: id, ...asset })

const record = (ctx: RequestContext, info: GraphQLResolveInfo, id: string | null): Promise<GraphRow | null> | null =>
  id === null ? null : ctx.loaders.selected(ctx.loaders.selection(info)).load(id)

@Resolver(() => CastingResult)
export class CastingResultResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The entity; null when its casting was not changed.' })
  entity(
    @Root() { entityId }: CastingResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return record(ctx, info, entityId)
  }
}

@Resolver(() => ShotCasting)
export class ShotCastingResolver {
  @FieldResolver(() => Shot, { nullable: true, description: 'The shot.' })
  shot(
    @Root() { shotId }: ShotCasting,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return record(ctx, info, shotId)
  }
}

@Resolver(() => CastAsset)
export class CastAssetResolver {
  @FieldResolver(() => Asset, { nullable: true, description: 'The asset; null when you may not see it.' })
  asset(
    @Root() { assetId }: CastAsset,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return record(ctx, info, assetId)
  }
}
