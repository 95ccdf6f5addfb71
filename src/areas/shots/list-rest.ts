import { isTrue } from '../../kernel/crud/read.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { ENTITY_FILTERS, LIST_READERS, listCastAssets, listOfProject } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf, listVersionsOf, previewMapOf } from '../entities/service/work.js'
import { listShots } from './list-service.js'

const FILTERS = [...ENTITY_FILTERS, { name: 'sequence_id', description: 'Only shots of this sequence.' }]

/** Lists of shots, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/shots',
    operation: 'shots.listShots',
    graphql: 'Query.shots',
    permission: LIST_READERS.assigned,
    summary: 'List shots by name, with the names of their production and sequence.',
    query: FILTERS,
    rows: (ctx, { query }) => listShots(ctx, query),
  }),
  rowsRoute({
    path: '/data/shots/all',
    operation: 'shots.listAllShots',
    graphql: 'Query.shots',
    permission: LIST_READERS.assigned,
    summary: 'List shots by name, with the names of their production and sequence.',
    query: FILTERS,
    rows: (ctx, { query }) => listShots(ctx, query),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/shots',
    operation: 'shots.listShotsOfProject',
    graphql: 'Project.shots',
    permission: LIST_READERS.assigned,
    summary: 'List the shots of a production by name.',
    rows: (ctx, { params }) => listOfProject(ctx, 'shot', params.project_id!),
  }),
  rowsRoute({
    path: '/data/shots/<shot_id>/assets',
    operation: 'shots.listAssets',
    graphql: 'Query.assets',
    permission: LIST_READERS.entity,
    summary: 'List the assets that a shot casts.',
    rows: (ctx, { params }) => listCastAssets(ctx, { id: params.shot_id, kind: 'shot' }),
  }),
  rowsRoute({
    path: '/data/shots/<shot_id>/tasks',
    operation: 'shots.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of a shot with the names that go with them.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(ctx, { id: params.shot_id, kind: 'shot' }, { assignees: isTrue(query.relations) }),
  }),
  rowsRoute({
    path: '/data/shots/<shot_id>/task-types',
    operation: 'shots.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of a shot.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.shot_id, kind: 'shot' }),
  }),
  {
    method: 'GET',
    path: '/data/shots/<shot_id>/preview-files',
    operation: 'shots.listPreviewFiles',
    graphql: 'Task.previewFiles',
    who: 'signedIn',
    permission: LIST_READERS.entity,
    summary: 'List the previews of a shot by task type, the newest revision first.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await previewMapOf(ctx, { id: params.shot_id, kind: 'shot' }) }),
  },
  rowsRoute({
    path: '/data/shots/<shot_id>/versions',
    operation: 'shots.listVersions',
    graphql: 'Shot.entityVersions',
    permission: LIST_READERS.entity,
    summary: 'List the past states of a shot, the newest first.',
    rows: (ctx, { params }) => listVersionsOf(ctx, { id: params.shot_id, kind: 'shot' }),
  }),
]
