import type { Request } from 'express'
import { AppError, paramError, validationError, WIRE } from '../errors.js'

/** Levels of arrays and objects in a JSON body; deeper ones would only make our own or the database's stack overflow. */
const MAX_DEPTH = 200

const tooLarge = (): AppError =>
  new AppError('BAD_USER_INPUT', 'The data value transmitted exceeds the capacity limit.', { status: 413 })

const badJson = (): AppError => new AppError('BAD_USER_INPUT', WIRE.badJson)

const notJson = (): AppError => new AppError('BAD_USER_INPUT', WIRE.notJson, { status: 415 })

/** Media type of the body, lower case and without parameters. */
const mediaType = (request: Request): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const isJson = (type: string): boolean =>
  type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'))

/**
 * The body, at most `limit` bytes. What is sent beyond that is read and thrown away, so that the client sees the 413.
 * @throws AppError 413, or 400 when the connection breaks off.
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  if (request.destroyed) throw badJson()
  const chunks: Buffer[] = []
  let size = 0
  // Not `for await`: leaving such a loop early would destroy the connection before the answer is sent.
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
      settle()
    }
    const onData = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      finish(() => reject(tooLarge()))
      request.resume()
    }
    const onEnd = (): void => finish(() => resolve(Buffer.concat(chunks, size)))
    const onClose = (): void => finish(() => reject(badJson()))
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
  })
}

/** Refuses JSON text nested deeper than {@link MAX_DEPTH}. */
function checkDepth(body: Buffer): void {
  let depth = 0
  let quoted = false
  for (let i = 0; i < body.length; i++) {
    const c = body[i]
    if (quoted) {
      if (c === BACKSLASH) i++
      else if (c === QUOTE) quoted = false
    } else if (c === QUOTE) quoted = true
    else if (c === OPEN_ARRAY || c === OPEN_OBJECT) {
      if (++depth > MAX_DEPTH) throw badJson()
    } else if (c === CLOSE_ARRAY || c === CLOSE_OBJECT) depth--
  }
}

const [QUOTE, BACKSLASH, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\[]{}')

function parseJson(body: Buffer): unknown {
  checkDepth(body)
  const text = body.toString('utf8')
  try {
    return SURROGATE_ESCAPE.test(text) ? JSON.parse(text, refuseHalfCharacters) : JSON.parse(text)
  } catch {
    throw badJson()
  }
}

/** Half of a character outside the basic plane, written as an escape; most often its other half follows. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/

/** Text with half a character is no Unicode: no database column can hold it. */
function refuseHalfCharacters(key: string, value: unknown): unknown {
  if (/\p{Surrogate}/u.test(key) || (typeof value === 'string' && /\p{Surrogate}/u.test(value))) throw badJson()
  return value
}

/**
 * The JSON body of a request.
 * @throws AppError 415 when the content type says it is none, 400 when it does not parse.
 */
export async function jsonBody(request: Request, read: () => Promise<Buffer>): Promise<unknown> {
  if (!isJson(mediaType(request))) throw notJson()
  return parseJson(await read())
}

/** First value of each name of a form. */
function firstValues(pairs: Iterable<[string, unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of pairs) if (typeof value === 'string' && !Object.hasOwn(values, name)) values[name] = value
  return values
}

async function formBody(request: Request, read: () => Promise<Buffer>): Promise<Record<string, unknown>> {
  const type = mediaType(request)
  if (type === 'application/x-www-form-urlencoded') {
    return firstValues(new URLSearchParams((await read()).toString('utf8')))
  }
  if (type !== 'multipart/form-data') return {}
  const headers = { 'content-type': request.headers['content-type'] as string }
  const form = await new Response(new Uint8Array(await read()), { headers }).formData().catch(() => undefined)
  return form ? firstValues(form.entries()) : {}
}

/**
 * The body by the lenient reading of validated bodies: JSON if it parses, else the values of the query and of the form,
 * else `{}`. A malformed JSON body counts as absent.
 * @throws AppError 400 when the JSON is no object.
 */
export async function lenientBody(
  request: Request,
  query: URLSearchParams,
  read: () => Promise<Buffer>,
): Promise<Record<string, unknown>> {
  if (!isJson(mediaType(request))) return { ...firstValues(query), ...(await formBody(request, read)) }
  const value = lenientJson(await read())
  if (value === undefined || value === null) return firstValues(query)
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  throw validationError([{ field: '', message: 'Input should be a valid dictionary' }])
}

function lenientJson(body: Buffer): unknown {
  try {
    return parseJson(body)
  } catch {
    return undefined
  }
}

/** Refuses a request whose announced body is larger than anything we take; 0 means no limit. */
export function checkContentLength(request: Request, limit: number): void {
  if (limit > 0 && Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
}

/** Refuses a request line with a NUL character: PostgreSQL can hold none, so no value with one exists. */
export function checkRequestLine(url: string): void {
  if (url.includes('%00')) throw paramError('The address holds a NUL character.')
}
