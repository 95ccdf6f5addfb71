import { randomUUID } from 'node:crypto'
import type { Socket } from 'socket.io'
import { createContext, type Deps, type RequestContext } from '../../context.js'
import { AppError } from '../../kernel/errors.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { inTurn, onMessage } from '../../kernel/sockets/messages.js'
import type { SocketServer } from '../../kernel/sockets/server.js'
import { roomMessage, stateMessage } from './review-room-state.js'
import {
  changeRoom,
  joinRoom,
  keepSeats,
  leaveRooms,
  peopleOf,
  requireRoom,
  type RoomView,
} from './review-rooms-service.js'

/** Messages that go to the room as they are. */
const RELAYED = [
  'add-annotation',
  'remove-annotation',
  'update-annotation',
  'change-version',
  'panzoom-changed',
  'comparison-panzoom-changed',
]
/** Rooms that one connection may watch at a time. */
const MAX_ROOMS = 20
/** Milliseconds between two signs that this process lives. */
const KEEP_MS = 30_000

const roomOf = (playlistId: string): string => `review:${playlistId}`

/** The rooms of one connection, by playlist. */
interface Presence {
  /** Those whose messages it gets. */
  readonly watched: Set<string>
  /** Those it may send to. */
  readonly joined: Set<string>
}

/**
 * Opens the rooms in which people look at a playlist together. What a room shows and who is in it is in the database, for
 * all processes; its messages are passed on between these.
 */
export function openReviewRooms(deps: Deps, sockets: SocketServer): () => Promise<void> {
  const rooms = new ReviewRooms(deps, sockets)
  sockets.onSocket((socket) => rooms.serve(socket))
  sockets.attendance.follow((socket, actor) => rooms.check(socket, actor))
  return () => rooms.close()
}

class ReviewRooms {
  readonly #deps: Deps
  readonly #sockets: SocketServer
  readonly #serverId = randomUUID()
  readonly #present = new Map<Socket, Presence>()
  readonly #timer: NodeJS.Timeout
  #isClosing = false

  constructor(deps: Deps, sockets: SocketServer) {
    this.#deps = deps
    this.#sockets = sockets
    this.#timer = setInterval(() => this.#keep(), KEEP_MS)
    this.#timer.unref()
  }

  serve(socket: Socket): void {
    const { log } = this.#deps
    const on = <T>(
      name: string,
      shape: Parameters<typeof onMessage<T>>[1]['shape'],
      work: (message: T) => Promise<void>,
    ) => onMessage(socket, { name: `preview-room:${name}`, shape, log }, work)
    on('open-playlist', roomMessage, (message) => this.#open(socket, message.playlist_id))
    on('close-playlist', roomMessage, (message) => this.#unwatch(socket, message.playlist_id))
    on('join', stateMessage, async (message) => {
      const ctx = await this.#context(socket)
      const view = await joinRoom(ctx, message, { socketId: socket.id, serverId: this.#serverId })
      this.#presence(socket).joined.add(view.playlist_id)
      this.#tellPeople(view.playlist_id, view.people)
      this.#tell(view.playlist_id, 'room-updated', view)
    })
    on('leave', roomMessage, (message) => this.#leave(socket, message.playlist_id))
    // Newer web clients say what changed by the one name, older ones by the other.
    for (const name of ['room-updated', 'update-playing-status'])
      on(name, stateMessage, async (message) => {
        if (!this.#hasJoined(socket, message.playlist_id)) return
        const view = await changeRoom(await this.#context(socket), message)
        if (view) this.#tell(view.playlist_id, 'room-updated', { only_newcomer: false, ...view })
      })
    for (const name of RELAYED)
      on(name, roomMessage, async (message) => {
        if (this.#hasJoined(socket, message.playlist_id)) this.#tell(message.playlist_id, name, message)
      })
    // QUIRK (events, Review rooms) left behind: only this connection leaves, not those of the person's other windows.
    socket.once('disconnect', () => void inTurn(socket, log, () => this.#forget(socket)))
  }

  /** Takes a socket out of the rooms that its person may no longer see. */
  check(socket: Socket, actor: Actor): void {
    const presence = this.#present.get(socket)
    if (!presence) return
    void inTurn(socket, this.#deps.log, async () => {
      const ctx = createContext(this.#deps, { actor })
      for (const playlistId of new Set([...presence.watched, ...presence.joined])) {
        if (await mayEnter(ctx, playlistId)) continue
        await this.#unwatch(socket, playlistId)
        await this.#leave(socket, playlistId)
      }
    })
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#timer)
    if (this.#present.size > 0) this.#tellLeft(await leaveRooms(this.#background(), { serverId: this.#serverId }))
  }

  async #open(socket: Socket, playlistId: string): Promise<void> {
    const { watched } = this.#presence(socket)
    if (watched.size >= MAX_ROOMS && !watched.has(playlistId)) return
    const ctx = await this.#context(socket)
    await requireRoom(ctx, playlistId)
    watched.add(playlistId)
    await socket.join(roomOf(playlistId))
    this.#tellPeople(playlistId, await peopleOf(ctx, playlistId))
  }

  async #unwatch(socket: Socket, playlistId: string): Promise<void> {
    this.#present.get(socket)?.watched.delete(playlistId)
    await socket.leave(roomOf(playlistId))
  }

  async #leave(socket: Socket, playlistId: string): Promise<void> {
    const ctx = await this.#context(socket)
    const personId = ctx.actor!.id
    for (const [other, { joined }] of this.#present)
      if (other === socket || this.#sockets.attendance.personOf(other) === personId) joined.delete(playlistId)
    this.#tellLeft(await leaveRooms(ctx, { playlistId, personId }))
  }

  async #forget(socket: Socket): Promise<void> {
    const presence = this.#present.get(socket)
    this.#present.delete(socket)
    if (!presence?.joined.size || this.#isClosing) return
    this.#tellLeft(await leaveRooms(this.#background(), { socketId: socket.id }))
  }

  #presence(socket: Socket): Presence {
    const known = this.#present.get(socket) ?? { watched: new Set(), joined: new Set() }
    this.#present.set(socket, known)
    return known
  }

  #hasJoined(socket: Socket, playlistId: string): boolean {
    return this.#present.get(socket)?.joined.has(playlistId) ?? false
  }

  /** A context in which the person behind a socket acts. @throws AppError when their token no longer counts */
  async #context(socket: Socket): Promise<RequestContext> {
    return createContext(this.#deps, { actor: await this.#sockets.attendance.current(socket) })
  }

  #background(): RequestContext {
    return createContext(this.#deps, { actor: null })
  }

  #tell(playlistId: string, name: string, message: object): void {
    this.#sockets.fanout.send(roomOf(playlistId), `preview-room:${name}`, message)
  }

  #tellPeople(playlistId: string, people: RoomView['people']): void {
    this.#tell(playlistId, 'room-people-updated', { people, playlist_id: playlistId, id: playlistId })
  }

  #tellLeft(rooms: ReadonlyMap<string, string[]>): void {
    for (const [playlistId, people] of rooms) this.#tellPeople(playlistId, people)
  }

  #keep(): void {
    if (this.#present.size === 0) return
    keepSeats(this.#background(), this.#serverId).catch((error: unknown) =>
      this.#deps.log.warn({ err: error }, 'the seats of review rooms could not be kept'),
    )
  }
}

async function mayEnter(ctx: RequestContext, playlistId: string): Promise<boolean> {
  try {
    await requireRoom(ctx, playlistId)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
