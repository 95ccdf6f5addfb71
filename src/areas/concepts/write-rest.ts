import { z } from 'zod'
import type { RestRoute } from '../../kernel/rest/route.js'
import { creationRoute, FIELDS, removalRoute } from '../entities/service/write-routes.js'

const { name, description, data } = FIELDS

const body = z.object({
  name,
  description,
  data,
  entity_concept_links: z
    .array(z.looseObject({ id: z.string() }))
    .default([])
    .describe('Entities that the concept illustrates, each an object with its `id`; unknown ones are left out.'),
})

/** Making and removing concepts. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'concept',
    '/data/projects/<project_id>/concepts',
    'The team of the production but vendors and clients, and admins.',
    body,
    ({ entity_concept_links: links, ...rest }) => ({ ...rest, linkedIds: links.map(({ id }) => id) }),
  ),
  removalRoute('concept'),
]
