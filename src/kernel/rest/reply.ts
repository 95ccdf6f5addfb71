import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createGzip, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import type { AppError } from '../errors.js'
import { Reply, type RestRoute } from './route.js'

/** Bytes of a stream that are held back until we know that it works; a shorter one is sent in one piece. */
const HELD_BYTES = 4096
/** A shorter body is not worth compressing: it fits into one packet as it is. */
const PACKED_BYTES = 1400

const pack = promisify(gzip)

/** Sends what a handler returned. */
export async function sendResult(request: Request, response: Response, row: RestRoute, result: unknown): Promise<void> {
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
  if (options.stream) await sendStream(request, response, given, options.stream)
  else if (options.rawJson !== undefined) await sendText(request, response, given, 'application/json', options.rawJson)
  else if (options.text) await sendText(request, response, given, options.text.type, options.text.body)
  else if (options.json !== undefined)
    await sendText(request, response, given, 'application/json', JSON.stringify(options.json))
  else sendEmpty(response, given)
}

/** Sends a refusal or failure in the documented form. */
export function sendError(response: Response, error: AppError): void {
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
  if (body.length < PACKED_BYTES || !wantsGzip(request, type)) return sendBody(response, status, type, body)
  const packed = await pack(body, { level: 4 })
  response.setHeader('Content-Encoding', 'gzip')
  response.appendHeader('Vary', 'Accept-Encoding')
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
    if (!wantsGzip(request, type)) return await pipeline(source, response)
    response.setHeader('Content-Encoding', 'gzip')
    response.appendHeader('Vary', 'Accept-Encoding')
    await pipeline(source, createGzip({ level: constants.Z_BEST_SPEED, flush: constants.Z_SYNC_FLUSH }), response)
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
 * Whether to compress for this client. One on the same machine without a proxy between gains nothing by it: the pipe is
 * faster than the packer.
 */
export function wantsGzip(request: Request, type: string): boolean {
  if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(request.headers['accept-encoding'] ?? '')) return false
  return /json|^text\//.test(type) && !isLocal(request)
}

/** A direct client on this machine. */
export function isLocal(request: Request): boolean {
  const { remoteAddress = '' } = request.socket
  return request.headers['x-forwarded-for'] === undefined && /^(::1|(::ffff:)?127\.)/.test(remoteAddress)
}
