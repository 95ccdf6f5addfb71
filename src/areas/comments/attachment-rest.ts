import { rowsRoute } from '../../kernel/rest/rows.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import {
  addAttachments,
  listAttachments,
  readAttachment,
  readThumbnail,
  removeAttachment,
} from './attachment-access-service.js'
import { attachmentLimit } from './attachment-service.js'

const READERS = 'The team of the production, vendors only with a task of the entity, and admins.'
const WRITERS = 'The author of the comment, managers of the production, and admins.'

export const attachmentRoutes: RestRoute[] = [
  {
    method: 'POST',
    path: '/actions/tasks/<task_id>/comments/<comment_id>/add-attachment',
    operation: 'comments.addAttachment',
    graphql: 'Mutation.attachFiles',
    who: 'signedIn',
    permission: WRITERS,
    summary: 'Add files to a comment; answers those of this call.',
    body: { type: 'object' },
    uploads: attachmentLimit,
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const { task_id: taskId, comment_id: commentId } = input.params as { task_id: string; comment_id: string }
      const { files } = await input.form()
      return addAttachments(ctx, { taskId, commentId }, files)
    },
  },
  {
    method: 'DELETE',
    path: '/data/tasks/<task_id>/comments/<comment_id>/attachments/<attachment_file_id>',
    operation: 'comments.removeAttachment',
    graphql: 'Mutation.removeAttachment',
    who: 'signedIn',
    permission: WRITERS,
    summary: 'Remove a file from a comment.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) =>
      removeAttachment(ctx, { taskId: params.task_id!, commentId: params.comment_id! }, params.attachment_file_id!),
  },
  {
    method: 'GET',
    path: '/data/attachment-files/<attachment_file_id>/file/<file_name>',
    operation: 'comments.downloadAttachment',
    graphql: 'AttachmentFile.url',
    who: 'signedIn',
    permission: READERS,
    summary: 'The content of an attachment, whatever the name at the end; only pictures are shown, the rest is saved.',
    reply: 'file',
    handler: async (ctx, { params }) => new Reply({ file: await readAttachment(ctx, params.attachment_file_id!) }),
  },
  {
    method: 'GET',
    path: '/pictures/thumbnails/attachment-files/<attachment_file_id>.png',
    operation: 'comments.readAttachmentThumbnail',
    graphql: 'AttachmentFile.thumbnailUrl',
    who: 'signedIn',
    permission: READERS,
    summary: 'The small picture of a file of a chat, 150 by 150 pixels; only pictures have one.',
    reply: 'file',
    handler: async (ctx, { params }) => new Reply({ file: await readThumbnail(ctx, params.attachment_file_id!) }),
  },
  rowsRoute({
    path: '/data/tasks/<task_id>/attachment-files',
    operation: 'comments.listAttachmentsOfTask',
    graphql: 'Query.attachmentFiles',
    permission: 'Admins.',
    summary: 'The files of the comments on a task.',
    rows: (ctx, { params }) => listAttachments(ctx, { taskId: params.task_id! }),
  }),
  rowsRoute({
    path: '/data/projects/<project_id>/attachment-files',
    operation: 'comments.listAttachmentsOfProject',
    graphql: 'Query.attachmentFiles',
    permission: 'Admins.',
    summary: 'The files of the comments on the tasks of a production.',
    rows: (ctx, { params }) => listAttachments(ctx, { projectId: params.project_id! }),
  }),
]
