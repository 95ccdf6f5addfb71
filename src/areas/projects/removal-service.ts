import type { RequestContext } from '../../context.js'
import type { RemoveOptions, Row } from '../../kernel/crud/spec.js'
import { removeMovies } from '../playlists/service.js'
import { removeStoredPreviews } from '../previews/service.js'
import { deleteContents, playlistsOf, previewsOf, tasksOf } from './removal-queries.js'

/**
 * With `force`, everything a production holds goes before it. The events of what goes are published; they are not kept,
 * since the log of the production goes as well.
 */
export async function removeProject(tx: RequestContext, row: Row, { force }: RemoveOptions): Promise<void> {
  if (!force) return
  const projectId = row.id
  const published = { projectId, persist: false }
  for (const { id, ...task } of await tasksOf(tx, projectId))
    await tx.emit('task:delete', { task_id: id, ...task }, published)
  for (const { id, jobs } of await playlistsOf(tx, projectId)) {
    for (const job of jobs) await tx.emit('build-job:delete', { build_job_id: job, playlist_id: id }, published)
    await tx.emit('playlist:delete', { playlist_id: id }, published)
    removeMovies(tx, jobs)
  }
  // What is stored of the previews goes whatever the settings say.
  removeStoredPreviews(tx, await previewsOf(tx, projectId), { force: true })
  await deleteContents(tx, projectId)
}
