import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import type { Kind } from '../kinds/service.js'
import { presentNewTasks } from '../entities/service/tasks.js'
import { createTasksFor, requireTaskMaker, type TaskTarget } from './creation-service.js'
import { removeSelectedTasks, removeTasksOfType } from './selection-removal.js'

const IDS = { type: 'array', items: { type: 'string', format: 'uuid' } }

/** A list of ids. @throws AppError 400 for another body */
function idList(body: unknown): string[] {
  if (!Array.isArray(body)) throw paramError('Request body must be a JSON array.')
  if (!body.every((id): id is string => typeof id === 'string' && UUID.test(id))) {
    throw paramError('Request body must only contain valid UUIDs.')
  }
  return body
}

/** The list of ids, where one was sent: without a body and for `{}` there is none. */
async function optionalIds(input: RestInput): Promise<string[]> {
  const length = input.headers['content-length']
  if ((length === undefined || length === '0') && input.headers['transfer-encoding'] === undefined) return []
  const body = await input.json()
  const isEmpty = body === null || (typeof body === 'object' && Object.keys(body).length === 0)
  return isEmpty ? [] : idList(body)
}

async function create(ctx: RequestContext, input: RestInput, target: TaskTarget): Promise<Reply> {
  const place = { projectId: input.params.project_id!, taskTypeId: input.params.task_type_id! }
  await requireTaskMaker(ctx, place, target)
  const ids = await createTasksFor(ctx, place, target, await optionalIds(input), input.query)
  return new Reply({ status: 201, rawJson: await presentNewTasks(ctx, ids) })
}

const PATH = '/actions/projects/<project_id>/task-types/<task_type_id>'
const MANAGERS = 'Managers of the production and admins.'

const creationRoute = (kind: Kind): RestRoute => ({
  method: 'POST',
  path: `${PATH}/${kind}s/create-tasks`,
  operation: `tasks.createFor${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`,
  graphql: 'Mutation.createTasks',
  who: 'signedIn',
  permission: kind === 'concept' ? 'The team of the production but vendors and clients, and admins.' : MANAGERS,
  summary: `Give ${kind}s of a production a task of a type, where they have none of it.`,
  ...(kind === 'asset' && { query: [{ name: 'episode_id', description: 'Only assets of this episode.' }] }),
  body: { ...IDS, description: `Ids of ${kind}s; none: all that the query parameters leave.` },
  status: 201,
  reply: 'json',
  handler: (ctx, input) => create(ctx, input, { kind }),
})

/** Making tasks for many entities at once, and deleting many. */
export const creationRoutes: RestRoute[] = [
  ...(['asset', 'shot', 'edit', 'concept'] as const).map(creationRoute),
  {
    method: 'POST',
    path: `${PATH}/create-tasks/<entity_type>`,
    operation: 'tasks.createForType',
    graphql: 'Mutation.createTasks',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give entities of a type by its name a task of a type, where they have none of it.',
    query: [{ name: 'episode_id', description: 'Only what is directly part of this episode.' }],
    body: { ...IDS, description: 'Ids of entities; none: all of the type in the production.' },
    status: 201,
    reply: 'json',
    handler: (ctx, input) => create(ctx, input, { typeName: input.params.entity_type! }),
  },
  {
    method: 'DELETE',
    path: `${PATH}/delete-tasks`,
    operation: 'tasks.removeOfType',
    graphql: 'Mutation.deleteTasks',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Delete all tasks of a type in a production with all that hangs on them.',
    status: 204,
    reply: 'empty',
    async handler(ctx, { params }) {
      await removeTasksOfType(ctx, params.project_id!, params.task_type_id!)
    },
  },
  {
    method: 'POST',
    path: '/actions/projects/<project_id>/delete-tasks',
    operation: 'tasks.removeMany',
    graphql: 'Mutation.deleteTasks',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Delete tasks of a production with all that hangs on them.',
    body: { ...IDS, description: 'Ids of tasks; those of other productions are passed over.' },
    reply: 'json',
    // QUIRK (tasks, delete-tasks): the answer is the list that was sent, with what was not deleted.
    async handler(ctx, input) {
      await requireManager(ctx, input.params.project_id)
      const ids = idList(await input.json())
      await removeSelectedTasks(ctx, input.params.project_id!, ids)
      return ids
    },
  },
]
