import type { RestRoute } from '../../kernel/rest/route.js'
import { absenceRoutes } from './absence-rest.js'
import { placeRoutes } from './place-rest.js'
import { presenceRoutes } from './presence-rest.js'
import { timeRoutes } from './time-rest.js'

/** Every operation of the area that is not one of a generic record. */
export const routes: RestRoute[] = [...timeRoutes, ...absenceRoutes, ...presenceRoutes, ...placeRoutes]
