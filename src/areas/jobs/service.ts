import type { RequestContext } from '../../context.js'
import { badRequest, notFound } from '../../kernel/errors.js'
import {
  countJobs,
  listJobs,
  retryJob as retryNow,
  type JobFilter,
  type JobView,
  type QueueCounts,
} from '../../kernel/jobs/overview.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'

/** Jobs of one answer at most. */
const MOST = 500

/** How many jobs wait, run, and failed, by queue; for admins. */
export function jobQueues(ctx: RequestContext): Promise<QueueCounts[]> {
  requireAdmin(ctx)
  return countJobs(ctx.db)
}

/** Jobs, the newest first, 500 at most; for admins. */
export function jobs(ctx: RequestContext, filter: JobFilter, first: number): Promise<JobView[]> {
  requireAdmin(ctx)
  if (first < 1 || first > MOST) throw badRequest(`first must be between 1 and ${MOST}.`)
  return listJobs(ctx.db, filter, first)
}

/** Has a job that failed tried again, at once; for admins. @throws AppError when there is no such job, or it did not fail */
export async function retryJob(ctx: RequestContext, id: string): Promise<JobView> {
  requireAdmin(ctx)
  const isRetried = await retryNow(ctx.db, id)
  const [job] = await listJobs(ctx.db, { id }, 1)
  if (!job) throw notFound()
  if (!isRetried) throw badRequest(`Only a job that failed can be tried again; this one is ${job.state}.`)
  return job
}
