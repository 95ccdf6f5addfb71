import { requireActor } from '../../context.js'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { viewerCan } from '../../kernel/graphql/abilities.js'
import { visibleTask } from '../../kernel/permissions/work.js'
import { taskColumns, taskMetadata, visibleTaskData } from '../metadata/service.js'
import { taskAbilities } from './abilities.js'
import { creatorsOf, listedTasks, managersOf, readersOf, timeRemovers, visibleTime, writersOf } from './policy.js'
import { removeTask } from './removal.js'
import { completeTask, episodeFilter, followTaskUpdate, mergeTask, taskExists } from './service.js'
import { refuseKnownTaskType, refuseOtherTaskType, releaseTaskType, replaceDefault } from './workflow.js'
import { followTime, refuseOneDate, requireTask, timeBetween } from './time.js'

/** What the models of this area decide about themselves. */
export const tasksModels = {
  // Tasks of one's productions; a vendor sees those assigned to them.
  Task: {
    path: 'tasks',
    visible: visibleTask,
    custom: taskColumns,
    masked: { data: visibleTaskData },
    fields: { viewerCan: viewerCan('TaskAbilities', taskAbilities), metadata: taskMetadata },
    list: {
      who: 'any',
      scope: (ctx, t) => listedTasks(requireActor(ctx), t),
      filters: { episode_id: episodeFilter },
      big: true,
    },
    read: { who: readersOf },
    create: { who: creatorsOf, keepsId: true, prepare: completeTask, onError: taskExists },
    update: { who: writersOf, prepare: mergeTask, merged: ['data'], after: followTaskUpdate },
    remove: { who: managersOf, instead: removeTask },
  },
  TaskType: {
    path: 'task-types',
    visible: () => true,
    list: { who: 'any' },
    read: { who: 'any' },
    create: { prepare: refuseKnownTaskType },
    update: { prepare: refuseOtherTaskType },
    remove: { before: releaseTaskType },
  },
  TaskStatus: {
    path: 'task-status',
    graphql: { one: 'taskStatus', many: 'taskStatuses' },
    visible: () => true,
    list: { who: 'any' },
    read: { who: 'any' },
    create: { prepare: (tx, input) => replaceDefault(tx, input) },
    update: { prepare: (tx, _, input) => replaceDefault(tx, input) },
  },
  // One's own hours, and those spent on the tasks that one sees.
  TimeSpent: {
    kept: { through: { taskId: 'Task' } },
    path: 'time-spents',
    visible: visibleTime,
    list: { who: refuseOneDate, filters: { start_date: timeBetween, end_date: () => undefined }, big: true },
    create: { prepare: (_, input) => requireTask(input), after: followTime },
    update: { after: followTime },
    remove: { who: timeRemovers, after: followTime },
  },
} satisfies Record<string, ModelSpec>
