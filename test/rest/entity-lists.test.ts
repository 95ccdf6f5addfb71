import { buildCrew, signIn, type Crew, type Member } from '../support/crew.js'
import {
  addToDepartments,
  addToTeam,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements: number | undefined
const made: Record<string, { id: string; projectId: unknown }> = {}
let foreign: { id: string }

const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const get = (path: string, who?: Member) => server.rest('GET', path, who ? { token: who.token } : {})
const names = async (path: string, who?: Member): Promise<string[]> => {
  const { status, body } = await get(path, who)
  expect({ path, status }).toEqual({ path, status: 200 })
  return body.map((row: any) => row.name)
}
const sorted = async (path: string, who?: Member): Promise<string[]> => (await names(path, who)).sort()

async function keptForDepartment(project: { id: string }, entityType: string, fieldName: string, departmentId: string) {
  const { id } = await insertRow(server.database, 'MetadataDescriptor', {
    projectId: project.id,
    entityType,
    name: fieldName,
    fieldName,
    dataType: 'string',
  })
  await insertRow(server.database, 'DepartmentMetadataDescriptorLink', { metadataDescriptorId: id, departmentId })
}

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  const { database } = server
  crew = await buildCrew(server)
  const { project, vendor } = crew
  foreign = await buildProject(database)
  await insertRow(database, 'EntityType', { name: 'Scene' }).catch(() => undefined)
  const data = { secret: 'hidden', own: 'mine', plain: 1 }
  made.episode = await buildEpisode(database, project, { name: 'E01', data })
  made.sequence = await buildSequence(database, project, { name: 'SQ01', parentId: made.episode.id, data })
  made.other = await buildSequence(database, project, { name: 'SQ02' })
  made.scene = await buildEntity(database, 'Scene', project, { name: 'SC01', parentId: made.sequence.id })
  made.shot = await buildShot(database, project, {
    name: 'SH010',
    parentId: made.sequence.id,
    sourceId: made.scene.id,
    nbFrames: 24,
    data,
  })
  made.second = await buildShot(database, project, { name: 'SH020', parentId: made.sequence.id, canceled: true })
  made.third = await buildShot(database, project, { name: 'SH_3%', parentId: made.other.id })
  made.loose = await buildShot(database, project, { name: 'SH000' })
  made.edit = await buildEntity(database, 'Edit', project, { name: 'Cut', parentId: made.episode.id })
  made.concept = await buildEntity(database, 'Concept', project, { name: 'Mood' })
  made.hero = await buildAsset(database, project, { name: 'Hero', sourceId: made.episode.id, data })
  made.lamp = await buildAsset(database, project, { name: 'Lamp', data })
  made.shared = await buildAsset(database, foreign, { name: 'Rock', isShared: true, data })
  await buildAsset(database, foreign, { name: 'Own' })
  for (const [caster, asset] of [
    [made.episode, made.lamp],
    [made.shot, made.hero],
    [made.shot, made.shared],
  ])
    await insertRow(database, 'EntityLink', { entityInId: caster!.id, entityOutId: asset!.id, nbOccurrences: 1 })
  await insertRow(database, 'EntityConceptLink', { entityInId: made.concept.id, entityOutId: made.hero.id })
  const [ours, theirs] = [await buildDepartment(database), await buildDepartment(database)]
  await addToDepartments(database, vendor, [ours])
  for (const kind of ['Shot', 'Asset', 'Sequence', 'Episode']) {
    await keptForDepartment(project, kind, 'secret', theirs.id)
    await keptForDepartment(project, kind, 'own', ours.id)
  }
  await buildTask(database, made.shot, { assignees: [vendor] })
  await buildTask(database, made.hero, { assignees: [vendor] })
  await buildTask(database, made.third)
})
afterAll(() => server.close())

const inProject = (path: string): string => `${path}?project_id=${crew.project.id}`

describe('lists of a production', () => {
  test('give every kind by name, in few statements', async () => {
    const { artist, project } = crew
    expect(await names(`/data/projects/${project.id}/shots`, artist)).toEqual(['SH000', 'SH010', 'SH020', 'SH_3%'])
    expect(statements).toBe(3)
    expect(await names(`/data/projects/${project.id}/sequences`, artist)).toEqual(['SQ01', 'SQ02'])
    expect(await names(`/data/projects/${project.id}/episodes`, artist)).toEqual(['E01'])
    expect(await names(`/data/projects/${project.id}/scenes`, artist)).toEqual(['SC01'])
    expect(await names(`/data/projects/${project.id}/edits`, artist)).toEqual(['Cut'])
    expect(await names(`/data/projects/${project.id}/concepts`, artist)).toEqual(['Mood'])
    expect(await sorted(`/data/projects/${project.id}/assets`, artist)).toEqual(['Hero', 'Lamp'])
  })

  test('name the production and the sequence where they are asked by filters', async () => {
    const { body } = await get(inProject('/data/shots'), crew.artist)
    expect(body.map((row: any) => [row.name, row.sequence_name])).toEqual([
      ['SH010', 'SQ01'],
      ['SH020', 'SQ01'],
      ['SH_3%', 'SQ02'],
    ])
    expect(Object.keys(body[0])).toEqual(
      (
        'id name code description shotgun_id canceled nb_frames nb_entities_out is_casting_standby is_shared status project_id ' +
        'entity_type_id parent_id source_id preview_file_id data ready_for created_by created_at updated_at type project_name sequence_name'
      ).split(' '),
    )
    expect(body[0].type).toBe('Shot')
    const { body: concepts } = await get(inProject('/data/concepts'), crew.artist)
    expect(concepts[0].entity_concept_links).toEqual([made.hero!.id])
    expect(statements).toBe(3)
  })

  test('filter by columns, patterns, lists and relations', async () => {
    const shots = (query: string) => names(`${inProject('/data/shots')}&${query}`, crew.artist)
    expect(await shots('name=sh010')).toEqual(['SH010'])
    expect(await shots('name=sh0%25')).toEqual(['SH010', 'SH020'])
    expect(await shots('canceled=Yes')).toEqual(['SH020'])
    expect(await shots('nb_frames=24')).toEqual(['SH010'])
    expect(await shots(`id=${encodeURIComponent(JSON.stringify([made.shot!.id, made.third!.id]))}`)).toEqual([
      'SH010',
      'SH_3%',
    ])
    expect(await shots(`entities_out=${made.hero!.id}`)).toEqual(['SH010'])
    expect(await shots('unknown=x&page=1&limit=1')).toHaveLength(3)
    expect(await names(`/data/shots?sequence_id=${made.other!.id}`, crew.artist)).toEqual(['SH_3%'])
    expect(await names(`/data/sequences?episode_id=${made.episode!.id}`, crew.artist)).toEqual(['SQ01'])
    expect(await names(`/data/sequences/${made.sequence!.id}/shots?canceled=off`, crew.artist)).toEqual(['SH010'])
  })

  test('refuse values that are none', async () => {
    const refused = async (query: string): Promise<unknown> => {
      const { status, body } = await get(`${inProject('/data/shots')}&${query}`, crew.artist)
      expect(status).toBe(400)
      return body
    }
    expect(await refused('canceled=maybe')).toEqual({
      error: true,
      message: 'Invalid boolean value: maybe',
      data: null,
    })
    expect(await refused('parent_id=x')).toEqual({ error: true, message: 'Invalid UUID value: x', data: null })
    expect(await refused('nb_frames=abc')).toEqual({
      error: true,
      message: 'One of the ID sent in parameter is not properly formatted.',
    })
    expect((await refused('name=[&id=[1')) as object).toHaveProperty('error', true)
  })

  test('are for the team; who is outside does not learn what exists', async () => {
    const { outsider, project } = crew
    for (const path of [inProject('/data/shots'), inProject('/data/assets'), `/data/projects/${project.id}/edits`])
      expect((await get(path, outsider)).status).toBe(403)
    for (const path of [
      '/data/shots',
      '/data/sequences',
      '/data/episodes',
      '/data/scenes/all',
      '/data/edits',
      '/data/concepts',
    ])
      expect((await get(path, outsider)).status).toBe(403)
    expect((await get(`/data/projects/${UNKNOWN}/shots`, outsider)).status).toBe(404)
    expect((await get(`/data/projects/${UNKNOWN}/shots`)).status).toBe(404)
    expect((await get('/data/projects/x/scenes')).status).toBe(404)
    expect((await get(`/data/shots?sequence_id=${UNKNOWN}`)).status).toBe(404)
    expect((await get(`/data/shots?sequence_id=${made.hero!.id}`)).status).toBe(404)
    expect(await names('/data/assets', outsider)).toEqual([])
    expect((await get(inProject('/data/scenes/all'), crew.vendor)).status).toBe(403)
    for (const who of [crew.vendor, crew.client])
      for (const path of [inProject('/data/concepts'), `/data/projects/${project.id}/concepts`])
        expect((await get(path, who)).status).toBe(403)
  })
})

describe('a vendor', () => {
  test('gets what is assigned to them, without what is kept for other departments', async () => {
    const { vendor, project } = crew
    const { body } = await get(inProject('/data/shots'), vendor)
    expect(body.map((row: any) => [row.name, row.data])).toEqual([['SH010', { own: 'mine', plain: 1 }]])
    expect(statements).toBe(3)
    for (const path of ['/data/assets', inProject('/data/assets'), `/data/projects/${project.id}/assets`])
      expect(await names(path, vendor)).toEqual(['Hero'])
    expect(await names(`/data/episodes/${made.episode!.id}/sequences`, vendor)).toEqual(['SQ01'])
    expect(await names(`/data/assets?episode_id=${made.episode!.id}`, vendor)).toEqual(['Hero'])
    expect(await names(`/data/sequences/${made.other!.id}/shots`, vendor)).toEqual([])
    expect(await names(inProject('/data/edits'), vendor)).toEqual([])
  })

  test('gets the sequences and episodes around it', async () => {
    for (const [path, name] of [
      ['/data/sequences', 'SQ01'],
      ['/data/episodes', 'E01'],
    ]) {
      const { body } = await get(inProject(path!), crew.vendor)
      expect(body.map((row: any) => [row.name, row.type, row.data])).toContainEqual([
        name,
        'Entity',
        { own: 'mine', plain: 1 },
      ])
    }
  })

  test('is held to it by the role in the production alone, also where no production is named', async () => {
    const hired = await signIn(server, 'manager')
    await addToTeam(server.database, crew.project, [hired], 'vendor')
    await buildTask(server.database, made.lamp!, { assignees: [hired] })
    const { body } = await get('/data/assets', hired)
    expect(body.map((row: any) => [row.name, row.data])).toEqual([['Lamp', { plain: 1 }]])
    expect(await names('/data/entities', hired)).toEqual(['Lamp'])
    const upper = `/data/shots?project_id=${crew.project.id.toUpperCase()}`
    expect(await names(upper, hired)).toEqual([])
  })

  test('does not see hidden metadata by the generic routes either', async () => {
    const { body } = await get(`/data/entities/${made.shot!.id}`, crew.vendor)
    expect(body.data).toEqual({ own: 'mine', plain: 1 })
    const { body: list } = await get('/data/entities?name=SH010', crew.vendor)
    expect(list.map((row: any) => row.data)).toEqual([{ own: 'mine', plain: 1 }])
    expect((await get(`/data/entities/${made.shot!.id}`, crew.artist)).body.data.secret).toBe('hidden')
  })

  test('is what anybody sees as who asks for assigned_to and vendor_departments', async () => {
    await buildTask(server.database, made.third!, { name: 'second', assignees: [crew.artist] })
    const { body } = await get(`${inProject('/data/shots')}&assigned_to=x`, crew.artist)
    expect(body.map((row: any) => row.name)).toEqual(['SH_3%'])
    const { body: masked } = await get(`${inProject('/data/shots')}&vendor_departments=x&name=SH010`, crew.artist)
    expect(masked[0].data).toEqual({ plain: 1 })
  })
})

describe('entities around one', () => {
  test('are found from it', async () => {
    const { artist } = crew
    expect(await sorted(`/data/episodes/${made.episode!.id}/shots`, artist)).toEqual(['SH010', 'SH020'])
    expect(await names(`/data/episodes/${made.episode!.id}/edits`, artist)).toEqual(['Cut'])
    expect(await names(`/data/sequences/${made.sequence!.id}/scenes`, artist)).toEqual(['SC01'])
    expect(await names(`/data/scenes/${made.scene!.id}/shots`, artist)).toEqual(['SH010'])
    const { body } = await get(`/data/episodes/${made.episode!.id}/shots?relations=true`, artist)
    const shot = body.find((row: any) => row.name === 'SH010')
    expect(shot.entities_out.sort()).toEqual([made.hero!.id, made.shared!.id].sort())
  })

  test('are those of an episode: introduced first, then cast', async () => {
    expect(await names(`${inProject('/data/assets')}&episode_id=${made.episode!.id}`, crew.artist)).toEqual([
      'Hero',
      'Lamp',
    ])
    expect(await names(`/data/assets?episode_id=${made.episode!.id}`, crew.artist)).toEqual(['Hero', 'Lamp'])
    expect((await get(`/data/assets?episode_id=${made.episode!.id}`, crew.outsider)).status).toBe(403)
    expect((await get(`/data/assets?episode_id=${UNKNOWN}`, crew.artist)).status).toBe(404)
    expect((await get(`${inProject('/data/assets')}&episode_id=all`, crew.artist)).status).toBe(400)
  })

  test('are assets of other productions where they are cast', async () => {
    const { artist, vendor, project } = crew
    expect(await sorted(`/data/shots/${made.shot!.id}/assets`, artist)).toEqual(['Hero', 'Rock'])
    expect(await names(`/data/projects/${project.id}/assets/shared-used`, artist)).toEqual(['Rock'])
    const ofEpisode = (id: string) => `/data/projects/${project.id}/episodes/${id}/assets/shared-used`
    expect(await names(ofEpisode(made.episode!.id), artist)).toEqual(['Rock'])
    expect(await names(ofEpisode('all'), artist)).toEqual(['Rock'])
    expect(await names(ofEpisode(UNKNOWN), artist)).toEqual([])
    expect((await get(ofEpisode('x'), artist)).status).toBe(400)
    expect((await get(ofEpisode('all'), crew.outsider)).status).toBe(403)
    const { body } = await get(`/data/shots/${made.shot!.id}/assets`, vendor)
    expect(body.find((row: any) => row.name === 'Hero').data).toEqual({ own: 'mine', plain: 1 })
  })

  test('are only for those who may read it', async () => {
    for (const path of [`/data/shots/${made.second!.id}/assets`, `/data/episodes/${made.episode!.id}/shots`])
      expect((await get(path, crew.vendor)).status).toBe(403)
    for (const path of [
      `/data/shots/${made.hero!.id}/assets`,
      `/data/scenes/${UNKNOWN}/shots`,
      '/data/sequences/x/scenes',
    ])
      expect((await get(path)).status).toBe(404)
    expect(await names('/data/episodes/x/sequences', crew.artist)).toEqual([])
  })
})

test('asset types are all but the kinds, and those that a production uses', async () => {
  const { artist, project } = crew
  const all = await names('/data/asset-types', artist)
  expect(all).toContain('Character')
  expect(all).not.toContain('Shot')
  const { body } = await get(`/data/asset-types?project_id=${project.id}`, artist)
  expect(body.map((row: any) => [row.name, row.type, row.task_types])).toEqual([['Character', 'AssetType', []]])
  const { body: used } = await get(`/data/projects/${project.id}/asset-types`, artist)
  expect(used.map((row: any) => [row.name, 'task_types' in row])).toEqual([['Character', false]])
  expect((await get(`/data/asset-types/${body[0].id}`, artist)).body).toEqual(body[0])
  const { rows } = await server.database.pool.query<{ id: string }>(`select id from entity_type where name = 'Shot'`)
  expect((await get(`/data/asset-types/${rows[0]!.id}`, artist)).status).toBe(404)
  expect((await get('/data/asset-types?project_id=x', artist)).status).toBe(400)
  expect((await get(`/data/projects/${project.id}/asset-types`, crew.outsider)).status).toBe(403)
  expect(await names(`/data/projects/${project.id}/asset-types/${body[0].id}/assets?name=h%25`, artist)).toEqual([
    'Hero',
  ])
})
