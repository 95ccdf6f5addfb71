import { sql } from 'kysely'
import type { Db } from '../../kernel/db/database.js'
import type { RoomState } from './review-room-state.js'

/** Seconds after which the seats of a process that has not said that it lives are free. */
const SEAT_SECONDS = 90

const NOW = sql`(clock_timestamp() at time zone 'utc')`
const FRESH = sql`s.seen_at > ${NOW} - make_interval(secs => ${SEAT_SECONDS})`

/** A connection in a room. */
export interface Seat {
  playlistId: string
  socketId: string
  personId: string
  /** The process that has the connection. */
  serverId: string
}

/** Ids of the people in a room, who came first at the front. */
export const peopleIn = (db: Db, playlistId: string): Promise<string[]> =>
  db.texts(sql`
    select s.person_id::text from sg_review_seat s where s.playlist_id = ${playlistId}::uuid and ${FRESH}
    group by s.person_id order by min(s.joined_at)`)

/** Makes a room where there is none, and lets nobody else join or leave it until the transaction ends. */
export async function lockRoom(tx: Db, playlistId: string, state: RoomState): Promise<void> {
  await tx.execute(sql`
    insert into sg_review_room (playlist_id, state) values (${playlistId}::uuid, ${JSON.stringify(state)}::jsonb)
    on conflict (playlist_id) do nothing`)
  await tx.execute(sql`select 1 from sg_review_room where playlist_id = ${playlistId}::uuid for update`)
}

export async function takeSeat(tx: Db, { playlistId, socketId, personId, serverId }: Seat): Promise<void> {
  await tx.execute(sql`
    insert into sg_review_seat (playlist_id, socket_id, person_id, server_id, joined_at, seen_at)
    values (${playlistId}::uuid, ${socketId}, ${personId}::uuid, ${serverId}::uuid, ${NOW}, ${NOW})
    on conflict (playlist_id, socket_id) do nothing`)
}

/** Merges keys into the state of a room. @returns the whole state; undefined when there is no such room. */
export async function changeState(db: Db, playlistId: string, change: RoomState): Promise<RoomState | undefined> {
  const [state] = await db.texts(sql`
    update sg_review_room set state = state || ${JSON.stringify(change)}::jsonb
    where playlist_id = ${playlistId}::uuid returning state::text`)
  return state === undefined ? undefined : (JSON.parse(state) as RoomState)
}

/** Which seats are given up: those of a person in a room, of a connection, or of a process. */
export type Leaving = { playlistId: string; personId: string } | { socketId: string } | { serverId: string }

/** Gives seats up and forgets the rooms that are empty then. @returns the playlists of the rooms. */
export async function leaveSeats(tx: Db, leaving: Leaving): Promise<string[]> {
  const which =
    'personId' in leaving
      ? sql`playlist_id = ${leaving.playlistId}::uuid and person_id = ${leaving.personId}::uuid`
      : 'socketId' in leaving
        ? sql`socket_id = ${leaving.socketId}`
        : sql`server_id = ${leaving.serverId}::uuid`
  const left = await tx.texts(sql`
    with gone as (delete from sg_review_seat where ${which} returning playlist_id) select distinct playlist_id::text from gone`)
  await tx.execute(sql`delete from sg_review_seat s where not ${FRESH}`)
  await tx.execute(sql`
    delete from sg_review_room r where r.playlist_id = any(${`{${left.join(',')}}`}::uuid[])
      and not exists (select 1 from sg_review_seat s where s.playlist_id = r.playlist_id)`)
  return left
}

/** Says that a process lives, and so its seats are taken. */
export async function keepSeats(db: Db, serverId: string): Promise<void> {
  await db.execute(sql`update sg_review_seat set seen_at = ${NOW} where server_id = ${serverId}::uuid`)
}
