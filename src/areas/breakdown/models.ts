import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const breakdownModels = {
  EntityLink: { path: 'entity-links', visible: isAdmin },
  EntityConceptLink: { path: null, visible: isAdmin },
  AssetInstance: { path: 'asset-instances', visible: isAdmin },
} satisfies Record<string, ModelSpec>
