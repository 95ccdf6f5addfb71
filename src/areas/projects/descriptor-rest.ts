import { z } from 'zod'
import { currentVersion, expectedVersion, preconditions, tellingCurrent } from '../../kernel/crud/preconditions.js'
import type { RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { requireStudioManager } from './descriptor-policy.js'
import {
  changeEverywhere,
  createEverywhere,
  removeEverywhere,
  reorderEverywhere,
  wiresOf,
} from './descriptor-everywhere-service.js'
import {
  changeDescriptor,
  createDescriptor,
  DESCRIBED,
  listDescriptors,
  readDescriptor,
  removeDescriptor,
  reorderDescriptors,
  wireOf,
} from './descriptor-service.js'

const DESCRIPTORS = '/data/projects/<project_id>/metadata-descriptors'
const DESCRIPTOR = `${DESCRIPTORS}/<metadata_descriptor_id>`
const EVERYWHERE = '/data/metadata-descriptors/all-projects'

const TEAM = 'The team of the production, and admins.'
const WRITERS =
  'Admins, managers of the production, and its supervisors for a column of departments that include all of theirs.'
const STUDIO = 'Admins for all open productions, managers for those they manage.'

const text = z.string().refine((value) => !value.includes('\0'), 'Input should be a valid string')
const name = text.max(120, 'String should have at most 120 characters')
/** Web clients send the value of a drop-down list. */
const flag = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean())

const settings = {
  data_type: text.default('string'),
  for_client: flag.default(false),
  choices: z.array(text).default([]),
  departments: z.array(text).default([]),
}
const newColumn = z.object({
  entity_type: text.default('Asset'),
  task_type_id: text.nullish().transform((id) => id ?? null),
  name: name.min(1),
  ...settings,
})
// QUIRK (projects, Metadata descriptors): whatever is left out is reset, but for the name (ZOU-BUG: the reference fails).
const changedColumn = z.object({ name: name.nullish(), ...settings })
const changedEverywhere = changedColumn.extend({ entity_type: text })
const order = z.object({
  entity_type: text,
  descriptor_ids: z.array(text).min(1, 'List should have at least 1 item after validation, not 0'),
})
const fieldOrder = z.object({
  entity_type: text,
  field_order: z.array(text).min(1, 'List should have at least 1 item after validation, not 0'),
})

const inputOf = ({ entity_type, task_type_id, data_type, for_client, ...rest }: z.output<typeof newColumn>) => ({
  ...rest,
  entityType: entity_type,
  taskTypeId: task_type_id,
  dataType: data_type,
  forClient: for_client,
})
const changeOf = ({ name: given, data_type, for_client, choices, departments }: z.output<typeof changedColumn>) => ({
  ...(given == null ? {} : { name: given }),
  dataType: data_type,
  forClient: for_client,
  choices,
  departments,
})

const json = (rows: readonly string[], status = 200): Reply => new Reply({ status, rawJson: `[${rows.join(',')}]` })

async function create(ctx: RequestContext, input: RestInput): Promise<Reply> {
  const column = inputOf(validated(newColumn, await input.lenientBody()))
  const id = await createDescriptor(ctx, input.params.project_id!, column)
  return new Reply({ status: 201, rawJson: await wireOf(ctx, id) })
}

async function change(ctx: RequestContext, input: RestInput): Promise<Reply> {
  const { project_id: projectId, metadata_descriptor_id: id } = input.params
  return tellingCurrent(ctx, { relations: true }, async () => {
    const wanted = changeOf(validated(changedColumn, await input.lenientBody()))
    await changeDescriptor(ctx, { projectId: projectId!, id: id! }, wanted, expectedVersion(input.headers))
    return new Reply({ rawJson: await wireOf(ctx, id!), headers: await currentVersion(ctx, 'MetadataDescriptor', id!) })
  })
}

async function changeAll(ctx: RequestContext, input: RestInput): Promise<Reply> {
  requireStudioManager(ctx)
  const { entity_type: entityType, ...body } = validated(changedEverywhere, await input.lenientBody())
  // Here the empty name keeps the name as well.
  const { name: given, ...wanted } = changeOf(body)
  const fieldName = input.params.field_name!
  const ids = await changeEverywhere(ctx, { entityType, fieldName }, { ...wanted, ...(given && { name: given }) })
  return json(await wiresOf(ctx, ids))
}

const strings = (description: string) => ({ type: 'array', items: { type: 'string' }, description })
const KIND = { type: 'string', enum: [...DESCRIBED], description: 'What has the column.' }
const SETTINGS = {
  name: { type: 'string', maxLength: 120 },
  data_type: { type: 'string', enum: [...ENUMS.MetadataType], default: 'string' },
  for_client: { type: 'boolean', default: false, description: 'Clients see it as well.' },
  choices: { ...strings('What can be chosen, for lists and tags.'), default: [] },
  departments: { ...strings('Ids of the departments whose column it is; none: everybody’s.'), default: [] },
}
const NEW_BODY = { type: 'object', required: ['name'], properties: { entity_type: KIND, ...SETTINGS } }

const single: RestRoute[] = [
  {
    method: 'GET',
    path: DESCRIPTORS,
    operation: 'projects.metadataDescriptors',
    graphql: 'Query.metadataDescriptors',
    who: 'signedIn',
    permission: `${TEAM} Clients get the columns made for clients.`,
    summary: 'List the custom columns of a production.',
    reply: 'json',
    handler: async (ctx, { params }) => json(await listDescriptors(ctx, params.project_id!)),
  },
  {
    method: 'POST',
    path: DESCRIPTORS,
    operation: 'projects.addMetadataDescriptor',
    graphql: 'Mutation.addMetadataDescriptor',
    who: 'signedIn',
    permission: WRITERS,
    summary: 'Give a production a custom column.',
    body: {
      ...NEW_BODY,
      properties: { ...NEW_BODY.properties, task_type_id: { type: ['string', 'null'], format: 'uuid' } },
    },
    status: 201,
    reply: 'json',
    handler: create,
  },
  {
    method: 'GET',
    path: DESCRIPTOR,
    operation: 'projects.metadataDescriptor',
    graphql: 'Query.metadataDescriptor',
    who: 'signedIn',
    permission: TEAM,
    summary: 'Read a custom column of a production.',
    reply: 'json',
    handler: async (ctx, { params: { project_id: projectId, metadata_descriptor_id: id } }) => {
      const rawJson = await readDescriptor(ctx, projectId!, id!)
      return new Reply({ rawJson, headers: await currentVersion(ctx, 'MetadataDescriptor', id!) })
    },
  },
  {
    method: 'PUT',
    path: DESCRIPTOR,
    operation: 'projects.changeMetadataDescriptor',
    graphql: 'Mutation.changeMetadataDescriptor',
    who: 'signedIn',
    permission: WRITERS,
    summary: 'Change a custom column; with a new name its stored values move along.',
    body: { type: 'object', properties: SETTINGS },
    headers: preconditions('MetadataDescriptor'),
    reply: 'json',
    handler: change,
  },
  {
    method: 'DELETE',
    path: DESCRIPTOR,
    operation: 'projects.removeMetadataDescriptor',
    graphql: 'Mutation.removeMetadataDescriptor',
    who: 'signedIn',
    permission: WRITERS,
    summary: 'Delete a custom column with its values.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeDescriptor(ctx, params.project_id!, params.metadata_descriptor_id!),
  },
  {
    method: 'POST',
    path: `${DESCRIPTORS}/reorder`,
    operation: 'projects.reorderMetadataDescriptors',
    graphql: 'Mutation.reorderMetadataDescriptors',
    who: 'signedIn',
    permission: 'Admins, and managers of the production.',
    summary: 'Rank the custom columns of a kind of record; those not named follow by name.',
    body: {
      type: 'object',
      required: ['entity_type', 'descriptor_ids'],
      properties: { entity_type: KIND, descriptor_ids: strings('Ids, from the first on.') },
    },
    reply: 'json',
    handler: async (ctx, input) => {
      const { entity_type: entityType, descriptor_ids: ids } = validated(order, await input.lenientBody())
      return json(await reorderDescriptors(ctx, { projectId: input.params.project_id!, entityType, ids }))
    },
  },
]

const everywhere: RestRoute[] = [
  {
    method: 'POST',
    path: EVERYWHERE,
    operation: 'projects.addMetadataDescriptorEverywhere',
    graphql: 'Mutation.addMetadataDescriptorEverywhere',
    who: 'signedIn',
    permission: STUDIO,
    summary: 'Give every open production a custom column, unless it has one of that field.',
    body: NEW_BODY,
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      requireStudioManager(ctx)
      const ids = await createEverywhere(ctx, inputOf(validated(newColumn, await input.lenientBody())))
      return json(await wiresOf(ctx, ids), 201)
    },
  },
  {
    method: 'PUT',
    path: `${EVERYWHERE}/<field_name>`,
    operation: 'projects.changeMetadataDescriptorEverywhere',
    graphql: 'Mutation.changeMetadataDescriptorEverywhere',
    who: 'signedIn',
    permission: STUDIO,
    summary: 'Change a custom column in every open production that has it.',
    body: { type: 'object', required: ['entity_type'], properties: { entity_type: KIND, ...SETTINGS } },
    reply: 'json',
    handler: changeAll,
  },
  {
    method: 'DELETE',
    path: `${EVERYWHERE}/<field_name>`,
    operation: 'projects.removeMetadataDescriptorEverywhere',
    graphql: 'Mutation.removeMetadataDescriptorEverywhere',
    who: 'signedIn',
    permission: STUDIO,
    summary: 'Delete a custom column and its values in every open production; answers the ids of the columns.',
    query: [{ name: 'entity_type', description: 'What has the column.', required: true, schema: KIND }],
    reply: 'json',
    handler: async (ctx, { params, query }) =>
      new Reply({
        json: await removeEverywhere(ctx, { entityType: query.entity_type, fieldName: params.field_name! }),
      }),
  },
  {
    method: 'POST',
    path: '/actions/metadata-descriptors/all-projects/reorder',
    operation: 'projects.reorderMetadataDescriptorsEverywhere',
    graphql: 'Mutation.reorderMetadataDescriptorsEverywhere',
    who: 'signedIn',
    permission: STUDIO,
    summary: 'Rank the custom columns of a kind of record in every open production.',
    body: {
      type: 'object',
      required: ['entity_type', 'field_order'],
      properties: { entity_type: KIND, field_order: strings('Names of fields, from the first on.') },
    },
    reply: 'json',
    handler: async (ctx, input) => {
      requireStudioManager(ctx)
      const { entity_type: entityType, field_order: fields } = validated(fieldOrder, await input.lenientBody())
      return json(await reorderEverywhere(ctx, { entityType, fields }))
    },
  },
]

/** Custom columns of productions. */
export const descriptorRoutes: RestRoute[] = [...single, ...everywhere]
