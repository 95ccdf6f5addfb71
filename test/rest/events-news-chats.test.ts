import {
  addToTeam,
  buildAsset,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  insertRow,
} from '../support/factories.js'
import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let admin: { readonly token: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  admin = server.admin
})
afterAll(() => server.close())
const get = (path: string, { token }: { readonly token: string }) => server.rest('GET', path, { token })

describe('the history of events', () => {
  let foreign: { id: string }
  const names = async (query: string, member: { readonly token: string }) =>
    ((await get(`/data/events/last?${query}`, member)).body as { name: string }[]).map(({ name }) => name)
  beforeAll(async () => {
    await newEvents(server)
    foreign = await buildProject(server.database)
    const event = (name: string, minute: number, values: object = {}) =>
      insertRow(server.database, 'ApiEvent', {
        name,
        data: {},
        createdAt: new Date(Date.UTC(2026, 1, 1, 9, minute)),
        projectId: crew.project.id,
        ...values,
      })
    await event('task:new', 1)
    await event('task:update', 2, { userId: crew.artist.id })
    await event('preview-file:add-file', 3)
    await event('asset:update', 4, { projectId: foreign.id })
    await event('person:update', 5, { projectId: null })
  })

  it('is for managers, of their own open productions, and for admins', async () => {
    expect(await names('', crew.manager)).toEqual(['preview-file:add-file', 'task:update', 'task:new'])
    expect(await names('', admin)).toHaveLength(5)
    for (const member of [crew.supervisor, crew.artist, crew.client, crew.vendor]) {
      expect((await get('/data/events/last', member)).status).toBe(403)
      expect((await get('/data/events/names', member)).status).toBe(403)
    }
    expect((await get(`/data/events/last?project_id=${foreign.id}`, crew.manager)).status).toBe(403)
    expect((await get('/data/events/login-logs/last', crew.manager)).status).toBe(403)
  })

  it('is read by a manager of one production who is no manager of the studio', async () => {
    const lead = await signIn(server, 'user')
    await addToTeam(server.database, crew.project, [lead], 'manager')
    expect((await get('/data/events/last', lead)).status).toBe(403)
    expect(await names(`project_id=${crew.project.id}&limit=1`, lead)).toEqual(['preview-file:add-file'])
    expect((await get(`/data/events/last?project_id=${foreign.id}`, lead)).status).toBe(403)
  })

  it('is narrowed by time, name, person and place', async () => {
    expect(await names('after=2026-02-01T09:02:00&before=2026-02-01T09:04:00', admin)).toEqual([
      'preview-file:add-file',
    ])
    expect(await names('name_suffixes=update&name_prefixes=task&name_prefixes=asset', admin)).toEqual([
      'asset:update',
      'task:update',
    ])
    expect(await names('only_files=true', admin)).toEqual(['preview-file:add-file'])
    expect(await names('only_files=true&name=task:new', admin)).toEqual([])
    expect(await names(`person_ids=${crew.artist.id}`, admin)).toEqual(['task:update'])
    const [, second] = (await get('/data/events/last?limit=2', admin)).body as { id: string }[]
    expect(await names(`cursor_event_id=${second!.id}&limit=1`, admin)).toEqual(['preview-file:add-file'])
    expect((await get('/data/events/names', admin)).body).toEqual([
      'asset:update',
      'person:update',
      'preview-file:add-file',
      'task:new',
      'task:update',
    ])
  })

  it.each([
    ['before=2026-02-30', 'Wrong date format for before argument.Expected format: 2020-01-05T13:23:10 or 2020-01-05'],
    ['cursor_event_id=x', 'The cursor_event_id parameter is not a valid id'],
    ['project_id=x', 'The project_id parameter is not a valid id'],
    ['name_prefixes=%25', 'The name_prefixes parameter contains an invalid value'],
    ['person_ids=x', 'The person_ids parameter contains an invalid id'],
    ['limit=-1', 'Wrong value for parameter limit.'],
  ])('refuses %s', async (query, message) => {
    expect(await get(`/data/events/last?${query}`, admin)).toMatchObject({ status: 400, body: { message } })
  })
})

describe('news', () => {
  let news: { id: string }
  let status: { id: string }
  beforeAll(async () => {
    status = await buildTaskStatus(server.database)
    const build = async (project: { id: string }, createdAt: Date) => {
      const task = await buildTask(server.database, await buildShot(server.database, project))
      const comment = await insertRow(server.database, 'Comment', {
        objectId: task.id,
        objectType: 'Task',
        personId: crew.artist.id,
        taskStatusId: status.id,
      })
      const values = { taskId: task.id, commentId: comment.id, authorId: crew.artist.id, change: true, createdAt }
      return insertRow(server.database, 'News', values)
    }
    await build(crew.project, new Date('2026-02-01T09:00:00Z'))
    news = await build(crew.project, new Date('2026-02-02T09:00:00Z'))
    await build(await buildProject(server.database), new Date('2026-02-03T09:00:00Z'))
  })
  const of = () => `/data/projects/${crew.project.id}/news`

  it('are read by the team, page by page', async () => {
    const { body } = await get(`${of()}?limit=1`, crew.artist)
    expect(body).toMatchObject({ total: 2, nb_pages: 2, limit: 1, offset: 0, page: 1, stats: { [status.id]: 2 } })
    expect(body.data).toMatchObject([{ id: news.id, change: true, person: { id: crew.artist.id } }])
    expect((await get(`${of()}?after=2026-02-01&before=2026-02-02`, crew.vendor)).body).toMatchObject({ total: 1 })
    expect((await get(of(), crew.outsider)).status).toBe(403)
    expect((await get('/data/projects/news', crew.client)).body).toMatchObject({ total: 2 })
    expect((await get('/data/projects/news', crew.outsider)).body).toMatchObject({ total: 0, data: [], stats: {} })
    expect((await get('/data/projects/news', admin)).body).toMatchObject({ total: 3 })
  })

  it('are read one by one by all but vendors, in their own production', async () => {
    expect((await get(`${of()}/${news.id}`, crew.client)).body).toMatchObject({ id: news.id })
    expect((await get(`${of()}/${news.id}`, crew.vendor)).status).toBe(403)
    const elsewhere = await buildProject(server.database)
    expect((await get(`/data/projects/${elsewhere.id}/news/${news.id}`, admin)).status).toBe(404)
  })

  it.each(['page=0', 'limit=x', 'only_preview=maybe', 'task_type_id=x', 'after=yesterday'])(
    'refuses %s',
    async (query) => {
      expect((await get(`/data/projects/news?${query}`, crew.artist)).status).toBe(400)
    },
  )
})

describe('the chat of an entity', () => {
  it('is made once, joined, written to by participants, and left', async () => {
    const asset = await buildAsset(server.database, crew.project)
    const chat = `/data/entities/${asset.id}/chat`
    const join = `/actions/user/chats/${asset.id}/join`
    const say = ({ token }: Member, message: unknown = 'Hello') =>
      server.rest('POST', `${chat}/messages`, { token, json: { message } })
    const opened = await Promise.all([crew.artist, crew.manager, crew.client].map((member) => get(chat, member)))
    expect(new Set(opened.map(({ body }) => body.id as string)).size).toBe(1)
    expect(await say(crew.artist)).toMatchObject({
      status: 400,
      body: { message: 'You are not a participant of this chat' },
    })
    expect((await server.rest('POST', join, { token: crew.artist.token, json: {} })).status).toBe(200)
    expect((await get(chat, crew.manager)).body).toMatchObject({ participants: [crew.artist.id], messages: [] })
    const { body: message } = await say(crew.artist)
    expect((await say(crew.artist, null)).status).toBe(400)
    expect((await get(`${chat}/messages`, crew.client)).body).toMatchObject([{ text: 'Hello', attachment_files: [] }])
    expect((await get('/data/user/chats', crew.artist)).body).toMatchObject([{ object_id: asset.id }])
    const path = `${chat}/messages/${message.id as string}`
    expect((await server.rest('DELETE', path, { token: crew.manager.token })).status).toBe(403)
    expect((await server.rest('DELETE', path, { token: crew.artist.token })).status).toBe(204)
    expect(await stored(server, 'chat_message', message.id as string)).toBeUndefined()
    expect((await get(path, crew.artist)).status).toBe(404)
    expect((await server.rest('DELETE', join, { token: crew.artist.token })).status).toBe(204)
    expect((await get('/data/user/chats', crew.artist)).body).toEqual([])
  })

  it('is closed to strangers and to vendors without a task of it, and knows its own messages only', async () => {
    const [one, two] = [
      await buildAsset(server.database, crew.project),
      await buildAsset(server.database, crew.project),
    ]
    const chat = (entity: { id: string }) => `/data/entities/${entity.id}/chat`
    for (const member of [crew.outsider, crew.vendor]) {
      expect((await get(chat(one), member)).status).toBe(403)
      const join = `/actions/user/chats/${one.id}/join`
      expect((await server.rest('POST', join, { token: member.token, json: {} })).status).toBe(403)
    }
    const { body } = await get(chat(one), crew.artist)
    const message = await insertRow(server.database, 'ChatMessage', {
      chatId: body.id,
      personId: crew.artist.id,
      text: 'a',
    })
    expect((await get(`${chat(one)}/messages/${message.id}`, crew.artist)).status).toBe(200)
    expect((await get(`${chat(two)}/messages/${message.id}`, crew.artist)).status).toBe(403)
  })
})
