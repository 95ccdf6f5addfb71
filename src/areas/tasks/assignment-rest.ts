import { z } from 'zod'
import { BulkMode } from '../../kernel/bulk.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { assignTasks, presentTasks, setPriority, unassignTasks } from './assignment-service.js'

const ASSIGNERS =
  'Managers of the production and admins; supervisors tasks of their departments, to people of these; everybody tasks of their own departments to themselves.'

const ids = z.array(z.string()).describe('Ids of tasks; unknown and refused ones are passed over.')
const someIds = ids.refine((list) => list.length > 0, 'List should have at least 1 item after validation, not 0')
const personBody = z.object({ person_id: z.string().describe('Id of the person.') })
const tasksBody = z.object({ task_ids: ids })
const clearBody = z.object({
  task_ids: ids,
  person_id: z.string().nullish().describe('Id of the person; null: everybody.'),
})
const priorityBody = z.object({
  task_ids: someIds,
  priority: z
    .int()
    .max(2 ** 31 - 1)
    .refine((value) => value >= 0, 'Input should be greater than or equal to 0')
    .describe('0 or more.'),
})

const handled = (outcomes: Awaited<ReturnType<typeof assignTasks>>): string[] => [
  ...new Set(outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value.id] : []))),
]

/** Giving tasks to people and taking them back, and how urgent they are. */
export const assignmentRoutes: RestRoute[] = [
  {
    method: 'PUT',
    path: '/actions/tasks/<task_id>/assign',
    operation: 'tasks.assign',
    graphql: 'Mutation.assignTasks',
    who: 'signedIn',
    permission: ASSIGNERS,
    summary: 'Give a task to somebody, who joins the team of the production.',
    body: documented(personBody),
    reply: 'json',
    async handler(ctx, input) {
      const { person_id: personId } = validated(personBody, await input.lenientBody())
      const taskId = input.params.task_id!
      const [outcome] = await assignTasks(ctx, [taskId], personId, { mode: BulkMode.ATOMIC })
      if ('error' in outcome!) throw outcome.error
      const [row] = await presentTasks(ctx, [outcome!.value.id], { relations: true })
      return new Reply({ rawJson: row! })
    },
  },
  {
    method: 'PUT',
    path: '/actions/persons/<person_id>/assign',
    operation: 'tasks.assignMany',
    graphql: 'Mutation.assignTasks',
    who: 'signedIn',
    permission: ASSIGNERS,
    summary: 'Give tasks to somebody, who joins the team of the production of the first one.',
    body: documented(tasksBody),
    reply: 'json',
    async handler(ctx, input) {
      const { task_ids: taskIds } = validated(tasksBody, await input.lenientBody())
      const mode = BulkMode.BEST_EFFORT
      // QUIRK (tasks, persons/<p>/assign): of several productions only the first one gets the person into its team.
      const outcomes = await assignTasks(ctx, taskIds, input.params.person_id!, { mode, joins: 'first' })
      return new Reply({ rawJson: `[${(await presentTasks(ctx, handled(outcomes), { relations: true })).join(',')}]` })
    },
  },
  {
    method: 'PUT',
    path: '/actions/tasks/clear-assignation',
    operation: 'tasks.unassign',
    graphql: 'Mutation.unassignTasks',
    who: 'signedIn',
    permission: 'Managers of the production and admins; supervisors in their departments; assignees for themselves.',
    summary: 'Take tasks from somebody, or from everybody.',
    body: documented(clearBody),
    reply: 'json',
    async handler(ctx, input) {
      const { task_ids: taskIds, person_id: personId = null } = validated(clearBody, await input.lenientBody())
      return handled(await unassignTasks(ctx, taskIds, personId, BulkMode.BEST_EFFORT))
    },
  },
  {
    method: 'PUT',
    path: '/actions/tasks/set-priority',
    operation: 'tasks.setPriority',
    graphql: 'Mutation.updateTasks',
    who: 'signedIn',
    permission: 'Managers of the production and admins; supervisors in their departments.',
    summary: 'Set the priority of tasks.',
    body: documented(priorityBody),
    reply: 'json',
    async handler(ctx, input) {
      const { task_ids: taskIds, priority } = validated(priorityBody, await input.lenientBody())
      const changed = await setPriority(ctx, taskIds, priority)
      return new Reply({ rawJson: `[${(await presentTasks(ctx, changed, { relations: false })).join(',')}]` })
    },
  },
]
