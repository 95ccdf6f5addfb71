import {
  buildAsset,
  buildEpisode,
  buildEntity,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements: number | undefined
beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  // The kind that the reference data do not bring along.
  await insertRow(server.database, 'EntityType', { name: 'Scene' })
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const run = (query: string, variables: Record<string, unknown>, token?: string) =>
  server.graphql<any>(query, variables, token ? { token } : {})

const CREATE = `mutation ($projectId: ID!, $shots: [NewShotInput!]!, $mode: BulkMode) {
  createShots(projectId: $projectId, shots: $shots, mode: $mode) {
    index id created entity { name nbFrames sequence { name } } error { code message fields { field } }
  }
}`
const createShots = async (shots: unknown[], mode?: string, token = crew.manager.token) => {
  const { data, errors } = await run(CREATE, { projectId: crew.project.id, shots, mode }, token)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.createShots
}
const shotsNamed = async (name: string): Promise<number> =>
  (await server.database.pool.query('select id from entity where name like $1', [name])).rowCount ?? 0

describe('createShots', () => {
  it('answers each shot by its place, new or as it was', async () => {
    const sequence = await buildSequence(server.database, crew.project, { name: 'SQ' })
    const shot = { name: 'A1', sequenceId: sequence.id, nbFrames: 10 }
    const [first, twin, other] = await createShots([shot, { ...shot, nbFrames: 20 }, { name: 'A2' }])
    expect(first).toMatchObject({ index: 0, created: true, error: null })
    expect(first.entity).toEqual({ name: 'A1', nbFrames: 10, sequence: { name: 'SQ' } })
    expect(twin).toMatchObject({ index: 1, id: first.id, created: false })
    expect(other).toMatchObject({ created: true, entity: { sequence: null } })
    expect(await newEvents(server)).toEqual(['shot:new', 'shot:new'])
  })

  it('makes all or nothing, or what it can', async () => {
    const elsewhere = await buildSequence(server.database, await buildProject(server.database))
    const shots = [{ name: 'B1' }, { name: 'B2', sequenceId: elsewhere.id }, { name: '' }]
    const none = await createShots(shots)
    expect(none.map(({ error }: any) => error.code)).toEqual(['CONFLICT', 'NOT_FOUND', 'BAD_USER_INPUT'])
    expect(none[1].error.fields).toEqual([{ field: 'sequenceId' }])
    expect(none[2].error.fields).toEqual([{ field: 'name' }])
    expect(await shotsNamed('B%')).toBe(0)
    const some = await createShots(shots, 'BEST_EFFORT')
    expect(some.map(({ created }: any) => created)).toEqual([true, false, false])
    expect(await shotsNamed('B%')).toBe(1)
  })

  it('is for managers of the production', async () => {
    for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider]) {
      const { errors } = await run(CREATE, { projectId: crew.project.id, shots: [{ name: 'C' }] }, token)
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    expect(await shotsNamed('C')).toBe(0)
  })

  it('makes thousands by as many statements as one', async () => {
    await createShots([{ name: 'D' }])
    const one = statements
    const made = await createShots(Array.from({ length: 3000 }, (_, i) => ({ name: `E${i}` })))
    expect(made).toHaveLength(3000)
    expect(made.at(-1)).toMatchObject({ index: 2999, entity: { name: 'E2999' } })
    expect(statements).toBe(one)
    expect(await newEvents(server)).toHaveLength(3001)
  })
})

it('makes every other kind as well', async () => {
  const projectId = crew.project.id
  const make = async (verb: string, input: string, items: unknown[]) => {
    const list = verb.slice(6).toLowerCase()
    const { data, errors } = await run(
      `mutation ($projectId: ID!, $items: [${input}!]!) { made: ${verb}(projectId: $projectId, ${list}: $items) { error { message } entity { __typename name } } }`,
      { projectId, items },
    )
    expect(errors).toBeUndefined()
    return data.made[0].entity.__typename
  }
  const episode = await buildEpisode(server.database, crew.project)
  const assetTypeId = await referenceId(server.database, 'EntityType', 'Character')
  expect(await make('createAssets', 'NewAssetInput', [{ name: 'a', assetTypeId, episodeId: episode.id }])).toBe('Asset')
  expect(await make('createSequences', 'NewSequenceInput', [{ name: 'b', episodeId: episode.id }])).toBe('Sequence')
  expect(await make('createEpisodes', 'NewEpisodeInput', [{ name: 'c', status: 'STANDBY' }])).toBe('Episode')
  expect(await make('createScenes', 'NewSceneInput', [{ name: 'd', data: { x: 1 } }])).toBe('Scene')
  expect(await make('createEdits', 'NewEditInput', [{ name: 'e', episodeId: episode.id }])).toBe('Edit')
  expect(await make('createConcepts', 'NewConceptInput', [{ name: 'f', linkedEntityIds: [episode.id] }])).toBe(
    'Concept',
  )
})

const DELETE = `mutation ($projectId: ID!, $ids: [ID!]!, $force: Boolean, $mode: BulkMode) {
  deleteEntities(projectId: $projectId, ids: $ids, force: $force, mode: $mode) { index id canceled error { code message } }
}`
const deleteEntities = async (ids: string[], options: Record<string, unknown> = {}, token = crew.manager.token) =>
  (await run(DELETE, { projectId: crew.project.id, ids, ...options }, token)).data.deleteEntities

describe('deleteEntities', () => {
  it('deletes, cancels or refuses each', async () => {
    const { database } = server
    const sequence = await buildSequence(database, crew.project)
    const shot = await buildShot(database, crew.project, { parentId: sequence.id })
    await buildTask(database, shot)
    const asset = await buildAsset(database, crew.project)
    const held = await buildAsset(database, crew.project)
    const scene = await buildEntity(database, 'Scene', crew.project)
    await insertRow(database, 'AssetInstance', { assetId: held.id, sceneId: scene.id, name: 'i', number: 1 })
    const foreign = await buildShot(database, await buildProject(database))
    const ids = [shot.id, asset.id, sequence.id, held.id, foreign.id]
    const refused = await deleteEntities(ids)
    expect(refused.map(({ error }: any) => error?.code)).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'NOT_FOUND',
    ])
    expect(await newEvents(server)).toEqual([])
    const done = await deleteEntities(ids, { mode: 'BEST_EFFORT' })
    expect(done.map(({ canceled, error }: any) => [canceled, error?.code ?? null])).toEqual([
      [true, null],
      [false, null],
      [false, 'CONFLICT'],
      [false, 'CONFLICT'],
      [false, 'NOT_FOUND'],
    ])
    expect(await newEvents(server)).toEqual(['asset:delete', 'shot:update'])
    const forced = await deleteEntities([sequence.id, shot.id, held.id, scene.id], { force: true })
    expect(forced.map(({ error }: any) => error)).toEqual([null, null, null, null])
    expect(await stored(server, 'entity', held.id)).toBeUndefined()
  })

  it('lets people delete what they made, and tells outsiders nothing', async () => {
    const own = await buildShot(server.database, crew.project, { createdById: crew.artist.id })
    const other = await buildShot(server.database, crew.project)
    const codes = async (ids: string[], token: string) =>
      (await deleteEntities(ids, { mode: 'BEST_EFFORT' }, token)).map(({ error }: any) => error?.code ?? null)
    expect(await codes([other.id], crew.outsider.token)).toEqual(['NOT_FOUND'])
    expect(await codes([other.id], crew.vendor.token)).toEqual(['NOT_FOUND'])
    expect(await codes([own.id, other.id], crew.artist.token)).toEqual([null, 'FORBIDDEN'])
  })
})

describe('the other verbs', () => {
  it('share assets, of a list or a production', async () => {
    const asset = await buildAsset(server.database, crew.project)
    const foreign = await buildAsset(server.database, await buildProject(server.database))
    const { data } = await run(
      `mutation ($ids: [ID!]!) { shareAssets(assetIds: $ids, mode: BEST_EFFORT) { id asset { isShared } error { code } } }`,
      { ids: [asset.id, foreign.id] },
      crew.manager.token,
    )
    expect(data.shareAssets).toEqual([
      { id: asset.id, asset: { isShared: true }, error: null },
      { id: null, asset: null, error: { code: 'NOT_FOUND' } },
    ])
    const all = await run(
      `mutation ($id: ID!, $type: ID) { shareProjectAssets(projectId: $id, assetTypeId: $type, isShared: false) { isShared } }`,
      { id: crew.project.id, type: asset.entityTypeId },
      crew.manager.token,
    )
    expect(all.data.shareProjectAssets.every(({ isShared }: any) => !isShared)).toBe(true)
    expect(await stored(server, 'entity', foreign.id)).toMatchObject({ is_shared: false })
  })

  it('cut shots from scenes, measure them and give them tasks', async () => {
    const { database } = server
    const project = await buildProject(database, { fps: '25' })
    const scene = await buildEntity(database, 'Scene', project)
    const shot = await buildShot(database, project)
    const add = await run(
      `mutation ($scene: ID!, $shots: [ID!]!) { addShotsToScene(sceneId: $scene, shotIds: $shots) { error { code } shot { scene { id } } } }`,
      { scene: scene.id, shots: [shot.id] },
    )
    expect(add.data.addShotsToScene).toEqual([{ error: null, shot: { scene: { id: scene.id } } }])
    const out = await run(
      `mutation ($scene: ID!, $shot: ID!) { removeShotFromScene(sceneId: $scene, shotId: $shot) { scene { id } } }`,
      { scene: scene.id, shot: shot.id },
    )
    expect(out.data.removeShotFromScene).toEqual({ scene: null })
    const taskTypeId = await referenceId(database, 'TaskType', 'Animation')
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: project.id, taskTypeId, priority: 1 })
    const { data } = await run(
      `mutation ($id: ID!) { createEntityTasks(entityId: $id) { id name taskType { name } } }`,
      {
        id: shot.id,
      },
    )
    expect(data.createEntityTasks).toMatchObject([{ name: 'main', taskType: { name: 'Animation' } }])
    const taskId = data.createEntityTasks[0].id
    const personId = crew.artist.id
    await insertRow(database, 'PreviewFile', { name: 'p', taskId, revision: 1, duration: 2, personId })
    const set = await run(
      `mutation ($project: ID!, $type: ID!) { setShotFrames(projectId: $project, taskTypeId: $type) { nbFrames } }`,
      { project: project.id, type: taskTypeId },
    )
    expect(set.data.setShotFrames).toEqual([{ nbFrames: 50 }])
  })
})
