import type { Server as HttpServer } from 'node:http'
import { parseCookie } from 'cookie'
import { Server, type Namespace, type Socket } from 'socket.io'
import { missingToken, type Deps } from '../../context.js'
import { AppError, forbidden } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import type { Authority } from '../permissions/authority.js'
import type { Credentials } from '../rest/mount.js'
import { openFanout, type Fanout, type Hear } from './fanout.js'
import { limitMessages } from './messages.js'
import { isOwnOrigin } from './origin.js'
import { Attendance } from './attendance.js'

/** Path of Engine.IO on the server. */
const PATH = '/socket.io/'
/** The namespace that clients connect to. */
const NAMESPACE = '/events'
/** The same in a request. */
export const SOCKET_PATH = /^\/socket\.io\//
/** Milliseconds that a connection has to enter the namespace. */
const ENTRY_MS = 15_000
/** Milliseconds after which a refused connection is ended: by then the refusal has arrived. */
const REFUSED_MS = 1_000

export interface SocketServerOptions {
  http: HttpServer
  deps: Deps
  hear: Hear
  authority: Authority
  /** Rooms that somebody is in by what they are. */
  roomsOf: (actor: Actor) => readonly string[]
}

/** The sockets of this process. */
export interface SocketServer {
  readonly namespace: Namespace
  readonly attendance: Attendance
  readonly fanout: Fanout
  /** Calls the listener with every socket that is in, once it is. */
  onSocket(listener: (socket: Socket) => void): void
  /** Ends all connections; clients connect again elsewhere. */
  close(): Promise<void>
}

/** Opens socket.io on an HTTP server: Engine.IO 4, by polling and by WebSocket. */
export function openSockets({ http, deps, hear, authority, roomsOf }: SocketServerOptions): SocketServer {
  const { config } = deps
  const origins = config.corsAllowedOrigins
  const io = new Server(http, {
    path: PATH,
    serveClient: false,
    pingInterval: 25_000,
    pingTimeout: 20_000,
    maxHttpBufferSize: 1_000_000,
    connectTimeout: ENTRY_MS,
    // Others upgrade on the same server as well.
    destroyUpgrade: false,
    ...(origins.length ? { cors: { origin: [...origins], credentials: true } } : {}),
    allowRequest: (_request, decide) => {
      const isFull = io.engine.clientsCount >= config.maxSockets
      decide(isFull ? `This server has ${config.maxSockets} connections, the most it takes.` : null, !isFull)
    },
  })
  const attendance = new Attendance({ deps, authority, roomsOf })
  const namespace = io.of(NAMESPACE)
  // Some clients enter the main namespace as well, where nothing is told.
  for (const place of [io.of('/'), namespace])
    place.use((socket, next) => {
      admit(deps, attendance, socket).then(
        () => next(),
        (error: unknown) => refuse(deps, socket, error, next),
      )
    })
  namespace.on('connection', (socket) => {
    limitMessages(socket, config.socketMessagesPerSecond)
    attendance.enter(socket)
  })
  const fanout = openFanout(deps, hear, io, namespace)
  return {
    namespace,
    attendance,
    fanout,
    onSocket: (listener) => void namespace.on('connection', listener),
    async close() {
      attendance.close()
      io.engine.close()
      await fanout.close()
    },
  }
}

/** Lets a socket in. @throws the refusal. */
async function admit(deps: Deps, attendance: Attendance, socket: Socket): Promise<void> {
  const { headers } = socket.handshake
  const cookies = headers.cookie ? parseCookie(headers.cookie) : {}
  const isByCookie = Boolean(cookies.access_token_cookie)
  if (isByCookie && !isOwnOrigin(headers, deps.config)) {
    throw forbidden(
      `Pages of ${headers.origin} may not connect with the cookie of this server. Add the address to CORS_ALLOWED_ORIGINS.`,
    )
  }
  const given: unknown = socket.handshake.auth.token
  const bearer = typeof given === 'string' ? `Bearer ${given}` : undefined
  const credentials: Credentials = { cookies, authorization: headers.authorization ?? bearer, path: PATH }
  if (!(await attendance.admit(socket, credentials))) throw missingToken()
}

/** Tells why, in the form of a connect error, and ends the connection, which would else stay for nothing. */
function refuse(deps: Deps, socket: Socket, error: unknown, next: (error: Error) => void): void {
  const known = error instanceof AppError
  if (!known) deps.log.error({ err: error }, 'a socket could not be let in')
  const told = new Error(known ? error.message : 'The server cannot let you in at the moment. Try again.')
  next(Object.assign(told, { data: { code: known ? error.code : 'INTERNAL' } }))
  setTimeout(() => socket.conn.close(), REFUSED_MS).unref()
}
