import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { LIST_READERS } from './service/lists.js'
import { listPreviewFilesOf, listTimeSpentsOf, newsOf } from './service/work.js'

/** What hangs on an entity of whatever kind. */
export const workRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/entities/<entity_id>/news',
    operation: 'entities.listNews',
    graphql: 'Task.news',
    who: 'signedIn',
    permission: LIST_READERS.entity,
    summary: 'List the news of an entity, the newest first: the last 2,000.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await newsOf(ctx, { id: params.entity_id }) }),
  },
  rowsRoute({
    path: '/data/entities/<entity_id>/preview-files',
    operation: 'entities.listPreviewFiles',
    graphql: 'Task.previewFiles',
    permission: LIST_READERS.entity,
    summary: 'List the previews of an entity by task type, the newest revision first.',
    rows: (ctx, { params }) => listPreviewFilesOf(ctx, { id: params.entity_id }),
  }),
  rowsRoute({
    path: '/data/entities/<entity_id>/time-spents',
    operation: 'entities.listTimeSpents',
    graphql: 'Task.timeSpents',
    permission: LIST_READERS.entity,
    summary: 'List the hours spent on an entity by everybody, the last day first.',
    rows: (ctx, { params }) => listTimeSpentsOf(ctx, { id: params.entity_id }),
  }),
]
