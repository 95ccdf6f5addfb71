import { buildCrew, type Crew } from '../support/crew.js'
import { buildShot, buildTask } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { closeListeners, listen, quiet, refusal, type Listener } from '../support/sockets.js'

let server: TestServer
let crew: Crew

beforeAll(async () => {
  server = await startTestServer()
  crew = await buildCrew(server)
})
afterEach(closeListeners)
afterAll(() => server?.close())

const settle = (listeners: Listener[]) => quiet(listeners, () => server.rest('GET', '/status/test-event'))

test.each([['websocket'], ['polling']])('connects by %s', async (transport) => {
  const someone = await listen(server.url, crew.artist.token, { transports: [transport] })
  await settle([someone])
  expect(someone.heard).toEqual([{ name: 'main:test', payload: {} }])
})

test('is refused without a token', async () => {
  expect((await refusal(server.url, null)).message).toMatch(/Missing JWT/)
})

test('a vendor hears of assigned tasks only', async () => {
  const vendor = await listen(server.url, crew.vendor.token)
  const artist = await listen(server.url, crew.artist.token)
  const shot = await buildShot(server.database, crew.project)
  const own = await buildTask(server.database, shot, { assignees: [crew.vendor] })
  const other = await buildTask(server.database, shot, { taskTypeId: await otherType() })
  for (const { id } of [own, other]) await server.rest('PUT', `/data/tasks/${id}`, { json: { priority: 1 } })
  await settle([vendor, artist])
  expect(vendor.heard.filter(({ name }) => name === 'task:update').map(({ payload }) => payload.task_id)).toEqual([
    own.id,
  ])
  expect(artist.heard.filter(({ name }) => name === 'task:update').map(({ payload }) => payload.task_id)).toEqual([
    own.id,
    other.id,
  ])
})

async function otherType(): Promise<string> {
  const { id } = await server.database.prisma.taskType.findFirstOrThrow({
    where: { name: 'Layout' },
    select: { id: true },
  })
  return id
}
