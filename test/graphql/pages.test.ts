import fc from 'fast-check'
import { addToTeam, buildEntity, buildPerson, buildProject, buildTask } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let projectId: string

/** Values with many ties, nulls, and moments a microsecond apart. */
beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  const project = await buildProject(database)
  projectId = project.id
  const people = await Promise.all([1, 2].map(() => buildPerson(database)))
  await addToTeam(database, project, people)
  for (let i = 0; i < 10; i++) {
    const shot = await buildEntity(database, 'Shot', project, { name: `Shot ${i % 4}`, nbFrames: i % 3 ? i % 5 : null })
    for (let j = 0; j < 3; j++) {
      const task = await buildTask(database, shot, {
        name: `${j} "quoted", ünïcode ${i}`,
        duration: j ? i / 3 : 0.1,
        estimation: j === 2 ? null : i % 2,
        priority: j,
        sortOrder: i % 3 ? null : i,
        assignerId: j === 1 ? people[i % 2]!.id : null,
      })
      await database.pool.query(
        'update task set due_date = $2::timestamp + make_interval(secs => $3::float8 / 1000000) where id = $1',
        [task.id, i % 4 ? '2026-03-01' : null, i % 7],
      )
    }
  }
})
afterAll(() => server.close())

const direction = fc.constantFrom(
  'ASC',
  'DESC',
  'ASC_NULLS_FIRST',
  'ASC_NULLS_LAST',
  'DESC_NULLS_FIRST',
  'DESC_NULLS_LAST',
)
const term = fc.oneof(
  fc
    .record({
      name: fc.constantFrom(
        'name',
        'dueDate',
        'duration',
        'estimation',
        'priority',
        'sortOrder',
        'assignerId',
        'createdAt',
        'id',
      ),
      direction,
    })
    .map(({ name, direction }) => ({ [name]: direction })),
  fc
    .record({ name: fc.constantFrom('name', 'nbFrames', 'status', 'canceled'), direction })
    .map(({ name, direction }) => ({ entity: { [name]: direction } })),
  direction.map((value) => ({ assigner: { lastName: value } })),
  direction.map((value) => ({ entity: { project: { name: value } } })),
)

const QUERY = `query ($orderBy: [TaskOrderBy!], $first: Int, $after: String, $last: Int, $before: String, $where: TaskWhere) {
  tasks(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

interface PageOfTasks {
  nodes: { id: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
}

async function page(variables: Record<string, unknown>): Promise<PageOfTasks> {
  const { data, errors } = await server.graphql<{ tasks: PageOfTasks }>(QUERY, {
    where: { projectId: { eq: projectId } },
    ...variables,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.tasks
}

const ids = ({ nodes }: PageOfTasks): string[] => nodes.map(({ id }) => id)

async function walk(orderBy: object[], size: number, backward: boolean): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  for (let steps = 0; steps < 50; steps++) {
    const part = await page({
      orderBy,
      ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    })
    expect(part.edges.map(({ node }) => node.id)).toEqual(ids(part))
    expect(part.pageInfo.startCursor).toBe(part.edges[0]!.cursor)
    expect(part.pageInfo.endCursor).toBe(part.edges.at(-1)!.cursor)
    if (backward) found.unshift(...ids(part))
    else found.push(...ids(part))
    if (!(backward ? part.pageInfo.hasPreviousPage : part.pageInfo.hasNextPage)) return found
    cursor = backward ? part.pageInfo.startCursor : part.pageInfo.endCursor
  }
  throw new Error('the pages do not end')
}

describe('pages', () => {
  it('together are the whole list, whatever the order, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { maxLength: 3 }),
        fc.integer({ min: 4, max: 17 }),
        fc.boolean(),
        async (orderBy, size, backward) => {
          const whole = ids(await page({ orderBy, first: 100 }))
          expect(new Set(whole).size).toBe(30)
          expect(await walk(orderBy, size, backward)).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it('end at both sides of a cursor', async () => {
    const whole = await page({ first: 100 })
    const { cursor } = whole.edges[10]!
    expect(ids(await page({ first: 100, after: cursor }))).toEqual(ids(whole).slice(11))
    expect(ids(await page({ first: 100, before: cursor }))).toEqual(ids(whole).slice(0, 10))
    expect(ids(await page({ first: 3, after: cursor, before: whole.edges[13]!.cursor }))).toEqual(
      ids(whole).slice(11, 13),
    )
    expect(ids(await page({ last: 2, before: cursor }))).toEqual(ids(whole).slice(8, 10))
  })

  it('may be empty', async () => {
    expect(await page({ first: 0 })).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })

  it.each([
    ['a text', 'nonsense'],
    ['other values', Buffer.from('["abc"]').toString('base64url')],
    ['JSON of another kind', Buffer.from('{"a":1}').toString('base64url')],
    ['a NUL', Buffer.from('["\\u0000"]').toString('base64url')],
  ])('refuse %s for a cursor', async (_what, after) => {
    const { errors, data } = await server.graphql(QUERY, { first: 1, after })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'after' }] } }])
    expect(data).toBeNull()
  })

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await page({ first: 1, orderBy: [{ name: 'ASC' }] })
    const { errors } = await server.graphql(QUERY, { first: 1, after: pageInfo.endCursor, orderBy: [{ name: 'DESC' }] })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it.each([
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT'],
    [{ first: -1 }, 'BAD_USER_INPUT'],
    [{ last: -1 }, 'BAD_USER_INPUT'],
    [{ first: 501 }, 'TOO_EXPENSIVE'],
    [{ orderBy: [{}] }, 'BAD_USER_INPUT'],
    [{ orderBy: [{ name: 'ASC', id: 'ASC' }] }, 'BAD_USER_INPUT'],
    [{ orderBy: [{ name: null }] }, 'BAD_USER_INPUT'],
    [{ orderBy: Array.from({ length: 9 }, () => ({ name: 'ASC' })) }, 'BAD_USER_INPUT'],
  ])('refuse %j', async (variables, code) => {
    const { errors } = await server.graphql(QUERY, variables)
    expect(errors).toMatchObject([{ extensions: { code } }])
  })
})
