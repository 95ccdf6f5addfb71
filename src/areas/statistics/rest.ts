import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { episodeStatistics, retakeStatistics } from './episode-service.js'
import { quotaRoutes } from './quota-rest.js'
import { quotaShotRoutes } from './quota-shot-rest.js'

const TEAM = 'The team of the production, and admins; vendors count what is assigned to them.'

export const routes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/<project_id>/episodes/stats',
    operation: 'statistics.episodes',
    graphql: 'Query.episodeStatistics',
    who: 'signedIn',
    permission: TEAM,
    summary: 'Count tasks, frames and drawings by episode, task type and status.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await episodeStatistics(ctx, params.project_id!) }),
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/episodes/retake-stats',
    operation: 'statistics.retakes',
    graphql: 'Query.retakeStatistics',
    who: 'signedIn',
    permission: TEAM,
    summary: 'Count what was approved and what was sent back, take by take, by episode and task type.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await retakeStatistics(ctx, params.project_id!) }),
  },
  ...quotaRoutes,
  ...quotaShotRoutes,
]
