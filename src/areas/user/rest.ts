import type { RestRoute } from '../../kernel/rest/route.js'
import { contextRoutes } from './context-rest.js'
import { filterRoutes } from './filter-rest.js'
import { notificationRoutes } from './notification-rest.js'
import { subscriptionRoutes } from './subscription-rest.js'
import { timeRoutes } from './time-rest.js'
import { todoRoutes } from './todo-rest.js'
import { workRoutes } from './work-rest.js'

export const routes: RestRoute[] = [
  ...contextRoutes,
  ...workRoutes,
  ...todoRoutes,
  ...timeRoutes,
  ...filterRoutes,
  ...notificationRoutes,
  ...subscriptionRoutes,
]
