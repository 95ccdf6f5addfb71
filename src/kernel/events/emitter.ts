import type { Logger } from '../log.js'

/** A change as it is told to listeners: sockets, jobs, plug-ins. */
export interface PublishedEvent {
  /** `<subject>:<action>`, lower case. */
  name: string
  payload: Record<string, unknown>
  projectId: string | null
  /** Who caused it; null for background work. */
  actorId: string | null
  requestId: string
  /** Id of its row in `api_event`; null for events that are not stored. */
  eventId: string | null
}

/**
 * What happened, as the listeners of this process learn it: the events of all processes on the database, each once and in
 * the order of the commits. They arrive here after the commit of the change they tell of, never before, never without it.
 */
export class EventBus {
  readonly #log: Pick<Logger, 'error'>
  readonly #listeners = new Set<(event: PublishedEvent) => void>()
  readonly #followers = new Set<(lastSeq: number) => void>()
  #lastSeq = 0

  constructor(log: Pick<Logger, 'error'>) {
    this.#log = log
  }

  publish(event: PublishedEvent): void {
    for (const listener of this.#listeners) this.#call(() => listener(event))
  }

  /** Calls the listener for every event from now on; the returned function ends it. */
  subscribe(listener: (event: PublishedEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Number of the last change of a record that this process knows to be committed. */
  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Tells that changes of records up to a number are committed. */
  advance(lastSeq: number): void {
    this.#lastSeq = lastSeq
    for (const follower of this.#followers) this.#call(() => follower(lastSeq))
  }

  /** Calls the follower whenever records were changed, once for many changes; the returned function ends it. */
  follow(follower: (lastSeq: number) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /** The fault of one listener is not the next one's. */
  #call(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#log.error({ err: error }, 'a listener of events failed')
    }
  }
}
