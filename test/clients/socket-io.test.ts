import { DataFolder } from '../support/process.js'
import { buildCrew, type Crew, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildAsset,
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { closeListeners, listen, quiet, type Listener } from '../support/sockets.js'

/** Everybody who listens in these tests: the crew of a production, an admin, a bot of the team, and a stranger. */
type Who = 'admin' | 'manager' | 'supervisor' | 'artist' | 'client' | 'vendor' | 'bot' | 'outsider'

const STAFF: Who[] = ['admin', 'manager', 'supervisor', 'artist', 'bot']
const TEAM: Who[] = [...STAFF, 'client', 'vendor']
const EVERYBODY: Who[] = [...TEAM, 'outsider']

let server: TestServer
let crew: Crew
let bot: Member
let ears: Record<Who, Listener>
let folder: DataFolder

beforeAll(async () => {
  folder = new DataFolder()
  server = await startTestServer({ env: { PREVIEW_FOLDER: folder.path } })
  crew = await buildCrew(server)
  bot = await makeBot()
  await addToTeam(server.database, crew.project, [bot])
  const token = (who: Who): string =>
    who === 'admin' ? server.admin.token : who === 'bot' ? bot.token : crew[who].token
  const all = await Promise.all(EVERYBODY.map(async (who) => [who, await listen(server.url, token(who))] as const))
  ears = Object.fromEntries(all) as Record<Who, Listener>
})
beforeEach(() => settle())
afterAll(async () => {
  closeListeners()
  await server?.close()
  folder.remove()
})

async function makeBot(): Promise<Member> {
  const { body } = await server.rest('POST', '/data/persons', {
    json: { first_name: 'Bo', last_name: 'Bot', email: 'bo@example.com', role: 'user', is_bot: true },
  })
  return { id: body.id, email: body.email, token: body.access_token }
}

/** Waits for everything that was sent, and forgets it. */
async function settle(): Promise<void> {
  await quiet(Object.values(ears), () => server.rest('GET', '/status/test-event'))
  for (const { heard } of Object.values(ears)) heard.length = 0
}

/** Who heard events of a name, with their payloads, after everything that was sent has arrived. */
async function heardBy(name: string): Promise<Record<string, unknown[]>> {
  await quiet(Object.values(ears), () => server.rest('GET', '/status/test-event'))
  const rows = EVERYBODY.map((who) => [who, ears[who].heard.filter((event) => event.name === name)] as const)
  return Object.fromEntries(
    rows.filter(([, events]) => events.length).map(([who, events]) => [who, events.map(({ payload }) => payload)]),
  )
}

/** The same payload for some. */
const each = (people: readonly Who[], ...payloads: unknown[]): Record<string, unknown[]> =>
  Object.fromEntries(EVERYBODY.filter((who) => people.includes(who)).map((who) => [who, payloads]))

const without = (people: readonly Who[], ...others: Who[]): Who[] => people.filter((who) => !others.includes(who))

async function ok(method: string, path: string, json?: unknown, token?: string): Promise<any> {
  const { status, body } = await server.rest(method, path, { ...(json ? { json } : {}), ...(token ? { token } : {}) })
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
  return body
}

describe('the studio', () => {
  test('people, departments, types and settings are told to everybody signed in', async () => {
    const { id } = await ok('POST', '/data/departments', { name: 'Paint', color: '#123456' })
    expect(await heardBy('department:new')).toEqual(each(EVERYBODY, { department_id: id }))
    await ok('PUT', `/data/persons/${crew.artist.id}`, { phone: '1' })
    expect(await heardBy('person:update')).toEqual(each(EVERYBODY, { person_id: crew.artist.id }))
    const [{ id: organisation }] = await ok('GET', '/data/organisations')
    await ok('PUT', `/data/organisations/${organisation}`, { name: 'Studio' })
    expect(await heardBy('organisation:update')).toEqual(each(EVERYBODY, { organisation_id: organisation }))
  })

  test('what admins keep to themselves is told to admins', async () => {
    const { id } = await ok('POST', '/data/hardware-items', { name: 'Desk', short_name: 'd', monthly_cost: 1 })
    expect(await heardBy('hardware-item:new')).toEqual(each(['admin'], { hardware_item_id: id }))
  })

  test('a notification is told to its recipient, and to no admin', async () => {
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    const { id } = await ok('POST', '/data/notifications', {
      person_id: crew.client.id,
      author_id: server.admin.id,
      task_id: task.id,
      type: 'assignation',
    })
    expect(await heardBy('notification:new')).toEqual(each(['client'], { notification_id: id }))
    await ok('PUT', `/data/user/notifications/${id}`, { read: true }, crew.client.token)
    expect(await heardBy('notification:read')).toEqual(
      each(['client'], { notification_id: id, person_id: crew.client.id }),
    )
  })

  test('a day off is told to whose it is and to admins', async () => {
    const { id } = await ok(
      'POST',
      '/data/day-offs',
      { person_id: crew.artist.id, date: '2026-03-02', end_date: '2026-03-03' },
      crew.artist.token,
    )
    expect(await heardBy('day-off:new')).toEqual(each(['admin', 'artist'], { day_off_id: id }))
  })
})

describe('a production', () => {
  const projectId = () => crew.project.id

  test('is told of to its team', async () => {
    await ok('PUT', `/data/projects/${projectId()}`, { description: 'New' })
    expect(await heardBy('project:update')).toEqual(each(TEAM, { project_id: projectId() }))
  })

  test('budgets are told to managers', async () => {
    const { id } = await ok('POST', `/data/projects/${projectId()}/budgets`, { name: 'First', currency: 'EUR' })
    expect(await heardBy('budget:create')).toEqual(
      each(['admin', 'manager'], { budget_id: id, project_id: projectId() }),
    )
  })

  test('milestones are not told to vendors', async () => {
    const { id } = await ok('POST', '/data/milestones', { name: 'End', project_id: projectId(), date: '2026-05-01' })
    expect(await heardBy('milestone:new')).toEqual(
      each(without(TEAM, 'vendor'), { milestone_id: id, project_id: projectId() }),
    )
  })

  test('a playlist is told to clients when it is for clients, and never to vendors', async () => {
    const make = (for_client: boolean) =>
      ok('POST', '/data/playlists', { name: `List ${for_client}`, project_id: projectId(), for_client, shots: [] })
    const { id: inner } = await make(false)
    expect(await heardBy('playlist:new')).toEqual(each(STAFF, { playlist_id: inner, project_id: projectId() }))
    await settle()
    const { id: outer } = await make(true)
    expect(await heardBy('playlist:new')).toEqual(
      each([...STAFF, 'client'], { playlist_id: outer, project_id: projectId() }),
    )
    await settle()
    // Both are gone when they are told of: their last states count.
    for (const id of [inner, outer]) await ok('DELETE', `/data/playlists/${id}`)
    const gone = (id: string) => ({ playlist_id: id, project_id: projectId() })
    expect(await heardBy('playlist:delete')).toEqual({
      ...each(STAFF, gone(inner), gone(outer)),
      ...each(['client'], gone(outer)),
    })
  })
})

describe('tasks', () => {
  test('assigned ones are told to a vendor, from the assignment to its end', async () => {
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    const told = { task_id: task.id, person_id: crew.vendor.id, project_id: crew.project.id }
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 1 })
    await ok('PUT', `/actions/tasks/${task.id}/assign`, { person_id: crew.vendor.id })
    expect(await heardBy('task:assign')).toEqual(each(TEAM, told))
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 2 })
    const updates = await heardBy('task:update')
    expect([updates.vendor!.length, updates.artist!.length]).toEqual([2, 3])
    await ok('PUT', '/actions/tasks/clear-assignation', { task_ids: [task.id] })
    expect(await heardBy('task:unassign')).toEqual(each(TEAM, told))
    await settle()
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 0 })
    expect(await heardBy('task:update')).toEqual(
      each(without(TEAM, 'vendor'), { task_id: task.id, project_id: crew.project.id }),
    )
  })

  test('that are gone are told to those who had them', async () => {
    const shot = await buildShot(server.database, crew.project)
    const own = await buildTask(server.database, shot, { assignees: [crew.vendor] })
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Layout')
    const other = await buildTask(server.database, shot, { taskTypeId })
    for (const { id } of [own, other]) await ok('DELETE', `/data/tasks/${id}?force=true`)
    const heard = await heardBy('task:delete')
    const ids = (who: Who) => (heard[who] as { task_id: string }[]).map(({ task_id }) => task_id)
    expect([ids('vendor'), ids('client')]).toEqual([[own.id], [own.id, other.id]])
    expect(heard.outsider).toBeUndefined()
  })

  test('entities are told to a vendor who works on them', async () => {
    const [own, other] = [
      await buildAsset(server.database, crew.project),
      await buildAsset(server.database, crew.project),
    ]
    await buildTask(server.database, own, { assignees: [crew.vendor] })
    for (const { id } of [own, other]) await ok('PUT', `/data/entities/${id}`, { description: 'Look' })
    const told = (id: string) => ({ asset_id: id, project_id: crew.project.id })
    expect(await heardBy('asset:update')).toEqual({
      ...each(without(TEAM, 'vendor'), told(own.id), told(other.id)),
      ...each(['vendor'], told(own.id)),
    })
  })

  test('the work of another production is told to its team only', async () => {
    const elsewhere = await buildProject(server.database)
    await addToTeam(server.database, elsewhere, [crew.outsider])
    // The team is known once the production tells of it.
    await ok('PUT', `/data/projects/${elsewhere.id}`, { description: 'Ours' })
    const shot = await buildShot(server.database, elsewhere)
    const task = await buildTask(server.database, shot)
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 1 })
    const told = { task_id: task.id, project_id: elsewhere.id }
    expect(await heardBy('task:update')).toEqual(each(['admin', 'outsider'], told))
  })
})

describe('comments', () => {
  let task: { id: string }
  let own: { id: string }

  beforeAll(async () => {
    const shot = await buildShot(server.database, crew.project)
    task = await buildTask(server.database, shot)
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Layout')
    own = await buildTask(server.database, shot, { taskTypeId, assignees: [crew.vendor] })
  })

  const post = async (where: { id: string }, token: string, more: object = {}): Promise<any> => {
    const status = await referenceId(server.database, 'TaskStatus', 'Todo')
    return ok('POST', `/actions/tasks/${where.id}/comment`, { task_status_id: status, comment: 'Look', ...more }, token)
  }
  const hearers = async (name: string): Promise<string[]> => Object.keys(await heardBy(name))

  test('of the studio are told to neither clients nor vendors without the task', async () => {
    const { id } = await post(task, crew.manager.token)
    const heard = await heardBy('comment:new')
    expect(Object.keys(heard)).toEqual(STAFF)
    expect(heard.artist).toEqual([
      { comment_id: id, task_id: task.id, task_status_id: expect.any(String), project_id: crew.project.id },
    ])
  })

  test('on the task of a vendor are told to the vendor', async () => {
    await post(own, crew.manager.token)
    expect(await hearers('comment:new')).toEqual([...STAFF, 'vendor'])
  })

  test('for clients are told to clients, and so is their removal', async () => {
    const { id } = await post(task, crew.manager.token, { for_client: true })
    expect(await hearers('comment:new')).toEqual([...STAFF, 'client'])
    await ok('DELETE', `/data/comments/${id}`)
    expect(await heardBy('comment:delete')).toEqual(
      each([...STAFF, 'client'], { comment_id: id, project_id: crew.project.id }),
    )
  })

  test('of clients are told to managers, supervisors and clients, and so is their removal', async () => {
    const { id } = await post(task, crew.client.token)
    const people = ['admin', 'manager', 'supervisor', 'client']
    expect(await hearers('comment:new')).toEqual(people)
    await ok('DELETE', `/data/comments/${id}`)
    expect(await hearers('comment:delete')).toEqual(people)
  })

  test('that were for the studio are gone without a word to clients', async () => {
    const { id } = await post(task, crew.manager.token)
    await settle()
    await ok('DELETE', `/data/comments/${id}`)
    expect(await hearers('comment:delete')).toEqual(STAFF)
  })
})

describe('chats', () => {
  test('are told to those who may open the entity', async () => {
    const [own, other] = [
      await buildAsset(server.database, crew.project),
      await buildAsset(server.database, crew.project),
    ]
    await buildTask(server.database, own, { assignees: [crew.vendor] })
    for (const { id } of [own, other]) {
      await ok('POST', `/actions/user/chats/${id}/join`)
      await ok('POST', `/data/entities/${id}/chat/messages`, { message: 'Hello' })
    }
    const joined = await heardBy('chat:joined')
    expect([joined.vendor!.length, joined.client!.length, joined.outsider]).toEqual([1, 2, undefined])
    const messages = await heardBy('chat:new-message')
    expect(messages.vendor).toEqual([messages.artist![0]])
    expect(messages.vendor![0]).toEqual({
      chat_id: expect.any(String),
      chat_message_id: expect.any(String),
      last_message: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
    })
  })
})

describe('teams', () => {
  test('who joins hears from then on, who leaves hears no more', async () => {
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot, { assignees: [crew.vendor] })
    const path = `/data/projects/${crew.project.id}/team`
    await ok('POST', path, { person_id: crew.outsider.id })
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 1 })
    expect(Object.keys(await heardBy('task:update'))).toEqual([...TEAM, 'outsider'])
    await settle()
    await ok('DELETE', `${path}/${crew.outsider.id}`)
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 2 })
    expect(Object.keys(await heardBy('task:update'))).toEqual(TEAM)
  })

  test('another role counts at once', async () => {
    const person = await buildPerson(server.database, 'user')
    await addToTeam(server.database, crew.project, [person])
    const one = await listen(server.url, await server.login(person.email))
    await ok('PUT', `/data/persons/${person.id}`, { role: 'vendor' })
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    await insertRow(server.database, 'TaskPersonLink', { taskId: task.id, personId: crew.artist.id })
    await ok('PUT', `/data/tasks/${task.id}`, { priority: 1 })
    await quiet([one], () => server.rest('GET', '/status/test-event'))
    expect(one.names()).toEqual(['person:update', 'main:test'])
  })

  test('a production that goes is told to who was its team', async () => {
    const project = await buildProject(server.database)
    await addToTeam(server.database, project, [crew.artist])
    await ok('PUT', `/data/projects/${project.id}`, { description: 'Soon gone' })
    const closed = await referenceId(server.database, 'ProjectStatus', 'Closed')
    await ok('PUT', `/data/projects/${project.id}`, { project_status_id: closed })
    await ok('DELETE', `/data/projects/${project.id}?force=true`)
    expect(await heardBy('project:delete')).toEqual(each(['admin', 'artist'], { project_id: project.id }))
  })
})
