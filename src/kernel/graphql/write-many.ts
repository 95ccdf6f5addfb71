import { Arg, Field, ID, Mutation, ObjectType } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type Outcome } from '../bulk.js'
import type { Row } from '../crud/spec.js'
import { updateRecords, type RecordUpdate } from '../crud/update-many.js'
import { isVersioned } from '../crud/versions.js'
import { notFound } from '../errors.js'
import { isAdmin } from '../permissions/actor.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from './bulk.js'
import { inputField, inputType, outputField, type ClassType } from './classes.js'
import { typeClass, type GraphModel } from './model.js'
import { upperFirst, words } from './naming.js'
import { DateTime } from './scalars.js'
import type { FieldResolver, ResolverMap } from './schema-factory.js'
import { uuid } from './scope.js'
import { columnsOnly } from './selection.js'
import { EXPECTED, expectedOf, modelName, writeOf, type UpdateArguments } from './write-input.js'

interface UpdateManyArguments {
  updates: UpdateArguments[]
  mode: BulkMode
  dryRun: boolean
}

/** Declares `updateXs`: many records, each with its own change. `input` is the input of `updateX`. */
export function declareUpdateMany(root: object, model: GraphModel, input: ClassType, resolvers: ResolverMap): void {
  const field = `update${upperFirst(model.many)}`
  const item = itemType(model, input)
  const result = resultType(model)
  Arg('updates', () => [item], { description: 'The changes, at most 10,000, of one record each.' })(root, field, 0)
  Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE })(root, field, 1)
  Arg('dryRun', () => Boolean, {
    defaultValue: false,
    description: 'True to be told what would become of each change, without anything being changed.',
  })(root, field, 2)
  Mutation(() => [result], {
    description: `Changes many ${words(model.many)} by the rules of changing one, in one transaction; with a result for each.`,
  })(root, field, {})
  resolvers.get('Mutation')!.set(field, updateMany(model))
  resolvers.set(result.name, new Map([[model.one, resolveRecord]]))
}

function itemType(model: GraphModel, input: ClassType): ClassType {
  const item = inputType(`${upperFirst(model.one)}Update`, `The change of one of many ${words(model.many)}.`)
  Field(() => ID, { description: 'Id of the record.' })(item.prototype as object, 'id')
  Field(() => input, { description: 'What to change.' })(item.prototype as object, 'input')
  if (isVersioned(modelName(model))) inputField(item, 'ifUnchangedSince', () => DateTime, EXPECTED)
  return item
}

function resultType(model: GraphModel): ClassType {
  const name = `${upperFirst(model.one)}UpdateResult`
  const result = { [name]: class extends BulkResult {} }[name]!
  ObjectType(name, { simpleResolvers: true, description: `What became of the change of a ${words(model.one)}.` })(
    result,
  )
  Field(() => ID, { description: 'Id of the record.' })(result.prototype, 'id')
  const description = 'The record as it is now, whether it was changed or not. Null when you may not see it.'
  outputField(result, model.one, () => typeClass(model), description)
  return result
}

const resolveRecord: FieldResolver<{ id: string }> = ({ id }, _args, ctx, info) =>
  ctx.loaders.selected(ctx.loaders.selection(info)).load(id)

const updateMany =
  (model: GraphModel): FieldResolver<unknown, UpdateManyArguments> =>
  async (_source, { updates, mode, dryRun }, ctx) => {
    requireActor(ctx)
    checkBulkSize('updates', updates)
    const outcomes = await updateReachable(
      ctx,
      model,
      updates.map((update) => updateOf(model, update)),
      { mode, dryRun },
    )
    ctx.loaders.clear()
    return bulkResults(outcomes, () => ({})).map((result, at) => ({ ...result, id: updates[at]!.id }))
  }

const updateOf = (model: GraphModel, args: UpdateArguments): RecordUpdate => {
  const expected = expectedOf(args)
  return { id: uuid('id', args.id), input: writeOf(model, args.input), ...(expected && { expected }) }
}

/** What the caller does not see is as little there as what does not exist. */
async function updateReachable(
  ctx: RequestContext,
  model: GraphModel,
  updates: readonly RecordUpdate[],
  options: { mode: BulkMode; dryRun: boolean },
): Promise<Outcome<Row>[]> {
  const refused = await unreachable(ctx, model, updates)
  const stop = stopped(options.mode, refused)
  if (stop) return stop
  const done = await updateRecords(
    ctx,
    modelName(model),
    updates.filter((_, at) => !refused[at]),
    options,
  )
  return refused.map((refusal) => refusal ?? done.shift()!)
}

async function unreachable(
  ctx: RequestContext,
  model: GraphModel,
  updates: readonly RecordUpdate[],
): Promise<(Outcome<Row> | undefined)[]> {
  // Administrators write what they see no use in reading: the notifications of others, for instance.
  if (isAdmin(requireActor(ctx))) return updates.map(() => undefined)
  const loader = ctx.loaders.selected(columnsOnly(model, ['id']))
  const rows = await Promise.all(updates.map(({ id }) => loader.load(id)))
  return rows.map((row) => (row ? undefined : { error: notFound() }))
}
