import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Ids of the renderings of a playlist. */
export const buildJobsOf = (tx: RequestContext, playlistId: string): Promise<string[]> =>
  tx.db.texts(sql`select id::text from build_job where playlist_id = ${playlistId}::uuid`)

export async function deletePlaylistNotifications(tx: RequestContext, playlistId: string): Promise<void> {
  await tx.db.execute(sql`delete from notification where playlist_id = ${playlistId}::uuid`)
}

export async function deleteBuildJob(tx: RequestContext, jobId: string): Promise<void> {
  await tx.db.execute(sql`delete from build_job where id = ${jobId}::uuid`)
}

export async function deleteShareLinks(tx: RequestContext, playlistId: string): Promise<void> {
  await tx.db.execute(sql`delete from playlist_share_link where playlist_id = ${playlistId}::uuid`)
}

/** Deletes the playlists of episodes with their notifications, share links and renderings. @returns ids of the renderings */
export async function deletePlaylistsOf(tx: RequestContext, episodeIds: readonly string[]): Promise<string[]> {
  const playlists = sql`(select p.id from playlist p where p.episode_id = any(${idArray(episodeIds)}))`
  await tx.db.execute(sql`delete from notification where playlist_id in ${playlists}`)
  await tx.db.execute(sql`delete from playlist_share_link where playlist_id in ${playlists}`)
  const jobs = await tx.db.texts(sql`delete from build_job where playlist_id in ${playlists} returning id::text`)
  await tx.db.execute(sql`delete from playlist where id in ${playlists}`)
  return jobs
}
