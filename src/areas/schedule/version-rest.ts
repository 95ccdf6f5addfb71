import { z } from 'zod'
import { isTrue } from '../../kernel/crud/read.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import {
  applyVersion,
  copyFromProduction,
  copyFromVersion,
  listVersionTasks,
  managedVersion,
} from './version-service.js'

const ACTIONS = '/actions/production-schedule-versions/<production_schedule_version_id>'
const MANAGERS = 'Admins, and managers of the production.'
const copyBody = z.object({ production_schedule_version_id: z.string() })

/** What is done with saved schedules beside making and changing them one by one. */
export const versionRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/production-schedule-versions/<production_schedule_version_id>/task-links',
    operation: 'schedule.versionTasks',
    graphql: 'Query.productionScheduleVersionTaskLinks',
    who: 'signedIn',
    permission: 'The team of the production but clients and vendors, and admins.',
    summary: 'List the tasks of a saved schedule with their days.',
    query: [
      { name: 'task_type_id', description: 'Only tasks of this type.', schema: { type: 'string', format: 'uuid' } },
      { name: 'relations', description: '`true`: with the ids of the assignees.' },
    ],
    reply: 'json',
    handler: async (ctx, { params, query }) => {
      const rows = await listVersionTasks(ctx, params.production_schedule_version_id!, {
        taskTypeId: query.task_type_id,
        relations: isTrue(query.relations),
      })
      return new Reply({ rawJson: `[${rows.join(',')}]` })
    },
  },
  {
    method: 'POST',
    path: `${ACTIONS}/set-task-links-from-production`,
    operation: 'schedule.copyFromProduction',
    graphql: 'Mutation.copyScheduleFromProduction',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Make a saved schedule say what the production plans now.',
    reply: 'json',
    handler: async (ctx, { params }) => ({
      success: true,
      task_link_count: await copyFromProduction(ctx, params.production_schedule_version_id!),
    }),
  },
  {
    method: 'POST',
    path: `${ACTIONS}/set-task-links-from-production-schedule-version`,
    operation: 'schedule.copyFromVersion',
    graphql: 'Mutation.copyScheduleFromVersion',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Put into a saved schedule what another one of the production says.',
    body: {
      type: 'object',
      required: ['production_schedule_version_id'],
      properties: {
        production_schedule_version_id: { type: 'string', format: 'uuid', description: 'The saved schedule to copy.' },
      },
    },
    reply: 'json',
    handler: async (ctx, input) => {
      const { id } = await managedVersion(ctx, input.params.production_schedule_version_id!)
      const { production_schedule_version_id: sourceId } = validated(copyBody, await input.lenientBody())
      return { success: true, task_link_count: await copyFromVersion(ctx, id, sourceId) }
    },
  },
  {
    method: 'POST',
    path: `${ACTIONS}/apply-to-production`,
    operation: 'schedule.apply',
    graphql: 'Mutation.applyScheduleVersion',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Plan the tasks of the production as a saved schedule says.',
    reply: 'json',
    handler: async (ctx, { params }) => ({
      success: true,
      task_count: await applyVersion(ctx, params.production_schedule_version_id!),
    }),
  },
]
