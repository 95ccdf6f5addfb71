import { connect as connectTcp, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createContext, type Deps } from '../../../../src/context.js'
import type { Database } from '../../../../src/kernel/db/database.js'
import { EventBus } from '../../../../src/kernel/events/emitter.js'
import { Feed } from '../../../../src/kernel/events/feed.js'
import { forgetSignals } from '../../../../src/kernel/events/retention.js'
import type { Logger } from '../../../../src/kernel/log.js'
import { registry } from '../../../../src/registry.js'
import { connect, testConfig } from '../../../support/config.js'
import { createTestDatabase, type TestDatabase } from '../../../support/database.js'

/** A process as far as events go. */
class Listener {
  readonly heard: string[] = []
  readonly warnings: string[] = []
  readonly bus: EventBus
  readonly feed: Feed

  constructor(url: string) {
    const note = (...args: unknown[]): void => void this.warnings.push(String(args.at(-1)))
    const log = { warn: note, error: note, debug: () => undefined } as unknown as Logger
    this.bus = new EventBus(log)
    this.bus.subscribe(({ name }) => this.heard.push(name))
    this.feed = new Feed({ url, bus: this.bus, log })
  }
}

let testDatabase: TestDatabase
let database: Database
let deps: Deps
let listeners: Listener[]

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  const config = testConfig(testDatabase.url)
  const opened = connect(config)
  database = opened.database
  deps = { ...opened, config, registry, events: new EventBus(opened.log) } as unknown as Deps
})
afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})
beforeEach(() => {
  listeners = []
})
afterEach(() => Promise.all(listeners.map(({ feed }) => feed.stop())))

async function listen(url = testDatabase.url): Promise<Listener> {
  const listener = new Listener(url)
  listeners.push(listener)
  await listener.feed.start()
  return listener
}

const tell = (...names: string[]): Promise<void> =>
  createContext(deps, { actor: null }).transaction(async (tx) => {
    for (const name of names) await tx.emit(name, {}, { persist: false })
  })

test('every process hears everything once, in the order of the commits', async () => {
  const [one, two] = [await listen(), await listen()]
  const names = Array.from({ length: 40 }, (_, n) => [`a:${n}`, `b:${n}`])
  await Promise.all(names.map((pair) => tell(...pair)))
  await Promise.all([one.feed.settled(), two.feed.settled()])
  expect(one.heard).toEqual(two.heard)
  expect([...one.heard].sort()).toEqual(names.flat().sort())
  for (const [first, second] of names) expect(one.heard.indexOf(second!)).toBe(one.heard.indexOf(first!) + 1)
})

test('what is taken back is told to nobody', async () => {
  const one = await listen()
  const fails = createContext(deps, { actor: null }).transaction(async (tx) => {
    await tx.emit('never:told', {}, { persist: false })
    throw new Error('taken back')
  })
  await expect(fails).rejects.toThrow('taken back')
  await tell('then:told')
  await one.feed.settled()
  expect(one.heard).toEqual(['then:told'])
})

test('a listener that fails harms no other, and events go on', async () => {
  const one = await listen()
  const late: string[] = []
  one.bus.subscribe(() => {
    throw new Error('my own fault')
  })
  one.bus.subscribe(({ name }) => late.push(name))
  await tell('x:one', 'x:two')
  await one.feed.settled()
  expect(late).toEqual(['x:one', 'x:two'])
  expect(one.warnings).toHaveLength(2)
})

test('after a lost connection it goes on where it was', async () => {
  const one = await listen()
  await tell('before:all')
  await one.feed.settled()
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shotgraph feed' and datname = current_database()`,
  )
  await tell('in:between')
  await tell('and:after')
  while (one.heard.length < 3) await one.feed.settled()
  expect(one.heard).toEqual(['before:all', 'in:between', 'and:after'])
})

test('signals that were forgotten meanwhile are reported', async () => {
  const one = await listen()
  await database.pool.query(`update sg_change_counter set last_signal = last_signal + 3`)
  await tell('after:gap')
  await one.feed.settled()
  expect(one.heard).toEqual(['after:gap'])
  expect(one.warnings[0]).toContain('3 signals were forgotten')
})

test('signals are forgotten after an hour', async () => {
  await tell('old:one')
  await database.pool.query(`update sg_signal set made_at = made_at - interval '61 minutes'`)
  await tell('new:one')
  await forgetSignals(database)
  const { rows } = await database.pool.query('select events from sg_signal')
  expect(rows.map(({ events }) => events[0].name)).toEqual(['new:one'])
})

test('a connection that hears itself does not take itself for deaf, though nobody else tells anything', async () => {
  const one = await listen()
  // Longer than it takes to find out that one is deaf.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(one.warnings).toEqual([])
})

describe('behind a pooler that passes no notifications on', () => {
  let pooler: Server
  const sockets = new Set<Socket>()

  beforeAll(async () => {
    const { hostname, port } = new URL(testDatabase.url)
    pooler = createServer((client) => {
      const server = connectTcp(Number(port || 5432), hostname)
      for (const socket of [client, server]) sockets.add(socket.on('error', () => undefined))
      client.pipe(server)
      let rest = Buffer.alloc(0)
      server.on('data', (chunk: Buffer) => {
        rest = Buffer.concat([rest, chunk])
        // A message is its type, its length without the type, and the rest.
        while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
          const end = rest.readInt32BE(1) + 1
          if (String.fromCharCode(rest[0]!) !== 'A') client.write(rest.subarray(0, end))
          rest = rest.subarray(end)
        }
      })
      server.on('close', () => client.destroy())
      client.on('close', () => server.destroy())
    })
    await new Promise<void>((resolve) => pooler.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => pooler.close(resolve))
  })

  test('it looks for events by itself, and says so once', async () => {
    const url = new URL(testDatabase.url)
    url.hostname = '127.0.0.1'
    url.port = String((pooler.address() as AddressInfo).port)
    const one = await listen(url.href)
    await tell('no:notice')
    while (one.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(one.heard).toEqual(['no:notice'])
    while (one.warnings.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(one.warnings).toEqual([expect.stringContaining('no notifications arrive')])
  })
})
