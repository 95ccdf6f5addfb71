import { readFileSync } from 'node:fs'
import { verify } from '@node-rs/bcrypt'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { connect, testConfig } from '../support/config.js'
import { insertRow } from '../support/factories.js'
import { createAdmin, ensureFirstAdmin, loadReferenceData, SetupError } from '../../src/areas/setup/service.js'
import { loadDemo } from '../../src/areas/setup/demo.js'
import type { Environment } from '../../src/config.js'
import { install } from '../../src/cli/session.js'
import { createContext, type RequestContext } from '../../src/context.js'
import { EventBus } from '../../src/kernel/events/emitter.js'
import { migrate } from '../../src/kernel/db/migrate.js'
import { LocalStorage } from '../../src/kernel/storage/local.js'
import type { Registry } from '../../src/kernel/crud/spec.js'

type Rows = Record<string, Record<string, unknown>[]>

/** The rows of a Zou that was set up for a 3D studio. */
const ZOU_ROWS = JSON.parse(
  readFileSync(new URL('../fixtures/reference-rows-3d.json', import.meta.url), 'utf8'),
) as Rows

let database: TestDatabase
let ctx: RequestContext

/** A new server on the database, with these settings. */
function contextWith(env: Environment = {}): RequestContext {
  const config = testConfig(database.url, env)
  const mailer = { send: () => Promise.resolve(), close: () => undefined }
  const { database: opened, log } = connect(config)
  const events = new EventBus(log)
  const storage = new LocalStorage(config.previewFolder)
  const deps = { config, database: opened, log, registry: {} as Registry, events, mailer, storage }
  return createContext(deps, { actor: null })
}

beforeEach(async () => {
  database = await createTestDatabase('empty')
  await migrate({
    url: database.url,
    folder: new URL('../../prisma/migrations', import.meta.url).pathname,
    finish: install,
  })
  ctx = contextWith()
})

afterEach(async () => {
  await ctx.deps.database.close()
  await database.drop()
})

const rows = async (text: string): Promise<Record<string, unknown>[]> =>
  (await ctx.deps.database.pool.query<Record<string, unknown>>(text)).rows

describe('the reference data', () => {
  test('of a 3D studio is that of Zou, row by row and column by column', async () => {
    await loadReferenceData(ctx)
    const bare = 'created_at updated_at id'.split(' ')
    const compare = async (name: string, text: string): Promise<void> => {
      const keys = Object.keys(ZOU_ROWS[name]?.[0] ?? {})
      const found = await rows(text)
      const cut = found.map((row) =>
        Object.fromEntries(keys.filter((key) => !bare.includes(key)).map((key) => [key, row[key]])),
      )
      const byText = (list: unknown[]): string[] => list.map((row) => JSON.stringify(row)).sort()
      expect(byText(cut)).toEqual(byText(ZOU_ROWS[name] ?? []))
    }
    await compare('project_statuses', 'select * from project_status')
    await compare('departments', 'select * from department')
    await compare('entity_types', 'select * from entity_type')
    await compare(
      'task_types',
      'select t.*, d.name as department from task_type t left join department d on d.id = t.department_id',
    )
    await compare('task_statuses', 'select * from task_status')
  })

  test('is there once, however often it is loaded, and leaves what a studio changed', async () => {
    const made = await loadReferenceData(ctx)
    await rows("update department set color = '#123456' where name = 'Layout'")
    expect(await loadReferenceData(ctx)).toBe(0)
    expect(made).toBe(2 + 8 + 6 + 12 + 9)
    expect(await rows("select color from department where name = 'Layout'")).toEqual([{ color: '#123456' }])
  })

  test('tells of what it made as Zou does, without an author', async () => {
    await loadReferenceData(ctx)
    const events = await rows(
      'select name, count(*)::int as n, count(user_id)::int as authors from api_event group by 1 order by 1',
    )
    expect(events).toEqual([
      { name: 'asset-type:new', n: 4, authors: 0 },
      { name: 'department:new', n: 6, authors: 0 },
      { name: 'task-status:new', n: 9, authors: 0 },
      { name: 'task-type:new', n: 12, authors: 0 },
    ])
    const [event] = await rows("select data from api_event where name = 'task-type:new' limit 1")
    expect(event).toEqual({ data: { task_type_id: expect.any(String) } })
  })

  test.each([
    ['2d', 8, 4, 9],
    ['vfx', 9, 8, 16],
    ['games', 9, 7, 8],
  ] as const)('of a %s studio', async (domain, entityTypes, departments, taskTypes) => {
    await loadReferenceData(ctx, domain)
    const [counts] = await rows(`select (select count(*)::int from entity_type) as entity_types,
      (select count(*)::int from department) as departments, (select count(*)::int from task_type) as task_types`)
    expect(counts).toEqual({ entity_types: entityTypes, departments, task_types: taskTypes })
  })
})

describe('administrators', () => {
  test('the first one has the address and password of the settings', async () => {
    const given = contextWith({ ADMIN_EMAIL: 'Head@Studio.com', ADMIN_PASSWORD: 'a good password' })
    expect(await ensureFirstAdmin(given)).toEqual({ email: 'Head@Studio.com', password: null })
    expect(await ensureFirstAdmin(given)).toBeNull()
    await given.deps.database.close()
    const [person] = await rows(
      "select email, role, active, first_name, last_name, convert_from(password, 'UTF8') as hash from person",
    )
    expect(person).toMatchObject({
      email: 'head@studio.com',
      role: 'admin',
      active: true,
      first_name: 'Super',
      last_name: 'Admin',
    })
    expect(await verify('a good password', person?.['hash'] as string)).toBe(true)
  })

  test('the first one gets a random password when none is given', async () => {
    const admin = await ensureFirstAdmin(ctx)
    expect(admin).toEqual({ email: 'admin@example.com', password: expect.stringMatching(/^[\w-]{16}$/) })
    const [person] = await rows("select convert_from(password, 'UTF8') as hash from person")
    expect(await verify(admin?.password ?? '', person?.['hash'] as string)).toBe(true)
  })

  test('two servers that start at once make one', async () => {
    const other = contextWith()
    await Promise.all([ensureFirstAdmin(ctx), ensureFirstAdmin(other)])
    await other.deps.database.close()
    expect(await rows('select count(*)::int as n from person')).toEqual([{ n: 1 }])
  })

  test('somebody known gets the role and keeps the password', async () => {
    await createAdmin(ctx, 'ann@studio.com', 'first password')
    await rows("update person set role = 'user'")
    expect(await createAdmin(ctx, 'ANN@studio.com', 'x')).toBe('upgraded')
    expect(await createAdmin(ctx, 'ann@studio.com', 'x')).toBe('unchanged')
    const [person] = await rows("select role, convert_from(password, 'UTF8') as hash from person")
    expect(person?.['role']).toBe('admin')
    expect(await verify('first password', person?.['hash'] as string)).toBe(true)
  })

  test.each([
    ['ann@studio.com', 'short', 'Password is too short.'],
    ['no address', 'long enough', 'Email is not valid: no address.'],
  ])('%s with the password %s is refused', async (email, password, message) => {
    await expect(createAdmin(ctx, email, password)).rejects.toThrow(new SetupError(message))
    expect(await rows('select count(*)::int as n from person')).toEqual([{ n: 0 }])
  })

  test('no more people than the limit', async () => {
    const small = contextWith({ USER_LIMIT: '1' })
    await createAdmin(small, 'ann@studio.com', 'long enough')
    await expect(createAdmin(small, 'bob@studio.com', 'long enough')).rejects.toThrow('User limit reached (limit 1).')
    await small.deps.database.close()
  })
})

describe('the demonstration', () => {
  test('has the size that was asked for, and is made once', async () => {
    await loadReferenceData(ctx)
    const titles: string[] = []
    const options = { url: database.url, episodes: 1, onProgress: (text: string) => void titles.push(text) }
    expect(await loadDemo(options)).toBe(true)
    expect(titles).toEqual([
      'People',
      'Production',
      'Episodes, sequences, shots and assets',
      'Casting',
      'Tasks',
      'Previews',
      'Comments',
      'Time sheets',
      'News and notifications',
      'Playlists',
    ])
    const [counts] =
      await rows(`select (select count(*)::int from entity) as entities, (select count(*)::int from task) as tasks,
      (select count(*)::int from task where last_preview_file_id is null) as without_preview,
      (select count(*)::int from comment) as comments, (select count(*)::int from person) as people`)
    expect(counts).toEqual({
      entities: 1 + 10 + 200 + 60,
      tasks: 200 * 8 + 60 * 6,
      without_preview: 0,
      comments: 3 * 1960,
      people: 150,
    })
    expect(await loadDemo(options)).toBe(false)
  })

  test('is refused beside a real production, and nothing is written', async () => {
    await loadReferenceData(ctx)
    await insertRow(ctx.deps.database, 'Project', { name: 'Real work' })
    await expect(loadDemo({ url: database.url, episodes: 1 })).rejects.toThrow(
      'This server has productions already (1)',
    )
    expect(await rows('select count(*)::int as n from person')).toEqual([{ n: 0 }])
  })

  test('needs no special rights in the database', async () => {
    await loadReferenceData(ctx)
    await rows(`create role demo_loader login password 'x' nosuperuser`).catch(() => undefined)
    await rows('grant all on all tables in schema public to demo_loader')
    const url = new URL(database.url)
    url.username = 'demo_loader'
    url.password = 'x'
    expect(await loadDemo({ url: url.href, episodes: 1 })).toBe(true)
    expect(await rows('select count(*)::int as n from task where last_preview_file_id is null')).toEqual([{ n: 0 }])
    await rows('drop owned by demo_loader')
    await rows('drop role demo_loader').catch(() => undefined)
  })
})
