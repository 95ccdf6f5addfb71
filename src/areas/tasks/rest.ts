import { requireAdmin } from '../../kernel/permissions/checks.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { assignmentRoutes } from './assignment-rest.js'
import { commentPreviewRoutes } from './comment-preview-rest.js'
import { creationRoutes } from './creation-rest.js'
import { mainPreviewRoutes } from './main-preview-rest.js'
import { readingRoutes } from './reading-rest.js'
import { reviewRoutes } from './review-rest.js'
import { timeLogRoutes } from './time-log-rest.js'
import { todoRoutes } from './todo-rest.js'
import { presentTaskTypes, rankedIds, reorderTaskTypes } from './workflow.js'

export const routes: RestRoute[] = [
  ...readingRoutes,
  ...todoRoutes,
  ...timeLogRoutes,
  ...assignmentRoutes,
  ...creationRoutes,
  ...mainPreviewRoutes,
  ...reviewRoutes,
  ...commentPreviewRoutes,
  {
    method: 'POST',
    path: '/actions/task-types/reorder',
    operation: 'taskTypes.reorder',
    graphql: 'Mutation.reorderTaskTypes',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Rank the task types of the studio.',
    body: {
      type: 'object',
      required: ['task_type_ids'],
      properties: {
        task_type_ids: { type: 'array', items: { type: 'string', format: 'uuid' }, description: 'From the first on.' },
      },
    },
    reply: 'json',
    async handler(ctx, input) {
      requireAdmin(ctx)
      const ids = await reorderTaskTypes(ctx, rankedIds(await input.json()))
      return new Reply({ rawJson: await presentTaskTypes(ctx, ids) })
    },
  },
]
