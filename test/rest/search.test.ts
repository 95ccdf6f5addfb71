import { signIn, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildAsset,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { examine } from '../../src/cli/doctor.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let artist: Member
let vendor: Member
let series: { id: string }
let closed: { id: string }
let episode: { id: string }

const find = async (json: Record<string, unknown>, token?: string): Promise<any> => {
  const { status, body } = await server.rest('POST', '/data/search', { json, ...(token ? { token } : {}) })
  expect([status, body]).toEqual([200, body])
  return body
}
const names = (rows: { name: string }[]): string[] => rows.map(({ name }) => name)

beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  await server.rest('GET', '/data/assets/with-tasks')
  series = await buildProject(database, { name: 'Series', productionType: 'tvshow' })
  closed = await buildProject(database, { projectStatusId: await referenceId(database, 'ProjectStatus', 'Closed') })
  artist = await signIn(server, 'user')
  vendor = await signIn(server, 'vendor')
  await addToTeam(database, series, [artist, vendor])
  await buildPerson(database, 'user', { firstName: 'Lanternjack', lastName: 'Miller' })
  episode = await buildEpisode(database, series, { name: 'E01' })
  const sequence = await buildSequence(database, series, { name: 'SQ01', parentId: episode.id })
  const shot = await buildShot(database, series, {
    name: 'lantern_010',
    parentId: sequence.id,
    data: { kept: 1, open: 2 },
  })
  for (const name of ['Lantern', 'Lantern big', 'Lantern small', 'Old lantern'])
    await buildAsset(database, series, { name })
  await buildAsset(database, closed, { name: 'Lantern of old' })
  const task = await buildTask(database, { ...shot, projectId: series.id }, { assignees: [vendor] })
  const preview = await insertRow(database, 'PreviewFile', {
    name: 'p',
    taskId: task.id,
    extension: 'mp4',
    status: 'ready',
  })
  await database.pool.query('update entity set preview_file_id = $1 where id = $2', [preview.id, shot.id])
}, 60_000)
afterAll(() => server?.close())

describe('POST /data/search', () => {
  it('answers three finds of each list, the best first', async () => {
    const body = await find({ query: 'lantern' })
    expect(Object.keys(body)).toEqual(['assets', 'shots', 'persons'])
    expect(names(body.assets)).toEqual(['Lantern', 'Lantern big', 'Lantern small'])
    expect(body.assets[0]).toMatchObject({
      type: 'Asset',
      project_name: 'Series',
      asset_type_name: 'Character',
      preview_file_extension: null,
      matched_terms: ['name'],
    })
    expect(body.shots).toMatchObject([
      {
        type: 'Shot',
        name: 'lantern_010',
        project_name: 'Series',
        sequence_name: 'SQ01',
        episode: 'E01',
        episode_id: episode.id,
        preview_file_extension: 'mp4',
        data: { kept: 1, open: 2 },
        matched_terms: ['name'],
      },
    ])
    expect(body.persons).toMatchObject([{ full_name: 'Lanternjack Miller', matched_terms: ['name'] }])
    expect(body.persons[0]).toHaveProperty('email')
  })

  it('pages, and answers the lists that are asked for', async () => {
    const page = { query: 'lantern', index_names: ['assets', 'planets'], limit: 2 }
    expect(names((await find(page)).assets)).toEqual(['Lantern', 'Lantern big'])
    const next = await find({ ...page, offset: 2 })
    expect([Object.keys(next), names(next.assets)]).toEqual([['assets'], ['Lantern small', 'Old lantern']])
    expect(await find({ query: 'lantern', index_names: [] })).toEqual({})
  })

  it('searches open productions; an admin who names one that is closed searches all', async () => {
    expect(names((await find({ query: 'lantern of old' })).assets)).toEqual([])
    expect(names((await find({ query: 'lantern of', project_id: closed.id })).assets)).toEqual(['Lantern of old'])
    const body = await find({ query: 'lantern', project_id: closed.id }, artist.token)
    expect([body.assets, body.shots, body.persons.length]).toEqual([[], [], 1])
  })

  it('tells colleagues what they may know of each other', async () => {
    const { persons } = await find({ query: 'lanternjack', index_names: ['persons'] }, artist.token)
    expect(persons[0]).toMatchObject({ full_name: 'Lanternjack Miller', departments: [] })
    expect(persons[0]).not.toHaveProperty('email')
  })

  it('shows vendors what is assigned to them, without the metadata of other departments', async () => {
    const department = await insertRow(server.database, 'Department', { name: 'Elsewhere', color: '#000000' })
    const descriptor = await insertRow(server.database, 'MetadataDescriptor', {
      projectId: series.id,
      entityType: 'Shot',
      name: 'Kept',
      fieldName: 'kept',
      dataType: 'number',
    })
    await insertRow(server.database, 'DepartmentMetadataDescriptorLink', {
      metadataDescriptorId: descriptor.id,
      departmentId: department.id,
    })
    const body = await find({ query: 'lantern' }, vendor.token)
    expect([body.assets, names(body.shots), body.shots[0].data]).toEqual([[], ['lantern_010'], { open: 2 }])
  })

  it('is no search yet with fewer than three letters', async () => {
    expect(await find({ query: 'la' })).toEqual({})
    expect(await find({ query: '' })).toEqual({})
  })

  it.each([
    [{}, 'query', 'Field required'],
    [{ query: 5 }, 'query', 'Input should be a valid string'],
    [{ query: 'x'.repeat(10_000) }, 'query', 'Expected 200 characters at most.'],
    [{ query: 'lan\u0000tern' }, 'query', 'Expected a text without NUL characters.'],
    [{ query: 'lantern', limit: 0 }, 'limit', 'Input should be greater than or equal to 1'],
    [{ query: 'lantern', offset: -1 }, 'offset', 'Input should be greater than or equal to 0'],
    [{ query: 'lantern', project_id: 'none' }, 'project_id', 'Input should be a valid UUID'],
    [{ query: 'lantern', index_names: 'assets' }, 'index_names', 'Input should be a valid list'],
  ])('%# is refused, with the field at fault', async (json, field, message) => {
    const { status, body } = await server.rest('POST', '/data/search', { json })
    expect([status, body.data?.errors]).toEqual([400, [{ field, message }]])
  })
})

describe('in a database without the extensions, whose owner may not create them', () => {
  const role = `sg_plain_${process.pid}`
  const run = (text: string) => server.database.pool.query(text)
  const doctor = async (): Promise<string> => {
    const lines: string[] = []
    const { log } = console
    console.log = (line: string) => void lines.push(line)
    await examine(server.deps.config, false).finally(() => (console.log = log))
    return lines.find((line) => line.includes('Search:'))!
  }

  beforeAll(async () => {
    await run(`create role ${role}; grant create, usage on schema public to ${role};
      drop extension pg_trgm cascade; drop extension unaccent cascade;
      alter table entity owner to ${role}; alter function sg_search_text owner to ${role};
      begin; set local role ${role}; select sg_search_install(); commit`)
  })
  afterAll(() => run(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`))

  it('names are found all the same, without accents and in any order, but not past typing errors', async () => {
    expect(names((await find({ query: 'lantern' })).assets)).toEqual(['Lantern', 'Lantern big', 'Lantern small'])
    expect(names((await find({ query: 'lántérn old' })).assets)).toEqual(['Old lantern'])
    expect((await find({ query: 'lanterm' })).assets).toEqual([])
    expect((await server.graphql('{ search(text: "sq01 010") { label } }')).data).toEqual({
      search: [{ label: 'E01 / SQ01 / lantern_010' }, { label: 'E01 / SQ01 / lantern_010 / Animation' }],
    })
  })

  it('the doctor says what to do, and then it is well', async () => {
    const told = await doctor()
    expect(told).toMatch(/^note .*create extension pg_trgm; create extension unaccent; select sg_search_install\(\);$/)
    await run(told.slice(told.indexOf('create extension')))
    expect(await doctor()).toMatch(/^ok .*Search: indexed/)
    expect(names((await find({ query: 'lanterm' })).assets)).toEqual(['Lantern', 'Lantern big', 'Lantern small'])
  })
})
