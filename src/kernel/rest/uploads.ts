import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy, { type Busboy } from 'busboy'
import type { Request } from 'express'
import { AppError, badRequest } from '../errors.js'

/** Files of one form; and texts of one form. */
const MAX_PARTS = 200
/** Names of the folders in the temp folder, one for each request. */
const PREFIX = 'upload-'
/** Milliseconds after which a folder belongs to a process that was killed: no request takes that long. */
const ABANDONED_MS = 24 * 3_600_000

/** A file that was sent, kept in the temp folder until the request is over. */
export interface UploadedFile {
  /** Name of the form's field; of a GraphQL upload its key in the map. */
  field: string
  /** The name that the client gave it, without folders and control characters; never empty. */
  originalName: string
  /** The media type that the client gave it, lower case, or `application/octet-stream`. */
  mimetype: string
  /** Bytes. */
  size: number
  /** Where it is kept. What is written there later is not looked at. */
  path: string
}

/** The parts of a form: the first text of each name, and all files in the order they came. */
export interface Form {
  fields: Record<string, unknown>
  files: UploadedFile[]
}

/** Bounds of what one request may send. */
export interface UploadLimits {
  /** The temp folder. */
  folder: string
  /** Bytes of one file; 0: no limit. */
  maxFileSize: number
  /** Bytes of one text. */
  maxFieldSize: number
  /** Bytes of the whole form; 0: no limit. */
  maxSize: number
}

const tooMuch = (message: string): AppError => new AppError('BAD_USER_INPUT', message, { status: 413 })

const malformed = (): AppError => badRequest('The form is malformed or ends too early.')

/** True for a form that may carry files. */
export const isMultipart = (type: string | undefined): boolean => /^multipart\/form-data\b/i.test(type ?? '')

/**
 * Text that is safe as the name of a file: without folders, control characters and characters that turn the direction of
 * writing around.
 */
export function plainFileName(sent: string | undefined): string {
  const name = (sent ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  return /^\.*$/.test(name) ? 'file' : name
}

const plainType = (sent: string | undefined): string => {
  const type = (sent ?? '').toLowerCase()
  return type.length <= 255 && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'application/octet-stream'
}

/** The files that one request sends: a folder of their own, which is gone when the request is over. */
export class Uploads {
  #folder: Promise<string> | undefined
  readonly #limits: UploadLimits

  constructor(limits: UploadLimits) {
    this.#limits = limits
  }

  /**
   * Reads a form; its files are written to the temp folder as they arrive.
   * @throws AppError 413 for too much, 415 for a form that does not say what parts it, 400 for one that breaks off.
   */
  async receive(request: Request): Promise<Form> {
    const parser = this.#parserOf(request)
    await this.#open()
    const form: Form = { fields: {}, files: [] }
    const writing: Promise<unknown>[] = []
    try {
      await new Promise<void>((resolve, reject) => {
        parser
          .on('field', (name, value, info) => {
            if (info.nameTruncated || info.valueTruncated)
              return reject(tooMuch(`The field "${plainFileName(name)}" of the form is too long.`))
            if (!Object.hasOwn(form.fields, name)) form.fields[name] = value
          })
          .on('file', (field, stream, info) => {
            // What a browser sends for a field in which no file was chosen.
            if (!info.filename) return void stream.resume()
            const order = writing.length
            writing.push(
              this.keep(field, info.filename, info.mimeType, stream).then((file) => (form.files[order] = file), reject),
            )
          })
          .on('partsLimit', () => reject(tooMuch(`A form has ${MAX_PARTS} files and ${MAX_PARTS} texts at most.`)))
          .on('filesLimit', () => reject(tooMuch(`A form has ${MAX_PARTS} files at most.`)))
          .on('fieldsLimit', () => reject(tooMuch(`A form has ${MAX_PARTS} texts at most.`)))
          .on('error', () => reject(malformed()))
          .on('close', resolve)
        this.#feed(request, parser, reject)
      })
      await Promise.all(writing)
    } finally {
      // Nobody reads the rest, but the client must get rid of it to see the answer.
      request.unpipe(parser).resume()
      parser.destroy()
      await Promise.all(writing)
    }
    return form
  }

  /** Writes one file as it arrives. @throws AppError 413 when it is too large; whatever breaks the stream off. */
  async keep(
    field: string,
    name: string | undefined,
    type: string | undefined,
    stream: Readable,
  ): Promise<UploadedFile> {
    // The stream may break off before it is read.
    stream.on('error', () => {})
    const originalName = plainFileName(name)
    const path = join(await this.#open(), randomUUID())
    const { maxFileSize } = this.#limits
    let size = 0
    const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        size += chunk.length
        if (maxFileSize && size > maxFileSize)
          throw tooMuch(`The file "${originalName}" is too large: a file has ${maxFileSize} bytes at most.`)
        yield chunk
      }
    }
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx' }))
    return { field, originalName, mimetype: plainType(type), size, path }
  }

  /** Removes what is left of the files. */
  async discard(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #open(): Promise<string> {
    const make = async (): Promise<string> => {
      const { folder } = this.#limits
      await mkdir(folder, { recursive: true, mode: 0o700 })
      return mkdtemp(join(folder, PREFIX))
    }
    return (this.#folder ??= make())
  }

  #parserOf(request: Request): Busboy {
    try {
      return busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        // Names are cut by us: a name of nothing but folders is not the same as no file.
        preservePath: true,
        limits: { fields: MAX_PARTS, files: MAX_PARTS, parts: 2 * MAX_PARTS, fieldSize: this.#limits.maxFieldSize },
      })
    } catch {
      throw new AppError('BAD_USER_INPUT', 'The content type of the form names no boundary.', { status: 415 })
    }
  }

  #feed(request: Request, parser: Busboy, reject: (error: Error) => void): void {
    const { maxSize } = this.#limits
    let received = 0
    const hungUp = (): void => {
      if (!request.complete) reject(malformed())
    }
    if (request.destroyed) return hungUp()
    request
      .on('data', (chunk: Buffer) => {
        received += chunk.length
        if (maxSize && received > maxSize) reject(tooMuch(`A form has ${maxSize} bytes at most.`))
      })
      .once('error', hungUp)
      .once('close', hungUp)
      .pipe(parser)
  }
}

/** Removes what killed processes left behind in the temp folder. */
export async function sweepUploads(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(folder, name)
    const made = await stat(path).catch(() => undefined)
    if (made && now - made.mtimeMs > ABANDONED_MS) await rm(path, { recursive: true, force: true })
  }
}
