import { ensureKinds } from '../../src/areas/kinds/service.js'
import { createContext } from '../../src/context.js'
import {
  addToTeam,
  buildAsset,
  buildEntity,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
} from '../support/factories.js'
import { startStudio, type Studio } from './studio.js'

let studio: Studio
/** A production with one entity of each kind and more. */
let ids: Record<string, string>
let vendor: string

beforeAll(async () => {
  studio = await startStudio()
  const { database } = studio
  await ensureKinds(createContext(studio.deps, { actor: null }))
  const project = await buildProject(database, { name: 'Kinds' })
  const episode = await buildEntity(database, 'Episode', project, { name: 'E1' })
  const other = await buildEntity(database, 'Episode', project, { name: 'E2' })
  const sequence = await buildSequence(database, project, { name: 'SQ1', parentId: episode.id })
  const scene = await buildEntity(database, 'Scene', project, { name: 'SC1', parentId: sequence.id })
  const edit = await buildEntity(database, 'Edit', project, { name: 'ED1', parentId: episode.id })
  const shot = await buildShot(database, project, {
    name: 'SH1',
    parentId: sequence.id,
    sourceId: scene.id,
    nbFrames: 48,
  })
  const loose = await buildShot(database, project, { name: 'SH2', nbFrames: 24 })
  const asset = await buildAsset(database, project, { name: 'Lamp', sourceId: other.id, isShared: true })
  const concept = await buildEntity(database, 'Concept', project, { name: 'Sketch' })
  await insertRow(database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id, nbOccurrences: 2 })
  await insertRow(database, 'EntityConceptLink', { entityInId: concept.id, entityOutId: asset.id })
  const artist = await buildPerson(database, 'vendor')
  await addToTeam(database, project, [artist])
  await buildTask(database, shot, { assignees: [artist] })
  await buildTask(database, asset, {})
  vendor = await studio.login(artist.email)
  const rows: Record<string, { id: string }> = {
    project,
    episode,
    other,
    sequence,
    scene,
    edit,
    shot,
    loose,
    asset,
    concept,
  }
  ids = Object.fromEntries(Object.entries(rows).map(([name, { id }]) => [name, id]))
})
afterAll(() => studio.close())

describe('the kinds of entities', () => {
  it('have roots of their own, which know no other kind', async () => {
    for (const kind of ['episode', 'sequence', 'scene', 'edit', 'shot', 'asset', 'concept']) {
      const query = (field: string): string => `query ($id: ID!) { ${field}(id: $id) { __typename name } }`
      const type = kind[0]!.toUpperCase() + kind.slice(1)
      const own = await studio.read(query(kind), { id: ids[kind] })
      expect(own[kind].__typename).toBe(type)
      expect((await studio.read(query('entity'), { id: ids[kind] })).entity).toEqual(own[kind])
      expect(await studio.read(query(kind), { id: ids[kind === 'shot' ? 'asset' : 'shot'] })).toEqual({ [kind]: null })
    }
  })

  it('have the relations that people speak of, both ways', async () => {
    const { project } = await studio.read(
      `query ($id: ID!) { project(id: $id) {
        shots(orderBy: [{ name: ASC }]) { nodes {
          name sequenceId sequence { name episode { name } } episodeId episode { name } scene { name }
          assets { nodes { name } } casting { nodes { nbOccurrences entityOut { __typename name } } }
        } }
        episodes(orderBy: [{ name: ASC }]) { nodes {
          name sequences { nodes { name shots { nodes { name } } scenes { nodes { name } } } } shots { totalCount nodes { name } }
          edits { nodes { name episode { name } } } assets { nodes { name } }
        } }
        scenes { nodes { sequence { name } episode { name } shots { nodes { name } } } }
        assets { nodes {
          name isShared episodeId episode { name } assetType { name assets(where: { name: { eq: "Lamp" } }) { nodes { name } } }
          shots { nodes { name } } castIn { nodes { entityIn { name } } } concepts { nodes { name } }
        } }
        concepts { nodes { linkedEntities { nodes { __typename name } } } }
      } }`,
      { id: ids.project },
    )
    const named = (...names: string[]): object => ({ nodes: names.map((name) => ({ name })) })
    expect(project.shots.nodes).toEqual([
      {
        name: 'SH1',
        sequenceId: ids.sequence,
        sequence: { name: 'SQ1', episode: { name: 'E1' } },
        episodeId: ids.episode,
        episode: { name: 'E1' },
        scene: { name: 'SC1' },
        assets: named('Lamp'),
        casting: { nodes: [{ nbOccurrences: 2, entityOut: { __typename: 'Asset', name: 'Lamp' } }] },
      },
      {
        name: 'SH2',
        sequenceId: null,
        sequence: null,
        episodeId: null,
        episode: null,
        scene: null,
        assets: named(),
        casting: { nodes: [] },
      },
    ])
    expect(project.episodes.nodes).toEqual([
      {
        name: 'E1',
        sequences: { nodes: [{ name: 'SQ1', shots: named('SH1'), scenes: named('SC1') }] },
        shots: { totalCount: 1, ...named('SH1') },
        edits: { nodes: [{ name: 'ED1', episode: { name: 'E1' } }] },
        assets: named(),
      },
      {
        name: 'E2',
        sequences: named(),
        shots: { totalCount: 0, ...named() },
        edits: named(),
        assets: named('Lamp'),
      },
    ])
    expect(project.scenes.nodes).toEqual([{ sequence: { name: 'SQ1' }, episode: { name: 'E1' }, shots: named('SH1') }])
    expect(project.assets.nodes).toEqual([
      {
        name: 'Lamp',
        isShared: true,
        episodeId: ids.other,
        episode: { name: 'E2' },
        assetType: { name: expect.any(String), assets: named('Lamp') },
        shots: named('SH1'),
        castIn: { nodes: [{ entityIn: { name: 'SH1' } }] },
        concepts: named('Sketch'),
      },
    ])
    expect(project.concepts.nodes).toEqual([{ linkedEntities: { nodes: [{ __typename: 'Asset', name: 'Lamp' }] } }])
  })

  it.each([
    ['shots', 'ShotWhere', { sequence: { name: { eq: 'SQ1' } } }, ['SH1']],
    ['shots', 'ShotWhere', { sequence: { episode: { name: { eq: 'E1' } } } }, ['SH1']],
    ['shots', 'ShotWhere', { episode: { name: { eq: 'E1' } } }, ['SH1']],
    ['shots', 'ShotWhere', { episodeId: { isNull: true }, project: { name: { eq: 'Kinds' } } }, ['SH2']],
    ['shots', 'ShotWhere', { scene: { name: { eq: 'SC1' } } }, ['SH1']],
    ['shots', 'ShotWhere', { assets: { some: { name: { eq: 'Lamp' } } } }, ['SH1']],
    ['episodes', 'EpisodeWhere', { shots: { some: { name: { eq: 'SH1' }, nbFrames: { gt: 40 } } } }, ['E1']],
    ['episodes', 'EpisodeWhere', { shots: { none: {} }, project: { name: { eq: 'Kinds' } } }, ['E2']],
    ['episodes', 'EpisodeWhere', { assets: { some: { name: { eq: 'Lamp' } } } }, ['E2']],
    ['assets', 'AssetWhere', { episode: { name: { eq: 'E2' } } }, ['Lamp']],
    ['assets', 'AssetWhere', { shots: { some: { sequence: { name: { eq: 'SQ1' } } } } }, ['Lamp']],
    ['entities', 'EntityWhere', { source: { name: { eq: 'E2' } } }, ['Lamp']],
  ])('%s are filtered by those relations: %s %j', async (field, type, where, expected) => {
    const data = await studio.read(
      `query ($where: ${type}) { ${field}(where: $where, orderBy: [{ name: ASC }]) { nodes { name } } }`,
      { where },
    )
    expect(data[field].nodes.map(({ name }: { name: string }) => name)).toEqual(expected)
  })

  it('are ordered by those relations', async () => {
    const { shots } = await studio.read(
      `query ($where: ShotWhere) { shots(where: $where, orderBy: [{ episode: { name: ASC_NULLS_FIRST } }, { sequence: { name: ASC } }, { name: ASC }]) { nodes { name } } }`,
      { where: { projectId: { eq: ids.project } } },
    )
    expect(shots.nodes).toEqual([{ name: 'SH2' }, { name: 'SH1' }])
  })

  it('keep to what the caller may see', async () => {
    const data = await studio.read(
      `{ shots { nodes { name sequence { name } episode { name } assets { nodes { name } } } } assets { totalCount } episodes { totalCount }
        hidden: shots(where: { episode: { name: { eq: "E1" } } }) { totalCount } }`,
      {},
      vendor,
    )
    expect(data).toEqual({
      shots: { nodes: [{ name: 'SH1', sequence: null, episode: null, assets: { nodes: [] } }] },
      assets: { totalCount: 0 },
      episodes: { totalCount: 0 },
      hidden: { totalCount: 0 },
    })
  })
})

describe('entities of whatever kind', () => {
  const query = `query ($where: EntityWhere) { entities(where: $where, orderBy: [{ name: ASC }]) { nodes {
    __typename name
    tasks { totalCount }
    ... on Shot { nbFrames sequence { name } episodeId }
    ... on Asset { episodeId assetType { name } shots { nodes { name } } }
    ... on Episode { shots { nodes { name } } }
    ...Placed
  } } }
  fragment Placed on Entity { project { name } ... on Scene { sequence { episode { name } } } }`

  it('show what their kind has, in fragments', async () => {
    const { entities } = await studio.read(query, { where: { projectId: { eq: ids.project } } })
    const by = Object.fromEntries(entities.nodes.map((node: { name: string }) => [node.name, node]))
    const common = { project: { name: 'Kinds' } }
    expect(by).toMatchObject({
      SH1: {
        __typename: 'Shot',
        tasks: { totalCount: 1 },
        nbFrames: 48,
        sequence: { name: 'SQ1' },
        episodeId: ids.episode,
        ...common,
      },
      Lamp: { __typename: 'Asset', episodeId: ids.other, shots: { nodes: [{ name: 'SH1' }] }, ...common },
      E1: { __typename: 'Episode', shots: { nodes: [{ name: 'SH1' }] }, ...common },
      SC1: { __typename: 'Scene', sequence: { episode: { name: 'E1' } }, ...common },
      SQ1: { __typename: 'Sequence', ...common },
    })
    expect(Object.keys(by.SQ1)).toEqual(['__typename', 'name', 'tasks', 'project'])
  })

  it('are read by one statement a relation, whatever the number and the kinds of the entities', async () => {
    // Who is asking, the entities, totals of tasks, productions, sequences twice, episodes, asset types, shots twice.
    for (const where of [{ projectId: { eq: ids.project } }, undefined]) {
      await studio.read(query, { where })
      expect(studio.statements()).toBeLessThanOrEqual(10)
    }
  })

  it('show their kind wherever something points to them', async () => {
    const { tasks } = await studio.read(
      `query ($project: ID) { tasks(where: { projectId: { eq: $project } }, orderBy: [{ entity: { name: ASC } }]) { nodes {
        entity { __typename name parent { __typename name } ... on Asset { isShared } ... on Shot { nbFrames } }
      } } }`,
      { project: ids.project },
    )
    expect(tasks.nodes).toEqual([
      { entity: { __typename: 'Asset', name: 'Lamp', parent: null, isShared: true } },
      { entity: { __typename: 'Shot', name: 'SH1', parent: { __typename: 'Sequence', name: 'SQ1' }, nbFrames: 48 } },
    ])
  })

  it('are of their kind when a mutation answers them', async () => {
    const { updateEntity } = await studio.read(
      'mutation ($id: ID!) { updateEntity(id: $id, input: { description: "dark" }) { __typename description ... on Shot { sequence { name } } } }',
      { id: ids.shot },
    )
    expect(updateEntity).toEqual({ __typename: 'Shot', description: 'dark', sequence: { name: 'SQ1' } })
  })
})
