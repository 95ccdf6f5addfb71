import { isInterfaceType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { Arg, ID, Query, Resolver } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import type { ModelField, Registry } from '../crud/spec.js'
import { TYPE } from './compiler.js'
import { aggregateName, keyTypeName, type GroupArgs } from './aggregate.js'
import { namedClass } from './classes.js'
import { aggregateArguments, buildListTypes, listArguments, type ListTypes } from './list-types.js'
import { graphModels, typeClass, type GraphModel, type ToMany, type ToOne } from './model.js'
import { words } from './naming.js'
import type { ListArgs } from './page.js'
import { readGroups, readList, weightOf, type GraphRow } from './reader.js'
import { uuid } from './scope.js'
import { declareRecords } from './record-types.js'
import { fieldKey, listKey } from './selection.js'
import { addWrites } from './write-types.js'

/** A resolver of a generated field. */
export type FieldResolver<Source = unknown, Args = never> = GraphQLFieldResolver<
  Source,
  RequestContext,
  Args & Record<string, unknown>
>

/** Resolvers of generated fields: by type, then by field. */
export type ResolverMap = Map<string, Map<string, FieldResolver<never>>>

const add = (resolvers: ResolverMap, type: string, field: string, resolve: FieldResolver<never>): void => {
  if (!resolvers.has(type)) resolvers.set(type, new Map())
  resolvers.get(type)!.set(field, resolve)
}

/** What the registry adds to the schema: a class that declares the root fields, and how generated fields resolve. */
export interface GeneratedSchema {
  readonly resolverClass: new () => object
  /** Puts the resolvers of the generated fields into a schema that has been built with the class. */
  attach(schema: GraphQLSchema): void
}

/**
 * Declares the fields of every model to type-graphql: `thing`, `things`, relations, and the mutations. Call it once in a
 * process: type-graphql keeps what is declared for good.
 *
 * type-graphql is told of types and arguments only. Its own wrappers around resolvers make every field asynchronous and
 * every argument an instance of a class: on half a million fields that is most of the time of a query, and an input of a
 * mutation could not tell absent from null. So the resolvers are put into the finished schema.
 */
export function generateSchema(registry: Registry): GeneratedSchema {
  const models = graphModels(registry)
  const types = buildListTypes(models)
  const resolverClass = namedClass('GeneratedResolver')
  const resolvers: ResolverMap = new Map()
  Resolver()(resolverClass)
  declareRecords(models, types)
  const root = resolverClass.prototype as object
  for (const model of models.values()) {
    // The types of the kinds have the fields of their interface.
    if (!model.kinds) addRecordResolvers(resolvers, model)
    addKeyResolvers(resolvers, model)
    if (model.spec.graphql === false) continue
    if (model.columns.has('id')) declareOne(root, model)
    declareLists(root, model, types.get(model.name)!)
    add(resolvers, 'Query', model.one, resolveRecord)
    add(resolvers, 'Query', model.many, resolveList)
    add(resolvers, 'Query', aggregateName(model.many), resolveGroups(model))
  }
  addWrites(root, models, resolvers)
  return { resolverClass, attach: (schema) => attach(schema, resolvers) }
}

function declareOne(root: object, model: GraphModel): void {
  Arg('id', () => ID, { description: 'Id of the record.' })(root, model.one, 0)
  const description = `One ${words(model.one)} by its id; null when there is none that you may see. ${model.description}`
  Query(() => typeClass(model), { nullable: true, description })(root, model.one, {})
}

function declareLists(root: object, model: GraphModel, types: ListTypes): void {
  const what = `${words(model.many)} that you may see`
  listArguments(root, model.many, types)
  Query(() => types.connection, { description: `All ${what}. ${model.description}` })(root, model.many, {})
  const aggregate = aggregateArguments(root, model.many, types)
  const description = `The ${what}, counted and added up: one group for each key, in the order of the keys.`
  Query(() => [types.group], { description })(root, aggregate, {})
}

const resolveRecord: FieldResolver<unknown, { id: string }> = async (_source, { id }, ctx, info) => {
  requireActor(ctx)
  const row = await ctx.loaders.selected(ctx.loaders.selection(info)).load(uuid('id', id))
  ctx.loaders.spendRecords(weightOf(row))
  return row
}

const resolveList: FieldResolver<unknown, ListArgs> = async (_source, args, ctx, info) => {
  requireActor(ctx)
  const connection = await readList(ctx, ctx.loaders.rootList(info, args))
  ctx.loaders.spendRecords(connection.weight)
  return connection
}

const resolveGroups =
  ({ name }: GraphModel): FieldResolver<unknown, GroupArgs> =>
  async (_source, args, ctx, info) => {
    requireActor(ctx)
    const groups = await readGroups(ctx, ctx.loaders.rootGroups(info, args, name))
    ctx.loaders.spendRecords(groups.length)
    return groups
  }

/** What belongs to a row stands on it when it was read for this query; else it is loaded. */
function addRecordResolvers(resolvers: ResolverMap, model: GraphModel): void {
  for (const relation of model.relations.values()) {
    if (relation.kind === 'one') add(resolvers, model.name, relation.name, resolveOne(relation))
    else {
      add(resolvers, model.name, relation.name, resolveMany(relation))
      add(resolvers, model.name, aggregateName(relation.name), resolveGroupsOf(relation))
    }
  }
  for (const [name, field] of model.fields) add(resolvers, model.name, name, resolveField(name, field))
}

/** The keys of groups hold ids as records do. */
function addKeyResolvers(resolvers: ResolverMap, model: GraphModel): void {
  for (const relation of model.relations.values())
    if (relation.kind === 'one') add(resolvers, keyTypeName(model), relation.name, resolveOne(relation))
}

function resolveField(name: string, field: ModelField): FieldResolver<GraphRow> {
  const key = fieldKey(name)
  return async (source, _args, ctx) => {
    const ready = source[key]
    return ready === undefined ? (await field.load(ctx, [source]))[0] : ready
  }
}

function resolveGroupsOf(relation: ToMany): FieldResolver<GraphRow, GroupArgs> {
  const name = aggregateName(relation.name)
  return (source, args, ctx, info) => {
    const ready = source[listKey(name, args)]
    if (ready !== undefined) return ready
    return ctx.loaders.groups(ctx.loaders.relatedGroups(info, args, relation)).load(source.id)
  }
}

function resolveOne({ name, via }: ToOne): FieldResolver<GraphRow> {
  const key = fieldKey(name)
  return (source, _args, ctx, info) => {
    const ready = source[key]
    if (ready !== undefined) return ready
    const id = source[via] as string | null | undefined
    return id == null ? null : ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}

function resolveMany(relation: ToMany): FieldResolver<GraphRow, ListArgs> {
  return (source, args, ctx, info) => {
    const ready = source[listKey(relation.name, args)]
    if (ready !== undefined) return ready
    return ctx.loaders.list(ctx.loaders.relatedList(info, args, relation)).load(source.id)
  }
}

/** Whatever a mutation wrote, what is read afterwards is read anew. */
function forgetting(resolve: FieldResolver<unknown>): FieldResolver<unknown> {
  return async (source, args, ctx, info) => {
    ctx.loaders.clear()
    const result: unknown = await resolve(source, args, ctx, info)
    ctx.loaders.clear()
    return result
  }
}

function attach(schema: GraphQLSchema, resolvers: ResolverMap): void {
  for (const [typeName, fields] of resolvers) {
    const type = schema.getType(typeName) as GraphQLObjectType | undefined
    for (const [name, resolve] of fields) {
      const field = type?.getFields()[name]
      if (field) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    // Rows know their kind; only those of generated interfaces are rows.
    if (isInterfaceType(type)) type.resolveType = (row: GraphRow) => row[TYPE] as string
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = forgetting(field.resolve as FieldResolver<unknown>) as GraphQLFieldResolver<unknown, unknown>
  }
}
