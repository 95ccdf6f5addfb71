import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const projectsModels = {
  Project: { path: 'projects', visible: isAdmin },
  ProjectStatus: { path: 'project-status', visible: isAdmin },
  ProjectTemplate: { path: 'project-templates', visible: isAdmin },
  MetadataDescriptor: { path: 'metadata-descriptors', visible: isAdmin },
  StatusAutomation: { path: 'status-automations', visible: isAdmin },
  ProjectPersonLink: { path: null, visible: isAdmin },
  ProjectTaskTypeLink: { path: null, visible: isAdmin },
  ProjectTaskStatusLink: { path: null, visible: isAdmin },
  ProjectTemplateTaskTypeLink: { path: null, visible: isAdmin },
  ProjectTemplateTaskStatusLink: { path: null, visible: isAdmin },
} satisfies Record<string, ModelSpec>
