import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { Arg, ID, Query, Resolver } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { objectTypes } from '../../generated/models.js'
import type { ModelView, Registry } from '../crud/spec.js'
import { addRelations, buildListTypes, listArguments } from './list-types.js'
import { graphModels, type GraphModel } from './model.js'
import { namedClass, words } from './naming.js'
import type { ListArgs } from './page.js'
import { readList, weightOf, type GraphRow } from './reader.js'
import { uuid } from './scope.js'
import { listKey, oneKey } from './selection.js'
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
  addRelations(models, types)
  for (const model of models.values()) {
    addRelationResolvers(resolvers, model)
    if (model.spec.graphql === false) continue
    const root = resolverClass.prototype as object
    if (model.columns.has('id')) declareOne(root, model)
    add(resolvers, 'Query', model.one, resolveRecord)
    const lists = [{ name: model.many, description: model.meta.description, view: undefined }, ...viewsOf(model)]
    for (const { name, description, view } of lists) {
      const { connection } = types.get(model.name)!
      listArguments(root, name, types.get(model.name)!)
      Query(() => connection, { description: `All ${words(name)} that you may see. ${description}` })(root, name, {})
      add(resolvers, 'Query', name, listResolver(view))
    }
  }
  for (const [field, resolve] of addWrites(resolverClass.prototype as object, models))
    add(resolvers, 'Mutation', field, resolve)
  return { resolverClass, attach: (schema) => attach(schema, resolvers) }
}

function declareOne(root: object, model: GraphModel): void {
  Arg('id', () => ID, { description: 'Id of the record.' })(root, model.one, 0)
  const description = `One ${words(model.one)} by its id; null when there is none that you may see. ${model.meta.description}`
  Query(() => objectTypes[model.name as keyof typeof objectTypes], { nullable: true, description })(root, model.one, {})
}

const resolveRecord: FieldResolver<unknown, { id: string }> = async (_source, { id }, ctx, info) => {
  requireActor(ctx)
  const row = await ctx.loaders.selected(ctx.loaders.selection(info)).load(uuid('id', id))
  ctx.loaders.spendRecords(weightOf(row))
  return row
}

const listResolver =
  (view: ModelView | undefined): FieldResolver<unknown, ListArgs> =>
  async (_source, args, ctx, info) => {
    requireActor(ctx)
    const connection = await readList(ctx, ctx.loaders.rootList(info, args, view))
    ctx.loaders.spendRecords(connection.weight)
    return connection
  }

const viewsOf = ({ spec }: GraphModel) =>
  Object.entries(spec.views ?? {}).map(([name, view]) => ({ name, description: view.description, view }))

/** Relations stand on the row when it was read for this query; else they are loaded. */
function addRelationResolvers(resolvers: ResolverMap, model: GraphModel): void {
  for (const relation of model.relations.values()) {
    if (relation.kind === 'one') {
      const key = oneKey(relation.name)
      add(resolvers, model.name, relation.name, ((source: GraphRow, _args, ctx, info) => {
        const ready = source[key]
        if (ready !== undefined) return ready
        const id = source[relation.via] as string | null | undefined
        return id == null ? null : ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
      }) satisfies FieldResolver<GraphRow>)
    } else {
      add(resolvers, model.name, relation.name, ((
        source: GraphRow,
        args: ListArgs & Record<string, unknown>,
        ctx,
        info,
      ) => {
        const ready = source[listKey(relation.name, args)]
        if (ready !== undefined) return ready
        return ctx.loaders.list(ctx.loaders.relatedList(info, args, relation, model)).load(source.id)
      }) satisfies FieldResolver<GraphRow, ListArgs>)
    }
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
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = forgetting(field.resolve as FieldResolver<unknown>) as GraphQLFieldResolver<unknown, unknown>
  }
}
