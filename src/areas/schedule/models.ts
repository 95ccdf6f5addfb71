import type { ModelSpec } from '../../kernel/crud/spec.js'
import { requireMemberBut } from '../../kernel/permissions/checks.js'
import { refuseInvertedDays } from './days.js'
import {
  managerOfBody,
  managerOfRow,
  managerOfTask,
  membersOfQuery,
  membersOfRow,
  membersOfTask,
  supervisorOfRow,
  teamButOutsiders,
  teamButVendors,
  withItsVersion,
} from './policy.js'
import { checkVersionTask, dropTextDays, refuseSecondItem, versionTasksOf } from './service.js'

/** What the models of this area decide about themselves. */
export const scheduleModels = {
  Milestone: {
    path: 'milestones',
    visible: teamButVendors,
    read: { who: (ctx, row) => requireMemberBut(ctx, row.projectId, ['vendor']) },
    create: { who: managerOfBody },
    update: { who: managerOfRow },
    remove: { who: managerOfRow },
  },
  ScheduleItem: {
    path: 'schedule-items',
    visible: teamButVendors,
    create: {
      check: (_, input) => refuseInvertedDays(input, 'endDate'),
      prepare: refuseSecondItem,
    },
    update: {
      who: supervisorOfRow,
      prepare: (_, row, input) => {
        dropTextDays(input)
        refuseInvertedDays(input, 'endDate', row)
      },
    },
  },
  // QUIRK (crud, Production schedule version): managers make and change versions, only admins delete them.
  ProductionScheduleVersion: {
    path: 'production-schedule-versions',
    visible: teamButOutsiders,
    list: { who: membersOfQuery },
    read: { who: membersOfRow },
    create: { who: managerOfBody },
    update: { who: managerOfRow },
  },
  ProductionScheduleVersionTaskLink: {
    kept: { through: { taskId: 'Task' } },
    path: 'production-schedule-version-task-links',
    visible: withItsVersion,
    list: { who: membersOfQuery, scope: (_, t, query) => versionTasksOf(t, query) },
    read: { who: membersOfTask },
    create: { who: checkVersionTask, check: (_, input) => refuseInvertedDays(input, 'dueDate') },
    update: {
      who: managerOfTask,
      protected: ['taskId', 'productionScheduleVersionId'],
      prepare: (_, row, input) => refuseInvertedDays(input, 'dueDate', row),
    },
    remove: { who: managerOfTask },
  },
} satisfies Record<string, ModelSpec>
