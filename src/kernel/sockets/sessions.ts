import type { Socket } from 'socket.io'
import type { Deps } from '../../context.js'
import { AppError } from '../errors.js'
import type { Actor, IdentityType } from '../permissions/actor.js'
import type { Credentials } from '../rest/mount.js'

/** A token whose signature and dates were good, by the names of its claims. */
export interface SocketToken {
  jti: string
  sub: string
  identity_type: IdentityType
  /** Seconds since 1970. */
  exp?: number
  refresh_jti?: string
  requires_2fa_setup?: true
}

/** Who knows what tokens stand for. */
export interface Authority {
  /** Who connects; null without a token. Throws the refusal of a bad one. */
  admit: (deps: Deps, credentials: Credentials) => Promise<{ token: SocketToken; actor: Actor } | null>
  /** Whom tokens stand for now, in their order, by one SQL statement; null for those that no longer count. */
  recheck: (deps: Deps, tokens: readonly SocketToken[]) => Promise<(Actor | null)[]>
}

/** A connected socket and the token it came with. */
interface Session {
  readonly socket: Socket
  readonly token: SocketToken
  readonly personId: string
  expiry: NodeJS.Timeout | undefined
}

/** Somebody with at least one socket in this process. */
interface Presence {
  actor: Actor
  readonly sessions: Set<Session>
}

/** Milliseconds between looks at all tokens and teams that nothing asked for: other programs write to the database as well. */
const RECHECK_MS = 15_000
/** Milliseconds after the end of a token: a timer may be a little early. */
const EXPIRY_SLACK_MS = 10
/** The longest time a timer can wait, in milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export interface SessionsOptions {
  deps: Deps
  authority: Authority
  /** Rooms that somebody is in by what they are. */
  roomsOf: (actor: Actor) => readonly string[]
}

/**
 * The sockets of this process by person. A person is looked at again when something they depend on changes: the socket
 * changes its rooms, or ends with its token.
 */
export class Sessions {
  readonly #deps: Deps
  readonly #authority: Authority
  readonly #roomsOf: (actor: Actor) => readonly string[]
  readonly #sessions = new Map<string, Session>()
  readonly #people = new Map<string, Presence>()
  readonly #followers = new Set<(socket: Socket, actor: Actor) => void>()
  readonly #timer: NodeJS.Timeout
  #rechecks = 0

  constructor({ deps, authority, roomsOf }: SessionsOptions) {
    this.#deps = deps
    this.#authority = authority
    this.#roomsOf = roomsOf
    this.#timer = setInterval(() => this.recheckSoon(), RECHECK_MS)
    this.#timer.unref()
  }

  /** Who is there, each once. */
  *actors(): Iterable<Actor> {
    for (const { actor } of this.#people.values()) yield actor
  }

  /** Somebody who is there. */
  actor(personId: string): Actor | undefined {
    return this.#people.get(personId)?.actor
  }

  /** Who is behind a socket, as known last; undefined when it has ended. */
  actorOf(socket: Socket): Actor | undefined {
    const session = this.#sessions.get(socket.id)
    return session && this.#people.get(session.personId)?.actor
  }

  /** Calls the follower for every socket whose person was looked at again and stays; the returned function ends it. */
  follow(follower: (socket: Socket, actor: Actor) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /**
   * Takes a socket in.
   * @throws AppError the refusal of its token, or that the person has too many sockets.
   */
  async admit(socket: Socket, credentials: Credentials): Promise<boolean> {
    const rechecks = this.#rechecks
    const admitted = await this.#authority.admit(this.#deps, credentials)
    if (!admitted) return false
    const { token, actor } = admitted
    const most = this.#deps.config.maxSocketsPerPerson
    if ((this.#people.get(actor.id)?.sessions.size ?? 0) >= most) throw tooManySockets(most)
    this.#add(socket, token, actor)
    // What changed while the database was asked may not be in its answer.
    if (rechecks !== this.#rechecks) await this.#look([this.#sessions.get(socket.id)!])
    return true
  }

  /** Puts an admitted socket into the rooms of its person. */
  enter(socket: Socket): void {
    const actor = this.actorOf(socket)
    if (actor) void socket.join([...this.#roomsOf(actor)])
  }

  /** Looks again at some people or tokens, at all by default: one SQL statement. */
  async recheck(only?: { personIds?: readonly string[]; tokenIds?: readonly string[] }): Promise<void> {
    this.#rechecks++
    const { personIds, tokenIds } = only ?? {}
    const concerned = [...this.#sessions.values()].filter(
      ({ personId, token }) => !only || personIds?.includes(personId) || tokenIds?.includes(token.jti),
    )
    await this.#look(concerned)
  }

  /** Looks again at all people, without anybody waiting for it. */
  recheckSoon(): void {
    this.recheck().catch((error: unknown) => this.#warn(error))
  }

  close(): void {
    clearInterval(this.#timer)
    for (const { expiry } of this.#sessions.values()) clearTimeout(expiry)
  }

  #add(socket: Socket, token: SocketToken, actor: Actor): void {
    const session: Session = { socket, token, personId: actor.id, expiry: undefined }
    const presence = this.#people.get(actor.id) ?? { actor, sessions: new Set() }
    presence.actor = actor
    presence.sessions.add(session)
    this.#people.set(actor.id, presence)
    this.#sessions.set(socket.id, session)
    // The connection may end before the namespace ever tells of it.
    socket.conn.once('close', () => this.#drop(session))
    socket.once('disconnect', () => this.#drop(session))
    if (socket.conn.readyState !== 'open') return this.#drop(session)
    if (token.exp === undefined) return
    const wait = Math.min(Math.max(token.exp * 1000 - Date.now(), 0) + EXPIRY_SLACK_MS, LONGEST_TIMER_MS)
    session.expiry = setTimeout(() => void this.#look([session]).catch((error: unknown) => this.#warn(error)), wait)
    session.expiry.unref()
  }

  #drop(session: Session): void {
    clearTimeout(session.expiry)
    if (!this.#sessions.delete(session.socket.id)) return
    const presence = this.#people.get(session.personId)
    presence?.sessions.delete(session)
    if (presence?.sessions.size === 0) this.#people.delete(session.personId)
  }

  async #look(sessions: readonly Session[]): Promise<void> {
    if (sessions.length === 0) return
    const actors = await this.#authority.recheck(
      this.#deps,
      sessions.map(({ token }) => token),
    )
    for (const [at, session] of sessions.entries()) this.#apply(session, actors[at] ?? null)
  }

  #apply(session: Session, actor: Actor | null): void {
    const presence = this.#people.get(session.personId)
    if (!presence?.sessions.has(session)) return
    if (!actor) {
      session.socket.disconnect(true)
      return this.#drop(session)
    }
    const { socket } = session
    const [before, after] = [this.#roomsOf(presence.actor), this.#roomsOf(actor)]
    // The other sockets of the person are in the same list: the facts are the same for all of them.
    for (const other of presence.sessions) moveRooms(other.socket, before, after)
    presence.actor = actor
    for (const follower of this.#followers) follower(socket, actor)
  }

  #warn(error: unknown): void {
    this.#deps.log.warn({ err: error }, 'the people behind the sockets could not be looked at')
  }
}

function moveRooms(socket: Socket, before: readonly string[], after: readonly string[]): void {
  const kept = new Set(after)
  for (const room of before) if (!kept.has(room)) void socket.leave(room)
  const known = new Set(before)
  const added = after.filter((room) => !known.has(room))
  if (added.length) void socket.join(added)
}

const tooManySockets = (most: number) =>
  new AppError(
    'RATE_LIMITED',
    `Too many connections: ${most} of yours are open already, the most that one person may have. Close some of them.`,
  )
