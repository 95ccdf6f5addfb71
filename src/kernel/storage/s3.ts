import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { Config } from '../../config.js'
import {
  BUCKETS,
  keyOf,
  StoredFileMissing,
  type ByteRange,
  type Storage,
  type StorageState,
  type StoredFile,
} from './storage.js'

/** Milliseconds to reach the store. */
const CONNECTION_TIMEOUT_MS = 10_000
/** Milliseconds of silence after which a request is tried again. */
const REQUEST_TIMEOUT_MS = 60_000

/** Files in an S3-compatible store: three buckets, the keys of Zou. */
class S3Storage implements Storage {
  readonly #client: S3Client
  readonly #prefix: string
  readonly #place: string

  constructor(config: Config) {
    const { fsS3Endpoint, fsS3Region, fsS3AccessKey, fsS3SecretKey, fsBucketPrefix } = config
    this.#prefix = fsBucketPrefix
    this.#place = fsS3Endpoint || 'Amazon S3'
    this.#client = new S3Client({
      region: fsS3Region || 'us-east-1',
      // Stores of other makers have their buckets below one address, and not all of them know the newer checksums.
      ...(fsS3Endpoint ? { endpoint: fsS3Endpoint, forcePathStyle: true } : {}),
      ...(fsS3AccessKey ? { credentials: { accessKeyId: fsS3AccessKey, secretAccessKey: fsS3SecretKey } } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, socketTimeout: REQUEST_TIMEOUT_MS },
    })
  }

  async put(file: StoredFile, path: string): Promise<void> {
    const body = createReadStream(path)
    try {
      // Large files go in parts; an upload that fails leaves none behind.
      await new Upload({ client: this.#client, params: { ...this.#at(file), Body: body } }).done()
    } finally {
      body.destroy()
    }
  }

  async open(file: StoredFile, range?: ByteRange): Promise<Readable> {
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
    const { Body } = await orMissing(file, this.#client.send(new GetObjectCommand({ ...this.#at(file), ...part })))
    return Body as Readable
  }

  async size(file: StoredFile): Promise<number | null> {
    try {
      const { ContentLength } = await orMissing(file, this.#client.send(new HeadObjectCommand(this.#at(file))))
      return ContentLength ?? 0
    } catch (error) {
      if (error instanceof StoredFileMissing) return null
      throw error
    }
  }

  async copy(from: StoredFile, to: StoredFile): Promise<void> {
    const { Bucket, Key } = this.#at(from)
    const copying = new CopyObjectCommand({ ...this.#at(to), CopySource: `${Bucket}/${Key}` })
    await orMissing(from, this.#client.send(copying))
  }

  async remove(file: StoredFile): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(file)))
  }

  async examine(): Promise<StorageState> {
    const names = BUCKETS.map((bucket) => this.#prefix + bucket)
    for (const Bucket of names) {
      await this.#client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => {
        throw new Error(`bucket ${Bucket} at ${this.#place}: ${statusOf(error) === 404 ? 'missing' : String(error)}`)
      })
    }
    return { text: `Stored files in the buckets ${names.join(', ')} at ${this.#place}: within reach`, scarce: false }
  }

  /** Makes the buckets that are missing. */
  async makeBuckets(): Promise<void> {
    for (const bucket of BUCKETS) {
      const Bucket = this.#prefix + bucket
      const there = await this.#client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => {
        if (statusOf(error) !== 404) throw error
      })
      if (!there) await this.#client.send(new CreateBucketCommand({ Bucket }))
    }
  }

  #at(file: StoredFile): { Bucket: string; Key: string } {
    return { Bucket: this.#prefix + file.bucket, Key: keyOf(file) }
  }
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined

/** The answer of the store; that there is no such file in our words. */
async function orMissing<T>(file: StoredFile, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw statusOf(error) === 404 ? new StoredFileMissing(file) : error
  })
}

/** The store of the settings, with its buckets where the settings ask for that. */
export async function openS3(config: Config): Promise<Storage> {
  const storage = new S3Storage(config)
  if (config.fsS3CreateBucket) await storage.makeBuckets()
  return storage
}
