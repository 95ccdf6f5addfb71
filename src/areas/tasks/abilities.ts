import type { Row } from '../../kernel/crud/spec.js'
import type { Abilities } from '../../kernel/permissions/abilities.js'
import type { TaskFacts } from '../../kernel/permissions/work.js'
import { requirePoster } from '../comments/service.js'
import { requireAssigner, requireUnassigner } from './assignment-policy.js'
import { requireMainPreview } from './main-preview-service.js'
import { managersOf, writersOf } from './policy.js'
import { requireTimeLogger } from './time-log-service.js'

const standing = (row: Row) => row as Row & TaskFacts & { taskStatusId: string | null }

/** What may be done with a task. */
export const taskAbilities: Abilities = {
  from: ['id', 'projectId', 'entityId', 'taskTypeId', 'taskStatusId'],
  rules: {
    comment: {
      description: 'Comment it, leaving its status: `postComment`.',
      needs:
        'For managers, clients, assignees, supervisors in their departments, who made the entity, and who is named there but for vendors; for artists and clients where the status is for them.',
      check: (ctx, row) => requirePoster(ctx, standing(row), null),
    },
    setStatus: {
      description: 'Comment it with a status: `postComment`, `setTaskStatus`.',
      needs:
        'As commenting, but not for who is only named there; for artists and clients the statuses that are for them.',
      per: { argument: 'taskStatusIds', description: 'Ids of the statuses.' },
      check: (ctx, row, statusId) => requirePoster(ctx, standing(row), statusId),
    },
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
      check: (ctx, row, personId) => requireTimeLogger(ctx, standing(row), personId),
    },
    setMainPreview: {
      description: 'Make its newest preview the picture of its entity: `setMainPreviews`.',
      needs: 'For the team of the production but its clients.',
      check: (ctx, row) => requireMainPreview(ctx, standing(row)),
    },
    delete: {
      description: 'Delete it: `deleteTask`, `deleteTasks`.',
      needs: 'For managers of the production.',
      check: managersOf,
    },
  },
}
