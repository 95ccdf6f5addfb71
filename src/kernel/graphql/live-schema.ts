import { GraphQLSchema, type GraphQLObjectType } from 'graphql'
import type { Burst, LiveContext } from './live.js'

/** Begins a subscription, or refuses it: its payloads are what the resolver of the field is given. */
export type Source = (ctx: LiveContext, args: object) => Promise<AsyncIterable<Burst<unknown>>>

/**
 * The schema with subscriptions. Their root is a type of ours: type-graphql would call it `Subscription`, as the model of
 * what people are notified of is called.
 * @param root Name of the type that has them as fields.
 * @param sources By field.
 */
export function withSubscriptions(
  schema: GraphQLSchema,
  root: string,
  sources: Readonly<Record<string, Source>>,
): GraphQLSchema {
  const subscription = schema.getType(root) as GraphQLObjectType
  for (const [name, field] of Object.entries(subscription.getFields())) {
    const source = sources[name]
    if (!source) throw new Error(`the subscription ${name} has no source`)
    field.subscribe = (_root, args: object, ctx: LiveContext) => source(ctx, args)
  }
  return new GraphQLSchema({ ...schema.toConfig(), subscription })
}
