import { Reply, type RestRoute, type RouteParameter } from '../../kernel/rest/route.js'
import { listNews, listNewsOf, readNews } from './service.js'

const FILTERS: RouteParameter[] = [
  {
    name: 'only_preview',
    description: '`true`: only news of previews, each with the files of its revision.',
    schema: { type: 'boolean', default: false },
  },
  { name: 'task_type_id', description: 'Only news of tasks of this type.' },
  { name: 'task_status_id', description: 'Only news of comments that set this status.' },
  { name: 'person_id', description: 'Only news of this author.' },
  { name: 'episode_id', description: 'Only news of shots of this episode.' },
  { name: 'after', description: 'Only later ones: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, UTC.' },
  { name: 'before', description: 'Only earlier ones, in the same form.' },
  { name: 'page', description: 'Which page, from 1 on.', schema: { type: 'integer', minimum: 1, default: 1 } },
  { name: 'limit', description: 'News on a page.', schema: { type: 'integer', minimum: 1, default: 50 } },
]

export const routes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/news',
    operation: 'news.listNews',
    graphql: 'Query.news',
    who: 'signedIn',
    permission: 'Everybody, for the open productions they are in; admins for all open productions.',
    summary:
      'What was commented last in open productions, the latest first, with the number of changes to each status.',
    query: [{ name: 'project_id', description: 'Only the news of this production.' }, ...FILTERS],
    reply: 'json',
    handler: async (ctx, { query }) => new Reply({ rawJson: await listNews(ctx, query) }),
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/news',
    operation: 'news.listNewsOfProject',
    graphql: 'Query.news',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'What was commented last in a production, the latest first, with the number of changes to each status.',
    query: FILTERS,
    reply: 'json',
    handler: async (ctx, { params, query }) => new Reply({ rawJson: await listNewsOf(ctx, params.project_id!, query) }),
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/news/<news_id>',
    operation: 'news.readNewsOfProject',
    graphql: 'Query.newsItem',
    who: 'signedIn',
    permission: 'The team of the production but vendors, and admins.',
    summary: 'One news of a production.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: await readNews(ctx, params.project_id!, params.news_id!) }),
  },
]
