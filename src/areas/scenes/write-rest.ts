import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { creationRoute, FIELDS, removalRoute, writtenEntity } from '../entities/service/write-routes.js'
import { addShot, removeShot } from './shots-service.js'

const { name, id } = FIELDS
const TEAM = 'The team of the production (vendors with a task of the shot), and admins.'

// QUIRK (entities, Scenes): `description` and `data` are passed over.
const sceneBody = z.object({ name, sequence_id: id.nullish() })

const shotBody = z.object({ shot_id: id.describe('Id of a shot of the same production.') })

/** Making and removing scenes, and the shots that were cut from them. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'scene',
    '/data/projects/<project_id>/scenes',
    'Admins, and managers of the production.',
    sceneBody,
    ({ sequence_id: placeId, ...rest }) => ({ ...rest, placeId }),
  ),
  removalRoute('scene'),
  {
    method: 'POST',
    path: '/data/scenes/<scene_id>/shots',
    operation: 'scenes.addShot',
    graphql: 'Mutation.addShotsToScene',
    who: 'signedIn',
    permission: TEAM,
    summary: 'Note that a shot was cut from a scene.',
    body: documented(shotBody),
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const { shot_id: shotId } = validated(shotBody, await input.lenientBody())
      await addShot(ctx, input.params.scene_id!, shotId)
      // QUIRK (entities, Scenes): the answer has the type `Entity`.
      return new Reply({ status: 201, rawJson: await writtenEntity(ctx, shotId, 'shot', 'Entity') })
    },
  },
  {
    method: 'DELETE',
    path: '/data/scenes/<scene_id>/shots/<shot_id>',
    operation: 'scenes.removeShot',
    graphql: 'Mutation.removeShotFromScene',
    who: 'signedIn',
    permission: TEAM,
    summary: 'Note that a shot was cut from no scene.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeShot(ctx, params.scene_id!, params.shot_id!),
  },
]
