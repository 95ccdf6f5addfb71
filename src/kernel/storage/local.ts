import { randomUUID } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { access, copyFile, link, mkdir, open, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  keyOf,
  StoredFileMissing,
  type ByteRange,
  type Storage,
  type StorageState,
  type StoredFile,
} from './storage.js'

/**
 * Path of a file in the local folder, in the layout of Zou. The key `<prefix>-<id>` is cut at its first hyphen.
 * QUIRK (previews, Storage): so a prefix with a hyphen of its own, such as `thumbnails-square`, is cut in two.
 */
export function storedPath(root: string, file: StoredFile): string {
  const key = keyOf(file)
  const cut = key.indexOf('-')
  const rest = key.slice(cut + 1)
  return join(root, file.bucket, key.slice(0, cut), rest.slice(0, 3), rest.slice(3, 6), rest)
}

/** Less room than this is told of. */
const SCARCE_GB = 1

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/**
 * Bytes that are free for a folder, whether it is there already or still to be made.
 * @throws Error when it cannot be written.
 */
export async function roomFor(folder: string): Promise<number> {
  let at = folder
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  if (!(await stat(at)).isDirectory()) throw new Error(`${at} is no folder`)
  await access(at, constants.W_OK | constants.X_OK)
  const { bavail, bsize } = await statfs(at)
  return bavail * bsize
}

/** Waits until the disk has what is at a path. */
async function settle(path: string, flags: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, flags)
    await handle.sync()
  } catch (error) {
    // Windows has no such thing for folders.
    if (process.platform !== 'win32' || flags !== 'r') throw error
  } finally {
    await handle?.close()
  }
}

/** Files in a folder of this machine, in the layout of Zou. */
export class LocalStorage implements Storage {
  constructor(readonly root: string) {}

  put(file: StoredFile, path: string): Promise<void> {
    return this.#place(file, async (draft) => {
      // On the same disk a second name is enough; else the bytes are copied.
      await link(path, draft).catch(() => copyFile(path, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE))
    })
  }

  copy(from: StoredFile, to: StoredFile): Promise<void> {
    return this.#place(to, async (draft) => {
      const source = storedPath(this.root, from)
      await copyFile(source, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).catch((error: unknown) => {
        throw codeOf(error) === 'ENOENT' ? new StoredFileMissing(from) : error
      })
    })
  }

  async open(file: StoredFile, range?: ByteRange): Promise<Readable> {
    const handle = await open(storedPath(this.root, file), 'r').catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new StoredFileMissing(file) : error
    })
    return handle.createReadStream(range)
  }

  async size(file: StoredFile): Promise<number | null> {
    try {
      const found = await stat(storedPath(this.root, file))
      return found.isFile() ? found.size : null
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
      throw error
    }
  }

  async remove(file: StoredFile): Promise<void> {
    await rm(storedPath(this.root, file), { force: true })
  }

  async examine(): Promise<StorageState> {
    const free = (await roomFor(this.root)) / 1e9
    return { text: `Stored files in ${this.root}: writable, ${free.toFixed(1)} GB free`, scarce: free < SCARCE_GB }
  }

  /** Makes a file under a name of its own beside the place, and puts it there at once when the disk has it. */
  async #place(file: StoredFile, make: (draft: string) => Promise<void>): Promise<void> {
    const path = storedPath(this.root, file)
    const folder = dirname(path)
    const made = await mkdir(folder, { recursive: true })
    const draft = `${path}.${randomUUID()}.part`
    try {
      await make(draft)
      await settle(draft, 'r+')
      await rename(draft, path)
    } finally {
      // What failed is not left behind; nor is a second name of the very file that is there, which is not renamed.
      await rm(draft, { force: true })
    }
    // A name is kept by the folder it is in: the file's, and those of the folders that were made for it.
    const top = made ? dirname(made) : folder
    for (let at = folder; ; at = dirname(at)) {
      await settle(at, 'r')
      if (at === top) break
    }
  }
}
