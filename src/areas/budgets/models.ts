import { sql } from 'kysely'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { inTeams } from '../../kernel/permissions/checks.js'

/** What the models of this area decide about themselves. */
export const budgetsModels = {
  // Budgets hold salaries: admins, and the managers of the production.
  Budget: {
    path: 'budgets',
    visible: (actor, t) => inTeams(actor, t, { roles: ['manager'] }),
    update: { protected: ['revision'] },
  },
  BudgetEntry: {
    kept: { through: { budgetId: 'Budget' } },
    path: 'budget-entries',
    visible: (actor, t) => {
      const rule = inTeams(actor, 'b', { roles: ['manager'] })
      if (typeof rule === 'boolean') return rule
      return sql`exists (select 1 from budget b where b.id = ${sql.ref(`${t}.budget_id`)} and ${rule})`
    },
    update: { protected: ['budgetId'] },
  },
} satisfies Record<string, ModelSpec>
