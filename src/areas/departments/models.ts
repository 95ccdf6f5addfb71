import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const departmentsModels = {
  // Everybody reads the structure of the studio; admins change it.
  Department: { path: 'departments', visible: () => true, list: { who: 'any' }, read: { who: 'any' } },
  Studio: { path: 'studios', visible: () => true, list: { who: 'any' }, read: { who: 'any' } },
  Software: {
    path: 'softwares',
    visible: () => true,
    list: { who: 'any' },
    // QUIRK (crud, Software): a malformed id is unknown, and the parameter `relations` is not read.
    read: { who: 'any', malformedIs404: true, relations: false },
  },
  // What machines and licences there are is for admins, the catalogue of software apart.
  HardwareItem: { path: 'hardware-items', visible: isAdmin },
  // A link is made or taken away, and that is told to nobody.
  SoftwareDepartmentLink: { path: null, visible: isAdmin, events: false, without: ['update'] },
  HardwareItemDepartmentLink: { path: null, visible: isAdmin, events: false, without: ['update'] },
} satisfies Record<string, ModelSpec>
