import type { Deps } from '../../context.js'
import { AppError } from '../errors.js'
import type { Authority, SocketToken } from './authority.js'
import type { Actor } from './actor.js'

/** Events after which somebody's rights may be others. */
const OF_RIGHTS = /^(person|project|department|project-status|session):/

/** Milliseconds between looks that no event asked for: other programs write to the same tables. */
const RECHECK_MS = 30_000
/** Milliseconds that a timer can wait. */
const LONGEST_MS = 2_147_483_647

const sessionOver = (): AppError =>
  new AppError('UNAUTHENTICATED', 'The token has ended or was revoked: sign in again.')

/** Somebody who stays connected. */
export interface Session {
  /** Who it is, with the rights that hold after every event that this process knows. @throws when the session is over. */
  current(): Promise<Actor>
  /** Forgets the session. */
  close(): void
}

interface Held {
  token: SocketToken
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
export class Sessions {
  readonly #deps: Deps
  readonly #recheckAll: Authority['recheck']
  readonly #held = new Set<Held>()
  readonly #stopListening: () => void
  readonly #timer: NodeJS.Timeout
  #asOf = 0
  #reading: Promise<void> | undefined

  constructor(deps: Deps, { recheck }: Authority) {
    this.#deps = deps
    this.#recheckAll = recheck
    this.#stopListening = deps.events.subscribe(({ name }) => {
      if (OF_RIGHTS.test(name)) this.#recheck()
    })
    this.#timer = setInterval(() => this.#recheck(), RECHECK_MS)
    this.#timer.unref()
  }

  /** The state of everybody's rights: what is read from now on is not older. */
  get asOf(): number {
    return this.#asOf
  }

  /**
   * Begins the session of somebody who was just looked up.
   * @param asOf State of the rights when that began.
   * @param onOver Called when the token no longer counts.
   */
  open({ token, actor }: { token: SocketToken; actor: Actor }, asOf: number, onOver: () => void): Session {
    const held: Held = { token, actor, asOf, isOver: false, onOver, expiry: undefined }
    this.#held.add(held)
    const left = token.exp === undefined ? Infinity : Math.max(0, token.exp * 1000 - Date.now())
    // One that ends later is noticed when everybody is looked at.
    if (left <= LONGEST_MS) held.expiry = setTimeout(() => this.#end(held), left).unref()
    return {
      current: async () => {
        while (!held.isOver && held.asOf < this.#asOf) await this.#read()
        if (held.isOver) throw sessionOver()
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
    const actors = all.length
      ? await this.#recheckAll(
          this.#deps,
          all.map(({ token }) => token),
        )
      : []
    all.forEach((held, at) => {
      const actor = actors[at]
      if (!actor) return this.#end(held)
      held.actor = actor
      held.asOf = asOf
    })
  }

  #end(held: Held): void {
    if (held.isOver) return
    this.#forget(held)
    held.onOver()
  }

  #forget(held: Held): void {
    held.isOver = true
    clearTimeout(held.expiry)
    this.#held.delete(held)
  }
}
