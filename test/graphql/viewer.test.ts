import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskStatus,
  insertRow,
  referenceId,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let shot: { id: string; projectId: unknown }
let sequence: { id: string }
let task: { id: string }
let waiting: { id: string }
let done: { id: string }
let foreign: { id: string }

async function ask<T = any>(query: string, { token }: Member, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await server.graphql<any>(query, variables, { token })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
async function refusal(query: string, { token }: Member, variables: Record<string, unknown> = {}) {
  const { errors } = await server.graphql(query, variables, { token })
  return errors?.[0]?.extensions.code
}
const idsOf = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id).sort()

beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  crew = await buildCrew(server)
  await server.rest('GET', '/data/assets/with-tasks')
  sequence = await buildSequence(database, crew.project)
  shot = { ...(await buildShot(database, crew.project, { parentId: sequence.id })), projectId: crew.project.id }
  const another = { ...(await buildShot(database, crew.project)), projectId: crew.project.id }
  const third = { ...(await buildShot(database, crew.project)), projectId: crew.project.id }
  const isDone = await buildTaskStatus(database, { isDone: true })
  const waits = await buildTaskStatus(database, { isFeedbackRequest: true })
  task = await buildTask(database, shot, { assignees: [crew.artist] })
  done = await buildTask(database, another, { assignees: [crew.artist], taskStatusId: isDone.id })
  waiting = await buildTask(database, third, { assignees: [crew.artist, crew.vendor], taskStatusId: waits.id })
  const closed = await buildProject(database, {
    projectStatusId: await referenceId(database, 'ProjectStatus', 'Closed'),
  })
  await addToTeam(database, closed, [crew.artist])
  const old = { ...(await buildShot(database, closed)), projectId: closed.id }
  await buildTask(database, old, { assignees: [crew.artist] })
  foreign = await buildTask(database, {
    ...(await buildShot(database, await buildProject(database))),
    projectId: old.projectId,
  })
}, 60_000)
afterAll(() => server?.close())

describe('the lists of the viewer', () => {
  it('are what the REST API lists for them', async () => {
    const query =
      '{ viewer { todos { nodes { id } totalCount } doneTasks { nodes { id } } tasksToCheck { nodes { id } } } }'
    for (const member of [crew.artist, crew.manager, crew.supervisor, crew.vendor, crew.client, crew.outsider]) {
      const { viewer } = await ask(query, member)
      for (const [list, path] of [
        ['todos', '/data/user/tasks'],
        ['doneTasks', '/data/user/done-tasks'],
        ['tasksToCheck', '/data/user/tasks-to-check'],
      ]) {
        const { body } = await server.rest('GET', path!, { token: member.token })
        expect([list, idsOf(viewer[list!])]).toEqual([list, idsOf({ nodes: body })])
      }
      expect(viewer.todos.totalCount).toBe(viewer.todos.nodes.length)
    }
    const { viewer } = await ask(query, crew.artist)
    expect([idsOf(viewer.todos), idsOf(viewer.doneTasks)]).toEqual([[task.id, waiting.id].sort(), [done.id]])
    expect(idsOf((await ask(query, crew.manager)).viewer.tasksToCheck)).toEqual([waiting.id])
  })

  it('take conditions, an order and pages as all lists do', async () => {
    const { viewer } = await ask(
      `query ($id: ID!) { viewer { todos(where: {entityId: {eq: $id}}, orderBy: [{dueDate: ASC}], first: 1) { nodes { id entity { name } } pageInfo { hasNextPage } }
        todosAggregate(groupBy: [PROJECT_ID]) { key { projectId } count } } }`,
      crew.artist,
      { id: shot.id },
    )
    expect(viewer.todos).toMatchObject({ nodes: [{ id: task.id }], pageInfo: { hasNextPage: false } })
    expect(viewer.todosAggregate).toEqual([{ key: { projectId: crew.project.id }, count: 2 }])
  })

  it('are empty for other people, also as conditions', async () => {
    const { person, persons } = await ask(
      `query ($id: ID!) { person(id: $id) { todos { totalCount } tasksToCheck { nodes { id } } filters { nodes { id } } context }
        persons(where: {todos: {some: {}}}) { nodes { id } } }`,
      crew.manager,
      { id: crew.artist.id },
    )
    expect(person).toEqual({
      todos: { totalCount: 0 },
      tasksToCheck: { nodes: [] },
      filters: { nodes: [] },
      context: null,
    })
    expect(persons.nodes).toEqual([])
    expect((await ask('{ persons(where: {todos: {some: {}}}) { nodes { id } } }', crew.artist)).persons.nodes).toEqual([
      { id: crew.artist.id },
    ])
  })

  it('are of no concern to who is not signed in', async () => {
    const { errors } = await server.graphql('{ viewer { todos { nodes { id } } } }', {}, { token: null })
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('come with the context of a client', async () => {
    const { viewer } = await ask('{ viewer { context } }', crew.artist)
    const { body } = await server.rest('GET', '/data/user/context', { token: crew.artist.token })
    expect(viewer.context).toEqual(body)
  })
})

describe('notifications', () => {
  const MARK = `mutation ($ids: [ID!]!, $read: Boolean, $mode: BulkMode) {
    markNotificationsRead(ids: $ids, read: $read, mode: $mode) { id error { code } notification { read } } }`
  const notice = (person: { id: string }) =>
    insertRow(server.database, 'Notification', {
      personId: person.id,
      authorId: crew.manager.id,
      taskId: task.id,
      type: 'comment',
      read: false,
    })
  const isRead = async ({ id }: { id: string }) => (await stored(server, 'notification', id)).read

  it('are marked as read and unread, each told of', async () => {
    const [first, second] = [await notice(crew.artist), await notice(crew.artist)]
    await newEvents(server)
    const ids = [first.id, second.id]
    const { markNotificationsRead: results } = await ask(MARK, crew.artist, { ids })
    expect(results).toEqual(ids.map((id) => ({ id, error: null, notification: { read: true } })))
    expect(await newEvents(server)).toEqual(['notification:read', 'notification:read'])
    await ask(MARK, crew.artist, { ids: [first.id], read: false })
    expect([await isRead(first), await isRead(second)]).toEqual([false, true])
    expect(await newEvents(server)).toEqual(['notification:unread'])
    await ask('mutation { markAllNotificationsRead }', crew.artist)
    expect([await isRead(first), await newEvents(server)]).toEqual([true, ['notification:all-read']])
  })

  it('of others are unknown: nothing is changed, or only the own ones', async () => {
    const [own, other] = [await notice(crew.artist), await notice(crew.vendor)]
    await newEvents(server)
    const ids = [own.id, other.id]
    const { markNotificationsRead: none } = await ask(MARK, crew.artist, { ids })
    expect(none.map(({ error }: any) => error.code)).toEqual(['CONFLICT', 'NOT_FOUND'])
    expect([await isRead(own), await isRead(other), await newEvents(server)]).toEqual([false, false, []])
    const { markNotificationsRead: some } = await ask(MARK, crew.artist, { ids, mode: 'BEST_EFFORT' })
    expect(some.map(({ error }: any) => error?.code)).toEqual([undefined, 'NOT_FOUND'])
    expect([await isRead(own), await isRead(other)]).toEqual([true, false])
  })
})

describe('following', () => {
  const SUBSCRIBE = `mutation ($ids: [ID!]!, $mode: BulkMode) { subscribeToTasks(taskIds: $ids, mode: $mode) { id error { code } } }`
  const followed = async (member: Member): Promise<string[]> =>
    (await ask('{ viewer { subscriptions { nodes { taskId } } } }', member)).viewer.subscriptions.nodes.map(
      (n: any) => n.taskId,
    )

  it('tasks begins and ends', async () => {
    await ask(SUBSCRIBE, crew.client, { ids: [task.id, task.id, done.id] })
    expect((await followed(crew.client)).sort()).toEqual([task.id, done.id].sort())
    await ask('mutation ($ids: [ID!]!) { unsubscribeFromTasks(taskIds: $ids) }', crew.client, {
      ids: [task.id, foreign.id],
    })
    expect(await followed(crew.client)).toEqual([done.id])
  })

  it('is for those who may read the task: nobody else follows one', async () => {
    const ids = [waiting.id, foreign.id, task.id]
    const { subscribeToTasks: none } = await ask(SUBSCRIBE, crew.vendor, { ids })
    expect(none.map(({ error }: any) => error.code)).toEqual(['CONFLICT', 'FORBIDDEN', 'FORBIDDEN'])
    expect(await followed(crew.vendor)).toEqual([])
    await ask(SUBSCRIBE, crew.vendor, { ids, mode: 'BEST_EFFORT' })
    expect(await followed(crew.vendor)).toEqual([waiting.id])
  })

  it('a sequence is for those who may read it', async () => {
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Animation')
    const variables = { entityId: sequence.id, taskTypeId }
    const arguments_ = '($entityId: ID!, $taskTypeId: ID!)'
    const call = '(entityId: $entityId, taskTypeId: $taskTypeId)'
    const subscribe = `mutation ${arguments_} { subscribeToEntity${call} { entityId person { id } } }`
    expect(await ask(subscribe, crew.supervisor, variables)).toEqual({
      subscribeToEntity: { entityId: sequence.id, person: { id: crew.supervisor.id } },
    })
    expect(await refusal(subscribe, crew.outsider, variables)).toBe('FORBIDDEN')
    await ask(`mutation ${arguments_} { unsubscribeFromEntity${call} }`, crew.supervisor, variables)
    const { rows } = await server.database.pool.query('select * from subscription where entity_id = $1', [sequence.id])
    expect(rows).toEqual([])
  })
})

describe('saved searches', () => {
  const SAVE = 'mutation ($input: SavedFilterInput!) { saveFilter(input: $input) { id isShared person { id } } }'

  it('are saved, put into a folder, changed and removed', async () => {
    const { saveFilterGroup: folder } = await ask(
      'mutation ($input: SavedFilterGroupInput!) { saveFilterGroup(input: $input) { id color } }',
      crew.artist,
      { input: { name: 'Mine', color: '#112233' } },
    )
    const { saveFilter: saved } = await ask(SAVE, crew.artist, {
      input: { name: 'Late', searchQuery: 'due', searchFilterGroupId: folder.id },
    })
    expect(saved).toEqual({ id: saved.id, isShared: false, person: { id: crew.artist.id } })
    const { changeFilter: changed } = await ask(
      'mutation ($id: ID!) { changeFilter(id: $id, input: {name: "Very late", searchFilterGroupId: null}) { name searchQuery searchFilterGroupId } }',
      crew.artist,
      { id: saved.id },
    )
    expect(changed).toEqual({ name: 'Very late', searchQuery: 'due', searchFilterGroupId: null })
    const own = '{ viewer { filters { nodes { id } } filterGroups { nodes { id } } } }'
    expect((await ask(own, crew.artist)).viewer).toEqual({
      filters: { nodes: [{ id: saved.id }] },
      filterGroups: { nodes: [{ id: folder.id }] },
    })
    for (const [verb, id] of [
      ['removeFilter', saved.id],
      ['removeFilterGroup', folder.id],
      ['changeFilterGroup', folder.id],
    ]) {
      const query =
        verb === 'changeFilterGroup'
          ? 'mutation ($id: ID!) { changeFilterGroup(id: $id, input: {name: "Taken"}) { id } }'
          : `mutation ($id: ID!) { ${verb}(id: $id) }`
      expect([verb, await refusal(query, crew.vendor, { id })]).toEqual([verb, 'NOT_FOUND'])
    }
    await ask('mutation ($id: ID!) { removeFilter(id: $id) }', crew.artist, { id: saved.id })
    await ask('mutation ($id: ID!) { removeFilterGroup(id: $id) }', crew.artist, { id: folder.id })
    expect((await ask(own, crew.artist)).viewer).toEqual({ filters: { nodes: [] }, filterGroups: { nodes: [] } })
  })

  it('are shared by managers with their team', async () => {
    const input = { name: 'For all', searchQuery: 'x', isShared: true, projectId: crew.project.id }
    const { saveFilter: mine } = await ask(SAVE, crew.artist, { input })
    const { saveFilter: shared } = await ask(SAVE, crew.manager, { input })
    expect([mine.isShared, shared.isShared]).toEqual([false, true])
    const own = '{ viewer { filters { nodes { id } } } }'
    expect(idsOf((await ask(own, crew.artist)).viewer.filters)).toEqual([mine.id, shared.id].sort())
    expect(idsOf((await ask(own, crew.outsider)).viewer.filters)).toEqual([])
  })
})

describe('days off', () => {
  const REQUEST = `mutation ($date: Date!, $endDate: Date) { requestDayOff(date: $date, endDate: $endDate, description: "Sea") {
    date endDate description person { id } } }`

  it('are noted for oneself; time logged on them goes', async () => {
    const person = await signIn(server, 'user')
    const time = await insertRow(server.database, 'TimeSpent', {
      personId: person.id,
      taskId: task.id,
      date: '2026-03-03',
      duration: 60,
    })
    const { requestDayOff: made } = await ask(REQUEST, person, { date: '2026-03-02', endDate: '2026-03-04' })
    expect(made).toEqual({ date: '2026-03-02', endDate: '2026-03-04', description: 'Sea', person: { id: person.id } })
    expect(await stored(server, 'time_spent', time.id)).toBeUndefined()
    const { viewer } = await ask('{ viewer { dayOffs { nodes { date } } } }', person)
    expect(viewer.dayOffs.nodes).toEqual([{ date: '2026-03-02' }])
    expect(await refusal(REQUEST, person, { date: '2026-03-04' })).toBe('BAD_USER_INPUT')
    expect(await refusal(REQUEST, person, { date: '2026-04-04', endDate: '2026-04-03' })).toBe('BAD_USER_INPUT')
    expect((await ask('{ viewer { dayOffs { totalCount } } }', person)).viewer.dayOffs.totalCount).toBe(1)
  })
})

describe('the profile', () => {
  it('is what people say of themselves; their role is not', async () => {
    const person = await signIn(server, 'user')
    const { updateProfile } = await ask(
      'mutation { updateProfile(input: {firstName: "Mira", timezone: "Asia/Tokyo"}) { id firstName lastName role } }',
      person,
    )
    expect(updateProfile).toMatchObject({ id: person.id, firstName: 'Mira', role: 'USER' })
    expect(await stored(server, 'person', person.id)).toMatchObject({ first_name: 'Mira', timezone: 'Asia/Tokyo' })
    expect(await refusal('mutation { updateProfile(input: {role: ADMIN}) { id } }', person)).toBe('BAD_USER_INPUT')
    expect(await refusal(`mutation { updateProfile(input: {email: "${crew.artist.email}"}) { id } }`, person)).toBe(
      'BAD_USER_INPUT',
    )
  })

  it('has the day of the last sign-in at a desk', async () => {
    const person = await signIn(server, 'user')
    await ask('mutation { noteDesktopLogin }', person)
    const { viewer } = await ask('{ viewer { desktopLoginLogs { totalCount } } }', person)
    expect(viewer.desktopLoginLogs.totalCount).toBe(1)
  })
})
