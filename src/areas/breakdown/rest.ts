import type { RestRoute } from '../../kernel/rest/route.js'
import { castingRoutes } from './casting-rest.js'
import { instanceRoutes } from './instances-rest.js'
import { linkRoutes } from './link-rest.js'

export const routes: RestRoute[] = [...castingRoutes, ...linkRoutes, ...instanceRoutes]
