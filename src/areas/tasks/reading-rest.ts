import type { RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { Reply, type RestInput, type RestRoute, type RouteParameter } from '../../kernel/rest/route.js'
import { rowsReply, rowsRoute } from '../../kernel/rest/rows.js'
import {
  listProjectComments,
  listProjectNotifications,
  listProjectPreviews,
  listProjectSubscriptions,
  listProjectTasks,
  listTaskPreviews,
  listTasksOfType,
  readFullTask,
  readTaskTime,
  type Listed,
} from './reading-service.js'

const READERS = 'The team of the production and admins; vendors need a task of the entity.'
const PAGE: RouteParameter = {
  name: 'page',
  description: 'Number of a page, from 1; without it the whole list is an array.',
  schema: { type: 'integer' },
}
const LIMIT: RouteParameter = { name: 'limit', description: 'Records of a page.', schema: { type: 'integer' } }

/** A list of a production: whole as an array, by `page` an object with one page. */
const projectList = (
  row: Pick<RestRoute, 'path' | 'operation' | 'graphql' | 'permission' | 'summary' | 'query'>,
  list: (ctx: RequestContext, projectId: string, query: QueryParameters) => Promise<Listed>,
): RestRoute => ({
  ...row,
  method: 'GET',
  who: 'signedIn',
  reply: 'rows',
  async handler(ctx, { params, query }) {
    const listed = await list(ctx, params.project_id!, query)
    return 'json' in listed ? new Reply({ rawJson: listed.json }) : rowsReply(ctx, listed.rows)
  },
})

const timeRoute = (path: string, operation: string, summary: string): RestRoute => ({
  method: 'GET',
  path,
  operation,
  graphql: 'Task.timeSpents',
  who: 'signedIn',
  permission: READERS,
  summary,
  reply: 'json',
  handler: async (ctx, { params }: RestInput) =>
    new Reply({ rawJson: await readTaskTime(ctx, params.task_id, params.date) }),
})

/** What is read of tasks beside the generic lists. */
export const readingRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/tasks/<task_id>/full',
    operation: 'tasks.readFull',
    graphql: 'Query.task',
    who: 'signedIn',
    permission: READERS,
    summary: 'Read a task with its entity, its production, its people and whatever else its page shows.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await readFullTask(ctx, params.task_id) }),
  },
  rowsRoute({
    path: '/data/tasks/<task_id>/previews',
    operation: 'tasks.listPreviews',
    graphql: 'Task.previewFiles',
    permission: READERS,
    summary: 'List the previews of a task, the newest revision first.',
    rows: (ctx, { params }) => listTaskPreviews(ctx, params.task_id),
  }),
  timeRoute('/actions/tasks/<task_id>/time-spents', 'tasks.readTime', 'Read the minutes spent on a task, by person.'),
  timeRoute(
    '/actions/tasks/<task_id>/time-spents/<date>',
    'tasks.readTimeOfDay',
    'Read the minutes spent on a task on one day, by person.',
  ),
  rowsRoute({
    path: '/data/entities/<entity_id>/task-types/<task_type_id>/tasks',
    operation: 'tasks.listOfEntity',
    graphql: 'Query.tasks',
    permission: 'The team of the production and admins.',
    summary: 'List the tasks of an entity of one type, by name.',
    rows: (ctx, { params }) => listTasksOfType(ctx, params.entity_id, params.task_type_id!),
  }),
  projectList(
    {
      path: '/data/projects/<project_id>/tasks',
      operation: 'tasks.listOfProject',
      graphql: 'Query.tasks',
      permission: 'The team of the production and admins; vendors get the tasks assigned to them.',
      summary: 'List the tasks of a production with their assignees, the last changed first.',
      query: [
        PAGE,
        { name: 'task_type_id', description: 'Only tasks of this type.' },
        { name: 'episode_id', description: 'Only tasks of the shots of this episode.' },
      ],
    },
    listProjectTasks,
  ),
  projectList(
    {
      path: '/data/projects/<project_id>/comments',
      operation: 'tasks.listCommentsOfProject',
      graphql: 'Query.comments',
      permission: 'The team of the production but vendors and clients, and admins.',
      summary: 'List the comments on the tasks of a production, the last changed first.',
      query: [PAGE, LIMIT],
    },
    listProjectComments,
  ),
  projectList(
    {
      path: '/data/projects/<project_id>/preview-files',
      operation: 'tasks.listPreviewFilesOfProject',
      graphql: 'Query.previewFiles',
      permission: 'Admins.',
      summary: 'List the previews of the tasks of a production, the last changed first.',
      query: [PAGE],
    },
    listProjectPreviews,
  ),
  projectList(
    {
      path: '/data/projects/<project_id>/notifications',
      operation: 'tasks.listNotificationsOfProject',
      graphql: 'Query.notifications',
      permission: 'Admins.',
      summary: 'List the notifications about the tasks of a production, the last changed first.',
      query: [PAGE],
    },
    listProjectNotifications,
  ),
  rowsRoute({
    path: '/data/projects/<project_id>/subscriptions',
    operation: 'tasks.listSubscriptionsOfProject',
    graphql: 'Query.subscriptions',
    permission: 'Admins.',
    summary: 'List who follows which tasks of a production.',
    rows: (ctx, { params }) => listProjectSubscriptions(ctx, params.project_id!),
  }),
]
