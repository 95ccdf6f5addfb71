import { isTrue } from '../../kernel/crud/read.js'
import type { RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { ENTITY_FILTERS, LIST_READERS, listChildren } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf } from '../entities/service/work.js'
import { listEpisodes, listEpisodesOfProject, listSequencesOfEpisode, listShotsOfEpisode } from './list-service.js'

const RELATIONS = { name: 'relations', description: '`true`: with the ids of what is related.' }

/** Lists of episodes, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/episodes',
    operation: 'episodes.listEpisodes',
    graphql: 'Query.episodes',
    permission: LIST_READERS.around,
    summary: 'List episodes by name.',
    query: ENTITY_FILTERS,
    rows: (ctx, { query }) => listEpisodes(ctx, query),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/episodes',
    operation: 'episodes.listEpisodesOfProject',
    graphql: 'Project.episodes',
    permission: LIST_READERS.around,
    summary: 'List the episodes of a production by name.',
    rows: (ctx, { params }) => listEpisodesOfProject(ctx, params.project_id!),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/sequences',
    operation: 'episodes.listSequences',
    graphql: 'Query.sequences',
    permission: LIST_READERS.around,
    summary: 'List the sequences of an episode by name.',
    query: ENTITY_FILTERS,
    rows: (ctx, { params, query }) => listSequencesOfEpisode(ctx, params.episode_id!, query),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/shots',
    operation: 'episodes.listShots',
    graphql: 'Query.shots',
    permission: LIST_READERS.entity,
    summary: 'List the shots of an episode.',
    query: [RELATIONS],
    rows: (ctx, { params, query }) => listShotsOfEpisode(ctx, params.episode_id!, isTrue(query.relations)),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/edits',
    operation: 'episodes.listEdits',
    graphql: 'Query.edits',
    permission: LIST_READERS.entity,
    summary: 'List the edits of an episode.',
    query: [RELATIONS],
    rows: (ctx, { params, query }) =>
      listChildren(ctx, 'edit', { id: params.episode_id, kind: 'episode' }, { relations: isTrue(query.relations) }),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/tasks',
    operation: 'episodes.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of an episode with the names that go with them.',
    rows: (ctx, { params }) => listTasksOf(ctx, { id: params.episode_id, kind: 'episode' }),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/task-types',
    operation: 'episodes.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of the shots and scenes of an episode.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.episode_id, kind: 'episode' }, 'grandchildren'),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/shot-tasks',
    operation: 'episodes.listShotTasks',
    graphql: 'Entity.tasks',
    permission: `${LIST_READERS.entity} No vendors.`,
    summary: 'List the tasks of the shots and scenes of an episode.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(
        ctx,
        { id: params.episode_id, kind: 'episode', barred: ['vendor'] },
        { around: 'grandchildren', assignees: isTrue(query.relations) },
      ),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/asset-tasks',
    operation: 'episodes.listAssetTasks',
    graphql: 'Entity.tasks',
    permission: `${LIST_READERS.entity} No vendors.`,
    summary: 'List the tasks of the assets that an episode introduces.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(
        ctx,
        { id: params.episode_id, kind: 'episode', barred: ['vendor'] },
        { around: 'introducedAssets', assignees: isTrue(query.relations) },
      ),
  }),
  rowsRoute({
    path: '/data/episodes/<episode_id>/edit-tasks',
    operation: 'episodes.listEditTasks',
    graphql: 'Entity.tasks',
    permission: `${LIST_READERS.entity} No vendors.`,
    summary: 'List the tasks of the edits of an episode.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(
        ctx,
        { id: params.episode_id, kind: 'episode', barred: ['vendor'] },
        { around: 'edits', assignees: isTrue(query.relations) },
      ),
  }),
]
