import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { quotas, type QuotaParameters } from './quota-service.js'

const QUERY = [
  {
    name: 'count_mode',
    description:
      '`weighted` (default): by logged time, of what was sent for feedback; `weighteddone`: of what was approved; `feedback`, `done`: whole tasks at the moment of either.',
  },
  {
    name: 'studio_id',
    description: 'Only tasks with an assignee of this studio.',
    schema: { type: 'string', format: 'uuid' },
  },
]

async function parameters(input: RestInput): Promise<QuotaParameters> {
  const values = { ...(await input.lenientBody()), ...input.query }
  return { countMode: values.count_mode, studioId: values.studio_id }
}

/** What is done in a production by day, week, month and year. */
export const quotaRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: '/data/projects/<project_id>/quotas/<task_type_id>',
    operation: 'quotas.ofTaskType',
    graphql: 'Query.quotas',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'Sum up the work on shots for a task type, by person and period.',
    query: QUERY,
    reply: 'json',
    handler: async (ctx, input) => {
      const { project_id: projectId, task_type_id: taskTypeId } = input.params
      return new Reply({
        rawJson: await quotas(ctx, projectId!, { taskTypeId: taskTypeId! }, await parameters(input)),
      })
    },
  },
  {
    method: 'GET',
    path: '/data/projects/<project_id>/quotas/persons/<person_id>',
    operation: 'quotas.ofPerson',
    graphql: 'Query.personQuotas',
    who: 'signedIn',
    permission: 'Admins, managers and supervisors of the production, and the person.',
    summary: 'Sum up the work of a person on shots, by task type and period.',
    query: QUERY,
    reply: 'json',
    handler: async (ctx, input) => {
      const { project_id: projectId, person_id: personId } = input.params
      return new Reply({ rawJson: await quotas(ctx, projectId!, { personId: personId! }, await parameters(input)) })
    },
  },
]
