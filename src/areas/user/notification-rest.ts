import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { FIELDS } from '../entities/service/write-routes.js'
import {
  listOwnNotifications,
  markAllNotifications,
  markNotification,
  readOwnNotification,
} from './notification-service.js'
import { ownJson, ownRows } from './rest-shared.js'

/** Whether it is there at all is told by the service, after whose notification it is. */
const mark = z.object({ read: FIELDS.boolean.nullish().describe('Required.') })

const FILTERS = [
  { name: 'after', description: 'Only what was made after this moment, ISO 8601.' },
  { name: 'before', description: 'Only what was made before this moment, ISO 8601.' },
  { name: 'task_type_id', description: 'Only of tasks of this type.' },
  { name: 'task_status_id', description: 'Only of tasks that now have this status.' },
  {
    name: 'type',
    description: 'Only of this type: comment, mention, assignation, reply, reply-mention or playlist-ready.',
  },
  { name: 'read', description: '`true`: only what is read; else only what is not.' },
  { name: 'watching', description: '`true`: only of tasks that the caller follows; else only of the others.' },
]

/** What the caller is told. */
export const notificationRoutes: RestRoute[] = [
  ownRows({
    path: '/data/user/notifications',
    operation: 'user.listNotifications',
    graphql: 'Query.notifications',
    summary: 'List the newest 100 notifications of the caller, the newest first.',
    query: FILTERS,
    rows: (ctx, { query }) => listOwnNotifications(ctx, query),
  }),
  ownJson({
    method: 'GET',
    path: '/data/user/notifications/<notification_id>',
    operation: 'user.readNotification',
    graphql: 'Query.notification',
    summary: 'Read a notification of the caller.',
    json: (ctx, { params }) => readOwnNotification(ctx, params.notification_id),
  }),
  ownJson({
    method: 'PUT',
    path: '/data/user/notifications/<notification_id>',
    operation: 'user.markNotification',
    graphql: 'Mutation.markNotificationsRead',
    summary: 'Mark a notification of the caller as read or unread.',
    body: documented(mark),
    json: async (ctx, input) => {
      const { read } = validated(mark, await input.lenientBody())
      return markNotification(ctx, input.params.notification_id, read)
    },
  }),
  ownJson({
    method: 'POST',
    path: '/actions/user/notifications/mark-all-as-read',
    operation: 'user.markAllNotifications',
    graphql: 'Mutation.markAllNotificationsRead',
    summary: 'Mark all notifications of the caller as read.',
    json: async (ctx) => {
      await markAllNotifications(ctx)
      return '{"success":true}'
    },
  }),
]
