import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const peopleModels = {
  Person: { path: 'persons', visible: isAdmin },
  DayOff: { path: 'day-offs', visible: isAdmin },
  LoginLog: { path: null, visible: isAdmin },
  DesktopLoginLog: { path: null, visible: isAdmin },
  SalaryScale: { path: 'salary-scales', visible: isAdmin },
} satisfies Record<string, ModelSpec>
