import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { searchIndexes } from './index-service.js'
import { faultOf } from './service.js'

const body = z.object({
  query: z
    .string()
    .superRefine((text, { addIssue }) => {
      const message = faultOf(text)
      if (message) addIssue({ code: 'custom', message })
    })
    .describe('What is searched for; fewer than 3 characters find nothing.'),
  project_id: z.guid('Input should be a valid UUID').nullish().describe('Only in this production.'),
  limit: z
    .number()
    .int()
    .min(1, 'Input should be greater than or equal to 1')
    .default(3)
    .describe('Finds of each list.'),
  offset: z
    .number()
    .int()
    .min(0, 'Input should be greater than or equal to 0')
    .default(0)
    .describe('Finds to leave out.'),
  index_names: z
    .array(z.string())
    .nullish()
    .describe('Lists to search: `assets`, `shots`, `persons`; all of them by default. Other names are passed over.'),
})

/** Searching by name. */
export const routes: RestRoute[] = [
  {
    method: 'POST',
    path: '/data/search',
    operation: 'search.find',
    graphql: 'Query.search',
    who: 'signedIn',
    permission: 'Everybody signed in; of productions what the caller may see.',
    summary: 'Find assets, shots and people by name, the best finds first; accents and typing errors do not matter.',
    body: documented(body),
    reply: 'json',
    handler: async (ctx, input) => {
      const { query, project_id: projectId, index_names: indexes, ...page } = validated(body, await input.lenientBody())
      return new Reply({ rawJson: await searchIndexes(ctx, { query, projectId: projectId ?? null, indexes, ...page }) })
    },
  },
]
