import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const entitiesModels = {
  Entity: { path: 'entities', visible: isAdmin },
  EntityType: { path: 'entity-types', visible: isAdmin },
  EntityVersion: { path: null, visible: isAdmin },
} satisfies Record<string, ModelSpec>
