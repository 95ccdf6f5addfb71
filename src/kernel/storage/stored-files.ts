import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestContext } from '../../context.js'

/** A file kept beside the database: its bucket, what it is, and the record it belongs to. */
export interface StoredFile {
  bucket: 'pictures' | 'movies' | 'files'
  /** Kind of file within the bucket, such as `thumbnails` or `lowdef`. */
  prefix: string
  id: string
}

/**
 * Path of a file in the local folder, in the layout of Zou. The key `<prefix>-<id>` is cut at its first hyphen.
 * QUIRK (previews, Storage): so a prefix with a hyphen of its own, such as `thumbnails-square`, is cut in two.
 */
export function storedPath(root: string, { bucket, prefix, id }: StoredFile): string {
  const key = `${prefix}-${id}`
  const cut = key.indexOf('-')
  const rest = key.slice(cut + 1)
  return join(root, bucket, key.slice(0, cut), rest.slice(0, 3), rest.slice(3, 6), rest)
}

/**
 * Removes the files once the transaction is committed, when the settings or the call ask for it. What cannot be removed
 * is logged and left: the records are gone, and nothing points to such a file any more.
 */
export function removeStoredFiles(tx: RequestContext, files: readonly StoredFile[], { force = false } = {}): void {
  const { removeFiles, previewFolder } = tx.deps.config
  if (!removeFiles && !force) return
  tx.afterCommit(async () => {
    for (const file of files) {
      const path = storedPath(previewFolder, file)
      await rm(path, { force: true }).catch((error: unknown) =>
        tx.log.warn({ err: error, path }, 'a stored file stays'),
      )
    }
  })
}
