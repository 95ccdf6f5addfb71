import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { setMainPreview, setMainPreviews } from './main-preview-service.js'

const SETTERS = 'The team of the production but clients, and admins; vendors need a task of the entity.'
const WHY = 'GraphQL clients set the preview of an entity as its field `previewFileId`.'

const body = z.object({ task_ids: z.array(z.string()) })

/** Making the newest preview of a task the picture of its entity. */
export const mainPreviewRoutes: RestRoute[] = [
  {
    method: 'PUT',
    path: '/actions/tasks/<task_id>/set-main-preview',
    operation: 'tasks.setMainPreview',
    graphql: { service: 'setMainPreview', why: WHY },
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
    graphql: { service: 'setMainPreviews', why: WHY },
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
      return new Reply({ rawJson: `[${(await setMainPreviews(ctx, taskIds)).join(',')}]` })
    },
  },
]
