import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { sendToReview } from './review-service.js'

const body = z.object({
  person_id: z.string().nullish().describe('Who did the work; by default the caller.'),
  comment: z.string().default('').describe('What is said with it.'),
  name: z.string().default('main').describe('Name of the file.'),
  revision: z
    .int()
    .max(2 ** 31 - 1)
    .refine((value) => value >= 0, 'Input should be greater than or equal to 0')
    .default(1)
    .describe('Revision of the file.'),
  change_status: z.boolean().default(true).describe('False: the status of the task stays.'),
})

/** Telling that a task waits for review. */
export const reviewRoutes: RestRoute[] = [
  {
    method: 'PUT',
    path: '/actions/tasks/<task_id>/to-review',
    operation: 'tasks.sendToReview',
    graphql: {
      service: 'sendToReview',
      why: 'For older tools of artists; clients of GraphQL comment with the status: `postComment`.',
    },
    who: 'signedIn',
    permission: 'The team of the production, vendors only with a task of the entity, and admins.',
    summary: 'Say that a task waits for review; answers where its preview belongs by the file tree.',
    body: documented(body),
    reply: 'json',
    async handler(ctx, input) {
      const sent = validated(body, await input.lenientBody())
      const { person_id: personId = null, comment, name, revision, change_status: changeStatus } = sent
      return sendToReview(ctx, input.params.task_id!, { personId, comment, name, revision, changeStatus })
    },
  },
]
