import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../../context.js'
import { countingSql } from '../db/database.js'
import { checkContentLength, checkRequestLine } from './body.js'
import { fail } from './mount.js'
import { setCommonHeaders, setCorsHeaders } from './headers.js'
import { sendEmpty } from './reply.js'
import { openScope, type RequestScope } from './scope.js'

/** What one request was and took, told once it is over. */
export interface FinishedRequest {
  requestId: string
  /** Stable id of the operation, `graphql` for GraphQL, `unknown` for unknown paths. */
  operation: string
  method: string
  actorId: string | null
  /** HTTP status; 499 when the client went away before the end of its answer. */
  status: number
  milliseconds: number
  /** SQL statements; 0 where they are not counted. */
  statements: number
}

export type RequestObserver = (request: FinishedRequest) => void

export interface EntryOptions {
  observers: readonly RequestObserver[]
  /** Counting costs a little on every asynchronous step, so it is done only for somebody who looks at it. */
  countSql: boolean
  corsAllowedOrigins: readonly string[]
  /** Largest body in bytes; 0: no limit. */
  maxContentLength: number
}

/**
 * The first handler of every request: opens its scope, sets the headers of every answer, takes the prefix `/api` off,
 * and tells the observers when it is over.
 */
export function entry(deps: Deps, options: EntryOptions): RequestHandler {
  return (request, response, next) => {
    const scope = openScope(request, response)
    if (options.observers.length) response.once('close', () => tell(options.observers, scope, request, response))
    setCommonHeaders(response, scope.id)
    if (options.corsAllowedOrigins.length) {
      setCorsHeaders(request, response, options.corsAllowedOrigins)
      if (isPreflight(request) && response.hasHeader('Access-Control-Allow-Origin')) return sendEmpty(response, 200)
    }
    try {
      checkRequestLine(request.url)
      checkContentLength(request, options.maxContentLength)
    } catch (error) {
      return fail(deps, scope, response, error)
    }
    request.url = withoutPrefix(request.url)
    if (options.countSql) countingSql(scope.sql, next)
    else next()
  }
}

const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined

/** The path below `/api`, under which everything is there a second time, as behind the usual proxy. */
function withoutPrefix(url: string): string {
  if (!url.startsWith('/api')) return url
  const rest = url.slice(4)
  if (rest === '' || rest[0] === '?') return `/${rest}`
  return rest[0] === '/' ? rest : url
}

function tell(observers: readonly RequestObserver[], scope: RequestScope, request: Request, response: Response): void {
  const finished: FinishedRequest = {
    requestId: scope.id,
    operation: scope.operation,
    method: request.method,
    actorId: scope.actorId,
    status: scope.hungUp ? 499 : response.statusCode,
    milliseconds: Math.round((performance.now() - scope.startedAt) * 100) / 100,
    statements: scope.sql.statements,
  }
  for (const observe of observers) observe(finished)
}
