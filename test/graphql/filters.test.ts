import { randomUUID } from 'node:crypto'
import {
  addToTeam,
  buildAsset,
  buildDepartment,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskStatus,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let project: { id: string }
let ids: Record<string, string>

/** Three shots, one asset; tasks called by letters. */
beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  project = await buildProject(database, { name: 'Filters' })
  const done = await buildTaskStatus(database, { name: 'Finished', isDone: true })
  const [ann, bob] = [
    await buildPerson(database, 'user', { firstName: 'Ann' }),
    await buildPerson(database, 'user', { firstName: 'Bob' }),
  ]
  await addToTeam(database, project, [ann, bob])
  const department = await buildDepartment(database)
  const sequence = await buildSequence(database, project, { name: 'SQ' })
  const shots = {
    one: await buildShot(database, project, {
      name: 'One',
      parentId: sequence.id,
      nbFrames: 10,
      status: 'running',
      data: { frame_in: 1, tag: 'Hero', ok: true, deep: { level: 2 }, none: null },
    }),
    two: await buildShot(database, project, {
      name: 'two 50%',
      parentId: sequence.id,
      nbFrames: 20,
      status: 'standby',
      canceled: true,
      data: { frame_in: 20, tag: 'extra', ok: false },
    }),
    three: await buildShot(database, project, {
      name: 'Th_ree',
      nbFrames: null,
      code: 'x\\y',
      data: { frame_in: '3' },
    }),
  }
  const asset = await buildAsset(database, project, { name: 'Asset', data: null })
  const day = (days: number): Date => new Date(Date.now() + days * 86_400_000)
  const a = await buildTask(database, shots.one, { name: 'a', dueDate: day(-3), estimation: 1.5, assignees: [ann] })
  const b = await buildTask(database, shots.one, {
    name: 'b',
    taskStatusId: done.id,
    dueDate: day(3),
    estimation: 2,
    assignees: [ann, bob],
    taskTypeId: await typeOf('Layout'),
  })
  const c = await buildTask(database, shots.two, { name: 'c', taskStatusId: done.id, estimation: 3 })
  ids = {
    ann: ann.id,
    bob: bob.id,
    department: department.id,
    done: done.id,
    a: a.id,
    b: b.id,
    c: c.id,
    asset: asset.id,
  }
})
afterAll(() => server.close())

const typeOf = async (name: string): Promise<string> =>
  (await server.database.pool.query<{ id: string }>('select id from task_type where name = $1', [name])).rows[0]!.id

async function find(many: 'entities' | 'tasks', where: object): Promise<string[]> {
  const type = many === 'tasks' ? 'TaskWhere' : 'EntityWhere'
  const all = { AND: [{ project: { name: { eq: 'Filters' } } }, where] }
  const query = `query ($where: ${type}) { ${many}(where: $where, orderBy: [{ name: ASC }]) { totalCount nodes { name } } }`
  const { data, errors } = await server.graphql<any>(query, { where: all })
  if (errors) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`)
  expect(data[many].totalCount).toBe(data[many].nodes.length)
  return data[many].nodes.map(({ name }: { name: string }) => name).sort()
}

describe('filters on columns', () => {
  it.each<[object, string[]]>([
    [{}, ['Asset', 'One', 'SQ', 'Th_ree', 'two 50%']],
    [{ name: { eq: 'One' } }, ['One']],
    [{ name: { eq: 'one' } }, []],
    [{ name: { eq: 'one', mode: 'INSENSITIVE' } }, ['One']],
    [{ name: { ne: 'One' } }, ['Asset', 'SQ', 'Th_ree', 'two 50%']],
    [{ name: { in: ['One', 'SQ', 'nothing'] } }, ['One', 'SQ']],
    [{ name: { in: [] } }, []],
    [{ name: { notIn: [] } }, ['Asset', 'One', 'SQ', 'Th_ree', 'two 50%']],
    [{ name: { in: ['one', 'sq'], mode: 'INSENSITIVE' } }, ['One', 'SQ']],
    [{ name: { notIn: ['ONE', 'sq', 'asset'], mode: 'INSENSITIVE' } }, ['Th_ree', 'two 50%']],
    [{ name: { contains: '50%' } }, ['two 50%']],
    [{ name: { contains: '%' } }, ['two 50%']],
    [{ name: { contains: '_' } }, ['Th_ree']],
    [{ name: { startsWith: 'T' } }, ['Th_ree']],
    [{ name: { startsWith: 't', mode: 'INSENSITIVE' } }, ['Th_ree', 'two 50%']],
    [{ name: { endsWith: 'e' } }, ['One', 'Th_ree']],
    [{ name: { gte: 'One', lt: 'T' } }, ['One', 'SQ']],
    [{ code: { contains: '\\' } }, ['Th_ree']],
    [{ code: { isNull: false } }, ['Th_ree']],
    [{ code: { eq: null }, name: { startsWith: 'O' } }, ['One']],
    [{ code: { ne: null } }, ['Th_ree']],
    [{ code: { ne: 'x\\y' } }, ['Asset', 'One', 'SQ', 'two 50%']],
    [{ nbFrames: { gt: 10 } }, ['two 50%']],
    [{ nbFrames: { gte: 10, lte: 19 } }, ['One']],
    [{ nbFrames: { in: [10, 20] } }, ['One', 'two 50%']],
    [{ nbFrames: { notIn: [10] }, name: { startsWith: 't', mode: 'INSENSITIVE' } }, ['Th_ree', 'two 50%']],
    [{ canceled: { eq: true } }, ['two 50%']],
    [{ canceled: { ne: true } }, ['Asset', 'One', 'SQ', 'Th_ree']],
    [{ status: { eq: 'STANDBY' } }, ['two 50%']],
    [{ status: { notIn: ['STANDBY', 'RUNNING'] } }, []],
    [{ OR: [{ name: { eq: 'One' } }, { nbFrames: { eq: 20 } }] }, ['One', 'two 50%']],
    [{ OR: [] }, []],
    [{ AND: [] }, ['Asset', 'One', 'SQ', 'Th_ree', 'two 50%']],
    [{ NOT: { nbFrames: { gt: 10 } } }, ['Asset', 'One', 'SQ', 'Th_ree']],
    [{ NOT: { OR: [{ nbFrames: { isNull: true } }, { canceled: { eq: true } }] } }, ['One']],
  ])('%j', async (where, expected) => {
    expect(await find('entities', where)).toEqual(expected)
  })

  it.each<[object, string[]]>([
    [{ estimation: { gt: 1.5 } }, ['b', 'c']],
    [{ estimation: { in: [1.5, 3] } }, ['a', 'c']],
    [{ dueDate: { isNull: true } }, ['c']],
    [{ dueDate: { inLast: { days: 7 } } }, ['a']],
    [{ dueDate: { inNext: { weeks: 1 } } }, ['b']],
    [{ dueDate: { inLast: { hours: 1 } } }, []],
    [{ dueDate: { lt: '2000-01-01T00:00:00Z' } }, []],
    [{ dueDate: { gte: '2000-01-01T00:00:00+02:00' } }, ['a', 'b']],
    [{ createdAt: { inLast: { minutes: 30 } } }, ['a', 'b', 'c']],
  ])('of tasks: %j', async (where, expected) => {
    expect(await find('tasks', where)).toEqual(expected)
  })

  it('takes moments in any zone, to the microsecond', async () => {
    await server.database.pool.query("update task set end_date = '2026-05-01 10:00:00.123456' where id = $1", [ids.a])
    expect(await find('tasks', { endDate: { eq: '2026-05-01T12:00:00.123456+02:00' } })).toEqual(['a'])
    expect(await find('tasks', { endDate: { in: ['2026-05-01T10:00:00.123456Z', '2020-01-01T00:00:00Z'] } })).toEqual([
      'a',
    ])
    expect(await find('tasks', { endDate: { gt: '2026-05-01T10:00:00.123456Z' } })).toEqual([])
    expect(await find('tasks', { endDate: { gt: '2026-05-01T10:00:00.123455' } })).toEqual(['a'])
  })
})

describe('filters on JSON', () => {
  it.each<[object | object[], string[]]>([
    [{ path: 'frame_in', gt: 1 }, ['two 50%']],
    [{ path: 'frame_in', lte: 20 }, ['One', 'two 50%']],
    [{ path: 'frame_in', eq: 1 }, ['One']],
    [{ path: 'frame_in', eq: '3' }, ['Th_ree']],
    [{ path: 'frame_in', gte: '2' }, ['Th_ree']],
    [{ path: 'frame_in', in: [1, '3'] }, ['One', 'Th_ree']],
    [{ path: 'frame_in', notIn: [1, 20] }, ['Asset', 'SQ', 'Th_ree']],
    [{ path: 'tag', eq: 'Hero' }, ['One']],
    [{ path: 'tag', eq: 'hero' }, []],
    [{ path: 'tag', eq: 'hero', mode: 'INSENSITIVE' }, ['One']],
    [{ path: 'tag', startsWith: 'h', mode: 'INSENSITIVE' }, ['One']],
    [{ path: 'tag', contains: 'xtr' }, ['two 50%']],
    [{ path: 'tag', contains: '%' }, []],
    [{ path: 'ok', eq: true }, ['One']],
    [{ path: 'ok', ne: true }, ['Asset', 'SQ', 'Th_ree', 'two 50%']],
    [{ path: ['deep', 'level'], eq: 2 }, ['One']],
    [{ path: 'deep', eq: { level: 2 } }, ['One']],
    [{ path: 'none', isNull: true, ne: 'x' }, ['Asset', 'One', 'SQ', 'Th_ree', 'two 50%']],
    [{ path: 'frame_in', isNull: false }, ['One', 'Th_ree', 'two 50%']],
    [{ path: 'frame_in', eq: null }, ['Asset', 'SQ']],
    [
      [
        { path: 'frame_in', gte: 1 },
        { path: 'tag', eq: 'Hero' },
      ],
      ['One'],
    ],
  ])('%j', async (data, expected) => {
    expect(await find('entities', { data })).toEqual(expected)
  })
})

describe('filters on related records', () => {
  it.each<[() => object, string[]]>([
    [() => ({ parent: { name: { eq: 'SQ' } } }), ['One', 'two 50%']],
    [() => ({ NOT: { parent: { name: { eq: 'SQ' } } } }), ['Asset', 'SQ', 'Th_ree']],
    [() => ({ tasks: { some: { name: { eq: 'a' } } } }), ['One']],
    [() => ({ tasks: { some: {} } }), ['One', 'two 50%']],
    [() => ({ tasks: { none: {} } }), ['Asset', 'SQ', 'Th_ree']],
    [() => ({ tasks: { every: { taskStatus: { isDone: { eq: true } } } } }), ['Asset', 'SQ', 'Th_ree', 'two 50%']],
    [() => ({ tasks: { every: { taskStatus: { isDone: { eq: true } } }, some: {} } }), ['two 50%']],
    [() => ({ tasks: { some: { assignees: { some: { id: { eq: ids.bob } } } } } }), ['One']],
    [() => ({ tasks: { none: { assignees: { none: {} } } } }), ['Asset', 'One', 'SQ', 'Th_ree']],
    [() => ({ children: { some: {} } }), ['SQ']],
    [() => ({ children: { every: { status: { eq: 'RUNNING' } } }, entityType: { name: { eq: 'Sequence' } } }), []],
  ])('%#', async (where, expected) => {
    expect(await find('entities', where())).toEqual(expected)
  })
})

describe('filters that are refused', () => {
  it.each<[object, RegExp]>([
    [{ nope: { eq: 1 } }, /BAD_USER_INPUT: .*not defined by type "EntityWhere"/],
    [{ name: { like: 'x' } }, /BAD_USER_INPUT: .*not defined by type "StringFilter"/],
    [{ name: { eq: 1 } }, /BAD_USER_INPUT: .*String cannot represent a non string value/],
    [{ name: { eq: 'a\u0000b' } }, /BAD_USER_INPUT: .*NUL/],
    [{ name: { contains: null } }, /BAD_USER_INPUT: .*isNull/],
    [{ name: { isNull: null } }, /BAD_USER_INPUT/],
    [{ name: null }, /BAD_USER_INPUT/],
    [{ AND: null }, /BAD_USER_INPUT/],
    [{ parent: null }, /BAD_USER_INPUT/],
    [{ id: { eq: 'x' } }, /BAD_USER_INPUT: .*UUID/],
    [{ id: { in: [randomUUID(), "'; drop table task; --"] } }, /BAD_USER_INPUT: .*UUID/],
    [{ nbFrames: { eq: 3_000_000_000 } }, /BAD_USER_INPUT: .*32-bit/],
    [{ createdAt: { gt: 'yesterday' } }, /BAD_USER_INPUT: .*ISO 8601/],
    [{ createdAt: { gt: '2026-02-30T00:00:00Z' } }, /BAD_USER_INPUT: .*ISO 8601/],
    [{ createdAt: { inLast: { days: -1 } } }, /BAD_USER_INPUT: .*days/],
    [{ data: { path: 'x', gt: true } }, /BAD_USER_INPUT/],
    [{ data: { path: 'a\u0000', eq: 1 } }, /BAD_USER_INPUT/],
    [{ data: { path: 'a', eq: 'b\u0000' } }, /BAD_USER_INPUT/],
    [{ status: { eq: 'standby' } }, /BAD_USER_INPUT: .*EntityStatus/],
    [{ OR: Array.from({ length: 301 }, () => ({ name: { eq: 'x' } })) }, /TOO_EXPENSIVE/],
  ])('%j', async (where, message) => {
    await expect(find('entities', where)).rejects.toThrow(message)
  })
})
