import { Arg, ID, Mutation } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { createRecord, removeRecord, updateRecord } from '../crud/service.js'
import { isVersioned } from '../crud/versions.js'
import type { ClassType } from './classes.js'
import { showingCurrent } from './conflicts.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { notFound } from '../errors.js'
import { isAdmin } from '../permissions/actor.js'
import { typeClass, type GraphModel, type GraphModels } from './model.js'
import { upperFirst, words } from './naming.js'
import type { FieldResolver, ResolverMap } from './schema-factory.js'
import { DateTime } from './scalars.js'
import { uuid } from './scope.js'
import { columnsOnly } from './selection.js'
import { EXPECTED, expectedOf, modelName, writeInput, writeOf, type UpdateArguments } from './write-input.js'
import { declareUpdateMany } from './write-many.js'

/** Declares `createX`, `updateX`, `updateXs` and `deleteX` of every model that has them, with their resolvers. */
export function addWrites(root: object, models: GraphModels, all: ResolverMap): void {
  const resolvers = new Map<string, FieldResolver<never>>()
  all.set('Mutation', resolvers)
  for (const model of models.values()) {
    const { spec } = model
    // What REST cannot write is written by the operations of its area only, and so are the kinds of a model's records.
    if (spec.graphql === false || spec.path === null || model.where) continue
    const name = upperFirst(model.one)
    if (!spec.without?.includes('create')) resolvers.set(`create${name}`, declareCreate(root, model, name))
    if (!spec.without?.includes('update')) {
      const input = updateInput(model, name)
      resolvers.set(`update${name}`, declareUpdate(root, model, input))
      declareUpdateMany(root, model, input, all)
    }
    if (!spec.without?.includes('remove')) resolvers.set(`delete${name}`, declareDelete(root, model, name))
  }
}

function declareCreate(root: object, model: GraphModel, name: string): FieldResolver<never> {
  const field = `create${name}`
  const kept = model.spec.create?.protected ?? []
  const description = `A new ${words(model.one)}. What is left out gets its default.`
  const options = (column: ColumnMeta) =>
    !kept.includes(column.field) && { nullable: column.nullable || column.default !== undefined }
  const input = writeInput(model, `Create${name}Input`, description, options, kept)
  Arg('input', () => input, { description: 'The new record.' })(root, field, 0)
  Mutation(() => typeClass(model), {
    nullable: true,
    description: `Makes a ${words(model.one)}. Null when you may not see what you made.`,
  })(root, field, {})
  return (async (_source, args: { input: Record<string, unknown> }, ctx, info) => {
    requireActor(ctx)
    const { row } = await createRecord(ctx, modelName(model), writeOf(model, args.input))
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(row.id)
  }) satisfies FieldResolver<unknown, { input: Record<string, unknown> }>
}

function updateInput(model: GraphModel, name: string): ClassType {
  const kept = ['projectId', ...(model.spec.update?.protected ?? [])]
  const description = `Changes of a ${words(model.one)}. What is left out stays; null clears.`
  const options = (column: ColumnMeta) => !kept.includes(column.field) && { nullable: true }
  return writeInput(model, `Update${name}Input`, description, options, kept)
}

function declareUpdate(root: object, model: GraphModel, input: ClassType): FieldResolver<never> {
  const field = `update${upperFirst(model.one)}`
  Arg('id', () => ID, { description: 'Id of the record.' })(root, field, 0)
  Arg('input', () => input, { description: 'What to change.' })(root, field, 1)
  if (isVersioned(modelName(model)))
    Arg('ifUnchangedSince', () => DateTime, { nullable: true, description: EXPECTED })(root, field, 2)
  Mutation(() => typeClass(model), {
    nullable: true,
    description: `Changes a ${words(model.one)}. Null when you may not see it afterwards.`,
  })(root, field, {})
  return (async (_source, args: UpdateArguments, ctx, info) => {
    const id = await reachableId(ctx, model, args.id)
    const name = modelName(model)
    const { row } = await showingCurrent(ctx, name, () =>
      updateRecord(ctx, name, id, writeOf(model, args.input), expectedOf(args)),
    )
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(row.id)
  }) satisfies FieldResolver<unknown, UpdateArguments>
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
    const row = await removeRecord(ctx, modelName(model), id, { force: args.force })
    return row.id
  }) satisfies FieldResolver<unknown, { id: string; force: boolean }>
}

/** An id that a mutation may go on with: what the caller does not see is as little there as what does not exist. */
async function reachableId(ctx: RequestContext, model: GraphModel, given: string): Promise<string> {
  const actor = requireActor(ctx)
  const id = uuid('id', given)
  // Administrators write what they see no use in reading: the notifications of others, for instance.
  if (isAdmin(actor)) return id
  const row = await ctx.loaders.selected(columnsOnly(model, ['id'])).load(id)
  if (!row) throw notFound()
  return id
}
