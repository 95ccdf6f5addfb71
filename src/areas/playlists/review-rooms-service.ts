import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { notFound } from '../../kernel/errors.js'
import { readersOf } from './policy.js'
import { firstState, stateChange, type RoomState, type StateMessage } from './review-room-state.js'
import * as queries from './review-rooms-queries.js'

/** A connection of the caller. */
export interface Place {
  socketId: string
  serverId: string
}

/** A room as its people see it, by the names of the wire. */
export type RoomView = RoomState & { playlist_id: string; people: string[] }

/** Rooms are for those who may read the playlist. @throws AppError 404, 403 */
export async function requireRoom(ctx: RequestContext, playlistId: string): Promise<void> {
  const playlist = await findRow(ctx, 'Playlist', playlistId)
  if (!playlist) throw notFound()
  await readersOf(ctx, playlist)
}

/** Ids of the people in a room. */
export const peopleOf = (ctx: RequestContext, playlistId: string): Promise<string[]> =>
  queries.peopleIn(ctx.db, playlistId)

/** Joins a room; whoever comes first says what it shows. */
export async function joinRoom(ctx: RequestContext, message: StateMessage, place: Place): Promise<RoomView> {
  const playlistId = message.playlist_id
  await requireRoom(ctx, playlistId)
  const { id: personId } = requireActor(ctx)
  const first = firstState(stateChange(message, personId))
  return ctx.transaction(async (tx) => {
    await queries.lockRoom(tx.db, playlistId, first)
    const isEmpty = (await queries.peopleIn(tx.db, playlistId)).length === 0
    await queries.takeSeat(tx.db, { playlistId, personId, ...place })
    const state = await queries.changeState(tx.db, playlistId, isEmpty ? first : {})
    return viewOf(tx, playlistId, state!)
  })
}

/** Changes what a room shows; undefined when it is empty by now. */
export async function changeRoom(ctx: RequestContext, message: StateMessage): Promise<RoomView | undefined> {
  const playlistId = message.playlist_id
  const state = await queries.changeState(ctx.db, playlistId, stateChange(message, requireActor(ctx).id))
  return state && viewOf(ctx, playlistId, state)
}

const viewOf = async (ctx: RequestContext, playlistId: string, state: RoomState): Promise<RoomView> => ({
  playlist_id: playlistId,
  ...state,
  people: await queries.peopleIn(ctx.db, playlistId),
})

/** Gives up seats. @returns the people left in each room concerned, by playlist. */
export async function leaveRooms(ctx: RequestContext, leaving: queries.Leaving): Promise<Map<string, string[]>> {
  return ctx.transaction(async (tx) => {
    const left = new Map<string, string[]>()
    for (const playlistId of await queries.leaveSeats(tx.db, leaving))
      left.set(playlistId, await queries.peopleIn(tx.db, playlistId))
    return left
  })
}

/** Keeps the seats of a process that lives. */
export const keepSeats = (ctx: RequestContext, serverId: string): Promise<void> => queries.keepSeats(ctx.db, serverId)
