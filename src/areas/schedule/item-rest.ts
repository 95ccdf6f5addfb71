import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import type { ItemSubject } from './item-queries.js'
import { listItems, listItemsOf, listMilestones } from './item-service.js'

const ITEMS = '/data/projects/<project_id>/schedule-items'
const TEAM_BUT_VENDORS = 'The team of the production but vendors, and admins.'

const list = (rows: string[]): Reply => new Reply({ rawJson: `[${rows.join(',')}]` })

/** The bars of one task type: one for each thing of a kind. */
function objectsRoute(subject: Exclude<ItemSubject, 'task-types'>, what: string): RestRoute {
  const operation = subject.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return {
    method: 'GET',
    path: `${ITEMS}/<task_type_id>/${subject}`,
    operation: `schedule.${operation}`,
    graphql: 'Query.objectSchedule',
    who: 'signedIn',
    permission: TEAM_BUT_VENDORS,
    summary: `List the bars of a task type by ${what}; those that are not there yet are made.`,
    query: [
      {
        name: 'episode_id',
        description: 'Only what belongs to this episode.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    reply: 'json',
    handler: async (ctx, { params, query }) => {
      const { project_id: projectId, task_type_id: taskTypeId } = params as Record<
        'project_id' | 'task_type_id',
        string
      >
      const { episode_id: episodeId } = query
      return list(await listItemsOf(ctx, { projectId, subject, taskTypeId, ...(episodeId && { episodeId }) }))
    },
  }
}

/** The bars of the schedule of a production, and its milestones. */
export const itemRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: ITEMS,
    operation: 'schedule.items',
    graphql: 'Query.scheduleItems',
    who: 'signedIn',
    permission: TEAM_BUT_VENDORS,
    summary: 'List all bars of the schedule of a production.',
    reply: 'json',
    handler: async (ctx, { params }) => list(await listItems(ctx, params.project_id!)),
  },
  {
    method: 'GET',
    path: `${ITEMS}/task-types`,
    operation: 'schedule.taskTypes',
    graphql: 'Query.taskTypeSchedule',
    who: 'signedIn',
    permission: TEAM_BUT_VENDORS,
    summary: 'List the bars of the task types of a production; those that are not there yet are made.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      list(await listItemsOf(ctx, { projectId: params.project_id!, subject: 'task-types' })),
  },
  objectsRoute('asset-types', 'asset type'),
  objectsRoute('episodes', 'episode'),
  objectsRoute('sequences', 'sequence'),
  objectsRoute('edits', 'edit'),
  {
    method: 'GET',
    path: '/data/projects/<project_id>/milestones',
    operation: 'schedule.milestones',
    graphql: 'Query.milestones',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'List the milestones of a production.',
    reply: 'json',
    handler: async (ctx, { params }) => list(await listMilestones(ctx, params.project_id!)),
  },
]
