import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readMigrations } from '../../src/kernel/db/migrate.js'

declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: unknown } }>
}

const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))
const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const NOTHING_ELSE = { externalTables: [], externalEnums: [] }

let loaded: Promise<void> | undefined

/** Loads Prisma's own engine of schemas and migrations, once: the one behind `prisma migrate`, as WebAssembly. */
async function load(): Promise<void> {
  const engine = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(engine.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': binding })
  const exports = instance.exports as { __wbindgen_start(): void }
  binding.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

async function engineOn(url: string): Promise<binding.SchemaEngine> {
  await (loaded ??= load())
  const ofAdapter = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-pg'))
  const { bindMigrationAwareSqlAdapterFactory: bind } = ofAdapter('@prisma/driver-adapter-utils') as {
    bindMigrationAwareSqlAdapterFactory(factory: PrismaPg): object
  }
  const adapter = bind(new PrismaPg({ connectionString: url }))
  return binding.SchemaEngine.new({ datamodels: [[SCHEMA, readFileSync(SCHEMA, 'utf8')]] }, () => undefined, adapter)
}

/** The tables of prisma/schema.prisma as Prisma writes them in SQL; the database is only one to talk to. */
export async function schemaAsSql(url: string): Promise<string> {
  const engine = await engineOn(url)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }] },
    script: true,
    exitCode: null,
    filters: NOTHING_ELSE,
  })
  return stdout ?? ''
}

/** What `prisma migrate deploy` does; the names of the migrations it applied. */
export async function prismaMigrateDeploy(url: string): Promise<string[]> {
  const engine = await engineOn(url)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: {
      baseDir: MIGRATIONS,
      lockfile: { path: 'migration_lock.toml', content: readFileSync(`${MIGRATIONS}/migration_lock.toml`, 'utf8') },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(MIGRATIONS).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    filters: NOTHING_ELSE,
  })
  return appliedMigrationNames
}
