import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { JobWithMetadata } from 'pg-boss'
import { createContext, type Deps } from '../../context.js'
import { HopelessError, SCHEMA, type Job } from './job.js'

/** Name under which the connections of a worker are seen in the database. */
export const WORKER_NAME = 'shotgraph worker'

/** Milliseconds that running jobs get to finish when the worker stops. */
const STOP_DEADLINE_MS = 10_000

/** Seconds between two looks for jobs, for when the wake-up of the database does not arrive, and for those that wait for their next try. */
const POLL_SECONDS = 15

/** How often the queue looks for jobs of workers that died. */
const SUPERVISE_SECONDS = 15

/** Connections of a worker to the queue: jobs are taken and ended one at a time. */
const CONNECTIONS = 3

/** Jobs of this process that are done, remembered in case that their end could not be written. */
const REMEMBERED = 1000

/** Works on the jobs of the queue until it is stopped. */
export interface Worker {
  /** Takes no new jobs and lets those that run finish within ten seconds; the rest is tried again, here or elsewhere. */
  stop(): Promise<void>
}

/** Begins to work on the given kinds of jobs. The library is loaded only here: few processes need it. */
export async function startWorker(deps: Deps, jobs: readonly Job[]): Promise<Worker> {
  const { PgBoss } = await import('pg-boss')
  const { config, log } = deps
  const boss = new PgBoss({
    connectionString: config.databaseUrl as string,
    application_name: WORKER_NAME,
    options: '-c TimeZone=UTC',
    max: CONNECTIONS,
    schema: SCHEMA,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    // Jobs that wait for other jobs: we have none.
    flowIntervalSeconds: 3600,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue had an error'))
  boss.on('warning', (warning) => log.warn({ warning }, 'the job queue warns'))
  await boss.start()
  const runner = new Runner(deps)
  const options = {
    includeMetadata: true,
    perJobResults: true,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: POLL_SECONDS,
  } as const
  for (const job of jobs) {
    for (let i = 0; i < job.parallel; i++) {
      const id: string = await boss.work(job.name, options, async ([given]: JobWithMetadata[]) => {
        const result = await runner.run(job, given as JobWithMetadata)
        // Where one was, more may be: the next look does not wait.
        boss.notifyWorker(id)
        return [result]
      })
    }
  }
  const finish = async (): Promise<void> => {
    await Promise.all(jobs.map(({ name }) => boss.offWork(name, { wait: true })))
  }
  return {
    async stop() {
      const patience = new AbortController()
      const over = pause(STOP_DEADLINE_MS, undefined, { signal: patience.signal }).catch(() => undefined)
      await Promise.race([finish(), over])
      patience.abort()
      await boss.stop({ graceful: false })
      await runner.settle()
    },
  }
}

/** How a try ended. `deadletter`: it is not tried again. */
interface Result {
  id: string
  status: 'completed' | 'failed' | 'deadletter'
  output?: { message: string }
}

/** Runs single jobs, and keeps them from being done twice. */
class Runner {
  readonly #deps: Deps
  readonly #done = new Set<string>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async run(job: Job, { id, data, retryCount: retries, retryLimit, signal }: JobWithMetadata): Promise<Result> {
    // It ran to its end here, and only that could not be written.
    if (this.#done.has(id)) return { id, status: 'completed' }
    const ctx = createContext(this.#deps, { actor: null, requestId: id, signal })
    try {
      await job.run(ctx, this.#read(job, data), { id, retries })
      this.#remember(id)
      return { id, status: 'completed' }
    } catch (error) {
      const hopeless = error instanceof HopelessError
      const message = error instanceof Error ? error.message : String(error)
      const last = hopeless || retries >= retryLimit
      ctx.log[last ? 'error' : 'warn'](
        { err: error, job: job.name, retries },
        last ? 'a job failed' : 'a job will be tried again',
      )
      return { id, status: hopeless ? 'deadletter' : 'failed', output: { message } }
    }
  }

  #read<T>(job: Job<T>, data: unknown): T {
    const parsed = job.data.safeParse(data)
    if (!parsed.success) throw new HopelessError(`What the job is told is not understood: ${parsed.error.message}`)
    return parsed.data
  }

  /** Marks what is done as done, where that could not be written in time: with this process its memory goes. */
  async settle(): Promise<void> {
    await this.#deps.database.execute(sql`
      update ${sql.table(`${SCHEMA}.job`)} set state = 'completed', completed_on = now()
      where id = any(${[...this.#done]}::uuid[]) and state in ('active', 'retry')`)
  }

  #remember(id: string): void {
    this.#done.add(id)
    const [oldest] = this.#done
    if (this.#done.size > REMEMBERED && oldest !== undefined) this.#done.delete(oldest)
  }
}
