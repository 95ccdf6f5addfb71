import { buildPerson, buildProject, buildShot, referenceId } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let project: Awaited<ReturnType<typeof buildProject>>
let admin: string
beforeAll(async () => {
  server = await startTestServer()
  project = await buildProject(server.database)
  const person = await buildPerson(server.database, 'admin')
  admin = await server.login(person.email)
})
afterAll(() => server.close())

const put = (id: string, json: unknown, headers: Record<string, string> = {}) =>
  server.rest('PUT', `/data/entities/${id}`, { token: admin, json, headers })
const get = (id: string) => server.rest('GET', `/data/entities/${id}`, { token: admin })
const changes = async (id: string) =>
  (
    await server.database.pool.query<{ seq: string; kind: string; fields: Record<string, unknown[]> }>(
      'select seq, kind, fields from sg_change where record_id = $1 order by seq',
      [id],
    )
  ).rows

describe('an update made for a state of the record', () => {
  it('lets two people change different fields and keys of the metadata', async () => {
    const shot = await buildShot(server.database, project, { data: { fps: 24 } })
    const tag = (await get(shot.id)).headers.get('etag')!
    const first = await put(shot.id, { description: 'rain', data: { mood: 'dark' } }, { 'If-Match': tag })
    expect(first.status).toBe(200)
    const second = await put(shot.id, { nb_frames: 120, data: { fps: 25 } }, { 'If-Match': tag })
    expect(second).toMatchObject({ status: 200, body: { description: 'rain', nb_frames: 120 } })
    expect(second.body.data).toEqual({ fps: 25, mood: 'dark' })
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
  })

  it('is refused when it would overwrite what others changed, with their values and the fields', async () => {
    const shot = await buildShot(server.database, project)
    const tag = (await get(shot.id)).headers.get('etag')!
    await put(shot.id, { description: 'rain', data: { mood: 'dark' } })
    const late = await put(shot.id, { description: 'sun', nb_frames: 7, data: { mood: 'bright' } }, { 'If-Match': tag })
    expect(late.status).toBe(412)
    expect(late.body.data.fields.sort()).toEqual(['data.mood', 'description'])
    expect(late.body.data.current).toMatchObject({ id: shot.id, description: 'rain', data: { mood: 'dark' } })
    expect((await get(shot.id)).body).toMatchObject({ description: 'rain', nb_frames: null })
    // The same values as those of the other person are in nobody's way.
    expect((await put(shot.id, { description: 'rain', nb_frames: 8 }, { 'If-Match': tag })).status).toBe(200)
  })

  it('counts every field as changed when another program wrote to the table', async () => {
    const shot = await buildShot(server.database, project)
    const tag = (await get(shot.id)).headers.get('etag')!
    await put(shot.id, { nb_frames: 3 })
    await server.database.pool.query(
      "update entity set description = 'x', updated_at = now() at time zone 'UTC' + interval '1 second' where id = $1",
      [shot.id],
    )
    const late = await put(shot.id, { description: 'y' }, { 'If-Match': tag })
    expect(late).toMatchObject({ status: 412, body: { data: { fields: ['description'] } } })
  })

  it('takes an HTTP date too, and refuses what is neither', async () => {
    const shot = await buildShot(server.database, project)
    await put(shot.id, { description: 'rain' })
    const past = new Date(Date.now() - 60_000).toUTCString()
    expect((await put(shot.id, { description: 'sun' }, { 'If-Unmodified-Since': past })).status).toBe(412)
    const future = new Date(Date.now() + 60_000).toUTCString()
    expect((await put(shot.id, { description: 'sun' }, { 'If-Unmodified-Since': future })).status).toBe(200)
    expect((await put(shot.id, { description: 'sun' }, { 'If-Unmodified-Since': 'soon' })).status).toBe(400)
    expect((await put(shot.id, { description: 'sun' }, { 'If-Match': '"v1"' })).status).toBe(400)
    expect((await put(shot.id, { description: 'sun' }, { 'If-Match': '*' })).status).toBe(200)
  })

  it('of a shot that replaces the metadata clashes with any change of it', async () => {
    const shot = await buildShot(server.database, project, { data: { fps: 24 } })
    const tag = (await get(shot.id)).headers.get('etag')!
    await put(shot.id, { data: { mood: 'dark' } })
    const replace = (json: unknown) =>
      server.rest('PUT', `/data/shots/${shot.id}`, { token: admin, json, headers: { 'If-Match': tag } })
    const late = await replace({ data: { fps: 25 } })
    expect(late).toMatchObject({ status: 412, body: { data: { fields: ['data'], current: { id: shot.id } } } })
    expect(await replace({ nb_frames: 12 })).toMatchObject({ status: 200, body: { nb_frames: 12, type: 'Entity' } })
  })

  it('is told apart by GraphQL in the same way', async () => {
    const shot = await buildShot(server.database, project)
    const read = await server.graphql<any>('query ($id: ID!) { entity(id: $id) { updatedAt } }', { id: shot.id })
    const change = `mutation ($id: ID!, $input: UpdateEntityInput!, $since: DateTime) {
      updateEntity(id: $id, input: $input, ifUnchangedSince: $since) { id description } }`
    const since = read.data.entity.updatedAt as string
    const write = (input: object) => server.graphql<any>(change, { id: shot.id, input, since })
    expect((await write({ description: 'rain' })).errors).toBeUndefined()
    expect((await write({ nbFrames: 5 })).errors).toBeUndefined()
    const [error] = (await write({ description: 'sun' })).errors!
    expect(error!.extensions).toMatchObject({
      code: 'CONFLICT',
      fields: [{ field: 'description' }],
      current: { id: shot.id, description: 'rain', nbFrames: 5 },
    })
  })
})

describe('changes of one record at the same time', () => {
  it('lose none of the keys of the metadata', async () => {
    const shot = await buildShot(server.database, project)
    const keys = Array.from({ length: 12 }, (_, at) => `key${at}`)
    const answers = await Promise.all(keys.map((key) => put(shot.id, { data: { [key]: 1 } })))
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200))
    expect(Object.keys((await get(shot.id)).body.data).sort()).toEqual([...keys].sort())
  })
})

describe('what is kept of changes', () => {
  it('is numbered without gaps, and has the values before and after', async () => {
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Layout')
    const shot = await buildShot(server.database, project, { data: { fps: 24, take: 1 } })
    await put(shot.id, { description: 'rain', data: { fps: 25 } })
    await put(shot.id, { project_id: 'x', parent_id: 'not an id' })
    const task = await server.rest('POST', '/data/tasks', {
      token: admin,
      json: { project_id: project.id, entity_id: shot.id, task_type_id: taskTypeId },
    })
    await server.rest('DELETE', `/data/tasks/${task.body.id as string}`, { token: admin })
    const [update, ...more] = await changes(shot.id)
    expect(more).toEqual([])
    expect(update).toMatchObject({ kind: 'update', fields: { description: [null, 'rain'], 'data.fps': [24, 25] } })
    expect(Object.keys(update!.fields).sort()).toEqual(['data.fps', 'description'])
    expect((await changes(task.body.id as string)).map(({ kind }) => kind)).toEqual(['new', 'delete'])
    const { rows } = await server.database.pool.query<{ gaps: string; last: string; counted: string }>(
      'select max(seq) - min(seq) + 1 - count(*) as gaps, max(seq) as last, (select last_seq from sg_change_counter) as counted from sg_change',
    )
    expect(rows[0]).toMatchObject({ gaps: '0', last: rows[0]!.counted })
  })

  it('has no secret in it', async () => {
    const person = await buildPerson(server.database, 'user')
    await server.rest('PUT', `/data/persons/${person.id}`, {
      token: admin,
      json: { phone: '1', password: 'a-new-password' },
    })
    const text = JSON.stringify(await changes(person.id))
    expect(text).toContain('phone')
    expect(text).not.toMatch(/\$2b\$/)
  })
})
