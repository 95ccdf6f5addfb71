import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { ownJson, ownRemoval, ownRows } from './rest-shared.js'
import {
  followPart,
  followsPart,
  followsTask,
  followTasks,
  listFollowedParts,
  unfollowPart,
  unfollowTasks,
} from './subscription-service.js'

const READERS = 'Those who may read it: the team of the production, a vendor with a task of it, admins; no bots.'
const tasks = z.object({
  task_ids: z.array(z.string()).min(1, 'List should have at least 1 item after validation, not 0'),
})

const ofTasks: RestRoute[] = [
  ownJson({
    method: 'GET',
    path: '/data/user/tasks/<task_id>/subscribed',
    operation: 'user.followsTask',
    graphql: 'Person.subscriptions',
    summary: 'Tell whether the caller follows a task.',
    json: async (ctx, { params }) => JSON.stringify(await followsTask(ctx, params.task_id)),
  }),
  ownJson({
    method: 'POST',
    path: '/actions/user/tasks/<task_id>/subscribe',
    operation: 'user.followTask',
    graphql: 'Mutation.subscribeToTasks',
    permission: READERS,
    summary: 'Follow a task: the caller is told of comments on it.',
    status: 201,
    json: async (ctx, { params }) => (await followTasks(ctx, [params.task_id!]))[0]!,
  }),
  ownRemoval({
    path: '/actions/user/tasks/<task_id>/unsubscribe',
    operation: 'user.unfollowTask',
    graphql: 'Mutation.unsubscribeFromTasks',
    summary: 'Follow a task no longer.',
    work: (ctx, { params }) => unfollowTasks(ctx, [params.task_id!]),
  }),
  ownJson({
    method: 'POST',
    path: '/actions/user/tasks/subscribe',
    operation: 'user.followTasks',
    graphql: 'Mutation.subscribeToTasks',
    permission: READERS,
    summary: 'Follow several tasks: all of them or none.',
    status: 201,
    body: documented(tasks),
    json: async (ctx, input) => {
      const { task_ids: ids } = validated(tasks, await input.lenientBody())
      return `[${(await followTasks(ctx, ids)).join(',')}]`
    },
  }),
  ownJson({
    method: 'POST',
    path: '/actions/user/tasks/unsubscribe',
    operation: 'user.unfollowTasks',
    graphql: 'Mutation.unsubscribeFromTasks',
    summary: 'Follow several tasks no longer; the ids as they were sent.',
    body: documented(tasks),
    json: async (ctx, input) => {
      const { task_ids: ids } = validated(tasks, await input.lenientBody())
      await unfollowTasks(ctx, ids)
      return JSON.stringify(ids)
    },
  }),
]

/** One operation on two paths: a sequence is an entity as any other. */
const followsPartRoute = (segment: string, operation: string): RestRoute =>
  ownJson({
    method: 'GET',
    path: `/data/user/${segment}/<sequence_id>/task-types/<task_type_id>/subscribed`,
    operation,
    graphql: 'Person.subscriptions',
    summary: 'Tell whether the caller follows the work of a type on a sequence.',
    json: async (ctx, { params }) => JSON.stringify(await followsPart(ctx, params.sequence_id, params.task_type_id)),
  })

const SEQUENCE = '/actions/user/sequences/<sequence_id>/task-types/<task_type_id>'

const ofSequences: RestRoute[] = [
  followsPartRoute('sequences', 'user.followsSequence'),
  followsPartRoute('entities', 'user.followsEntity'),
  ownJson({
    method: 'POST',
    path: `${SEQUENCE}/subscribe`,
    operation: 'user.followSequence',
    graphql: 'Mutation.subscribeToEntity',
    permission: READERS,
    summary: 'Follow the work of a type on a sequence.',
    status: 201,
    json: (ctx, { params }) => followPart(ctx, params.sequence_id, params.task_type_id),
  }),
  ownRemoval({
    path: `${SEQUENCE}/unsubscribe`,
    operation: 'user.unfollowSequence',
    graphql: 'Mutation.unsubscribeFromEntity',
    summary: 'Follow the work of a type on a sequence no longer.',
    work: (ctx, { params }) => unfollowPart(ctx, params.sequence_id, params.task_type_id),
  }),
  ownRows({
    path: '/data/user/projects/<project_id>/task-types/<task_type_id>/sequence-subscriptions',
    operation: 'user.listFollowedSequences',
    graphql: 'Person.subscriptions',
    summary: 'List the ids of the sequences of a production on which the caller follows the work of a type.',
    rows: (ctx, { params }) => listFollowedParts(ctx, params.project_id, params.task_type_id),
  }),
]

/** What the caller follows. */
export const subscriptionRoutes: RestRoute[] = [...ofTasks, ...ofSequences]
