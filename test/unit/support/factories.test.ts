import { createDatabase, type Database } from '../../../src/kernel/db/database.js'
import { createLogger } from '../../../src/kernel/log.js'
import { createTestDatabase, type TestDatabase } from '../../support/database.js'
import {
  addToTeam,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskStatus,
  buildTaskType,
  insertRow,
} from '../../support/factories.js'

let testDatabase: TestDatabase
let database: Database

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = createDatabase({
    url: testDatabase.url,
    poolSize: 2,
    statementTimeoutMs: 10_000,
    log: createLogger('error'),
  })
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

test('a test database begins with the reference data, one administrator and no event', async () => {
  const { rows } = await database.pool.query(`select
    (select count(*)::int from project_status) as statuses,
    (select array_agg(role || ' ' || email) from person) as people,
    (select count(*)::int from api_event) as events`)
  expect(rows).toEqual([{ statuses: 2, people: ['admin admin@example.com'], events: 0 }])
})

test('factories write a shot with its task, assignee and team, with the defaults of the models', async () => {
  const project = await buildProject(database)
  const artist = await buildPerson(database, 'user')
  await addToTeam(database, project, [artist], 'supervisor')
  const sequence = await buildSequence(database, project)
  const shot = await buildShot(database, project, { parentId: sequence.id, data: { frame_in: 101 }, nbFrames: 24 })
  const task = await buildTask(database, shot, { assignees: [artist], priority: 2 })
  const { rows } = await database.pool.query(
    `select t.priority, t.difficulty, e.name, e.data, e.status, s.name as sequence, l.role, tp.person_id as assignee
     from task t join entity e on e.id = t.entity_id join entity s on s.id = e.parent_id
     join task_person_link tp on tp.task_id = t.id join project_person_link l on l.person_id = tp.person_id
     where t.id = $1`,
    [task.id],
  )
  expect(rows).toEqual([
    {
      priority: 2,
      difficulty: 3,
      name: shot.name,
      data: { frame_in: 101 },
      status: 'running',
      sequence: sequence.name,
      role: 'supervisor',
      assignee: artist.id,
    },
  ])
})

test('a task takes the type and the status it is given', async () => {
  const shot = await buildShot(database, await buildProject(database))
  const type = await buildTaskType(database, { shortName: 'pre' })
  const status = await buildTaskStatus(database, { isDone: true })
  const task = await buildTask(database, shot, { taskTypeId: type.id, taskStatusId: status.id })
  const { rows } = await database.pool.query(
    `select y.short_name as type, s.is_done as done from task t
     join task_type y on y.id = t.task_type_id join task_status s on s.id = t.task_status_id where t.id = $1`,
    [task.id],
  )
  expect(rows).toEqual([{ type: 'pre', done: true }])
})

test('a factory refuses a field that the model does not have', async () => {
  await expect(insertRow(database, 'Task', { nam: 'main' })).rejects.toThrow('Task has no field nam')
})
