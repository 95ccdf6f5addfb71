import {
  addToTeam,
  buildAsset,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
} from '../support/factories.js'
import { CreateDepartmentDocument, ProductionDocument } from '../support/generated/operations.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('a production with sequences, shots, casting, tasks and assignees in one operation', async () => {
  const { database } = server
  const project = await buildProject(database, { name: 'Lighthouse' })
  const artist = await buildPerson(database, 'user', { lastName: 'Keeper' })
  await addToTeam(database, project, [artist])
  const sequence = await buildSequence(database, project, { name: 'SQ010' })
  const shot = await buildShot(database, project, { name: 'SH010', parentId: sequence.id })
  const asset = await buildAsset(database, project, { name: 'Lantern' })
  await insertRow(database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id, nbOccurrences: 2 })
  await buildTask(database, shot, { priority: 1, assignees: [artist], dueDate: '2026-12-01T00:00:00' })
  await buildTask(database, shot, { priority: 0, name: 'second' })

  const { data, errors } = await server.graphql(ProductionDocument, {
    project: project.id,
    sequences: 5,
    tasks: { priority: { gte: 1 } },
  })
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    project: {
      name: 'Lighthouse',
      shotsAggregate: [{ key: { sequence: { name: 'SQ010' } }, count: 1 }],
      sequences: {
        totalCount: 1,
        nodes: [
          {
            name: 'SQ010',
            shots: {
              nodes: [
                {
                  name: 'SH010',
                  casting: { nodes: [{ nbOccurrences: 2, entityOut: { name: 'Lantern', isShared: false } }] },
                  tasks: {
                    nodes: [
                      {
                        dueDate: '2026-12-01T00:00:00.000Z',
                        priority: 1,
                        taskType: { name: 'Animation' },
                        taskStatus: { shortName: 'todo' },
                        assignees: { nodes: [{ lastName: 'Keeper' }] },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  })
})

test('a mutation writes what it answers', async () => {
  const { data, errors } = await server.graphql(CreateDepartmentDocument, {
    input: { name: 'Rigging', color: '#abcdef' },
  })
  expect(errors).toBeUndefined()
  expect(data?.createDepartment).toMatchObject({ name: 'Rigging', color: '#abcdef', archived: false })
  const { rows } = await server.database.pool.query('select name, color from department where id = $1', [
    data?.createDepartment?.id,
  ])
  expect(rows).toEqual([{ name: 'Rigging', color: '#abcdef' }])
})
