import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Express } from 'express'
import type { Deps } from '../context.js'
import type { Database } from './db/database.js'
import { forbidden } from './errors.js'
import { countJobs } from './jobs/overview.js'
import { isAdmin } from './permissions/actor.js'
import type { FinishedRequest } from './rest/entry.js'
import { identify, type Authenticate } from './rest/mount.js'
import { scopeOf } from './rest/scope.js'

/** Measurements of this process in the form of Prometheus. */
export interface Metrics {
  /** Counts a request that is over. */
  observe(request: FinishedRequest): void
  /** Everything measured, with its content type. */
  read(): Promise<{ type: string; body: string }>
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Starts measuring: requests by operation, SQL statements, the pool, the job queue, the process and its event loop. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'shotgraph_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['operation', 'method', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const statements = new Counter({
    name: 'shotgraph_sql_statements_total',
    help: 'SQL statements by the operation that caused them.',
    labelNames: ['operation'],
    registers,
  })
  poolGauges(database, registers)
  jobGauge(database, registers)
  return {
    observe({ operation, method, status, milliseconds, statements: count }) {
      durations.observe({ operation, method, status }, milliseconds / 1000)
      statements.inc({ operation }, count)
    },
    read: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

function poolGauges({ pool }: Pick<Database, 'pool'>, registers: Registry[]): void {
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name: `shotgraph_db_pool_${name}`,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  }
  gauge('connections', 'Open connections to the database.', () => pool.totalCount)
  gauge('idle', 'Connections that nobody uses at the moment.', () => pool.idleCount)
  gauge('waiting', 'Requests that wait for a connection.', () => pool.waitingCount)
}

/** Counted in the database when it is asked for: the same whichever process answers. */
function jobGauge(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'shotgraph_jobs',
    help: 'Jobs of the queue by kind and state; those that ended are counted for three days.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      for (const { queue, oldestWaiting: _, ...counts } of await countJobs(database)) {
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count)
      }
    },
  })
}

/** `GET /metrics`, for administrators. */
export function mountMetrics(app: Express, deps: Deps, metrics: Metrics, authenticate: Authenticate): void {
  app.get('/metrics', async (request, response) => {
    scopeOf(request).operation = 'server.metrics'
    if (!isAdmin(await identify(deps, { who: 'signedIn' }, authenticate, request))) throw forbidden()
    const { type, body } = await metrics.read()
    response.type(type).send(body)
  })
}
