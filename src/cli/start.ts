import type { Server } from 'node:http'
import { loadDemo } from '../areas/setup/demo.js'
import { ensureFirstAdmin, loadReferenceData } from '../areas/setup/service.js'
import type { Config } from '../config.js'
import type { RequestContext } from '../context.js'
import { JOBS } from '../jobs.js'
import { startForgetting } from '../kernel/events/retention.js'
import { startWorker } from '../kernel/jobs/worker.js'
import { createLogger } from '../kernel/log.js'
import { sweepUploads } from '../kernel/rest/uploads.js'
import { buildServer } from '../server.js'
import { ROLES, type Role } from './roles.js'
import { Closers, messageOf, openSession, say } from './session.js'

export interface StartOptions {
  config: Config
  version: string
  roles: readonly Role[]
  /** Episodes of the demonstration to load; undefined: none. */
  demoEpisodes: number | undefined
}

/** The server cannot start; the message says why. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** Signals that come twice within this many milliseconds are one: npm passes on what the terminal sent already. */
const ECHO = 500

/** Starts the server and returns when it listens; it runs until a signal ends it. */
export async function start({ config: settings, version, roles, demoEpisodes }: StartOptions): Promise<void> {
  const [api, events, worker] = ROLES.map((role) => roles.includes(role))
  const closers = new Closers()
  closeOnSignals(closers)
  try {
    const log = createLogger(settings.logLevel)
    say(`Shotgraph ${version}`)
    // Processes beside the API use the database that comes with it.
    const { config, database, ctx } = await openSession({ config: settings, log, closers, share: !api })
    if (api) {
      await fill(ctx, demoEpisodes, config.databaseUrl)
      await sweepUploads(config.tmpDir)
    }
    const server = await buildServer({ config, database, log, roles })
    closers.add(() => server.close())
    if (api) {
      const stopForgetting = startForgetting(database, config.changeRetentionDays, log)
      closers.add(() => Promise.resolve(stopForgetting()))
    }
    if (api || events) {
      const [host, port] = api ? [config.host, config.port] : [config.eventStreamHost, config.eventStreamPort]
      announce(addressOf(host, await listen(server.http, host, port)), roles)
    }
    // After the answer to whoever waits for the server: the queue's library takes a while to load.
    if (worker && !(api && config.enableJobQueue)) {
      const jobs = await startWorker(server.deps, JOBS)
      closers.add(() => jobs.stop())
      if (!api && !events) say('Working on the jobs. Ctrl-C stops it.')
    }
  } catch (error) {
    await closers.close()
    throw error
  }
}

/** What an empty server begins with. Reference data is loaded once: what a studio deletes later stays deleted. */
async function fill(ctx: RequestContext, demoEpisodes: number | undefined, url: string): Promise<void> {
  const statuses = await ctx.db.prisma.projectStatus.count()
  if (statuses === 0) {
    say('Loading the reference data')
    await loadReferenceData(ctx)
  }
  const admin = await ensureFirstAdmin(ctx)
  if (admin)
    say(`First administrator: ${admin.email}${admin.password ? `, password ${admin.password} (shown only now)` : ''}`)
  if (demoEpisodes !== undefined) await demo(url, demoEpisodes)
}

/** Loads the demonstration and tells how to look at it. */
export async function demo(url: string, episodes: number): Promise<void> {
  say(`Loading the demonstration production, ${episodes} episodes`)
  const made = await loadDemo({ url, episodes, onProgress: (text) => say(`  ${text}`) })
  if (!made) return say('The demonstration is there already.')
  say('Its people: person1@bench.example (admin), person3 (manager), person11 (supervisor), person21 (artist),')
  say('person141 (vendor), person146 (client). Everybody’s password is benchpassword: keep this server to yourself.')
}

function listen(http: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE')
        return reject(new StartError(`Cannot listen on ${host}:${port}: ${error.message}`))
      reject(new StartError(`Port ${port} of ${host} is in use. Choose another one: npm start -- --port ${port + 1}`))
    })
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function announce(root: string, roles: readonly Role[]): void {
  say('')
  if (roles.includes('api')) {
    say(`  GraphQL and its explorer  ${root}/graphql`)
    say(`  REST API                  ${root}/api`)
    say(`  Documentation             ${root}/docs`)
  }
  if (roles.includes('events')) say(`  Event stream              ${root}/socket.io/`)
  say('')
  say('Ready. Ctrl-C stops it.')
}

function closeOnSignals(closers: Closers): void {
  let since = 0
  const onSignal = (signal: NodeJS.Signals): void => {
    if (since > 0) {
      if (Date.now() - since < ECHO) return
      say('Stopping at once.')
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    since = Date.now()
    say('Stopping: running requests are let finish. Once more to stop at once.')
    closers.close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(messageOf(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}
