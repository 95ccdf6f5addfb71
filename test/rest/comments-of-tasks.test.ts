import { addToTeam, buildPerson, buildShot, buildTask, buildTaskStatus, insertRow } from '../support/factories.js'
import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }
let other: { id: string }
let shot: { id: string; projectId: unknown }
let status: { id: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  shot = { ...(await buildShot(server.database, crew.project)), projectId: crew.project.id }
  task = await buildTask(server.database, shot, { assignees: [crew.artist, crew.vendor] })
  other = await buildTask(server.database, await buildShot(server.database, crew.project))
  status = await buildTaskStatus(server.database)
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const comment = (author: { id: string }, values: Record<string, unknown> = {}) =>
  insertRow(server.database, 'Comment', {
    objectId: task.id,
    objectType: 'Task',
    personId: author.id,
    taskStatusId: status.id,
    text: 'text',
    ...values,
  })
const at = (id: string, rest = '', of = task) => `/data/tasks/${of.id}/comments/${id}${rest}`
const post = (path: string, { token }: Member, json: unknown = {}) => server.rest('POST', path, { token, json })
const notices = async (commentId: string) => {
  const { rows } = await server.database.pool.query<{ type: string; person_id: string }>(
    'select type, person_id from notification where comment_id = $1 order by type',
    [commentId],
  )
  return rows
}

describe('the comments of a task', () => {
  it('are shown to each role as far as they are for it', async () => {
    await comment(crew.artist, { text: 'inside' })
    await comment(crew.artist, { text: 'released', forClient: true })
    await comment(crew.client, { text: 'by client' })
    await comment(crew.artist, { text: 'no status', taskStatusId: null })
    const framed = await comment(crew.artist, { text: 'with preview', checklist: [{ text: 'secret', checked: false }] })
    for (const validationStatus of ['neutral', 'rejected']) {
      const preview = await insertRow(server.database, 'PreviewFile', { taskId: task.id, validationStatus })
      await server.database.pool.query('insert into comment_preview_link (comment, preview_file) values ($1, $2)', [
        framed.id,
        preview.id,
      ])
    }
    const seen = async ({ token }: Member) =>
      (await server.rest('GET', `/data/tasks/${task.id}/comments`, { token })).body as any[]
    const texts = async (member: Member) => (await seen(member)).map(({ text }) => text as string).sort()
    const staff = ['by client', 'inside', 'released', 'with preview']
    expect(await texts(crew.manager)).toEqual(staff)
    expect(await texts(crew.supervisor)).toEqual(staff)
    expect(await texts(crew.artist)).toEqual(staff.slice(1))
    expect(await texts(crew.vendor)).toEqual(staff.slice(1))
    expect(await texts(crew.client)).toEqual(['', 'by client', 'released'])
    const frame = (await seen(crew.client)).find(({ id }) => id === framed.id)
    expect(frame).toMatchObject({ person: null, checklist: [], previews: [{ validation_status: 'neutral' }] })
    expect((await seen(crew.manager)).find(({ id }) => id === framed.id).previews).toHaveLength(2)
    expect((await server.rest('GET', `/data/tasks/${task.id}/comments`, { token: crew.outsider.token })).status).toBe(
      403,
    )
    expect((await server.rest('GET', '/data/tasks/not-an-id/comments', { token: crew.manager.token })).status).toBe(404)
  })

  it('are read, acknowledged and deleted one by one, on their own task only', async () => {
    const { id } = await comment(crew.client)
    const read = (member: Member, of = task) => server.rest('GET', at(id, '', of), { token: member.token })
    expect((await read(crew.supervisor)).status).toBe(200)
    expect((await read(crew.supervisor, other)).status).toBe(404)
    expect((await read(crew.artist)).status).toBe(403)
    expect((await post(at(id, '/ack'), crew.artist)).status).toBe(403)
    expect((await post(at(id, '/ack', other), crew.supervisor)).status).toBe(404)
    expect((await post(at(id, '/ack'), crew.supervisor)).body.acknowledgements).toEqual([crew.supervisor.id])
    expect((await post(at(id, '/ack'), crew.supervisor)).body.acknowledgements).toEqual([])
    expect((await server.rest('DELETE', at(id), { token: crew.supervisor.token })).status).toBe(403)
    expect((await server.rest('DELETE', at(id), { token: crew.client.token })).status).toBe(204)
    expect(await stored(server, 'comment', id)).toBeUndefined()
    expect(await newEvents(server)).toEqual(expect.arrayContaining(['comment:delete', 'task:update']))
  })
})

describe('replies', () => {
  it('tell who follows, who took part and who is named', async () => {
    const { id } = await comment(crew.supervisor)
    const { rows } = await server.database.pool.query<{ name: string }>(
      "select concat_ws(' ', first_name, last_name) as name from person where id = $1",
      [crew.client.id],
    )
    const answer = await post(at(id, '/reply'), crew.artist, { text: `Done @${rows[0]!.name}` })
    expect(answer).toMatchObject({ status: 200, body: { mentions: [crew.client.id], person: { id: crew.artist.id } } })
    expect(await newEvents(server)).toEqual(['comment:reply'])
    const told = await notices(id)
    expect(
      told
        .filter(({ type }) => type === 'reply')
        .map((n) => n.person_id)
        .sort(),
    ).toEqual([crew.supervisor.id, crew.vendor.id].sort())
    expect(told.filter(({ type }) => type === 'reply-mention').map((n) => n.person_id)).toEqual([crew.client.id])
    // Who is named in a reply may answer, whatever their role but vendor.
    const path = at(id, `/reply/${answer.body.id as string}`)
    expect((await server.rest('DELETE', path, { token: crew.manager.token })).status).toBe(403)
    const left = await server.rest('DELETE', path, { token: crew.artist.token })
    expect(left).toMatchObject({ status: 200, body: { replies: [] } })
    expect(await notices(id)).toEqual([])
    expect((await server.rest('DELETE', path, { token: crew.artist.token })).status).toBe(404)
  })

  it('are refused to who may not act on the task, and to clients of another studio', async () => {
    const bystander = await signIn(server, 'user')
    const studio = await insertRow(server.database, 'Studio', { name: 'Elsewhere', color: '#000000' })
    const guest = await buildPerson(server.database, 'client', { studioId: studio.id })
    await addToTeam(server.database, crew.project, [bystander, guest])
    const { id } = await comment(guest)
    expect((await post(at(id, '/reply'), bystander, { text: 'a' })).status).toBe(403)
    expect((await post(at(id, '/reply'), crew.client, { text: 'a' })).status).toBe(403)
    expect((await post(at(id, '/reply', other), crew.manager, { text: 'a' })).status).toBe(403)
    expect((await post(at(id, '/reply'), crew.manager, { text: null })).status).toBe(400)
    await server.database.pool.query('insert into comment_mentions (comment, person) values ($1, $2)', [
      id,
      bystander.id,
    ])
    expect((await post(at(id, '/reply'), bystander, { text: 'a' })).status).toBe(200)
  })

  it('of two at once are both kept', async () => {
    const { id } = await comment(crew.artist)
    await Promise.all(['a', 'b', 'c'].map((text) => post(at(id, '/reply'), crew.manager, { text })))
    const row = await stored<{ replies: { text: string }[] }>(server, 'comment', id)
    expect(row!.replies.map(({ text }) => text).sort()).toEqual(['a', 'b', 'c'])
  })
})

it('a comment is moved by managers of the studio to a task of the same entity, and reported there', async () => {
  const twin = await buildTask(server.database, shot, { name: 'second', assignees: [crew.vendor] })
  const { id } = await comment(crew.artist)
  await insertRow(server.database, 'News', { commentId: id, taskId: task.id, authorId: crew.artist.id, change: true })
  const move = (member: Member, target: { id: string }) =>
    server.rest('POST', `/actions/tasks/${task.id}/comments/${id}/move`, {
      token: member.token,
      json: { target_task_id: target.id },
    })
  expect((await move(crew.supervisor, twin)).status).toBe(403)
  expect((await move(crew.outsider, twin)).status).toBe(403)
  expect((await move(crew.manager, other)).status).toBe(400)
  expect((await move(crew.manager, { id: 'x' })).status).toBe(400)
  expect(await move(crew.manager, twin)).toMatchObject({ status: 200, body: { object_id: twin.id } })
  expect(await newEvents(server)).toEqual([
    'news:delete',
    'task:update',
    'task:update',
    'comment:delete',
    'comment:new',
    'news:new',
  ])
  expect(await notices(id)).toEqual([{ type: 'comment', person_id: crew.vendor.id }])
  expect(await stored(server, 'task', twin.id)).toMatchObject({ task_status_id: status.id })
})

it('files of a comment are removed by its author and managers, and listed for admins', async () => {
  const mine = await comment(crew.artist)
  const foreign = await comment(crew.artist)
  const file = () =>
    insertRow(server.database, 'AttachmentFile', { commentId: mine.id, name: 'a.txt', extension: 'txt' })
  const [first, second] = [await file(), await file()]
  const remove = (commentId: string, fileId: string, { token }: Member) =>
    server.rest('DELETE', at(commentId, `/attachments/${fileId}`), { token }).then(({ status: code }) => code)
  expect(await remove(mine.id, first.id, crew.supervisor)).toBe(403)
  expect(await remove(foreign.id, first.id, crew.artist)).toBe(403)
  expect(await remove(mine.id, crew.project.id, crew.artist)).toBe(404)
  const list = (token: string) => server.rest('GET', `/data/tasks/${task.id}/attachment-files`, { token })
  const admin = await signIn(server, 'admin')
  expect((await list(crew.manager.token)).status).toBe(403)
  expect((await list(admin.token)).body).toHaveLength(2)
  expect(await remove(mine.id, first.id, crew.artist)).toBe(204)
  expect(await remove(mine.id, second.id, crew.manager)).toBe(204)
  expect((await list(admin.token)).body).toEqual([])
})
