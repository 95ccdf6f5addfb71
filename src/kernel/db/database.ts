import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Compilable,
  type RawBuilder,
} from 'kysely'
import pg from 'pg'
import { PrismaClient, type Prisma } from '../../generated/prisma/client.js'
import type { DB } from '../../generated/kysely.js'
import type { Logger } from '../log.js'
import { copyOut } from './copy.js'

/** Builds and compiles SQL; it has no connection of its own. */
export const kysely = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A kysely `sql` template. */
interface Template {
  compile(executor: typeof kysely): { sql: string; parameters: readonly unknown[] }
}

/** A kysely `sql` template or query builder. */
export type Query = Template | Compilable

/** SQL text with its bound values; `name` makes it a prepared statement of its connection. */
export interface CompiledQuery {
  sql: string
  parameters: readonly unknown[]
  name?: string
}

/** Compiles a template or builder to text and values. */
export function compile(query: Query): CompiledQuery {
  return query.compile(kysely)
}

const fixedTexts = new Map<string, RawBuilder<unknown>>()

/**
 * A part of a query that is always the same for its key, compiled once: putting long lists of columns together costs more
 * than the database needs to read a row by them.
 */
export function fixedSql(key: string, make: () => RawBuilder<unknown>): RawBuilder<unknown> {
  const known = fixedTexts.get(key)
  if (known) return known
  const { sql: text, parameters } = compile(make())
  if (parameters.length > 0) throw new Error(`the SQL of ${key} is not always the same: it has bound values`)
  const fixed = sql.raw(text)
  fixedTexts.set(key, fixed)
  return fixed
}

const statementNames = new Map<string, string>()

/**
 * The query as a prepared statement: for hot queries of few shapes, whose planning costs more than their running. Past
 * a thousand shapes the rest is sent unprepared, so that a connection's memory stays bounded.
 */
export function prepared(query: Query): CompiledQuery {
  const compiled = compile(query)
  let name = statementNames.get(compiled.sql)
  if (!name && statementNames.size < 1000) {
    name = `s${statementNames.size}`
    statementNames.set(compiled.sql, name)
  }
  return name ? { ...compiled, name } : compiled
}

/** Names of the prepared statements that ran in transactions, by their texts: all that Prisma tells its adapter. */
const namesInTransactions = new Map<string, string>()

/** What one request did in the database; kept per asynchronous context. */
export interface SqlStats {
  statements: number
}
const statsStore = new AsyncLocalStorage<SqlStats>()

/** Runs `work` and counts the SQL statements it causes in `stats`, Prisma's included. */
export const countingSql = <T>(stats: SqlStats, work: () => T): T => statsStore.run(stats, work)

/** Begins a transaction whose changes are noted (see crud/capture.ts): those of other programs on the tables are not. */
const BEGIN = "BEGIN; SET LOCAL sg.capture = 'on'"

/** Marks the last statement of a transaction, which is sent together with its COMMIT. */
const CLOSING = '/* closes the transaction */'

/** What pg answers to a COMMIT. */
const COMMITTED = { command: 'COMMIT', rowCount: null, rows: [], fields: [] }

interface QueryConfig {
  text?: string
  values?: readonly unknown[]
}

/** The statement with its values written into it, followed by COMMIT: together they take one way to the server. */
const withCommit = (text: string, values: readonly unknown[]): string => {
  const literal = (value: unknown): string => {
    if (value === null) return 'null'
    if (typeof value === 'object') throw new Error('lists and objects are given to a closing statement as JSON texts')
    return pg.escapeLiteral(String(value))
  }
  return `${text.replaceAll(/\$(\d+)/g, (_, at: string) => literal(values[Number(at) - 1]))}; COMMIT`
}

class Client extends pg.Client {
  /** Whether the transaction was committed with its last statement, so that the COMMIT that follows has nothing to do. */
  #isCommitted = false

  // The overloads of pg's query are of no use here: every form is one statement.
  override query(...args: unknown[]): never {
    const [first, ...rest] = args
    const config = (first ?? {}) as QueryConfig
    if (this.#isCommitted && config.text === 'COMMIT') {
      this.#isCommitted = false
      return Promise.resolve(COMMITTED) as never
    }
    const stats = statsStore.getStore()
    if (stats) stats.statements++
    const send = (...all: unknown[]): unknown => (super.query as (...all: unknown[]) => unknown).apply(this, all)
    if (config.text?.startsWith(CLOSING)) return this.#close(config, rest[0], send) as never
    const query = config.text === 'BEGIN' ? { ...config, text: BEGIN } : first
    return send(query, ...rest) as never
  }

  /**
   * Sends the last statement of a transaction with its COMMIT. It takes the lock that orders all changes: were the two
   * sent one after the other, everybody would wait for this process to get round to sending the second.
   */
  async #close(config: QueryConfig, values: unknown, send: (query: unknown) => unknown): Promise<unknown> {
    const { text, values: own, name: _, ...options } = config as QueryConfig & { name?: string }
    const bound = (values ?? own ?? []) as readonly unknown[]
    const [result] = (await send({ ...options, text: withCommit(text!, bound) })) as [unknown]
    this.#isCommitted = true
    return result
  }
}

/** Access to the database: the pool, or the connection of one transaction. */
export interface Db {
  /** Prisma on the same connection: schema-typed writes. */
  readonly prisma: Prisma.TransactionClient
  /** The rows of a query as JSON values, the same whatever the connection (dates are what the SQL made of them). */
  rows<T = Record<string, unknown>>(query: Query | CompiledQuery): Promise<T[]>
  /** First column of every row, which must be text. */
  texts(query: Query | CompiledQuery): Promise<string[]>
  /** Runs a statement; the number of rows it changed. */
  execute(query: Query | CompiledQuery): Promise<number>
}

/** The connection of one transaction. */
export interface TransactionDb extends Db {
  /** Runs the last statement of the transaction and commits: nothing may follow. */
  close(query: Query): Promise<void>
}

export interface Database extends Db {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /**
   * First column (text) of every row, each row followed by a newline, as it arrives from the server. Stopping to read
   * or aborting `signal` cancels the statement in the database.
   */
  stream(query: Query, signal?: AbortSignal): AsyncIterable<Buffer>
  /** Runs `work` in one transaction. */
  transaction<T>(work: (db: TransactionDb) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const isCompiled = (query: Query | CompiledQuery): query is CompiledQuery => 'parameters' in query

/** Wraps a query so that each row arrives as one JSON text: one form for every connection, and cheap to parse. */
const asJson = ({ sql, parameters, name }: CompiledQuery): CompiledQuery => ({
  sql: `select row_to_json(q)::text as j from (${sql}) q`,
  parameters,
  // Another text than that of the bare query, which may run as well.
  ...(name ? { name: `${name}_json` } : {}),
})

export interface DatabaseOptions {
  url: string
  /** Connections at most. */
  poolSize: number
  /** Milliseconds after which a statement is cancelled. */
  statementTimeoutMs: number
  log: Logger
}

/** Opens the pool that Prisma and our own SQL share. Every session runs in UTC. */
export function createDatabase({ url, poolSize, statementTimeoutMs, log }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: `-c TimeZone=UTC -c statement_timeout=${statementTimeoutMs} -c jit=off`,
    Client: Client as unknown as new () => pg.Client & pg.PoolClient,
  })
  // Without a listener, a connection lost while idle would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => namesInTransactions.get(sql) ?? '' }),
    // Long enough to remove a large production; what one statement may take has a limit of its own.
    transactionOptions: { maxWait: 10_000, timeout: 600_000 },
  })

  const run = async (query: CompiledQuery): Promise<pg.QueryArrayResult<string[]>> =>
    pool.query({
      text: query.sql,
      values: query.parameters as unknown[],
      rowMode: 'array',
      ...(query.name ? { name: query.name } : {}),
    })

  return {
    pool,
    prisma,
    async rows<T>(query: Query | CompiledQuery) {
      const result = await run(asJson(isCompiled(query) ? query : compile(query)))
      return result.rows.map(([json]) => JSON.parse(json as string) as T)
    },
    async texts(query) {
      const result = await run(isCompiled(query) ? query : compile(query))
      return result.rows.map(([text]) => text as string)
    },
    async execute(query) {
      return (await run(isCompiled(query) ? query : compile(query))).rowCount ?? 0
    },
    stream: (query, signal) => copyOut(pool, compile(query), signal),
    transaction: (work) => prisma.$transaction((tx) => work(transactionDb(tx))),
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** The same calls on the connection of a Prisma transaction. */
function transactionDb(tx: Prisma.TransactionClient): TransactionDb {
  const remember = ({ sql, name }: CompiledQuery): void => {
    if (name) namesInTransactions.set(sql, name)
  }
  const run = (query: CompiledQuery): Promise<Record<string, string>[]> => {
    remember(query)
    return tx.$queryRawUnsafe(query.sql, ...query.parameters)
  }
  return {
    prisma: tx,
    async rows<T>(query: Query | CompiledQuery) {
      const rows = await run(asJson(isCompiled(query) ? query : compile(query)))
      return rows.map(({ j }) => JSON.parse(j as string) as T)
    },
    async texts(query) {
      const rows = await run(isCompiled(query) ? query : compile(query))
      return rows.map((row) => Object.values(row)[0] as string)
    },
    execute(query) {
      const compiled = isCompiled(query) ? query : compile(query)
      remember(compiled)
      return tx.$executeRawUnsafe(compiled.sql, ...compiled.parameters)
    },
    async close(query) {
      const compiled = compile(query)
      await tx.$queryRawUnsafe(`${CLOSING} ${compiled.sql}`, ...compiled.parameters)
    },
  }
}
