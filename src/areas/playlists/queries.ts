import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

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
