import {
  addToDepartments,
  buildDepartment,
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  addToTeam,
  insertRow,
} from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  task = await buildTask(server.database, await buildShot(server.database, crew.project), {
    assignees: [crew.artist, crew.vendor],
  })
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const comment = (author: { id: string }, values: Record<string, unknown> = {}) =>
  insertRow(server.database, 'Comment', {
    objectId: task.id,
    objectType: 'Task',
    personId: author.id,
    text: 'text',
    ...values,
  })
const put = (id: string, json: unknown, { token }: Member) =>
  server.rest('PUT', `/data/comments/${id}`, { json, token })

describe('reading comments', () => {
  it('shows each role the same one by one and through GraphQL', async () => {
    const other = await buildPerson(server.database, 'client')
    await addToTeam(server.database, crew.project, [other])
    const comments = {
      staff: await comment(crew.artist),
      released: await comment(crew.artist, { forClient: true }),
      client: await comment(crew.client),
      otherClient: await comment(other),
    }
    const seen = async ({ token }: Member) => {
      const names: string[] = []
      for (const [name, { id }] of Object.entries(comments)) {
        const rest = (await server.rest('GET', `/data/comments/${id}`, { token })).status === 200
        const { data } = await server.graphql<any>('query ($id: ID!) { comment(id: $id) { id } }', { id }, { token })
        expect([name, Boolean(data?.comment)]).toEqual([name, rest])
        if (rest) names.push(name)
      }
      return names
    }
    expect(await seen(crew.manager)).toEqual(['staff', 'released', 'client', 'otherClient'])
    expect(await seen(crew.supervisor)).toEqual(['staff', 'released', 'client', 'otherClient'])
    expect(await seen(crew.artist)).toEqual(['staff', 'released'])
    expect(await seen(crew.vendor)).toEqual(['staff', 'released'])
    expect(await seen(crew.client)).toEqual(['released', 'client', 'otherClient'])
    expect(await seen(crew.outsider)).toEqual([])
    await server.database.pool.query('update project set is_clients_isolated = true where id = $1', [crew.project.id])
    expect(await seen(crew.client)).toEqual(['released', 'client'])
    await server.database.pool.query('update project set is_clients_isolated = false where id = $1', [crew.project.id])
  })

  it('hides from clients who is no client', async () => {
    const { id } = await comment(crew.artist, {
      forClient: true,
      editorId: crew.manager.id,
      replies: [
        { id: crew.project.id, person_id: crew.client.id, text: 'a' },
        { id: crew.project.id, person_id: crew.artist.id, text: 'b' },
      ],
    })
    const read = async ({ token }: Member) => (await server.rest('GET', `/data/comments/${id}`, { token })).body
    const client = await read(crew.client)
    expect([client.person, client.editor_id, client.replies.map((reply: any) => reply.person?.id ?? null)]).toEqual([
      null,
      null,
      [crew.client.id, null],
    ])
    const manager = await read(crew.manager)
    expect([manager.person.id, manager.editor_id]).toEqual([crew.artist.id, crew.manager.id])
    expect(Object.keys(manager.person)).toEqual(['id', 'first_name', 'last_name', 'full_name', 'has_avatar', 'role'])
  })
})

describe('changing comments', () => {
  it('keeps what the author alone decides', async () => {
    const { id } = await comment(crew.artist, { checklist: [{ text: 'a', checked: false }] })
    for (const json of [{ text: 'x' }, { for_client: true }, { pinned: true }, { object_id: crew.project.id }]) {
      expect((await put(id, json, crew.vendor)).status).toBe(403)
      expect((await put(id, json, crew.client)).status).toBe(403)
    }
    expect((await put(id, { checklist: [{ text: 'a', checked: true }] }, crew.client)).status).toBe(403)
    expect((await put(id, { checklist: [] }, crew.client)).status).toBe(403)
    expect((await put(id, { checklist: [{ text: 'a', checked: true }] }, crew.vendor)).status).toBe(200)
    expect((await put(id, { pinned: true }, crew.supervisor)).status).toBe(200)
    expect((await put(id, { person_id: crew.vendor.id }, crew.artist)).status).toBe(403)
    const row = await stored(server, 'comment', id)
    expect([row.text, row.pinned, row.person_id, row.editor_id]).toEqual([
      'text',
      true,
      crew.artist.id,
      crew.supervisor.id,
    ])
  })

  it('takes no previews of other tasks and no files of other comments', async () => {
    const shot = await buildShot(server.database, await buildProject(server.database))
    const secret = await insertRow(server.database, 'PreviewFile', {
      name: 'secret',
      taskId: (await buildTask(server.database, shot as never)).id,
      extension: 'png',
    })
    const { id: commentId } = await comment(crew.manager)
    const file = await insertRow(server.database, 'AttachmentFile', { name: 'a', commentId })
    const { id } = await comment(crew.artist)
    expect((await put(id, { previews: [secret.id] }, crew.artist)).status).toBe(403)
    expect((await put(id, { previews: [secret.id] }, crew.manager)).status).toBe(403)
    expect((await put(id, { attachment_files: [file.id] }, crew.artist)).status).toBe(403)
    expect((await stored(server, 'attachment_file', file.id)).comment_id).toBe(commentId)
    const preview = (personId: string) =>
      insertRow(server.database, 'PreviewFile', { name: personId, taskId: task.id, extension: 'png', personId })
    const [own, other] = [await preview(crew.artist.id), await preview(crew.supervisor.id)]
    expect((await put(id, { previews: [own.id] }, crew.artist)).status).toBe(200)
    expect((await put(id, { previews: [own.id, other.id] }, crew.artist)).status).toBe(403)
    expect((await put(id, { previews: [own.id, other.id] }, crew.manager)).status).toBe(200)
    expect((await put(id, { previews: [other.id] }, crew.artist)).status).toBe(200)
  })

  it('lets artists and clients set the statuses that are for them', async () => {
    const closed = await buildTaskStatus(server.database, { isArtistAllowed: false, isClientAllowed: false })
    const open = await buildTaskStatus(server.database, { isRetake: true })
    const { id } = await comment(crew.artist, { taskStatusId: open.id })
    expect((await put(id, { task_status_id: closed.id }, crew.artist)).status).toBe(403)
    expect((await put(id, { task_status_id: crew.project.id }, crew.artist)).status).toBe(404)
    expect(await newEvents(server)).toEqual([])
    expect((await put(id, { task_status_id: closed.id }, crew.manager)).status).toBe(200)
    expect((await stored(server, 'task', task.id)).task_status_id).toBe(closed.id)
    expect(await newEvents(server)).toEqual(['task:update', 'task:status-changed', 'comment:update', 'comment:update'])
  })

  it('reads mentions anew and notifies people and departments', async () => {
    const department = await buildDepartment(server.database, { name: 'Fur' })
    await addToDepartments(server.database, crew.vendor, [department])
    const named = await buildPerson(server.database, 'user', { firstName: 'Ann', lastName: 'Lee' })
    await buildPerson(server.database, 'user', { firstName: 'Not', lastName: 'Here' })
    await addToTeam(server.database, crew.project, [named])
    const { id } = await comment(crew.artist)
    await put(id, { text: '@Ann Lee and @Not Here, for @Fur', mentions: [crew.client.id] }, crew.artist)
    const { body } = await server.rest('GET', `/data/comments/${id}`)
    expect([body.mentions, body.department_mentions]).toEqual([[named.id], [department.id]])
    const { rows } = await server.database.pool.query(
      'select person_id, type from notification where comment_id = $1',
      [id],
    )
    expect(rows.map((row) => row.person_id).sort()).toEqual([named.id, crew.vendor.id].sort())
    await put(id, { text: 'nobody' }, crew.artist)
    expect((await server.database.pool.query('select 1 from notification where comment_id = $1', [id])).rowCount).toBe(
      0,
    )
  })
})

describe('deleting comments', () => {
  it('sets the task anew and takes previews and files along', async () => {
    const { database } = server
    const { id: objectId } = await buildTask(database, await buildShot(database, crew.project))
    const first = await buildTaskStatus(database, { isWip: true })
    const last = await buildTaskStatus(database, { isDone: true })
    const at = (day: number) => new Date(Date.UTC(2026, 0, day))
    await comment(crew.artist, { objectId, taskStatusId: first.id, createdAt: at(1) })
    const { id } = await comment(crew.artist, { objectId, taskStatusId: last.id, createdAt: at(2) })
    const preview = await insertRow(database, 'PreviewFile', { name: 'x', taskId: objectId, extension: 'png' })
    await insertRow(database, 'CommentPreviewLink', { commentId: id, previewFileId: preview.id })
    const file = await insertRow(database, 'AttachmentFile', { name: 'a', commentId: id })
    await database.pool.query('update task set task_status_id = $1, last_preview_file_id = $2 where id = $3', [
      last.id,
      preview.id,
      objectId,
    ])
    expect((await server.rest('DELETE', `/data/comments/${id}`, { token: crew.supervisor.token })).status).toBe(403)
    expect((await server.rest('DELETE', `/data/comments/${id}`, { token: crew.artist.token })).status).toBe(204)
    const row = await stored(server, 'task', objectId)
    expect([row.task_status_id, row.done_date, row.real_start_date, row.last_preview_file_id]).toEqual([
      first.id,
      null,
      expect.any(Date),
      null,
    ])
    expect([
      await stored(server, 'preview_file', preview.id),
      await stored(server, 'attachment_file', file.id),
    ]).toEqual([undefined, undefined])
    expect(await newEvents(server)).toEqual(['comment:delete', 'task:update', 'task:status-changed'])
    expect((await server.rest('DELETE', '/data/comments/x')).status).toBe(404)
  })
})

describe('attachments', () => {
  it('are for those who may read the task, and nobody when they belong to nothing', async () => {
    const { id: commentId } = await comment(crew.artist)
    const file = await insertRow(server.database, 'AttachmentFile', { name: 'a', commentId })
    const orphan = await insertRow(server.database, 'AttachmentFile', { name: 'b' })
    const status = async (id: string, token?: string) =>
      (await server.rest('GET', `/data/attachment-files/${id}`, token ? { token } : {})).status
    expect(
      await Promise.all([status(file.id, crew.artist.token), status(file.id, crew.outsider.token), status(orphan.id)]),
    ).toEqual([200, 403, 403])
  })

  it('of a chat are for those who see its entity', async () => {
    const shot = await buildShot(server.database, await buildProject(server.database))
    const chat = await insertRow(server.database, 'Chat', { objectId: shot.id })
    const message = await insertRow(server.database, 'ChatMessage', {
      chatId: chat.id,
      personId: server.admin.id,
      text: 'hi',
    })
    const file = await insertRow(server.database, 'AttachmentFile', { name: 'c', chatMessageId: message.id })
    const status = async (token?: string) =>
      (await server.rest('GET', `/data/attachment-files/${file.id}`, token ? { token } : {})).status
    expect(await Promise.all([status(), status(crew.manager.token)])).toEqual([200, 403])
  })
})
