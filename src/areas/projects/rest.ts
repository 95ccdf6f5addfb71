import type { RequestContext } from '../../context.js'
import { paramError } from '../../kernel/errors.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { linkKey, reorderLinks, setTaskStatus, setTaskType, type RankedPart, type WrittenLink } from './link-service.js'
import { listingRoutes } from './listing-rest.js'
import { descriptorRoutes } from './descriptor-rest.js'
import { settingsRoutes } from './settings-rest.js'
import { teamRoutes } from './team-rest.js'
import { templateRoutes } from './template-rest.js'

const MANAGERS = 'Admins, and managers of the production.'
const UUID_SCHEMA = { type: 'string', format: 'uuid' }
const PRIORITY = { type: 'integer', default: 1, description: 'Rank, from 1.' }

/** Arguments of the older routes: query string first, then form or JSON body. */
async function readArguments(input: RestInput): Promise<Record<string, unknown>> {
  return { ...(await input.lenientBody()), ...input.query }
}

function textArgument(values: Record<string, unknown>, name: string): string {
  const value = values[name]
  if (value === undefined || value === null) throw paramError(`Missing required parameter: ${name}`)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function priorityArgument({ priority }: Record<string, unknown>): number {
  if (priority === undefined || priority === null) return 1
  const number = typeof priority === 'string' && priority.trim() ? Number(priority) : priority
  if (typeof number === 'number' && Number.isFinite(number) && Math.abs(number) < 2 ** 31) return Math.trunc(number)
  throw paramError('Wrong value for parameter priority.')
}

function rolesArgument(values: Record<string, unknown>, repeated: string[]): unknown[] {
  if (repeated.length > 0) return repeated
  const roles = values.roles_for_board
  if (roles === undefined || roles === null) return []
  return Array.isArray(roles) ? roles : [roles]
}

const created = ({ wire }: WrittenLink): Reply => new Reply({ status: 201, rawJson: wire })

async function addTaskType(ctx: RequestContext, input: RestInput): Promise<Reply> {
  const values = await readArguments(input)
  const projectId = textArgument(values, 'project_id')
  const taskTypeId = textArgument(values, 'task_type_id')
  return created(await setTaskType(ctx, { projectId, taskTypeId, priority: priorityArgument(values) }))
}

async function addTaskStatus(ctx: RequestContext, input: RestInput): Promise<Reply> {
  const values = await readArguments(input)
  const projectId = textArgument(values, 'project_id')
  const taskStatusId = textArgument(values, 'task_status_id')
  const rolesForBoard = rolesArgument(values, input.queryAll.getAll('roles_for_board'))
  return created(
    await setTaskStatus(ctx, { projectId, taskStatusId, priority: priorityArgument(values), rolesForBoard }),
  )
}

function reorderRoute(kind: RankedPart, path: string, what: string, mutation: string): RestRoute {
  const list = `${linkKey(kind)}s`
  return {
    method: 'POST',
    path: `/actions/projects/<project_id>/${path}/reorder`,
    operation: `projects.reorder${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    graphql: `Mutation.${mutation}`,
    who: 'signedIn',
    permission: MANAGERS,
    summary: `Rank the ${what} of a production.`,
    body: {
      type: 'object',
      required: [list],
      properties: { [list]: { type: 'array', items: UUID_SCHEMA, description: 'Ids, from the first on.' } },
    },
    reply: 'json',
    handler: async (ctx, input) => {
      const body = (await input.json()) as Record<string, unknown> | null
      const ids = body?.[list]
      if (!Array.isArray(ids)) throw paramError(`Request body must be a JSON object with a '${list}' list.`)
      const links = await reorderLinks(ctx, kind, input.params.project_id!, ids)
      return new Reply({ rawJson: `[${links.map(({ wire }) => wire).join(',')}]` })
    },
  }
}

export const routes: RestRoute[] = [
  {
    method: 'POST',
    path: '/data/task-type-links',
    operation: 'projects.setTaskType',
    graphql: 'Mutation.setProjectTaskType',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give a production a task type with its rank, or change the rank.',
    body: {
      type: 'object',
      required: ['project_id', 'task_type_id'],
      properties: { project_id: UUID_SCHEMA, task_type_id: UUID_SCHEMA, priority: PRIORITY },
    },
    status: 201,
    reply: 'json',
    handler: addTaskType,
  },
  {
    method: 'POST',
    path: '/data/task-status-links',
    operation: 'projects.setTaskStatus',
    graphql: 'Mutation.setProjectTaskStatus',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give a production a task status with its rank and the roles that see it on the board, or change them.',
    body: {
      type: 'object',
      required: ['project_id', 'task_status_id'],
      properties: {
        project_id: UUID_SCHEMA,
        task_status_id: UUID_SCHEMA,
        priority: PRIORITY,
        // QUIRK (crud, Task status link): without it nobody sees the status, also when a link is changed.
        roles_for_board: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Roles that see it on the board.',
        },
      },
    },
    status: 201,
    reply: 'json',
    handler: addTaskStatus,
  },
  reorderRoute('taskTypes', 'task-type-links', 'task types', 'reorderProjectTaskTypes'),
  reorderRoute('taskStatuses', 'task-status-links', 'task statuses', 'reorderProjectTaskStatuses'),
  ...listingRoutes,
  ...teamRoutes,
  ...settingsRoutes,
  ...templateRoutes,
  ...descriptorRoutes,
]
