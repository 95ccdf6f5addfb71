import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Asset, Concept, Edit, Episode, Scene, Sequence, Shot } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import type { Kind } from '../kinds/service.js'
import {
  NewAssetInput,
  NewConceptInput,
  NewEditInput,
  NewEpisodeInput,
  NewSceneInput,
  NewSequenceInput,
  NewShotInput,
} from './creation-inputs.js'
import { createEntities, type NewEntity } from './service/creation.js'

/** A result of the verb that makes entities of a kind, and how it shows the entity. */
function madeEntity(type: new () => object) {
  const { name } = type
  @ObjectType(`New${name}Result`, {
    simpleResolvers: true,
    description: `What became of one of several new ${name.toLowerCase()}s.`,
  })
  class MadeEntity extends BulkResult {
    @Field(() => ID, { nullable: true, description: 'Its id; null when it was refused.' })
    id!: string | null

    @Field(() => Boolean, {
      description: 'True when it is new; false when it was refused, or was there already and stays as it is.',
    })
    created!: boolean
  }

  @Resolver(() => MadeEntity)
  class MadeEntityResolver {
    @FieldResolver(() => type, { nullable: true, description: 'The record; null when it was refused.' })
    entity(
      @Root() { id }: MadeEntity,
      @Ctx() ctx: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<GraphRow | null> | null {
      return id ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
    }
  }
  return { MadeEntity, MadeEntityResolver }
}

const shots = madeEntity(Shot)
const assets = madeEntity(Asset)
const sequences = madeEntity(Sequence)
const episodes = madeEntity(Episode)
const scenes = madeEntity(Scene)
const edits = madeEntity(Edit)
const concepts = madeEntity(Concept)

/** How the results of the verbs show what was made. */
export const madeEntityResolvers = [shots, assets, sequences, episodes, scenes, edits, concepts].map(
  ({ MadeEntityResolver }) => MadeEntityResolver,
)

const PROJECT = 'Id of the production.'
const MANAGERS = 'For managers of the production.'
const AS_IS = 'One of the same name in the same place is answered as it is, and changed in nothing.'

interface MadeResult {
  index: number
  id: string | null
  created: boolean
}

async function make(
  ctx: RequestContext,
  kind: Kind,
  projectId: string,
  items: readonly NewEntity[],
  mode: BulkMode,
): Promise<MadeResult[]> {
  checkBulkSize(`${kind}s`, items)
  const outcomes = await createEntities(ctx, kind, uuid('projectId', projectId), items, mode)
  return bulkResults(outcomes, (made) => ({ id: made?.id ?? null, created: made?.created ?? false }))
}

const optional = (field: string, id: string | null | undefined): string | null => (id == null ? null : uuid(field, id))

/** Making entities, many at a time. */
@Resolver()
export class CreationResolver {
  @Mutation(() => [shots.MadeEntity], { description: `Makes shots in a production. ${AS_IS} ${MANAGERS}` })
  createShots(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('shots', () => [NewShotInput], { description: 'The shots, at most 10,000.' }) items: NewShotInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ sequenceId, ...item }) => ({ ...item, placeId: optional('sequenceId', sequenceId) }))
    return make(ctx, 'shot', projectId, wanted, mode)
  }

  @Mutation(() => [assets.MadeEntity], {
    description: `Makes assets in a production; two of a type may have the same name. ${MANAGERS}`,
  })
  createAssets(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('assets', () => [NewAssetInput], { description: 'The assets, at most 10,000.' }) items: NewAssetInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ episodeId, assetTypeId, ...item }) => ({
      ...item,
      assetTypeId: uuid('assetTypeId', assetTypeId),
      placeId: optional('episodeId', episodeId),
    }))
    return make(ctx, 'asset', projectId, wanted, mode)
  }

  @Mutation(() => [sequences.MadeEntity], { description: `Makes sequences in a production. ${AS_IS} ${MANAGERS}` })
  createSequences(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('sequences', () => [NewSequenceInput], { description: 'The sequences, at most 10,000.' })
    items: NewSequenceInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ episodeId, ...item }) => ({ ...item, placeId: optional('episodeId', episodeId) }))
    return make(ctx, 'sequence', projectId, wanted, mode)
  }

  @Mutation(() => [episodes.MadeEntity], { description: `Makes episodes in a production. ${AS_IS} ${MANAGERS}` })
  createEpisodes(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('episodes', () => [NewEpisodeInput], { description: 'The episodes, at most 10,000.' })
    items: NewEpisodeInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    return make(ctx, 'episode', projectId, items, mode)
  }

  @Mutation(() => [scenes.MadeEntity], { description: `Makes layout scenes in a production. ${AS_IS} ${MANAGERS}` })
  createScenes(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('scenes', () => [NewSceneInput], { description: 'The scenes, at most 10,000.' }) items: NewSceneInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ sequenceId, ...item }) => ({ ...item, placeId: optional('sequenceId', sequenceId) }))
    return make(ctx, 'scene', projectId, wanted, mode)
  }

  @Mutation(() => [edits.MadeEntity], { description: `Makes edits in a production. ${AS_IS} ${MANAGERS}` })
  createEdits(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('edits', () => [NewEditInput], { description: 'The edits, at most 10,000.' }) items: NewEditInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ episodeId, ...item }) => ({ ...item, placeId: optional('episodeId', episodeId) }))
    return make(ctx, 'edit', projectId, wanted, mode)
  }

  @Mutation(() => [concepts.MadeEntity], {
    description: `Makes concepts in a production. ${AS_IS} For the team of the production but vendors and clients.`,
  })
  createConcepts(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('concepts', () => [NewConceptInput], { description: 'The concepts, at most 10,000.' })
    items: NewConceptInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<MadeResult[]> {
    const wanted = items.map(({ linkedEntityIds, ...item }) => ({
      ...item,
      linkedIds: (linkedEntityIds ?? []).map((id) => uuid('linkedEntityIds', id)),
    }))
    return make(ctx, 'concept', projectId, wanted, mode)
  }
}
