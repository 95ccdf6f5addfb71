import type { Socket } from 'socket.io'
import type { Deps } from '../../context.js'
import { AppError } from '../errors.js'
import type { Actor } from '../permissions/actor.js'
import type { Authority } from '../permissions/authority.js'
import { Sessions, type Session } from '../permissions/sessions.js'
import type { Credentials } from '../rest/mount.js'

/** A socket that was let in. */
interface Guest {
  readonly socket: Socket
  readonly session: Session
  /** Who it is, as the rooms of the socket have it. */
  actor: Actor
}

export interface AttendanceOptions {
  deps: Deps
  authority: Authority
  /** Rooms that somebody is in by what they are. */
  roomsOf: (actor: Actor) => readonly string[]
}

/**
 * The people behind the sockets of this process. Each socket is in the rooms of its person, and ends with its token. Rights
 * that have changed count from the next {@link refresh}, so that whoever sends decides between which messages that is.
 */
export class Attendance {
  readonly #deps: Deps
  readonly #authority: Authority
  readonly #roomsOf: (actor: Actor) => readonly string[]
  readonly #sessions: Sessions
  readonly #guests = new Map<string, Guest>()
  readonly #people = new Map<string, Set<Guest>>()
  readonly #followers = new Set<(socket: Socket, actor: Actor) => void>()
  #asOf = 0

  constructor({ deps, authority, roomsOf }: AttendanceOptions) {
    this.#deps = deps
    this.#authority = authority
    this.#roomsOf = roomsOf
    this.#sessions = new Sessions(deps, authority)
  }

  /** Who is there, each once. */
  *actors(): Iterable<Actor> {
    for (const [guest] of this.#people.values()) yield guest!.actor
  }

  /** Somebody who is there. */
  actor(personId: string): Actor | undefined {
    const [guest] = this.#people.get(personId) ?? []
    return guest?.actor
  }

  /** Who is behind a socket, with the rights of the moment. @throws AppError when the token no longer counts. */
  async current(socket: Socket): Promise<Actor> {
    const guest = this.#guests.get(socket.id)
    if (!guest) throw new AppError('UNAUTHENTICATED', 'The connection has ended.')
    return guest.session.current()
  }

  /** Id of the person behind a socket; undefined when it has ended. */
  personOf(socket: Socket): string | undefined {
    return this.#guests.get(socket.id)?.actor.id
  }

  /** Calls the follower with every socket whose person was found to have other rights. */
  follow(follower: (socket: Socket, actor: Actor) => void): void {
    this.#followers.add(follower)
  }

  /**
   * Takes a socket in; false without a token.
   * @throws AppError the refusal of its token, or that the person has too many sockets.
   */
  async admit(socket: Socket, credentials: Credentials): Promise<boolean> {
    const { asOf } = this.#sessions
    const admitted = await this.#authority.admit(this.#deps, credentials)
    if (!admitted) return false
    const { actor } = admitted
    const most = this.#deps.config.maxSocketsPerPerson
    const connections = new Set([...(this.#people.get(actor.id) ?? [])].map((guest) => guest.socket.conn))
    // A connection may be in more than one namespace.
    if (connections.size >= most && !connections.has(socket.conn)) throw tooManySockets(most)
    // The connection may have ended meanwhile, and then nobody tells of it any more.
    if (socket.conn.readyState !== 'open') throw new AppError('UNAUTHENTICATED', 'The connection has ended.')
    const session = this.#sessions.open(admitted, asOf, () => socket.disconnect(true))
    const guest: Guest = { socket, session, actor }
    this.#add(guest)
    // Rights may have changed while they were read.
    guest.actor = await session.current()
    return true
  }

  /** Puts an admitted socket into the rooms of its person. */
  enter(socket: Socket): void {
    const guest = this.#guests.get(socket.id)
    if (guest) void socket.join([...this.#roomsOf(guest.actor)])
  }

  /** Moves every socket to the rooms of its person where their rights have changed. */
  async refresh(): Promise<void> {
    const { asOf } = this.#sessions
    if (this.#asOf === asOf) return
    for (const guest of [...this.#guests.values()]) {
      // A session that is over has ended its socket already.
      const actor = await guest.session.current().catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error
      })
      if (actor && actor !== guest.actor) this.#move(guest, actor)
    }
    this.#asOf = asOf
  }

  close(): void {
    this.#sessions.stop()
  }

  #add(guest: Guest): void {
    const { socket, actor } = guest
    const ofPerson = this.#people.get(actor.id) ?? new Set()
    this.#people.set(actor.id, ofPerson.add(guest))
    this.#guests.set(socket.id, guest)
    // A connection may end before the namespace ever tells of it.
    socket.conn.once('close', () => this.#drop(guest))
    socket.once('disconnect', () => this.#drop(guest))
    if (socket.conn.readyState !== 'open') this.#drop(guest)
  }

  #drop(guest: Guest): void {
    const { socket, session, actor } = guest
    if (!this.#guests.delete(socket.id)) return
    session.close()
    const ofPerson = this.#people.get(actor.id)
    ofPerson?.delete(guest)
    if (ofPerson?.size === 0) this.#people.delete(actor.id)
  }

  #move(guest: Guest, actor: Actor): void {
    const before = new Set(this.#roomsOf(guest.actor))
    const after = new Set(this.#roomsOf(actor))
    guest.actor = actor
    for (const room of before) if (!after.has(room)) void guest.socket.leave(room)
    const added = [...after].filter((room) => !before.has(room))
    if (added.length) void guest.socket.join(added)
    for (const follower of this.#followers) follower(guest.socket, actor)
  }
}

const tooManySockets = (most: number) =>
  new AppError(
    'RATE_LIMITED',
    `Too many connections: ${most} of yours are open already, the most that one person may have. Close some of them.`,
  )
