import { randomUUID } from 'node:crypto'
import {
  addToTeam,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
  insertRow,
} from '../support/factories.js'
import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements = 0
let wip: { id: string }
let locked: { id: string }
let task: { id: string }

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  wip = await buildTaskStatus(server.database, { isArtistAllowed: true, isClientAllowed: true, isWip: true })
  locked = await buildTaskStatus(server.database, { isArtistAllowed: false, isClientAllowed: false })
})
afterAll(() => server.close())
beforeEach(async () => {
  task = await newTask()
  await newEvents(server)
})

const newTask = async (project = crew.project) => {
  const shot = { ...(await buildShot(server.database, project)), projectId: project.id }
  const taskTypeId = (await buildTaskType(server.database)).id
  return buildTask(server.database, shot, { assignees: [crew.artist, crew.vendor], taskTypeId })
}
const run = async <T = any>({ token }: Pick<Member, 'token'>, text: string, variables: Record<string, unknown>) =>
  server.graphql<T>(text, variables, { token })
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code
const written = async (of = task) =>
  (await server.database.pool.query('select * from comment where object_id = $1 order by created_at', [of.id])).rows

const POST = `mutation ($taskId: ID!, $input: PostCommentInput!) {
  postComment(taskId: $taskId, input: $input) { id text checklist links forClient person { id } taskStatus { id } task { id taskStatus { id } } } }`
const MANY = `mutation ($comments: [TaskCommentInput!]!, $mode: BulkMode!) {
  postComments(comments: $comments, mode: $mode) { index id error { code message } comment { text } } }`
const STATUS = `mutation ($ids: [ID!]!, $status: ID!, $comment: String, $mode: BulkMode) {
  setTaskStatus(taskIds: $ids, statusId: $status, comment: $comment, mode: $mode) { index error { code } comment { task { id taskStatus { id } } } } }`

describe('postComment', () => {
  it('sets the status of the task, or leaves it', async () => {
    const checklist = [{ text: 'hands' }]
    const input = { taskStatusId: wip.id, text: 'on it', checklist, links: ['https://example.com'] }
    const { data } = await run(crew.artist, POST, { taskId: task.id, input })
    expect(data.postComment).toMatchObject({
      text: 'on it',
      checklist: [{ text: 'hands', checked: false }],
      links: input.links,
      forClient: false,
      person: { id: crew.artist.id },
      task: { id: task.id, taskStatus: { id: wip.id } },
    })
    const again = await run(crew.artist, POST, { taskId: task.id, input: { text: 'still' } })
    expect(again.data.postComment.taskStatus.id).toBe(wip.id)
    expect(await newEvents(server)).toEqual(expect.arrayContaining(['comment:new', 'task:status-changed', 'news:new']))
  })

  it('is refused as by REST, with nothing done', async () => {
    const post = (member: Member, input: Record<string, unknown>) => run(member, POST, { taskId: task.id, input })
    expect(code(await post(crew.outsider, { text: 'x' }))).toBe('FORBIDDEN')
    expect(code(await post(crew.artist, { text: 'x', taskStatusId: locked.id }))).toBe('FORBIDDEN')
    expect(code(await post(crew.artist, { text: 'x', taskStatusId: 'nonsense' }))).toBe('BAD_USER_INPUT')
    const long = await post(crew.artist, { text: 'x'.repeat(100_001) })
    expect(long.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    const unknown = await run(crew.manager, POST, { taskId: wip.id, input: { text: 'x' } })
    expect(code(unknown)).toBe('NOT_FOUND')
    expect(await written()).toEqual([])
    expect(await newEvents(server)).toEqual([])
  })

  it('speaks for others and of the past for managers only', async () => {
    const input = { text: 'old', personId: crew.client.id, createdAt: '2021-05-01T12:00:00+02:00', forClient: true }
    await run(crew.artist, POST, { taskId: task.id, input })
    await run(crew.manager, POST, { taskId: task.id, input })
    const [imported, own] = await written()
    expect(own).toMatchObject({ person_id: crew.artist.id, for_client: false })
    expect(imported).toMatchObject({
      person_id: crew.client.id,
      for_client: true,
      created_at: new Date('2021-05-01T10:00:00Z'),
    })
  })
})

describe('many comments', () => {
  it('are all or none, or as many as can be, each with its outcome', async () => {
    const other = await newTask(await buildProject(server.database))
    const comments = [
      { taskId: task.id, text: 'one' },
      { taskId: other.id, text: 'two' },
      { taskId: task.id, text: 'three', taskStatusId: wip.id },
    ]
    const atomic = await run(crew.manager, MANY, { comments, mode: 'ATOMIC' })
    expect(atomic.data.postComments.map(({ error }: any) => error.code)).toEqual(['CONFLICT', 'FORBIDDEN', 'CONFLICT'])
    expect(await written()).toEqual([])
    const best = await run(crew.manager, MANY, { comments, mode: 'BEST_EFFORT' })
    expect(best.data.postComments.map(({ error, comment }: any) => error?.code ?? comment.text)).toEqual([
      'one',
      'FORBIDDEN',
      'three',
    ])
    expect(await written(other)).toEqual([])
    expect((await stored(server, 'task', task.id)).task_status_id).toBe(wip.id)
  })

  it('set a status of many tasks by as many statements as of one', async () => {
    const tasks = await Promise.all(Array.from({ length: 6 }, () => newTask()))
    const set = (ids: string[]) => run(crew.supervisor, STATUS, { ids, status: wip.id, comment: 'go' })
    expect((await set([tasks[0]!.id])).errors).toBeUndefined()
    const few = statements
    const { data } = await set(tasks.map(({ id }) => id))
    expect(data.setTaskStatus.map(({ comment }: any) => comment.task)).toEqual(
      tasks.map(({ id }) => ({ id, taskStatus: { id: wip.id } })),
    )
    expect(statements).toBe(few)
    const refused = await run(crew.artist, STATUS, { ids: tasks.map(({ id }) => id), status: locked.id })
    expect(refused.data.setTaskStatus.map(({ error }: any) => error.code)).toContain('FORBIDDEN')
    for (const { id } of tasks) expect((await stored(server, 'task', id)).task_status_id).toBe(wip.id)
  })
})

describe('what is done with comments', () => {
  const comment = (author: { id: string }, values: Record<string, unknown> = {}) =>
    insertRow(server.database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: author.id,
      taskStatusId: wip.id,
      text: 'text',
      ...values,
    })

  it('is answered, and the answer taken back', async () => {
    const { id } = await comment(crew.supervisor)
    const REPLY = `mutation ($id: ID!, $text: String!) { replyToComment(commentId: $id, text: $text) { replies } }`
    const { data } = await run(crew.artist, REPLY, { id, text: 'yes' })
    const [reply] = data.replyToComment.replies
    expect(reply).toMatchObject({ text: 'yes', person_id: crew.artist.id })
    expect(code(await run(crew.outsider, REPLY, { id, text: 'no' }))).toBe('FORBIDDEN')
    expect(code(await run(crew.artist, REPLY, { id, text: 'x'.repeat(100_001) }))).toBe('BAD_USER_INPUT')
    const TAKE = `mutation ($id: ID!, $reply: ID!) { deleteReply(commentId: $id, replyId: $reply) { replies } }`
    expect(code(await run(crew.manager, TAKE, { id, reply: reply.id }))).toBe('FORBIDDEN')
    expect((await run(crew.artist, TAKE, { id, reply: reply.id })).data.deleteReply.replies).toEqual([])
  })

  it('is acknowledged, and that taken back, as often as one says so', async () => {
    const { id } = await comment(crew.supervisor)
    const ACK = `mutation ($id: ID!, $ack: Boolean) { acknowledgeComment(id: $id, acknowledged: $ack) { acknowledgements { nodes { id } } } }`
    const acknowledge = async (ack: boolean) =>
      (await run(crew.artist, ACK, { id, ack })).data.acknowledgeComment.acknowledgements.nodes
    expect([await acknowledge(true), await acknowledge(true)]).toEqual([
      [{ id: crew.artist.id }],
      [{ id: crew.artist.id }],
    ])
    expect([await acknowledge(false), await acknowledge(false)]).toEqual([[], []])
    expect(code(await run(crew.outsider, ACK, { id, ack: true }))).toBe('FORBIDDEN')
  })

  it('is moved to another task of the entity', async () => {
    const { entity_id: entityId } = await stored(server, 'task', task.id)
    const target = await buildTask(
      server.database,
      { id: entityId, projectId: crew.project.id },
      { taskTypeId: (await buildTaskType(server.database)).id },
    )
    const { id } = await comment(crew.artist)
    const MOVE = `mutation ($id: ID!, $task: ID!) { moveComment(id: $id, taskId: $task) { task { id taskStatus { id } } } }`
    expect(code(await run(crew.artist, MOVE, { id, task: target.id }))).toBe('FORBIDDEN')
    const { data } = await run(crew.manager, MOVE, { id, task: target.id })
    expect(data.moveComment.task).toEqual({ id: target.id, taskStatus: { id: wip.id } })
    expect(await written()).toEqual([])
    const stranger = await newTask()
    expect(code(await run(crew.manager, MOVE, { id, task: stranger.id }))).toBe('BAD_USER_INPUT')
  })

  it('is edited by its author, but not forged by others', async () => {
    const { id } = await comment(crew.supervisor, { checklist: [{ text: 'hands', checked: false }] })
    const EDIT = `mutation ($id: ID!, $input: UpdateCommentInput!) { updateComment(id: $id, input: $input) { text } }`
    const edit = (member: Member, input: Record<string, unknown>) => run(member, EDIT, { id, input })
    const forged = [{ text: 'feet', checked: true }]
    const bystander = await signIn(server, 'user')
    await addToTeam(server.database, crew.project, [bystander])
    for (const input of [{ checklist: forged }, { text: 'mine' }, { forClient: true }, { pinned: true }])
      expect(code(await edit(bystander, input))).toBe('FORBIDDEN')
    // What clients may not read, they cannot change either.
    expect(code(await edit(crew.client, {}))).toBe('NOT_FOUND')
    const put = await server.rest('PUT', `/data/comments/${id}`, { token: crew.client.token, json: {} })
    expect(put.status).toBe(403)
    expect(await stored(server, 'comment', id)).toMatchObject({ text: 'text', editor_id: null })
    expect((await edit(crew.supervisor, { text: 'better' })).data.updateComment.text).toBe('better')
    expect(code(await edit(crew.supervisor, { text: 'x'.repeat(100_001) }))).toBe('BAD_USER_INPUT')
    const replies = [{ id: randomUUID(), person_id: crew.manager.id, text: 'I agree', mentions: [] }]
    const preview = await insertRow(server.database, 'PreviewFile', { taskId: task.id })
    const elsewhere = await newTask(await buildProject(server.database))
    for (const input of [{ replies }, { acknowledgements: [crew.manager.id] }, { previews: [preview.id] }])
      expect([Object.keys(input), code(await edit(crew.supervisor, input))]).toEqual([Object.keys(input), 'FORBIDDEN'])
    for (const input of [{ previewFileId: preview.id }, { objectId: elsewhere.id }])
      expect(code(await edit(crew.manager, input))).toBe('FORBIDDEN')
    expect(await stored(server, 'comment', id)).toMatchObject({ replies: [], object_id: task.id })
    await addToTeam(server.database, await buildProject(server.database), [crew.outsider])
    expect(code(await edit(crew.outsider, { text: 'no' }))).toBe('NOT_FOUND')
  })
})
