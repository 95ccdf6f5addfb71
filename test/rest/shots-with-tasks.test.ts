import {
  insertRow,
  buildDepartment,
  addToDepartments,
  addToTeam,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let project: { id: string }
let shots: { id: string; projectId: unknown }[]
let vendor: { id: string; email: string }
let artist: { id: string; email: string }
const list = (query = '', token?: string | null) =>
  server.rest('GET', `/data/shots/with-tasks${query}`, token === undefined ? {} : { token })

beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  project = await buildProject(database, { name: 'Hill & "Vale"\\' })
  const episode = await buildEpisode(database, project, { name: 'E01' })
  const first = await buildSequence(database, project, { name: 'SQ01', parentId: episode.id })
  const loose = await buildSequence(database, project, { name: 'SQ99' })
  shots = [
    await buildShot(database, project, {
      name: 'SH010',
      parentId: first.id,
      nbFrames: 24,
      data: { fps: 25, frame_in: 1001, note: 'back\\slash "quote"\nline', budget: 7 },
    }),
    await buildShot(database, project, { name: 'SH020', parentId: first.id }),
    await buildShot(database, project, { name: 'SH030', parentId: loose.id }),
  ]
  vendor = await buildPerson(database, 'vendor')
  artist = await buildPerson(database, 'user')
  await addToTeam(database, project, [vendor, artist])
  const department = await buildDepartment(database)
  const foreign = await buildDepartment(database)
  await addToDepartments(database, vendor, [department])
  const descriptor = await insertRow(database, 'MetadataDescriptor', {
    projectId: project.id,
    entityType: 'Shot',
    name: 'Budget',
    fieldName: 'budget',
    dataType: 'number',
  })
  await insertRow(database, 'DepartmentMetadataDescriptorLink', {
    metadataDescriptorId: descriptor.id,
    departmentId: foreign.id,
  })
  const mine = await buildTask(database, shots[0]!, { duration: 480, estimation: 90.5, name: 'main' })
  const other = await buildTask(database, shots[0]!, { name: 'other' })
  await buildTask(database, shots[1]!)
  await insertRow(database, 'TaskPersonLink', { taskId: mine.id, personId: vendor.id })
  await insertRow(database, 'TaskPersonLink', { taskId: mine.id, personId: artist.id })
  await insertRow(database, 'TaskPersonLink', { taskId: other.id, personId: artist.id })
  await insertRow(database, 'Subscription', { personId: server.admin.id, taskId: mine.id })
})
afterAll(() => server.close())

const byName = <T extends { name: string }>(rows: T[]): T[] => [...rows].sort((a, b) => a.name.localeCompare(b.name))

describe('GET /data/shots/with-tasks', () => {
  it('nests tasks and assignees, and keeps text as it is', async () => {
    const { status, body } = await list(`?project_id=${project.id}`)
    expect(status).toBe(200)
    const rows = byName<any>(body)
    expect(rows.map((row) => [row.name, row.sequence_name, row.episode_name, row.tasks.length])).toEqual([
      ['SH010', 'SQ01', 'E01', 2],
      ['SH020', 'SQ01', 'E01', 1],
      ['SH030', 'SQ99', '', 0],
    ])
    expect(rows[0].project_name).toBe('Hill & "Vale"\\')
    expect(rows[0].data.note).toBe('back\\slash "quote"\nline')
    expect([rows[0].fps, rows[0].frame_in, rows[0].frame_out]).toEqual([25, 1001, null])
    expect(
      rows[0].tasks.map((task: any) => [task.estimation, task.assignees.length, task.is_subscribed]).sort(),
    ).toEqual([
      [0, 1, false],
      [90.5, 2, true],
    ])
  })

  it('says the same in its compact and streamed forms', async () => {
    const plain = byName<any>((await list(`?project_id=${project.id}`)).body)
    const { body: compact } = await list(`?project_id=${project.id}&compact=true`)
    const named = (header: any, row: any[]): any => {
      const shot = Object.fromEntries(header.shot_fields.map((field: string, i: number) => [field, row[i]]))
      shot.tasks = shot.tasks.map((task: any[]) =>
        Object.fromEntries(header.task_fields.map((field: string, i: number) => [field, task[i]])),
      )
      return shot
    }
    expect(byName(compact.rows.map((row: any[]) => named(compact, row)))).toEqual(plain)

    const streamed = await list(`?project_id=${project.id}&stream=true`)
    expect(streamed.headers.get('content-type')).toContain('application/x-ndjson')
    const [header, ...lines] = streamed.body
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(header).toEqual({ compact: false })
    expect(byName(lines)).toEqual(plain)

    const both = await list(`?project_id=${project.id}&stream=true&compact=true`)
    const [names, ...arrays] = both.body
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(byName(arrays.map((row: any[]) => named(names, row)))).toEqual(plain)
  })

  it('filters by shot and by episode, main being outside of any', async () => {
    expect((await list(`?project_id=${project.id}&id=${shots[1]!.id}`)).body.map((row: any) => row.name)).toEqual([
      'SH020',
    ])
    expect((await list(`?project_id=${project.id}&episode_id=main`)).body.map((row: any) => row.name)).toEqual([
      'SH030',
    ])
    expect((await list(`?project_id=${project.id}&episode_id=all`)).body).toHaveLength(3)
  })

  it('shows a vendor only what is assigned to them, without the metadata of other departments', async () => {
    const token = await server.login(vendor.email)
    const { body } = await list(`?project_id=${project.id}`, token)
    expect(body.map((row: any) => row.name)).toEqual(['SH010'])
    expect(body[0].tasks).toHaveLength(1)
    expect(body[0].tasks[0].assignees.sort()).toEqual([artist.id, vendor.id].sort())
    expect(body[0].data).not.toHaveProperty('budget')
    expect(body[0].data).toHaveProperty('frame_in', 1001)
  })

  it('gives everybody the view of a vendor who asks for assigned_to', async () => {
    const token = await server.login(artist.email)
    const { body } = await list(`?project_id=${project.id}&assigned_to=x`, token)
    expect(body.map((row: any) => [row.name, row.tasks.length])).toEqual([['SH010', 2]])
  })

  it('is refused outside the team, without a production, and for malformed ids', async () => {
    const outsider = await server.login((await buildPerson(server.database, 'manager')).email)
    expect((await list(`?project_id=${project.id}`, outsider)).status).toBe(403)
    expect((await list('', outsider)).status).toBe(403)
    expect((await list('?project_id=00000000-0000-4000-8000-000000000000', outsider)).status).toBe(404)
    const malformed = await list('?project_id=1', outsider)
    expect([malformed.status, malformed.body]).toEqual([
      400,
      { error: true, message: 'Invalid UUID format for project_id: 1', data: null },
    ])
    expect((await list(`?project_id=${project.id}`, null)).status).toBe(401)
    expect((await list()).status).toBe(200)
  })
})
