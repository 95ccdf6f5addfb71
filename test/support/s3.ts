import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small store that speaks the part of the S3 protocol that we use, over real HTTP; it keeps everything in memory. */
export interface S3Server {
  readonly url: string
  /** Objects by `<bucket>/<key>`. */
  readonly objects: Map<string, Buffer>
  readonly buckets: Set<string>
  /** What was asked for, as `PUT /bucket/key?query`. */
  readonly requests: string[]
  /** Requests that are answered by 500 before the next one works. */
  failures: number
  close(): Promise<void>
}

const PART = /[?&]partNumber=(\d+)/

/** Starts the store on a free port. Only requests signed by this access key are let in. */
export async function startS3(accessKey: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const buckets = new Set<string>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const requests: string[] = []
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  const store: S3Server = {
    url: '',
    objects,
    buckets,
    requests,
    failures: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = plain(request, await read(request))
    requests.push(`${request.method} ${request.url}`)
    const fail = (status: number, code: string): void => {
      response.writeHead(status, { 'content-type': 'application/xml' })
      response.end(request.method === 'HEAD' ? undefined : `<Error><Code>${code}</Code><Message>no</Message></Error>`)
    }
    if (!request.headers.authorization?.includes(`Credential=${accessKey}/`)) return fail(403, 'AccessDenied')
    if (store.failures > 0) {
      store.failures--
      return fail(500, 'InternalError')
    }
    const [path = '', query = ''] = request.url!.split('?')
    const [, bucket = '', key] = path.split('/').map(decodeURIComponent)
    if (!key) return ofBucket(request, response, bucket, fail)
    if (!buckets.has(bucket)) return fail(404, 'NoSuchBucket')
    await ofObject(request, response, { name: `${bucket}/${key}`, query: `?${query}`, body, fail })
  }

  function ofBucket(
    { method }: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    fail: (status: number, code: string) => void,
  ): void {
    if (method === 'PUT') buckets.add(bucket)
    else if (!buckets.has(bucket)) return fail(404, 'NoSuchBucket')
    response.end()
  }

  async function ofObject(
    request: IncomingMessage,
    response: ServerResponse,
    { name, query, body, fail }: { name: string; query: string; body: Buffer; fail: (s: number, c: string) => void },
  ): Promise<void> {
    const uploadId = /[?&]uploadId=([^&]+)/.exec(query)?.[1]
    const part = PART.exec(query)?.[1]
    const xml = (text: string): void => void response.setHeader('content-type', 'application/xml').end(text)
    if (request.method === 'POST' && query.startsWith('?uploads')) {
      const id = `upload-${uploads.size}`
      uploads.set(id, new Map())
      return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
    }
    if (request.method === 'PUT' && uploadId && part) {
      uploads.get(uploadId)!.set(Number(part), body)
      return void response.setHeader('etag', `"${part}"`).end()
    }
    if (request.method === 'POST' && uploadId) {
      const parts = [...uploads.get(uploadId)!].sort(([a], [b]) => a - b)
      objects.set(name, Buffer.concat(parts.map(([, bytes]) => bytes)))
      uploads.delete(uploadId)
      return xml('<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>')
    }
    if (request.method === 'DELETE') {
      if (uploadId) uploads.delete(uploadId)
      else objects.delete(name)
      return void response.writeHead(204).end()
    }
    const source = request.headers['x-amz-copy-source']
    if (request.method === 'PUT' && typeof source === 'string') {
      const copied = objects.get(decodeURIComponent(source).replace(/^\//, ''))
      if (!copied) return fail(404, 'NoSuchKey')
      objects.set(name, copied)
      return xml('<CopyObjectResult><ETag>"copy"</ETag></CopyObjectResult>')
    }
    if (request.method === 'PUT') {
      objects.set(name, body)
      return void response.setHeader('etag', '"one"').end()
    }
    const object = objects.get(name)
    if (!object) return fail(404, 'NoSuchKey')
    send(request, response, object)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(store, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

function send(request: IncomingMessage, response: ServerResponse, object: Buffer): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const bytes = from && to ? object.subarray(Number(from), Number(to) + 1) : object
  response.writeHead(from ? 206 : 200, { 'content-length': bytes.length, etag: '"one"' })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The body without the frames of a signed stream. */
function plain({ headers }: IncomingMessage, body: Buffer): Buffer {
  if (!String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-')) return body
  const pieces: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    if (!size) break
    pieces.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(pieces)
}
