import { z } from 'zod'
import { paramError, plainError } from '../../kernel/errors.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { boardRoles } from './link-service.js'
import { PARTS, type Part, type RankedPart } from './link-queries.js'
import { PART_KINDS, type PartKind } from './settings-rest.js'
import {
  listTemplateParts,
  removeTemplatePart,
  reorderTemplateParts,
  setTemplatePart,
} from './template-link-service.js'
import {
  applyTemplateTo,
  createTemplateFromProject,
  setTemplateDefaultBackground,
  setTemplateDescriptors,
  snapshotSchema,
} from './template-service.js'

const TEMPLATE = '/data/project-templates/<project_template_id>'
const ADMINS = 'Admins.'
const UUID_SCHEMA = { type: 'string', format: 'uuid' }
const PRIORITY = { type: 'integer', nullable: true, description: 'Rank, from 1.' }
const ROLES = { type: 'array', items: { type: 'string' }, description: 'Roles that see it on the board.' }

const templateId = ({ params }: RestInput): string => params.project_template_id!
const segmentOf = ({ part, segment }: PartKind): string => (part === 'taskStatuses' ? 'task-statuses' : segment)

function listRoute(kind: PartKind): RestRoute {
  const { part, name, words } = kind
  return {
    method: 'GET',
    path: `${TEMPLATE}/${segmentOf(kind)}`,
    operation: `projectTemplates.list${name}s`,
    graphql: `ProjectTemplate.${part}`,
    who: 'signedIn',
    permission: 'Admins and managers of the studio.',
    summary: `List the ${words[1]} of a template.`,
    reply: 'json',
    handler: async (ctx, input) =>
      new Reply({ rawJson: `[${(await listTemplateParts(ctx, templateId(input), part)).join(',')}]` }),
  }
}

/** What may be sent beside the id of a part. */
const LINK_VALUES: Partial<Record<Part, { schema: z.ZodRawShape; properties: Record<string, object> }>> = {
  taskTypes: { schema: { priority: z.int().nullish() }, properties: { priority: PRIORITY } },
  taskStatuses: {
    schema: { priority: z.int().nullish(), roles_for_board: z.array(z.string()).nullish() },
    properties: { priority: PRIORITY, roles_for_board: ROLES },
  },
}

function setRoute(kind: PartKind): RestRoute {
  const { part, name, words } = kind
  const { key } = PARTS[part]
  const { schema = {}, properties = {} } = LINK_VALUES[part] ?? {}
  const body = z.object({ [key]: z.string(), ...schema })
  return {
    method: 'POST',
    path: `${TEMPLATE}/${segmentOf(kind)}`,
    operation: `projectTemplates.add${name}`,
    graphql: 'Mutation.addTemplateSettings',
    who: 'signedIn',
    permission: ADMINS,
    summary: `Give a template ${words[0]}.`,
    body: { type: 'object', required: [key], properties: { [key]: UUID_SCHEMA, ...properties } },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const sent = validated(body, await input.lenientBody()) as Record<string, unknown>
      const values = {
        priority: sent.priority as number | null | undefined,
        roles: boardRoles((sent.roles_for_board as string[] | null | undefined) ?? []),
      }
      const { wire } = await setTemplatePart(ctx, templateId(input), part, sent[key] as string, values)
      return new Reply({ status: 201, rawJson: wire })
    },
  }
}

function removeRoute(kind: PartKind): RestRoute {
  const { part, name, words } = kind
  const { key } = PARTS[part]
  return {
    method: 'DELETE',
    path: `${TEMPLATE}/${segmentOf(kind)}/<${key}>`,
    operation: `projectTemplates.remove${name}`,
    graphql: 'Mutation.removeTemplateSettings',
    who: 'signedIn',
    permission: ADMINS,
    summary: `Take ${words[0]} away from a template.`,
    status: 204,
    reply: 'empty',
    handler: (ctx, input) => removeTemplatePart(ctx, templateId(input), part, input.params[key]!),
  }
}

function reorderRoute(part: RankedPart, segment: string, what: string): RestRoute {
  const list = `${PARTS[part].key}s`
  const operation = `reorder${part[0]!.toUpperCase()}${part.slice(1)}`
  return {
    method: 'POST',
    path: `/actions/project-templates/<project_template_id>/${segment}/reorder`,
    operation: `projectTemplates.${operation}`,
    graphql: `Mutation.reorderTemplate${part[0]!.toUpperCase()}${part.slice(1)}`,
    who: 'signedIn',
    permission: ADMINS,
    summary: `Rank the ${what} of a template; those it does not have are added.`,
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
      const links = await reorderTemplateParts(ctx, part, templateId(input), ids)
      return new Reply({ rawJson: `[${links.map(({ wire }) => wire).join(',')}]` })
    },
  }
}

const defaultBody = z.object({ default_preview_background_file_id: z.string().nullish() })
const fromProjectBody = z.object({ name: z.string(), description: z.string().nullish() })
const descriptorsBody = z.object({ metadata_descriptors: z.array(snapshotSchema) })

/** The list of custom columns, bare or under its name. */
function sentDescriptors(body: unknown): unknown[] {
  const list = Array.isArray(body) ? body : ((body as Record<string, unknown> | null)?.metadata_descriptors ?? [])
  const items = Array.isArray(list) ? (list as unknown[]) : [list]
  if (items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return items
  throw plainError('Each metadata descriptor must be an object')
}

const DESCRIPTORS = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      field_name: { type: 'string', description: 'Key of its values; made of the name when missing.' },
      entity_type: { type: 'string', description: 'Asset, Shot, Sequence, Episode, Edit, Project or Task.' },
      task_type_id: { ...UUID_SCHEMA, nullable: true },
      data_type: { type: 'string' },
      choices: { type: 'array', items: {} },
      for_client: { type: 'boolean' },
      departments: { type: 'array', items: UUID_SCHEMA },
      position: { type: 'integer', nullable: true },
    },
  },
}

const settingRoutes: RestRoute[] = [
  {
    method: 'PUT',
    path: `${TEMPLATE}/default-preview-background-file`,
    operation: 'projectTemplates.setDefaultPreviewBackground',
    graphql: 'Mutation.setTemplateDefaultBackground',
    who: 'signedIn',
    permission: ADMINS,
    summary: 'Choose the default preview background of a template among those it has; null: none.',
    body: { type: 'object', properties: { default_preview_background_file_id: { ...UUID_SCHEMA, nullable: true } } },
    reply: 'json',
    handler: async (ctx, input) => {
      const { default_preview_background_file_id: id = null } = validated(defaultBody, await input.lenientBody())
      return new Reply({ rawJson: (await setTemplateDefaultBackground(ctx, templateId(input), id)).wire })
    },
  },
  {
    method: 'PUT',
    path: `${TEMPLATE}/metadata-descriptors`,
    operation: 'projectTemplates.setMetadataDescriptors',
    graphql: 'Mutation.setTemplateDescriptors',
    who: 'signedIn',
    permission: ADMINS,
    summary: 'Replace the custom columns that a template gives to productions.',
    body: { type: 'object', properties: { metadata_descriptors: DESCRIPTORS } },
    reply: 'json',
    handler: async (ctx, input) => {
      const sent = { metadata_descriptors: sentDescriptors(await input.json()) }
      const { metadata_descriptors: descriptors } = validated(descriptorsBody, sent)
      return new Reply({ rawJson: (await setTemplateDescriptors(ctx, templateId(input), descriptors)).wire })
    },
  },
  {
    method: 'POST',
    path: '/data/project-templates/from-project/<project_id>',
    operation: 'projectTemplates.createFromProject',
    graphql: 'Mutation.createTemplateFromProject',
    who: 'signedIn',
    permission: ADMINS,
    summary: 'Make a template of the settings, links and custom columns of a production.',
    body: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', maxLength: 80 }, description: { type: 'string', nullable: true } },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const body = validated(fromProjectBody, await input.lenientBody())
      const { wire } = await createTemplateFromProject(ctx, input.params.project_id!, body)
      return new Reply({ status: 201, rawJson: wire })
    },
  },
  {
    method: 'POST',
    path: '/data/projects/<project_id>/apply-template/<project_template_id>',
    operation: 'projectTemplates.apply',
    graphql: 'Mutation.applyTemplate',
    who: 'signedIn',
    permission: ADMINS,
    summary: 'Give a production the settings, links and custom columns of a template; nothing is taken away.',
    reply: 'json',
    handler: async (ctx, input) =>
      new Reply({ rawJson: await applyTemplateTo(ctx, input.params.project_id!, templateId(input)) }),
  },
]

/** Templates of productions, beside what every model has. */
export const templateRoutes: RestRoute[] = [
  ...PART_KINDS.flatMap((kind) => [listRoute(kind), setRoute(kind), removeRoute(kind)]),
  reorderRoute('taskTypes', 'task-types', 'task types'),
  reorderRoute('taskStatuses', 'task-statuses', 'task statuses'),
  ...settingRoutes,
]
