import { z } from 'zod'
import { isTrue } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError } from '../../kernel/errors.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { removeSelection, requireExistingProject } from './service/removal.js'
import { createEntityTasks, entityForTasks, presentNewTasks } from './service/tasks.js'

const tasksBody = z.object({
  task_type_ids: z.array(z.string()).default([]).describe('Ids of task types; none: all that fit the entity.'),
})

/** Tasks of an entity, and the removal of a selection of entities. */
export const writeRoutes: RestRoute[] = [
  {
    method: 'POST',
    path: '/data/entities/<entity_id>/tasks',
    operation: 'entities.createTasks',
    graphql: 'Mutation.createEntityTasks',
    who: 'signedIn',
    permission: 'The team of the production but vendors and clients, and admins.',
    summary: 'Give an entity its tasks, one of each type, where it has none of it yet.',
    body: documented(tasksBody),
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const { entity_id: entityId } = input.params
      // QUIRK (entities, POST tasks): the permission comes before the body.
      await entityForTasks(ctx, entityId!)
      const { task_type_ids: typeIds } = validated(tasksBody, await input.lenientBody())
      const ids = await createEntityTasks(ctx, entityId!, typeIds)
      return new Reply({ status: 201, rawJson: await presentNewTasks(ctx, ids) })
    },
  },
  {
    method: 'POST',
    path: '/actions/projects/<project_id>/delete-entities',
    operation: 'entities.removeSelection',
    graphql: 'Mutation.deleteEntities',
    who: 'signedIn',
    permission: 'Admins, and managers of the production; everybody for what they made.',
    summary: 'Delete shots, assets, edits and concepts of a production; what has tasks is canceled the first time.',
    query: [{ name: 'force', description: '`true`: delete them with their tasks and all that hangs on them.' }],
    body: { type: 'array', items: { type: 'string', format: 'uuid' }, description: 'Ids of entities.' },
    reply: 'json',
    async handler(ctx, input) {
      const { project_id: projectId } = input.params
      await requireExistingProject(ctx, projectId!)
      const ids = await input.json()
      if (!Array.isArray(ids)) throw paramError('Request body must be a JSON array.')
      if (!ids.every((id) => typeof id === 'string' && UUID.test(id))) {
        throw paramError('Request body must only contain valid UUIDs.')
      }
      return removeSelection(ctx, projectId!, ids as string[], { force: isTrue(input.query.force) })
    },
  },
]
