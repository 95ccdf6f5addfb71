import fc from 'fast-check'
import { sql } from 'kysely'
import { createContext } from '../../src/context.js'
import { authenticate } from '../../src/areas/auth/authenticate.js'
import { graphModels, type GraphModel, type Relation } from '../../src/kernel/graphql/model.js'
import { Scope, tableAs } from '../../src/kernel/graphql/scope.js'
import type { Actor } from '../../src/kernel/permissions/actor.js'
import { registry } from '../../src/registry.js'
import {
  addToTeam,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  type Role,
} from '../support/factories.js'
import { startStudio, type Studio } from './studio.js'

const models = graphModels(registry)
const roots = [...models.values()].filter(({ spec, columns }) => spec.graphql !== false && columns.has('id'))
const ROLES: Role[] = ['manager', 'supervisor', 'user', 'client', 'vendor']

let studio: Studio
/** Ids of everything in a production that none of the people below is in the team of. */
const secrets: string[] = []
const people = new Map<Role, { id: string; token: string; actor: Actor }>()

beforeAll(async () => {
  studio = await startStudio()
  const { database } = studio
  const bench = (await database.pool.query<{ id: string }>('select id from project')).rows[0]!
  const hidden = await buildProject(database, { name: 'Secret show' })
  const sequence = await buildSequence(database, hidden, { name: 'Secret sequence' })
  secrets.push(hidden.id, sequence.id)
  for (const role of ROLES) {
    const person = await buildPerson(database, role)
    await addToTeam(database, bench, [person])
    // Assigned in a production without being in its team: the assignment alone opens nothing.
    const shot = await buildShot(database, hidden, { name: `Secret shot ${role}`, parentId: sequence.id })
    const task = await buildTask(database, shot, { assignees: [person], assignerId: person.id })
    const comment = await insertRow(database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: person.id,
      text: 'Secret text',
    })
    const preview = await insertRow(database, 'PreviewFile', { name: 'secret', taskId: task.id, personId: person.id })
    const other = await buildPerson(database)
    const time = await insertRow(database, 'TimeSpent', {
      taskId: task.id,
      personId: other.id,
      date: '2026-01-01',
      duration: 60,
    })
    secrets.push(shot.id, task.id, comment.id, preview.id, time.id)
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from task where project_id = $1 order by id limit 3',
      [bench.id],
    )
    for (const { id } of rows) await insertRow(database, 'TaskPersonLink', { taskId: id, personId: person.id })
    const token = await studio.login(person.email)
    const actor = await authenticate(
      studio.deps,
      { cookies: {}, authorization: `Bearer ${token}`, path: '/graphql' },
      'access',
    )
    people.set(role, { id: person.id, token, actor: actor! })
  }
  // A shot of the open production that comes from a hidden one.
  const open = (await database.pool.query<{ id: string }>("select id from entity where name = 'SH0010' limit 1"))
    .rows[0]!
  await database.pool.query('update entity set source_id = $1 where id = $2', [secrets[2], open.id])
})
afterAll(() => studio.close())

/** Ids of a model that its rule lets somebody see, asked without the compiler. */
async function visibleIds(actor: Actor, model: GraphModel): Promise<Set<string>> {
  const scope = new Scope(actor, registry)
  const { db } = createContext(studio.deps, { actor })
  const rows = await db.rows<{ id: string }>(
    sql`select it.id from ${tableAs(model, 'it')} where ${scope.visible(model, 'it')}`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** A path along relations, chosen by numbers; from an interface it goes on by one of its kinds. */
function selection(model: GraphModel, steps: readonly number[]): string {
  const id = model.columns.has('id') ? '__typename id' : '__typename'
  const [step, ...rest] = steps
  if (model.kinds && step !== undefined) {
    const kind = model.kinds[step % model.kinds.length]!
    return `${id} ... on ${kind.name} { ${selection(kind, steps)} }`
  }
  const relations = [...model.relations.values()]
  if (step === undefined || relations.length === 0) return id
  const relation: Relation = relations[step % relations.length]!
  const inner = selection(models.get(relation.model)!, rest)
  return relation.kind === 'one'
    ? `${id} ${relation.name} { ${inner} }`
    : `${id} ${relation.name}(first: 3) { totalCount nodes { ${inner} } edges { node { ${inner} } } } ${relation.name}Aggregate { count }`
}

function collect(value: unknown, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) value.forEach((item) => collect(item, found))
  else if (value && typeof value === 'object') {
    for (const [name, list] of Object.entries(value)) {
      const groups = (value as Record<string, unknown>)[`${name}Aggregate`]
      if (groups) expect(groups).toEqual([{ count: (list as { totalCount: number }).totalCount }])
    }
    const { __typename: type, id } = value as { __typename?: string; id?: string }
    if (type && id) found.set(type, (found.get(type) ?? new Set()).add(id))
    Object.values(value).forEach((item) => collect(item, found))
  }
}

describe.each(ROLES)('as a %s', (role) => {
  it('no walk through the schema reaches a hidden record', async () => {
    const { token, actor } = people.get(role)!
    const allowed = new Map<string, Set<string>>()
    for (const model of roots) allowed.set(model.name, await visibleIds(actor, model))
    const walk = fc.record({
      root: fc.constantFrom(...roots),
      steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
    })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(walk, async ({ root, steps }) => {
        const data = await studio.read(
          `{ ${root.many}(first: 10) { totalCount nodes { ${selection(root, steps)} } } ${root.many}Aggregate { count } }`,
          {},
          token,
        )
        const { size } = allowed.get(root.name)!
        expect(data[root.many].totalCount).toBe(size)
        expect(data[`${root.many}Aggregate`]).toEqual([{ count: size }])
        const found = new Map<string, Set<string>>()
        collect(data, found)
        for (const [type, ids] of found) {
          seen += ids.size
          for (const id of ids) if (!allowed.get(type)!.has(id)) throw new Error(`${type} ${id} is hidden`)
        }
        const text = JSON.stringify(data)
        for (const id of secrets) expect(text).not.toContain(id)
      }),
      { numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(50)
  }, 120_000)

  it('a hidden record is not there by its id either', async () => {
    const { token } = people.get(role)!
    for (const id of secrets) {
      for (const field of ['project', 'entity', 'shot', 'sequence', 'task', 'comment', 'previewFile', 'timeSpent']) {
        expect(await studio.read(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id }, token)).toEqual({
          [field]: null,
        })
      }
    }
  })

  it('a mutation does not tell a hidden record from one that is not there', async () => {
    const { token } = people.get(role)!
    const [, sequence, shot, task, comment] = secrets
    for (const [id, suffix, type] of [
      [shot, 'Entity', 'UpdateEntityInput'],
      [sequence, 'Entity', 'UpdateEntityInput'],
      [task, 'Task', 'UpdateTaskInput'],
      [comment, 'Comment', 'UpdateCommentInput'],
    ]) {
      const update = `mutation ($id: ID!, $input: ${type}!) { update${suffix}(id: $id, input: $input) { id } }`
      const remove = `mutation ($id: ID!) { delete${suffix}(id: $id) }`
      for (const target of [id, '00000000-0000-4000-8000-000000000000']) {
        expect(await studio.refusal(update, { id: target, input: {} }, token)).toBe('NOT_FOUND')
        expect(await studio.refusal(remove, { id: target }, token)).toBe('NOT_FOUND')
      }
    }
  })

  it('no filter and no order tells of a hidden record', async () => {
    const { token, id } = people.get(role)!
    const count = async (field: string, where: object): Promise<number> => {
      const type = {
        persons: 'PersonWhere',
        entities: 'EntityWhere',
        taskStatuses: 'TaskStatusWhere',
        taskTypes: 'TaskTypeWhere',
      }[field]
      const data = await studio.read(
        `query ($where: ${type}) { ${field}(where: $where) { totalCount } }`,
        { where },
        token,
      )
      return data[field].totalCount
    }
    const secret = { name: { startsWith: 'Secret' } }
    expect(await count('persons', { tasks: { some: { project: secret } } })).toBe(0)
    expect(await count('persons', { tasks: { some: { entity: secret } } })).toBe(0)
    expect(await count('persons', { id: { eq: id }, comments: { some: { text: { contains: 'Secret' } } } })).toBe(0)
    expect(await count('persons', { id: { eq: id }, tasks: { every: { NOT: { project: secret } } } })).toBe(1)
    expect(await count('persons', { id: { eq: id }, projects: { none: secret } })).toBe(1)
    expect(await count('entities', { source: secret })).toBe(0)
    expect(await count('taskStatuses', { tasks: { some: { project: secret } } })).toBe(0)
    expect(await count('taskTypes', { tasks: { none: { project: secret } } })).toBe(await count('taskTypes', {}))
    const { entities } = await studio.read(
      '{ entities(orderBy: [{ source: { name: ASC_NULLS_LAST } }, { id: ASC }], first: 3) { nodes { id ... on Shot { scene { id } } } edges { cursor } } }',
      {},
      token,
    )
    expect(entities.nodes).toEqual([...entities.nodes].sort((a: any, b: any) => (a.id < b.id ? -1 : 1)))
    for (const { cursor } of entities.edges) expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('Secret')
    for (const { scene } of entities.nodes) expect(scene ?? null).toBeNull()
  })

  it('private fields are null, and no filter or order goes by them', async () => {
    const { token } = people.get(role)!
    const { restricted = {} } = models.get('Person')!.spec
    const { actor } = people.get(role)!
    const barred = Object.keys(restricted).filter((field) => !restricted[field]!(actor))
    if (role === 'manager') return expect(barred).toEqual([])
    expect(barred).toContain('dailySalary')
    const { data } = await studio.graphql<any>(
      `{ persons(first: 5) { nodes { ${barred.filter((field) => field in scalars()).join(' ')} } } }`,
      {},
      { token },
    )
    for (const node of data.persons.nodes) expect(Object.values(node).every((value) => value === null)).toBe(true)
    const kinds = scalars()
    for (const field of barred.filter((name) => name in kinds)) {
      if (kinds[field] !== 'json')
        expect(await studio.refusal(`{ persons(orderBy: [{ ${field}: ASC }]) { nodes { id } } }`, {}, token)).toBe(
          'FORBIDDEN',
        )
      if (kinds[field] !== 'json')
        expect(
          await studio.refusal(`{ persons(where: { NOT: { ${field}: { isNull: true } } }) { totalCount } }`, {}, token),
        ).toBe('FORBIDDEN')
    }
    expect(
      await studio.refusal(
        '{ tasks(where: { assignees: { some: { dailySalary: { gt: 1 } } } }) { totalCount } }',
        {},
        token,
      ),
    ).toBe('FORBIDDEN')
    for (const aggregate of [
      '{ personsAggregate { sum { dailySalary } } }',
      '{ personsAggregate { max { dailySalary } } }',
      '{ personsAggregate(groupBy: [DAILY_SALARY]) { count } }',
      '{ projects { nodes { teamAggregate { avg { dailySalary } } } } }',
    ])
      expect(await studio.refusal(aggregate, {}, token)).toBe('FORBIDDEN')
    expect(
      await studio.refusal(
        '{ tasks(orderBy: [{ assigner: { dailySalary: ASC } }]) { totalCount nodes { id } } }',
        {},
        token,
      ),
    ).toBe('FORBIDDEN')
  })
})

const scalars = (): Record<string, string> =>
  Object.fromEntries([...models.get('Person')!.columns.values()].map(({ field, kind }) => [field, kind]))
