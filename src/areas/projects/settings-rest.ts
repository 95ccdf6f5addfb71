import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { PARTS, type Part } from './link-queries.js'
import { addPart, addParts, listParts, removePart } from './settings-service.js'

const SETTINGS = '/data/projects/<project_id>/settings'
const MANAGERS = 'Admins, and managers of the production.'
const TEAM = 'The team of the production, and admins.'
const UUID_SCHEMA = { type: 'string', format: 'uuid' }

/** One kind of parts: its name in operations and paths, and in words. */
export interface PartKind {
  part: Part
  /** Singular in operation ids. */
  name: string
  segment: string
  /** In words: one, many. */
  words: [one: string, many: string]
}

export const PART_KINDS: readonly PartKind[] = [
  { part: 'taskTypes', name: 'TaskType', segment: 'task-types', words: ['a task type', 'task types'] },
  { part: 'taskStatuses', name: 'TaskStatus', segment: 'task-status', words: ['a task status', 'task statuses'] },
  { part: 'assetTypes', name: 'AssetType', segment: 'asset-types', words: ['an asset type', 'asset types'] },
  {
    part: 'statusAutomations',
    name: 'StatusAutomation',
    segment: 'status-automations',
    words: ['a status automation', 'status automations'],
  },
  {
    part: 'previewBackgroundFiles',
    name: 'PreviewBackground',
    segment: 'preview-background-files',
    words: ['a preview background', 'preview backgrounds'],
  },
]

/** Ids go through as they are: what is no id names nothing, and is told so by the service. */
const idText = z.string()
const priority = z.int().nullish()
const uuid = z.guid({ error: 'Input should be a valid UUID' })

function listRoute({ part, name, words: [, many] }: PartKind, path: string): RestRoute {
  return {
    method: 'GET',
    path,
    operation: `projects.list${name}s`,
    graphql: `Project.${part}`,
    who: 'signedIn',
    permission: part === 'statusAutomations' ? MANAGERS : TEAM,
    summary: `List the ${many} of a production.`,
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: `[${(await listParts(ctx, params.project_id!, part)).join(',')}]` }),
  }
}

function addRoute({ part, name, segment, words: [one] }: PartKind): RestRoute {
  const { key } = PARTS[part]
  const hasRank = part === 'taskTypes'
  const schema = z.object({ [key]: idText.min(1), ...(hasRank && { priority }) })
  return {
    method: 'POST',
    path: `${SETTINGS}/${segment}`,
    operation: `projects.add${name}`,
    graphql: 'Mutation.addProjectSettings',
    who: 'signedIn',
    permission: MANAGERS,
    summary: `Give a production ${one}.`,
    body: {
      type: 'object',
      required: [key],
      properties: {
        [key]: UUID_SCHEMA,
        ...(hasRank && { priority: { type: 'integer', nullable: true, description: 'Rank of a new one.' } }),
      },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const body = validated(schema, await input.lenientBody()) as Record<string, unknown>
      const link = { id: body[key] as string, priority: body.priority as number | null | undefined }
      return new Reply({ status: 201, rawJson: await addPart(ctx, input.params.project_id!, part, link) })
    },
  }
}

function removeRoute({ part, name, segment, words: [one] }: PartKind): RestRoute {
  const { key } = PARTS[part]
  return {
    method: 'DELETE',
    path: `${SETTINGS}/${segment}/<${key}>`,
    operation: `projects.remove${name}`,
    graphql: 'Mutation.removeProjectSettings',
    who: 'signedIn',
    permission: MANAGERS,
    summary: `Take ${one} away from a production.`,
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removePart(ctx, params.project_id!, part, params[key]!),
  }
}

const batchBody = z.object({
  task_types: z.array(z.object({ task_type_id: uuid, priority })).default([]),
  task_status_ids: z.array(uuid).default([]),
  asset_type_ids: z.array(uuid).default([]),
  replace_task_types: z.boolean().default(false),
})

const batchRoute: RestRoute = {
  method: 'POST',
  path: `${SETTINGS}/batch`,
  operation: 'projects.addSettings',
  graphql: 'Mutation.addProjectSettings',
  who: 'signedIn',
  permission: MANAGERS,
  summary: 'Give a production task types with their ranks, task statuses and asset types at once.',
  body: {
    type: 'object',
    properties: {
      task_types: {
        type: 'array',
        items: {
          type: 'object',
          required: ['task_type_id'],
          properties: { task_type_id: UUID_SCHEMA, priority: { type: 'integer', nullable: true } },
        },
      },
      task_status_ids: { type: 'array', items: UUID_SCHEMA },
      asset_type_ids: { type: 'array', items: UUID_SCHEMA },
      replace_task_types: {
        type: 'boolean',
        default: false,
        description: 'Take away the task types that are not listed.',
      },
    },
  },
  reply: 'json',
  handler: async (ctx, input) => {
    const body = validated(batchBody, await input.lenientBody())
    const asLinks = (ids: string[]) => ids.map((id) => ({ id }))
    const lists = {
      taskTypes: body.task_types.map(({ task_type_id: id, priority }) => ({ id, priority: priority ?? null })),
      taskStatuses: asLinks(body.task_status_ids),
      assetTypes: asLinks(body.asset_type_ids),
    }
    const options = { replaceTaskTypes: body.replace_task_types }
    return new Reply({ rawJson: await addParts(ctx, input.params.project_id!, lists, options) })
  },
}

/** What a production is made of. */
export const settingsRoutes: RestRoute[] = [
  ...PART_KINDS.flatMap((kind) => [addRoute(kind), removeRoute(kind)]),
  // QUIRK (projects): the task types are listed beside the settings, and the asset types with the assets.
  ...PART_KINDS.filter(({ part }) => part !== 'assetTypes').map((kind) =>
    listRoute(
      kind,
      kind.part === 'taskTypes' ? '/data/projects/<project_id>/task-types' : `${SETTINGS}/${kind.segment}`,
    ),
  ),
  batchRoute,
]
