import { randomUUID } from 'node:crypto'
import type { Config } from './config.js'
import type { Database, Db } from './kernel/db/database.js'
import { tokenError } from './kernel/errors.js'
import type { EventBus } from './kernel/events/emitter.js'
import { Journal } from './kernel/events/journal.js'
import type { Registry } from './kernel/crud/spec.js'
import type { Loaders } from './kernel/graphql/loaders.js'
import { createLoaders } from './kernel/graphql/loaders.js'
import type { Job } from './kernel/jobs/job.js'
import { Outbox, type EnqueueOptions } from './kernel/jobs/outbox.js'
import type { Logger } from './kernel/log.js'
import type { Mailer } from './kernel/mail/mailer.js'
import type { Actor } from './kernel/permissions/actor.js'
import type { Storage } from './kernel/storage/storage.js'

/** What the whole process shares. */
export interface Deps {
  config: Config
  database: Database
  events: EventBus
  registry: Registry
  mailer: Mailer
  storage: Storage
  log: Logger
}

export interface EmitOptions {
  /** Production the event belongs to: put into the payload and the stored row. */
  projectId?: string | null
  /** False: published, but not kept in `api_event`. */
  persist?: boolean
}

/** Facts of the HTTP request that services may ask for. */
export interface RequestFacts {
  ip: string
  userAgent: string
  /** `X-Forwarded-For` as sent, for mails about sign-ins. */
  forwardedFor: string | null
}

/** First argument of every service function, the same for REST, GraphQL, sockets and jobs. */
export interface RequestContext {
  readonly deps: Deps
  readonly requestId: string
  readonly log: Logger
  /** Aborted when the client hangs up. */
  readonly signal: AbortSignal
  readonly request: RequestFacts
  /** Null for anonymous requests; services of signed-in people use `requireActor`. */
  readonly actor: Actor | null
  readonly db: Db
  /** DataLoaders of this request; a transaction has its own. */
  readonly loaders: Loaders
  /** Runs `work` in one transaction; its events leave after the commit. Inside, only `tx` is used. */
  transaction<T>(work: (tx: RequestContext) => Promise<T>): Promise<T>
  /** Tells listeners of something that happened. Only inside a transaction, so that nothing is told that did not happen. */
  emit(name: string, payload: Record<string, unknown>, options?: EmitOptions): Promise<void>
  /** Has something done by the worker after the commit. Only inside a transaction, and in the queue only with it. */
  enqueue<T>(job: Job<T>, data: T, options?: EnqueueOptions): void
  /** Runs after the commit of the transaction; its failure is logged and does not reach the caller. */
  afterCommit(work: () => void | Promise<void>): void
}

/** The signed-in person, or the refusal for anonymous callers. */
export function requireActor(ctx: RequestContext): Actor {
  if (!ctx.actor) throw missingToken()
  return ctx.actor
}

export const missingToken = () =>
  tokenError(
    'Missing JWT in cookies or headers (Missing cookie "access_token_cookie"; Missing Authorization Header)',
    401,
  )

export interface ContextOptions {
  actor: Actor | null
  request?: Partial<RequestFacts>
  requestId?: string
  /** Given as a function, it is made when first asked for. */
  signal?: AbortSignal | (() => AbortSignal)
}

/** A context outside any transaction. What few requests need is made when first asked for: most take less than a millisecond. */
export function createContext(deps: Deps, options: ContextOptions): RequestContext {
  const requestId = options.requestId ?? randomUUID()
  const { signal = () => new AbortController().signal } = options
  let log: Logger | undefined
  let made: AbortSignal | undefined
  const ctx: RequestContext = {
    deps,
    requestId,
    get log() {
      return (log ??= deps.log.child({ requestId }))
    },
    get signal() {
      return (made ??= typeof signal === 'function' ? signal() : signal)
    },
    request: { ip: '', userAgent: '', forwardedFor: null, ...options.request },
    actor: options.actor,
    db: deps.database,
    loaders: createLoaders(() => ctx),
    transaction: (work) => inTransaction(ctx, work),
    emit: outsideTransaction,
    enqueue: outsideTransaction,
    afterCommit: (work) => void runAfterCommit(ctx.log, [work]),
  }
  return ctx
}

function outsideTransaction(): never {
  throw new Error('what happened is told inside the transaction that made it happen')
}

type Base = Omit<RequestContext, 'db' | 'loaders' | 'transaction' | 'emit' | 'enqueue' | 'afterCommit'>

async function inTransaction<T>(base: Base, work: (tx: RequestContext) => Promise<T>): Promise<T> {
  const later: (() => void | Promise<void>)[] = []
  const result = await base.deps.database.transaction(async (db) => {
    const journal = new Journal({ actorId: base.actor?.id ?? null, requestId: base.requestId })
    const outbox = new Outbox()
    const tx: RequestContext = {
      ...base,
      db,
      loaders: createLoaders(() => tx),
      transaction: (inner) => inner(tx),
      emit: (name, payload, { projectId = null, persist = true } = {}) => {
        journal.event(name, payload, { projectId, persist })
        return Promise.resolve()
      },
      enqueue: (job, data, options) => outbox.add(job, data, options),
      afterCommit: (task) => void later.push(task),
    }
    const outcome = await work(tx)
    if (!outbox.isEmpty) journal.beside(outbox.statement())
    await journal.write(db)
    return outcome
  })
  await runAfterCommit(base.log, later)
  return result
}

async function runAfterCommit(log: Logger, tasks: (() => void | Promise<void>)[]): Promise<void> {
  for (const task of tasks) {
    try {
      await task()
    } catch (error) {
      log.error({ err: error }, 'work after a commit failed')
    }
  }
}
