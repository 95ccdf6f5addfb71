import { constants } from 'node:zlib'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import { parseCookie } from 'cookie'
import type { Express, Request, RequestHandler, Response } from 'express'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { processRequest } from 'graphql-upload-minimal'
import type { Deps, RequestContext } from '../../context.js'
import { AppError, badRequest, methodNotAllowed } from '../errors.js'
import { explain } from '../rest/failure.js'
import { HttpInput } from '../rest/input.js'
import { requestContext, type Authenticate } from '../rest/mount.js'
import { packingFor } from '../rest/reply.js'
import { scopeOf } from '../rest/scope.js'
import { mountExplorer } from './explorer.js'
import { formatError, formatRefusal, statusOf } from './faults.js'
import { checkWeight, weigh } from './limits.js'
import { limitsOf } from './page.js'

/** Bytes of a request's JSON: the document, its variables and nothing else. */
const MAX_BODY = 2_000_000
/** Characters of a document. */
export const MAX_DOCUMENT = 100_000
/** Tokens of a document: what the parser and the validation have to look at. */
export const MAX_TOKENS = 10_000
const MAX_UPLOADS = 20

/**
 * Refusals of tokens that were sent: told in place of "no token" where a field asks for one. By the loaders, since Apollo
 * copies the context.
 */
const refusals = new WeakMap<RequestContext['loaders'], AppError>()

export interface GraphqlServer {
  /** Lets running operations finish. */
  stop(): Promise<void>
}

/** Mounts `/graphql`: the API for programs, and the explorer for people with a browser. */
export async function mountGraphql(
  app: Express,
  deps: Deps,
  schema: GraphQLSchema,
  authenticate: Authenticate,
): Promise<GraphqlServer> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted, error) => formatError(formatted, error, () => deps.log),
    plugins: [ApolloServerPluginLandingPageDisabled(), guard(deps, schema)],
  })
  await apollo.start()
  const handle = expressMiddleware(apollo, {
    context: ({ req }) => contextOf(deps, authenticate, req),
  }) as unknown as (request: Request, response: Response) => Promise<void>
  const named: RequestHandler = (request, _response, next) => {
    scopeOf(request).operation = 'graphql'
    next()
  }
  mountExplorer(app, named)
  const packed = compression({
    level: constants.Z_BEST_SPEED,
    filter: (request: Request, response: Response) =>
      packingFor(request, String(response.getHeader('Content-Type'))) !== undefined,
  })
  const answer: RequestHandler = (request, response) => serve(deps, handle, request, response)
  app.get('/graphql', named, packed, answer)
  app.post('/graphql', named, packed, answer)
  app.all('/graphql', named, () => {
    throw methodNotAllowed('GET, HEAD, POST')
  })
  return { stop: () => apollo.stop() }
}

async function serve(
  deps: Deps,
  handle: (request: Request, response: Response) => Promise<void>,
  request: Request,
  response: Response,
): Promise<void> {
  const isUpload = request.is('multipart/form-data') === 'multipart/form-data'
  try {
    request.body = request.method === 'GET' ? {} : await bodyOf(deps, request, response, isUpload)
    const query = (request.body as { query?: unknown } | null)?.query
    if (typeof query === 'string' && query.length > MAX_DOCUMENT) {
      throw new AppError('TOO_EXPENSIVE', `A document has ${MAX_DOCUMENT} characters at most.`)
    }
    await handle(request, response)
  } catch (error) {
    const scope = scopeOf(request)
    if (scope.hungUp || response.headersSent) return void response.destroy()
    const told = explain(error, () => deps.log.child({ requestId: scope.id }))
    response
      .status(told.status)
      .json({ errors: [formatRefusal(told, told.code === 'INTERNAL' ? scope.id : undefined)] })
  } finally {
    // Files that nobody took would hold the connection up.
    if (isUpload) request.unpipe().resume()
  }
}

async function bodyOf(deps: Deps, request: Request, response: Response, isUpload: boolean): Promise<unknown> {
  if (!isUpload) return new HttpInput(request, MAX_BODY).json()
  // A form of a foreign page can send this type with the visitor's cookies, but no header of its own. Apollo checks the
  // same, too late: the files would have been read.
  if (!request.headers['apollo-require-preflight'] && !request.headers['x-apollo-operation-name']) {
    throw badRequest('Uploads need the header Apollo-Require-Preflight: they could come from a foreign page otherwise.')
  }
  try {
    return await processRequest(request, response, {
      maxFieldSize: MAX_BODY,
      maxFileSize: deps.config.maxContentLength || Number.POSITIVE_INFINITY,
      maxFiles: MAX_UPLOADS,
    })
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    throw new AppError('BAD_USER_INPUT', `The upload is malformed: ${message}`, { status: status === 413 ? 413 : 400 })
  }
}

async function contextOf(deps: Deps, authenticate: Authenticate, request: Request): Promise<RequestContext> {
  const scope = scopeOf(request)
  const { cookie, authorization } = request.headers
  const credentials = { cookies: cookie ? parseCookie(cookie) : {}, authorization, path: '/graphql' }
  let refusal: AppError | undefined
  const actor = await authenticate(deps, credentials, 'access').catch((error: unknown) => {
    // A browser goes on sending the cookie of an old token, which must not keep anybody from signing in.
    if (!(error instanceof AppError) || error.code !== 'UNAUTHENTICATED') throw error
    refusal = error
    return null
  })
  scope.actorId = actor?.id ?? null
  const ctx = requestContext(deps, scope, actor, request)
  if (refusal) refusals.set(ctx.loaders, refusal)
  return ctx
}

const overPost = (): GraphQLError =>
  new GraphQLError('Subscriptions run over a WebSocket on this address, by the protocol graphql-transport-ws.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })

/** Weighs every operation before it runs, and finishes every answer. */
const guard = (deps: Deps, schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue: ctx }) => {
    const limits = limitsOf(deps.config, ctx.actor)
    let cost: { requested: number; maximum: number } | undefined
    return {
      didResolveOperation: async ({ document, operation, request }) => {
        if (operation!.operation === 'subscription') throw overPost()
        const weight = weigh(schema, document, operation!, request.variables ?? {})
        checkWeight(weight, limits)
        cost = { requested: weight.cost, maximum: limits.cost }
      },
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) error.extensions.requestId = ctx.requestId
      },
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return
        const result = response.body.singleResult
        if (cost) result.extensions = { ...result.extensions, cost }
        if (!result.errors) return
        const refusal = refusals.get(ctx.loaders)
        if (refusal) {
          result.errors = result.errors.map((error) =>
            error.extensions?.code === 'UNAUTHENTICATED' ? { ...error, message: refusal.message } : error,
          )
        }
        const isEmpty = !result.data || Object.values(result.data).every((value) => value === null)
        if (isEmpty) response.http.status ??= statusOf(result.errors)
      },
    }
  },
})
