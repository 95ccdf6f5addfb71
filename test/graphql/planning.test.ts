import { newEvents, signIn, stored, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildDepartment,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  unique,
} from '../support/factories.js'
import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let statements = 0
let project: { id: string }
let manager: Member
let artist: Member
let vendor: Member
let outsider: Member
beforeAll(async () => {
  const onRequest = (request: FinishedRequest): void => {
    statements = request.statements
  }
  server = await startTestServer({ onRequest })
  project = await buildProject(server.database)
  manager = await signIn(server, 'manager')
  artist = await signIn(server, 'user')
  vendor = await signIn(server, 'vendor')
  outsider = await signIn(server, 'manager')
  await addToTeam(server.database, project, [manager, artist, vendor])
})
afterAll(() => server?.close())

async function run<T = any>(
  query: string,
  variables: Record<string, unknown>,
  { token }: Member = manager,
): Promise<T> {
  const { data, errors } = await server.graphql<any>(query, variables, { token })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const refusal = async (query: string, variables: Record<string, unknown>, { token }: Member): Promise<string> =>
  (await server.graphql(query, variables, { token })).errors?.[0]?.extensions.code ?? 'none'

describe('budgets', () => {
  const ADD = 'mutation ($id: ID!, $name: String!) { addBudget(projectId: $id, name: $name) { id revision currency } }'
  const ADD_ENTRY = `mutation ($id: ID!, $entry: BudgetEntryInput!) {
    addBudgetEntry(budgetId: $id, entry: $entry) { id position dailySalary budget { name } department { name } }
  }`
  const CHANGE_ENTRY = `mutation ($id: ID!, $change: BudgetEntryChange!) {
    changeBudgetEntry(id: $id, change: $change) { monthsDuration dailySalary position exceptions }
  }`

  it('are made, changed and removed by managers', async () => {
    const department = await buildDepartment(server.database)
    await newEvents(server)
    const budget = (await run(ADD, { id: project.id, name: 'Plan' })).addBudget
    expect(budget).toMatchObject({ revision: 1, currency: 'USD' })
    const change = 'mutation ($id: ID!) { changeBudget(id: $id, currency: "EUR") { name currency } }'
    expect((await run(change, { id: budget.id })).changeBudget).toEqual({ name: 'Plan', currency: 'EUR' })
    const entry = { departmentId: department.id, startDate: '2026-02-01', monthsDuration: 3, dailySalary: 200.5 }
    const added = (await run(ADD_ENTRY, { id: budget.id, entry })).addBudgetEntry
    expect(added).toMatchObject({
      position: 'ARTIST',
      dailySalary: 200.5,
      budget: { name: 'Plan' },
      department: { name: department.name },
    })
    // What is left out stays, unlike on REST.
    const exceptions = [
      { month: '2026-03-01', amount: 150 },
      { month: '2026-04-01', amount: 0 },
    ]
    expect(
      (await run(CHANGE_ENTRY, { id: added.id, change: { exceptions, position: null } })).changeBudgetEntry,
    ).toEqual({ monthsDuration: 3, dailySalary: 200.5, position: null, exceptions: { '2026-03-01': 150 } })
    const remove = 'mutation ($id: ID!) { removeBudgetEntry(id: $id) }'
    expect((await run(remove, { id: added.id })).removeBudgetEntry).toBe(added.id)
    await run('mutation ($id: ID!) { removeBudget(id: $id) }', { id: budget.id })
    expect(await newEvents(server)).toEqual([
      'budget:create',
      'budget:update',
      'budget-entry:create',
      'budget-entry:update',
      'budget-entry:delete',
      'budget:delete',
    ])
  })

  it('are as little there for others as what does not exist', async () => {
    const { id } = (await run(ADD, { id: project.id, name: 'Secret' })).addBudget
    const { id: departmentId } = await buildDepartment(server.database)
    const entry = { departmentId, startDate: '2026-02-01', monthsDuration: 3, dailySalary: 999 }
    const line = (await run(ADD_ENTRY, { id, entry })).addBudgetEntry.id
    for (const person of [artist, vendor, outsider]) {
      expect(await refusal(ADD, { id: project.id, name: 'Mine' }, person)).toBe('FORBIDDEN')
      expect(await refusal(ADD_ENTRY, { id, entry }, person)).toBe('NOT_FOUND')
      expect(await refusal(CHANGE_ENTRY, { id: line, change: { dailySalary: 1 } }, person)).toBe('NOT_FOUND')
      expect(await refusal('mutation ($id: ID!) { removeBudget(id: $id) }', { id }, person)).toBe('NOT_FOUND')
      expect(await refusal('mutation ($id: ID!) { removeBudgetEntry(id: $id) }', { id: line }, person)).toBe(
        'NOT_FOUND',
      )
      const times = 'query ($id: ID!) { departmentMinutes(projectId: $id) { minutes } }'
      expect(await refusal(times, { id: project.id }, person)).toBe('FORBIDDEN')
      const seen = await run(
        `query ($line: ID!, $department: ID!) {
          budgets { totalCount } budgetEntries { totalCount } budgetEntry(id: $line) { dailySalary }
          department(id: $department) { budgetEntries { totalCount } salaryScales { totalCount } }
          salaryScales { totalCount } budgetEntriesAggregate { count sum { dailySalary } }
        }`,
        { line, department: departmentId },
        person,
      ).catch((error: Error) => error.message)
      expect(JSON.stringify(seen)).not.toContain('999')
    }
    expect(await stored(server, 'budget_entry', line)).toMatchObject({ daily_salary: 999 })
  })

  it('are refused when they make no sense', async () => {
    const { id } = (await run(ADD, { id: project.id, name: 'Plan' })).addBudget
    const entry = { departmentId: UNKNOWN, startDate: '2026-02-01', monthsDuration: 3, dailySalary: 1 }
    expect(await refusal(ADD_ENTRY, { id, entry }, manager)).toBe('CONFLICT')
    expect(await refusal(ADD_ENTRY, { id, entry: { ...entry, monthsDuration: -3 } }, manager)).toBe('BAD_USER_INPUT')
    expect(await refusal(ADD_ENTRY, { id: UNKNOWN, entry }, manager)).toBe('NOT_FOUND')
    expect(await refusal(ADD_ENTRY, { id, entry: { ...entry, departmentId: null } }, manager)).toBe('BAD_USER_INPUT')
    expect(await refusal(ADD, { id: project.id, name: '' }, manager)).toBe('BAD_USER_INPUT')
  })
})

describe('schedules', () => {
  it('have a bar for each thing, in a fixed number of statements', async () => {
    const own = await buildProject(server.database)
    await addToTeam(server.database, own, [manager, vendor])
    const { id: taskTypeId } = await buildTaskType(server.database)
    const query = `query ($id: ID!, $type: ID!) {
      objectSchedule(projectId: $id, taskTypeId: $type, subject: SEQUENCES) { name item { startDate endDate taskType { id } } }
    }`
    const variables = { id: own.id, type: taskTypeId }
    const counts: number[] = []
    for (const more of [1, 12]) {
      for (let i = 0; i < more; i++) await buildSequence(server.database, own)
      const made = (await run(query, variables)).objectSchedule
      await run(query, variables)
      counts.push(statements)
      expect((await run(query, variables)).objectSchedule).toEqual(made)
      expect(made[0].item).toMatchObject({ taskType: { id: taskTypeId } })
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[1]).toBeLessThanOrEqual(8)
    expect(await refusal(query, variables, vendor)).toBe('FORBIDDEN')
    const shot = await buildShot(server.database, own)
    await buildTask(server.database, shot, { taskTypeId })
    const whole = 'query ($id: ID!) { taskTypeSchedule(projectId: $id) { objectId taskType { id } } }'
    expect((await run(whole, { id: own.id })).taskTypeSchedule).toEqual([
      { objectId: null, taskType: { id: taskTypeId } },
    ])
    expect(await refusal(whole, { id: own.id }, outsider)).toBe('FORBIDDEN')
  })

  it('are saved, copied and applied by managers', async () => {
    const own = await buildProject(server.database)
    await addToTeam(server.database, own, [manager, artist])
    const task = await buildTask(server.database, await buildShot(server.database, own), {
      startDate: '2026-03-02',
      dueDate: '2026-03-06',
      estimation: 480,
      assignees: [artist],
    })
    const version = () =>
      insertRow(server.database, 'ProductionScheduleVersion', { name: unique('Plan'), projectId: own.id })
    const [first, second] = [await version(), await version()]
    const fields =
      '{ locked productionScheduleFrom { id } taskLinks { nodes { estimation assignees { nodes { id } } } } }'
    const copy = `mutation ($id: ID!) { copyScheduleFromProduction(versionId: $id) ${fields} }`
    const taken = (await run(copy, { id: first.id })).copyScheduleFromProduction
    expect(taken.taskLinks.nodes).toEqual([{ estimation: 480, assignees: { nodes: [{ id: artist.id }] } }])
    const take = `mutation ($id: ID!, $source: ID!) { copyScheduleFromVersion(versionId: $id, sourceId: $source) ${fields} }`
    const copied = (await run(take, { id: second.id, source: first.id })).copyScheduleFromVersion
    expect(copied).toMatchObject({ productionScheduleFrom: { id: first.id }, taskLinks: taken.taskLinks })
    await server.database.pool.query('update task set estimation = 1 where id = $1', [task.id])
    const apply = `mutation ($id: ID!) { applyScheduleVersion(versionId: $id) { locked } }`
    expect((await run(apply, { id: second.id })).applyScheduleVersion).toEqual({ locked: true })
    expect(await stored(server, 'task', task.id)).toMatchObject({ estimation: 480 })
    expect(await refusal(apply, { id: second.id }, artist)).toBe('FORBIDDEN')
    for (const person of [vendor, outsider]) expect(await refusal(apply, { id: second.id }, person)).toBe('NOT_FOUND')
    expect(await refusal(take, { id: second.id, source: second.id }, manager)).toBe('BAD_USER_INPUT')
    expect(await refusal(take, { id: second.id, source: UNKNOWN }, manager)).toBe('NOT_FOUND')
  })

  it('do not end before they start', async () => {
    const { id: taskTypeId } = await buildTaskType(server.database)
    const create = 'mutation ($input: CreateScheduleItemInput!) { createScheduleItem(input: $input) { id } }'
    const input = { projectId: project.id, taskTypeId, startDate: '2026-03-05', endDate: '2026-03-04' }
    const { errors } = await server.graphql(create, { input })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'endDate' }] })
    const away = 'query ($id: ID!) { teamDaysOff(projectId: $id, start: "2026-03-05", end: "2026-03-04") { id } }'
    expect(await refusal(away, { id: project.id }, manager)).toBe('BAD_USER_INPUT')
  })

  it('know when the team is away; reasons are for managers and for oneself', async () => {
    const dayOff = { personId: artist.id, date: '2026-03-02', endDate: '2026-03-03', description: 'Ill' }
    await insertRow(server.database, 'DayOff', dayOff)
    const colleague = await signIn(server, 'supervisor')
    await addToTeam(server.database, project, [colleague])
    const query = 'query ($id: ID!) { teamDaysOff(projectId: $id) { personId date endDate description } }'
    const read = async (person: Member) => (await run(query, { id: project.id }, person)).teamDaysOff
    expect(await read(manager)).toEqual([dayOff])
    expect(await read(artist)).toEqual([dayOff])
    expect(await read(colleague)).toEqual([{ ...dayOff, description: null }])
    expect(await refusal(query, { id: project.id }, vendor)).toBe('FORBIDDEN')
  })
})

describe('sums', () => {
  it('of quotas and of episodes are lists with typed keys', async () => {
    const own = await buildProject(server.database)
    await addToTeam(server.database, own, [manager, artist, vendor])
    const episode = await buildEpisode(server.database, own, { name: 'E01' })
    const sequence = await buildSequence(server.database, own, { name: 'SQ01', parentId: episode.id })
    const shot = await buildShot(server.database, own, { name: 'SH010', nbFrames: 50, parentId: sequence.id })
    const { id: taskTypeId } = await buildTaskType(server.database)
    const dates = { realStartDate: '2024-01-08T09:00:00', endDate: '2024-01-10T12:00:00' }
    await buildTask(server.database, shot, { taskTypeId, assignees: [artist], retakeCount: 1, nbDrawings: 4, ...dates })
    const data = await run(
      `query ($id: ID!, $type: ID!, $person: ID!) {
        quotas(projectId: $id, taskTypeId: $type) { personId at frames drawings }
        byWeek: quotas(projectId: $id, taskTypeId: $type, period: WEEK) { personId at frames seconds count }
        personQuotas(projectId: $id, personId: $person, countMode: FEEDBACK, period: MONTH) { taskTypeId at frames }
        quotaShots(projectId: $id, personId: $person, taskTypeId: $type, start: "2024-01-01", end: "2024-01-09") {
          fullName weight shot { name }
        }
        episodeStatistics(projectId: $id) { episodeId taskTypeId count frames drawings }
        retakeStatistics(projectId: $id) { episodeId taskTypeId maxRetakeCount other { count frames } evolution { take retake { count } } }
      }`,
      { id: own.id, type: taskTypeId, person: artist.id },
    )
    const day = (personId: string | null, at: string) => ({ personId, at, frames: 17, drawings: 4 })
    expect(data.quotas).toHaveLength(6)
    for (const person of [artist.id, null])
      for (const at of ['2024-01-10', '2024-01-11', '2024-01-12']) expect(data.quotas).toContainEqual(day(person, at))
    expect(data.byWeek).toContainEqual({ personId: null, at: '2024-2', frames: 51, seconds: 2.04, count: 3 })
    expect(data.personQuotas).toContainEqual({ taskTypeId, at: '2024-01', frames: 50 })
    expect(data.quotaShots).toEqual([{ fullName: 'E01 / SQ01 / SH010', weight: 0.67, shot: { name: 'SH010' } }])
    const cells = [null, episode.id].flatMap((episodeId) =>
      [null, taskTypeId].map((type) => ({ episodeId, taskTypeId: type })),
    )
    for (const cell of cells) {
      expect(data.episodeStatistics).toContainEqual({ ...cell, count: 1, frames: 50, drawings: 4 })
      expect(data.retakeStatistics).toContainEqual({
        ...cell,
        maxRetakeCount: 1,
        other: { count: 1, frames: 50 },
        evolution: cell.episodeId ? [{ take: 1, retake: { count: 1 } }] : [],
      })
    }
    const stats =
      'query ($id: ID!) { episodeStatistics(projectId: $id) { count } retakeStatistics(projectId: $id) { maxRetakeCount } }'
    expect(await run(stats, { id: own.id }, vendor)).toEqual({
      episodeStatistics: [],
      retakeStatistics: [{ maxRetakeCount: 0 }],
    })
    expect(await refusal(stats, { id: own.id }, outsider)).toBe('FORBIDDEN')
    const mine = 'query ($id: ID!, $person: ID!) { personQuotas(projectId: $id, personId: $person) { at } }'
    expect(await refusal(mine, { id: own.id, person: manager.id }, artist)).toBe('FORBIDDEN')
  })
})
