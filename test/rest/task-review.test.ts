import { buildSequence, buildShot, buildTask, referenceId } from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let task: { id: string }
beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
  const preview = {
    mountpoint: '/previews',
    root: 'show',
    folder_path: { shot: '<Sequence>/<Shot>', style: 'lowercase' },
    file_name: { shot: '<Shot>_<TaskType>_<Name>_v<Version>', style: 'lowercase' },
  }
  await server.database.pool.query('update project set file_tree = $2 where id = $1', [crew.project.id, { preview }])
  const sequence = await buildSequence(server.database, crew.project, { name: 'SQ 1' })
  const shot = await buildShot(server.database, crew.project, { name: 'SH 2', parentId: sequence.id })
  const taskTypeId = await referenceId(server.database, 'TaskType', 'Animation')
  task = await buildTask(server.database, { ...shot, projectId: crew.project.id }, { taskTypeId })
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const send = (json: unknown, member: { token: string } = crew.artist) =>
  server.rest('PUT', `/actions/tasks/${task.id}/to-review`, { token: member.token, json })

describe('PUT /actions/tasks/:id/to-review', () => {
  it('sets the status and says where the preview belongs', async () => {
    const kept = await send({ revision: 3, change_status: false })
    expect(kept).toMatchObject({
      status: 200,
      body: {
        preview_path: { folder_path: '/previews/show/sq_1/sh_2', file_name: 'sh_2_animation_main_v003' },
        person: { id: crew.artist.id },
        task_status_id: await referenceId(server.database, 'TaskStatus', 'Todo'),
      },
    })
    const sent = await send({ person_id: crew.supervisor.id, comment: 'look' })
    expect(sent.body).toMatchObject({ comment: 'look', person: { id: crew.supervisor.id, departments: [] } })
    expect((await stored(server, 'task_status', sent.body.task_status_id)).name).toBe('To review')
    expect(await newEvents(server)).toEqual(['task:to-review', 'task-status:new', 'task:to-review'])
  })

  it('is refused outside of the team and for unknown people, with nothing done', async () => {
    const before = (await stored(server, 'task', task.id)).task_status_id
    expect((await send({}, crew.outsider)).status).toBe(403)
    expect((await send({ person_id: 'nobody' })).body.message).toBe('Cannot find given person.')
    expect((await send({ revision: -1 })).status).toBe(400)
    expect((await stored(server, 'task', task.id)).task_status_id).toBe(before)
    expect(await newEvents(server)).toEqual([])
  })
})
