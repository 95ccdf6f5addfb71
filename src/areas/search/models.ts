import type { ModelSpec } from '../../kernel/crud/spec.js'
import { ownOrShared } from './policy.js'

/** What the models of this area decide about themselves. */
export const searchModels = {
  SearchFilter: { path: 'search-filters', visible: ownOrShared },
  SearchFilterGroup: { path: 'search-filter-groups', visible: ownOrShared },
} satisfies Record<string, ModelSpec>
