import { z } from 'zod'
import { removeRecord } from '../../kernel/crud/service.js'
import { UUID } from '../../kernel/crud/values.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { attachmentRoutes } from './attachment-rest.js'
import { attachmentLimit } from './attachment-service.js'
import { moveComment } from './move-service.js'
import { postRoutes } from './post-rest.js'
import {
  acknowledgeComment,
  deleteReply,
  listCommentsOf,
  readCommentOf,
  replyToComment,
  type CommentPath,
} from './task-service.js'

const REPLY = z.object({ text: z.string().default('') })
const MOVE = z.object({ target_task_id: z.string().regex(UUID, 'Input should be a valid UUID') })
const READERS = 'The team of the production, vendors only with a task of the entity, and admins.'

const pathOf = ({ params }: RestInput): CommentPath => ({ taskId: params.task_id!, commentId: params.comment_id! })

export const routes: RestRoute[] = [
  ...postRoutes,
  {
    method: 'GET',
    path: '/data/tasks/<task_id>/comments',
    operation: 'comments.listOfTask',
    graphql: 'Task.comments',
    who: 'signedIn',
    permission: `${READERS} Clients see what is for them, artists and vendors not what clients wrote.`,
    summary: 'The comments on a task with their authors, files and previews, the newest first.',
    reply: 'json',
    handler: (ctx, { params }) => listCommentsOf(ctx, params.task_id!),
  },
  {
    method: 'GET',
    path: '/data/tasks/<task_id>/comments/<comment_id>',
    operation: 'comments.readOfTask',
    graphql: 'Query.comment',
    who: 'signedIn',
    permission: `${READERS} Clients see what is for them, artists and vendors not what clients wrote.`,
    summary: 'One comment on a task.',
    reply: 'json',
    handler: async (ctx, input) => new Reply({ rawJson: await readCommentOf(ctx, pathOf(input)) }),
  },
  {
    method: 'DELETE',
    path: '/data/tasks/<task_id>/comments/<comment_id>',
    operation: 'comments.deleteOfTask',
    graphql: 'Mutation.deleteComment',
    who: 'signedIn',
    permission: 'The author, managers of the production, and admins.',
    summary: 'Delete a comment with its previews and files; status and dates of the task are set anew.',
    status: 204,
    reply: 'empty',
    // QUIRK (tasks, Comments): the comment is found by its own id, whatever the task.
    async handler(ctx, { params }) {
      await removeRecord(ctx, 'Comment', params.comment_id!, { force: false })
    },
  },
  {
    method: 'POST',
    path: '/data/tasks/<task_id>/comments/<comment_id>/ack',
    operation: 'comments.acknowledge',
    graphql: 'Mutation.acknowledgeComment',
    who: 'signedIn',
    permission: 'Who may read the comment.',
    summary: 'Acknowledge a comment, or take that back.',
    reply: 'json',
    handler: async (ctx, input) => new Reply({ rawJson: await acknowledgeComment(ctx, pathOf(input)) }),
  },
  {
    method: 'POST',
    path: '/data/tasks/<task_id>/comments/<comment_id>/reply',
    operation: 'comments.reply',
    graphql: 'Mutation.replyToComment',
    who: 'signedIn',
    permission: 'The author of the comment, who may act on the task, and who is named there.',
    summary: 'Answer a comment, with files if there are some.',
    body: { type: 'object', properties: { text: { type: 'string', description: 'The answer.', default: '' } } },
    uploads: attachmentLimit,
    reply: 'json',
    async handler(ctx, input) {
      const { fields, files } = await input.form()
      const { text } = validated(REPLY, fields)
      return replyToComment(ctx, pathOf(input), text, files)
    },
  },
  {
    method: 'DELETE',
    path: '/data/tasks/<task_id>/comments/<comment_id>/reply/<reply_id>',
    operation: 'comments.deleteReply',
    graphql: 'Mutation.deleteReply',
    who: 'signedIn',
    permission: 'The author of the reply, and admins.',
    summary: 'Delete a reply; answers the comment that is left.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await deleteReply(ctx, params.comment_id!, params.reply_id!) }),
  },
  {
    method: 'POST',
    path: '/actions/tasks/<task_id>/comments/<comment_id>/move',
    operation: 'comments.move',
    graphql: 'Mutation.moveComment',
    who: 'signedIn',
    permission: 'Managers and admins of the studio who may read both tasks.',
    summary: 'Move a comment to another task of the same entity; status and dates of both are set anew.',
    body: {
      type: 'object',
      required: ['target_task_id'],
      properties: { target_task_id: { type: 'string', format: 'uuid', description: 'Where it belongs.' } },
    },
    reply: 'json',
    async handler(ctx, input) {
      const { target_task_id: target } = validated(MOVE, await input.lenientBody())
      return new Reply({ rawJson: await moveComment(ctx, pathOf(input), target) })
    },
  },
  ...attachmentRoutes,
]
