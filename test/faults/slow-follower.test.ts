import { buildAsset, buildProject } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { subscriberOf } from '../support/subscriber.js'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('who does not take what was sent is sent away, and costs no memory', async () => {
  const asset = await buildAsset(server.database, await buildProject(server.database))
  const slow = subscriberOf(server.url, server.admin.token)
  const after = (await server.graphql('{ changePosition }')).data.changePosition
  const changes = 'subscription ($after: BigInt) { changes(after: $after) { seq fields { name after } } }'
  const live = slow.subscribe(changes, { after })
  const change = (note: string) => server.rest('PUT', `/data/entities/${asset.id}`, { json: { data: { note } } })
  await change('short')
  await live.results(1)
  slow.pause()
  // More than the buffers of the network hold.
  for (let n = 0; n < 12; n++) expect((await change(`${n}`.repeat(2_000_000))).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 21_000))
  slow.resume()
  expect(await slow.closed).toMatchObject({ code: 4413, reason: expect.stringContaining('not taken') })
  // What they missed is still there for them.
  const again = subscriberOf(server.url, server.admin.token)
  const last = live.got.at(-1).changes.seq
  await again.subscribe(changes, { after: last }).results(13 - live.got.length)
  await again.close()
  await slow.close()
}, 90_000)
