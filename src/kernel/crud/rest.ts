import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { Reply, type RestInput, type RestRoute } from '../rest/route.js'
import { jsonArray } from '../rest/stream.js'
import { bodyObject, parseWireBody } from './input.js'
import { listWire } from './list.js'
import { upperFirst } from '../graphql/naming.js'
import { graphqlNames } from './names.js'
import { readWire, specOf, wireOptions, wireRow } from './read.js'
import { createRecord, removeRecord, updateRecord, type Written } from './service.js'
import type { ModelSpec, Registry, Who } from './spec.js'
import { bodySchema, filterParameters } from './describe.js'

/** The generic routes of every model that has a path: list, create, read, update, remove. */
export function crudRoutes(registry: Registry): RestRoute[] {
  return (Object.entries(registry) as [ModelName, ModelSpec | false][]).flatMap(([model, spec]) =>
    spec && spec.path !== null ? modelRoutes(model, spec, spec.path) : [],
  )
}

function modelRoutes(model: ModelName, spec: ModelSpec, path: string): RestRoute[] {
  const names = graphqlNames(model, spec)
  const noun = upperFirst(names.one)
  const field = (name: string): RestRoute['graphql'] =>
    spec.graphql === false ? { service: 'kernel/crud', why: 'This record is administered by REST only.' } : name
  const all = `/data/${path}`
  const one = `${all}/<instance_id>`
  const rows: (RestRoute & { verb: string })[] = [
    {
      verb: 'list',
      method: 'GET',
      path: all,
      operation: `${names.many}.list`,
      graphql: field(`Query.${names.many}`),
      who: 'signedIn',
      permission: describeWho(spec.list?.who),
      summary: `List ${names.many}.`,
      query: filterParameters(model),
      reply: 'rows',
      handler: (ctx, { query }) => list(ctx, model, query),
    },
    {
      verb: 'create',
      method: 'POST',
      path: all,
      operation: `${names.many}.create`,
      graphql: field(`Mutation.create${noun}`),
      who: 'signedIn',
      permission: describeWho(spec.create?.who),
      summary: `Create one of the ${names.many}.`,
      body: bodySchema(model, 'create'),
      status: 201,
      reply: 'json',
      handler: (ctx, input) => create(ctx, model, input),
    },
    {
      verb: 'read',
      method: 'GET',
      path: one,
      operation: `${names.many}.read`,
      graphql: field(`Query.${names.one}`),
      who: 'signedIn',
      permission: spec.read?.who === 'visible' ? 'Those who may see the record.' : describeWho(spec.read?.who),
      summary: `Read one of the ${names.many}.`,
      query: [{ name: 'relations', description: 'Lists of related ids; default true.' }],
      reply: 'json',
      handler: async (ctx, { params, query }) =>
        new Reply({ rawJson: await readWire(ctx, model, params.instance_id!, query) }),
    },
    {
      verb: 'update',
      method: 'PUT',
      path: one,
      operation: `${names.many}.update`,
      graphql: field(`Mutation.update${noun}`),
      who: 'signedIn',
      permission: describeWho(spec.update?.who),
      summary: `Change the given fields of one of the ${names.many}.`,
      body: bodySchema(model, 'update'),
      reply: 'json',
      handler: (ctx, input) => update(ctx, model, input),
    },
    {
      verb: 'remove',
      method: 'DELETE',
      path: one,
      operation: `${names.many}.remove`,
      graphql: field(`Mutation.delete${noun}`),
      who: 'signedIn',
      permission: describeWho(spec.remove?.who),
      summary: `Delete one of the ${names.many}.`,
      query: [{ name: 'force', description: 'Also what hangs on it, where that is offered; default false.' }],
      status: 204,
      reply: 'empty',
      handler: async (ctx, { params, query }) => {
        await removeRecord(ctx, model, params.instance_id!, { force: query.force?.toLowerCase() === 'true' })
      },
    },
  ]
  return rows.filter(({ verb }) => !spec.without?.includes(verb as 'list')).map(({ verb: _, ...row }) => row)
}

const describeWho = (who: Who<never[]> | Who<any> | undefined): string =>
  // eslint-disable-line @typescript-eslint/no-explicit-any
  who === 'any'
    ? 'Everybody signed in.'
    : typeof who === 'function'
      ? 'By the rules of the model: see the permissions page.'
      : 'Admins.'

async function list(ctx: RequestContext, model: ModelName, query: Record<string, string>): Promise<Reply> {
  const found = await listWire(ctx, model, query)
  if ('json' in found) return new Reply({ rawJson: found.json })
  return new Reply({
    stream: { type: 'application/json', body: jsonArray(ctx.deps.database.stream(found.rows, ctx.signal)) },
  })
}

async function create(ctx: RequestContext, model: ModelName, input: RestInput): Promise<Reply> {
  const { create: rules = {} } = specOf(ctx, model)
  const body = bodyObject(await input.json())
  const written = await createRecord(ctx, model, parseWireBody(model, body, rules))
  const options = wireOptions(ctx, model, 'create', input.query, rules.relations ?? true)
  if (rules.wireType) options.wireType = rules.wireType
  return new Reply({ status: 201, rawJson: await answer(ctx, model, written, options) })
}

async function update(ctx: RequestContext, model: ModelName, input: RestInput): Promise<Reply> {
  const { update: rules = {} } = specOf(ctx, model)
  const body = bodyObject(await input.json())
  const written = await updateRecord(
    ctx,
    model,
    input.params.instance_id!,
    parseWireBody(model, body, { ...rules, ignoreUnknown: true }),
  )
  return new Reply({
    rawJson: await answer(
      ctx,
      model,
      written,
      wireOptions(ctx, model, 'update', input.query, rules.relations ?? false),
    ),
  })
}

async function answer(
  ctx: RequestContext,
  model: ModelName,
  { row, extra }: Written,
  options: Parameters<typeof wireRow>[3],
): Promise<string> {
  const text = (await wireRow(ctx, model, row.id, options)) ?? '{}'
  return Object.keys(extra).length ? JSON.stringify({ ...(JSON.parse(text) as object), ...extra }) : text
}
