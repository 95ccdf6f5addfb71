import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin } from '../../kernel/permissions/actor.js'

/** What the models of this area decide about themselves. */
export const playlistsModels = {
  Playlist: { path: 'playlists', visible: isAdmin },
  BuildJob: { path: null, visible: isAdmin },
  PlaylistShareLink: { path: null, visible: isAdmin },
} satisfies Record<string, ModelSpec>
