import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const tasksModels = {
  Task: { path: 'tasks', visible: isAdmin },
  TaskType: { path: 'task-types', visible: isAdmin },
  TaskStatus: { path: 'task-status', visible: isAdmin },
  TimeSpent: { path: 'time-spents', visible: isAdmin },
} satisfies Record<string, ModelSpec>
