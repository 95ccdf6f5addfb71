import fc from 'fast-check'
import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { signIn, type Member } from '../support/crew.js'
import {
  addToDepartments,
  addToTeam,
  buildDepartment,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
  insertRow,
  type Role,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let last: FinishedRequest | undefined

/** One department that counts, of the task type, and one that does not. */
let departments: { own: { id: string }; other: { id: string } }
let statuses: { id: string }[]
/** People by role in the studio and departments: making one and signing them in is slow. */
const people = new Map<string, Member>()

beforeAll(async () => {
  server = await startTestServer({
    onRequest: (request) => {
      last = request
    },
  })
  const { database } = server
  departments = { own: await buildDepartment(database), other: await buildDepartment(database) }
  const rules = [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const
  statuses = await Promise.all(
    rules.map(([isArtistAllowed, isClientAllowed]) => buildTaskStatus(database, { isArtistAllowed, isClientAllowed })),
  )
})
afterAll(() => server?.close())

const ROLES: Role[] = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor']
type Membership = 'none' | 'own' | 'other'

/** Somebody with a role and departments. */
async function personOf(role: Role, member: Membership): Promise<Member> {
  const key = `${role} ${member}`
  let person = people.get(key)
  if (!person) {
    people.set(key, (person = await signIn(server, role)))
    if (member !== 'none') await addToDepartments(server.database, person, [departments[member]])
  }
  return person
}

/** How somebody stands to a task and to a comment on it. */
const situation = fc.record({
  studio: fc.constantFrom(...ROLES),
  /** Role of the team link; null: that of the studio; `out`: not in the team. */
  team: fc.constantFrom(null, 'out' as const, ...ROLES),
  department: fc.constantFrom<Membership>('none', 'own', 'other'),
  typeHasDepartment: fc.boolean(),
  assigned: fc.boolean(),
  madeEntity: fc.boolean(),
  mentioned: fc.boolean(),
  status: fc.nat(3),
  nextStatus: fc.nat(3),
  other: fc.record({ studio: fc.constantFrom(...ROLES), department: fc.constantFrom<Membership>('none', 'own') }),
  otherAssigned: fc.boolean(),
  author: fc.constantFrom('self' as const, 'manager' as const, 'client' as const),
  forClient: fc.boolean(),
  isolated: fc.boolean(),
  hasPreview: fc.boolean(),
})
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

/** A situation as it stands in the database. */
interface Scene {
  caller: Member
  other: Member
  projectId: string
  taskId: string
  commentId: string
  statusId: string
  nextStatusId: string
  forClient: boolean
}

async function stage(asked: Situation): Promise<Scene> {
  const { database } = server
  const caller = await personOf(asked.studio, asked.department)
  let other = await personOf(asked.other.studio, asked.other.department)
  if (other === caller) other = await personOf(asked.other.studio, 'other')
  const project = await buildProject(database, { isClientsIsolated: asked.isolated })
  if (asked.team !== 'out') await addToTeam(database, project, [caller], asked.team ?? undefined)
  const taskType = await buildTaskType(database, {
    departmentId: asked.typeHasDepartment ? departments.own.id : null,
  })
  const shot = await buildShot(database, project, { createdById: asked.madeEntity ? caller.id : null })
  const assignees = [...(asked.assigned ? [caller] : []), ...(asked.otherAssigned ? [other] : [])]
  const status = statuses[asked.status]!
  const task = await buildTask(database, shot, { taskTypeId: taskType.id, taskStatusId: status.id, assignees })
  const authors = {
    self: caller,
    manager: await personOf('manager', 'other'),
    client: await personOf('client', 'other'),
  }
  const comment = await insertRow(database, 'Comment', {
    objectId: task.id,
    objectType: 'Task',
    personId: authors[asked.author].id,
    taskStatusId: status.id,
    text: 'As it was',
    checklist: [{ text: 'one', checked: false }],
    replies: [],
    forClient: asked.forClient,
  })
  if (asked.mentioned)
    await database.pool.query('insert into comment_mentions (comment, person) values ($1, $2)', [comment.id, caller.id])
  if (asked.hasPreview) await insertRow(database, 'PreviewFile', { name: 'preview', taskId: task.id, revision: 1 })
  return {
    caller,
    other,
    projectId: project.id,
    taskId: task.id,
    commentId: comment.id,
    statusId: status.id,
    nextStatusId: statuses[asked.nextStatus]!.id,
    forClient: asked.forClient,
  }
}

/** What is said of one ability; undefined where the record is not seen. */
async function said({ caller }: Scene, record: string, ability: string): Promise<boolean | undefined> {
  const query = `{ record: ${record} { viewerCan { ability: ${ability} { allowed reason } } } }`
  const { data, errors } = await server.graphql<any>(query, {}, { token: caller.token })
  if (errors) throw new Error(errors[0]!.message)
  if (!data.record) return undefined
  const [{ allowed, reason }] = [data.record.viewerCan.ability].flat()
  expect(reason === null).toBe(allowed)
  return allowed
}

/** Something that is asked, and done: whether it was, is the answer. */
interface Attempt {
  ask: (scene: Scene) => string
  do: (scene: Scene) => Promise<boolean>
}

async function answered(scene: Scene, method: string, path: string, options: object): Promise<boolean> {
  const { status, body } = await server.rest(method, path, { token: scene.caller.token, ...options })
  if (status >= 500) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
  return status < 400
}

async function mutated(scene: Scene, mutation: string): Promise<boolean> {
  const { data, errors } = await server.graphql<any>(
    `mutation { done: ${mutation} }`,
    {},
    { token: scene.caller.token },
  )
  const code = errors?.[0]?.extensions.code
  if (code && !['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'].includes(code)) throw new Error(errors[0]!.message)
  if (errors) return false
  return [data.done].flat().every((item: { error?: unknown }) => item?.error == null)
}

const list = (argument: string, id: string): string => `(${argument}: ["${id}"])`

const post = (scene: Scene, statusId: string): Promise<boolean> =>
  answered(scene, 'POST', `/actions/tasks/${scene.taskId}/comment`, {
    json: { task_status_id: statusId, comment: 'Hello' },
  })

const logTime = (scene: Scene, { id }: Member): Promise<boolean> =>
  mutated(
    scene,
    `logTime(entries: [{taskId: "${scene.taskId}", personId: "${id}", date: "2026-03-02", duration: 60}]) { error { code } }`,
  )

const assignment = (verb: string, { taskId }: Scene, { id }: Member): string =>
  `${verb}(taskIds: ["${taskId}"], personId: "${id}") { error { code } }`

const taskAttempts: Record<string, Attempt> = {
  comment: { ask: () => 'comment', do: (scene) => post(scene, scene.statusId) },
  setStatus: {
    ask: ({ nextStatusId }) => `setStatus${list('taskStatusIds', nextStatusId)}`,
    do: (scene) => post(scene, scene.nextStatusId),
  },
  plan: {
    ask: () => 'plan',
    do: (scene) => mutated(scene, `updateTask(id: "${scene.taskId}", input: {priority: 1, estimation: 60}) { id }`),
  },
  edit: {
    ask: () => 'edit',
    do: (scene) => mutated(scene, `updateTask(id: "${scene.taskId}", input: {name: "other"}) { id }`),
  },
  take: {
    ask: ({ caller }) => `assign${list('personIds', caller.id)}`,
    do: (scene) => mutated(scene, assignment('assignTasks', scene, scene.caller)),
  },
  assign: {
    ask: ({ other }) => `assign${list('personIds', other.id)}`,
    do: (scene) => mutated(scene, assignment('assignTasks', scene, scene.other)),
  },
  giveBack: {
    ask: ({ caller }) => `unassign${list('personIds', caller.id)}`,
    do: (scene) => mutated(scene, assignment('unassignTasks', scene, scene.caller)),
  },
  unassign: {
    ask: ({ other }) => `unassign${list('personIds', other.id)}`,
    do: (scene) => mutated(scene, assignment('unassignTasks', scene, scene.other)),
  },
  logTime: {
    ask: ({ caller }) => `logTime${list('personIds', caller.id)}`,
    do: (scene) => logTime(scene, scene.caller),
  },
  logTimeOfOther: {
    ask: ({ other }) => `logTime${list('personIds', other.id)}`,
    do: (scene) => logTime(scene, scene.other),
  },
  setMainPreview: {
    ask: () => 'setMainPreview',
    do: (scene) => answered(scene, 'PUT', `/actions/tasks/${scene.taskId}/set-main-preview`, {}),
  },
  delete: {
    ask: () => 'delete',
    do: (scene) => answered(scene, 'DELETE', `/data/tasks/${scene.taskId}?force=true`, {}),
  },
}

const update = (scene: Scene, input: string): Promise<boolean> =>
  mutated(scene, `updateComment(id: "${scene.commentId}", input: ${input}) { id }`)

const ofTask = ({ taskId, commentId }: Scene): string => `tasks/${taskId}/comments/${commentId}`

function attachment(): FormData {
  const form = new FormData()
  form.append('file', new Blob(['notes']), 'notes.txt')
  return form
}

const commentAttempts: Record<string, Attempt> = {
  edit: { ask: () => 'edit', do: (scene) => update(scene, '{text: "Other"}') },
  setStatus: {
    ask: ({ nextStatusId }) => `setStatus${list('taskStatusIds', nextStatusId)}`,
    do: (scene) => update(scene, `{taskStatusId: "${scene.nextStatusId}"}`),
  },
  tick: { ask: () => 'tick', do: (scene) => update(scene, '{checklist: [{text: "one", checked: true}]}') },
  pin: { ask: () => 'pin', do: (scene) => update(scene, '{pinned: true}') },
  showToClients: { ask: () => 'showToClients', do: (scene) => update(scene, `{forClient: ${!scene.forClient}}`) },
  reply: {
    ask: () => 'reply',
    do: (scene) => answered(scene, 'POST', `/data/${ofTask(scene)}/reply`, { json: { text: 'Yes' } }),
  },
  acknowledge: {
    ask: () => 'acknowledge',
    do: (scene) => answered(scene, 'POST', `/data/${ofTask(scene)}/ack`, {}),
  },
  attach: {
    ask: () => 'attach',
    do: (scene) => answered(scene, 'POST', `/actions/${ofTask(scene)}/add-attachment`, { body: attachment() }),
  },
  delete: {
    ask: () => 'delete',
    do: (scene) => answered(scene, 'DELETE', `/data/comments/${scene.commentId}`, {}),
  },
}

/** Situations that are always among the tried: everybody with and without the task and the comment as their own. */
const ALWAYS: [Situation][] = ROLES.flatMap((studio) =>
  [true, false].map((own): [Situation] => [
    {
      studio,
      team: null,
      department: 'none',
      typeHasDepartment: true,
      assigned: own || studio === 'vendor',
      madeEntity: false,
      mentioned: false,
      status: 3,
      nextStatus: own ? 3 : 0,
      other: { studio: 'user', department: 'own' },
      otherAssigned: own,
      author: own ? 'self' : 'manager',
      forClient: !own,
      isolated: false,
      hasPreview: own,
    },
  ]),
)

/** What is said equals what then happens, in every situation; and both answers are among them. */
async function hold(attempt: Attempt, record: (scene: Scene) => string): Promise<void> {
  const answers = new Set<boolean>()
  await fc.assert(
    fc.asyncProperty(situation, async (asked) => {
      const scene = await stage(asked)
      const allowed = await said(scene, record(scene), attempt.ask(scene))
      // Of what one does not see, nothing is said.
      if (allowed === undefined) return
      answers.add(allowed)
      expect(await attempt.do(scene)).toBe(allowed)
    }),
    { numRuns: ALWAYS.length + 24, examples: ALWAYS },
  )
  expect(answers.size).toBe(2)
}

test.each(Object.entries(taskAttempts))(
  'of a task: %s',
  (_, attempt) => hold(attempt, ({ taskId }) => `task(id: "${taskId}")`),
  120_000,
)

test.each(Object.entries(commentAttempts).filter(([name]) => name !== 'acknowledge'))(
  'of a comment: %s',
  (_, attempt) => hold(attempt, ({ commentId }) => `comment(id: "${commentId}")`),
  120_000,
)

test('who sees a comment may acknowledge it', async () => {
  for (const [asked] of ALWAYS) {
    const scene = await stage(asked)
    const allowed = await said(scene, `comment(id: "${scene.commentId}")`, 'acknowledge')
    expect(await commentAttempts.acknowledge!.do(scene)).toBe(allowed ?? false)
  }
})

test('costs no statement a record', async () => {
  const scene = await stage({ ...ALWAYS[0]![0], studio: 'supervisor', department: 'own', author: 'self' })
  const { database } = server
  const shot = await buildShot(database, { id: scene.projectId })
  for (let i = 0; i < 99; i++) {
    const task = await buildTask(database, shot, { name: `task ${i}`, assignees: i % 2 ? [scene.other] : [] })
    await insertRow(database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: scene.other.id,
      taskStatusId: scene.statusId,
      checklist: [],
      replies: [],
      forClient: false,
    })
  }
  const abilities = (attempts: Record<string, Attempt>): string =>
    Object.entries(attempts)
      .map(([name, { ask }]) => `${name}: ${ask(scene)} { allowed }`)
      .join(' ')
  const statementsFor = async (query: string): Promise<number> => {
    const { data, errors } = await server.graphql<any>(`{ records: ${query} }`, {}, { token: scene.caller.token })
    expect(errors).toBeUndefined()
    expect(data.records.nodes).toHaveLength(100)
    return last!.statements
  }
  const tasks = `tasks(first: 100, where: {projectId: {eq: "${scene.projectId}"}}) { nodes { viewerCan { ${abilities(taskAttempts)} } } }`
  const comments = `comments(first: 100) { nodes { viewerCan { ${abilities(commentAttempts)} } } }`
  // Eight or nine when nothing else runs; which look-ups meet in one statement depends on the moment.
  for (const query of [tasks, comments]) expect(await statementsFor(query)).toBeLessThanOrEqual(20)
})

test('a question names at most 100 records, and ids', async () => {
  const { taskId, caller } = await stage(ALWAYS[0]![0])
  const ask = async (ids: string[]): Promise<string> => {
    const query = `{ task(id: "${taskId}") { viewerCan { assign(personIds: ${JSON.stringify(ids)}) { allowed } } } }`
    const { errors } = await server.graphql(query, {}, { token: caller.token })
    return errors![0]!.extensions.code
  }
  expect(await ask(Array<string>(101).fill(caller.id))).toBe('TOO_EXPENSIVE')
  expect(await ask(['nobody'])).toBe('BAD_USER_INPUT')
})
