import { isTrue } from '../../kernel/crud/read.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { byName, ENTITY_FILTERS, LIST_READERS, listFiltered, listOfProject } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf, listVersionsOf, previewMapOf } from '../entities/service/work.js'

const NAMED_EDITS = { names: ['project_name'], order: byName } as const

/** Lists of edits, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/edits',
    operation: 'edits.listEdits',
    graphql: 'Query.edits',
    permission: LIST_READERS.assigned,
    summary: 'List edits by name, with the name of their production.',
    query: ENTITY_FILTERS,
    rows: (ctx, { query }) => listFiltered(ctx, 'edit', query, NAMED_EDITS),
  }),
  rowsRoute({
    path: '/data/edits/all',
    operation: 'edits.listAllEdits',
    graphql: 'Query.edits',
    permission: LIST_READERS.assigned,
    summary: 'List edits by name, with the name of their production.',
    query: ENTITY_FILTERS,
    rows: (ctx, { query }) => listFiltered(ctx, 'edit', query, NAMED_EDITS),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/edits',
    operation: 'edits.listEditsOfProject',
    graphql: 'Project.edits',
    permission: LIST_READERS.assigned,
    summary: 'List the edits of a production by name.',
    rows: (ctx, { params }) => listOfProject(ctx, 'edit', params.project_id!),
  }),
  rowsRoute({
    path: '/data/edits/<edit_id>/tasks',
    operation: 'edits.listTasks',
    graphql: 'Entity.tasks',
    permission: LIST_READERS.entity,
    summary: 'List the tasks of an edit with the names that go with them.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(ctx, { id: params.edit_id, kind: 'edit' }, { assignees: isTrue(query.relations) }),
  }),
  rowsRoute({
    path: '/data/edits/<edit_id>/task-types',
    operation: 'edits.listTaskTypes',
    graphql: 'Task.taskType',
    permission: LIST_READERS.entity,
    summary: 'List the types of the tasks of an edit.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.edit_id, kind: 'edit' }),
  }),
  {
    method: 'GET',
    path: '/data/edits/<edit_id>/preview-files',
    operation: 'edits.listPreviewFiles',
    graphql: 'Task.previewFiles',
    who: 'signedIn',
    permission: LIST_READERS.entity,
    summary: 'List the previews of an edit by task type, the newest revision first.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await previewMapOf(ctx, { id: params.edit_id, kind: 'edit' }) }),
  },
  rowsRoute({
    path: '/data/edits/<edit_id>/versions',
    operation: 'edits.listVersions',
    graphql: 'Query.entityVersions',
    permission: LIST_READERS.entity,
    summary: 'List the past states of an edit, the newest first.',
    rows: (ctx, { params }) => listVersionsOf(ctx, { id: params.edit_id, kind: 'edit' }),
  }),
]
