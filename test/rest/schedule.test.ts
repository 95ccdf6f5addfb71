import { WIRE } from '../../src/kernel/errors.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import {
  buildAsset,
  buildEntity,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
  referenceId,
  unique,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let crew: Crew
let items: string
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  items = `/data/projects/${crew.project.id}/schedule-items`
})
afterAll(() => server?.close())

const version = (project: { id: string }, values = {}): Promise<{ id: string }> =>
  insertRow(server.database, 'ProductionScheduleVersion', { name: unique('Plan'), projectId: project.id, ...values })

const days = (from: string, to: string, estimation: number) => ({ startDate: from, dueDate: to, estimation })

const linksOf = async (versionId: string, token?: string): Promise<any[]> =>
  (
    await server.rest('GET', `/data/production-schedule-versions/${versionId}/task-links?relations=true`, {
      ...(token && { token }),
    })
  ).body

describe('bars of a schedule', () => {
  test('are made when first read, once, also when several people read at the same moment', async () => {
    const project = await buildProject(server.database)
    const shot = await buildShot(server.database, project)
    const [light, comp] = [await buildTaskType(server.database), await buildTaskType(server.database)]
    const studioWide = await buildTaskType(server.database, { forEntity: 'Concept' })
    for (const { id: taskTypeId } of [light, comp, studioWide]) await buildTask(server.database, shot, { taskTypeId })
    const parents = [await buildSequence(server.database, project), await buildSequence(server.database, project)]
    await newEvents(server)
    const path = `/data/projects/${project.id}/schedule-items`
    const read = async (tail: string): Promise<any[]> => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => server.rest('GET', `${path}/${tail}`)))
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
      for (const { body } of answers) expect(body).toEqual(answers[0]!.body)
      return answers[0]!.body
    }
    const whole = await read('task-types')
    expect(whole.map(({ task_type_id }) => task_type_id).sort()).toEqual([light.id, comp.id].sort())
    const [day, next] = [new Date(whole[0].start_date), new Date(whole[0].end_date)]
    expect([next.getTime() - day.getTime(), whole[0].man_days, whole[0].object_id]).toEqual([86_400_000, null, null])
    const sequences = await read(`${light.id}/sequences`)
    expect(sequences.map(({ name }) => name)).toEqual(parents.map(({ name }) => name).sort())
    expect(sequences[0]).toMatchObject({ task_type_id: light.id, object_id: expect.any(String), man_days: null })
    expect(await newEvents(server)).toEqual(Array(4).fill('schedule-item:new'))
    expect((await server.rest('GET', path)).body).toHaveLength(4)
  })

  test('are for what is in the production, or in one of its episodes', async () => {
    const project = await buildProject(server.database)
    const { id: type } = await buildTaskType(server.database)
    const [first, second] = [await buildEpisode(server.database, project), await buildEpisode(server.database, project)]
    const sequence = await buildSequence(server.database, project, { parentId: first.id })
    await buildSequence(server.database, project, { parentId: second.id })
    const edit = await buildEntity(server.database, 'Edit', project, { parentId: first.id })
    await buildEntity(server.database, 'Edit', project, { parentId: first.id, canceled: true })
    await buildAsset(server.database, project)
    const prop = await referenceId(server.database, 'EntityType', 'Prop')
    await buildAsset(server.database, project, { entityTypeId: prop, sourceId: first.id })
    const read = async (tail: string): Promise<string[]> => {
      const { body } = await server.rest('GET', `/data/projects/${project.id}/schedule-items/${type}/${tail}`)
      return body.map(({ name }: { name: string }) => name)
    }
    expect(await read('episodes')).toEqual([first.name, second.name])
    expect(await read(`episodes?episode_id=${first.id}`)).toEqual([first.name])
    expect(await read(`sequences?episode_id=${first.id}`)).toEqual([sequence.name])
    expect(await read(`edits?episode_id=${first.id}`)).toEqual([edit.name])
    expect(await read('edits?episode_id=')).toEqual([edit.name])
    expect(await read('asset-types')).toEqual(['Character', 'Prop'])
    expect(await read(`asset-types?episode_id=${first.id}`)).toEqual(['Prop'])
    // A bar stays when its object goes, but is not shown.
    await server.database.pool.query('delete from entity where id = $1', [edit.id])
    expect(await read('edits')).toEqual([])
    expect((await server.rest('GET', `/data/projects/${project.id}/schedule-items`)).body).toHaveLength(6)
  })

  test('are not for vendors; ids that are none are refused', async () => {
    const type = await referenceId(server.database, 'TaskType', 'Animation')
    for (const tail of ['', '/task-types', `/${type}/episodes`]) {
      for (const { token } of [crew.vendor, crew.outsider])
        expect((await server.rest('GET', items + tail, { token })).status).toBe(403)
      for (const { token } of [crew.client, crew.artist, crew.supervisor, crew.manager])
        expect((await server.rest('GET', items + tail, { token })).status).toBe(200)
    }
    const refusal = async (path: string, token?: string): Promise<unknown> =>
      (await server.rest('GET', path, { ...(token && { token }) })).body.message
    expect(await refusal(`${items}/x/edits`)).toBe('Wrong UUID format.')
    expect(await refusal(`${items}/${type}/edits?episode_id=main`)).toBe('Wrong UUID format.')
    expect(await refusal('/data/projects/x/schedule-items', crew.manager.token)).toBe(WIRE.notFound)
    await buildEpisode(server.database, crew.project)
    expect(await refusal(`${items}/${UNKNOWN}/episodes`)).toBe(WIRE.notFound)
  })

  test('do not end before they start', async () => {
    const taskTypeId = await referenceId(server.database, 'TaskType', 'Layout')
    const body = { project_id: crew.project.id, task_type_id: taskTypeId, start_date: '2026-03-05' }
    const json = { ...body, end_date: '2026-03-04' }
    const message = 'It ends on 2026-03-04, before it starts on 2026-03-05.'
    expect((await server.rest('POST', '/data/schedule-items', { json })).body).toMatchObject({ message })
    const made = await server.rest('POST', '/data/schedule-items', { json: { ...body, end_date: '2026-03-05' } })
    const path = `/data/schedule-items/${made.body.id}`
    const end = { json: { end_date: '2026-03-04' } }
    expect(await server.rest('PUT', path, end)).toMatchObject({ status: 400, body: { message } })
    expect((await server.rest('PUT', path, { json: { start_date: '2026-03-01', ...end.json } })).status).toBe(200)
  })
})

describe('saved schedules', () => {
  test('take the plan of the production with its people, and give it back', async () => {
    const { manager, artist, supervisor } = crew
    const project = crew.project as { id: string }
    const shot = await buildShot(server.database, project)
    const task = await buildTask(server.database, shot, {
      ...days('2026-03-02', '2026-03-06', 480),
      assignees: [artist],
    })
    const plan = await version(project)
    await insertRow(server.database, 'ProductionScheduleVersionTaskLink', {
      productionScheduleVersionId: plan.id,
      taskId: task.id,
      ...days('2026-01-01', '2026-01-02', 1),
    })
    const act = (name: string, json: unknown = {}, id = plan.id) =>
      server.rest('POST', `/actions/production-schedule-versions/${id}/${name}`, { token: manager.token, json })
    await newEvents(server)
    expect(await act('set-task-links-from-production')).toMatchObject({
      status: 200,
      body: { success: true, task_link_count: 1 },
    })
    expect(await linksOf(plan.id, supervisor.token)).toEqual([
      expect.objectContaining({
        task_id: task.id,
        start_date: '2026-03-02T00:00:00',
        due_date: '2026-03-06T00:00:00',
        estimation: 480,
        assignees: [artist.id],
      }),
    ])
    expect(await newEvents(server)).toEqual([])
    await server.database.pool.query(
      'update task set start_date = null, due_date = null, estimation = 5 where id = $1',
      [task.id],
    )
    expect((await act('apply-to-production')).body).toEqual({ success: true, task_count: 1 })
    expect((await newEvents(server)).sort()).toEqual([
      'production_schedule_version:update',
      'project:update',
      'task:update',
    ])
    expect(await stored(server, 'task', task.id)).toMatchObject({ estimation: 480, due_date: new Date('2026-03-06') })
    const { rows } = await server.database.pool.query('select fields from sg_change where record_id = $1', [task.id])
    const [from, to] = ['2026-03-02T00:00:00.000Z', '2026-03-06T00:00:00.000Z']
    expect(rows).toEqual([{ fields: { startDate: [null, from], dueDate: [null, to], estimation: [5, 480] } }])
    expect(await stored(server, 'production_schedule_version', plan.id)).toMatchObject({ locked: true })
    expect(await stored(server, 'project', project.id)).toMatchObject({ from_schedule_version_id: plan.id })
  })

  test('take over another one: what only the first has stays', async () => {
    const { manager } = crew
    const project = await buildProject(server.database)
    const shot = await buildShot(server.database, project)
    const types = [await buildTaskType(server.database), await buildTaskType(server.database)]
    const [shared, own] = await Promise.all(
      types.map(({ id }) => buildTask(server.database, shot, { taskTypeId: id, assignees: [crew.artist] })),
    )
    const [source, target] = [await version(project), await version(project)]
    const link = (v: { id: string }, t: { id: string }, estimation: number): Promise<{ id: string }> =>
      insertRow(server.database, 'ProductionScheduleVersionTaskLink', {
        productionScheduleVersionId: v.id,
        taskId: t.id,
        ...days('2026-03-02', '2026-03-06', estimation),
      })
    const copied = await link(source, shared!, 10)
    await insertRow(server.database, 'ProductionScheduleVersionTaskLinkPersonLink', {
      productionScheduleVersionTaskLinkId: copied.id,
      personId: manager.id,
    })
    const [before, kept] = [await link(target, shared!, 20), await link(target, own!, 30)]
    for (const [{ id }, person] of [
      [before, crew.artist],
      [kept, crew.artist],
    ] as const) {
      await insertRow(server.database, 'ProductionScheduleVersionTaskLinkPersonLink', {
        productionScheduleVersionTaskLinkId: id,
        personId: person.id,
      })
    }
    const copy = (json: unknown, id = target.id) =>
      server.rest(
        'POST',
        `/actions/production-schedule-versions/${id}/set-task-links-from-production-schedule-version`,
        {
          json,
        },
      )
    await newEvents(server)
    expect((await copy({ production_schedule_version_id: source.id })).body).toEqual({
      success: true,
      task_link_count: 1,
    })
    const links = Object.fromEntries((await linksOf(target.id)).map((row) => [row.task_id, row]))
    expect(links[shared!.id]).toMatchObject({ estimation: 10, assignees: [manager.id] })
    expect(links[own!.id]).toMatchObject({ estimation: 30, assignees: [crew.artist.id] })
    expect(await stored(server, 'production_schedule_version', target.id)).toMatchObject({
      production_schedule_from: source.id,
    })
    expect(await newEvents(server)).toEqual(['production_schedule_version:update'])

    const elsewhere = await version(await buildProject(server.database))
    const messageOf = async (sourceId: string): Promise<unknown> =>
      (await copy({ production_schedule_version_id: sourceId })).body.message
    expect(await messageOf(target.id)).toBe('A production schedule version cannot be copied onto itself.')
    expect(await messageOf(elsewhere.id)).toBe('Production schedule versions must belong to the same project.')
    expect(await messageOf(UNKNOWN)).toBe(WIRE.notFound)
    expect((await copy({})).body.message).toBe('Validation error.')
    expect((await copy({}, UNKNOWN)).status).toBe(404)
  })

  test('are changed by managers, read by the team but clients and vendors', async () => {
    const { id } = await version(crew.project)
    const path = `/data/production-schedule-versions/${id}/task-links`
    const reads = async ({ token }: { token: string }) => (await server.rest('GET', path, { token })).status
    const { manager, supervisor, artist, client, vendor, outsider } = crew
    expect(await Promise.all([manager, supervisor, artist].map(reads))).toEqual([200, 200, 200])
    expect(await Promise.all([client, vendor, outsider].map(reads))).toEqual([403, 403, 403])
    for (const { token } of [supervisor, artist, client, vendor, outsider]) {
      for (const name of [
        'apply-to-production',
        'set-task-links-from-production',
        'set-task-links-from-production-schedule-version',
      ]) {
        const answer = await server.rest('POST', `/actions/production-schedule-versions/${id}/${name}`, {
          token,
          json: { production_schedule_version_id: id },
        })
        expect([name, answer.status]).toEqual([name, 403])
      }
    }
    expect(await stored(server, 'production_schedule_version', id)).toMatchObject({ locked: false })
  })
})

describe('time of a production', () => {
  test('days off are told to the team, reasons to managers and to oneself', async () => {
    const { manager, artist, supervisor, client, vendor, outsider, project } = crew
    const away = (personId: string, date: string, endDate: string): Promise<unknown> =>
      insertRow(server.database, 'DayOff', { personId, date, endDate, description: 'Ill' })
    await away(artist.id, '2026-03-02', '2026-03-04')
    await away(artist.id, '2026-05-02', '2026-05-02')
    await away(outsider.id, '2026-03-02', '2026-03-02')
    const read = (token: string, query = '') =>
      server.rest('GET', `/data/projects/${project.id}/day-offs${query}`, { token })
    for (const { token } of [manager, artist]) {
      const { body } = await read(token)
      expect(Object.keys(body)).toEqual([artist.id])
      expect(body[artist.id].map(({ description }: { description: string }) => description)).toEqual(['Ill', 'Ill'])
    }
    expect((await read(supervisor.token)).body[artist.id][0]).not.toHaveProperty('description')
    expect((await read(manager.token, '?start_date=2026-03-04&end_date=2026-03-31')).body[artist.id]).toHaveLength(1)
    expect((await read(manager.token, '?start_date=x&end_date=y')).body.message).toBe(
      'Wrong date format for x and/or y',
    )
    for (const { token } of [client, vendor, outsider]) expect((await read(token)).status).toBe(403)
    expect((await server.rest('GET', `/data/projects/${UNKNOWN}/day-offs`)).status).toBe(404)
  })

  test('logged time is listed whole for the team, by task type for managers', async () => {
    const { manager, artist, vendor, outsider, project } = crew
    const shot = await buildShot(server.database, project)
    const { id: taskTypeId } = await buildTaskType(server.database)
    const task = await buildTask(server.database, { ...shot, projectId: project.id }, { taskTypeId })
    for (const date of ['2026-03-02', '2026-03-04', '2026-03-03'])
      await insertRow(server.database, 'TimeSpent', { taskId: task.id, personId: artist.id, date, duration: 60 })
    const path = `/data/projects/${project.id}`
    for (const { token } of [manager, artist, vendor])
      expect((await server.rest('GET', `${path}/time-spents`, { token })).body).toHaveLength(3)
    expect((await server.rest('GET', `${path}/time-spents`, { token: outsider.token })).status).toBe(403)
    const ofType = (token: string, query = '') =>
      server.rest('GET', `${path}/task-types/${taskTypeId}/time-spents${query}`, { token })
    const dates = async (query?: string): Promise<string[]> =>
      (await ofType(manager.token, query)).body[artist.id].map(({ date }: { date: string }) => date)
    expect(await dates()).toEqual(['2026-03-04', '2026-03-03', '2026-03-02'])
    expect(await dates('?start_date=2026-03-03')).toEqual(['2026-03-04', '2026-03-03'])
    expect(await dates('?start_date=2026-03-03&end_date=2026-03-03')).toEqual(['2026-03-03'])
    expect((await ofType(manager.token, '?end_date=2026-02-30')).body.message).toBe(
      'Wrong date format for None and/or 2026-02-30',
    )
    expect((await ofType(artist.token)).status).toBe(403)
  })

  test('milestones are for the whole team', async () => {
    const { project, client, outsider } = crew
    await insertRow(server.database, 'Milestone', { name: 'Beta', date: '2026-06-15', projectId: project.id })
    const read = ({ token }: { token: string }) =>
      server.rest('GET', `/data/projects/${project.id}/milestones`, { token })
    expect((await read(client)).body).toEqual([
      { id: expect.any(String), date: '2026-06-15', name: 'Beta', project_id: project.id, task_type_id: null },
    ])
    expect((await read(outsider)).status).toBe(403)
  })
})
