import type { RestRoute } from '../../kernel/rest/route.js'
import { listRoutes } from './list-rest.js'
import { withTasksRoutes } from './with-tasks-rest.js'
import { writeRoutes } from './write-rest.js'

export const routes: RestRoute[] = [...listRoutes, ...withTasksRoutes, ...writeRoutes]
