import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { JOBS } from '../../src/jobs.js'
import type { Job } from '../../src/kernel/jobs/job.js'
import { startWorker, type Worker } from '../../src/kernel/jobs/worker.js'
import type { TestServer } from './server.js'

/** A worker for a server under test. */
export interface TestWorker extends Worker {
  /** Has it look for jobs now: for those whose next try is due, it would else look after a while. */
  wake(): Promise<void>
  /** Waits until there is nothing to do at the moment; what waits for its next try is left. */
  idle(): Promise<void>
}

/** Starts a worker as the product does. */
export async function startTestWorker(
  server: Pick<TestServer, 'deps'>,
  jobs: readonly Job[] = JOBS,
): Promise<TestWorker> {
  const worker = await startWorker(server.deps, jobs)
  const wake = async (): Promise<void> => {
    await server.deps.database.texts(sql`
      select pg_notify('pgboss_' || left(encode(sha224('sg_jobs'::bytea), 'hex'), 24), name)::text from sg_jobs.queue`)
  }
  return {
    ...worker,
    wake,
    async idle() {
      for (;;) {
        await wake()
        const [busy] = await server.deps.database.texts(sql`
          select count(*)::text from sg_jobs.job where state = 'active' or (state < 'active' and start_after <= now())`)
        if (busy === '0') return
        await sleep(20)
      }
    },
  }
}
