import { addToTeam, buildPerson, buildProject, buildShot, buildTask, type Role } from '../support/factories.js'
import { startStudio, type Studio } from './studio.js'

let studio: Studio
const tokens = new Map<Role | 'admin', string | undefined>([['admin', undefined]])

beforeAll(async () => {
  studio = await startStudio()
  const { database } = studio
  const bench = (await database.pool.query<{ id: string }>('select id from project')).rows[0]!
  const hidden = await buildProject(database, { name: 'Hidden' })
  await buildTask(database, await buildShot(database, hidden, { name: 'Hidden', nbFrames: 1_000_000 }))
  for (const role of ['manager', 'vendor', 'client'] as const) {
    const person = await buildPerson(database, role)
    await addToTeam(database, bench, [person])
    await database.pool.query(
      `insert into task_person_link (task_id, person_id)
        select id, $2 from (select id from task where project_id = $1 order by id limit 40) t`,
      [bench.id, person.id],
    )
    tokens.set(role, await studio.login(person.email))
  }
})
afterAll(() => studio.close())

const sumOf = (values: (number | null)[]): number | null =>
  values.some((value) => value !== null) ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null

describe.each(['admin', 'manager', 'vendor', 'client'] as const)('as %s', (role) => {
  it('groups hold exactly the records that the list shows', async () => {
    const token = tokens.get(role)
    const { tasksAggregate, tasks } = await studio.read(
      `{
        tasksAggregate(groupBy: [TASK_STATUS_ID]) {
          key { taskStatusId taskStatus { id name } } count sum { estimation } avg { estimation } min { estimation dueDate } max { dueDate }
        }
        tasks(first: 500) { totalCount nodes { taskStatusId } }
      }`,
      {},
      token,
    )
    expect(tasksAggregate.length).toBeGreaterThan(role === 'vendor' ? 0 : 2)
    const total = tasksAggregate.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
    expect(total).toBe(tasks.totalCount)
    for (const { key, count, sum, avg, min, max } of tasksAggregate) {
      const all: any[] = []
      for (let after: string | null = null, more = true; more;) {
        const page: any = await studio.read(
          `query ($id: ID!, $after: String) { tasks(where: { taskStatusId: { eq: $id } }, first: 500, after: $after) {
            nodes { estimation dueDate } pageInfo { hasNextPage endCursor } } }`,
          { id: key.taskStatusId, after },
          token,
        )
        all.push(...page.tasks.nodes)
        more = page.tasks.pageInfo.hasNextPage
        after = page.tasks.pageInfo.endCursor
      }
      const expected = sumOf(all.map(({ estimation }) => estimation))
      const dates = all
        .map(({ dueDate }) => dueDate)
        .filter(Boolean)
        .sort()
      expect(key.taskStatus.id).toBe(key.taskStatusId)
      expect(count).toBe(all.length)
      if (expected === null) expect([sum.estimation, avg.estimation]).toEqual([null, null])
      else expect(sum.estimation).toBeCloseTo(expected, 6)
      expect(min.estimation).toBe(expected === null ? null : Math.min(...all.map(({ estimation }) => estimation)))
      expect([min.dueDate, max.dueDate]).toEqual([dates[0] ?? null, dates.at(-1) ?? null])
    }
  })
})

describe('aggregates', () => {
  it('are one statement, and one more for what the keys lead to', async () => {
    await studio.read('{ tasksAggregate { count } }')
    const plain = studio.statements()
    const { tasksAggregate } = await studio.read(
      '{ tasksAggregate(groupBy: [TASK_TYPE_ID, TASK_STATUS_ID]) { key { taskType { name } taskStatus { name } } count sum { duration } } }',
    )
    expect(tasksAggregate.length).toBeGreaterThan(5)
    expect(studio.statements()).toBe(plain + 2)
  })

  it('stand beside lists inside records: one statement for all of them', async () => {
    const query = `query ($first: Int) { sequences(first: $first, orderBy: [{ name: ASC }]) { nodes {
      shots(first: 100) { totalCount nodes { nbFrames } }
      shotsAggregate { count sum { nbFrames } max { nbFrames } }
      few: shotsAggregate(where: { name: { lte: "SH0030" } }, groupBy: [NAME]) { key { name } count }
      none: scenesAggregate { count sum { nbFrames } }
    } } }`
    await studio.read(query, { first: 1 })
    const one = studio.statements()
    const { sequences } = await studio.read(query, { first: 10 })
    expect(studio.statements()).toBe(one)
    for (const { shots, shotsAggregate, few, none } of sequences.nodes) {
      const frames = shots.nodes.map(({ nbFrames }: { nbFrames: number }) => nbFrames)
      expect(shotsAggregate).toEqual([
        { count: 20, sum: { nbFrames: sumOf(frames) }, max: { nbFrames: Math.max(...frames) } },
      ])
      expect(few).toEqual(['SH0010', 'SH0020', 'SH0030'].map((name) => ({ key: { name }, count: 1 })))
      expect(none).toEqual([{ count: 0, sum: { nbFrames: null } }])
    }
  })

  it('go by what a kind calls its relations, and by filters on them', async () => {
    const { shotsAggregate } = await studio.read(`{ shotsAggregate(
      where: { episode: { name: { eq: "E001" } }, tasks: { some: { taskType: { name: { eq: "Animation" } } } } }
      groupBy: [EPISODE_ID, SEQUENCE_ID]
    ) { key { episode { name } sequence { name } sceneId } count } }`)
    expect(shotsAggregate).toHaveLength(10)
    for (const { key, count } of shotsAggregate) {
      expect([key.episode.name, key.sceneId, count]).toEqual(['E001', null, 20])
      expect(key.sequence.name).toMatch(/^SQ0/)
    }
  })

  it('know days, weeks and months', async () => {
    const { database } = studio
    const project = await buildProject(database, { name: 'Dates' })
    const shot = await buildShot(database, project)
    for (const [i, dueDate] of [
      '2026-03-01T23:59:59',
      '2026-03-02T00:00:00',
      '2026-03-31',
      '2026-04-01',
      null,
    ].entries())
      await buildTask(database, shot, { name: `t${i}`, dueDate })
    const groupsBy = async (part: string): Promise<unknown[]> => {
      const field = `dueDate${part[0]}${part.slice(1).toLowerCase()}`
      const { tasksAggregate } = await studio.read(
        `query ($id: ID!) { tasksAggregate(where: { projectId: { eq: $id } }, groupBy: [DUE_DATE_${part}]) { key { ${field} } count } }`,
        { id: project.id },
      )
      return tasksAggregate.map(({ key, count }: any) => [key[field], count])
    }
    expect(await groupsBy('DAY')).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 1],
      ['2026-03-31', 1],
      ['2026-04-01', 1],
      [null, 1],
    ])
    expect(await groupsBy('WEEK')).toEqual([
      ['2026-02-23', 1],
      ['2026-03-02', 1],
      ['2026-03-30', 2],
      [null, 1],
    ])
    expect(await groupsBy('MONTH')).toEqual([
      ['2026-03-01', 3],
      ['2026-04-01', 1],
      [null, 1],
    ])
  })

  it('are there for entities of every kind', async () => {
    const { entitiesAggregate } = await studio.read(
      '{ entitiesAggregate(where: { project: { name: { ne: "Hidden" } } }, groupBy: [ENTITY_TYPE_ID]) { key { entityType { name } } count } }',
    )
    const counts = Object.fromEntries(entitiesAggregate.map(({ key, count }: any) => [key.entityType.name, count]))
    expect(counts).toMatchObject({ Episode: 1, Sequence: 10 })
  })

  it('answer null where nothing is there, and refuse what is too much or unknown', async () => {
    expect(
      await studio.read(
        '{ tasksAggregate(where: { name: { eq: "nothing" } }) { count sum { duration } max { dueDate } } }',
      ),
    ).toEqual({ tasksAggregate: [{ count: 0, sum: { duration: null }, max: { dueDate: null } }] })
    expect(
      await studio.read('{ tasksAggregate(where: { name: { eq: "nothing" } }, groupBy: [NAME]) { count } }'),
    ).toEqual({
      tasksAggregate: [],
    })
    const many = 'PRIORITY, DIFFICULTY, NAME, PROJECT_ID, ENTITY_ID, TASK_TYPE_ID'
    expect(await studio.refusal(`{ tasksAggregate(groupBy: [${many}]) { count } }`)).toBe('BAD_USER_INPUT')
    expect(await studio.refusal('{ tasksAggregate(groupBy: [ID]) { count } }')).toBe('BAD_USER_INPUT')
    expect(await studio.refusal('{ tasksAggregate { count } }', {}, null)).toBe('UNAUTHENTICATED')
  })
})
