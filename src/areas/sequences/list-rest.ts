import { isTrue } from '../../kernel/crud/read.js'
import type { RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { byName, ENTITY_FILTERS, LIST_READERS, listChildren } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf } from '../entities/service/work.js'
import { listSequences, listSequencesOfProject, listShotsOfSequence } from './list-service.js'

const FILTERS = [...ENTITY_FILTERS, { name: 'episode_id', description: 'Only sequences of this episode.' }]

/** Lists of sequences, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/sequences',
    operation: 'sequences.listSequences',
    graphql: 'Query.sequences',
    permission: LIST_READERS.around,
    summary: 'List sequences by name.',
    query: FILTERS,
    rows: (ctx, { query }) => listSequences(ctx, query),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/sequences',
    operation: 'sequences.listSequencesOfProject',
    graphql: 'Project.sequences',
    permission: LIST_READERS.around,
    summary: 'List the sequences of a production by name.',
    rows: (ctx, { params }) => listSequencesOfProject(ctx, params.project_id!),
  }),
  rowsRoute({
    path: '/data/sequences/<sequence_id>/shots',
    operation: 'sequences.listShots',
    graphql: 'Query.shots',
    permission: LIST_READERS.assigned,
    summary: 'List the shots of a sequence by name.',
    query: ENTITY_FILTERS,
    rows: (ctx, { params, query }) => listShotsOfSequence(ctx, params.sequence_id!, query),
  }),
  rowsRoute({
    path: '/data/sequences/<sequence_id>/scenes',
    operation: 'sequences.listScenes',
    graphql: 'Query.scenes',
    permission: LIST_READERS.entity,
    summary: 'List the scenes of a sequence by name.',
    rows: (ctx, { params }) =>
      listChildren(ctx, 'scene', { id: params.sequence_id, kind: 'sequence' }, { order: byName }),
  }),
  rowsRoute({
    path: '/data/sequences/<sequence_id>/tasks',
    operation: 'sequences.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of a sequence with the names that go with them.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(ctx, { id: params.sequence_id, kind: 'sequence' }, { assignees: isTrue(query.relations) }),
  }),
  rowsRoute({
    path: '/data/sequences/<sequence_id>/task-types',
    operation: 'sequences.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of the shots and scenes of a sequence.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.sequence_id, kind: 'sequence' }, 'children'),
  }),
  rowsRoute({
    path: '/data/sequences/<sequence_id>/shot-tasks',
    operation: 'sequences.listShotTasks',
    graphql: 'Entity.tasks',
    permission: `${LIST_READERS.entity} No vendors.`,
    summary: 'List the tasks of the shots and scenes of a sequence.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(
        ctx,
        { id: params.sequence_id, kind: 'sequence', barred: ['vendor'] },
        { around: 'children', assignees: isTrue(query.relations) },
      ),
  }),
]
