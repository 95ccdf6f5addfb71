import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded, type EmbeddedServer } from '../../src/kernel/db/embedded.js'
import { Copy } from '../support/copy.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { buildAsset, buildProject } from '../support/factories.js'
import { connect, testConfig } from '../support/config.js'
import { DataFolder } from '../support/process.js'
import { Studio, Writers } from '../support/studio.js'
import { fillTemplate } from '../support/template.js'

/** Changes that are made: FEED_WRITES=20000 is the full size. */
const WRITES = Number(process.env.FEED_WRITES ?? 3_000)
/** Times that the follower is cut off. */
const CUTS = Number(process.env.FEED_CUTS ?? 100)
const WRITERS = 8
/** Milliseconds: the machine may be busy, and the full size takes minutes. */
const LONG = 120_000 + WRITES * 100

const TYPES = ['Department', 'Entity']

let studio: Studio
let assetIds: string[]

/** Two servers on a database, and assets to change. */
async function open(databaseUrl: string): Promise<void> {
  const { database } = connect(testConfig(databaseUrl))
  const project = await buildProject(database)
  assetIds = []
  for (let n = 0; n < 10; n++) assetIds.push((await buildAsset(database, project)).id)
  await database.close()
  studio = new Studio(databaseUrl)
  await studio.start()
  await studio.start()
}

const lastSeq = async (): Promise<number> =>
  Number((await studio.rows<{ n: string }>('select last_seq as n from sg_change_counter'))[0]!.n)

/** The records as the database has them, in the form of a copy. */
async function database(copy: Copy): Promise<Map<string, Record<string, unknown>>> {
  const rows = await studio.rows<{ id: string; name: string; color: string; data: object | null }>(
    `select id, name, color, null as data from department union all select id, null, null, data from entity`,
  )
  const known = new Map<string, Record<string, unknown>>()
  for (const { id, name, color, data } of rows) {
    const held = copy.records.get(id)
    // What was there before the copy began and was not touched since is none of its business.
    if (!held && !touched.has(id)) continue
    known.set(id, name === null ? { data } : { name, color })
  }
  return known
}

let touched: Set<string>

/** Follows the changes until they are all there, cut off again and again; answers how often. */
async function keep(copy: Copy, cuts: number, isWriting: () => boolean): Promise<void> {
  for (let cut = 0; isWriting() || cut < cuts; cut++) {
    const url = studio.urls[Math.floor(Math.random() * studio.urls.length)] as string
    const end = copy.follow(url, studio.token)
    await sleep(20 + Math.random() * 400)
    end()
    if (cut >= cuts && isWriting()) await sleep(100)
  }
  await settle(copy)
}

/** Follows to the end. */
async function settle(copy: Copy): Promise<void> {
  const [last] = await studio.rows<{ n: string | null }>(`select max(seq) as n from sg_change where model = any($1)`, [
    TYPES,
  ])
  const end = copy.follow(studio.urls.at(-1) as string, studio.token)
  while (copy.position < Number(last!.n)) await sleep(20)
  end()
}

/** The copy is what the database holds, and every change came once and in order. */
async function expectIdentical(copy: Copy, start: number): Promise<void> {
  const kept = await studio.rows<{ seq: string; record_id: string }>(
    `select seq, record_id from sg_change where seq > $1 and model = any($2) order by seq`,
    [start, TYPES],
  )
  touched = new Set(kept.map(({ record_id }) => record_id))
  expect(copy.seqs).toEqual(kept.map(({ seq }) => Number(seq)))
  const stored = await database(copy)
  const held = [...copy.records].map(([id, { name, color, data }]) => [
    id,
    name === undefined ? { data } : { name, color },
  ])
  expect(new Map(held as [string, object][])).toEqual(stored)
  // Numbers have no gaps.
  const [numbers] = await studio.rows<{ n: string }>('select count(*) as n from sg_change where seq > $1', [start])
  expect(Number(numbers!.n)).toBe((await lastSeq()) - start)
}

/** Everything that was answered is there, and nothing that was answered to be gone. */
async function expectKept({ certain }: Writers): Promise<void> {
  const rows = await studio.rows<{ id: string; name: string }>('select id, name from department')
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  for (const [id, name] of certain) expect([id, names.get(id) ?? null]).toEqual([id, name])
}

describe('two servers and eight writers', () => {
  let own: TestDatabase

  beforeEach(async () => {
    own = await createTestDatabase()
    await open(own.url)
  }, LONG)
  afterEach(async () => {
    await studio.close()
    await own.drop()
  }, LONG)

  test(
    'a copy kept over many lost connections is identical in the end',
    async () => {
      const start = await lastSeq()
      const copy = new Copy(TYPES, start)
      const writers = new Writers(studio, assetIds)
      let isWriting = true
      const writing = Promise.all(Array.from({ length: WRITERS }, () => writers.run(WRITES))).finally(
        () => (isWriting = false),
      )
      await keep(copy, CUTS, () => isWriting)
      await writing
      expect(copy.connections).toBeGreaterThan(CUTS)
      expect(writers.done).toBeGreaterThanOrEqual(WRITES)
      await expectIdentical(copy, start)
      await expectKept(writers)
    },
    LONG,
  )

  test(
    'a server killed in mid-write loses no change that was answered, and tells of none that was not made',
    async () => {
      const start = await lastSeq()
      const copy = new Copy(TYPES, start)
      const writers = new Writers(studio, assetIds)
      const end = copy.follow(studio.urls[1] as string, studio.token)
      const writing = Promise.all(Array.from({ length: WRITERS }, () => writers.run(400)))
      while (writers.done < 150) await sleep(5)
      await studio.servers[0]!.kill()
      await writing
      end()
      await settle(copy)
      await expectIdentical(copy, start)
      await expectKept(writers)
    },
    LONG,
  )
})

describe('a database that restarts', () => {
  let folder: DataFolder
  let embedded: EmbeddedServer

  beforeEach(async () => {
    folder = new DataFolder()
    embedded = await startEmbedded({ dataDir: folder.path, password: randomBytes(12).toString('hex') })
    await fillTemplate(embedded.url)
    await open(embedded.url)
  }, LONG)
  afterEach(async () => {
    await studio.close()
    await embedded.stop()
    folder.remove()
  }, LONG)

  test.each([
    ['killed', 'SIGKILL'],
    ['in order', 'SIGINT'],
  ])(
    '%s: servers and followers go on where they were',
    async (_, signal) => {
      const start = await lastSeq()
      const copy = new Copy(TYPES, start)
      const writers = new Writers(studio, assetIds)
      const end = copy.follow(studio.urls[1] as string, studio.token)
      const writing = Promise.all(Array.from({ length: WRITERS }, () => writers.run(400)))
      while (writers.done < 150) await sleep(5)
      process.kill(folder.postgres as number, signal)
      await writing
      while (copy.position < (await lastSeq())) await sleep(50)
      end()
      await expectIdentical(copy, start)
      await expectKept(writers)
    },
    LONG,
  )
})
