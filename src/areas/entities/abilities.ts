import type { Abilities } from '../../kernel/permissions/abilities.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { removersOf, writersOf } from './policy.js'

const MANAGERS = 'For managers of the production.'

/** What may be done with an asset, a shot or another entity. */
export const entityAbilities: Abilities = {
  from: ['id', 'projectId', 'entityTypeId', 'createdById'],
  rules: {
    update: {
      description:
        'Change it. Supervisors may change the values of custom columns nevertheless: all, or those of their departments.',
      needs: 'For managers of the production, and for who made it.',
      check: (ctx, row) => writersOf(ctx, row, { data: { name: row.name }, relations: {}, extra: {} }),
    },
    delete: {
      description: 'Delete it.',
      needs: 'For managers of the production, and for who made it.',
      check: removersOf,
    },
    changeCasting: {
      description: 'Change what is cast in it.',
      needs: MANAGERS,
      check: (ctx, { projectId }) => requireManager(ctx, projectId),
    },
    createTasks: {
      description: 'Make tasks for it.',
      needs: MANAGERS,
      check: (ctx, { projectId }) => requireManager(ctx, projectId),
    },
  },
}
