import type { Config } from '../../config.js'
import { LocalStorage } from './local.js'
import type { Storage } from './storage.js'

/** The storage of the settings. */
export async function createStorage(config: Config): Promise<Storage> {
  if (config.fsBackend === 'local') return new LocalStorage(config.previewFolder)
  // Only who uses it waits for its library.
  const { openS3 } = await import('./s3.js')
  return openS3(config)
}
