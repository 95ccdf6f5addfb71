import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { MODELS } from '../../src/generated/metadata.js'
import type { ModelMeta } from '../../src/kernel/db/model-meta.js'
import { migrate, MigrationError, readMigrations } from '../../src/kernel/db/migrate.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { prismaMigrateDeploy, schemaAsSql } from '../support/prisma-engine.js'

const FOLDER = new URL('../../prisma/migrations', import.meta.url).pathname
/** The tables of Zou 1.0.67 as they were found in its database. */
const ZOU_TABLES = readFileSync(new URL('../fixtures/zou-1.0.67.sql', import.meta.url), 'utf8')
const ZOU_REVISION = `create table public.alembic_version (version_num varchar(32) not null constraint alembic_version_pkc primary key);
  insert into public.alembic_version values ('b7d419c25e08');`

const databases: TestDatabase[] = []
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-migrations-'))
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all(databases.map((database) => database.drop()))
})

async function database(...scripts: string[]): Promise<string> {
  const made = await createTestDatabase('empty')
  databases.push(made)
  for (const script of scripts) await query(made.url, script)
  return made.url
}

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** A copy of the migrations with one more. */
function withMigration(name: string, sql: string): string {
  const copy = mkdtempSync(join(folder, 'copy-'))
  cpSync(FOLDER, copy, { recursive: true })
  mkdirSync(join(copy, name))
  writeFileSync(join(copy, name, 'migration.sql'), sql)
  return copy
}

const run = (url: string, from = FOLDER) => migrate({ url, folder: from })

/** One line for each column, constraint, index and enumeration of Zou's tables, with everything that makes it what it is. */
const structure = async (url: string): Promise<string[]> =>
  (await wholeStructure(url)).filter((line) => !/^\w+ (sg_|CREATE INDEX sg_|.* ON public\.sg_)/.test(line))

/** The same with our own tables and indexes. */
async function wholeStructure(url: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    url,
    `select format('column %s.%s %s %s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' else 'null' end, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and c.relname <> '_prisma_migrations'
     union all
     select format('constraint %s.%s %s', t.relname, k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join pg_class t on t.oid = k.conrelid
      where k.connamespace = 'public'::regnamespace and t.relname <> '_prisma_migrations'
     union all
     select format('index %s', indexdef) from pg_indexes
      where schemaname = 'public' and tablename <> '_prisma_migrations'
     union all
     select format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' order by e.enumsortorder))
      from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
     order by line`,
  )
  return rows.map(({ line }) => line)
}

describe('the tables', () => {
  test('that the migrations make are exactly those of Zou 1.0.67', async () => {
    const [ours, zous] = [await database(), await database(ZOU_TABLES, ZOU_REVISION)]
    await run(ours)
    const expected = await structure(zous)
    expect(expected.length).toBeGreaterThan(1000)
    expect(await structure(ours)).toEqual(expected)
  })

  test('are those that the generated metadata describes', async () => {
    const url = await database()
    await run(url)
    const columns = await query<{ line: string }>(
      url,
      `select format('%s.%s %s %s', c.relname, a.attname, case when a.attnotnull then 'not null' else 'null' end,
          case when a.atttypid in ('varchar'::regtype, 'varchar[]'::regtype) and a.atttypmod > 0 then (a.atttypmod - 4)::text else '' end) as line
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
         and a.attnum > 0 and not a.attisdropped`,
    )
    const described = Object.values(MODELS as Record<string, ModelMeta>).flatMap(({ table, columns: of }) =>
      of.map(
        ({ column, nullable, list, maxLength }) =>
          `${table}.${column} ${nullable || list ? 'null' : 'not null'} ${maxLength ?? ''}`,
      ),
    )
    expect(described.sort()).toEqual(columns.map(({ line }) => line).sort())
  })

  test('are those that prisma/schema.prisma describes, except for what it has no words for', async () => {
    const [migrated, described] = [
      await database(),
      await database('drop schema public', await schemaAsSql(process.env['SHOTGRAPH_TEST_POSTGRES'] as string)),
    ]
    await run(migrated)
    // Prisma writes a unique constraint as a unique index of that name, and a microsecond as (6).
    const normal = async (url: string): Promise<string[]> =>
      (await wholeStructure(url))
        .filter((line) => !/^constraint .* UNIQUE \(/.test(line))
        .map((line) => line.replace('timestamp(6)', 'timestamp'))
    const [ours, prismas] = [await normal(migrated), await normal(described)]
    expect(prismas.filter((line) => !ours.includes(line))).toEqual([])
    expect(ours.filter((line) => !prismas.includes(line))).toEqual([
      'constraint day_off.day_off_date_check CHECK ((date <= end_date))',
      'constraint task.check_difficulty CHECK (((difficulty > 0) AND (difficulty < 6)))',
      'constraint time_spent.check_duration_positive CHECK ((duration > (0)::double precision))',
      // Names as they are searched.
      // One of two equal unique indexes on this column.
      'index CREATE UNIQUE INDEX project_template_name_key ON public.project_template USING btree (name)',
    ])
  })

  test('of a new database hold the row that a new Zou database begins with', async () => {
    const url = await database()
    await run(url)
    const rows = await query(
      url,
      'select name, short_name, description, color, priority, for_entity, allow_timelog, archived, department_id from task_type',
    )
    expect(rows).toEqual([
      {
        name: 'Concept',
        short_name: '',
        description: null,
        color: '#8D6E63',
        priority: 1,
        for_entity: 'Concept',
        allow_timelog: true,
        archived: false,
        department_id: null,
      },
    ])
    expect(await query(url, 'select version_num from alembic_version')).toEqual([{ version_num: 'b7d419c25e08' }])
  })
})

describe('migrating', () => {
  test('records each migration as Prisma does, and does nothing the second time', async () => {
    const url = await database()
    const names = readMigrations(FOLDER).map(({ name }) => name)
    expect(await run(url)).toEqual({ applied: names, recorded: [] })
    expect(await run(url)).toEqual({ applied: [], recorded: [] })
    const rows = await query(
      url,
      `select migration_name, checksum, applied_steps_count, finished_at is not null as finished, rolled_back_at, logs
       from _prisma_migrations order by migration_name`,
    )
    expect(rows).toEqual(
      names.map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(join(FOLDER, name, 'migration.sql')))
          .digest('hex'),
        applied_steps_count: 1,
        finished: true,
        rolled_back_at: null,
        logs: null,
      })),
    )
  })

  test('a Zou database records the baseline and gets only our tables', async () => {
    const url = await database(ZOU_TABLES, ZOU_REVISION)
    const before = await structure(url)
    const { applied, recorded } = await run(url)
    expect(recorded).toEqual(['0_baseline'])
    expect(applied).toEqual(
      readMigrations(FOLDER)
        .map(({ name }) => name)
        .filter((name) => name !== '0_baseline'),
    )
    expect(await structure(url)).toEqual(before)
    expect(await query(url, 'select count(*)::int as n from task_type')).toEqual([{ n: 0 }])
  })

  test('"prisma migrate deploy" agrees: it finds nothing to do after us, and we after it', async () => {
    const [ours, prismas, zous] = [await database(), await database(), await database(ZOU_TABLES, ZOU_REVISION)]
    await run(ours)
    expect(await prismaMigrateDeploy(ours)).toEqual([])
    await run(zous)
    expect(await prismaMigrateDeploy(zous)).toEqual([])
    expect(await prismaMigrateDeploy(prismas)).toEqual(readMigrations(FOLDER).map(({ name }) => name))
    expect(await run(prismas)).toEqual({ applied: [], recorded: [] })
    expect(await wholeStructure(prismas)).toEqual(await wholeStructure(ours))
  }, 120_000)

  test('several processes at once do it once', async () => {
    const url = await database()
    const results = await Promise.all([run(url), run(url), run(url)])
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, readMigrations(FOLDER).length])
  })

  test('a migration that fails leaves nothing, and those before it stay', async () => {
    const url = await database()
    const broken = withMigration('9_torn', 'create table sg_half (id int); select 1 / 0;')
    await expect(run(url, broken)).rejects.toThrow('Migration 9_torn failed and left nothing behind: division by zero')
    expect(
      await query(url, "select to_regclass('public.sg_half') as half, count(*)::int as n from _prisma_migrations"),
    ).toEqual([{ half: null, n: readMigrations(FOLDER).length }])
    expect(await run(url)).toEqual({ applied: [], recorded: [] })
  })

  test.each([
    [
      'another revision of Zou',
      [ZOU_TABLES, ZOU_REVISION.replace('b7d419c25e08', '0123456789ab')],
      /revision 0123456789ab; Shotgraph works on revision b7d419c25e08.*zou upgrade-db/,
    ],
    ['tables of something else', ['create table invoices (id int)'], /neither Shotgraph’s nor Zou’s/],
  ])('%s is refused and left alone', async (_, scripts, message) => {
    const url = await database(...scripts)
    const before = await structure(url)
    await expect(run(url)).rejects.toThrow(message)
    await expect(run(url)).rejects.toBeInstanceOf(MigrationError)
    expect(await structure(url)).toEqual(before)
    expect(await query(url, "select to_regclass('public._prisma_migrations') as records")).toEqual([{ records: null }])
  })

  test('a database of a newer Shotgraph is refused', async () => {
    const url = await database()
    await run(url, withMigration('2_of_tomorrow', 'create table sg_tomorrow (id int);'))
    await expect(run(url)).rejects.toThrow(
      'This database was migrated by a newer Shotgraph: it holds the migration 2_of_tomorrow',
    )
  })

  test('a database that Zou took to another revision behind our back is refused', async () => {
    const url = await database()
    await run(url)
    await query(url, "update alembic_version set version_num = 'fedcba987654'")
    await expect(run(url)).rejects.toThrow('is at revision fedcba987654')
  })
})
