import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { signIn, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildProject,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  referenceId,
  unique,
  type Role,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let last: FinishedRequest | undefined
let project: { id: string }
let closedStatusId: string
let templateId: string
let assetTypeId: string
const people: [name: string, Member][] = []

/** Everybody's role in the studio, and the one in the team that may override it. */
const ROLES: [studio: Role, team?: Role][] = [
  ['admin'],
  ['manager'],
  ['supervisor'],
  ['user'],
  ['client'],
  ['vendor'],
  ['user', 'manager'],
  ['manager', 'user'],
  ['client', 'supervisor'],
  ['user', 'client'],
  ['supervisor', 'vendor'],
]

beforeAll(async () => {
  server = await startTestServer({
    onRequest: (request) => {
      last = request
    },
  })
  const { database } = server
  project = await buildProject(database)
  const closed = await insertRow(database, 'ProjectStatus', { name: 'Closed for good', color: '#000000' })
  closedStatusId = closed.id
  templateId = (await insertRow(database, 'ProjectTemplate', { name: unique('Template') })).id
  assetTypeId = await referenceId(database, 'EntityType', 'Character')
  for (const [studio, team] of ROLES) {
    const person = await signIn(server, studio)
    await addToTeam(database, project, [person], team)
    people.push([team ? `${studio} as ${team}` : studio, person])
  }
})
afterAll(() => server?.close())

/** True when the request does what it says. */
const done = async (member: Member, method: string, path: string, json?: object): Promise<boolean> => {
  const { status } = await server.rest(method, path, { token: member.token, ...(json && { json }) })
  if (status >= 500 || status === 404) throw new Error(`${method} ${path}: ${status}`)
  return status < 400
}

const mutated = async (member: Member, mutation: string): Promise<boolean> => {
  const { errors } = await server.graphql(`mutation { ${mutation} }`, {}, { token: member.token })
  const code = errors?.[0]?.extensions.code
  if (code && code !== 'FORBIDDEN') throw new Error(`${mutation}: ${errors[0]!.message}`)
  return !code
}

type Verdicts = Record<string, { allowed: boolean; reason: string | null }>

async function viewerCan(member: Member, root: string, id: string, names: string[]): Promise<Verdicts> {
  const query = `{ ${root}(id: "${id}") { viewerCan { ${names.map((name) => `${name} { allowed reason }`).join(' ')} } } }`
  const { data, errors } = await server.graphql<any>(query, {}, { token: member.token })
  if (errors) throw new Error(errors[0]!.message)
  return data[root].viewerCan
}

/** What is said equals what happens, for everybody. */
async function hold(
  root: string,
  idFor: (member: Member) => Promise<string>,
  attempts: Record<string, (member: Member, id: string) => Promise<boolean>>,
): Promise<void> {
  const said: Record<string, boolean> = {}
  const happened: Record<string, boolean> = {}
  for (const [who, member] of people) {
    const id = await idFor(member)
    const verdicts = await viewerCan(member, root, id, Object.keys(attempts))
    for (const [name, attempt] of Object.entries(attempts)) {
      const { allowed, reason } = verdicts[name]!
      expect([who, name, reason === null]).toEqual([who, name, allowed])
      said[`${who}: ${name}`] = allowed
      happened[`${who}: ${name}`] = await attempt(member, id)
    }
  }
  expect(said).toEqual(happened)
  // Both answers are there: the test would see a rule that always says the same.
  for (const name of Object.keys(attempts)) {
    const answers = Object.entries(said).filter(([key]) => key.endsWith(`: ${name}`))
    expect([name, new Set(answers.map(([, allowed]) => allowed)).size]).toEqual([name, 2])
  }
}

test('what one may do with a production', async () => {
  const shot = await buildShot(server.database, project)
  for (const [, member] of people) await buildTask(server.database, shot, { name: member.id, assignees: [member] })
  const path = `/data/projects/${project.id}`
  await hold('project', () => Promise.resolve(project.id), {
    update: (member, id) => mutated(member, `updateProject(id: "${id}", input: { description: "x" }) { id }`),
    manageTeam: (member, id) => mutated(member, `addToTeam(projectId: "${id}", members: []) { index }`),
    changeSettings: (member, id) => mutated(member, `addProjectSettings(projectId: "${id}", settings: []) { index }`),
    applyTemplate: (member, id) =>
      mutated(member, `applyTemplate(projectId: "${id}", templateId: "${templateId}") { id }`),
    createAssets: (member) =>
      done(member, 'POST', `${path}/asset-types/${assetTypeId}/assets/new`, { name: unique('A') }),
    createShots: (member) => done(member, 'POST', `${path}/sequences`, { name: unique('S') }),
    createConcepts: (member) => done(member, 'POST', `${path}/concepts`, { name: unique('C') }),
    changeCasting: (member) => done(member, 'PUT', `${path}/entities/${shot.id}/casting`, []),
    seeBudgets: (member) => done(member, 'GET', `${path}/budgets`),
  })
})

test('who deletes a production, once it is closed', async () => {
  const closedProject = async (member: Member): Promise<string> => {
    const { id } = await buildProject(server.database, { projectStatusId: closedStatusId })
    await addToTeam(server.database, id, [member])
    return id
  }
  await hold('project', closedProject, { delete: (member, id) => done(member, 'DELETE', `/data/projects/${id}`) })
  const [, admin] = people[0]!
  const { delete: open } = await viewerCan(admin, 'project', project.id, ['delete'])
  expect(open).toEqual({ allowed: false, reason: 'Only closed projects can be deleted' })
  expect(await done(admin, 'DELETE', `/data/projects/${project.id}`)).toBe(false)
})

test('what one may do with an entity, made by others or by oneself', async () => {
  const taskType = await buildTaskType(server.database)
  const taskStatusId = await referenceId(server.database, 'TaskStatus', 'Todo')
  const attempts = {
    update: (member: Member, id: string) => done(member, 'PUT', `/data/entities/${id}`, { description: 'x' }),
    createTasks: (member: Member, id: string) =>
      done(member, 'POST', '/data/tasks', {
        name: unique('task'),
        project_id: project.id,
        entity_id: id,
        task_type_id: taskType.id,
        task_status_id: taskStatusId,
      }),
    changeCasting: (member: Member, id: string) =>
      done(member, 'PUT', `/data/projects/${project.id}/entities/${id}/casting`, []),
  }
  const shotFor = async (member: Member, values: object = {}): Promise<string> => {
    const shot = await buildShot(server.database, project, { ...values })
    await buildTask(server.database, shot, { assignees: [member] })
    return shot.id
  }
  await hold('shot', (member) => shotFor(member), attempts)
  for (const [who, member] of people) {
    const id = await shotFor(member, { createdById: member.id })
    const verdicts = await viewerCan(member, 'shot', id, ['update', 'delete'])
    expect([who, verdicts.update!.allowed, verdicts.delete!.allowed]).toEqual([who, true, true])
    expect([who, await attempts.update(member, id)]).toEqual([who, true])
  }
})

test('who deletes an entity', async () => {
  const asset = async (member: Member): Promise<string> => {
    const { id, projectId } = await buildShot(server.database, project)
    // Without a task it can be deleted; a vendor sees it by one.
    const sees = member === people.find(([who]) => who === 'vendor')![1]
    if (sees || people.find(([who]) => who === 'supervisor as vendor')![1] === member) {
      await buildTask(server.database, { id, projectId }, { assignees: [member] })
    }
    return id
  }
  await hold('shot', asset, { delete: (member, id) => done(member, 'DELETE', `/data/shots/${id}?force=true`) })
})

test('costs no statement a record', async () => {
  const statementsFor = async (count: number): Promise<number> => {
    const { data } = await server.graphql<any>(
      `{ shots(first: ${count}) { nodes { viewerCan { update { allowed } delete { allowed } } } } }`,
      {},
      { token: people[3]![1].token },
    )
    expect(data.shots.nodes).toHaveLength(count)
    return last!.statements
  }
  expect(await statementsFor(10)).toBe(await statementsFor(1))
})
