import { z } from 'zod'
import { ENUMS } from '../../generated/metadata.js'
import type { RestRoute } from '../../kernel/rest/route.js'
import { creationRoute, FIELDS, removalRoute } from '../entities/service/write-routes.js'

const { name, description, data } = FIELDS

const body = z.object({
  name,
  // QUIRK (entities, Episodes): what is no status stands for the first one.
  status: z.enum(ENUMS.EntityStatus).catch('running').default('running'),
  description: description.default(''),
  data: data.default({}),
})

/** Making and removing episodes. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'episode',
    '/data/projects/<project_id>/episodes',
    'Admins, and managers of the production.',
    body,
    (values) => values,
  ),
  removalRoute('episode'),
]
