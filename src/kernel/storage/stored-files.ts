import type { RequestContext } from '../../context.js'
import type { StoredFile } from './storage.js'

/**
 * Removes the files once the transaction is committed, when the settings or the call ask for it. What cannot be removed
 * is logged and left: the records are gone, and nothing points to such a file any more.
 */
export function removeStoredFiles(tx: RequestContext, files: readonly StoredFile[], { force = false } = {}): void {
  const { config, storage } = tx.deps
  if ((!config.removeFiles && !force) || files.length === 0) return
  tx.afterCommit(async () => {
    for (const file of files) {
      await storage.remove(file).catch((error: unknown) => tx.log.warn({ err: error, file }, 'a stored file stays'))
    }
  })
}
