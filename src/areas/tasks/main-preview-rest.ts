import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { setMainPreview, setMainPreviewsInTurn } from './main-preview-service.js'

const SETTERS = 'The team of the production but clients, and admins; vendors need a task of the entity.'

const body = z.object({ task_ids: z.array(z.string()) })

/** Making the newest preview of a task the picture of its entity. */
export const mainPreviewRoutes: RestRoute[] = [
  {
    method: 'PUT',
    path: '/actions/tasks/<task_id>/set-main-preview',
    operation: 'tasks.setMainPreview',
    graphql: 'Mutation.setMainPreviews',
    who: 'signedIn',
    permission: SETTERS,
    summary: 'Make the newest preview of a task the picture of its entity.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await setMainPreview(ctx, params.task_id!) }),
  },
  {
    method: 'PUT',
    path: '/actions/tasks/set-main-preview',
    operation: 'tasks.setMainPreviews',
    graphql: 'Mutation.setMainPreviews',
    who: 'signedIn',
    permission: SETTERS,
    summary: 'Make the newest previews of tasks the pictures of their entities.',
    body: {
      type: 'object',
      required: ['task_ids'],
      properties: {
        task_ids: { type: 'array', items: { type: 'string', format: 'uuid' }, description: 'Ids of tasks.' },
      },
    },
    reply: 'json',
    async handler(ctx, input) {
      const { task_ids: taskIds } = validated(body, await input.lenientBody())
      return new Reply({ rawJson: `[${(await setMainPreviewsInTurn(ctx, taskIds)).join(',')}]` })
    },
  },
]
