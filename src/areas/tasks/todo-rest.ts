import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { listRelatedTasks, listTaskDates, listTasksOfPerson, readOpenTasks, readOpenTaskStats } from './todo-service.js'

const ASKERS =
  'Everybody signed in, for their own open productions; admins for all. Vendors for themselves only; nobody for bots.'

/** What people have to do. */
export const todoRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/persons/<person_id>/tasks',
    operation: 'tasks.listOfPerson',
    graphql: 'Query.tasks',
    permission: ASKERS,
    summary: 'List what somebody has to do in open productions.',
    rows: (ctx, { params }) => listTasksOfPerson(ctx, params.person_id!, { done: false }),
  }),
  rowsRoute({
    path: '/data/persons/<person_id>/done-tasks',
    operation: 'tasks.listDoneOfPerson',
    graphql: 'Query.tasks',
    permission: ASKERS,
    summary: 'List what somebody has done in open productions, the last one first.',
    rows: (ctx, { params }) => listTasksOfPerson(ctx, params.person_id!, { done: true }),
  }),
  rowsRoute({
    path: '/data/persons/<person_id>/related-tasks/<task_type_id>',
    operation: 'tasks.listRelatedToPerson',
    graphql: 'Query.tasks',
    permission: ASKERS,
    summary: 'List the tasks of a type, of the entities that somebody works on.',
    rows: (ctx, { params }) => listRelatedTasks(ctx, params.person_id!, params.task_type_id!),
  }),
  rowsRoute({
    path: '/data/persons/task-dates',
    operation: 'tasks.listDatesOfPeople',
    graphql: 'Query.tasks',
    permission: 'Admins, managers and supervisors of the studio.',
    summary: 'List from when to when people have tasks, and when they are busy elsewhere.',
    query: [{ name: 'project_id', description: 'Only tasks of this production.' }],
    rows: (ctx, { query }) => listTaskDates(ctx, (query.project_id ?? '').trim()),
  }),
  {
    method: 'GET',
    path: '/data/tasks/open-tasks',
    operation: 'tasks.listOpen',
    graphql: 'Query.tasks',
    who: 'signedIn',
    permission: 'Everybody signed in, for their own open productions; admins for all.',
    summary: 'List the tasks of open productions page by page, with sums of all of them.',
    query: [
      { name: 'project_id', description: 'Only tasks of this production, open or closed.' },
      { name: 'task_type_id', description: 'Only tasks of this type.' },
      { name: 'task_status_id', description: 'Only tasks with this status.' },
      { name: 'person_id', description: 'Only tasks of these people, ids with commas between; or `unassigned`.' },
      { name: 'studio_id', description: 'Only tasks of people of this studio.' },
      { name: 'department_id', description: 'Only tasks of people of this department.' },
      { name: 'start_date', description: 'Only tasks that start on this day or later.' },
      { name: 'due_date', description: 'Only tasks that are due on this day or earlier.' },
      { name: 'priority', description: 'Only tasks whose type has this rank.', schema: { type: 'integer' } },
      { name: 'page', description: 'Number of the page, from 1.', schema: { type: 'integer' } },
      { name: 'limit', description: 'Tasks of a page; 100 by default.', schema: { type: 'integer' } },
    ],
    reply: 'json',
    handler: async (ctx, { query }) => new Reply({ rawJson: await readOpenTasks(ctx, query) }),
  },
  {
    method: 'GET',
    path: '/data/tasks/open-tasks/stats',
    operation: 'tasks.readOpenStats',
    graphql: 'Query.tasksAggregate',
    who: 'signedIn',
    permission: 'Everybody signed in, for their own open productions; admins for all.',
    summary: 'Count the tasks of open productions and their minutes, by type and status.',
    reply: 'json',
    handler: async (ctx) => new Reply({ rawJson: await readOpenTaskStats(ctx) }),
  },
]
