import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { Reply, type RestInput, type RestRoute } from '../rest/route.js'
import { jsonArray } from '../rest/stream.js'
import { bodyObject, parseWireBody } from './input.js'
import { listWire } from './list.js'
import { upperFirst } from '../graphql/naming.js'
import { graphqlNames } from './names.js'
import { isTrue, readWire, specOf, wireOptions, wireRow } from './read.js'
import { createRecord, removeRecord, updateRecord, type Written } from './service.js'
import type { ModelSpec, Registry } from './spec.js'
import { bodySchema, filterParameters } from './describe.js'
import { expectedVersion, preconditions, tellingCurrent, versionHeaders } from './preconditions.js'

/** The generic routes of every model that has a path: list, create, read, update, remove. */
export function crudRoutes(registry: Registry): RestRoute[] {
  return (Object.entries(registry) as [ModelName, ModelSpec | false][]).flatMap(([model, spec]) =>
    spec && spec.path !== null ? modelRoutes(model, spec, spec.path) : [],
  )
}

type Verb = NonNullable<ModelSpec['without']>[number]

/** What a verb's row says for itself; the rest follows from the model. */
type VerbRow = Omit<RestRoute, 'path' | 'operation' | 'who'>

function modelRoutes(model: ModelName, spec: ModelSpec, path: string): RestRoute[] {
  const { many } = graphqlNames(model, spec)
  const all = `/data/${path}`
  const verbs = Object.entries(verbRows(model, spec)) as [Verb, VerbRow][]
  return verbs
    .filter(([verb]) => !spec.without?.includes(verb))
    .map(([verb, row]) => ({
      ...row,
      path: verb === 'list' || verb === 'create' ? all : `${all}/<instance_id>`,
      operation: `${many}.${verb}`,
      who: 'signedIn',
      graphql:
        spec.graphql === false
          ? { service: 'kernel/crud', why: 'This record is administered by REST only.' }
          : row.graphql,
    }))
}

const verbRows = (model: ModelName, spec: ModelSpec): Record<Verb, VerbRow> => ({
  ...readingRows(model, spec),
  ...writingRows(model, spec),
})

function readingRows(model: ModelName, spec: ModelSpec): Record<'list' | 'read', VerbRow> {
  const { one, many } = graphqlNames(model, spec)
  return {
    list: {
      method: 'GET',
      graphql: `Query.${many}`,
      permission: describeWho(spec.list?.who),
      summary: `List ${many}.`,
      query: filterParameters(model),
      reply: 'rows',
      handler: (ctx, { query }) => list(ctx, model, query),
    },
    read: {
      method: 'GET',
      graphql: `Query.${one}`,
      permission: spec.read?.who === 'visible' ? 'Those who may see the record.' : describeWho(spec.read?.who),
      summary: `Read one of the ${many}.`,
      query: [{ name: 'relations', description: 'Lists of related ids; default true.' }],
      reply: 'json',
      handler: async (ctx, { params, query }) => {
        const { json, version } = await readWire(ctx, model, params.instance_id!, query)
        return new Reply({ rawJson: json, headers: versionHeaders(version) })
      },
    },
  }
}

function writingRows(model: ModelName, spec: ModelSpec): Record<'create' | 'update' | 'remove', VerbRow> {
  const { one, many } = graphqlNames(model, spec)
  const noun = upperFirst(one)
  return {
    create: {
      method: 'POST',
      graphql: `Mutation.create${noun}`,
      permission: describeWho(spec.create?.who),
      summary: `Create one of the ${many}.`,
      body: bodySchema(model, 'create'),
      status: 201,
      reply: 'json',
      handler: (ctx, input) => create(ctx, model, input),
    },
    update: {
      method: 'PUT',
      graphql: `Mutation.update${noun}`,
      permission: describeWho(spec.update?.who),
      summary: `Change the given fields of one of the ${many}.`,
      body: bodySchema(model, 'update'),
      headers: preconditions(model),
      reply: 'json',
      handler: (ctx, input) => update(ctx, model, input),
    },
    remove: {
      method: 'DELETE',
      graphql: `Mutation.delete${noun}`,
      permission: describeWho(spec.remove?.who),
      summary: `Delete one of the ${many}.`,
      query: [{ name: 'force', description: 'Also what hangs on it, where that is offered; default false.' }],
      status: 204,
      reply: 'empty',
      handler: async (ctx, { params, query }) => {
        await removeRecord(ctx, model, params.instance_id!, { force: isTrue(query.force) })
      },
    },
  }
}

/** Who may, in words for the documentation; a function's rule is explained on the page of permissions. */
function describeWho(who: unknown): string {
  if (who === 'any') return 'Everybody signed in.'
  return typeof who === 'function' ? 'By the rules of the model: see the permissions page.' : 'Admins.'
}

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
  const change = parseWireBody(model, body, { ...rules, ignoreUnknown: true })
  const options = wireOptions(ctx, model, 'update', input.query, rules.relations ?? false)
  return tellingCurrent(ctx, options, async () => {
    const expected = expectedVersion(input.headers)
    const written = await updateRecord(ctx, model, input.params.instance_id!, change, expected)
    return new Reply({
      rawJson: await answer(ctx, model, written, options),
      headers: versionHeaders(written.row.updatedAt as string | null | undefined),
    })
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
