import {
  addToDepartments,
  addToTeam,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildProject,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
  insertRow,
  type Values,
} from '../support/factories.js'
import { buildCrew, newEvents, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements = 0
let shot: { id: string; projectId: string }
let task: { id: string }
let todo: { id: string }
let wip: { id: string }
let review: { id: string }
let done: { id: string }
let retake: { id: string }
let locked: { id: string }
let modeling: { id: string; name: string }
let animation: { id: string; name: string }

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  const allowed = { isArtistAllowed: true, isClientAllowed: true }
  todo = await buildTaskStatus(server.database, allowed)
  wip = await buildTaskStatus(server.database, { ...allowed, isWip: true })
  review = await buildTaskStatus(server.database, { ...allowed, isFeedbackRequest: true })
  done = await buildTaskStatus(server.database, { ...allowed, isDone: true })
  retake = await buildTaskStatus(server.database, { ...allowed, isRetake: true })
  locked = await buildTaskStatus(server.database, { isArtistAllowed: false, isClientAllowed: false })
  modeling = await buildTaskType(server.database, { name: 'Sculpting' })
  animation = await buildTaskType(server.database, { name: 'Moves' })
})
afterAll(() => server.close())
beforeEach(async () => {
  shot = { ...(await buildShot(server.database, crew.project)), projectId: crew.project.id }
  task = await buildTask(server.database, shot, {
    assignees: [crew.artist, crew.vendor],
    taskTypeId: modeling.id,
    taskStatusId: todo.id,
  })
  await newEvents(server)
})

const query = async <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await server.database.pool.query(sql, values)).rows as T[]
const post = (member: Pick<Member, 'token'>, body: Values, of = task) =>
  server.rest('POST', `/actions/tasks/${of.id}/comment`, { token: member.token, json: body })
const say = (member: Pick<Member, 'token'>, status: { id: string }, comment = 'text', of = task) =>
  post(member, { task_status_id: status.id, comment }, of)
const state = (of = task) => stored(server, 'task', of.id)
const comments = (of = task) => query('select * from comment where object_id = $1 order by created_at', [of.id])
const nameOf = async ({ id }: { id: string }): Promise<string> =>
  (await query("select concat_ws(' ', first_name, last_name) as name from person where id = $1", [id]))[0].name
const notices = (of = task) =>
  query('select person_id, type, change from notification where task_id = $1 order by type, person_id', [of.id])

describe('a comment', () => {
  it('sets status and dates, tells who follows, comes into the news', async () => {
    const answer = await say(crew.artist, wip)
    expect(answer).toMatchObject({
      status: 201,
      body: {
        type: 'Comment',
        object_id: task.id,
        task_status_id: wip.id,
        person: { id: crew.artist.id },
        task_status: { id: wip.id, type: 'TaskStatus' },
        checklist: [],
        attachment_files: [],
      },
    })
    expect(answer.body.person).not.toHaveProperty('password')
    const begun = await state()
    expect(begun).toMatchObject({ task_status_id: wip.id, end_date: null, done_date: null })
    expect(begun.real_start_date).not.toBeNull()
    expect(await newEvents(server)).toEqual(['comment:new', 'task:update', 'task:status-changed', 'news:new'])
    expect(await notices()).toEqual([{ person_id: crew.vendor.id, type: 'comment', change: true }])
    expect(await query('select change, author_id from news where task_id = $1', [task.id])).toEqual([
      { change: true, author_id: crew.artist.id },
    ])
    await say(crew.artist, review)
    expect(await newEvents(server)).toContain('task:to-review')
    const reviewed = await state()
    expect(reviewed.end_date).not.toBeNull()
    await say(crew.manager, done)
    expect(await state()).toMatchObject({ end_date: reviewed.end_date, done_date: expect.any(Date) })
    await say(crew.manager, wip)
    expect(await state()).toMatchObject({ end_date: null, done_date: null, real_start_date: begun.real_start_date })
  })

  it('takes at most 8 statements, with a mention, a change of status and an automation', async () => {
    const other = await buildTask(server.database, shot, { taskTypeId: animation.id, taskStatusId: todo.id })
    const off = await automate({ in: [modeling, review], out: [animation, wip] })
    const answer = await say(crew.manager, review, `Look, @${await nameOf(crew.artist)}`)
    expect(answer.status).toBe(201)
    expect((await state(other)).task_status_id).toBe(wip.id)
    expect(statements).toBeLessThanOrEqual(8)
    await off()
  })

  it('is kept in the feed of changes with all that follows', async () => {
    const [{ seq }] = await query('select last_seq as seq from sg_change_counter')
    const { body } = await say(crew.artist, wip)
    const changes = await query('select model, kind, record_id, fields from sg_change where seq > $1', [seq])
    const models = changes.map(({ model, kind }) => `${model as string} ${kind as string}`).sort()
    expect(models).toEqual(['Comment new', 'News new', 'Notification new', 'Task update'])
    expect(changes.find(({ model }) => model === 'Comment').record_id).toBe(body.id)
    expect(changes.find(({ model }) => model === 'Task').fields.taskStatusId).toEqual([todo.id, wip.id])
  })

  it('counts retakes up to the limit of the production or of the entity', async () => {
    const project = await buildProject(server.database, { maxRetakes: 1 })
    await addToTeam(server.database, project, [crew.manager])
    const entity = await buildShot(server.database, project)
    const own = await buildTask(server.database, { ...entity, projectId: project.id }, { taskStatusId: todo.id })
    expect((await say(crew.manager, retake, '1', own)).status).toBe(201)
    expect((await say(crew.manager, wip, '2', own)).status).toBe(201)
    const refused = await say(crew.manager, retake, '3', own)
    expect(refused).toMatchObject({ status: 400, body: { message: 'No more retakes allowed on this task' } })
    expect(await comments(own)).toHaveLength(2)
    await query(`update entity set data = '{"max_retakes": 2}' where id = $1`, [entity.id])
    expect((await say(crew.manager, retake, '3', own)).status).toBe(201)
    expect((await state(own)).retake_count).toBe(2)
  })

  it('written earlier sets the task anew from all of them', async () => {
    await say(crew.manager, wip)
    const before = await state()
    const late = { task_status_id: review.id, comment: 'imported', created_at: '2020-01-01 10:00:00' }
    const { status, body } = await post(crew.manager, { ...late, person_id: crew.artist.id })
    expect({ status, date: body.created_at, person: body.person_id }).toEqual({
      status: 201,
      date: '2020-01-01T10:00:00',
      person: crew.artist.id,
    })
    expect(await state()).toMatchObject({
      task_status_id: wip.id,
      last_comment_date: expect.any(Date),
      end_date: new Date('2020-01-01T10:00:00Z'),
    })
    expect((await state()).last_comment_date >= before.last_comment_date).toBe(true)
    expect((await query('select change from news where comment_id = $1', [body.id]))[0].change).toBe(false)
    expect((await post(crew.manager, { ...late, created_at: 'yesterday' })).body.created_at).not.toMatch(/^2020/)
  })

  it('is copied to the tasks that its hashtags name, with the status they have', async () => {
    const moves = await buildTask(server.database, shot, { taskTypeId: animation.id, taskStatusId: wip.id })
    const third = await buildTask(server.database, shot, {
      taskTypeId: (await buildTaskType(server.database)).id,
      taskStatusId: todo.id,
    })
    await say(crew.artist, wip, 'Mind the gap #MOVES')
    expect((await comments(moves)).map(({ text, task_status_id }) => [text, task_status_id])).toEqual([
      ['Mind the gap #MOVES\n\n____\nFrom Sculpting task', wip.id],
    ])
    expect(await comments(third)).toEqual([])
    await say(crew.artist, wip, '#all of you')
    expect([await comments(moves), await comments(third), await comments()].map((list) => list.length)).toEqual([
      2, 1, 2,
    ])
  })

  it('of a concept is no news', async () => {
    const concept = await buildEntity(server.database, 'Concept', crew.project)
    const sketch = await buildTask(
      server.database,
      { ...concept, projectId: crew.project.id },
      { taskStatusId: todo.id },
    )
    expect((await say(crew.manager, wip, 'text', sketch)).status).toBe(201)
    expect(await query('select id from news where task_id = $1', [sketch.id])).toEqual([])
    expect(await newEvents(server)).not.toContain('news:new')
  })
})

describe('mentions', () => {
  it('are people of the team and departments, by their whole names', async () => {
    const department = await buildDepartment(server.database)
    await addToDepartments(server.database, crew.supervisor, [department])
    const text = `@${await nameOf(crew.client)} and @${await nameOf(crew.outsider)} and @${department.name}`
    const { body } = await say(crew.manager, todo, text)
    expect(body.mentions).toEqual([crew.client.id])
    expect(body.department_mentions).toEqual([department.id])
    const mentioned = (await notices()).filter(({ type }) => type === 'mention')
    expect(mentioned.map(({ person_id }) => person_id).sort()).toEqual([crew.client.id, crew.supervisor.id].sort())
    const glued = await say(crew.manager, todo, `@${await nameOf(crew.client)}, look`)
    expect(glued.body.mentions).toEqual([])
  })

  it('let who is named comment, but not set the status, and never vendors', async () => {
    const guest = await signIn(server, 'user')
    const supplier = await signIn(server, 'vendor')
    await addToTeam(server.database, crew.project, [guest, supplier])
    expect((await say(guest, todo)).status).toBe(403)
    await say(crew.manager, todo, `@${await nameOf(guest)} @${await nameOf(supplier)}`)
    expect((await say(guest, wip)).status).toBe(403)
    expect((await say(supplier, todo)).status).toBe(403)
    expect((await say(guest, todo)).status).toBe(201)
    expect((await state()).task_status_id).toBe(todo.id)
  })

  it('are told anew when the comment is edited, by the same few statements for many', async () => {
    const { body } = await say(crew.artist, todo, 'plain')
    const edit = async (text: string) => {
      const { status } = await server.rest('PUT', `/data/comments/${body.id as string}`, {
        token: crew.artist.token,
        json: { text },
      })
      expect(status).toBe(200)
      return statements
    }
    const one = await edit(`@${await nameOf(crew.manager)}`)
    const all = [crew.manager, crew.supervisor, crew.client, crew.vendor]
    const names = await Promise.all(all.map(nameOf))
    expect(await edit(names.map((name) => `@${name} `).join(''))).toBe(one)
    const told = (await notices()).filter(({ type }) => type === 'mention').map(({ person_id }) => person_id as string)
    expect(told.sort()).toEqual(all.map(({ id }) => id).sort())
  })
})

describe('who may not', () => {
  const expectNothing = async () => {
    expect(await comments()).toEqual([])
    expect((await state()).task_status_id).toBe(todo.id)
    expect(await newEvents(server)).toEqual([])
  }

  it('act on the task does not comment it', async () => {
    const stranger = await signIn(server, 'user')
    await addToTeam(server.database, crew.project, [stranger])
    for (const member of [crew.outsider, stranger]) expect((await say(member, wip)).status).toBe(403)
    const foreign = await buildTask(
      server.database,
      await buildShot(server.database, await buildProject(server.database)),
    )
    expect((await say(crew.manager, wip, 'text', foreign)).status).toBe(403)
    expect(await comments(foreign)).toEqual([])
    await expectNothing()
  })

  it('set a status does not comment with it', async () => {
    for (const member of [crew.artist, crew.client]) expect((await say(member, locked)).status).toBe(403)
    const unknown = { id: '00000000-0000-4000-8000-000000000000' }
    for (const member of [crew.artist, crew.manager]) expect((await say(member, unknown)).status).toBe(404)
    expect((await say(crew.manager, { id: 'nonsense' })).status).toBe(404)
    await expectNothing()
  })

  it('speak for others speaks for themselves, now', async () => {
    const { body } = await post(crew.artist, {
      task_status_id: todo.id,
      comment: 'me',
      person_id: crew.manager.id,
      created_at: '2020-01-01 10:00:00',
      for_client: true,
    })
    expect(body).toMatchObject({ person_id: crew.artist.id, for_client: false })
    expect(body.created_at).not.toMatch(/^2020/)
    const nobody = { task_status_id: todo.id, person_id: '00000000-0000-4000-8000-000000000000' }
    expect((await post(crew.manager, nobody)).status).toBe(404)
  })

  it('is told what is wrong with a body', async () => {
    const sent = (json: unknown) => server.rest('POST', `/actions/tasks/${task.id}/comment`, { json })
    expect((await sent({ comment: 'x' })).body.data.errors).toEqual([
      { field: 'task_status_id', message: 'Field required' },
    ])
    for (const wrong of [{ comment: null }, { comment: 5 }, { checklist: 'no' }, { links: [1] }]) {
      expect((await sent({ task_status_id: wip.id, ...wrong })).status).toBe(400)
    }
    const long = await sent({ task_status_id: wip.id, comment: 'x'.repeat(100_001) })
    expect(long.body.data.errors[0].message).toBe('String should have at most 100000 characters')
    expect((await sent({ task_status_id: wip.id, comment: 'x'.repeat(50_000_000) })).status).toBe(413)
    expect(
      (await server.rest('POST', '/actions/tasks/nonsense/comment', { json: { task_status_id: wip.id } })).status,
    ).toBe(404)
    await expectNothing()
  })
})

interface Rule {
  in: [{ id: string }, { id: string }]
  out: [{ id: string }, { id: string }?]
  values?: Values
}

/** An automation of the production; the function answered takes it off again. */
async function automate({ in: [inType, inStatus], out: [outType, outStatus], values }: Rule) {
  const rule = await insertRow(server.database, 'StatusAutomation', {
    entityType: 'shot',
    inTaskTypeId: inType.id,
    inTaskStatusId: inStatus.id,
    outFieldType: 'status',
    outTaskTypeId: outType.id,
    outTaskStatusId: outStatus?.id ?? null,
    ...values,
  })
  await insertRow(server.database, 'ProjectStatusAutomationLink', {
    projectId: crew.project.id,
    statusAutomationId: rule.id,
  })
  return () => query('delete from project_status_automation_link where status_automation_id = $1', [rule.id])
}

describe('automations', () => {
  it('comment the other task, and do not run in circles', async () => {
    const other = await buildTask(server.database, shot, { taskTypeId: animation.id, taskStatusId: todo.id })
    const off = [
      await automate({ in: [modeling, done], out: [animation, wip] }),
      await automate({ in: [animation, wip], out: [modeling, retake] }),
    ]
    await say(crew.manager, done)
    expect((await comments(other)).map(({ text }) => text)).toEqual([
      `Change triggered by Sculpting set to ${(done as unknown as { name: string }).name}`,
    ])
    expect(await comments()).toHaveLength(1)
    expect([(await state()).task_status_id, (await state(other)).task_status_id]).toEqual([done.id, wip.id])
    for (const end of off) await end()
    await say(crew.manager, done)
    expect(await comments(other)).toHaveLength(1)
  })

  it('lead forwards only, by the ranks of the production', async () => {
    const other = await buildTask(server.database, shot, { taskTypeId: animation.id, taskStatusId: todo.id })
    const rank = (type: { id: string }, priority: number) =>
      insertRow(server.database, 'ProjectTaskTypeLink', {
        projectId: crew.project.id,
        taskTypeId: type.id,
        priority,
      })
    await rank(modeling, 2)
    await rank(animation, 1)
    const off = await automate({ in: [modeling, done], out: [animation, wip] })
    await say(crew.manager, done)
    expect(await comments(other)).toEqual([])
    await query('delete from project_task_type_link where project_id = $1', [crew.project.id])
    await off()
  })

  it('make an asset ready for a step of work, which its shots count', async () => {
    const asset = { ...(await buildAsset(server.database, crew.project)), projectId: crew.project.id }
    const sculpt = await buildTask(server.database, asset, { taskTypeId: modeling.id, taskStatusId: todo.id })
    await insertRow(server.database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id, nbOccurrences: 1 })
    await insertRow(server.database, 'ProjectTaskTypeLink', {
      projectId: crew.project.id,
      taskTypeId: modeling.id,
      priority: 1,
    })
    const off = await automate({
      in: [modeling, done],
      out: [modeling],
      values: { entityType: 'asset', outFieldType: 'ready_for' },
    })
    expect((await say(crew.manager, done, 'text', sculpt)).status).toBe(201)
    expect((await stored(server, 'entity', asset.id)).ready_for).toBe(modeling.id)
    expect((await state()).nb_assets_ready).toBe(1)
    expect((await newEvents(server)).filter((name) => name === 'asset:update')).toHaveLength(2)
    await query('delete from project_task_type_link where project_id = $1', [crew.project.id])
    await off()
  })

  it('bring the previews of the last revision along', async () => {
    const other = await buildTask(server.database, shot, { taskTypeId: animation.id, taskStatusId: todo.id })
    for (const [revision, position] of [
      [1, 1],
      [2, 1],
      [2, 2],
    ])
      await insertRow(server.database, 'PreviewFile', {
        taskId: task.id,
        revision,
        position,
        extension: 'png',
        status: 'ready',
        originalName: `r${revision}p${position}`,
      })
    const off = await automate({
      in: [modeling, done],
      out: [animation, wip],
      values: { importLastRevision: true },
    })
    expect((await say(crew.manager, done)).status).toBe(201)
    const copies = await query(
      'select original_name, revision, position from preview_file where task_id = $1 order by position',
      [other.id],
    )
    expect(copies).toEqual([
      { original_name: 'r2p1', revision: 1, position: 1 },
      { original_name: 'r2p2', revision: 1, position: 2 },
    ])
    const [copied] = await comments(other)
    expect(await query('select comment from comment_preview_link where comment = $1', [copied.id])).toHaveLength(2)
    await off()
  })
})

describe('many comments at once', () => {
  const many = (member: Pick<Member, 'token'>, json: unknown, project = crew.project) =>
    server.rest('POST', `/actions/projects/${project.id}/tasks/comment-many`, { token: member.token, json })
  const item = (of: { id: string }, status = wip) => ({ object_id: of.id, task_status_id: status.id, comment: 'all' })

  it('pass over what is not for the caller, also for the managers of another production', async () => {
    const other = await buildTask(server.database, await shotOf(crew.project), { taskStatusId: todo.id })
    const items = [item(task), item(other), { object_id: task.id, comment: 'no status' }]
    expect((await many(crew.manager, items)).body).toHaveLength(2)
    expect((await many(crew.artist, items)).body.map((one: any) => one.object_id)).toEqual([task.id])
    expect((await many(crew.client, items)).body).toEqual([])
    expect((await many(crew.outsider, items)).body).toEqual([])
    const project = await buildProject(server.database)
    await addToTeam(server.database, project, [crew.outsider])
    expect((await many(crew.outsider, items, project)).body).toEqual([])
    expect(await comments(other)).toHaveLength(1)
    expect((await many(crew.manager, { no: 'list' })).body.message).toBe('Request body must be a JSON array.')
  })

  it('are made all or none, in as many statements as one', async () => {
    const tasks = await Promise.all(
      Array.from({ length: 5 }, async () =>
        buildTask(server.database, await shotOf(crew.project), { taskStatusId: todo.id, assignees: [crew.artist] }),
      ),
    )
    const refused = await many(crew.artist, [...tasks.map((one) => item(one)), item(task, locked)])
    expect(refused.status).toBe(403)
    for (const one of tasks) expect(await comments(one)).toEqual([])
    expect(await newEvents(server)).toEqual([])
    expect((await many(crew.manager, [item(tasks[0]!)])).status).toBe(201)
    const few = statements
    expect(
      (
        await many(
          crew.manager,
          tasks.map((one) => item(one, done)),
        )
      ).body,
    ).toHaveLength(5)
    expect(statements).toBe(few)
  })

  it('may follow one another on one task', async () => {
    const batch = (comments: unknown) =>
      server.rest('POST', `/actions/tasks/${task.id}/batch-comment`, { token: crew.manager.token, json: { comments } })
    const answer = await batch([
      { task_status_id: retake.id, text: 'again' },
      { task_status_id: wip.id, text: 'on it' },
      { task_status_id: retake.id, text: 'and again', checklist: [{ text: 'hands', checked: false }] },
    ])
    expect(answer.status).toBe(201)
    expect(answer.body.map((one: any) => one.preview_files)).toEqual([[], [], []])
    expect(await state()).toMatchObject({ task_status_id: retake.id, retake_count: 2 })
    expect((await comments()).map(({ text }) => text)).toEqual(['again', 'on it', 'and again'])
    expect((await batch(undefined)).body.message).toBe('Missing required parameter: comments')
    expect((await batch([{ text: 'no status' }])).status).toBe(400)
    const halfway = await batch([
      { task_status_id: wip.id, text: 'fine' },
      { task_status_id: 'unknown', text: 'not' },
    ])
    expect(halfway.status).toBe(404)
    expect(await comments()).toHaveLength(3)
  })

  it('carry files in forms', async () => {
    const form = new FormData()
    form.set('comments', JSON.stringify([{ task_id: task.id, task_status_id: wip.id, text: 'with a file' }]))
    form.set('attachment_file-0', new Blob(['notes']), 'notes.txt')
    const send = (body: FormData, member = crew.artist) =>
      server.rest('POST', '/actions/tasks/batch-comment', { token: member.token, body })
    const { status, body } = await send(form)
    expect(status).toBe(201)
    expect(body[0].attachment_files).toMatchObject([{ name: 'notes.txt', extension: 'txt', size: 5 }])
    expect((await send(form, crew.outsider)).status).toBe(403)
    form.set('preview_file-0', new Blob(['x']), 'shot.png')
    expect((await send(form)).status).toBe(501)
    expect(await comments()).toHaveLength(1)
  })

  it('on one task at the same time wait for each other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => say(crew.manager, at % 2 ? wip : retake, `note ${at}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
    const history = await comments()
    const retakes = history.filter(
      ({ task_status_id }, at) =>
        task_status_id === retake.id && (at === 0 || history[at - 1].task_status_id !== retake.id),
    )
    expect((await state()).retake_count).toBe(retakes.length)
  })
})

const shotOf = async (project: { id: string }) => ({
  ...(await buildShot(server.database, project)),
  projectId: project.id,
})
