import { addToTeam, buildPerson, buildProject, buildShot, buildTask, referenceId } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function run<T = any>(query: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await server.graphql<any>(query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const eventsNamed = async (name: string): Promise<number> =>
  (await server.database.pool.query<{ n: number }>('select count(*)::int as n from api_event where name = $1', [name]))
    .rows[0]!.n

describe('createX, updateX, deleteX', () => {
  it('write a record, and answer it with its relations', async () => {
    const project = await buildProject(server.database)
    const shot = await buildShot(server.database, project)
    const ann = await buildPerson(server.database, 'user', { firstName: 'Ann' })
    await addToTeam(server.database, project, [ann])
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Animation')
    const taskStatusId = await referenceId(server.database, 'TaskStatus', 'Todo')
    const { createTask } = await run(
      `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id name estimation startDate entity { id } assignees { nodes { firstName } } taskStatus { name } } }`,
      {
        input: {
          projectId: project.id,
          entityId: shot.id,
          taskTypeId,
          taskStatusId,
          name: 'main',
          estimation: 8.5,
          startDate: '2026-05-01T08:00:00Z',
          assignees: [ann.id],
        },
      },
    )
    expect(createTask).toEqual({
      id: expect.any(String),
      name: 'main',
      estimation: 8.5,
      startDate: '2026-05-01T08:00:00.000Z',
      entity: { id: shot.id },
      assignees: { nodes: [{ firstName: 'Ann' }] },
      taskStatus: { name: 'Todo' },
    })
    expect(await eventsNamed('task:new')).toBe(1)
  })

  it('tell absent from null', async () => {
    const { createTaskType } = await run(
      'mutation { createTaskType(input: { name: "Type", description: "Text", color: "#123456" }) { id description priority } }',
    )
    expect(createTaskType).toMatchObject({ description: 'Text', priority: 1 })
    const update =
      'mutation ($id: ID!, $input: UpdateTaskTypeInput!) { updateTaskType(id: $id, input: $input) { name description color } }'
    const { id } = createTaskType
    expect((await run(update, { id, input: { name: 'Other' } })).updateTaskType).toEqual({
      name: 'Other',
      description: 'Text',
      color: '#123456',
    })
    expect((await run(update, { id, input: { description: null } })).updateTaskType).toEqual({
      name: 'Other',
      description: null,
      color: '#123456',
    })
    expect((await run(update, { id, input: {} })).updateTaskType).toEqual({
      name: 'Other',
      description: null,
      color: '#123456',
    })
    const variable =
      'mutation ($id: ID!, $text: String) { updateTaskType(id: $id, input: { description: $text, color: "#000000" }) { description color } }'
    await run(update, { id, input: { description: 'Back' } })
    // A variable that is not given is as absent as a field that is not written.
    expect((await run(variable, { id })).updateTaskType).toEqual({ description: 'Back', color: '#000000' })
    expect((await run(variable, { id, text: null })).updateTaskType).toEqual({ description: null, color: '#000000' })
  })

  it('see in each mutation of a document what the one before wrote', async () => {
    const { id } = (await run('mutation { createStudio(input: { name: "First", color: "#111111" }) { id } }'))
      .createStudio
    const data = await run(
      `mutation ($id: ID!) {
        a: updateStudio(id: $id, input: { name: "Second" }) { name }
        b: updateStudio(id: $id, input: { color: "#222222" }) { name color }
        deleteStudio(id: $id)
      }`,
      { id },
    )
    expect(data).toEqual({ a: { name: 'Second' }, b: { name: 'Second', color: '#222222' }, deleteStudio: id })
    expect((await run('query ($id: ID!) { studio(id: $id) { id } }', { id })).studio).toBeNull()
  })

  it('replace whole sets of related records', async () => {
    const project = await buildProject(server.database)
    const task = await buildTask(server.database, await buildShot(server.database, project))
    const people = [await buildPerson(server.database), await buildPerson(server.database)]
    await addToTeam(server.database, project, people)
    const update =
      'mutation ($id: ID!, $ids: [ID!]) { updateTask(id: $id, input: { assignees: $ids }) { assignees { totalCount nodes { id } } } }'
    const [a, b] = people.map(({ id }) => id)
    const assigned = async (ids?: string[]): Promise<string[]> =>
      (await run(update, { id: task.id, ids })).updateTask.assignees.nodes.map(({ id }: { id: string }) => id).sort()
    expect(await assigned([a!])).toEqual([a])
    expect(await assigned([b!, a!])).toEqual([a, b].sort())
    expect(await assigned()).toEqual([a, b].sort())
    expect(await assigned([])).toEqual([])
  })

  it.each([
    ['a missing field', 'createStudio', 'CreateStudioInput', { color: '#111111' }, 'BAD_USER_INPUT'],
    ['an unknown field', 'createStudio', 'CreateStudioInput', { name: 'x', color: 'y', nope: 1 }, 'BAD_USER_INPUT'],
    [
      'a text that is too long',
      'createStudio',
      'CreateStudioInput',
      { name: 'x'.repeat(500), color: '#111111' },
      'BAD_USER_INPUT',
    ],
    ['a NUL', 'createStudio', 'CreateStudioInput', { name: 'a\u0000', color: '#111111' }, 'BAD_USER_INPUT'],
    [
      'a foreign id that is none',
      'createTaskType',
      'CreateTaskTypeInput',
      { name: 'x', departmentId: '00000000-0000-0000-0000-000000000000' },
      'CONFLICT',
    ],
    ['a malformed id', 'createTaskType', 'CreateTaskTypeInput', { name: 'x', departmentId: 'x' }, 'BAD_USER_INPUT'],
  ])('refuse %s, and write nothing', async (_what, field, type, input, code) => {
    const count = async (): Promise<number> =>
      (
        await server.database.pool.query<{ n: number }>(
          'select (select count(*) from studio)::int + (select count(*) from task_type)::int + (select count(*) from api_event)::int as n',
        )
      ).rows[0]!.n
    const before = await count()
    const { errors, data } = await server.graphql(`mutation ($input: ${type}!) { ${field}(input: $input) { id } }`, {
      input,
    })
    expect(errors).toMatchObject([{ extensions: { code } }])
    expect(JSON.stringify(errors)).not.toMatch(/select|insert|prisma|stack|at .*\.ts/i)
    expect(data?.[field] ?? null).toBeNull()
    expect(await count()).toBe(before)
  })

  it.each(['updateStudio', 'deleteStudio'])('%s refuses ids that are malformed or unknown', async (field) => {
    const call = (id: string): string =>
      field === 'deleteStudio'
        ? `mutation { deleteStudio(id: "${id}") }`
        : `mutation { updateStudio(id: "${id}", input: { name: "x" }) { id } }`
    expect((await server.graphql(call('x'))).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect((await server.graphql(call('00000000-0000-0000-0000-000000000000'))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ])
  })

  it('are refused to those whom REST refuses', async () => {
    const artist = await buildPerson(server.database, 'user')
    const token = await server.login(artist.email)
    for (const mutation of [
      'mutation { createStudio(input: { name: "Mine", color: "#111111" }) { id } }',
      'mutation { createPerson(input: { firstName: "a", lastName: "b", email: "x@example.com" }) { id } }',
    ]) {
      const { errors, data } = await server.graphql(mutation, {}, { token })
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect(Object.values(data as object)).toEqual([null])
    }
    const { rows } = await server.database.pool.query(
      "select 1 from studio where name = 'Mine' union all select 1 from person where email = 'x@example.com'",
    )
    expect(rows).toEqual([])
  })
})
