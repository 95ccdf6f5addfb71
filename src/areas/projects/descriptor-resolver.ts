import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, registerEnumType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { enumTypes, MetadataDescriptor } from '../../generated/models.js'
import { showingCurrent } from '../../kernel/graphql/conflicts.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateTime } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { EXPECTED, expectedOf } from '../../kernel/graphql/write-input.js'
import {
  changeEverywhere,
  createEverywhere,
  removeEverywhere,
  reorderEverywhere,
} from './descriptor-everywhere-service.js'
import {
  changeDescriptor,
  createDescriptor,
  DESCRIBED,
  removeDescriptor,
  reorderDescriptors,
  type DescriptorChange,
} from './descriptor-service.js'

const Described = Object.fromEntries(DESCRIBED.map((kind) => [kind.toUpperCase(), kind]))
registerEnumType(Described, {
  name: 'DescribedType',
  description: 'What a custom column is for.',
  valuesConfig: Object.fromEntries(
    DESCRIBED.map((kind) => [kind.toUpperCase(), { description: `Records of the type ${kind}.` }]),
  ),
})

const WRITERS =
  'For managers of the production, and its supervisors for a column of departments that include all of theirs.'
const STUDIO = 'For admins in every open production, for managers in those they manage.'
const KIND = 'What has the column.'
const FIELD = 'Name under which the values are kept in `data`.'

@InputType({ description: 'Changes of a custom column; what is left out stays.' })
class ChangeMetadataDescriptorInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the column, 120 characters at most. The values move to the field that follows from it.',
  })
  name?: string | null

  @Field(() => enumTypes.MetadataType, { nullable: true, description: 'What the values are. Default: text.' })
  dataType?: string | null

  @Field(() => [String], { nullable: true, description: 'What can be chosen, for lists and tags.' })
  choices?: string[] | null

  @Field(() => Boolean, { nullable: true, description: 'Clients see it as well. Default: no.' })
  forClient?: boolean | null

  @Field(() => [ID], { nullable: true, description: 'Departments whose column it is; none: everybody’s.' })
  departments?: string[] | null
}

@InputType({ description: 'A new custom column.' })
class AddMetadataDescriptorInput extends ChangeMetadataDescriptorInput {
  @Field(() => String, { description: 'Name of the column, 120 characters at most.' })
  declare name: string

  @Field(() => Described, { description: KIND })
  entityType!: string

  @Field(() => ID, { nullable: true, description: 'Id of the task type, for columns of tasks and no others.' })
  taskTypeId?: string | null
}

const changeOf = (input: ChangeMetadataDescriptorInput): DescriptorChange => ({
  ...(input.name != null && { name: input.name }),
  ...(input.dataType != null && { dataType: input.dataType }),
  ...(input.choices != null && { choices: input.choices }),
  ...(input.forClient != null && { forClient: input.forClient }),
  ...(input.departments != null && { departments: input.departments.map((id) => uuid('departments', id)) }),
})

const newOf = (input: AddMetadataDescriptorInput) => ({
  dataType: 'string',
  choices: [],
  forClient: false,
  departments: [],
  ...changeOf(input),
  name: input.name,
  entityType: input.entityType,
  taskTypeId: input.taskTypeId == null ? null : uuid('taskTypeId', input.taskTypeId),
})

const load = (ctx: RequestContext, info: GraphQLResolveInfo, ids: readonly string[]): Promise<(GraphRow | null)[]> => {
  ctx.loaders.clear()
  const loader = ctx.loaders.selected(ctx.loaders.selection(info))
  return Promise.all(ids.map((id) => loader.load(id)))
}

const idsOf = (rows: readonly string[]): string[] => rows.map((row) => (JSON.parse(row) as { id: string }).id)

/** Custom columns of productions. */
@Resolver()
export class DescriptorsResolver {
  @Mutation(() => MetadataDescriptor, { nullable: true, description: `Gives a production a custom column. ${WRITERS}` })
  async addMetadataDescriptor(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('input', () => AddMetadataDescriptorInput, { description: 'The column.' }) input: AddMetadataDescriptorInput,
  ): Promise<GraphRow | null> {
    const id = await createDescriptor(ctx, uuid('projectId', projectId), newOf(input))
    return (await load(ctx, info, [id]))[0]!
  }

  @Mutation(() => MetadataDescriptor, {
    nullable: true,
    description: `Changes a custom column; with a new name its stored values move along. ${WRITERS}`,
  })
  async changeMetadataDescriptor(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('id', () => ID, { description: 'Id of the column.' }) id: string,
    @Arg('input', () => ChangeMetadataDescriptorInput, { description: 'What changes.' })
    input: ChangeMetadataDescriptorInput,
    @Arg('ifUnchangedSince', () => DateTime, { nullable: true, description: EXPECTED }) ifUnchangedSince?: string,
  ): Promise<GraphRow | null> {
    const ids = { projectId: uuid('projectId', projectId), id: uuid('id', id) }
    const expected = expectedOf({ ifUnchangedSince })
    await showingCurrent(ctx, 'MetadataDescriptor', () => changeDescriptor(ctx, ids, changeOf(input), expected))
    return (await load(ctx, info, [ids.id]))[0]!
  }

  @Mutation(() => ID, { description: `Deletes a custom column with its values; answers its id. ${WRITERS}` })
  async removeMetadataDescriptor(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('id', () => ID, { description: 'Id of the column.' }) id: string,
  ): Promise<string> {
    await removeDescriptor(ctx, uuid('projectId', projectId), uuid('id', id))
    return id
  }

  @Mutation(() => [MetadataDescriptor], {
    description:
      'Ranks the custom columns of a kind of record: those given come first, the others follow by name. For managers of the production.',
  })
  async reorderMetadataDescriptors(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('entityType', () => Described, { description: KIND }) entityType: string,
    @Arg('ids', () => [ID], { description: 'Ids of columns, from the first on.' }) ids: string[],
  ): Promise<(GraphRow | null)[]> {
    const known = ids.map((id) => uuid('ids', id))
    const rows = await reorderDescriptors(ctx, { projectId: uuid('projectId', projectId), entityType, ids: known })
    return load(ctx, info, idsOf(rows))
  }
}

/** Custom columns of all productions at once. */
@Resolver()
export class SharedDescriptorsResolver {
  @Mutation(() => [MetadataDescriptor], {
    description: `Gives every open production a custom column, unless it has one of that field. ${STUDIO}`,
  })
  async addMetadataDescriptorEverywhere(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddMetadataDescriptorInput, { description: 'The column; not one of tasks.' })
    input: AddMetadataDescriptorInput,
  ): Promise<(GraphRow | null)[]> {
    return load(ctx, info, await createEverywhere(ctx, newOf(input)))
  }

  @Mutation(() => [MetadataDescriptor], {
    description: `Changes a custom column in every open production that has it, with its values. ${STUDIO}`,
  })
  async changeMetadataDescriptorEverywhere(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityType', () => Described, { description: KIND }) entityType: string,
    @Arg('fieldName', () => String, { description: FIELD }) fieldName: string,
    @Arg('input', () => ChangeMetadataDescriptorInput, { description: 'What changes.' })
    input: ChangeMetadataDescriptorInput,
  ): Promise<(GraphRow | null)[]> {
    return load(ctx, info, await changeEverywhere(ctx, { entityType, fieldName }, changeOf(input)))
  }

  @Mutation(() => [ID], {
    description: `Deletes a custom column and its values in every open production; answers the ids of the columns. ${STUDIO}`,
  })
  removeMetadataDescriptorEverywhere(
    @Ctx() ctx: RequestContext,
    @Arg('entityType', () => Described, { description: KIND }) entityType: string,
    @Arg('fieldName', () => String, { description: FIELD }) fieldName: string,
  ): Promise<string[]> {
    return removeEverywhere(ctx, { entityType, fieldName })
  }

  @Mutation(() => [MetadataDescriptor], {
    description: `Ranks the custom columns of a kind of record in every open production by their fields; the others follow by name. ${STUDIO}`,
  })
  async reorderMetadataDescriptorsEverywhere(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityType', () => Described, { description: KIND }) entityType: string,
    @Arg('fieldNames', () => [String], { description: 'Names of fields, from the first on.' }) fields: string[],
  ): Promise<(GraphRow | null)[]> {
    return load(ctx, info, idsOf(await reorderEverywhere(ctx, { entityType, fields })))
  }
}
