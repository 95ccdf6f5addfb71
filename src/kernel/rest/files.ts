import type { IncomingHttpHeaders } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { AppError, notFound } from '../errors.js'
import { StoredFileMissing, type ByteRange, type Storage, type StoredFile } from '../storage/storage.js'

/** A stored file as the body of an answer. */
export interface FileBody {
  storage: Storage
  file: StoredFile
  /** Bytes. */
  size: number
  /** When what the URL leads to was last changed. */
  modifiedAt: Date
  /** Media type. */
  type: string
  /** Name under which a browser saves it. */
  name: string
  /** A browser may show it in place of saving it: only for what cannot run scripts. */
  inline: boolean
  /** Seconds for which a browser may keep it. */
  maxAge: number
}

/** What is shown in a page of its own runs no script, loads nothing and belongs to no origin. */
const CONTENT_SECURITY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"

const badRange = (size: number): AppError =>
  new AppError('BAD_USER_INPUT', 'The requested range is not in the file; one range at a time is answered.', {
    status: 416,
    headers: { 'Content-Range': `bytes */${size}` },
  })

/** `Content-Disposition` for any name: for old programs in ASCII, for the others as it is. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"${ascii === name ? '' : `; filename*=UTF-8''${encoded}`}`
}

/** The tag of a file: another one with every change. */
const tagOf = ({ size, modifiedAt }: FileBody): string => `"${modifiedAt.getTime().toString(36)}-${size.toString(36)}"`

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/** The client holds this state of the file. */
function holds({ 'if-none-match': tags, 'if-modified-since': since }: IncomingHttpHeaders, body: FileBody): boolean {
  if (tags !== undefined) {
    const tag = tagOf(body)
    return tags.split(',').some((held) => [tag, '*'].includes(held.trim().replace(/^W\//, '')))
  }
  return since !== undefined && seconds(body.modifiedAt) <= seconds(new Date(since))
}

/**
 * The part that is asked for; undefined for the whole, also when the client holds the beginning of another state.
 * @throws AppError 416 for several ranges and for one outside of the file.
 */
function rangeOf({ range, 'if-range': state }: IncomingHttpHeaders, body: FileBody): ByteRange | undefined {
  if (range === undefined || !/^bytes=/i.test(range)) return undefined
  if (state !== undefined && state !== tagOf(body) && seconds(new Date(String(state))) !== seconds(body.modifiedAt))
    return undefined
  const [, from = '', to = ''] = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range) ?? []
  const last = body.size - 1
  // Without a first byte, so many from the end.
  const start = from === '' ? Math.max(0, body.size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? last : Math.min(Number(to), last)
  if ((from === '' && Number(to) === 0) || start > end) throw badRange(body.size)
  return { start, end }
}

/** Sends a file or the part of it that is asked for. */
export async function sendFile(request: Request, response: Response, body: FileBody): Promise<void> {
  const unchanged = holds(request.headers, body)
  const range = unchanged ? undefined : rangeOf(request.headers, body)
  const length = range ? range.end - range.start + 1 : body.size
  const isEmpty = unchanged || request.method === 'HEAD' || length === 0
  const content = isEmpty ? undefined : await open(body, range)
  response.setHeader('ETag', tagOf(body))
  response.setHeader('Last-Modified', body.modifiedAt.toUTCString())
  response.setHeader('Cache-Control', `private, max-age=${body.maxAge}`)
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY)
  if (unchanged) return void response.status(304).end()
  response.statusCode = range ? 206 : 200
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${body.size}`)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Content-Type', body.type)
  response.setHeader('Content-Length', length)
  response.setHeader('Content-Disposition', contentDisposition(body.inline ? 'inline' : 'attachment', body.name))
  if (content) await pipeline(content, response)
  else response.end()
}

async function open({ storage, file }: FileBody, range: ByteRange | undefined): ReturnType<Storage['open']> {
  try {
    return await storage.open(file, range)
  } catch (error) {
    throw error instanceof StoredFileMissing ? notFound() : error
  }
}
