import { randomUUID } from 'node:crypto'
import type { RequestContext } from '../../context.js'
import { badRequest } from '../../kernel/errors.js'
import { writeSquare } from '../../kernel/pictures.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import type { StoredFile } from '../../kernel/storage/storage.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import { insertAttachments, keptOf } from './attachment-queries.js'

/** Characters of a file's name, and of its extension. */
const MAX_NAME = 250
const MAX_EXTENSION = 6
/** Sides of the small picture of a file in a chat. */
const THUMBNAIL_PIXELS = 150

/** A file that is in the storage, for {@link attachFiles}. */
export interface StoredAttachment {
  id: string
  name: string
  extension: string
  mimetype: string
  /** Bytes. */
  size: number
}

/** What a file is attached to. A reply is named with its comment. */
export type AttachmentTarget = { commentId: string; replyId?: string } | { chatMessageId: string }

/** An attachment in short form, as REST shows it. */
export type ShortAttachment = Pick<StoredAttachment, 'id' | 'name' | 'extension' | 'size'>

/** Where the content of an attachment is kept. */
export const contentOf = (id: string): StoredFile => ({ bucket: 'files', prefix: 'attachments', id })

/** Bytes of one attachment at most, for the rows of operations that take some. */
export const attachmentLimit = ({ attachmentMaxSize }: { attachmentMaxSize: number }): number => attachmentMaxSize

/**
 * Puts files into the storage and runs `work`, which attaches them in its transaction. Outside of one, so that no
 * connection waits for the storage; when the work fails, they are removed again.
 * @param options.thumbnails Pictures get a small one beside them.
 * @throws AppError 400 for a name or a type that is refused, before anything is stored.
 */
export async function storingFiles<T>(
  ctx: RequestContext,
  files: readonly UploadedFile[],
  work: (stored: StoredAttachment[]) => Promise<T>,
  { thumbnails = false } = {},
): Promise<T> {
  const stored = files.map((file) => acceptFile(ctx, file))
  const { storage } = ctx.deps
  try {
    for (const [i, { id, mimetype }] of stored.entries()) {
      const { path } = files[i]!
      await storage.put(contentOf(id), path)
      const small = `${path}.png`
      if (thumbnails && mimetype.startsWith('image/') && (await writeSquare(path, small, THUMBNAIL_PIXELS)))
        await storage.put(thumbnailOf(id), small)
    }
    return await work(stored)
  } catch (error) {
    await discard(ctx, stored)
    throw error
  }
}

/** Attaches stored files within the transaction that makes or changes what they belong to. */
export async function attachFiles(
  tx: RequestContext,
  target: AttachmentTarget,
  stored: readonly StoredAttachment[],
): Promise<ShortAttachment[]> {
  if (stored.length === 0) return []
  await insertAttachments(tx, target, stored)
  return stored.map(({ id, name, extension, size }) => ({ id, name, extension, size }))
}

/**
 * The content of attachments that are deleted goes after the commit, where the settings or the call ask for it.
 * @param options.thumbnails They may have some: those of chats.
 */
export function removeContents(
  tx: RequestContext,
  ids: readonly string[],
  { force = false, thumbnails = false } = {},
): void {
  const files = ids.flatMap((id) => (thumbnails ? [contentOf(id), thumbnailOf(id)] : [contentOf(id)]))
  removeStoredFiles(tx, files, { force })
}

/** Where the small picture of an attachment is kept, if it has one. */
export const thumbnailOf = (id: string): StoredFile => ({ bucket: 'pictures', prefix: 'thumbnails', id })

/** @throws AppError 400 when the settings refuse such a file, or the database cannot hold its name. */
function acceptFile(ctx: RequestContext, { originalName, mimetype, size }: UploadedFile): StoredAttachment {
  // QUIRK (tasks, Attachments): what has no dot is its own extension.
  const extension = originalName.slice(originalName.lastIndexOf('.') + 1).toLowerCase()
  if ([...extension].length > MAX_EXTENSION) {
    throw badRequest(
      `The extension of "${originalName}" is too long: it has ${MAX_EXTENSION} characters at most. Rename the file or pack it.`,
    )
  }
  if (ctx.deps.config.attachmentRefusedExtensions.includes(extension))
    throw badRequest(`Files with the extension "${extension}" cannot be attached here. Pack "${originalName}" first.`)
  return { id: randomUUID(), name: shortened(originalName, extension), extension, mimetype, size }
}

/** The name within the length of its column; its extension stays. */
function shortened(name: string, extension: string): string {
  const characters = [...name]
  if (characters.length <= MAX_NAME) return name
  const end = `.${extension}`
  return characters.slice(0, MAX_NAME - [...end].length).join('') + end
}

/**
 * Removes what was stored for a change that failed. When it cannot be told whether it did, since the connection broke in
 * the commit, the files stay: a file too much is better than one that is missing.
 */
async function discard(ctx: RequestContext, stored: readonly StoredAttachment[]): Promise<void> {
  const ids = stored.map(({ id }) => id)
  try {
    const kept = new Set(await keptOf(ctx, ids))
    for (const id of ids.filter((one) => !kept.has(one))) {
      await ctx.deps.storage.remove(contentOf(id))
      await ctx.deps.storage.remove(thumbnailOf(id))
    }
  } catch (error) {
    ctx.log.warn({ err: error, ids }, 'files of a change that failed stay in the storage')
  }
}
