import { accountMailJob } from './areas/auth/jobs.js'
import { importFilesJob } from './areas/comments/jobs.js'
import { deliverJob, spreadJob } from './areas/notifications/jobs.js'
import type { Job } from './kernel/jobs/job.js'

/** Every kind of job. */
export const JOBS: readonly Job[] = [accountMailJob, importFilesJob, deliverJob, spreadJob]
