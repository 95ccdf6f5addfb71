import { isTrue } from '../../kernel/crud/read.js'
import type { RoleCode } from '../../kernel/permissions/actor.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { byName, ENTITY_FILTERS, LIST_READERS, listFiltered, listOfProject } from '../entities/service/lists.js'
import { ASSIGNEES, listTasksOf, listTaskTypesOf, previewMapOf } from '../entities/service/work.js'

const NO_CLIENTS: RoleCode[] = ['client']
const STUDIO: RoleCode[] = ['client', 'vendor']

/** Lists of concepts, and what hangs on one. */
export const listRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/concepts',
    operation: 'concepts.listConcepts',
    graphql: 'Query.concepts',
    permission: `${LIST_READERS.team} No clients and no vendors.`,
    summary: 'List concepts by name, with the name of their production.',
    query: ENTITY_FILTERS,
    rows: (ctx, { query }) =>
      listFiltered(ctx, 'concept', query, { names: ['project_name'], order: byName, barred: STUDIO }),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/concepts',
    operation: 'concepts.listConceptsOfProject',
    graphql: 'Project.concepts',
    permission: `${LIST_READERS.team} No clients and no vendors.`,
    summary: 'List the concepts of a production by name.',
    rows: (ctx, { params }) => listOfProject(ctx, 'concept', params.project_id!, STUDIO),
  }),
  rowsRoute({
    path: '/data/concepts/<concept_id>/tasks',
    operation: 'concepts.listTasks',
    graphql: 'Entity.tasks',
    permission: `${LIST_READERS.entity} No clients.`,
    summary: 'List the tasks of a concept with the names that go with them.',
    query: [ASSIGNEES],
    rows: (ctx, { params, query }) =>
      listTasksOf(
        ctx,
        { id: params.concept_id, kind: 'concept', barred: NO_CLIENTS },
        { assignees: isTrue(query.relations) },
      ),
  }),
  rowsRoute({
    path: '/data/concepts/<concept_id>/task-types',
    operation: 'concepts.listTaskTypes',
    graphql: 'Task.taskType',
    permission: `${LIST_READERS.entity} No clients.`,
    summary: 'List the types of the tasks of a concept.',
    rows: (ctx, { params }) => listTaskTypesOf(ctx, { id: params.concept_id, kind: 'concept', barred: NO_CLIENTS }),
  }),
  {
    method: 'GET',
    path: '/data/concepts/<concept_id>/preview-files',
    operation: 'concepts.listPreviewFiles',
    graphql: 'Task.previewFiles',
    who: 'signedIn',
    permission: `${LIST_READERS.entity} No clients.`,
    summary: 'List the previews of a concept by task type, the newest revision first.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await previewMapOf(ctx, { id: params.concept_id, kind: 'concept', barred: NO_CLIENTS }) }),
  },
]
