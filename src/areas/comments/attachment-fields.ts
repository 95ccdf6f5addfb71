import { GraphQLString } from 'graphql'
import type { ModelField } from '../../kernel/crud/spec.js'

/** What GraphQL shows of an attachment beside its columns. */
export const attachmentFields: Record<string, ModelField> = {
  url: {
    description:
      'Where the content is, below the address of the server; the same token opens it. Pictures are shown, other files saved.',
    type: () => GraphQLString,
    from: ['id', 'name'],
    load: async (_, rows) =>
      rows.map(({ id, name }) => `/api/data/attachment-files/${id}/file/${encodeURIComponent(fileName(name))}`),
  },
  thumbnailUrl: {
    description:
      'Where the small picture is, 150 by 150 pixels, below the address of the server; null for what is no picture in a chat.',
    type: () => GraphQLString,
    nullable: true,
    from: ['id', 'mimetype', 'chatMessageId'],
    load: async (_, rows) =>
      rows.map(({ id, mimetype, chatMessageId }) =>
        chatMessageId && /^image\//.test(mimetype as string)
          ? `/api/pictures/thumbnails/attachment-files/${id}.png`
          : null,
      ),
  },
}

/** The last part of the address is there for people; dots alone would lead to another address. */
const fileName = (name: unknown): string => (typeof name === 'string' && !/^\.*$/.test(name) ? name : 'file')
