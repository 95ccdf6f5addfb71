import { sql } from 'kysely'
import { buildCrew, signIn, type Crew, type Member } from '../support/crew.js'
import { addToTeam, buildAsset, buildTask, type Values } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { Subscriber, subscriberOf } from '../support/subscriber.js'

let server: TestServer
let crew: Crew
let asset: Awaited<ReturnType<typeof buildAsset>>
let opened: Subscriber[] = []

beforeAll(async () => {
  server = await startTestServer({ env: { GRAPHQL_MAX_CONNECTIONS: '4', GRAPHQL_MAX_SUBSCRIPTIONS: '5' } })
  crew = await buildCrew(server)
  asset = await buildAsset(server.database, crew.project)
})
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()))
  opened = []
})
afterAll(() => server.close())

const connect = (token: string): Subscriber => {
  const subscriber = subscriberOf(server.url, token)
  opened.push(subscriber)
  return subscriber
}

const CHANGES = `subscription ($after: BigInt, $where: ChangeFilterInput) {
  changes(after: $after, where: $where) { seq type kind recordId projectId actorId fields { name before after isKept } } }`

const position = async (): Promise<number> => (await server.graphql('{ changePosition }')).data.changePosition

/** A task of an asset of its own. */
const newTask = async (values: Values = {}) =>
  buildTask(server.database, await buildAsset(server.database, crew.project), values)

/** What somebody sees of the changes after a position. */
async function seen(who: Member, after: number, where: Record<string, unknown> = {}): Promise<any[]> {
  const { data, errors } = await server.graphql(
    `query ($after: BigInt!, $where: ChangeFilterInput) {
      changes(after: $after, first: 500, where: $where) { nodes { seq type kind recordId actorId requestId fields { name before after isKept } } } }`,
    { after, where },
    { token: who.token },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.changes.nodes
}

const put = (path: string, json: unknown, who: { token: string } = server.admin) =>
  server.rest('PUT', path, { json, token: who.token })

const namesOf = ({ fields }: any): string[] => fields.map(({ name }: any) => name)

describe('reading', () => {
  test('a change tells what was changed, by whom, and where to go on', async () => {
    const task = await newTask()
    const after = await position()
    await put(`/data/tasks/${task.id}`, { priority: 2, data: { mood: 'dark' } }, crew.manager)
    const changes = await seen(crew.artist, after)
    expect(changes).toMatchObject([
      { seq: after + 1, type: 'Task', kind: 'UPDATE', recordId: task.id, actorId: crew.manager.id },
    ])
    expect(changes[0].fields).toEqual(
      expect.arrayContaining([{ name: 'priority', before: expect.anything(), after: 2, isKept: true }]),
    )
    expect(await position()).toBe(after + 1)
  })

  test('pages go on by their position, whatever is shown of them', async () => {
    const after = await position()
    const task = await newTask()
    for (const priority of [1, 2, 3]) await put(`/data/tasks/${task.id}`, { priority })
    const page = `query ($after: BigInt!) { changes(after: $after, first: 2, where: { types: [Task] }) { position hasMore nodes { seq } } }`
    const first = (await server.graphql(page, { after })).data.changes
    expect(first).toEqual({ position: after + 2, hasMore: true, nodes: [{ seq: after + 1 }, { seq: after + 2 }] })
    const second = (await server.graphql(page, { after: first.position })).data.changes
    expect(second).toEqual({ position: after + 3, hasMore: false, nodes: [{ seq: after + 3 }] })
  })

  test('kinds of entities are types of their own', async () => {
    const after = await position()
    await put(`/data/entities/${asset.id}`, { description: 'a tree' })
    expect(await seen(crew.artist, after, { types: ['Asset'] })).toMatchObject([{ type: 'Asset', recordId: asset.id }])
    expect(await seen(crew.artist, after, { types: ['Shot'] })).toEqual([])
    expect(await seen(crew.artist, after, { types: ['Entity'] })).toHaveLength(1)
  })

  test('a position that is not reached yet, or forgotten, is refused', async () => {
    const ask = (after: number) =>
      server.graphql('query ($after: BigInt!) { changes(after: $after) { position } }', { after })
    expect((await ask((await position()) + 1)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect((await ask(-1)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    await put(`/data/entities/${asset.id}`, { description: 'another tree' })
    await server.database.execute(sql`delete from sg_change where seq < (select max(seq) from sg_change)`)
    const last = await position()
    expect((await ask(last - 2)).errors).toMatchObject([{ extensions: { code: 'CHANGES_TOO_OLD' } }])
    expect((await ask(last - 1)).errors).toBeUndefined()
  })

  test('without a token nothing is told', async () => {
    const { errors } = await server.graphql('{ changePosition }', {}, { token: null })
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })
})

describe('who sees what', () => {
  test('other productions are invisible, and cannot be asked for', async () => {
    const task = await newTask()
    const after = await position()
    await put(`/data/tasks/${task.id}`, { priority: 3 })
    expect(await seen(crew.outsider, after)).toEqual([])
    await expect(seen(crew.outsider, after, { projectId: crew.project.id })).rejects.toThrow('FORBIDDEN')
  })

  test('a vendor sees tasks from the moment they are given to them to the moment they are taken back', async () => {
    const task = await newTask()
    const after = await position()
    const give = (assignees: string[]) => put(`/data/tasks/${task.id}`, { assignees }, crew.manager)
    const change = (priority: number) => put(`/data/tasks/${task.id}`, { priority })
    await change(1)
    expect(await seen(crew.vendor, after, { types: ['Task'] })).toEqual([])
    await give([crew.vendor.id])
    await change(2)
    const given = await seen(crew.vendor, after, { types: ['Task'] })
    expect(given.map(({ kind }) => kind)).toEqual(['UPDATE', 'UPDATE'])
    expect(given[0].fields).toEqual([{ name: 'assignees', before: [], after: [crew.vendor.id], isKept: true }])
    await give([])
    await change(3)
    const back = await seen(crew.vendor, after, { types: ['Task'] })
    expect(back).toEqual([
      expect.objectContaining({ kind: 'HIDDEN', recordId: task.id, fields: [], actorId: null, requestId: '' }),
    ])
  })

  test('a removed task is told to the team with what it was, to its assignees that it is gone, to others not at all', async () => {
    const task = await newTask({ assignees: [crew.vendor] })
    const other = await signIn(server, 'vendor')
    await addToTeam(server.database, crew.project, [other])
    const after = await position()
    expect((await server.rest('DELETE', `/data/tasks/${task.id}`, { token: crew.manager.token })).status).toBe(204)
    const where = { types: ['Task'] }
    const [told] = await seen(crew.artist, after, where)
    expect(told).toMatchObject({ kind: 'DELETE', recordId: task.id })
    expect(namesOf(told)).toContain('name')
    expect(await seen(crew.vendor, after, where)).toEqual([
      expect.objectContaining({ kind: 'DELETE', recordId: task.id, fields: [], actorId: null }),
    ])
    expect(await seen(other, after, where)).toEqual([])
  })

  test('a comment that is released for clients shows them nothing of what it was before', async () => {
    const task = await newTask()
    const status = await server.database.prisma.taskStatus.findFirstOrThrow()
    const { body: comment } = await server.rest('POST', `/actions/tasks/${task.id}/comment`, {
      token: crew.manager.token,
      json: { task_status_id: status.id, comment: 'draft' },
    })
    const after = (await position()) - 0
    const edit = (json: unknown) => put(`/data/comments/${comment.id}`, json, crew.manager)
    await edit({ text: 'the client must never read this' })
    await edit({ text: 'a kind word' })
    const where = { types: ['Comment'] }
    expect(await seen(crew.client, after, where)).toEqual([])
    expect(await seen(crew.artist, after, where)).toHaveLength(2)
    await edit({ for_client: true })
    const released = await seen(crew.client, after, where)
    expect(released).toMatchObject([{ kind: 'UPDATE', recordId: comment.id }])
    expect(JSON.stringify(released)).not.toContain('never read')
    await edit({ for_client: false })
    expect((await seen(crew.client, after, where)).map(({ kind }) => kind)).toEqual(['HIDDEN'])
  })

  test('who leaves a team learns it, and nothing of the production afterwards', async () => {
    const guest = await signIn(server, 'user')
    const start = await position()
    await server.rest('POST', `/data/projects/${crew.project.id}/team`, { json: { person_id: guest.id } })
    expect((await seen(guest, start)).map(({ type, kind }) => [type, kind])).toContainEqual([
      'ProjectPersonLink',
      'NEW',
    ])
    const after = await position()
    await server.rest('DELETE', `/data/projects/${crew.project.id}/team/${guest.id}`)
    await put(`/data/entities/${asset.id}`, { description: 'a secret tree' })
    const told = await seen(guest, after)
    expect(told.map(({ type, kind }) => `${type} ${kind}`).sort()).toEqual([
      'Project HIDDEN',
      'ProjectPersonLink DELETE',
    ])
  })

  test('columns that are hidden stay hidden', async () => {
    const after = await position()
    await put(`/data/persons/${crew.artist.id}`, { phone: '555', daily_salary: 400 })
    await put(`/data/persons/${crew.artist.id}`, { first_name: 'Ada' })
    const where = { types: ['Person'] }
    const toArtist = await seen(crew.vendor, after, where)
    expect(toArtist.map(namesOf)).toEqual([['firstName']])
    const toAdmin = await seen({ ...server.admin }, after, where)
    expect(namesOf(toAdmin[0])).toEqual(expect.arrayContaining(['phone', 'dailySalary']))
    await server.rest('POST', `/data/projects/${crew.project.id}/budgets`, {
      token: crew.manager.token,
      json: { name: 'Budget', currency: 'EUR' },
    })
    expect(await seen(crew.manager, after, { types: ['Budget'] })).toHaveLength(1)
    for (const who of [crew.supervisor, crew.artist, crew.client, crew.vendor])
      expect(await seen(who, after, { types: ['Budget'] })).toEqual([])
  })

  test('metadata of other departments is hidden', async () => {
    const department = await server.database.prisma.department.findFirstOrThrow()
    await server.rest('POST', `/data/projects/${crew.project.id}/metadata-descriptors`, {
      json: { name: 'Secret', entity_type: 'Asset', data_type: 'string', departments: [department.id] },
    })
    const task = await newTask({ assignees: [crew.vendor] })
    const after = await position()
    await put(`/data/entities/${asset.id}`, { data: { secret: 'x', open: 'y' } })
    const names = async (who: Member) => (await seen(who, after, { types: ['Asset'] })).flatMap(namesOf)
    const [toVendor, toManager] = [await names(crew.vendor), await names(crew.manager)]
    expect(JSON.stringify(await seen(crew.vendor, after))).not.toContain('"x"')
    expect(toManager.length).toBeGreaterThan(0)
    expect(toVendor).not.toContain('data.secret')
    expect(task.id).toBeTruthy()
  })
})

describe('following', () => {
  test('changes arrive in order, each once, and go on after a lost connection', async () => {
    const task = await newTask()
    const change = (priority: number) => put(`/data/tasks/${task.id}`, { priority })
    const where = { recordIds: [task.id] }
    const first = connect(crew.artist.token)
    const after = await position()
    const early = first.subscribe(CHANGES, { after, where })
    await change(1)
    await change(2)
    const got = (await early.results(2)).map(({ changes }) => changes.seq)
    first.kill()
    await change(3)
    await change(1)
    const again = connect(crew.artist.token).subscribe(CHANGES, { after: got.at(-1), where })
    await change(2)
    const more = (await again.results(3)).map(({ changes }) => changes.seq)
    expect([...got, ...more]).toEqual([1, 2, 3, 4, 5].map((n) => after + n))
  })

  test('typed subscriptions bring the record, and a burst of them is read together', async () => {
    const tasks = [await newTask(), await newTask()]
    const live = connect(crew.artist.token)
    const after = await position()
    const changed = live.subscribe(
      `subscription ($after: BigInt, $project: ID) { taskChanged(after: $after, projectId: $project) {
        seq change { kind } task { id priority project { id } } } }`,
      { after, project: crew.project.id },
    )
    const mine = live.subscribe(
      'subscription ($after: BigInt, $me: ID) { taskChanged(after: $after, assigneeId: $me) { task { id } } }',
      { after, me: crew.artist.id },
    )
    await put(`/data/tasks/${tasks[0]!.id}`, { priority: 2 })
    await put(`/data/tasks/${tasks[1]!.id}`, { assignees: [crew.artist.id] })
    const [one, two] = (await changed.results(2)).map(({ taskChanged }) => taskChanged)
    expect(one).toEqual({
      seq: after + 1,
      change: { kind: 'UPDATE' },
      task: { id: tasks[0]!.id, priority: 2, project: { id: crew.project.id } },
    })
    expect(two.task.id).toBe(tasks[1]!.id)
    expect(await mine.results(1)).toEqual([{ taskChanged: { task: { id: tasks[1]!.id } } }])
  })

  test('comments and news arrive as they are posted', async () => {
    const task = await newTask()
    const other = await newTask()
    const status = await server.database.prisma.taskStatus.findFirstOrThrow()
    const live = connect(crew.artist.token)
    const after = await position()
    const posted = live.subscribe(
      'subscription ($after: BigInt, $task: ID) { commentPosted(after: $after, taskId: $task) { seq comment { id text } } }',
      { after, task: task.id },
    )
    const news = live.subscribe(
      'subscription ($after: BigInt, $project: ID) { newsPosted(after: $after, projectId: $project) { news { taskId } } }',
      { after, project: crew.project.id },
    )
    for (const { id } of [other, task]) {
      const json = { task_status_id: status.id, comment: `on ${id}` }
      await server.rest('POST', `/actions/tasks/${id}/comment`, { token: crew.manager.token, json })
    }
    expect((await posted.results(1))[0].commentPosted.comment.text).toBe(`on ${task.id}`)
    expect(await news.results(2)).toEqual([other, task].map(({ id }) => ({ newsPosted: { news: { taskId: id } } })))
    expect(posted.got).toHaveLength(1)
  })

  test('rights are those of the moment: who is taken off the team gets nothing more', async () => {
    const guest = await signIn(server, 'user')
    await server.rest('POST', `/data/projects/${crew.project.id}/team`, { json: { person_id: guest.id } })
    const live = connect(guest.token).subscribe(CHANGES, { after: await position() })
    await put(`/data/entities/${asset.id}`, { description: 'one' })
    await live.results(1)
    await server.rest('DELETE', `/data/projects/${crew.project.id}/team/${guest.id}`)
    await put(`/data/entities/${asset.id}`, { description: 'two' })
    await put(`/data/persons/${crew.artist.id}`, { first_name: 'Grace' })
    const got = (await live.results(4)).map(({ changes: { type, kind } }) => `${type} ${kind}`)
    expect(got.slice(1, 3).sort()).toEqual(['Project HIDDEN', 'ProjectPersonLink DELETE'])
    expect([got[0], got[3]]).toEqual(['Asset UPDATE', 'Person UPDATE'])
  })

  test('positions that cannot be followed, foreign productions and unseen tasks are refused', async () => {
    const live = connect(crew.outsider.token)
    const refusal = async (query: string, variables: Record<string, unknown>) =>
      (await live.subscribe(query, variables).failure()).extensions.code
    expect(await refusal(CHANGES, { after: 1e9 })).toBe('BAD_USER_INPUT')
    expect(await refusal(CHANGES, { where: { projectId: crew.project.id } })).toBe('FORBIDDEN')
    const task = await newTask()
    const posted = 'subscription ($task: ID) { commentPosted(taskId: $task) { seq } }'
    expect(await refusal(posted, { task: task.id })).toBe('NOT_FOUND')
    expect(await refusal('subscription { nothing }', {})).toBe('BAD_USER_INPUT')
    expect(await refusal('{ changePosition }', {})).toBe('BAD_USER_INPUT')
    expect(await refusal(CHANGES, { after: 'soon' })).toBe('BAD_USER_INPUT')
  })

  test('by POST a subscription is refused', async () => {
    const { errors } = await server.graphql('subscription { changes { seq } }')
    expect(errors).toMatchObject([
      { message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

describe('connections', () => {
  test('nobody without a good token', async () => {
    for (const params of [{}, { authorization: 'Bearer nonsense' }]) {
      const stranger = new Subscriber(server.url, params)
      expect((await stranger.closed).code).toBe(4401)
    }
  })

  test('a cookie counts for pages of this server only', async () => {
    const cookie = `access_token_cookie=${crew.artist.token}`
    const foreign = new Subscriber(server.url, {}, { cookie, origin: 'https://evil.example' })
    expect(await foreign.closed).toMatchObject({ code: 4401 })
    const own = new Subscriber(server.url, {}, { cookie, origin: server.url })
    opened.push(own)
    const live = own.subscribe(CHANGES, { after: await position() })
    await put(`/data/entities/${asset.id}`, { description: 'by cookie' })
    await live.results(1)
  })

  test('a person has so many connections and no more', async () => {
    const many = await signIn(server, 'user')
    const four = [1, 2, 3, 4].map(() => connect(many.token))
    const lives = four.map((one) => one.subscribe('subscription { changes(where: { kinds: [NEW] }) { seq } }'))
    await server.graphql('{ changePosition }')
    for (let open = 0; open < 4; open = 4) await new Promise((resolve) => setTimeout(resolve, 200))
    const fifth = new Subscriber(server.url, { authorization: `Bearer ${many.token}` })
    expect(await fifth.closed).toMatchObject({ code: 4429, reason: expect.stringContaining('4 connections') })
    lives.forEach((live) => live.stop())
  })

  test('a connection carries so many subscriptions and no more', async () => {
    const live = connect(crew.artist.token)
    const six = [1, 2, 3, 4, 5, 6].map(() => live.subscribe(CHANGES))
    expect((await six[5]!.failure()).extensions.code).toBe('RATE_LIMITED')
  })

  test('it ends when the token is revoked, and when the person is deactivated', async () => {
    const person = await signIn(server, 'user')
    const first = connect(person.token)
    first.subscribe(CHANGES)
    await server.rest('GET', '/auth/logout', { token: person.token })
    await put(`/data/persons/${crew.artist.id}`, { first_name: 'Anna' })
    expect((await first.closed).code).toBe(4401)
    const second = connect(await server.login(person.email))
    second.subscribe(CHANGES)
    await put(`/data/persons/${person.id}`, { active: false })
    expect((await second.closed).code).toBe(4401)
  })

  test('queries that are too large are refused as everywhere', async () => {
    const live = connect(crew.artist.token)
    const deep = `subscription { taskChanged { task { ${'project { tasks(first: 500) { nodes { '.repeat(6)} id ${'} } }'.repeat(6)} } } }`
    expect((await live.subscribe(deep).failure()).extensions.code).toBe('TOO_EXPENSIVE')
  })
})
