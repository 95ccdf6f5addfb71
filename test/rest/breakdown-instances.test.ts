import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import {
  buildAsset,
  buildEntity,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  await insertRow(server.database, 'EntityType', { name: 'Scene' })
})
afterAll(() => server?.close())

async function buildScene() {
  const { database } = server
  const sequence = await buildSequence(database, crew.project)
  const scene = await buildEntity(database, 'Scene', crew.project, { parentId: sequence.id })
  const shot = await buildShot(database, crew.project, { parentId: sequence.id })
  return { scene, shot, tree: await buildAsset(database, crew.project, { name: 'Grüner Baum (alt)' }) }
}

const place = (scene: { id: string }, json: unknown, token = crew.artist.token) =>
  server.rest('POST', `/data/scenes/${scene.id}/asset-instances`, { token, json })

test('an asset is placed in a scene again and again', async () => {
  const { scene, tree } = await buildScene()
  await newEvents(server)
  const first = await place(scene, { asset_id: tree.id, description: 'left of the house' })
  expect([first.status, first.body]).toEqual([
    201,
    {
      asset_id: tree.id,
      name: 'Gruner_Baum_alt_0001',
      number: 1,
      description: 'left of the house',
      active: true,
      data: null,
      scene_id: scene.id,
      target_asset_id: null,
      entity_id: null,
      entity_type_id: null,
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
      type: 'AssetInstance',
    },
  ])
  expect(await newEvents(server)).toEqual(['asset_instance:new'])
  const more = await Promise.all(Array.from({ length: 3 }, () => place(scene, { asset_id: tree.id })))
  expect(more.map(({ body }) => body.number).sort()).toEqual([2, 3, 4])
  const path = `/data/scenes/${scene.id}/asset-instances`
  const { body } = await server.rest('GET', path, { token: crew.client.token })
  expect(Object.keys(body)).toEqual([tree.id])
  expect(body[tree.id].map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4])
  const { body: byScene } = await server.rest('GET', `/data/assets/${tree.id}/scene-asset-instances`)
  expect(byScene[scene.id]).toEqual(body[tree.id])
})

test('placing needs an asset that may be placed there, and the team', async () => {
  const { scene, tree } = await buildScene()
  const other = await buildProject(server.database)
  const [hidden, shared] = [
    await buildAsset(server.database, other),
    await buildAsset(server.database, other, { isShared: true }),
  ]
  const statuses = async (json: unknown, token?: string) => (await place(scene, json, token)).status
  for (const json of [{}, { asset_id: 'x' }, { asset_id: tree.id, description: 'x'.repeat(201) }]) {
    expect(await statuses(json)).toBe(400)
  }
  expect(await statuses({ asset_id: UNKNOWN })).toBe(404)
  expect(await statuses({ asset_id: hidden.id })).toBe(404)
  expect(await statuses({ asset_id: shared.id })).toBe(201)
  expect(await statuses({ asset_id: hidden.id }, server.admin.token)).toBe(201)
  expect(await statuses({ asset_id: tree.id }, crew.outsider.token)).toBe(403)
  expect(await statuses({ asset_id: tree.id }, crew.vendor.token)).toBe(403)
  await buildTask(server.database, scene, { assignees: [crew.vendor] })
  expect(await statuses({ asset_id: tree.id }, crew.vendor.token)).toBe(201)
  expect((await place({ id: UNKNOWN }, { asset_id: tree.id })).status).toBe(404)
  expect((await place(tree, { asset_id: tree.id })).status).toBe(404)
})

test('instances go into shots and out of them', async () => {
  const { scene, shot, tree } = await buildScene()
  const { body: instance } = await place(scene, { asset_id: tree.id })
  const path = `/data/shots/${shot.id}/asset-instances`
  const before = await stored(server, 'entity', shot.id)
  await newEvents(server)
  const add = (id: unknown, token = crew.artist.token) =>
    server.rest('POST', path, { token, json: { asset_instance_id: id } })
  expect((await add(instance.id, crew.vendor.token)).status).toBe(403)
  const added = await add(instance.id)
  expect([added.status, added.body.id, added.body.type]).toEqual([201, shot.id, 'Entity'])
  expect((await stored(server, 'entity', shot.id)).updated_at > before.updated_at).toBe(true)
  expect([(await add(instance.id)).status, (await add(UNKNOWN)).status, (await add('x')).status]).toEqual([
    400, 404, 400,
  ])
  expect((await server.rest('GET', path)).body).toEqual({ [tree.id]: [instance] })
  const inShots = await server.rest('GET', `/data/assets/${tree.id}/shot-asset-instances`)
  expect(inShots.body).toEqual({ [shot.id]: [instance] })
  const remove = async (id: string) =>
    (await server.rest('DELETE', `${path}/${id}`, { token: crew.artist.token })).status
  expect([await remove(instance.id), await remove(instance.id), await remove(UNKNOWN), await remove('x')]).toEqual([
    204, 404, 404, 404,
  ])
  expect((await server.rest('GET', path)).body).toEqual({})
  expect(await newEvents(server)).toEqual(['asset_instance:add-to-shot', 'asset_instance:remove-from-shot'])
})

test('an asset is placed in another one', async () => {
  const { tree } = await buildScene()
  const leaf = await buildAsset(server.database, crew.project, { name: 'Leaf' })
  const path = `/data/assets/${tree.id}/asset-asset-instances`
  const json = { asset_to_instantiate_id: leaf.id }
  for (const number of [1, 2]) {
    const { status, body } = await server.rest('POST', path, { token: crew.artist.token, json })
    expect([status, body.name, body.target_asset_id, body.scene_id]).toEqual([201, `Leaf_000${number}`, tree.id, null])
  }
  const { body } = await server.rest('GET', path)
  expect(body[leaf.id]).toHaveLength(2)
  const { body: byScene } = await server.rest('GET', `/data/assets/${leaf.id}/scene-asset-instances`)
  expect(Object.keys(byScene)).toEqual(['None'])
  expect((await server.rest('POST', path, { json: {} })).status).toBe(400)
  expect((await server.rest('GET', `/data/assets/${UNKNOWN}/asset-asset-instances`)).status).toBe(404)
})

test('cameras of a scene are assets of the type Camera, which is made when it is missing', async () => {
  const { scene, tree } = await buildScene()
  const path = `/data/scenes/${scene.id}/camera-instances`
  await server.database.pool.query("delete from entity_type where name = 'Camera'")
  await newEvents(server)
  expect((await server.rest('GET', path, { token: crew.artist.token })).body).toEqual({})
  expect(await newEvents(server)).toEqual(['asset-type:new'])
  const camera = await buildEntity(server.database, 'Camera', crew.project, { name: 'Main camera' })
  await place(scene, { asset_id: tree.id })
  await place(scene, { asset_id: camera.id })
  const { body } = await server.rest('GET', path, { token: crew.artist.token })
  expect(Object.keys(body)).toEqual([camera.id])
  expect(body[camera.id][0].name).toBe('Main_camera_0001')
  expect((await server.rest('GET', path, { token: crew.vendor.token })).status).toBe(403)
  expect(await newEvents(server)).toEqual(['asset_instance:new', 'asset_instance:new'])
})
