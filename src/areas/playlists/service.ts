import type { RequestContext } from '../../context.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import { buildJobsOf, deleteBuildJob, deletePlaylistNotifications, deleteShareLinks } from './queries.js'

/** Clears away what hangs on a playlist: notifications, renderings with their movies, share links. */
export async function clearPlaylist(tx: RequestContext, playlist: Row): Promise<void> {
  await deletePlaylistNotifications(tx, playlist.id)
  for (const jobId of await buildJobsOf(tx, playlist.id)) {
    await deleteBuildJob(tx, jobId)
    removeStoredFiles(tx, [{ bucket: 'movies', prefix: 'playlists', id: jobId }])
    await tx.emit(
      'build-job:delete',
      { build_job_id: jobId, playlist_id: playlist.id },
      { projectId: playlist.projectId },
    )
  }
  await deleteShareLinks(tx, playlist.id)
}

/** Deletes a playlist with all that hangs on it, and tells of it. */
export async function removePlaylist(tx: RequestContext, playlist: Row): Promise<void> {
  await clearPlaylist(tx, playlist)
  await deleteRow(tx, 'Playlist', playlist.id)
  await tx.emit('playlist:delete', { playlist_id: playlist.id }, { projectId: playlist.projectId })
}
