import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const searchModels = {
  SearchFilter: { path: 'search-filters', visible: isAdmin },
  SearchFilterGroup: { path: 'search-filter-groups', visible: isAdmin },
} satisfies Record<string, ModelSpec>
