import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Entity, MetadataDescriptor, Project, Task } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { JSONValue } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { setMetadata, setMetadataIndex } from './service.js'
import { MetadataValue } from './value-types.js'

enum MetadataHolder {
  ENTITY = 'Entity',
  TASK = 'Task',
  PROJECT = 'Project',
}
registerEnumType(MetadataHolder, {
  name: 'MetadataHolder',
  description: 'What can have custom columns.',
  valuesConfig: {
    ENTITY: { description: 'Assets, shots, sequences, episodes, edits.' },
    TASK: { description: 'Tasks, by their task type.' },
    PROJECT: { description: 'Productions themselves.' },
  },
})

@InputType({ description: 'A value for a custom column.' })
class MetadataInput {
  @Field(() => String, { description: 'Name of the field, as `fieldName` of its descriptor.' })
  field!: string

  @Field(() => JSONValue, {
    nullable: true,
    description:
      'A number, text, date as `2026-11-21`, true or false, list of texts or id of a person, as the column wants it; null clears.',
  })
  value?: unknown
}

@ObjectType({ simpleResolvers: true, description: 'What became of one record.' })
class SetMetadataResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the record; null when it was refused.' })
  id!: string | null
}

/** The records themselves, read together whatever their number. */
@Resolver(() => SetMetadataResult)
export class SetMetadataResultResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The record, when it is an entity.' })
  entity(@Root() result: SetMetadataResult, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return recordOf(result, MetadataHolder.ENTITY, ctx, info)
  }

  @FieldResolver(() => Task, { nullable: true, description: 'The record, when it is a task.' })
  task(@Root() result: SetMetadataResult, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return recordOf(result, MetadataHolder.TASK, ctx, info)
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The record, when it is a production.' })
  project(@Root() result: SetMetadataResult, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return recordOf(result, MetadataHolder.PROJECT, ctx, info)
  }
}

type Shown = SetMetadataResult & { holder?: MetadataHolder }

function recordOf(
  { id, holder }: Shown,
  wanted: MetadataHolder,
  ctx: RequestContext,
  info: GraphQLResolveInfo,
): Promise<GraphRow | null> | null {
  return id && holder === wanted ? ctx.loaders.selected(ctx.loaders.selection(info)).load(id) : null
}

/** The column that a value belongs to. */
@Resolver(() => MetadataValue)
export class MetadataValueResolver {
  @FieldResolver(() => MetadataDescriptor, { nullable: true, description: 'The custom column.' })
  descriptor(
    @Root() { descriptorId }: MetadataValue,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> {
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(descriptorId)
  }
}

/** Values of custom columns. */
@Resolver()
export class MetadataResolver {
  @Mutation(() => [SetMetadataResult], {
    description:
      'Gives many records the same values in custom columns; what is not named stays. For those who may change the records: managers, and supervisors in the columns of their departments.',
  })
  async setMetadata(
    @Ctx() ctx: RequestContext,
    @Arg('of', () => MetadataHolder, { description: 'What the records are.' }) holder: MetadataHolder,
    @Arg('ids', () => [ID], { description: 'Ids of the records.' }) ids: string[],
    @Arg('values', () => [MetadataInput], { description: 'The values.' }) values: MetadataInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<SetMetadataResult[]> {
    checkBulkSize('ids', ids)
    const known = ids.map((id) => uuid('ids', id))
    const outcomes = await setMetadata(ctx, holder, known, values, mode)
    ctx.loaders.clear()
    return bulkResults(outcomes, (row) => ({ id: row?.id ?? null, holder }))
  }

  @Mutation(() => MetadataDescriptor, {
    nullable: true,
    description:
      'Gives a custom column of numbers or dates an index, so that large lists are filtered and sorted by it at once, or takes it away. Building one takes seconds on large productions; nobody waits for it meanwhile. For managers of the production.',
  })
  async setMetadataIndex(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('descriptorId', () => ID, { description: 'Id of the custom column.' }) descriptorId: string,
    @Arg('indexed', () => Boolean, { description: 'True for an index, false for none.' }) indexed: boolean,
  ): Promise<GraphRow | null> {
    const id = uuid('descriptorId', descriptorId)
    await setMetadataIndex(ctx, id, indexed)
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}
