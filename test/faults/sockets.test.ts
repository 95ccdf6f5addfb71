import { setTimeout as sleep } from 'node:timers/promises'
import { connect, testConfig } from '../support/config.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { buildAsset, buildProject } from '../support/factories.js'
import { closeListeners, listen, type Heard } from '../support/sockets.js'
import { Studio, Writers } from '../support/studio.js'

/** Changes that are made: FEED_WRITES=20000 is the full size. */
const WRITES = Number(process.env.FEED_WRITES ?? 1_500)
/** Times that the client is cut off. */
const CUTS = Number(process.env.FEED_CUTS ?? 100)
const WRITERS = 8
/** Milliseconds: the machine may be busy, and the full size takes minutes. */
const LONG = 120_000 + WRITES * 100

/** What happens once to a record, so that it is known by its name and the id. */
const ONCE = ['department:new', 'department:delete']

let own: TestDatabase
let studio: Studio
let assetIds: string[]

beforeAll(async () => {
  own = await createTestDatabase()
  const { database } = connect(testConfig(own.url))
  assetIds = [(await buildAsset(database, await buildProject(database))).id]
  await database.close()
  studio = new Studio(own.url)
  await studio.start()
  await studio.start()
}, LONG)
afterAll(async () => {
  closeListeners()
  await studio.close()
  await own.drop()
}, LONG)

const keyOf = ({ name, payload }: Heard): string => `${name} ${payload.department_id}`
const counts = ({ name }: Heard): boolean => ONCE.includes(name)

/** What the history tells of the last moments: a client reads it after it has connected again. */
async function lately(place: number): Promise<string[]> {
  for (;;) {
    const answer = await studio.call(place, 'GET', '/data/events/last?limit=1000&name_prefixes=department')
    if (answer?.status === 200)
      return (answer.body as { name: string; data: object }[])
        .map(({ name, data }) => ({ name, payload: data }))
        .filter(counts)
        .map(keyOf)
  }
}

test(
  'a client that is cut off again and again, and reads what it missed, knows all that happened, each once',
  async () => {
    const writers = new Writers(studio, assetIds)
    const writing = Promise.all(Array.from({ length: WRITERS }, () => writers.run(WRITES)))
    let isWriting = true
    const written = writing.finally(() => (isWriting = false))
    const known = new Set<string>()
    let twice = 0
    for (let cut = 0; cut < CUTS || isWriting; cut++) {
      const place = cut % studio.urls.length
      const client = await listen(studio.urls[place]!, studio.token, {
        transports: [cut % 3 ? 'websocket' : 'polling'],
      })
      for (const key of await lately(place)) known.add(key)
      await sleep(Math.random() * 300)
      // Cut off in the middle of whatever comes, without a goodbye.
      client.socket.io.engine.close()
      const heard = client.heard.filter(counts).map(keyOf)
      twice += heard.length - new Set(heard).size
      for (const key of heard) known.add(key)
    }
    await written
    for (const place of studio.urls.keys()) for (const key of await lately(place)) known.add(key)
    const happened = await studio.rows<{ key: string }>(
      `select name || ' ' || (data ->> 'department_id') as key from api_event where name = any($1)`,
      [ONCE],
    )
    expect(twice).toBe(0)
    expect([...known].sort()).toEqual(happened.map(({ key }) => key).sort())
    expect(happened.length).toBeGreaterThan(WRITES / 10)
  },
  LONG,
)

test(
  'a client of either server hears of everything once while both write',
  async () => {
    const clients = await Promise.all(studio.urls.map((url) => listen(url, studio.token)))
    const [last] = await studio.rows<{ at: string }>('select max(created_at)::text as at from api_event')
    const writers = new Writers(studio, assetIds)
    await Promise.all(Array.from({ length: WRITERS }, () => writers.run(Math.ceil(WRITES / 5))))
    const happened = await studio.rows<{ key: string }>(
      `select name || ' ' || (data ->> 'department_id') as key from api_event where created_at > $1::timestamp and name like 'department:%'`,
      [last!.at],
    )
    const expected = happened.map(({ key }) => key).sort()
    for (const { heard } of clients) {
      const ofDepartments = (): Heard[] => heard.filter(({ name }) => name.startsWith('department:'))
      while (ofDepartments().length < expected.length) await sleep(20)
      expect(ofDepartments().map(keyOf).sort()).toEqual(expected)
    }
  },
  LONG,
)
