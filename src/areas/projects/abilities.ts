import type { Abilities } from '../../kernel/permissions/abilities.js'
import { requireAdmin, requireManager } from '../../kernel/permissions/checks.js'
import { requireMakers } from '../entities/service/creation.js'
import { refuseOpenProject } from './policy.js'

const MANAGERS = 'For managers of the production.'
const ADMINS = 'For admins.'

/** What may be done with a production. */
export const projectAbilities: Abilities = {
  from: ['id', 'projectStatusId'],
  rules: {
    update: {
      description: 'Change its name, dates, formats and its own custom columns: `updateProject`.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireManager(ctx, id),
    },
    delete: {
      description: 'Delete it: `deleteProject`. Only closed productions can be deleted.',
      needs: ADMINS,
      check: async (ctx, row) => {
        await refuseOpenProject(ctx, row)
        requireAdmin(ctx)
      },
    },
    manageTeam: {
      description: 'Add and remove people, and set their roles: `addToTeam`, `removeFromTeam`, `setTeamRole`.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireManager(ctx, id),
    },
    changeSettings: {
      description: 'Change its task types, statuses, asset types, automations and backgrounds: `addProjectSettings`.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireManager(ctx, id),
    },
    applyTemplate: {
      description: 'Give it what a template holds, and make a template of it: `applyTemplate`.',
      needs: ADMINS,
      check: (ctx) => requireAdmin(ctx),
    },
    createAssets: {
      description: 'Make assets.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireMakers(ctx, 'asset', id),
    },
    createShots: {
      description: 'Make shots, sequences, episodes, scenes and edits.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireMakers(ctx, 'shot', id),
    },
    createConcepts: {
      description: 'Make concepts.',
      needs: 'For the team of the production but its vendors and clients.',
      check: (ctx, { id }) => requireMakers(ctx, 'concept', id),
    },
    changeCasting: {
      description: 'Change what is cast where.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireManager(ctx, id),
    },
    seeBudgets: {
      description: 'See and change its budgets.',
      needs: MANAGERS,
      check: (ctx, { id }) => requireManager(ctx, id),
    },
  },
}
