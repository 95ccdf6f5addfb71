import { Arg, Field, ID, Mutation } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { objectTypes } from '../../generated/models.js'
import { createRecord, removeRecord, updateRecord } from '../crud/service.js'
import type { WriteInput } from '../crud/spec.js'
import { columnType, inputType } from './filter-types.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { notFound } from '../errors.js'
import { isAdmin } from '../permissions/actor.js'
import { relationDescription } from './list-types.js'
import type { GraphModel, GraphModels } from './model.js'
import { upperFirst, words } from './naming.js'
import type { FieldResolver } from './schema-factory.js'
import { uuid } from './scope.js'

const STAMPS = ['id', 'createdAt', 'updatedAt']

/** Declares `createX`, `updateX` and `deleteX` of every model that has them; answers their resolvers by field. */
export function addWrites(root: object, models: GraphModels): Map<string, FieldResolver<never>> {
  const resolvers = new Map<string, FieldResolver<never>>()
  for (const model of models.values()) {
    const { spec } = model
    // What REST cannot write is written by the operations of its area only.
    if (spec.graphql === false || spec.path === null) continue
    const name = upperFirst(model.one)
    if (!spec.without?.includes('create')) resolvers.set(`create${name}`, declareCreate(root, model, name))
    if (!spec.without?.includes('update')) resolvers.set(`update${name}`, declareUpdate(root, model, name))
    if (!spec.without?.includes('remove')) resolvers.set(`delete${name}`, declareDelete(root, model, name))
  }
  return resolvers
}

const resultType = (model: GraphModel) => () => objectTypes[model.name as keyof typeof objectTypes]

function declareCreate(root: object, model: GraphModel, name: string): FieldResolver<never> {
  const field = `create${name}`
  const kept = model.spec.create?.protected ?? []
  const description = `A new ${words(model.one)}. What is left out gets its default.`
  const options = (column: ColumnMeta) =>
    !kept.includes(column.field) && { nullable: column.nullable || column.default !== undefined }
  const input = writeInput(model, `Create${name}Input`, description, options, kept)
  Arg('input', () => input, { description: 'The new record.' })(root, field, 0)
  Mutation(resultType(model), {
    nullable: true,
    description: `Makes a ${words(model.one)}. Null when you may not see what you made.`,
  })(root, field, {})
  return (async (_source, args: { input: Record<string, unknown> }, ctx, info) => {
    requireActor(ctx)
    const { row } = await createRecord(ctx, model.name, writeOf(model, args.input))
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(row.id)
  }) satisfies FieldResolver<unknown, { input: Record<string, unknown> }>
}

function declareUpdate(root: object, model: GraphModel, name: string): FieldResolver<never> {
  const field = `update${name}`
  const kept = ['projectId', ...(model.spec.update?.protected ?? [])]
  const description = `Changes of a ${words(model.one)}. What is left out stays; null clears.`
  const input = writeInput(
    model,
    `Update${name}Input`,
    description,
    (column) => !kept.includes(column.field) && { nullable: true },
    kept,
  )
  Arg('id', () => ID, { description: 'Id of the record.' })(root, field, 0)
  Arg('input', () => input, { description: 'What to change.' })(root, field, 1)
  Mutation(resultType(model), {
    nullable: true,
    description: `Changes a ${words(model.one)}. Null when you may not see it afterwards.`,
  })(root, field, {})
  return (async (_source, args: { id: string; input: Record<string, unknown> }, ctx, info) => {
    const id = await reachableId(ctx, model, args.id)
    const { row } = await updateRecord(ctx, model.name, id, writeOf(model, args.input))
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(row.id)
  }) satisfies FieldResolver<unknown, { id: string; input: Record<string, unknown> }>
}

function declareDelete(root: object, model: GraphModel, name: string): FieldResolver<never> {
  const field = `delete${name}`
  Arg('id', () => ID, { description: 'Id of the record.' })(root, field, 0)
  Arg('force', () => Boolean, {
    defaultValue: false,
    description: 'Also what hangs on the record, where the model has such a removal.',
  })(root, field, 1)
  Mutation(() => ID, {
    description: `Deletes a ${words(model.one)}; answers its id. Refused while other records need it.`,
  })(root, field, {})
  return (async (_source, args: { id: string; force: boolean }, ctx) => {
    const id = await reachableId(ctx, model, args.id)
    const row = await removeRecord(ctx, model.name, id, { force: args.force })
    return row.id
  }) satisfies FieldResolver<unknown, { id: string; force: boolean }>
}

/** An id that a mutation may go on with: what the caller does not see is as little there as what does not exist. */
async function reachableId(ctx: RequestContext, model: GraphModel, given: string): Promise<string> {
  const actor = requireActor(ctx)
  const id = uuid('id', given)
  // Administrators write what they see no use in reading: the notifications of others, for instance.
  if (isAdmin(actor)) return id
  const row = await ctx.loaders.selected({ model, fields: new Set(['id']), ones: [], lists: [] }).load(id)
  if (!row) throw notFound()
  return id
}

/** An input type with the columns that `options` lets in, and the lists that are written with the record. */
function writeInput(
  model: GraphModel,
  name: string,
  description: string,
  options: (column: ColumnMeta) => { nullable: boolean } | false,
  kept: readonly string[] = [],
): new () => object {
  const input = inputType(name, description)
  for (const column of model.columns.values()) {
    const settings = !STAMPS.includes(column.field) && options(column)
    if (settings)
      Field((() => columnType(column)) as () => never, { ...settings, description: column.description })(
        input.prototype as object,
        column.field,
      )
  }
  for (const relation of writtenRelations(model)) {
    if (kept.includes(relation.name)) continue
    const text = `${relationDescription(relation)} Ids of the whole set: what is not in it is taken away.`
    Field(() => [ID], { nullable: true, description: text })(input.prototype as object, relation.name)
  }
  return input
}

/** Lists that are written with their record: those that join two models and that REST writes as well. */
const writtenRelations = ({ meta, relations }: GraphModel) =>
  [...relations.values()].filter((relation) => relation.kind === 'through' && isWired(meta.wire, relation.name))

const isWired = (wire: readonly string[] | undefined, name: string): boolean =>
  Boolean(
    wire?.some(
      (key) => key.endsWith('[]') && key.slice(0, -2).replaceAll('_', '').toLowerCase() === name.toLowerCase(),
    ),
  )

/** A coerced input as the engine takes it: absent stays absent, null stays null. */
function writeOf(model: GraphModel, input: Record<string, unknown>): WriteInput {
  const write: WriteInput = { data: {}, relations: {}, extra: {} }
  for (const [name, value] of Object.entries(input)) {
    if (model.columns.has(name)) write.data[name] = value
    else write.relations[name] = ((value as string[] | null) ?? []).map((id) => uuid(name, id))
  }
  return write
}
