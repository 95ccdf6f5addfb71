import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { addBackground, listBackgrounds, removeBackground } from './settings-service.js'

const BACKGROUNDS = '/data/projects/<project_id>/settings/preview-background-files'
const MANAGERS = 'Admins, and managers of the production.'
const backgroundBody = z.object({
  preview_background_file_id: z.string().min(1),
})

/** Parts of the settings of a production; GraphQL writes whole sets with `updateProject`. */
export const settingsRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: BACKGROUNDS,
    operation: 'projects.previewBackgrounds',
    graphql: 'Query.project',
    who: 'signedIn',
    permission: 'The team of the production, and admins.',
    summary: 'List the preview backgrounds of a production.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: `[${(await listBackgrounds(ctx, params.project_id!)).join(',')}]` }),
  },
  {
    method: 'POST',
    path: BACKGROUNDS,
    operation: 'projects.addPreviewBackground',
    graphql: 'Mutation.updateProject',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give a production a preview background.',
    body: {
      type: 'object',
      required: ['preview_background_file_id'],
      properties: { preview_background_file_id: { type: 'string', format: 'uuid' } },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const { preview_background_file_id: id } = validated(backgroundBody, await input.lenientBody())
      return new Reply({ status: 201, rawJson: await addBackground(ctx, input.params.project_id!, id) })
    },
  },
  {
    method: 'DELETE',
    path: `${BACKGROUNDS}/<preview_background_file_id>`,
    operation: 'projects.removePreviewBackground',
    graphql: 'Mutation.updateProject',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Take a preview background away from a production.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeBackground(ctx, params.project_id!, params.preview_background_file_id!),
  },
]
