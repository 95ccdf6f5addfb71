import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '../../context.js'
import { sqlState } from '../../kernel/errors.js'
import type { PublishedEvent } from '../../kernel/events/emitter.js'
import type { SocketServer } from '../../kernel/sockets/server.js'
import { audiencesOf } from './audience-service.js'

/** Events sent by one look at who gets them. */
const BURST = 500
/** States of the database that another attempt does not change: faults of a statement or of a value. */
const LASTING = /^(22|42|XX)/
/** Milliseconds before a database that did not answer is asked again. */
const RETRY_MS = 500

/** Sends the events of the bus to the sockets of this process, to each what its person may see. */
export function streamEvents(deps: Deps, sockets: SocketServer): () => Promise<void> {
  const stream = new EventStream(deps, sockets)
  const stop = deps.events.subscribe((event) => stream.push(event))
  return () => {
    stop()
    return stream.stop()
  }
}

/**
 * The events that wait to be sent. While the database says who gets some, others gather: they are asked about together.
 * They leave in the order in which they came.
 */
class EventStream {
  readonly #deps: Deps
  readonly #sockets: SocketServer
  readonly #waiting: PublishedEvent[] = []
  #most = BURST
  #running: Promise<void> | undefined
  readonly #stopping = new AbortController()

  constructor(deps: Deps, sockets: SocketServer) {
    this.#deps = deps
    this.#sockets = sockets
  }

  push(event: PublishedEvent): void {
    this.#waiting.push(event)
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    // What one transaction tells arrives in one go.
    await Promise.resolve()
    while (this.#waiting.length > 0 && !this.#stopping.signal.aborted) {
      const burst = this.#waiting.slice(0, this.#most)
      await this.#send(burst).then(
        () => void this.#waiting.splice(0, burst.length),
        (error: unknown) => this.#fail(error, burst),
      )
    }
    this.#running = undefined
  }

  /** A database that does not answer is asked again; an event that it cannot take must not hold up the others. */
  async #fail(error: unknown, burst: readonly PublishedEvent[]): Promise<void> {
    const { log } = this.#deps
    if (!LASTING.test(sqlState(error) ?? '')) {
      log.warn({ err: error }, 'who gets some events could not be found out: trying again')
      await sleep(RETRY_MS, undefined, { signal: this.#stopping.signal }).catch(() => {})
    } else if (burst.length > 1) this.#most = 1
    else {
      log.error({ err: error, event: burst[0]?.name }, 'an event was not sent: who gets it could not be found out')
      this.#waiting.shift()
      this.#most = BURST
    }
  }

  async #send(events: readonly PublishedEvent[]): Promise<void> {
    const { attendance, namespace } = this.#sockets
    if (namespace.sockets.size === 0) return
    // A team hears that its production is gone, and is none from then on.
    const isLast = events.some(({ name }) => name === 'project:delete')
    if (!isLast) await attendance.refresh()
    const listeners = { actor: (id: string) => attendance.actor(id), actors: () => attendance.actors() }
    for (const { event, rooms } of await audiencesOf(this.#deps, listeners, events)) {
      // Every process hears of every event: each sends to its own sockets.
      if (rooms.size > 0) namespace.local.to([...rooms]).emit(event.name, event.payload)
    }
  }
}
