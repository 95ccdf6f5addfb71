import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { FIELDS } from '../entities/service/write-routes.js'
import {
  changeFilter,
  changeFilterGroup,
  createFilter,
  createFilterGroup,
  listFilterGroups,
  listFilters,
  readFilterGroup,
  removeFilter,
  removeFilterGroup,
} from './filter-service.js'
import { ownJson, ownRemoval } from './rest-shared.js'

const OWNERS = 'Whoever made it, and admins.'
/** Ids go through as they are: what is no id names nothing, and is told so by the service. */
const id = z.string().nullish()

const newPlace = {
  name: z.string(),
  list_type: z.string().default('todo').describe('List it belongs to, such as `asset`, `shot` or `todo`.'),
  project_id: id,
  entity_type: z.string().nullish(),
  is_shared: FIELDS.boolean.default(false).describe('For the whole team; only managers of the production share.'),
  department_id: id,
}
const changedPlace = {
  name: z.string().nullish(),
  is_shared: FIELDS.boolean.nullish(),
  project_id: id,
  department_id: id,
}

const newFilter = z.object({ ...newPlace, query: z.string(), search_filter_group_id: id })
const changedFilter = z.object({
  ...changedPlace,
  search_query: z.string().nullish(),
  search_filter_group_id: id.describe('Its folder; null takes it out.'),
})
const newGroup = z.object({ ...newPlace, color: z.string().default('') })
const changedGroup = z.object({ ...changedPlace, color: z.string().nullish() })

const placeOf = (body: z.output<typeof newGroup> | z.output<typeof newFilter>) => ({
  name: body.name,
  listType: body.list_type,
  projectId: body.project_id ?? null,
  entityType: body.entity_type ?? null,
  isShared: body.is_shared,
  departmentId: body.department_id ?? null,
})

const changeOf = (body: z.output<typeof changedGroup> | z.output<typeof changedFilter>) => ({
  name: body.name,
  isShared: body.is_shared,
  projectId: body.project_id,
  departmentId: body.department_id,
})

const filters: RestRoute[] = [
  ownJson({
    method: 'GET',
    path: '/data/user/filters',
    operation: 'user.listFilters',
    graphql: 'Person.filters',
    summary: 'List the saved searches of the caller and those shared with them, by list and by production.',
    json: listFilters,
  }),
  ownJson({
    method: 'POST',
    path: '/data/user/filters',
    operation: 'user.createFilter',
    graphql: 'Mutation.saveFilter',
    summary: 'Save a search.',
    status: 201,
    body: documented(newFilter),
    json: async (ctx, input) => {
      const body = validated(newFilter, await input.lenientBody())
      const searchFilterGroupId = body.search_filter_group_id ?? null
      return createFilter(ctx, { ...placeOf(body), searchQuery: body.query, searchFilterGroupId })
    },
  }),
  ownJson({
    method: 'PUT',
    path: '/data/user/filters/<filter_id>',
    operation: 'user.changeFilter',
    graphql: 'Mutation.changeFilter',
    permission: OWNERS,
    summary: 'Change a saved search.',
    body: documented(changedFilter),
    json: async (ctx, input) => {
      const body = validated(changedFilter, await input.lenientBody())
      const { search_query: searchQuery, search_filter_group_id: searchFilterGroupId } = body
      return changeFilter(ctx, input.params.filter_id, { ...changeOf(body), searchQuery, searchFilterGroupId })
    },
  }),
  ownRemoval({
    path: '/data/user/filters/<filter_id>',
    operation: 'user.removeFilter',
    graphql: 'Mutation.removeFilter',
    permission: OWNERS,
    summary: 'Remove a saved search.',
    work: (ctx, { params }) => removeFilter(ctx, params.filter_id),
  }),
]

const groups: RestRoute[] = [
  ownJson({
    method: 'GET',
    path: '/data/user/filter-groups',
    operation: 'user.listFilterGroups',
    graphql: 'Person.filterGroups',
    summary: 'List the folders of saved searches, the newest first, by list and by production.',
    json: listFilterGroups,
  }),
  ownJson({
    method: 'POST',
    path: '/data/user/filter-groups',
    operation: 'user.createFilterGroup',
    graphql: 'Mutation.saveFilterGroup',
    summary: 'Make a folder for saved searches.',
    status: 201,
    body: documented(newGroup),
    json: async (ctx, input) => {
      const body = validated(newGroup, await input.lenientBody())
      return createFilterGroup(ctx, { ...placeOf(body), color: body.color })
    },
  }),
  ownJson({
    method: 'GET',
    path: '/data/user/filter-groups/<filter_group_id>',
    operation: 'user.readFilterGroup',
    graphql: 'Query.searchFilterGroup',
    permission: OWNERS,
    summary: 'Read a folder of saved searches.',
    json: (ctx, { params }) => readFilterGroup(ctx, params.filter_group_id),
  }),
  ownJson({
    method: 'PUT',
    path: '/data/user/filter-groups/<filter_group_id>',
    operation: 'user.changeFilterGroup',
    graphql: 'Mutation.changeFilterGroup',
    permission: OWNERS,
    summary: 'Change a folder of saved searches; what is in it is shared with it.',
    body: documented(changedGroup),
    json: async (ctx, input) => {
      const body = validated(changedGroup, await input.lenientBody())
      return changeFilterGroup(ctx, input.params.filter_group_id, { ...changeOf(body), color: body.color })
    },
  }),
  ownRemoval({
    path: '/data/user/filter-groups/<filter_group_id>',
    operation: 'user.removeFilterGroup',
    graphql: 'Mutation.removeFilterGroup',
    permission: OWNERS,
    summary: 'Remove a folder and the saved searches in it.',
    work: (ctx, { params }) => removeFilterGroup(ctx, params.filter_group_id),
  }),
]

/** Saved searches and their folders. */
export const filterRoutes: RestRoute[] = [...filters, ...groups]
