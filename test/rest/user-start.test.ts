import { buildCrew, newEvents, signIn, stored, type Crew } from '../support/crew.js'
import {
  addToTeam,
  buildDepartment,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let statements: number | undefined
let shot: { id: string; projectId: unknown }
let sequence: { id: string }
let task: { id: string }
beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  const episode = await buildEpisode(server.database, crew.project, { name: 'E01' })
  sequence = await buildSequence(server.database, crew.project, { name: 'SQ01', parentId: episode.id })
  shot = await buildShot(server.database, crew.project, { name: 'SH01', parentId: sequence.id })
  task = await buildTask(server.database, shot)
})
afterAll(() => server?.close())

const get = async (path: string, token: string): Promise<any> => {
  const { status, body } = await server.rest('GET', path, { token })
  expect(status).toBe(200)
  return body
}

describe('what a client asks for at its start', () => {
  test('has the studio, the own open productions and the roles in them', async () => {
    const { id, token } = await signIn(server, 'user')
    const foreign = await buildProject(server.database)
    await addToTeam(server.database, crew.project, [{ id }], 'supervisor')
    const context = await get('/data/user/context', token)
    expect(Object.keys(context)).toEqual([
      'asset_types',
      'custom_actions',
      'status_automations',
      'departments',
      'studios',
      'notification_count',
      'persons',
      'project_status',
      'project_roles',
      'projects',
      'task_types',
      'task_status',
      'search_filters',
      'search_filter_groups',
      'preview_background_files',
      'plugins',
    ])
    expect(context.projects.map((project: { id: string }) => project.id)).toEqual([crew.project.id])
    expect(context.project_roles).toEqual({ [crew.project.id]: 'supervisor' })
    expect(context.asset_types.map(({ name }: { name: string }) => name)).not.toContain('Shot')
    const ofAdmin = await get('/data/user/context', server.admin.token)
    expect(ofAdmin.user_limit).toBe(server.deps.config.userLimit)
    expect(ofAdmin.projects.map((project: { id: string }) => project.id)).toContain(foreign.id)
    expect(await get('/data/user/projects/open', token)).toEqual(context.projects)
    expect(await get('/data/user/projects/open?name=none', token)).toEqual([])
  })

  test('tells addresses and wages of people to those who lead the studio only, and no secrets to anybody', async () => {
    await buildPerson(server.database, 'user', { isGuest: true, email: 'guest@example.com' })
    for (const { token } of [crew.artist, crew.supervisor, crew.client, crew.vendor]) {
      const { persons } = await get('/data/user/context', token)
      for (const person of persons)
        for (const key of ['email', 'phone', 'daily_salary']) expect(person).not.toHaveProperty(key)
    }
    for (const { token } of [crew.manager, server.admin]) {
      const { persons } = await get('/data/user/context', token)
      expect(persons.map(({ email }: { email: string }) => email)).toContain(crew.artist.email)
      expect(persons.map(({ email }: { email: string }) => email)).not.toContain('guest@example.com')
      for (const person of persons)
        for (const key of ['password', 'totp_secret', 'jti', 'otp_recovery_codes'])
          expect(person).not.toHaveProperty(key)
    }
  })

  test('takes the same few statements, whatever the size of the studio', async () => {
    await get('/data/user/context', server.admin.token)
    const before = statements
    for (let i = 0; i < 5; i++) {
      const project = await buildProject(server.database)
      await addToTeam(server.database, project, [await buildPerson(server.database)])
      await buildDepartment(server.database)
    }
    await get('/data/user/context', server.admin.token)
    expect(statements).toBe(before)
    expect(statements).toBeLessThanOrEqual(5)
  })

  test('is refused to bots and without a token', async () => {
    expect((await server.rest('GET', '/data/user/context', { token: null })).status).toBe(401)
    const bot = await server.rest('POST', '/data/persons', {
      json: { first_name: 'Bot', last_name: 'One', is_bot: true },
    })
    const token = bot.body.access_token
    for (const path of ['context', 'tasks', 'filters', 'notifications'])
      expect((await server.rest('GET', `/data/user/${path}`, { token })).status).toBe(403)
  })
})

describe('notifications', () => {
  const notify = (personId: string, values: object = {}): Promise<{ id: string }> =>
    insertRow(server.database, 'Notification', {
      personId,
      authorId: crew.supervisor.id,
      taskId: task.id,
      type: 'assignation',
      read: false,
      change: false,
      ...values,
    })

  test('say what happened where, with the texts that one may read', async () => {
    const { id, token } = await signIn(server, 'user')
    const taskStatusId = await referenceId(server.database, 'TaskStatus', 'Todo')
    const say = async (person: { id: string }, text: string, createdAt: string): Promise<void> => {
      const reply = { id: '11111111-1111-4111-8111-111111111111', text: `${text}, too`, mentions: [id] }
      const comment = await insertRow(server.database, 'Comment', {
        objectId: task.id,
        objectType: 'Task',
        personId: person.id,
        text,
        taskStatusId,
        replies: [reply],
      })
      await notify(id, { type: 'reply', authorId: person.id, commentId: comment.id, replyId: reply.id, createdAt })
    }
    await say(crew.supervisor, 'Softer', '2026-03-01T10:00:00Z')
    await say(crew.client, 'Secret', '2026-03-02T10:00:00Z')
    const [ofClient, ofSupervisor] = await get('/data/user/notifications', token)
    expect(ofClient).toMatchObject({ author_id: crew.client.id, comment_text: '', reply_text: '' })
    expect(ofSupervisor).toMatchObject({
      type: 'Notification',
      notification_type: 'reply',
      comment_text: 'Softer',
      reply_text: 'Softer, too',
      reply_mentions: [id],
      task_status_id: taskStatusId,
      full_entity_name: 'E01 / SQ01 / SH01',
      project_id: crew.project.id,
      subscription_id: null,
    })
    const listed = async (query: string): Promise<string[]> =>
      (await get(`/data/user/notifications?${query}`, token)).map((row: { id: string }) => row.id)
    expect(await listed('after=2026-03-01T12:00:00')).toEqual([ofClient.id])
    expect(await listed('before=2026-03-01T12:00:00')).toEqual([ofSupervisor.id])
    expect(await listed('type=mention')).toEqual([])
    expect(await listed('read=true')).toEqual([])
    expect(await listed('watching=false')).toHaveLength(2)
    expect(await listed(`task_type_id=${UNKNOWN}`)).toEqual([])
    for (const query of ['after=soon', 'task_type_id=x', 'task_status_id=x'])
      expect((await server.rest('GET', `/data/user/notifications?${query}`, { token })).status).toBe(400)
    expect(await get(`/data/user/notifications/${ofSupervisor.id}`, token)).toEqual(ofSupervisor)
  })

  test('about a task that has neither comment nor place do not hide the others', async () => {
    const { id, token } = await signIn(server, 'user')
    await notify(id, { taskId: null })
    await notify(id)
    expect(await get('/data/user/notifications', token)).toHaveLength(2)
  })

  test('are read one by one or all at once, each by their own', async () => {
    const { id, token } = await signIn(server, 'user')
    const one = await notify(id)
    await notify(id)
    const theirs = await notify(crew.artist.id)
    const mark = (of: string, json: object) => server.rest('PUT', `/data/user/notifications/${of}`, { token, json })
    await newEvents(server)
    expect((await mark(one.id, { read: true })).body).toMatchObject({
      id: one.id,
      read: true,
      notification_type: 'assignation',
    })
    expect((await mark(one.id, { read: false })).body.read).toBe(false)
    expect(await newEvents(server)).toEqual(['notification:read', 'notification:unread'])
    expect((await mark(one.id, {})).status).toBe(400)
    for (const foreign of [theirs.id, UNKNOWN, 'no-id']) expect((await mark(foreign, { read: true })).status).toBe(404)
    expect((await server.rest('GET', `/data/user/notifications/${theirs.id}`, { token })).status).toBe(404)
    expect((await get('/data/user/context', token)).notification_count).toBe(2)
    const all = await server.rest('POST', '/actions/user/notifications/mark-all-as-read', { token, json: {} })
    expect(all.body).toEqual({ success: true })
    expect(await newEvents(server)).toEqual(['notification:all-read'])
    expect((await get('/data/user/context', token)).notification_count).toBe(0)
    expect((await stored(server, 'notification', theirs.id)).read).toBe(false)
  })
})

describe('what one follows', () => {
  const act = (method: string, path: string, token: string, json?: object) =>
    server.rest(method, `/actions/user/${path}`, { token, ...(json && { json }) })

  test('a task is followed once, and no longer', async () => {
    const { token, id } = crew.artist
    const path = `tasks/${task.id}`
    const followed = (): Promise<boolean> => get(`/data/user/${path}/subscribed`, token)
    expect(await followed()).toBe(false)
    const first = await act('POST', `${path}/subscribe`, token, {})
    expect(first).toMatchObject({ status: 201, body: { task_id: task.id, person_id: id, type: 'Subscription' } })
    expect((await act('POST', `${path}/subscribe`, token, {})).body).toEqual(first.body)
    expect(await followed()).toBe(true)
    expect(await get('/data/user/tasks/no-id/subscribed', token)).toBe(false)
    for (let i = 0; i < 2; i++) expect((await act('DELETE', `${path}/unsubscribe`, token)).status).toBe(204)
    expect(await followed()).toBe(false)
  })

  test('many at once: all or none, in the order they were named', async () => {
    const { token } = crew.artist
    const others = [await buildTask(server.database, await buildShot(server.database, crew.project)), task]
    const ids = others.map(({ id }) => id)
    expect((await act('POST', 'tasks/subscribe', token, { task_ids: [...ids, UNKNOWN] })).status).toBe(404)
    expect(await get(`/data/user/tasks/${task.id}/subscribed`, token)).toBe(false)
    const { body } = await act('POST', 'tasks/subscribe', token, { task_ids: ids })
    expect(body.map(({ task_id }: { task_id: string }) => task_id)).toEqual(ids)
    expect((await act('POST', 'tasks/unsubscribe', token, { task_ids: ids })).body).toEqual(ids)
    for (const json of [{}, { task_ids: [] }, { task_ids: 'x' }])
      expect((await act('POST', 'tasks/subscribe', token, json)).status).toBe(400)
  })

  test('nobody follows what they may not read', async () => {
    const type = await referenceId(server.database, 'TaskType', 'Animation')
    for (const { token } of [crew.outsider, crew.vendor]) {
      expect((await act('POST', `tasks/${task.id}/subscribe`, token, {})).status).toBe(403)
      expect((await act('POST', `sequences/${sequence.id}/task-types/${type}/subscribe`, token, {})).status).toBe(403)
    }
  })

  test('the work of a type on a sequence', async () => {
    const { token } = crew.artist
    const type = await referenceId(server.database, 'TaskType', 'Animation')
    const path = `sequences/${sequence.id}/task-types/${type}`
    const { status, body } = await act('POST', `${path}/subscribe`, token, {})
    expect([status, body.entity_id, body.task_type_id]).toEqual([201, sequence.id, type])
    expect(await get(`/data/user/${path}/subscribed`, token)).toBe(true)
    expect(await get(`/data/user/${path.replace('sequences', 'entities')}/subscribed`, token)).toBe(true)
    const list = `/data/user/projects/${crew.project.id}/task-types/${type}/sequence-subscriptions`
    expect(await get(list, token)).toEqual([sequence.id])
    expect(await get(list, crew.manager.token)).toEqual([])
    expect((await act('DELETE', `${path}/unsubscribe`, token)).status).toBe(204)
    expect(await get(list, token)).toEqual([])
    expect((await act('POST', `sequences/${sequence.id}/task-types/${UNKNOWN}/subscribe`, token, {})).status).toBe(404)
    expect((await act('POST', `sequences/${UNKNOWN}/task-types/${type}/subscribe`, token, {})).status).toBe(404)
  })
})
