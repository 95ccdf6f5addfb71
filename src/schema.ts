import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { AuthResolver } from './areas/auth/resolver.js'
import { ProjectsResolver } from './areas/projects/resolver.js'
import { TasksResolver } from './areas/tasks/resolver.js'
import type { Registry } from './kernel/crud/spec.js'
import { generateSchema } from './kernel/graphql/schema-factory.js'
import { registry as ours } from './registry.js'

/** A class with type-graphql resolvers. */
export type ResolverClass = new () => object

let built: GraphQLSchema | undefined

/**
 * The GraphQL schema: what the registry says of every model, and the resolvers of the areas. Built once in a process,
 * since type-graphql keeps its declarations in a global store; later calls answer the same.
 */
export function buildGraphqlSchema(registry: Registry, resolvers: readonly ResolverClass[]): GraphQLSchema {
  if (built) return built
  const generated = generateSchema(registry)
  built = buildSchemaSync({
    resolvers: [generated.resolverClass, ...resolvers] as NonEmptyArray<ResolverClass>,
    validate: false,
  })
  generated.attach(built)
  return built
}

/** Resolvers that the areas bring beside what the registry says of every model. */
const RESOLVERS: readonly ResolverClass[] = [AuthResolver, ProjectsResolver, TasksResolver]

/** The schema of this server. */
export const graphqlSchema = (): GraphQLSchema => buildGraphqlSchema(ours, RESOLVERS)

/** The schema in the GraphQL language, sorted, as it is kept in the repository. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
