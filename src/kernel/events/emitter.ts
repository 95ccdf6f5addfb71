import { EventEmitter } from 'node:events'

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

/** The in-process bus. Events arrive here after the commit of the change they tell of, never before, never without it. */
export class EventBus {
  readonly #emitter = new EventEmitter()

  publish(event: PublishedEvent): void {
    this.#emitter.emit('event', event)
  }

  /** Calls the listener for every event from now on; the returned function ends it. */
  subscribe(listener: (event: PublishedEvent) => void): () => void {
    this.#emitter.on('event', listener)
    return () => this.#emitter.off('event', listener)
  }
}
