import type { ModelSpec } from '../../kernel/crud/spec.js'
import { viewerCan } from '../../kernel/graphql/abilities.js'
import { commentAbilities } from './abilities.js'
import { attachmentFields } from './attachment-fields.js'
import { removeContents } from './attachment-service.js'
import { attachmentReaders, removersOf, readersOf, visibleAttachment, visibleComment, writersOf } from './policy.js'
import { presentComment } from './present.js'
import { checkText, deleteComment, followCommentUpdate, signEdit } from './service.js'

/** What the models of this area decide about themselves. */
export const commentsModels = {
  // Comments on the tasks one sees; clients see what is for them, artists and vendors not what clients wrote.
  Comment: {
    kept: { through: { objectId: 'Task' } },
    path: 'comments',
    fields: { viewerCan: viewerCan('CommentAbilities', commentAbilities) },
    visible: visibleComment,
    list: { big: true },
    read: { who: readersOf, malformedIs404: true, present: presentComment },
    create: { prepare: checkText },
    update: {
      who: writersOf,
      protected: ['mentions', 'departmentMentions'],
      prepare: signEdit,
      after: followCommentUpdate,
    },
    remove: { who: removersOf, malformedIs404: true, instead: deleteComment },
  },
  // Files of the comments and chats one sees.
  AttachmentFile: {
    kept: { through: { commentId: 'Comment', chatMessageId: 'ChatMessage' } },
    path: 'attachment-files',
    fields: attachmentFields,
    visible: visibleAttachment,
    list: { big: true },
    read: { who: attachmentReaders },
    remove: { after: (tx, { id }) => removeContents(tx, [id], { thumbnails: true }) },
  },
} satisfies Record<string, ModelSpec>
