import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const scheduleModels = {
  Milestone: { path: 'milestones', visible: isAdmin },
  ScheduleItem: { path: 'schedule-items', visible: isAdmin },
  ProductionScheduleVersion: { path: 'production-schedule-versions', visible: isAdmin },
  ProductionScheduleVersionTaskLink: { path: 'production-schedule-version-task-links', visible: isAdmin },
} satisfies Record<string, ModelSpec>
