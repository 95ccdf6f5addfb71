import type { RequestContext } from '../../context.js'
import type { RemoveOptions, Row, WriteInput } from '../../kernel/crud/spec.js'
import { paramError } from '../../kernel/errors.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import { clearDefaultBackgrounds, hasBackground } from './queries.js'

/** Names are not used twice, and a new default takes the place of the others. */
export async function checkBackground(
  tx: RequestContext,
  { data }: WriteInput,
  exceptId: string | null = null,
): Promise<void> {
  if (typeof data.name === 'string' && (await hasBackground(tx, data.name, exceptId))) {
    throw paramError('A preview background file with similar name already exists')
  }
  if (data.isDefault === true || data.isDefault === 1 || data.isDefault === 'true')
    await clearDefaultBackgrounds(tx, exceptId)
}

/** The stored pictures go with the record. */
export function removePictures(tx: RequestContext, { id }: Row, { force }: RemoveOptions): void {
  const files = ['thumbnails', 'preview-backgrounds'].map((prefix) => ({ bucket: 'pictures' as const, prefix, id }))
  removeStoredFiles(tx, files, { force })
}
