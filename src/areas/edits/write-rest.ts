import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { creationRoute, FIELDS, removalRoute } from '../entities/service/write-routes.js'

const { name, id, description, data } = FIELDS

const body = z.object({ name, episode_id: id.nullish(), description: description.default(''), data })

/** Making and removing edits. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'edit',
    '/data/projects/<project_id>/edits',
    'Admins, and managers of the production.',
    body,
    ({ episode_id: placeId, ...rest }) => ({ ...rest, placeId }),
  ),
  removalRoute('edit'),
]
