import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const departmentsModels = {
  Department: { path: 'departments', visible: isAdmin },
  Studio: { path: 'studios', visible: isAdmin },
  Software: { path: 'softwares', visible: isAdmin },
  HardwareItem: { path: 'hardware-items', visible: isAdmin },
  SoftwareDepartmentLink: { path: null, visible: isAdmin },
  HardwareItemDepartmentLink: { path: null, visible: isAdmin },
} satisfies Record<string, ModelSpec>
