import type { RestRoute } from '../../kernel/rest/route.js'
import { ownRows } from './rest-shared.js'
import { listDoneTasks, listTasksToCheck, listTodos } from './todo-service.js'

/** The lists of work that a person opens in the morning. */
export const todoRoutes: RestRoute[] = [
  ownRows({
    path: '/data/user/tasks',
    operation: 'user.listTodos',
    graphql: 'Person.todos',
    summary:
      'List what the caller has to do: their tasks in their open productions that are not done, with names and last comment.',
    rows: listTodos,
  }),
  ownRows({
    path: '/data/user/done-tasks',
    operation: 'user.listDoneTasks',
    graphql: 'Person.doneTasks',
    summary: 'List what the caller has done in their open productions, the last first.',
    rows: listDoneTasks,
  }),
  ownRows({
    path: '/data/user/tasks-to-check',
    operation: 'user.listTasksToCheck',
    graphql: 'Person.tasksToCheck',
    summary:
      'List the tasks that wait for a review by the caller: for managers those of their open productions, for supervisors those of their departments.',
    rows: listTasksToCheck,
  }),
]
