import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const studioModels = {
  Organisation: { path: 'organisations', visible: isAdmin },
  CustomAction: { path: 'custom-actions', visible: isAdmin },
  Plugin: { path: 'plugins', visible: isAdmin },
  ApiEvent: { path: 'events', visible: isAdmin },
  DataImportError: { path: null, visible: isAdmin },
} satisfies Record<string, ModelSpec>
