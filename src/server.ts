import { createServer, type Server as HttpServer } from 'node:http'
import express, { type Express } from 'express'
import { authenticate, socketAuthority } from './areas/auth/authenticate.js'
import { roomsOf } from './areas/events/audience-rooms.js'
import { streamEvents } from './areas/events/stream-service.js'
import { openReviewRooms } from './areas/playlists/review-rooms.js'
import { ROLES, type Role } from './cli/roles.js'
import type { Config } from './config.js'
import type { Deps } from './context.js'
import type { Database } from './kernel/db/database.js'
import { EventBus } from './kernel/events/emitter.js'
import { Feed } from './kernel/events/feed.js'
import { LIVE_PATH, mountLive, type LiveServer } from './kernel/graphql/live.js'
import { mountGraphql, type GraphqlServer } from './kernel/graphql/server.js'
import type { Logger } from './kernel/log.js'
import type { Mailer } from './kernel/mail/mailer.js'
import { createMailer } from './kernel/mail/nodemailer.js'
import { createMetrics, mountMetrics } from './kernel/metrics.js'
import { mountDocs } from './kernel/rest/docs.js'
import { entry, type RequestObserver } from './kernel/rest/entry.js'
import { mountHealth } from './kernel/rest/health.js'
import { mountFallback, mountRest } from './kernel/rest/mount.js'
import { createStorage } from './kernel/storage/create.js'
import type { Hear } from './kernel/sockets/fanout.js'
import { openSockets, SOCKET_PATH } from './kernel/sockets/server.js'
import { registry } from './registry.js'
import { allRoutes, openapiDocument } from './rest.js'
import { graphqlSchema } from './schema.js'

/** Milliseconds that running requests get to finish when the server closes. */
const CLOSE_DEADLINE_MS = 10_000

/** What a server is built on. */
export interface ServerOptions {
  config: Config
  database: Database
  log: Logger
  /** In place of the mailer of the configuration. */
  mailer?: Mailer
  /** Called when a request is over; with one, SQL statements are counted. */
  onRequest?: RequestObserver
  /** What it does; everything by default. */
  roles?: readonly Role[]
}

export interface Server {
  app: Express
  /** Not listening yet. */
  http: HttpServer
  deps: Deps
  /** Brings the events of all processes to `deps.events`. */
  feed: Feed
  /**
   * Takes no new requests, lets those that run finish within ten seconds, breaks off the rest, and closes the database.
   */
  close(): Promise<void>
}

/**
 * Puts the whole server together. It follows what other processes tell from now on; nothing listens for requests and
 * nothing is written until the caller does so.
 */
export async function buildServer({
  config,
  database,
  log,
  mailer,
  onRequest,
  roles = ROLES,
}: ServerOptions): Promise<Server> {
  const deps: Deps = {
    config,
    database,
    log,
    registry,
    events: new EventBus(log),
    mailer: mailer ?? createMailer(config, log),
    storage: await createStorage(config),
  }
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)

  const observers = onRequest ? [onRequest] : []
  const metrics = config.prometheusMetricsEnabled ? createMetrics(database) : undefined
  if (metrics) observers.push((finished) => metrics.observe(finished))
  if (log.isLevelEnabled('debug')) observers.push((finished) => log.debug(finished, 'request'))
  app.use(
    entry(deps, {
      observers,
      countSql: observers.length > 0,
      corsAllowedOrigins: config.corsAllowedOrigins,
      maxContentLength: config.maxContentLength,
    }),
  )
  const graphql = roles.includes('api') ? await mountApi(app, deps) : undefined
  mountHealth(app, database)
  if (metrics) mountMetrics(app, deps, metrics, authenticate)
  mountFallback(app, deps)

  // Whoever opened the database has put its address into the settings.
  const feed = new Feed({ url: config.databaseUrl as string, bus: deps.events, log })
  await feed.start()
  const http = createServer(app)
  // An upload of a long movie may take longer than Node's five minutes; slow headers are still cut off.
  http.requestTimeout = 3_600_000
  // Longer than the minute for which proxies keep a connection: else they send requests into one that we just closed.
  http.keepAliveTimeout = 75_000
  const live = graphql && mountLive(http, deps, graphqlSchema(), socketAuthority)
  const sockets = roles.includes('events') ? mountSockets(http, deps, feed) : undefined
  refuseUpgrades(http, [...(live ? [LIVE_PATH] : []), ...(sockets ? [SOCKET_PATH] : [])])
  return { app, http, deps, feed, close: () => close(http, deps, feed, { graphql, live, sockets }) }
}

/** Ends the connections that want to become something else where nobody takes them. */
function refuseUpgrades(http: HttpServer, taken: readonly RegExp[]): void {
  http.on('upgrade', ({ url = '' }, socket) => {
    if (!taken.some((path) => path.test(url))) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
  })
}

async function mountApi(app: Express, deps: Deps): Promise<GraphqlServer> {
  mountRest(app, deps, allRoutes(registry), { authenticate, maxJsonLength: deps.config.maxJsonLength })
  mountDocs(app, () => openapiDocument(registry))
  return mountGraphql(app, deps, graphqlSchema(), authenticate)
}

/** Something that ends before the database does. */
interface Closable {
  close(): Promise<void>
}

/** Opens the event stream. */
function mountSockets(http: HttpServer, deps: Deps, feed: Feed): Closable {
  const hear: Hear = (channel, listener) => feed.hear(channel, listener)
  const sockets = openSockets({ http, deps, hear, authority: socketAuthority, roomsOf })
  const stopStream = streamEvents(deps, sockets)
  const closeRooms = openReviewRooms(deps, sockets)
  return {
    async close() {
      await stopStream()
      await closeRooms()
      await sockets.close()
    },
  }
}

async function close(
  http: HttpServer,
  { database, mailer }: Deps,
  feed: Feed,
  { graphql, live, sockets }: { graphql?: GraphqlServer; live?: LiveServer; sockets?: Closable },
): Promise<void> {
  // The server does not end before its sockets have.
  await Promise.all([live?.stop(), sockets?.close()])
  if (http.listening) {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()))
    // A connection whose last request ends now is kept for the next one, which we don't take.
    const sweep = setInterval(() => http.closeIdleConnections(), 50)
    const deadline = setTimeout(() => http.closeAllConnections(), CLOSE_DEADLINE_MS)
    await closed
    clearInterval(sweep)
    clearTimeout(deadline)
  }
  await graphql?.stop()
  await feed.stop()
  mailer.close()
  await database.close()
}
