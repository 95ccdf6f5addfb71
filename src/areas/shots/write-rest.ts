import { z } from 'zod'
import { expectedVersion, preconditions, tellingCurrent } from '../../kernel/crud/preconditions.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { creationRoute, FIELDS, removalRoute, writtenEntity } from '../entities/service/write-routes.js'
import { setFrames } from './frames-service.js'
import { updateShot } from './update-service.js'

const { name, id, description, data, integer } = FIELDS
const MANAGERS = 'Admins, and managers of the production.'

const body = z.object({
  name,
  sequence_id: id.nullish(),
  data,
  nb_frames: integer.nullish(),
  description,
})

/** Making, changing and removing shots. */
export const writeRoutes: RestRoute[] = [
  creationRoute(
    'shot',
    '/data/projects/<project_id>/shots',
    MANAGERS,
    body,
    ({ sequence_id: placeId, nb_frames: nbFrames, ...rest }) => ({ ...rest, placeId, nbFrames }),
  ),
  {
    method: 'PUT',
    path: '/data/shots/<shot_id>',
    operation: 'shots.updateShot',
    graphql: 'Mutation.updateEntity',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Change columns of a shot; `data` replaces the whole of the stored metadata.',
    body: { type: 'object', description: 'Columns of the shot; unknown keys are passed over.' },
    headers: preconditions('Entity'),
    reply: 'json',
    handler: (ctx, input) =>
      // QUIRK (entities, Shots): the answer has the type `Entity`.
      tellingCurrent(ctx, { wireType: 'Entity' }, async () => {
        const shotId = await updateShot(ctx, input.params.shot_id!, () => input.json(), expectedVersion(input.headers))
        return new Reply({ rawJson: await writtenEntity(ctx, shotId, 'shot', 'Entity') })
      }),
  },
  removalRoute('shot'),
  {
    method: 'POST',
    path: '/actions/projects/<project_id>/task-types/<task_type_id>/set-shot-nb-frames',
    operation: 'shots.setFrames',
    graphql: 'Mutation.setShotFrames',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Set the length of shots in frames from the duration of the newest preview of a task type.',
    query: [{ name: 'episode_id', description: 'Only shots of this episode.' }],
    reply: 'json',
    handler: async (ctx, { params, query }) =>
      (await setFrames(ctx, params.project_id!, params.task_type_id!, query.episode_id || null)).map(
        ({ id: shotId, nbFrames }) => ({ id: shotId, nb_frames: nbFrames }),
      ),
  },
]
