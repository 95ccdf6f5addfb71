import { buildCrew, type Crew } from '../support/crew.js'
import {
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
afterAll(() => server?.close())

const figures = (count = 0, frames = 0, drawings = 0) => ({ count, frames, drawings })

/** Two episodes: in the first an approved, a sent back and an open task of two types, in the second one open task. */
async function story(project: { id: string }) {
  const [done, retake, open] = [
    await buildTaskStatus(server.database, { isDone: true }),
    await buildTaskStatus(server.database, { isRetake: true }),
    await buildTaskStatus(server.database),
  ]
  const [layout, light] = [await buildTaskType(server.database), await buildTaskType(server.database)]
  const [first, second] = [await buildEpisode(server.database, project), await buildEpisode(server.database, project)]
  const shot = async (episode: { id: string } | null, nbFrames: number | null) => {
    const sequence = await buildSequence(server.database, project, { parentId: episode?.id ?? null })
    return {
      ...(await buildShot(server.database, project, { nbFrames, parentId: sequence.id })),
      projectId: project.id,
    }
  }
  const task = async (
    entity: { id: string; projectId: string },
    type: { id: string },
    status: { id: string },
    values: Record<string, unknown> = {},
  ) => buildTask(server.database, entity, { taskTypeId: type.id, taskStatusId: status.id, ...values })
  const [a, b] = [await shot(first, 100), await shot(second, null)]
  await task(a, layout, done, { retakeCount: 2, nbDrawings: 7 })
  await task(a, light, retake, { retakeCount: 1 })
  await task(await shot(first, 50), layout, open, { assignees: [crew.vendor] })
  await task(b, layout, open)
  await task(await shot(null, 9), layout, open)
  return { first, second, layout, light, done, retake, open }
}

test('tasks are counted by episode, task type and status', async () => {
  const project = await buildProject(server.database)
  const { first, second, layout, light, done, retake, open } = await story(project)
  const of = (status: typeof done, count: number, frames: number, drawings = 0) => ({
    [status.id]: { name: status.shortName, color: status.color, ...figures(count, frames, drawings) },
  })
  const { body } = await server.rest('GET', `/data/projects/${project.id}/episodes/stats`)
  expect(body).toEqual({
    [first.id]: {
      [layout.id]: { ...of(done, 1, 100, 7), ...of(open, 1, 50) },
      [light.id]: of(retake, 1, 100),
      all: { ...of(done, 1, 100, 7), ...of(open, 1, 50), ...of(retake, 1, 100) },
    },
    [second.id]: { [layout.id]: of(open, 1, 0), all: of(open, 1, 0) },
    all: {
      [layout.id]: { ...of(done, 1, 100, 7), ...of(open, 2, 50) },
      [light.id]: of(retake, 1, 100),
      all: { ...of(done, 1, 100, 7), ...of(open, 2, 50), ...of(retake, 1, 100) },
    },
  })
})

test('retakes are told take by take', async () => {
  const project = await buildProject(server.database)
  const { first, second, layout, light } = await story(project)
  const { body } = await server.rest('GET', `/data/projects/${project.id}/episodes/retake-stats`)
  const cell = (max: number, done = figures(), retake = figures(), other = figures(), evolution = {}) => ({
    max_retake_count: max,
    evolution,
    done,
    retake,
    other,
  })
  const take = (done = figures(), retake = figures(), other = figures()) => ({ done, retake, other })
  const [approved, back, opened] = [figures(1, 100, 7), figures(1, 100), figures(1, 50)]
  expect(body).toEqual({
    all: {
      all: cell(2, approved, back, figures(2, 50)),
      [layout.id]: cell(2, approved, figures(), figures(2, 50)),
      [light.id]: cell(1, figures(), back),
    },
    [first.id]: {
      all: cell(2, approved, back, opened, {
        '1': take(figures(), figures(2, 200, 7), opened),
        // The second take sent only the first task back; the other one is still to come.
        '2': take(figures(), approved, figures(2, 150)),
      }),
      [layout.id]: cell(2, approved, figures(), opened, {
        '1': take(figures(), approved, opened),
        '2': take(figures(), approved, opened),
      }),
      [light.id]: cell(1, figures(), back, figures(), { '1': take(figures(), back) }),
    },
    [second.id]: {
      all: cell(0, figures(), figures(), figures(1)),
      [layout.id]: cell(0, figures(), figures(), figures(1)),
    },
  })
})

test('a production without work has zeros; vendors count what is assigned to them, outsiders nothing', async () => {
  const empty = await buildProject(server.database)
  const read = (id: string, tail: string, token?: string) =>
    server.rest('GET', `/data/projects/${id}/episodes/${tail}`, { ...(token && { token }) })
  expect((await read(empty.id, 'stats')).body).toEqual({})
  expect((await read(empty.id, 'retake-stats')).body.all.all).toMatchObject({ max_retake_count: 0, done: figures() })
  const { first, open, layout } = await story(crew.project)
  const { token } = crew.vendor
  const stats = (await read(crew.project.id, 'stats', token)).body
  expect(Object.keys(stats).sort()).toEqual(['all', first.id].sort())
  expect(stats.all.all).toEqual({ [open.id]: expect.objectContaining(figures(1, 50)) })
  const retakes = (await read(crew.project.id, 'retake-stats', token)).body
  expect(Object.keys(retakes[first.id]).sort()).toEqual(['all', layout.id].sort())
  expect(retakes.all.all.other).toEqual(figures(1, 50))
  for (const tail of ['stats', 'retake-stats']) {
    expect((await read(crew.project.id, tail, crew.outsider.token)).status).toBe(403)
    expect((await read(crew.project.id, tail, crew.client.token)).status).toBe(200)
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) expect((await read(id, tail)).status).toBe(404)
  }
})
