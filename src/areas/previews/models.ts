import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const previewsModels = {
  PreviewFile: { path: 'preview-files', visible: isAdmin },
  PreviewBackgroundFile: { path: 'preview-background-files', visible: isAdmin },
} satisfies Record<string, ModelSpec>
