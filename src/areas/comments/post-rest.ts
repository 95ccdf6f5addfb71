import type { RequestContext } from '../../context.js'
import type { RestInput, RestRoute } from '../../kernel/rest/route.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import { validated } from '../../kernel/rest/validated.js'
import { attachmentLimit } from './attachment-service.js'
import { batchComments, COMMENT, manyComments } from './post-inputs.js'
import { postBatch, postMany, postWithFiles } from './post-files-service.js'
import { presentPosted } from './post-present.js'
import type { NewComment } from './post-service.js'

const POSTERS =
  'Managers and clients of the production, assignees, supervisors of the department, who made the entity, and admins. Artists and clients set only statuses that are for them.'

const LINKS = { type: ['array', 'null'], items: { type: 'string' }, description: 'Web addresses.' }
const CHECKLIST = { type: ['array', 'null'], description: 'A to-do list: `{text, checked}` each.' }
const TEXT = { type: 'string', description: 'What is said. `@Name` tells people and departments; `#tasktype` copies.' }
const STATUS = { type: 'string', format: 'uuid', description: 'The status that the task gets.' }
const BY_MANAGERS = {
  person_id: { type: 'string', description: 'Who wrote it; heeded for managers.' },
  created_at: { type: 'string', description: 'When it was written, `YYYY-MM-DD HH:MM:SS`; heeded for managers.' },
}

/** Comments as bodies carry them. */
interface SentComment {
  task_status_id: string
  person_id?: string | undefined
  created_at?: string | undefined
  checklist?: readonly unknown[]
  links?: readonly string[]
}

const newComment = (taskId: string, text: string, sent: SentComment): NewComment => ({
  taskId,
  text,
  taskStatusId: sent.task_status_id,
  personId: sent.person_id,
  createdAt: sent.created_at,
  checklist: sent.checklist,
  links: sent.links,
})

/** QUIRK (tasks, posting): of files with one name of field the first is taken. */
const onePerField = (files: readonly UploadedFile[]): UploadedFile[] =>
  files.filter(({ field }, at) => files.findIndex((other) => other.field === field) === at)

async function postedBatch(ctx: RequestContext, input: RestInput, taskId?: string): Promise<Record<string, unknown>[]> {
  const { fields, files } = await input.form()
  const items = batchComments(fields, taskId).map((item) => newComment(item.task_id, item.text, item))
  const comments = await presentPosted(ctx, await postBatch(ctx, items, files))
  return comments.map((comment) => ({ ...comment, preview_files: [] }))
}

const batchBody = (item: Record<string, unknown>): Record<string, unknown> => ({
  type: 'object',
  required: ['comments'],
  properties: {
    comments: {
      type: 'array',
      description: 'The comments; in a form their JSON text, and `attachment_file-<n>` the files of the n-th, from 0.',
      items: {
        type: 'object',
        required: [...Object.keys(item), 'text', 'task_status_id'],
        properties: { ...item, text: TEXT, task_status_id: STATUS, checklist: CHECKLIST, links: LINKS, ...BY_MANAGERS },
      },
    },
  },
})

/** The ways to post comments. */
export const postRoutes: RestRoute[] = [
  {
    method: 'POST',
    path: '/actions/tasks/<task_id>/comment',
    operation: 'comments.post',
    graphql: 'Mutation.postComment',
    who: 'signedIn',
    permission: `${POSTERS} Who is named on the task may comment it with the status that it has.`,
    summary: 'Comment a task: sets its status and dates, tells who follows it and who is named, runs the automations.',
    body: {
      type: 'object',
      required: ['task_status_id'],
      properties: {
        task_status_id: STATUS,
        comment: TEXT,
        checklist: CHECKLIST,
        links: LINKS,
        ...BY_MANAGERS,
        for_client: { type: 'boolean', description: 'Clients may read it; heeded for managers.' },
      },
    },
    uploads: attachmentLimit,
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const { fields, files } = await input.form()
      const body = validated(COMMENT, fields)
      const item = { ...newComment(input.params.task_id!, body.comment, body), forClient: body.for_client }
      const id = await postWithFiles(ctx, item, onePerField(files))
      const [comment] = await presentPosted(ctx, [id])
      return comment
    },
  },
  {
    method: 'POST',
    path: '/actions/projects/<project_id>/tasks/comment-many',
    operation: 'comments.postMany',
    graphql: 'Mutation.postComments',
    who: 'signedIn',
    permission: 'Managers, supervisors in their departments, and assignees; other tasks are passed over.',
    summary: 'Comment many tasks of a production, all or none.',
    body: {
      type: 'array',
      items: {
        type: 'object',
        required: ['object_id', 'task_status_id', 'comment'],
        properties: {
          object_id: { type: 'string', format: 'uuid', description: 'Id of the task.' },
          task_status_id: STATUS,
          comment: TEXT,
          links: LINKS,
        },
      },
    },
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const sent = manyComments(await input.json())
      const items = sent.map((item) => newComment(item.object_id, item.comment, item))
      return presentPosted(ctx, await postMany(ctx, input.params.project_id!, items), { departments: true })
    },
  },
  {
    method: 'POST',
    path: '/actions/tasks/<task_id>/batch-comment',
    operation: 'comments.postBatchOnTask',
    graphql: 'Mutation.postComments',
    who: 'signedIn',
    permission: POSTERS,
    summary: 'Make several comments on a task, with files, all or none.',
    body: batchBody({}),
    uploads: attachmentLimit,
    status: 201,
    reply: 'json',
    handler: (ctx, input) => postedBatch(ctx, input, input.params.task_id),
  },
  {
    method: 'POST',
    path: '/actions/tasks/batch-comment',
    operation: 'comments.postBatch',
    graphql: 'Mutation.postComments',
    who: 'signedIn',
    permission: POSTERS,
    summary: 'Comment several tasks, with files, all or none.',
    body: batchBody({ task_id: { type: 'string', format: 'uuid', description: 'Id of the task.' } }),
    uploads: attachmentLimit,
    status: 201,
    reply: 'json',
    handler: (ctx, input) => postedBatch(ctx, input),
  },
]
