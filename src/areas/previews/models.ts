import { requireActor } from '../../context.js'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { checkBackground, removePictures } from './backgrounds.js'
import { listedPreviews, readersOf, removersOf, visiblePreview, writersOf } from './policy.js'
import { checkRevision, deletePreviewFile } from './service.js'

/** What the models of this area decide about themselves. */
export const previewsModels = {
  // Previews of the tasks that one sees.
  PreviewFile: {
    kept: { through: { taskId: 'Task' } },
    path: 'preview-files',
    visible: visiblePreview,
    list: { who: 'any', scope: (ctx, t) => listedPreviews(requireActor(ctx), t), big: true },
    read: { who: readersOf },
    update: { who: writersOf, prepare: checkRevision },
    remove: { who: removersOf, instead: deletePreviewFile },
  },
  PreviewBackgroundFile: {
    path: 'preview-background-files',
    visible: () => true,
    list: { who: 'any' },
    read: { who: 'any' },
    create: { prepare: checkBackground },
    update: { prepare: (tx, row, input) => checkBackground(tx, input, row.id) },
    remove: { after: removePictures },
  },
} satisfies Record<string, ModelSpec>
