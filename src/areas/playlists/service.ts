import { requireActor, type RequestContext } from '../../context.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError, plainError } from '../../kernel/errors.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import {
  buildJobsOf,
  deleteBuildJob,
  deletePlaylistNotifications,
  deletePlaylistsOf,
  deleteShareLinks,
} from './queries.js'

/** The stored movies of renderings that are deleted go after the commit, where the settings ask for it. */
export const removeMovies = (tx: RequestContext, jobIds: readonly string[]): void =>
  removeStoredFiles(
    tx,
    jobIds.map((id) => ({ bucket: 'movies', prefix: 'playlists', id })),
  )

/** Clears away what hangs on a playlist: notifications, renderings with their movies, share links. */
export async function clearPlaylist(tx: RequestContext, playlist: Row): Promise<void> {
  await deletePlaylistNotifications(tx, playlist.id)
  for (const jobId of await buildJobsOf(tx, playlist.id)) {
    await deleteBuildJob(tx, jobId)
    removeMovies(tx, [jobId])
    await tx.emit(
      'build-job:delete',
      { build_job_id: jobId, playlist_id: playlist.id },
      { projectId: playlist.projectId },
    )
  }
  await deleteShareLinks(tx, playlist.id)
}

/** Deletes the playlists of episodes that go. QUIRK (models, Episode): no event tells of it. */
export async function removePlaylistsOf(tx: RequestContext, episodeIds: readonly string[]): Promise<void> {
  removeMovies(tx, await deletePlaylistsOf(tx, episodeIds))
}

const ENTITY_KINDS = ['shot', 'asset', 'sequence', 'edit', 'episode']

function checkKind({ data }: WriteInput): void {
  if (data.forEntity === undefined || data.forEntity === null || ENTITY_KINDS.includes(data.forEntity as string)) return
  throw paramError(`for_entity must be one of ${ENTITY_KINDS.join(', ')}`)
}

/** A new playlist belongs to who makes it; the words for no episode, and what is no task type, stand for none. */
export function completePlaylist(tx: RequestContext, input: WriteInput): void {
  checkKind(input)
  const { data } = input
  if (data.episodeId === 'all' || data.episodeId === 'main') data.episodeId = null
  if (typeof data.taskTypeId !== 'string' || !UUID.test(data.taskTypeId)) data.taskTypeId = null
  data.createdById = requireActor(tx).id
}

/** The entries of a playlist keep what is theirs: the entity and its preview. Those without preview are left out. */
export function rewriteEntries(input: WriteInput): void {
  checkKind(input)
  const { shots } = input.data
  if (shots === undefined) return
  if (!Array.isArray(shots)) throw plainError('shots must be a list.')
  input.data.shots = (shots as unknown[]).flatMap((item) => {
    if (typeof item !== 'object' || item === null) throw plainError('An entry of shots must be an object.')
    const { entity_id: entityId, preview_file_id: previewId, id } = item as Record<string, unknown>
    return previewId ? [{ entity_id: entityId ?? id ?? '', preview_file_id: previewId }] : []
  })
}
