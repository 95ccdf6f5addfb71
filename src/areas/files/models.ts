import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const filesModels = {
  OutputFile: { path: 'output-files', visible: isAdmin },
  OutputType: { path: 'output-types', visible: isAdmin },
  WorkingFile: { path: 'working-files', visible: isAdmin },
  FileStatus: { path: 'file-status', visible: isAdmin },
} satisfies Record<string, ModelSpec>
