import type { RestRoute } from '../../kernel/rest/route.js'
import { itemRoutes } from './item-rest.js'
import { timeRoutes } from './time-rest.js'
import { versionRoutes } from './version-rest.js'

export const routes: RestRoute[] = [...itemRoutes, ...versionRoutes, ...timeRoutes]
