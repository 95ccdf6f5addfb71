import { startStudio, type Studio } from './studio.js'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

describe('lists', () => {
  it('reads 100 shots with sequence, episode, tasks, status, type and assignees by 8 statements at most', async () => {
    const { shots } = await studio.read(`{
      shots(first: 100) { nodes {
        name parent { name parent { name } }
        tasks(first: 20) { nodes { id taskStatus { name } taskType { name } assignees { nodes { firstName } } } }
      } }
    }`)
    expect(shots.nodes).toHaveLength(100)
    expect(shots.nodes[0].tasks.nodes).toHaveLength(8)
    expect(shots.nodes[0].parent.parent.name).toBe('E001')
    expect(shots.nodes[0].tasks.nodes[0].assignees.nodes.length).toBeGreaterThan(0)
    expect(studio.statements()).toBeLessThanOrEqual(8)
  })

  it('reads one task by id by 3 statements at most, authentication included', async () => {
    const { tasks } = await studio.read('{ tasks(first: 1) { nodes { id } } }')
    const { task } = await studio.read('query ($id: ID!) { task(id: $id) { id name dueDate } }', {
      id: tasks.nodes[0].id,
    })
    expect(task).toEqual({
      id: tasks.nodes[0].id,
      name: 'main',
      dueDate: expect.stringMatching(/^2026-\d\d-\d\dT00:00:00\.000Z$/),
    })
    expect(studio.statements()).toBeLessThanOrEqual(3)
  })

  it('counts only when asked', async () => {
    await studio.read('{ tasks(first: 1) { nodes { id } } }')
    const without = studio.statements()
    const { tasks } = await studio.read('{ tasks(first: 1) { totalCount nodes { id } } }')
    expect(tasks.totalCount).toBe(1960)
    expect(studio.statements()).toBe(without + 1)
  })

  it('reads no rows for a mere count', async () => {
    const { shots } = await studio.read('{ shots(where: { name: { eq: "SH0010" } }) { totalCount } }')
    expect(shots.totalCount).toBe(10)
    expect(studio.statements()).toBe(2)
  })

  it('pages lists of each parent by itself, in the order asked for', async () => {
    const { sequences } = await studio.read(`{
      sequences(orderBy: [{ name: ASC }]) { nodes {
        name
        shots(first: 3, orderBy: [{ name: DESC }], where: { name: { ne: "SH0190" } }) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage } }
      } }
    }`)
    expect(sequences.nodes.map(({ name }: { name: string }) => name)).toEqual(
      Array.from({ length: 10 }, (_, i) => `SQ${String(i + 1).padStart(3, '0')}`),
    )
    for (const { shots } of sequences.nodes) {
      expect(shots).toEqual({
        totalCount: 19,
        nodes: [{ name: 'SH0200' }, { name: 'SH0180' }, { name: 'SH0170' }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      })
    }
  })

  it('goes on where a page of one parent ended', async () => {
    const query = `query ($after: String) {
      sequences(first: 2, orderBy: [{ name: ASC }]) { nodes { shots(first: 2, after: $after, orderBy: [{ name: ASC }]) { nodes { name } pageInfo { endCursor } } } }
    }`
    const first = (await studio.read(query)).sequences.nodes[0].shots
    const next = (await studio.read(query, { after: first.pageInfo.endCursor })).sequences.nodes[0].shots
    expect([...first.nodes, ...next.nodes].map(({ name }: { name: string }) => name)).toEqual([
      'SH0010',
      'SH0020',
      'SH0030',
      'SH0040',
    ])
  })

  it('keeps lists with other arguments apart, under aliases and in fragments', async () => {
    const { shots } = await studio.read(`
      query { shots(first: 2, orderBy: [{ name: ASC }]) { nodes { ...Some short: tasks(first: 1) { nodes { id } } } edges { node { ...Some name } } } }
      fragment Some on Entity { all: tasks { nodes { id taskType { name } } } tasks(first: 3) { totalCount nodes { id name } } }
    `)
    expect(shots.nodes[0].all.nodes).toHaveLength(8)
    expect(shots.nodes[0].tasks).toMatchObject({ totalCount: 8, nodes: { length: 3 } })
    expect(shots.nodes[0].short.nodes).toHaveLength(1)
    expect(shots.edges[0].node.name).toBe('SH0010')
    expect(shots.edges[1].node.all).toEqual(shots.nodes[1].all)
  })

  it('heeds @include and @skip', async () => {
    const query =
      'query ($with: Boolean!) { shots(first: 1) { nodes { name parent @include(if: $with) { name } tasks @skip(if: $with) { totalCount } } } }'
    expect(Object.keys((await studio.read(query, { with: true })).shots.nodes[0])).toEqual(['name', 'parent'])
    expect(studio.statements()).toBe(3)
    expect(Object.keys((await studio.read(query, { with: false })).shots.nodes[0])).toEqual(['name', 'tasks'])
  })

  it('joins through link tables in both directions', async () => {
    const { people } = await studio.read(`{
      people: persons(where: { tasks: { some: {} } }, first: 5) { nodes { id tasks(first: 2) { nodes { assignees { nodes { id } } } } } }
    }`)
    expect(people.nodes).toHaveLength(5)
    for (const { id, tasks } of people.nodes) {
      expect(tasks.nodes.length).toBeGreaterThan(0)
      for (const { assignees } of tasks.nodes) expect(assignees.nodes).toContainEqual({ id })
    }
  })

  it('orders by related records', async () => {
    const { tasks } = await studio.read(`{
      tasks(first: 500, where: { entity: { entityType: { name: { eq: "Shot" } } } }, orderBy: [{ entity: { parent: { name: DESC } } }, { entity: { name: ASC } }, { taskType: { name: ASC } }]) {
        nodes { entity { name parent { name } } taskType { name } }
      }
    }`)
    const keys = tasks.nodes.map((task: any) => [task.entity.parent.name, task.entity.name, task.taskType.name])
    const sorted = [...keys].sort((a, b) => compare(b[0], a[0]) || compare(a[1], b[1]) || compare(a[2], b[2]))
    expect(keys).toEqual(sorted)
    expect(keys[0][0]).toBe('SQ010')
  })
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
