import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const budgetsModels = {
  Budget: { path: 'budgets', visible: isAdmin },
  BudgetEntry: { path: 'budget-entries', visible: isAdmin },
} satisfies Record<string, ModelSpec>
