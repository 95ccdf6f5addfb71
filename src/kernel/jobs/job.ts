import type { z } from 'zod'
import type { RequestContext } from '../../context.js'

/** One run of a job. */
export interface JobRun {
  /** The same at every try. */
  id: string
  /** 0 at the first try. */
  retries: number
}

/** A kind of work that is done after the answer, by the worker. */
export interface Job<T = unknown> {
  /** `<area>.<what>`; also the name of its queue. It stays for ever: waiting jobs carry it. */
  name: string
  /** What each of them is told. Ids, and no secrets: it lies in the database for days. */
  data: z.ZodType<T>
  /**
   * Does it. It must stand being run again: after an error, or after the process that ran it was killed. An error has it
   * tried again later; {@link HopelessError} ends it. The context has no caller.
   */
  run(ctx: RequestContext, data: T, run: JobRun): Promise<void>
  /** How often it is tried again after the first time. */
  retries: number
  /** Seconds until the second try; each later pause is about twice as long, up to an hour. */
  pauseSeconds: number
  /** Seconds that one try may take. */
  timeoutSeconds: number
  /** How many of them a worker does at once. */
  parallel: number
}

/** A job that can't succeed, however often it is tried. */
export class HopelessError extends Error {
  override readonly name = 'HopelessError'
}

/** The schema of the database in which the queue lives. */
export const SCHEMA = 'sg_jobs'

/** Seconds that a job is kept after its end: what went wrong can be looked up, and the same key makes no second one. */
export const KEPT_SECONDS = 3 * 86_400

/** Seconds after which a job whose worker gives no sign of life is given to another one. */
export const HEARTBEAT_SECONDS = 10

/** Seconds that two tries are apart at most. */
export const LONGEST_PAUSE_SECONDS = 3600
