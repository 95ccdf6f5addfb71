import { sql } from 'kysely'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { inTeams } from '../../kernel/permissions/checks.js'

/** What the models of this area decide about themselves. */
export const newsModels = {
  // The feed of a production is for its team.
  News: {
    kept: { through: { taskId: 'Task' } },
    path: 'news',
    graphql: { one: 'newsItem', many: 'news' },
    visible: (actor, t) => {
      const rule = inTeams(actor, 'tk')
      if (typeof rule === 'boolean') return rule
      return sql`exists (select 1 from task tk where tk.id = ${sql.ref(`${t}.task_id`)} and ${rule})`
    },
  },
} satisfies Record<string, ModelSpec>
