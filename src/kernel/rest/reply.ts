import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import type { AppError } from '../errors.js'
import { sendFile } from './files.js'
import { Reply, type RestRoute } from './route.js'

/** Bytes of a stream that are held back until we know that it works; a shorter one is sent in one piece. */
const HELD_BYTES = 4096
/** A shorter body is not worth compressing: it fits into one packet as it is. */
const PACKED_BYTES = 1400

const BROTLI_QUALITY = constants.BROTLI_PARAM_QUALITY

/**
 * How bodies are compressed, best first: whole ones, and streams at the speed of the database. Every piece of a stream is
 * flushed, so that its rows are there as soon as they are made.
 */
const PACKERS = {
  br: {
    whole: (body: string | Buffer) => promisify(brotliCompress)(body, { params: { [BROTLI_QUALITY]: 3 } }),
    stream: () => createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [BROTLI_QUALITY]: 1 } }),
  },
  gzip: {
    whole: (body: string | Buffer) => promisify(gzip)(body, { level: 4 }),
    stream: () => createGzip({ level: constants.Z_BEST_SPEED, flush: constants.Z_SYNC_FLUSH }),
  },
}

/**
 * Sends what a handler returned, or 304 to a client that holds the answer of this tag. The handler has checked by then
 * that the caller may ask; a stream has not begun.
 */
export async function sendResult(
  request: Request,
  response: Response,
  row: RestRoute,
  result: unknown,
  tag?: string,
): Promise<void> {
  if (tag) {
    response.setHeader('ETag', tag)
    // Kept by the caller's own browser alone, which asks each time.
    response.setHeader('Cache-Control', 'private, no-cache')
    if (holds(request, tag)) return void response.status(304).end()
  }
  const status = row.status ?? 200
  if (!(result instanceof Reply)) {
    if (status === 204 || row.reply === 'empty') sendEmpty(response, status)
    else await sendText(request, response, status, 'application/json', JSON.stringify(result ?? null))
    return
  }
  const { options } = result
  for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value)
  for (const cookie of options.cookies ?? []) response.appendHeader('Set-Cookie', cookie)
  const given = options.status ?? status
  if (options.file) await sendFile(request, response, options.file)
  else if (options.stream) await sendStream(request, response, given, options.stream)
  else if (options.rawJson !== undefined) await sendText(request, response, given, 'application/json', options.rawJson)
  else if (options.text) await sendText(request, response, given, options.text.type, options.text.body)
  else if (options.json !== undefined)
    await sendText(request, response, given, 'application/json', JSON.stringify(options.json))
  else sendEmpty(response, given)
}

/**
 * The client holds the answer of this tag. `no-cache` beside it is for caches on the way (Express takes it for a wish
 * for everything anew); `fetch` always says so.
 */
const holds = ({ headers }: Request, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((held) => held.trim() === tag)

/** Sends a refusal or failure in the documented form. */
export function sendError(response: Response, error: AppError): void {
  // A refusal is no answer to keep under the tag of the one that failed.
  response.removeHeader('ETag')
  for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value)
  sendBody(response, error.status, 'application/json', JSON.stringify(error.body))
}

/** An answer without body has the content type that the reference gives it. */
export function sendEmpty(response: Response, status: number): void {
  response.statusCode = status
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (status !== 204 && status !== 304) response.setHeader('Content-Length', 0)
  response.end()
}

async function sendText(
  request: Request,
  response: Response,
  status: number,
  type: string,
  body: string | Buffer,
): Promise<void> {
  const packing = body.length < PACKED_BYTES ? undefined : packingFor(request, type)
  if (!packing) return sendBody(response, status, type, body)
  const packed = await PACKERS[packing].whole(body)
  tellPacking(response, packing)
  sendBody(response, status, type, packed)
}

function sendBody(response: Response, status: number, type: string, body: string | Buffer): void {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}

/**
 * Sends a body piece by piece at the speed of the client. The status goes out with the first pieces, so what fails before
 * them still gets its own status; what fails later breaks the connection off, so that nobody takes the part for the whole.
 */
async function sendStream(
  request: Request,
  response: Response,
  status: number,
  { type, body }: StreamBody,
): Promise<void> {
  const pieces = body[Symbol.asyncIterator]()
  if (request.method === 'HEAD') {
    await pieces.return?.()
    response.setHeader('Content-Type', type)
    response.statusCode = status
    response.end()
    return
  }
  const { held, done } = await readAhead(pieces)
  if (done) return sendText(request, response, status, type, Buffer.concat(held))
  response.statusCode = status
  response.setHeader('Content-Type', type)
  const source = Readable.from(resume(held, pieces), { objectMode: true, highWaterMark: 1 })
  try {
    const packing = packingFor(request, type)
    if (!packing) return await pipeline(source, response)
    tellPacking(response, packing)
    await pipeline(source, PACKERS[packing].stream(), response)
  } catch (error) {
    response.destroy()
    throw error
  }
}

type StreamBody = NonNullable<Reply['options']['stream']>
type Pieces = AsyncIterator<Buffer | string>

/** The first pieces, as many as are needed to know that the source works. */
async function readAhead(pieces: Pieces): Promise<{ held: Buffer[]; done: boolean }> {
  const held: Buffer[] = []
  for (let size = 0; size < HELD_BYTES;) {
    const next = await pieces.next()
    if (next.done) return { held, done: true }
    const chunk = typeof next.value === 'string' ? Buffer.from(next.value) : next.value
    held.push(chunk)
    size += chunk.length
  }
  return { held, done: false }
}

async function* resume(held: Buffer[], pieces: Pieces): AsyncGenerator<Buffer | string> {
  try {
    yield* held
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  } finally {
    await pieces.return?.()
  }
}

/**
 * How to compress for this client, if at all. One on the same machine without a proxy between gains nothing by it: the
 * pipe is faster than the packer.
 */
export function packingFor(request: Request, type: string): keyof typeof PACKERS | undefined {
  if (!/json|^text\//.test(type) || isLocal(request)) return undefined
  const accepted = request.headers['accept-encoding'] ?? ''
  return (['br', 'gzip'] as const).find((name) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\b)`).test(accepted),
  )
}

function tellPacking(response: Response, packing: string): void {
  response.setHeader('Content-Encoding', packing)
  response.appendHeader('Vary', 'Accept-Encoding')
}

/** A direct client on this machine. */
function isLocal(request: Request): boolean {
  const { remoteAddress = '' } = request.socket
  return request.headers['x-forwarded-for'] === undefined && /^(::1|(::ffff:)?127\.)/.test(remoteAddress)
}
