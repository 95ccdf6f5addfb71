import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { SearchFilter, SearchFilterGroup } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { text, uuid } from '../../kernel/graphql/scope.js'
import {
  changeFilter,
  changeFilterGroup,
  createFilter,
  createFilterGroup,
  removeFilter,
  removeFilterGroup,
  type FilterChange,
  type FilterPlace,
} from './filter-service.js'
import {
  SavedFilterChangeInput,
  SavedFilterGroupChangeInput,
  SavedFilterGroupInput,
  SavedFilterInput,
} from './inputs.js'
import { idIn, written } from './resolver.js'

const OWNERS = 'For whoever made it, and admins.'

const optionalId = (name: string, id: string | null | undefined): string | null => (id == null ? null : uuid(name, id))

const placeOf = (input: SavedFilterInput | SavedFilterGroupInput): FilterPlace => ({
  name: text('name', input.name),
  listType: text('listType', input.listType),
  entityType: input.entityType == null ? null : text('entityType', input.entityType),
  projectId: optionalId('projectId', input.projectId),
  departmentId: optionalId('departmentId', input.departmentId),
  isShared: input.isShared,
})

const changeOf = (input: SavedFilterChangeInput | SavedFilterGroupChangeInput): FilterChange => ({
  name: input.name == null ? null : text('name', input.name),
  projectId: optionalId('projectId', input.projectId),
  departmentId: optionalId('departmentId', input.departmentId),
  isShared: input.isShared,
})

/** Saved searches and their folders. */
@Resolver()
export class FilterResolver {
  @Mutation(() => SearchFilter, { nullable: true, description: 'Saves a search of yours.' })
  async saveFilter(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SavedFilterInput, { description: 'The search.' }) input: SavedFilterInput,
  ): Promise<GraphRow | null> {
    const searchFilterGroupId = optionalId('searchFilterGroupId', input.searchFilterGroupId)
    const searchQuery = text('searchQuery', input.searchQuery)
    return written(ctx, info, idIn(await createFilter(ctx, { ...placeOf(input), searchQuery, searchFilterGroupId })))
  }

  @Mutation(() => SearchFilter, { nullable: true, description: `Changes a saved search. ${OWNERS}` })
  async changeFilter(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the saved search.' }) id: string,
    @Arg('input', () => SavedFilterChangeInput, { description: 'What changes.' }) input: SavedFilterChangeInput,
  ): Promise<GraphRow | null> {
    const { searchQuery, searchFilterGroupId: group } = input
    const change = {
      ...changeOf(input),
      searchQuery: searchQuery == null ? null : text('searchQuery', searchQuery),
      ...(group === undefined ? {} : { searchFilterGroupId: optionalId('searchFilterGroupId', group) }),
    }
    return written(ctx, info, idIn(await changeFilter(ctx, uuid('id', id), change)))
  }

  @Mutation(() => Boolean, { description: `Removes a saved search. ${OWNERS} Answers true.` })
  async removeFilter(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the saved search.' }) id: string,
  ): Promise<boolean> {
    await removeFilter(ctx, uuid('id', id))
    return true
  }

  @Mutation(() => SearchFilterGroup, { nullable: true, description: 'Makes a folder of yours for saved searches.' })
  async saveFilterGroup(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SavedFilterGroupInput, { description: 'The folder.' }) input: SavedFilterGroupInput,
  ): Promise<GraphRow | null> {
    const color = text('color', input.color)
    return written(ctx, info, idIn(await createFilterGroup(ctx, { ...placeOf(input), color })))
  }

  @Mutation(() => SearchFilterGroup, {
    nullable: true,
    description: `Changes a folder of saved searches; what is in it is shared with it. ${OWNERS}`,
  })
  async changeFilterGroup(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the folder.' }) id: string,
    @Arg('input', () => SavedFilterGroupChangeInput, { description: 'What changes.' })
    input: SavedFilterGroupChangeInput,
  ): Promise<GraphRow | null> {
    const color = input.color == null ? null : text('color', input.color)
    return written(ctx, info, idIn(await changeFilterGroup(ctx, uuid('id', id), { ...changeOf(input), color })))
  }

  @Mutation(() => Boolean, {
    description: `Removes a folder and the saved searches in it. ${OWNERS} Answers true.`,
  })
  async removeFilterGroup(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the folder.' }) id: string,
  ): Promise<boolean> {
    await removeFilterGroup(ctx, uuid('id', id))
    return true
  }
}
