import type { RestRoute } from '../../kernel/rest/route.js'
import { linkedRoutes } from './linked-rest.js'
import { workRoutes } from './work-rest.js'
import { writeRoutes } from './write-rest.js'

export const routes: RestRoute[] = [...workRoutes, ...linkedRoutes, ...writeRoutes]
