import { requireActor } from '../../context.js'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { refuseVendor } from '../../kernel/permissions/checks.js'
import {
  creatorsOf,
  listedPlaylists,
  ownersOf,
  readersOf,
  visibleBuildJob,
  visiblePlaylist,
  visibleShareLink,
  writersOf,
} from './policy.js'
import { clearPlaylist, completePlaylist, rewriteEntries } from './service.js'

/** What the models of this area decide about themselves. */
export const playlistsModels = {
  Playlist: {
    path: 'playlists',
    visible: visiblePlaylist,
    list: { who: (ctx) => refuseVendor(ctx), scope: (ctx, t) => listedPlaylists(requireActor(ctx), t), big: true },
    read: { who: readersOf },
    create: { who: creatorsOf, prepare: completePlaylist },
    update: { who: writersOf, prepare: (_, __, input) => rewriteEntries(input) },
    remove: { who: ownersOf, before: clearPlaylist },
  },
  BuildJob: {
    kept: { through: { playlistId: 'Playlist' } },
    path: null,
    visible: visibleBuildJob,
    without: ['create', 'update', 'remove'],
  },
  PlaylistShareLink: {
    kept: { through: { playlistId: 'Playlist' } },
    path: null,
    visible: visibleShareLink,
    without: ['create', 'update', 'remove'],
  },
} satisfies Record<string, ModelSpec>
