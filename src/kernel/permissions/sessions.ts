import type { Deps } from '../../context.js'
import type { Actor } from './actor.js'

/** What a checked token says, as far as it matters how long it counts. */
export interface TokenFacts {
  /** Moment in seconds at which it ends; absent: never. */
  exp?: number
}

/** The people whom tokens stand for now, in their order; null for those that no longer count. */
export type ActorsOf<Claims> = (deps: Deps, tokens: readonly Claims[]) => Promise<(Actor | null)[]>

/** Events after which somebody's rights may be others. */
const OF_RIGHTS = /^(person|project|department|project-status|session):/

/** Milliseconds between looks that no event asked for: other programs write to the same tables. */
const RECHECK_MS = 30_000
/** Milliseconds that a timer can wait. */
const LONGEST_MS = 2_147_483_647

/** Somebody who stays connected. */
export interface Session {
  /** Who it is, with the rights that hold after every event that this process knows. @throws when the session is over. */
  current(): Promise<Actor>
  /** Forgets the session. */
  close(): void
}

interface Held<Claims> {
  claims: Claims
  actor: Actor
  /** State of everybody's rights that the actor is from. */
  asOf: number
  isOver: boolean
  onOver: () => void
  expiry: NodeJS.Timeout | undefined
}

/**
 * Everybody who stays connected to this process. Their rights are read again, by one statement for all, when teams, people
 * or departments change; who has lost the right to be here is told so.
 */
export class Sessions<Claims extends TokenFacts> {
  readonly #deps: Deps
  readonly #actorsOf: ActorsOf<Claims>
  readonly #held = new Set<Held<Claims>>()
  readonly #stopListening: () => void
  readonly #timer: NodeJS.Timeout
  #asOf = 0
  #reading: Promise<void> | undefined

  constructor(deps: Deps, actorsOf: ActorsOf<Claims>) {
    this.#deps = deps
    this.#actorsOf = actorsOf
    this.#stopListening = deps.events.subscribe(({ name }) => {
      if (OF_RIGHTS.test(name)) this.#recheck()
    })
    this.#timer = setInterval(() => this.#recheck(), RECHECK_MS)
    this.#timer.unref()
  }

  /** Begins a session of somebody who was just checked; `onOver` is called when the token no longer counts. */
  open(claims: Claims, actor: Actor, onOver: () => void): Session {
    const held: Held<Claims> = { claims, actor, asOf: this.#asOf, isOver: false, onOver, expiry: undefined }
    this.#held.add(held)
    if (claims.exp !== undefined) {
      const left = Math.max(0, claims.exp * 1000 - Date.now())
      held.expiry = setTimeout(() => this.#end(held), Math.min(left, LONGEST_MS))
      held.expiry.unref()
    }
    return {
      current: async () => {
        while (!held.isOver && held.asOf < this.#asOf) await this.#read()
        if (held.isOver) throw new Error('the session is over')
        return held.actor
      },
      close: () => this.#forget(held),
    }
  }

  stop(): void {
    this.#stopListening()
    clearInterval(this.#timer)
    for (const held of this.#held) this.#forget(held)
  }

  #recheck(): void {
    this.#asOf++
    this.#read().catch((error: unknown) => {
      this.#deps.log.warn({ err: error }, 'who is connected could not be checked again')
    })
  }

  /** Reads everybody's rights; whoever asks during a reading gets the next one. */
  #read(): Promise<void> {
    return (this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined)))
  }

  async #readAll(): Promise<void> {
    const all = [...this.#held]
    const asOf = this.#asOf
    const actors = all.length ? await this.#actorsOf(this.#deps, all.map(({ claims }) => claims)) : []
    all.forEach((held, at) => {
      const actor = actors[at]
      if (!actor) return this.#end(held)
      held.actor = actor
      held.asOf = asOf
    })
  }

  #end(held: Held<Claims>): void {
    if (held.isOver) return
    this.#forget(held)
    held.onOver()
  }

  #forget(held: Held<Claims>): void {
    held.isOver = true
    clearTimeout(held.expiry)
    this.#held.delete(held)
  }
}
