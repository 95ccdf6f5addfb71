import { parseCookie, type Cookies } from 'cookie'
import { Router, type Express, type NextFunction, type Request, type Response } from 'express'
import { createContext, missingToken, type Deps, type RequestContext, type RequestFacts } from '../../context.js'
import { forbidden, methodNotAllowed, notFound, notImplemented } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import { explain } from './failure.js'
import { HttpInput } from './input.js'
import { bySpecificity, covers, expressPath, pathShape, routeGroup } from './paths.js'
import { sendEmpty, sendError, sendResult } from './reply.js'
import { answerTag } from './revalidation.js'
import type { RestRoute } from './route.js'
import { scopeOf, type RequestScope } from './scope.js'
import type { UploadLimits } from './uploads.js'

/** Where the token of a request may stand. */
export interface Credentials {
  cookies: Cookies
  authorization: string | undefined
  /** Path as called, without `/api` and trailing slash. */
  path: string
}

/** Who sent the request; null without an access token. Throws the documented refusal of a bad one. */
export type Authenticate = (deps: Deps, credentials: Credentials, kind: 'access' | 'refresh') => Promise<Actor | null>

export interface MountOptions {
  authenticate: Authenticate
  /** Largest JSON or form body in bytes. */
  maxJsonLength: number
}

/** The table is wrong: the message names the rows. */
export class RouteTableError extends Error {
  override readonly name = 'RouteTableError'
}

const describe = ({ method, path, operation }: RestRoute): string => `${method} ${path} (${operation})`

/** The rows in the order of matching. @throws RouteTableError when a row can never be reached. */
export function sortRoutes(routes: readonly RestRoute[]): RestRoute[] {
  const sorted = [...routes].sort((a, b) => bySpecificity(a.path, b.path))
  const groups = new Map<string, RestRoute[]>()
  for (const row of sorted) {
    const key = `${row.method} ${routeGroup(row.path)}`
    const before = groups.get(key) ?? []
    const shadow = before.find(({ path }) => covers(path, row.path))
    if (shadow)
      throw new RouteTableError(`${describe(row)} is never reached: ${describe(shadow)} is the same or comes first`)
    groups.set(key, [...before, row])
  }
  return sorted
}

/** Mounts the rows, each at its path, with and without trailing slash. */
export function mountRest(app: Express, deps: Deps, routes: readonly RestRoute[], options: MountOptions): void {
  const groups = new Map<string, Router>()
  const sorted = sortRoutes(routes)
  for (const row of sorted) {
    const name = routeGroup(row.path)
    const group = groups.get(name) ?? Router({ caseSensitive: true, strict: false })
    groups.set(name, group)
    const method = row.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
    group[method](expressPath(row.path), (request, response) => answer(deps, row, options, request, response))
  }
  const methods = methodsByPath(sorted)
  for (const [path, allowed] of methods) {
    groups.get(routeGroup(path))?.all(expressPath(path), (_request, response, next) => {
      const known = (response.locals.allowed ??= new Set<string>()) as Set<string>
      for (const method of allowed) known.add(method)
      next()
    })
  }
  for (const group of groups.values()) group.use(otherMethod)
  app.use((request, response, next) => {
    const group = findGroup(groups, request.url)
    if (group) group(request, response, next)
    else next()
  })
}

/** The router of a request path: of its first two segments, else of its first, else of none. */
function findGroup(groups: ReadonlyMap<string, Router>, url: string): Router | undefined {
  const [, first = '', second = ''] = url.split(/[/?]/, 3)
  return groups.get(`${first}/${second}`) ?? groups.get(first) ?? groups.get('')
}

/** Methods of each path, whatever its parameters are called in each row. */
function methodsByPath(rows: readonly RestRoute[]): Map<string, Set<string>> {
  const shapes = new Map<string, string>()
  const methods = new Map<string, Set<string>>()
  for (const { path, method } of rows) {
    const first = shapes.get(pathShape(path)) ?? path
    shapes.set(pathShape(path), first)
    const known = methods.get(first) ?? new Set(['OPTIONS'])
    methods.set(first, known.add(method))
    if (method === 'GET') known.add('HEAD')
  }
  return methods
}

/** No row has this method: says which ones there are, if the path is known at all. */
function otherMethod(request: Request, response: Response, next: NextFunction): void {
  const allowed = response.locals.allowed as Set<string> | undefined
  if (!allowed) return next()
  const allow = [...allowed].sort().join(', ')
  if (request.method !== 'OPTIONS') return next(methodNotAllowed(allow))
  response.setHeader('Allow', allow)
  sendEmpty(response, 200)
}

async function answer(
  deps: Deps,
  row: RestRoute,
  options: MountOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const scope = scopeOf(request)
  scope.operation = row.operation
  try {
    const actor = row.who === 'public' ? null : await identify(deps, row, options.authenticate, request)
    scope.actorId = actor?.id ?? null
    if (!row.handler) throw notImplemented(`${row.method} ${row.path}`)
    const ctx = requestContext(deps, scope, actor, request)
    const tag = row.revalidate ? await answerTag(ctx, request.url) : undefined
    const result = await handle(
      row.handler,
      ctx,
      new HttpInput(request, options.maxJsonLength, uploadLimits(deps, row)),
    )
    await sendResult(request, response, row, result, tag)
  } catch (error) {
    fail(deps, scope, response, error)
  }
}

/** Runs a handler; what was uploaded for it is gone afterwards. */
async function handle(
  handler: NonNullable<RestRoute['handler']>,
  ctx: RequestContext,
  input: HttpInput,
): Promise<unknown> {
  try {
    return await handler(ctx, input)
  } finally {
    await input.discard()
  }
}

function uploadLimits({ config }: Deps, { uploads }: RestRoute): UploadLimits | undefined {
  if (!uploads) return undefined
  const { tmpDir: folder, maxJsonLength: maxFieldSize, maxContentLength: maxSize } = config
  return { folder, maxFileSize: uploads(config), maxFieldSize, maxSize }
}

/** The context of one request, outside any transaction. */
export function requestContext(deps: Deps, scope: RequestScope, actor: Actor | null, request: Request): RequestContext {
  return createContext(deps, { actor, requestId: scope.id, request: facts(request), signal: () => scope.signal })
}

function facts({ headers, socket }: Request): RequestFacts {
  const real = headers['x-real-ip']
  const forwarded = headers['x-forwarded-for']
  return {
    ip: (Array.isArray(real) ? real[0] : real) ?? socket.remoteAddress ?? '',
    userAgent: headers['user-agent'] ?? '',
    forwardedFor: (Array.isArray(forwarded) ? forwarded.join(', ') : forwarded) ?? null,
  }
}

/**
 * Who sends this request.
 * @throws AppError the documented refusal when there is no token, a bad one, or a bot where a person is asked for.
 */
export async function identify(
  deps: Deps,
  { who }: Pick<RestRoute, 'who'>,
  authenticate: Authenticate,
  request: Request,
): Promise<Actor> {
  const { cookie, authorization } = request.headers
  const actor = await authenticate(
    deps,
    { cookies: cookie ? parseCookie(cookie) : {}, authorization, path: plainPath(request.url) },
    who === 'refresh' ? 'refresh' : 'access',
  )
  if (!actor) throw missingToken()
  if (who === 'person' && actor.identityType === 'bot') throw forbidden()
  return actor
}

/** Path without query and trailing slash. */
const plainPath = (url: string): string => {
  const path = url.split('?', 1)[0] as string
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/**
 * Answers a failure. When the answer has begun already, the connection is broken off: a part must not look like the
 * whole. When the client has gone, there is nobody to answer.
 */
export function fail(deps: Deps, scope: RequestScope, response: Response, error: unknown): void {
  if (scope.hungUp) return
  const log = () => deps.log.child({ requestId: scope.id, operation: scope.operation })
  const told = explain(error, log)
  if (!response.headersSent) return sendError(response, told)
  log().error({ err: error }, 'an answer broke off')
  response.destroy()
}

/** The last handlers of the application: unknown paths, and failures outside of a route. */
export function mountFallback(app: Express, deps: Deps): void {
  app.use(() => {
    throw notFound()
  })
  // Express tells error handlers by their four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    fail(deps, scopeOf(request), response, error)
  })
}
