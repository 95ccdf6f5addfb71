import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { parseCookie } from 'cookie'
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { Context, SubscribePayload } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { createContext, type Deps, type RequestContext } from '../../context.js'
import { AppError } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import { Sessions, type Session } from '../permissions/sessions.js'
import type { Credentials } from '../rest/mount.js'
import { isOwnOrigin } from '../sockets/origin.js'
import type { Authority } from '../permissions/authority.js'
import { formatError } from './faults.js'
import { checkWeight, weigh } from './limits.js'
import { limitsOf } from './page.js'
import { MAX_DOCUMENT, MAX_TOKENS } from './server.js'

/** Why a connection is closed, in the range that applications have for their own reasons. */
const CLOSED = { unauthorized: 4401, tooMany: 4429, tooSlow: 4413 } as const

/** Path of subscriptions on the server. */
export const LIVE_PATH = /^(\/api)?\/graphql\/?(\?|$)/
/** Bytes of a message of a client. */
const MAX_MESSAGE = 1_000_000
/** Connections of one process that have not said yet who they are. */
const MAX_UNKNOWN = 500
/** Subscriptions of one person in a process, over all connections. */
const MAX_OF_PERSON = 1_000
/** Milliseconds in which a connection must say who it is. */
const INIT_MS = 10_000
/** Milliseconds between two signs of life. */
const PING_MS = 30_000
/** Milliseconds in which a client must take what it was sent. */
const TAKE_MS = 20_000
/** Milliseconds that connections get to say goodbye when the server closes. */
const GOODBYE_MS = 1_000
/** Results that are made at once at most. */
const MAX_BURST = 100

/** What a subscription is told at once: the payloads of some results, and the context in which these are made. */
export interface Burst<T> {
  ctx: RequestContext
  payloads: readonly T[]
}

/** The context of a subscription. Its actor is who began it; rights of the moment come with `renewed`. */
export interface LiveContext extends RequestContext {
  /** A context of its own for the next results. @throws AppError UNAUTHENTICATED when the token no longer counts. */
  renewed(): Promise<RequestContext>
  /** Results at most of one burst: together they stay within the limits of a query. */
  burst: number
}

/** The context that we make: the connection is known. */
interface SocketContext extends LiveContext {
  socket: WebSocket
}

type LiveArgs = ExecutionArgs & { contextValue: SocketContext }

/** A signed-in connection. */
interface Connection {
  actor: Actor
  session: Session
}

export interface LiveServer {
  /** Ends all subscriptions and their connections. */
  stop(): Promise<void>
}

/** Serves GraphQL subscriptions by the protocol graphql-transport-ws on the path `/graphql` of the server. */
export function mountLive(http: HttpServer, deps: Deps, schema: GraphQLSchema, authority: Authority): LiveServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  const live = new Live(deps, schema, authority)
  const served = useServer<Record<string, unknown>>(
    {
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (connection) => live.enter(connection),
      onClose: ({ extra }) => live.leave(extra.socket),
      onSubscribe: (connection, _id, payload) => live.prepare(connection, payload),
      subscribe: (args) => live.subscribe(args as LiveArgs),
      onNext: (_connection, _id, _payload, _args, result) => live.told(result),
      onError: (_connection, _id, _payload, errors) => errors.map((error) => live.format(error)),
    },
    sockets,
    PING_MS,
  )
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Paths of nobody are refused where the server is put together.
    if (!LIVE_PATH.test(request.url ?? '')) return
    if (sockets.clients.size - live.size >= MAX_UNKNOWN)
      return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  }
  http.on('upgrade', onUpgrade)
  return {
    async stop() {
      http.off('upgrade', onUpgrade)
      const late = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS)
      await served.dispose()
      clearTimeout(late)
      live.stop()
    },
  }
}

class Live {
  readonly #connections = new Map<WebSocket, Connection>()
  readonly #subscriptions = new Map<string, number>()
  readonly #sessions: Sessions

  constructor(
    readonly deps: Deps,
    readonly schema: GraphQLSchema,
    readonly authority: Authority,
  ) {
    this.#sessions = new Sessions(deps, authority)
  }

  /** Connections that have said who they are. */
  get size(): number {
    return this.#connections.size
  }

  /** Lets a connection in, or closes it with the reason. */
  async enter({ connectionParams, extra }: Context<Record<string, unknown>, Extra>): Promise<boolean> {
    const socket = extra.socket
    try {
      const credentials = this.#credentials(connectionParams ?? {}, extra.request)
      const { asOf } = this.#sessions
      const admitted = await this.authority.admit(this.deps, credentials)
      if (!admitted)
        throw new AppError('UNAUTHENTICATED', 'Send the token as `authorization` of connection_init: "Bearer …".')
      const { actor } = admitted
      if (socket.readyState !== socket.OPEN) return false
      const most = this.deps.config.graphqlMaxConnections
      const others = [...this.#connections.values()].filter((other) => other.actor.id === actor.id)
      if (others.length >= most)
        throw new AppError('RATE_LIMITED', `One person may have ${most} connections: close others first.`)
      const over = (): void => socket.close(CLOSED.unauthorized, 'The token has ended or was revoked: sign in again.')
      this.#connections.set(socket, { actor, session: this.#sessions.open(admitted, asOf, over) })
      return true
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      socket.close(error.code === 'RATE_LIMITED' ? CLOSED.tooMany : CLOSED.unauthorized, error.message.slice(0, 120))
      return false
    }
  }

  leave(socket: unknown): void {
    const connection = this.#connections.get(socket as WebSocket)
    connection?.session.close()
    this.#connections.delete(socket as WebSocket)
  }

  /** A token that was sent on purpose; else the cookie, which a browser also sends for foreign pages. */
  #credentials(params: Record<string, unknown>, { headers }: IncomingMessage): Credentials {
    const given = params['authorization'] ?? params['Authorization']
    const authorization = typeof given === 'string' ? given : headers.authorization
    if (authorization) return { cookies: {}, authorization, path: '/graphql' }
    const cookies = headers.cookie ? parseCookie(headers.cookie) : {}
    if (headers.cookie && !isOwnOrigin(headers, this.deps.config)) {
      throw new AppError('UNAUTHENTICATED', 'Pages of this address may not use the cookie: send the token.')
    }
    return { cookies, authorization: undefined, path: '/graphql' }
  }

  /** Checks an operation as a query is checked. */
  prepare(
    { extra, subscriptions }: Context<Record<string, unknown>, Extra>,
    payload: SubscribePayload,
  ): ExecutionArgs | GraphQLError[] {
    const socket = extra.socket
    const connection = this.#connections.get(socket)
    if (!connection) return [refused('UNAUTHENTICATED', 'The connection is closed.')]
    const most = this.deps.config.graphqlMaxSubscriptions
    if (Object.keys(subscriptions).length > most)
      return [refused('RATE_LIMITED', `A connection carries ${most} subscriptions at most: end others first.`)]
    if ((this.#subscriptions.get(connection.actor.id) ?? 0) >= MAX_OF_PERSON)
      return [refused('RATE_LIMITED', `One person may have ${MAX_OF_PERSON} subscriptions: end others first.`)]
    try {
      return this.#execution(connection, socket, extra.request, payload)
    } catch (error) {
      if (error instanceof GraphQLError) return [ofInput(error)]
      throw error
    }
  }

  #execution(
    connection: Connection,
    socket: WebSocket,
    request: IncomingMessage,
    payload: SubscribePayload,
  ): ExecutionArgs | GraphQLError[] {
    if (payload.query.length > MAX_DOCUMENT)
      return [refused('TOO_EXPENSIVE', `A document has ${MAX_DOCUMENT} characters at most.`)]
    const document = parse(payload.query, { maxTokens: MAX_TOKENS })
    const faults = validate(this.schema, document)
    if (faults.length > 0) return faults.map(ofInput)
    const operation = getOperationAST(document, payload.operationName)
    if (operation?.operation !== 'subscription')
      return [refused('BAD_USER_INPUT', 'Only subscriptions run over a WebSocket: send queries and mutations by POST.')]
    const variableValues = payload.variables ?? {}
    const limits = limitsOf(this.deps.config, connection.actor)
    const weight = weigh(this.schema, document, operation, variableValues)
    checkWeight(weight, limits)
    const burst = Math.max(1, Math.min(MAX_BURST, Math.floor(limits.cost / Math.max(1, weight.cost))))
    const contextValue = this.#context(connection, socket, request, burst)
    return { schema: this.schema, document, operationName: payload.operationName, variableValues, contextValue }
  }

  #context(
    { actor, session }: Connection,
    socket: WebSocket,
    { headers, socket: tcp }: IncomingMessage,
    burst: number,
  ): SocketContext {
    const request = { ip: tcp.remoteAddress ?? '', userAgent: headers['user-agent'] ?? '' }
    const context = (who: Actor): RequestContext => createContext(this.deps, { actor: who, request })
    return Object.assign(context(actor), { renewed: async () => context(await session.current()), burst, socket })
  }

  /** The results of a subscription, or why there are none. */
  async subscribe(args: LiveArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const { actor } = args.contextValue
    const source = await createSourceEventStream(args)
    if (!(Symbol.asyncIterator in source))
      return { errors: source.errors?.map((error) => (causeOf(error) === error ? ofInput(error) : error)) ?? [] }
    this.#count(actor, 1)
    return resultsOf(args, source as AsyncIterableIterator<Burst<unknown>>, () => this.#count(actor, -1))
  }

  #count(actor: Actor | null, change: 1 | -1): void {
    const id = actor?.id ?? ''
    const count = (this.#subscriptions.get(id) ?? 0) + change
    if (count > 0) this.#subscriptions.set(id, count)
    else this.#subscriptions.delete(id)
  }

  told(result: ExecutionResult): ExecutionResult | undefined {
    return (
      result.errors && {
        ...result,
        errors: result.errors.map((error) => this.format(error)) as unknown as readonly GraphQLError[],
      }
    )
  }

  format(error: GraphQLError) {
    return formatError(error.toJSON(), causeOf(error), () => this.deps.log)
  }

  stop(): void {
    this.#sessions.stop()
  }
}

/** What a resolver threw; the error itself when it is one of GraphQL. */
const causeOf = (error: GraphQLError): Error =>
  error.originalError && !(error.originalError instanceof GraphQLError) ? error.originalError : error

/** A fault of the document or its variables, as GraphQL itself finds it. */
function ofInput(error: GraphQLError): GraphQLError {
  error.extensions['code'] ??= 'BAD_USER_INPUT'
  return error
}

const refused = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } })

/**
 * One result after the other; those of a burst are made side by side, so that what they look up is looked up together.
 * The next burst is asked for once the client has taken this one: who reads slowly costs no memory, and is sent away when
 * it takes too long.
 */
function resultsOf(
  args: LiveArgs,
  source: AsyncIterableIterator<Burst<unknown>>,
  onEnd: () => void,
): AsyncGenerator<ExecutionResult> {
  const { socket } = args.contextValue
  const results = (async function* (): AsyncGenerator<ExecutionResult> {
    try {
      for await (const { ctx, payloads } of source) {
        const made = await Promise.all(
          payloads.map(async (payload) => execute({ ...args, rootValue: payload, contextValue: ctx })),
        )
        for (const result of made) {
          const patience = setTimeout(
            () => socket.close(CLOSED.tooSlow, 'What was sent is not taken: read faster, or ask for less.'),
            TAKE_MS,
          )
          try {
            yield result
          } finally {
            clearTimeout(patience)
          }
        }
      }
    } finally {
      onEnd()
    }
  })()
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => results.next(),
    // The source may be waiting for news: it is told first, or the generator would wait with it.
    return: async () => {
      await source.return?.()
      return results.return(undefined)
    },
    throw: (error) => results.throw(error),
    [Symbol.asyncDispose]: () => results[Symbol.asyncDispose](),
  }
}
