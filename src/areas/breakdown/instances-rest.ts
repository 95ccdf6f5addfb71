import { z } from 'zod'
import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import {
  addToShot,
  listCameraInstances,
  listInstancesInAsset,
  listInstancesInScenes,
  listInstancesInShots,
  listSceneInstances,
  listShotInstances,
  placeInAsset,
  placeInScene,
  removeFromShot,
  wireInstance,
  wireShot,
} from './instances-service.js'

const TEAM = 'The team of the production, and admins.'
const WORKERS = 'The team of the production, and admins; vendors with a task there.'
const UUID_SCHEMA = { type: 'string', format: 'uuid' }
const DESCRIPTION_SCHEMA = { type: ['string', 'null'], maxLength: 200 }

const id = z.string().refine((text) => UUID.test(text), 'Input should be a valid UUID')
const description = z.string().max(200, 'String should have at most 200 characters').nullable().default(null)
const sceneBody = z.object({ asset_id: id, description })
const assetBody = z.object({ asset_to_instantiate_id: id, description })
const shotBody = z.object({ asset_instance_id: id })

/** Instances by some key. */
function instances(
  path: `/data/${string}/<${string}>/${string}`,
  operation: string,
  summary: string,
  list: (ctx: RequestContext, id: string) => Promise<string[]>,
  permission = WORKERS,
): RestRoute {
  const parameter = /<(\w+)>/.exec(path)![1]!
  return {
    method: 'GET',
    path,
    operation: `breakdown.${operation}`,
    graphql: 'Query.assetInstances',
    who: 'signedIn',
    permission,
    summary,
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: `{${(await list(ctx, params[parameter]!)).join(',')}}` }),
  }
}

const reading: RestRoute[] = [
  instances(
    '/data/scenes/<scene_id>/asset-instances',
    'sceneInstances',
    'List the asset instances of a scene, by asset.',
    listSceneInstances,
  ),
  instances(
    '/data/scenes/<scene_id>/camera-instances',
    'cameraInstances',
    'List the camera instances of a scene, by camera.',
    listCameraInstances,
  ),
  instances(
    '/data/shots/<shot_id>/asset-instances',
    'shotInstances',
    'List the asset instances of a shot, by asset.',
    listShotInstances,
  ),
  instances(
    '/data/assets/<asset_id>/shot-asset-instances',
    'instancesInShots',
    'List the instances of an asset by the shots they are in.',
    listInstancesInShots,
    TEAM,
  ),
  instances(
    '/data/assets/<asset_id>/scene-asset-instances',
    'instancesInScenes',
    'List the instances of an asset by the scenes they are in.',
    listInstancesInScenes,
    TEAM,
  ),
  instances(
    '/data/assets/<asset_id>/asset-asset-instances',
    'instancesInAsset',
    'List the instances of other assets in an asset, by those.',
    listInstancesInAsset,
    TEAM,
  ),
]

const writing: RestRoute[] = [
  {
    method: 'POST',
    path: '/data/scenes/<scene_id>/asset-instances',
    operation: 'breakdown.placeInScene',
    graphql: 'Mutation.placeAssetInScene',
    who: 'signedIn',
    permission: WORKERS,
    summary: 'Place an asset in a scene once more.',
    body: {
      type: 'object',
      required: ['asset_id'],
      properties: { asset_id: UUID_SCHEMA, description: DESCRIPTION_SCHEMA },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const { asset_id: assetId, description: notes } = validated(sceneBody, await input.lenientBody())
      const instanceId = await placeInScene(ctx, input.params.scene_id!, { assetId, description: notes })
      return new Reply({ rawJson: await wireInstance(ctx, instanceId) })
    },
  },
  {
    method: 'POST',
    path: '/data/assets/<asset_id>/asset-asset-instances',
    operation: 'breakdown.placeInAsset',
    graphql: 'Mutation.placeAssetInAsset',
    who: 'signedIn',
    permission: WORKERS,
    summary: 'Place an asset in another one once more.',
    body: {
      type: 'object',
      required: ['asset_to_instantiate_id'],
      properties: { asset_to_instantiate_id: UUID_SCHEMA, description: DESCRIPTION_SCHEMA },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const { asset_to_instantiate_id: assetId, description: notes } = validated(assetBody, await input.lenientBody())
      const instanceId = await placeInAsset(ctx, input.params.asset_id!, { assetId, description: notes })
      return new Reply({ rawJson: await wireInstance(ctx, instanceId) })
    },
  },
  {
    method: 'POST',
    path: '/data/shots/<shot_id>/asset-instances',
    operation: 'breakdown.addInstanceToShot',
    graphql: 'Mutation.addAssetInstanceToShot',
    who: 'signedIn',
    permission: WORKERS,
    summary: 'Put an asset instance into a shot.',
    body: { type: 'object', required: ['asset_instance_id'], properties: { asset_instance_id: UUID_SCHEMA } },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const { asset_instance_id: instanceId } = validated(shotBody, await input.lenientBody())
      return new Reply({ rawJson: await wireShot(ctx, await addToShot(ctx, input.params.shot_id!, instanceId)) })
    },
  },
  {
    method: 'DELETE',
    path: '/data/shots/<shot_id>/asset-instances/<asset_instance_id>',
    operation: 'breakdown.removeInstanceFromShot',
    graphql: 'Mutation.removeAssetInstanceFromShot',
    who: 'signedIn',
    permission: WORKERS,
    summary: 'Take an asset instance out of a shot; it stays in its scene.',
    status: 204,
    reply: 'empty',
    handler: async (ctx, { params }) => {
      await removeFromShot(ctx, params.shot_id!, params.asset_instance_id!)
    },
  },
]

/** Assets placed in scenes, shots and other assets. */
export const instanceRoutes: RestRoute[] = [...reading, ...writing]
