import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SqlStats } from '../db/database.js'

/** What we know of one HTTP request while it runs: the log line and the metrics are made of it. */
export class RequestScope {
  readonly id: string
  readonly startedAt = performance.now()
  /** Filled where SQL is counted. */
  readonly sql: SqlStats = { statements: 0 }
  /** Stable id of the operation; `unknown` until a route is found. */
  operation = 'unknown'
  actorId: string | null = null
  #abort: AbortController | undefined
  #hungUp = false

  constructor(request: IncomingMessage) {
    const given = request.headers['x-request-id']
    this.id = typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
  }

  /** True when the client went away before it had its answer. */
  get hungUp(): boolean {
    return this.#hungUp
  }

  /** Aborted when the client hangs up. Made when first asked for, since most requests never need it. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController()
    if (this.#hungUp) this.#abort.abort()
    return this.#abort.signal
  }

  /** The connection is gone. */
  hangUp(): void {
    this.#hungUp = true
    this.#abort?.abort()
  }
}

const scopes = new WeakMap<IncomingMessage, RequestScope>()

/** Opens the scope of a request; it hangs up when the response closes unfinished. */
export function openScope(request: IncomingMessage, response: ServerResponse): RequestScope {
  const scope = new RequestScope(request)
  scopes.set(request, scope)
  response.once('close', () => {
    if (!response.writableFinished) scope.hangUp()
  })
  return scope
}

/** The scope of a request that came through our server. */
export function scopeOf(request: IncomingMessage): RequestScope {
  const scope = scopes.get(request)
  if (!scope) throw new Error('the request did not pass the server')
  return scope
}
