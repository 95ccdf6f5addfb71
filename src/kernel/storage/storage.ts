import type { Readable } from 'node:stream'

/** A file kept beside the database: its bucket, what it is, and the record it belongs to. */
export interface StoredFile {
  bucket: (typeof BUCKETS)[number]
  /** Kind of file within the bucket, such as `thumbnails` or `lowdef`. */
  prefix: string
  /** UUID of the record. */
  id: string
}

export const BUCKETS = ['pictures', 'movies', 'files'] as const

/** Bytes of a file, from the first to the last of them. */
export interface ByteRange {
  start: number
  end: number
}

/** Where files are kept. A file is there as a whole or not at all; what is there is replaced. */
export interface Storage {
  /** Stores the file at a path of this machine, which stays where it is and must not be changed afterwards. */
  put(file: StoredFile, path: string): Promise<void>
  /** The content, or a part of it. @throws StoredFileMissing */
  open(file: StoredFile, range?: ByteRange): Promise<Readable>
  /** Bytes of a file; null when there is none. */
  size(file: StoredFile): Promise<number | null>
  /** @throws StoredFileMissing */
  copy(from: StoredFile, to: StoredFile): Promise<void>
  /** Removes a file; none is as good. */
  remove(file: StoredFile): Promise<void>
  /** Says where files are kept and that they can be. @throws Error what is wrong. */
  examine(): Promise<StorageState>
}

/** A storage that works. */
export interface StorageState {
  /** One sentence. */
  text: string
  /** There is little room left. */
  scarce: boolean
}

/** There is no such file. */
export class StoredFileMissing extends Error {
  override readonly name = 'StoredFileMissing'
  constructor({ bucket, prefix, id }: StoredFile) {
    super(`no file ${prefix}-${id} in ${bucket}`)
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Name of a file within its bucket, the same wherever it is kept.
 * @throws Error for anything but a kind of file and an id: no name leads out of its bucket.
 */
export function keyOf({ prefix, id }: StoredFile): string {
  if (!/^[a-z][a-z-]*$/.test(prefix) || !UUID.test(id)) throw new Error(`no name of a stored file: ${prefix}-${id}`)
  return `${prefix}-${id.toLowerCase()}`
}
