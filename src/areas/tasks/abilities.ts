import type { Abilities } from '../../kernel/permissions/abilities.js'
import { requireAssigner, requireUnassigner } from './assignment-policy.js'
import { requireMainPreview } from './main-preview-service.js'
import { managersOf, writersOf } from './policy.js'
import { requireTimeLogger } from './time-log-service.js'

/** What may be done with a task. */
export const taskAbilities: Abilities = {
  from: ['id', 'projectId', 'entityId', 'taskTypeId', 'taskStatusId'],
  rules: {
    edit: {
      description: 'Change all of it: `updateTask`.',
      needs: 'For managers of the production.',
      check: (ctx, row) => writersOf(ctx, row, { data: { name: null }, relations: {}, extra: {} }),
    },
    plan: {
      description: 'Change its priority, dates, estimation, difficulty and metadata: `updateTasks`.',
      needs: 'For managers of the production, and for supervisors in their departments.',
      check: (ctx, row) => writersOf(ctx, row, { data: { priority: 0 }, relations: {}, extra: {} }),
    },
    assign: {
      description: 'Give it to somebody: `assignTasks`.',
      needs:
        'For managers of the production; for supervisors tasks of their departments, to people of these; everybody takes tasks of their own departments. Bots get tasks where the production lets them work.',
      per: { argument: 'personIds', description: 'Ids of the people who would get it.' },
      check: (ctx, { id }, personId) => requireAssigner(ctx, id, personId),
    },
    unassign: {
      description: 'Take it from somebody: `unassignTasks`.',
      needs:
        'For managers of the production, for supervisors in their departments, and for assignees who give it back.',
      per: { argument: 'personIds', description: 'Ids of the people who would lose it.' },
      check: (ctx, { id }, personId) => requireUnassigner(ctx, id, personId),
    },
    logTime: {
      description: 'Log time that somebody worked on it: `logTime`.',
      needs: 'For assignees of the task, by themselves, by managers of the production and by admins.',
      per: { argument: 'personIds', description: 'Ids of the people whose time it is.' },
      check: (ctx, row, personId) => requireTimeLogger(ctx, row, personId),
    },
    setMainPreview: {
      description: 'Make its newest preview the picture of its entity: `setMainPreviews`.',
      needs: 'For the team of the production but its clients.',
      check: requireMainPreview,
    },
    delete: {
      description: 'Delete it: `deleteTask`, `deleteTasks`.',
      needs: 'For managers of the production.',
      check: managersOf,
    },
  },
}
