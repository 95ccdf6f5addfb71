import type { RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { listLinkedWithTasks } from './service/linked.js'

/** What is linked to an entity. */
export const linkedRoutes: RestRoute[] = [
  rowsRoute({
    path: '/data/entities/<entity_id>/entities-linked/with-tasks',
    operation: 'entities.listLinkedWithTasks',
    graphql: 'Entity.concepts',
    permission: 'The team of the production; a vendor needs a task of the entity.',
    summary: 'List the concepts of an entity, and whatever else is linked to it, with their tasks and assignees.',
    revalidate: true,
    rows: (ctx, { params }) => listLinkedWithTasks(ctx, params.entity_id!),
  }),
]
