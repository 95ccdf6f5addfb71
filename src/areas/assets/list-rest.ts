import { isTrue } from '../../kernel/crud/read.js'
import { filterParameters } from '../../kernel/crud/describe.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { ENTITY_FILTERS, LIST_READERS, listCastAssets } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf } from '../entities/service/work.js'
import { listAssets, listSharedAssets } from './list-service.js'
import { listAssetTypes, listAssetTypesOfProject, readAssetType } from './type-service.js'

const ASSET_FILTERS = [
  ...ENTITY_FILTERS,
  { name: 'episode_id', description: 'Only assets that this episode introduces or casts.' },
]
const TYPE_FILTERS = [
  ...filterParameters('EntityType').filter(({ name }) => !['page', 'limit', 'relations', 'fields'].includes(name)),
  { name: 'project_id', description: 'Only types of which this production has an asset.' },
]

/** `/data/assets` and the other lists of assets. */
const assetLists: RestRoute[] = [
  rowsRoute({
    path: '/data/assets',
    operation: 'assets.listAssets',
    graphql: 'Query.assets',
    permission: `${LIST_READERS.assigned} Without a production: the assets of one's own productions.`,
    summary: 'List assets.',
    query: ASSET_FILTERS,
    rows: (ctx, { query }) => listAssets(ctx, query),
  }),
  rowsRoute({
    path: '/data/assets/all',
    operation: 'assets.listAllAssets',
    graphql: 'Query.assets',
    permission: `${LIST_READERS.assigned} Without a production: the assets of one's own productions.`,
    summary: 'List assets.',
    query: ASSET_FILTERS,
    rows: (ctx, { query }) => listAssets(ctx, query),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/assets',
    operation: 'assets.listAssetsOfProject',
    graphql: 'Project.assets',
    permission: LIST_READERS.assigned,
    summary: 'List the assets of a production.',
    query: ASSET_FILTERS,
    rows: (ctx, { params, query }) => listAssets(ctx, { ...query, project_id: params.project_id! }),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/asset-types/<asset_type_id>/assets',
    operation: 'assets.listAssetsOfType',
    graphql: 'Project.assets',
    permission: LIST_READERS.assigned,
    summary: 'List the assets of one type in a production.',
    query: ASSET_FILTERS,
    rows: (ctx, { params, query }) =>
      listAssets(ctx, { ...query, project_id: params.project_id!, entity_type_id: params.asset_type_id! }),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/assets/shared-used',
    operation: 'assets.listSharedAssetsOfProject',
    graphql: 'Query.assets',
    permission: LIST_READERS.team,
    summary: 'List the assets of other productions that are shared and cast in shots of this one.',
    rows: (ctx, { params }) => listSharedAssets(ctx, params.project_id!),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/episodes/<episode_id>/assets/shared-used',
    operation: 'assets.listSharedAssetsOfEpisode',
    graphql: 'Query.assets',
    permission: LIST_READERS.team,
    summary:
      'List the assets of other productions that are shared and cast in shots of an episode; `all` and `main`: of any.',
    rows: (ctx, { params }) => listSharedAssets(ctx, params.project_id!, params.episode_id),
  }),
  rowsRoute({
    path: '/data/assets/<asset_id>/assets',
    operation: 'assets.listAssetsOfAsset',
    graphql: 'Query.assets',
    permission: LIST_READERS.entity,
    summary: 'List the assets that an asset is made of.',
    rows: (ctx, { params }) => listCastAssets(ctx, { id: params.asset_id, kind: 'asset' }),
  }),
]

/** The work on an asset. */
const workLists: RestRoute[] = [
  rowsRoute({
    path: '/data/assets/<asset_id>/tasks',
    operation: 'assets.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of an asset with the names that go with them.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(ctx, { id: params.asset_id, kind: 'asset' }, { assignees: isTrue(query.relations) }),
  }),
  rowsRoute({
    path: '/data/assets/<asset_id>/task-types',
    operation: 'assets.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of an asset.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.asset_id, kind: 'asset' }),
  }),
]

const typeLists: RestRoute[] = [
  rowsRoute({
    path: '/data/asset-types',
    operation: 'assets.listAssetTypes',
    graphql: 'Query.entityTypes',
    permission: 'Everybody signed in.',
    summary: 'List the types of assets with the ids of their task types.',
    query: TYPE_FILTERS,
    rows: (ctx, { query }) => listAssetTypes(ctx, query),
  }),
  {
    method: 'GET',
    path: '/data/asset-types/<asset_type_id>',
    operation: 'assets.readAssetType',
    graphql: 'Query.entityType',
    who: 'signedIn',
    permission: 'Everybody signed in.',
    summary: 'Read a type of assets.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readAssetType(ctx, params.asset_type_id!) }),
  },
  rowsRoute({
    path: '/data/projects/<project_id>/asset-types',
    operation: 'assets.listAssetTypesOfProject',
    graphql: 'Query.entityTypes',
    permission: LIST_READERS.team,
    summary: 'List the types of the assets of a production.',
    rows: (ctx, { params }) => listAssetTypesOfProject(ctx, params.project_id!),
  }),
]

export const listRoutes: RestRoute[] = [...assetLists, ...workLists, ...typeLists]
