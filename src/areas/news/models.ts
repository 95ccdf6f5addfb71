import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const newsModels = {
  News: { path: 'news', visible: isAdmin },
} satisfies Record<string, ModelSpec>
