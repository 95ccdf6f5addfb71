import { mkdir, writeFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storedPath } from '../../src/kernel/storage/local.js'
import type { StoredFile } from '../../src/kernel/storage/storage.js'
import { addToTeam, buildPerson, buildProject, buildShot, buildTask, insertRow } from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let shot: { id: string }
let task: { id: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  shot = await buildShot(server.database, crew.project)
  task = await buildTask(server.database, shot as never, { assignees: [crew.artist, crew.vendor] })
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const preview = (values: Record<string, unknown> = {}) =>
  insertRow(server.database, 'PreviewFile', {
    name: crypto.randomUUID().slice(0, 13),
    taskId: task.id,
    extension: 'png',
    ...values,
  })
const status = async (method: string, path: string, { token }: Member, json?: unknown) =>
  (await server.rest(method, path, { token, ...(json !== undefined && { json }) })).status

describe('preview files', () => {
  it('are changed by managers and by the people of the task', async () => {
    const { id } = await preview()
    const path = `/data/preview-files/${id}`
    expect(await status('PUT', path, crew.artist, { description: 'a' })).toBe(200)
    expect(await status('PUT', path, crew.vendor, { description: 'b' })).toBe(200)
    expect(await status('PUT', path, crew.supervisor, { description: 'c' })).toBe(403)
    expect(await status('PUT', path, crew.outsider, { description: 'd' })).toBe(403)
    expect((await stored(server, 'preview_file', id)).description).toBe('b')
  })

  it('do not reach other tasks by the hand of an assignee', async () => {
    const { id } = await preview()
    const other = await buildTask(server.database, shot as never, { name: 'elsewhere' })
    const comment = await insertRow(server.database, 'Comment', {
      objectId: other.id,
      objectType: 'Task',
      personId: crew.manager.id,
    })
    expect(await status('PUT', `/data/preview-files/${id}`, crew.artist, { task_id: other.id })).toBe(403)
    expect(await status('PUT', `/data/preview-files/${id}`, crew.artist, { comments: [comment.id] })).toBe(403)
    expect(await status('PUT', `/data/preview-files/${id}`, crew.manager, { task_id: other.id })).toBe(200)
  })

  it('move together when the number of a revision changes', async () => {
    const first = await preview({ revision: 4 })
    const second = await preview({ revision: 4, position: 2 })
    await preview({ revision: 5 })
    const change = (revision: number) => server.rest('PUT', `/data/preview-files/${first.id}`, { json: { revision } })
    expect(await change(5)).toMatchObject({
      status: 400,
      body: { error: true, message: expect.stringMatching(/^Revision 5 already exists/) },
    })
    expect((await stored(server, 'preview_file', second.id)).revision).toBe(4)
    expect((await change(6)).status).toBe(200)
    expect((await stored(server, 'preview_file', second.id)).revision).toBe(6)
  })

  it('go with their stored files when forced, and the task falls back', async () => {
    const old = await preview({ revision: 10, createdAt: new Date('2030-01-01') })
    const last = await preview({ revision: 11, createdAt: new Date('2030-01-02') })
    await server.database.pool.query('update task set last_preview_file_id = $1 where id = $2', [last.id, task.id])
    await server.database.pool.query('update entity set preview_file_id = $1 where id = $2', [last.id, shot.id])
    const file: StoredFile = { bucket: 'pictures', prefix: 'thumbnails-square', id: last.id }
    const path = storedPath(server.deps.config.previewFolder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'x')
    expect(await status('DELETE', `/data/preview-files/${last.id}?force=true`, crew.artist)).toBe(403)
    expect(await status('DELETE', `/data/preview-files/${last.id}?force=true`, crew.manager)).toBe(204)
    await expect(stat(path)).rejects.toThrow('ENOENT')
    expect((await stored(server, 'task', task.id)).last_preview_file_id).toBe(old.id)
    expect((await stored(server, 'entity', shot.id)).preview_file_id).toBeNull()
    expect(await newEvents(server)).toEqual(['preview-file:delete'])
  })

  it('stay when a comment names them as its own, links included', async () => {
    const { id } = await preview()
    const comment = await insertRow(server.database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: crew.artist.id,
      previewFileId: id,
    })
    await insertRow(server.database, 'CommentPreviewLink', { commentId: comment.id, previewFileId: id })
    expect(await server.rest('DELETE', `/data/preview-files/${id}`)).toMatchObject({
      status: 400,
      body: { message: 'The change conflicts with records referencing this one.' },
    })
    expect((await server.rest('GET', `/data/preview-files/${id}`)).body.comments).toEqual([comment.id])
  })

  it('are listed to vendors by their tasks', async () => {
    const other = await buildTask(server.database, shot as never, { name: 'other' })
    await insertRow(server.database, 'PreviewFile', { name: 'hidden', taskId: other.id, extension: 'png' })
    const { body } = await server.rest('GET', '/data/preview-files', { token: crew.vendor.token })
    expect(new Set(body.map((row: any) => row.task_id))).toEqual(new Set([task.id]))
  })
})

describe('playlists', () => {
  it('show clients those for clients, and vendors none', async () => {
    const made = await Promise.all(
      [true, false].map((forClient) =>
        insertRow(server.database, 'Playlist', {
          name: `for client ${forClient}`,
          projectId: crew.project.id,
          forClient,
        }),
      ),
    )
    const read = (member: Member) => Promise.all(made.map(({ id }) => status('GET', `/data/playlists/${id}`, member)))
    expect(await read(crew.client)).toEqual([200, 403])
    expect(await read(crew.artist)).toEqual([200, 200])
    expect(await read(crew.vendor)).toEqual([403, 403])
    expect(await status('GET', '/data/playlists', crew.vendor)).toBe(403)
    const seen = async ({ token }: Member) => {
      const { data } = await server.graphql<any>('{ playlists { nodes { id } } }', {}, { token })
      return data.playlists.nodes.map((node: any) => node.id).sort()
    }
    const ids = made.map(({ id }) => id)
    expect(await seen(crew.client)).toEqual([ids[0]])
    expect(await seen(crew.artist)).toEqual([...ids].sort())
    expect(await seen(crew.vendor)).toEqual([])
  })

  it('are written by managers, and by the supervisor who made them', async () => {
    const json = {
      name: 'review',
      project_id: crew.project.id,
      episode_id: 'all',
      task_type_id: '',
      created_by: crew.manager.id,
    }
    expect(await status('POST', '/data/playlists', crew.artist, json)).toBe(403)
    const { body } = await server.rest('POST', '/data/playlists', { json, token: crew.supervisor.token })
    expect([body.episode_id, body.task_type_id, body.created_by]).toEqual([null, null, crew.supervisor.id])
    const colleague = await buildPerson(server.database, 'supervisor')
    await addToTeam(server.database, crew.project, [colleague])
    const token = await server.login(colleague.email)
    const path = `/data/playlists/${body.id}`
    expect((await server.rest('PUT', path, { json: { name: 'no' }, token })).status).toBe(403)
    const shots = [{ id: shot.id, preview_file_id: task.id, extra: 1 }, { entity_id: shot.id }]
    const changed = await server.rest('PUT', path, { json: { shots }, token: crew.supervisor.token })
    expect(changed.body.shots).toEqual([{ entity_id: shot.id, preview_file_id: task.id }])
    expect((await server.rest('PUT', path, { json: { shots: 'x' }, token: crew.supervisor.token })).status).toBe(400)
    const job = await insertRow(server.database, 'BuildJob', {
      playlistId: body.id,
      status: 'succeeded',
      jobType: 'movie',
    })
    await newEvents(server)
    expect((await server.rest('DELETE', path, { token })).status).toBe(403)
    expect((await server.rest('DELETE', path, { token: crew.manager.token })).status).toBe(204)
    expect([await stored(server, 'build_job', job.id), await newEvents(server)]).toEqual([
      undefined,
      ['build-job:delete', 'playlist:delete'],
    ])
  })
})

describe('files', () => {
  it('are hidden from vendors and from other teams', async () => {
    const fileStatus = await insertRow(server.database, 'FileStatus', { name: 'Done', color: '#000000' })
    const output = await insertRow(server.database, 'OutputFile', {
      name: 'o',
      revision: 1,
      fileStatusId: fileStatus.id,
      entityId: shot.id,
    })
    const working = await insertRow(server.database, 'WorkingFile', {
      name: 'w',
      revision: 1,
      entityId: shot.id,
      taskId: task.id,
    })
    for (const [path, id] of [
      ['output-files', output.id],
      ['working-files', working.id],
    ]) {
      expect(await status('GET', `/data/${path}`, crew.vendor)).toBe(403)
      expect(
        (await server.rest('GET', `/data/${path}`, { token: crew.artist.token })).body.map((row: any) => row.id),
      ).toEqual([id])
      expect((await server.rest('GET', `/data/${path}`, { token: crew.outsider.token })).body).toEqual([])
      expect(await status('GET', `/data/${path}/${id}`, crew.outsider)).toBe(403)
      expect(await status('GET', `/data/${path}/${id}`, crew.vendor)).toBe(200)
      expect((await server.rest('GET', `/data/${path}/x`)).status).toBe(404)
      expect(await status('PUT', `/data/${path}/${id}`, crew.outsider, { comment: 'x' })).toBe(403)
      expect(await status('PUT', `/data/${path}/${id}`, crew.artist, { comment: 'x' })).toBe(200)
    }
    const foreign = await insertRow(server.database, 'WorkingFile', {
      name: 'f',
      revision: 1,
      entityId: (await buildShot(server.database, await buildProject(server.database))).id,
    })
    const taken = `/data/output-files/${output.id}`
    expect(await status('PUT', taken, crew.artist, { source_file_id: foreign.id })).toBe(403)
    expect(await status('PUT', taken, crew.manager, { source_file_id: foreign.id })).toBe(403)
    expect(await status('PUT', taken, crew.artist, { source_file_id: working.id })).toBe(200)
    const made = await server.rest('POST', '/data/output-files', {
      json: { name: 'p', revision: 1, file_status_id: fileStatus.id },
    })
    expect(made).toMatchObject({ status: 400, body: { message: 'A required field is missing.' } })
    expect((await server.database.pool.query('select 1 from output_file where entity_id is null')).rowCount).toBe(0)
  })
})
