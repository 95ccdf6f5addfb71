import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { AssetsResolver, SharedAssetResultResolver } from './areas/assets/resolver.js'
import { AdministrationResolver } from './areas/auth/administration-resolver.js'
import { AuthResolver } from './areas/auth/resolver.js'
import { InstancesResolver } from './areas/breakdown/instances-resolver.js'
import {
  BreakdownResolver,
  CastAssetResolver,
  CastingResultResolver,
  ShotCastingResolver,
} from './areas/breakdown/resolver.js'
import { BudgetsResolver } from './areas/budgets/resolver.js'
import { ChatsResolver } from './areas/chats/resolver.js'
import { AttachmentsResolver } from './areas/comments/attachment-resolver.js'
import { ChangesResolver, LiveSubscription } from './areas/changes/resolver.js'
import { subscriptionResolvers, subscriptionSources } from './areas/changes/typed-resolver.js'
import { commentResolvers } from './areas/comments/resolver.js'
import { EquipmentResolver } from './areas/departments/resolver.js'
import { CreationResolver, madeEntityResolvers } from './areas/entities/creation-resolver.js'
import { EntitiesResolver } from './areas/entities/resolver.js'
import { JobsResolver } from './areas/jobs/resolver.js'
import { MetadataResolver, MetadataValueResolver, SetMetadataResultResolver } from './areas/metadata/resolver.js'
import { AvatarResolver } from './areas/people/avatar-resolver.js'
import { DescriptorsResolver, SharedDescriptorsResolver } from './areas/projects/descriptor-resolver.js'
import { ProjectsResolver } from './areas/projects/resolver.js'
import { SettingsResolver } from './areas/projects/settings-resolver.js'
import { TeamMemberResultResolver, TeamResolver } from './areas/projects/team-resolver.js'
import { TemplatesResolver } from './areas/projects/template-resolver.js'
import { ScenesResolver, SceneShotResultResolver } from './areas/scenes/resolver.js'
import { ScheduledObjectResolver, ScheduleResolver } from './areas/schedule/resolver.js'
import { searchResolvers } from './areas/search/resolver.js'
import { ShotsResolver } from './areas/shots/resolver.js'
import { QuotaShotResolver, StatisticsResolver } from './areas/statistics/resolver.js'
import { MainPreviewResolver } from './areas/tasks/main-preview-resolver.js'
import { TasksResolver } from './areas/tasks/resolver.js'
import { AssignedTaskResultResolver, LoggedTimeResultResolver, WorkResolver } from './areas/tasks/work-resolver.js'
import { FilterResolver } from './areas/user/filter-resolver.js'
import { viewerResolvers } from './areas/user/resolver.js'
import type { Registry } from './kernel/crud/spec.js'
import { withSubscriptions } from './kernel/graphql/live-schema.js'
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
  const schema = buildSchemaSync({
    resolvers: [generated.resolverClass, ...resolvers] as NonEmptyArray<ResolverClass>,
    orphanedTypes: [LiveSubscription],
    validate: false,
  })
  built = withSubscriptions(schema, LiveSubscription.name, subscriptionSources)
  generated.attach(built)
  return built
}

/** Resolvers that the areas bring beside what the registry says of every model. */
const RESOLVERS: readonly ResolverClass[] = [
  ChatsResolver,
  AttachmentsResolver,
  AvatarResolver,
  ...commentResolvers,
  AuthResolver,
  AdministrationResolver,
  ChangesResolver,
  ...subscriptionResolvers,
  EquipmentResolver,
  JobsResolver,
  ProjectsResolver,
  DescriptorsResolver,
  SharedDescriptorsResolver,
  MetadataResolver,
  MetadataValueResolver,
  SetMetadataResultResolver,
  SettingsResolver,
  TeamMemberResultResolver,
  TeamResolver,
  TemplatesResolver,
  BudgetsResolver,
  ScheduledObjectResolver,
  ScheduleResolver,
  QuotaShotResolver,
  StatisticsResolver,
  TasksResolver,
  AssignedTaskResultResolver,
  LoggedTimeResultResolver,
  MainPreviewResolver,
  WorkResolver,
  CreationResolver,
  ...madeEntityResolvers,
  EntitiesResolver,
  AssetsResolver,
  SharedAssetResultResolver,
  ShotsResolver,
  ScenesResolver,
  SceneShotResultResolver,
  BreakdownResolver,
  CastAssetResolver,
  CastingResultResolver,
  ShotCastingResolver,
  InstancesResolver,
  ...searchResolvers,
  ...viewerResolvers,
  FilterResolver,
]

/** The schema of this server. */
export const graphqlSchema = (): GraphQLSchema => buildGraphqlSchema(ours, RESOLVERS)

/** The schema in the GraphQL language, sorted, as it is kept in the repository. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
