import { AuthResolver } from './areas/auth/resolver.js'
import type { ResolverClass } from './schema.js'

/** Resolvers of the areas, beside those that the registry makes of every model. */
export const resolvers: readonly ResolverClass[] = [AuthResolver]
