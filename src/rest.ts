import { routes as assets } from './areas/assets/rest.js'
import { routes as auth } from './areas/auth/rest.js'
import { routes as breakdown } from './areas/breakdown/rest.js'
import { routes as budgets } from './areas/budgets/rest.js'
import { routes as chats } from './areas/chats/rest.js'
import { routes as comments } from './areas/comments/rest.js'
import { routes as concepts } from './areas/concepts/rest.js'
import { routes as departments } from './areas/departments/rest.js'
import { routes as edits } from './areas/edits/rest.js'
import { routes as entities } from './areas/entities/rest.js'
import { routes as episodes } from './areas/episodes/rest.js'
import { routes as events } from './areas/events/rest.js'
import { routes as index } from './areas/index/rest.js'
import { routes as news } from './areas/news/rest.js'
import { routes as people } from './areas/people/rest.js'
import { routes as projects } from './areas/projects/rest.js'
import { routes as scenes } from './areas/scenes/rest.js'
import { routes as schedule } from './areas/schedule/rest.js'
import { routes as search } from './areas/search/rest.js'
import { routes as sequences } from './areas/sequences/rest.js'
import { routes as shots } from './areas/shots/rest.js'
import { routes as statistics } from './areas/statistics/rest.js'
import { routes as tasks } from './areas/tasks/rest.js'
import { routes as user } from './areas/user/rest.js'
import { COMPATIBLE } from './areas/index/service.js'
import { crudRoutes } from './kernel/crud/rest.js'
import type { Registry } from './kernel/crud/spec.js'
import { buildOpenapi, type OpenapiDocument } from './kernel/rest/openapi.js'
import type { RestRoute } from './kernel/rest/route.js'
import { pathShape } from './kernel/rest/paths.js'
import { notBuilt } from './not-built.js'

/** Rows of the areas; where an area and the generic model routes have the same operation, the area's counts. */
const AREAS: readonly RestRoute[] = [
  ...auth,
  ...index,
  ...projects,
  ...budgets,
  ...schedule,
  ...entities,
  ...assets,
  ...statistics,
  ...shots,
  ...sequences,
  ...episodes,
  ...scenes,
  ...edits,
  ...concepts,
  ...breakdown,
  ...tasks,
  ...people,
  ...departments,
  ...user,
  ...search,
  ...events,
  ...news,
  ...chats,
  ...comments,
]

/** Every operation of the REST API: those of the areas, the generic ones of the models, and those not built yet. */
export function allRoutes(registry: Registry): RestRoute[] {
  const key = ({ method, path }: RestRoute): string => `${method} ${pathShape(path)}`
  const ours = new Set(AREAS.map(key))
  const built = [...AREAS, ...crudRoutes(registry).filter((row) => !ours.has(key(row)))]
  return [...built, ...notBuilt(built)]
}

/** The description of the REST API: what `/openapi.json` answers, and what the repository keeps. */
export const openapiDocument = (registry: Registry): OpenapiDocument =>
  buildOpenapi(allRoutes(registry), COMPATIBLE.version)
