import { z } from 'zod'
import { isTrue } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { badRequest } from '../../kernel/errors.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import {
  addPreview,
  addPreviewBeside,
  removePreview,
  requirePreviewMaker,
  type CommentPlace,
} from './comment-preview-service.js'

const PATH = '/actions/tasks/<task_id>/comments/<comment_id>'
const MAKERS =
  'Managers and clients of the production, assignees, supervisors of the department, who made the entity, and admins.'
const WHY = 'Files of previews are sent by REST, and this is its first step.'

const body = z.object({
  revision: z
    .int()
    .max(2 ** 31 - 1)
    .refine((value) => value >= 0, 'Input should be greater than or equal to 0')
    .nullish(),
})

const placeOf = (params: Record<string, string>): CommentPlace => ({
  taskId: params.task_id!,
  commentId: params.comment_id!,
})

/** The previews that come with a comment. */
export const commentPreviewRoutes: RestRoute[] = [
  {
    method: 'POST',
    path: `${PATH}/add-preview`,
    operation: 'tasks.addPreview',
    graphql: { service: 'addPreview', why: WHY },
    who: 'signedIn',
    permission: MAKERS,
    summary: 'Add a preview to a comment; its file is sent afterwards.',
    body: {
      type: 'object',
      properties: {
        revision: { type: ['integer', 'null'], description: 'Its revision; without it the next one of the task.' },
      },
    },
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const place = placeOf(input.params)
      await requirePreviewMaker(ctx, place)
      const { revision = null } = validated(body, await input.lenientBody())
      return new Reply({ status: 201, rawJson: await addPreview(ctx, place, revision) })
    },
  },
  {
    method: 'POST',
    path: `${PATH}/preview-files/<preview_file_id>`,
    operation: 'tasks.addPreviewBeside',
    graphql: { service: 'addPreviewBeside', why: WHY },
    who: 'signedIn',
    permission: MAKERS,
    summary: 'Add one more preview to the revision of another one; its file is sent afterwards.',
    status: 201,
    reply: 'json',
    async handler(ctx, { params }) {
      const rawJson = await addPreviewBeside(ctx, placeOf(params), params.preview_file_id!)
      return new Reply({ status: 201, rawJson })
    },
  },
  {
    method: 'DELETE',
    path: `${PATH}/preview-files/<preview_file_id>`,
    operation: 'tasks.removePreview',
    graphql: 'Mutation.deletePreviewFile',
    who: 'signedIn',
    permission: MAKERS,
    summary: 'Delete a preview of a comment.',
    query: [{ name: 'force', description: '`true`: its stored files go even where the settings keep them.' }],
    status: 204,
    reply: 'empty',
    async handler(ctx, { params, query }) {
      const place = placeOf(params)
      const ids = [place.taskId, place.commentId, params.preview_file_id!]
      if (!ids.every((id) => UUID.test(id))) throw badRequest('Wrong UUID format.')
      await removePreview(ctx, place, params.preview_file_id!, { force: isTrue(query.force) })
    },
  },
]
