import type { RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { ENTITY_FILTERS, LIST_READERS, listFiltered, listOfProject, NAMED } from '../entities/service/lists.js'
import { listTasksOf, listTaskTypesOf } from '../entities/service/work.js'
import { listShotsOfScene } from './list-service.js'

/** Lists of scenes, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/scenes/all',
    operation: 'scenes.listScenes',
    graphql: 'Query.scenes',
    permission: `${LIST_READERS.team} No vendors.`,
    summary: 'List scenes with the names of their production and sequence.',
    query: ENTITY_FILTERS,
    rows: (ctx, { query }) => listFiltered(ctx, 'scene', query, { ...NAMED, barred: ['vendor'] }),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/scenes',
    operation: 'scenes.listScenesOfProject',
    graphql: 'Project.scenes',
    permission: LIST_READERS.assigned,
    summary: 'List the scenes of a production by name.',
    rows: (ctx, { params }) => listOfProject(ctx, 'scene', params.project_id!),
  }),
  rowsRoute({
    path: '/data/scenes/<scene_id>/shots',
    operation: 'scenes.listShots',
    graphql: 'Query.shots',
    permission: LIST_READERS.entity,
    summary: 'List the shots that were cut from a scene.',
    rows: (ctx, { params }) => listShotsOfScene(ctx, params.scene_id!),
  }),
  rowsRoute({
    path: '/data/scenes/<scene_id>/tasks',
    operation: 'scenes.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of a scene with the names that go with them.',
    rows: (ctx, { params }) => listTasksOf(ctx, { id: params.scene_id, kind: 'scene' }),
  }),
  rowsRoute({
    path: '/data/scenes/<scene_id>/task-types',
    operation: 'scenes.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of a scene.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.scene_id, kind: 'scene' }),
  }),
]
