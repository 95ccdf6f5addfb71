import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import {
  addToTeam,
  buildAsset,
  buildEntity,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  unique,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let statements: number | undefined

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  await insertRow(server.database, 'EntityType', { name: 'Scene' })
})
afterAll(() => server?.close())

type Ref = { id: string }
interface Line {
  assetId: string
  occurrences?: number
  label?: string
}

const CASTING = 'casting(orderBy: [{ createdAt: ASC }]) { nodes { id nbOccurrences label entityOut { id name } } }'
const SET = `mutation ($entityId: ID!, $casting: [CastingLineInput!]!) {
  setCasting(entityId: $entityId, casting: $casting) { id ${CASTING} } }`
const SET_MANY = `mutation ($projectId: ID!, $castings: [EntityCastingInput!]!, $mode: BulkMode) {
  setCastings(projectId: $projectId, castings: $castings, mode: $mode) {
    index entityId entity { id } error { code message fields { field message } } } }`
const CAST = `mutation ($assetIds: [ID!]!, $entityIds: [ID!]!, $occurrences: Int, $label: String, $mode: BulkMode) {
  castAssets(assetIds: $assetIds, entityIds: $entityIds, occurrences: $occurrences, label: $label, mode: $mode) {
    index entityId error { code fields { field } } } }`
const UNCAST = `mutation ($assetIds: [ID!]!, $entityIds: [ID!]!) {
  uncastAssets(assetIds: $assetIds, entityIds: $entityIds) { entityId error { code } } }`

const run = (query: string, variables: Record<string, unknown>, token = crew.manager.token) =>
  server.graphql(query, variables, { token })

const setCasting = (entity: Ref, casting: Line[], token?: string) => run(SET, { entityId: entity.id, casting }, token)

async function links(entity: Ref): Promise<{ id: string; asset: string; occurrences: number; label: string }[]> {
  const { rows } = await server.database.pool.query(
    `select id, entity_out_id as asset, nb_occurences as occurrences, label from entity_link where entity_in_id = $1 order by created_at`,
    [entity.id],
  )
  return rows
}

const castOf = async (entity: Ref): Promise<string[]> => (await links(entity)).map(({ asset }) => asset)

async function buildShots() {
  const { database } = server
  const episode = await buildEpisode(database, crew.project)
  const sequence = await buildSequence(database, crew.project, { parentId: episode.id })
  const shot = (name: string) => buildShot(database, crew.project, { name, parentId: sequence.id })
  const asset = (name: string) => buildAsset(database, crew.project, { name: unique(name) })
  const [first, second] = [await shot('SH010'), await shot('SH020')]
  return { episode, sequence, first, second, tree: await asset('Tree'), lamp: await asset('Lamp') }
}

describe('setCasting', () => {
  test('gives a shot its casting; what stays keeps its link', async () => {
    const { episode, first, tree, lamp } = await buildShots()
    const made = await setCasting(first, [{ assetId: tree.id, occurrences: 2, label: 'fixed' }, { assetId: lamp.id }])
    expect(made.data.setCasting.casting.nodes).toMatchObject([
      { nbOccurrences: 2, label: 'fixed', entityOut: { id: tree.id } },
      { nbOccurrences: 1, label: '', entityOut: { id: lamp.id } },
    ])
    const [kept] = await links(first)
    expect(await castOf(episode)).toEqual([tree.id, lamp.id])
    await newEvents(server)
    await setCasting(first, [{ assetId: tree.id, occurrences: 3, label: 'fixed' }])
    expect(await links(first)).toEqual([{ ...kept, occurrences: 3 }])
    expect(await castOf(episode)).toEqual([tree.id])
    expect(await newEvents(server)).toEqual([
      'entity-link:update',
      'shot:casting-update',
      'episode:casting-update',
      'asset:update',
    ])
    expect((await stored(server, 'entity', first.id)).nb_entities_out).toBe(1)
    await setCasting(first, [{ assetId: tree.id, occurrences: 3, label: 'fixed' }])
    expect(await newEvents(server)).toEqual([])
  })

  test('refuses what cannot be cast, and leaves the casting as it was', async () => {
    const { database } = server
    const { first, sequence, tree, lamp } = await buildShots()
    const other = await buildProject(database)
    const [hidden, shared] = [await buildAsset(database, other), await buildAsset(database, other, { isShared: true })]
    await setCasting(first, [{ assetId: lamp.id }, { assetId: shared.id }])
    const refused = async (...casting: Line[]) => {
      const { errors } = await setCasting(first, casting)
      return errors![0]!.extensions
    }
    const unusable = { code: 'BAD_USER_INPUT', fields: [{ field: 'casting.1.assetId', message: expect.any(String) }] }
    const answers = []
    for (const assetId of [UNKNOWN, hidden.id, sequence.id, tree.id]) {
      answers.push(await refused({ assetId: tree.id }, { assetId }))
      expect(answers.at(-1)).toMatchObject(unusable)
    }
    // Nobody learns whether there is an asset that they do not see.
    expect(answers[0]).toEqual({ ...answers[1], requestId: answers[0]!.requestId })
    for (const line of [{ occurrences: 0 }, { occurrences: -1 }, { label: 'x'.repeat(81) }, { label: 'a\u0000b' }]) {
      expect(await refused({ assetId: tree.id, ...line })).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
    expect(await castOf(first)).toEqual([lamp.id, shared.id])
  })

  test('refuses assets that are made of themselves', async () => {
    const { database } = server
    const assets = await Promise.all(Array.from({ length: 3 }, () => buildAsset(database, crew.project)))
    const [a, b, c] = [assets[0]!, assets[1]!, assets[2]!]
    const code = async (asset: Ref, ...parts: Ref[]) => {
      const { errors } = await setCasting(
        asset,
        parts.map(({ id }) => ({ assetId: id })),
      )
      return errors?.[0]?.extensions.code
    }
    expect(await code(a, a)).toBe('BAD_USER_INPUT')
    expect([await code(a, b), await code(b, c)]).toEqual([undefined, undefined])
    expect([await code(b, a), await code(c, a)]).toEqual(['CONFLICT', 'CONFLICT'])
    expect([await castOf(b), await castOf(c)]).toEqual([[c.id], []])
    const { data } = await run(SET_MANY, {
      projectId: crew.project.id,
      castings: [
        { entityId: a.id, casting: [] },
        { entityId: c.id, casting: [{ assetId: a.id }] },
        { entityId: a.id, casting: [{ assetId: b.id }] },
      ],
    })
    expect(data.setCastings.map(({ error }: any) => error.code)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT'])
    expect(data.setCastings[2].error.fields).toHaveLength(1)
    expect(await castOf(a)).toEqual([b.id])
  })

  test('is for managers; whoever does not see the entity does not learn of it', async () => {
    const { first, tree } = await buildShots()
    const code = async (token: string) =>
      (await setCasting(first, [{ assetId: tree.id }], token)).errors?.[0]?.extensions.code
    const { supervisor, artist, client, vendor, outsider } = crew
    expect(await Promise.all([supervisor, artist, client].map(({ token }) => code(token)))).toEqual(
      Array(3).fill('FORBIDDEN'),
    )
    expect([await code(vendor.token), await code(outsider.token)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    const unknown = await setCasting({ id: UNKNOWN }, [])
    expect(unknown.errors![0]!.extensions.code).toBe('NOT_FOUND')
    expect(await castOf(first)).toEqual([])
  })
})

describe('castings of many entities', () => {
  test('are set all or none, or as far as it goes', async () => {
    const { first, second, tree, lamp } = await buildShots()
    const foreign = await buildShot(server.database, await buildProject(server.database))
    const castings = [
      { entityId: first.id, casting: [{ assetId: tree.id }] },
      { entityId: second.id, casting: [{ assetId: UNKNOWN }] },
      { entityId: foreign.id, casting: [] },
    ]
    const set = async (mode: string) => {
      const { data } = await run(SET_MANY, { projectId: crew.project.id, castings, mode })
      return data.setCastings.map(({ entity, error }: any) => entity?.id ?? error.code)
    }
    expect(await set('ATOMIC')).toEqual(['CONFLICT', 'BAD_USER_INPUT', 'NOT_FOUND'])
    expect(await castOf(first)).toEqual([])
    expect(await set('BEST_EFFORT')).toEqual([first.id, 'BAD_USER_INPUT', 'NOT_FOUND'])
    expect(await castOf(first)).toEqual([tree.id])
    const whole = await run(SET_MANY, { projectId: crew.project.id, castings }, crew.supervisor.token)
    expect(whole.errors![0]!.extensions.code).toBe('FORBIDDEN')
    expect(await castOf(lamp)).toEqual([])
  })

  test('grow and shrink by assets, with a fixed number of statements', async () => {
    const { database } = server
    const { episode, sequence, first, second, tree, lamp } = await buildShots()
    await setCasting(first, [{ assetId: lamp.id, occurrences: 4, label: 'fixed' }])
    const cast = (shots: Ref[], assets: Ref[]) =>
      run(CAST, { assetIds: assets.map(({ id }) => id), entityIds: shots.map(({ id }) => id), label: 'animate' })
    const { data } = await cast([first, second], [tree])
    expect(data.castAssets).toEqual([
      { index: 0, entityId: first.id, error: null },
      { index: 1, entityId: second.id, error: null },
    ])
    const few = statements
    expect((await links(first)).map(({ id: _id, ...link }) => link)).toEqual([
      { asset: lamp.id, occurrences: 4, label: 'fixed' },
      { asset: tree.id, occurrences: 1, label: 'animate' },
    ])
    const shots = await Promise.all(
      Array.from({ length: 40 }, () => buildShot(database, crew.project, { parentId: sequence.id })),
    )
    await cast(shots, [tree])
    expect(statements).toBe(few)

    const uncast = await run(UNCAST, { assetIds: [tree.id], entityIds: [first.id, ...shots.map(({ id }) => id)] })
    expect(uncast.data.uncastAssets.every(({ error }: any) => error === null)).toBe(true)
    expect([await castOf(first), await castOf(episode)]).toEqual([[lamp.id], [lamp.id, tree.id]])
    await run(UNCAST, { assetIds: [tree.id], entityIds: [second.id] })
    expect([await castOf(second), await castOf(episode)]).toEqual([[], [lamp.id]])
    await run(UNCAST, { assetIds: [lamp.id], entityIds: [episode.id] })
    expect(await castOf(first)).toEqual([])
  })
})

describe('shotCastings', () => {
  const QUERY = `query ($episodeId: ID, $sequenceId: ID, $shotIds: [ID!], $taskTypeId: ID) {
    shotCastings(episodeId: $episodeId, sequenceId: $sequenceId, shotIds: $shotIds, taskTypeId: $taskTypeId) {
      shot { name } isReady
      assets { occurrences label ready asset { name } }
      missing { asset { name } } } }`
  const read = (variables: Record<string, unknown>, token?: string) => run(QUERY, variables, token)

  test('tells what the shots of an episode cast and what is missing to begin, in few statements', async () => {
    const { database } = server
    const { episode, sequence, first, second, tree, lamp } = await buildShots()
    const [layout, animation] = [await buildTaskType(database), await buildTaskType(database)]
    for (const [priority, { id }] of [layout, animation].entries()) {
      const link = { projectId: crew.project.id, taskTypeId: id, priority: priority + 1 }
      await insertRow(database, 'ProjectTaskTypeLink', link)
    }
    await database.pool.query('update entity set ready_for = $1 where id = $2', [layout.id, tree.id])
    await setCasting(first, [{ assetId: tree.id, occurrences: 2 }, { assetId: lamp.id }])
    await setCasting(second, [{ assetId: tree.id }])
    const named = ({ name }: { name: unknown }) => ({ asset: { name } })
    const { data } = await read({ episodeId: episode.id, taskTypeId: layout.id })
    expect(data.shotCastings).toEqual([
      {
        shot: { name: 'SH010' },
        isReady: false,
        assets: [
          { ...named(lamp), occurrences: 1, label: '', ready: false },
          { ...named(tree), occurrences: 2, label: '', ready: true },
        ],
        missing: [named(lamp)],
      },
      {
        shot: { name: 'SH020' },
        isReady: true,
        assets: [{ ...named(tree), occurrences: 1, label: '', ready: true }],
        missing: [],
      },
    ])
    const few = statements
    expect(few).toBeLessThan(8)
    const later = await read({ shotIds: [second.id], taskTypeId: animation.id })
    expect(later.data.shotCastings).toMatchObject([{ isReady: false, missing: [named(tree)] }])
    const plain = await read({ sequenceId: sequence.id })
    expect(plain.data.shotCastings).toMatchObject([
      { isReady: null, missing: [] },
      { isReady: null, assets: [{ ready: null }] },
    ])
    await Promise.all(Array.from({ length: 20 }, () => buildShot(database, crew.project, { parentId: sequence.id })))
    await read({ episodeId: episode.id, taskTypeId: layout.id })
    expect(statements).toBe(few)
  })

  test('asks for one set of shots and a step of work on shots', async () => {
    const { sequence } = await buildShots()
    const modelling = await buildTaskType(server.database, { forEntity: 'Asset' })
    for (const variables of [
      {},
      { episodeId: UNKNOWN, sequenceId: UNKNOWN },
      { sequenceId: 'x' },
      { sequenceId: sequence.id, taskTypeId: modelling.id },
      { sequenceId: sequence.id, taskTypeId: UNKNOWN },
    ]) {
      expect((await read(variables)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  test('shows a vendor neither other shots nor the names of other assets', async () => {
    const { database } = server
    const { episode, sequence, first, second, tree, lamp } = await buildShots()
    const castings = [first, second].map(({ id }) => ({
      entityId: id,
      casting: [{ assetId: tree.id }, { assetId: lamp.id }],
    }))
    await run(SET_MANY, { projectId: crew.project.id, castings })
    await buildTask(database, first, { assignees: [crew.vendor] })
    await buildTask(database, tree, { assignees: [crew.vendor] })
    const { token } = crew.vendor
    const { data } = await read({ episodeId: episode.id }, token)
    expect(data.shotCastings).toMatchObject([
      { shot: { name: 'SH010' }, assets: [{ asset: null }, { asset: { name: tree.name } }] },
    ])
    const nested = await run(
      `query ($lamp: String!) {
        entities { nodes { name casting { nodes { entityIn { name } entityOut { name } } } ... on Asset { castIn { nodes { entityIn { name } } } shots { nodes { name } } } } }
        shots { nodes { name sequence { name } episode { name } assets { nodes { name } } } }
        entityLinks { nodes { entityIn { name } entityOut { name } } }
        byName: entityLinks(where: { entityOut: { name: { eq: $lamp } } }) { nodes { id } }
        byPart: entities(where: { casting: { some: { entityOut: { name: { eq: $lamp } } } } }) { nodes { id } } }`,
      { lamp: lamp.name },
      token,
    )
    expect(nested.errors).toBeUndefined()
    const text = JSON.stringify(nested.data)
    expect(text).toContain(tree.name)
    for (const secret of [lamp.name, second.name, sequence.name, episode.name]) expect(text).not.toContain(secret)
    expect([nested.data.byName.nodes, nested.data.byPart.nodes]).toEqual([[], []])
    expect((await read({ shotIds: [second.id] }, token)).data.shotCastings).toEqual([])
    expect((await read({ episodeId: episode.id }, crew.outsider.token)).data.shotCastings).toEqual([])
  })
})

describe('asset instances', () => {
  const PLACE = `mutation ($sceneId: ID!, $assetId: ID!, $description: String) {
    placeAssetInScene(sceneId: $sceneId, assetId: $assetId, description: $description) { id name number } }`
  const SHOT = (verb: string) => `mutation ($shotId: ID!, $assetInstanceId: ID!) {
    ${verb}(shotId: $shotId, assetInstanceId: $assetInstanceId) { id } }`

  test('are made, put into shots and taken out', async () => {
    const { database } = server
    const { sequence, first, tree, lamp } = await buildShots()
    const scene = await buildEntity(database, 'Scene', crew.project, { parentId: sequence.id })
    const { token } = crew.artist
    const placed = await run(PLACE, { sceneId: scene.id, assetId: tree.id, description: 'left' }, token)
    expect(placed.data.placeAssetInScene).toMatchObject({ number: 1 })
    const variables = { shotId: first.id, assetInstanceId: placed.data.placeAssetInScene.id }
    const put = async (verb: string) => {
      const { data, errors } = await run(SHOT(verb), variables, token)
      return errors?.[0]?.extensions.code ?? data[verb].id
    }
    const [add, remove] = ['addAssetInstanceToShot', 'removeAssetInstanceFromShot']
    expect([await put(add), await put(add), await put(remove), await put(remove)]).toEqual([
      first.id,
      'CONFLICT',
      first.id,
      'NOT_FOUND',
    ])
    const inAsset = await run(
      `mutation ($target: ID!, $asset: ID!) { placeAssetInAsset(targetAssetId: $target, assetId: $asset) { number } }`,
      { target: tree.id, asset: lamp.id },
      token,
    )
    expect(inAsset.data.placeAssetInAsset).toEqual({ number: 1 })
    const other = await buildProject(database)
    const hidden = await buildAsset(database, other)
    const code = async (variables: Record<string, unknown>, who = token) =>
      (await run(PLACE, { sceneId: scene.id, assetId: tree.id, ...variables }, who)).errors?.[0]?.extensions.code
    expect(await code({ assetId: hidden.id })).toBe('NOT_FOUND')
    expect(await code({ description: 'x'.repeat(201) })).toBe('BAD_USER_INPUT')
    expect(await code({}, crew.vendor.token)).toBe('FORBIDDEN')
    await addToTeam(database, other, [crew.artist])
    expect(await code({ assetId: hidden.id })).toBeUndefined()
  })
})
