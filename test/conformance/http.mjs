/** The HTTP side of a replay: one keep-alive client per server, and multipart bodies byte for byte as recorded. */
import http from 'node:http'
import https from 'node:https'
import { readMedia } from './corpus.mjs'

/** Sends recorded requests to one server and collects whole answers. */
export class Client {
  /**
   * @param {string} url where the server listens
   * @param {string} prefix put before each recorded path, e.g. `/api`
   * @param {number} timeout milliseconds without a byte after which a request is given up
   */
  constructor(url, prefix, timeout) {
    this.base = new URL(url)
    this.prefix = (this.base.pathname.replace(/\/$/, '') + prefix).replace(/\/$/, '')
    this.library = this.base.protocol === 'https:' ? https : http
    this.agent = new this.library.Agent({ keepAlive: true, maxSockets: 4 })
    this.timeout = timeout
  }

  close() {
    this.agent.destroy()
  }

  /** Answers `{status, headers, body}`; rejects when there is no answer. */
  async send(request) {
    try {
      return await this.sendOnce(request)
    } catch (error) {
      // A kept-alive connection the server closed in the meantime.
      if (error.code === 'ECONNRESET' && error.reused) return this.sendOnce(request)
      throw error
    }
  }

  sendOnce({ method, path, headers = {}, body }) {
    return new Promise((resolve, reject) => {
      const request = this.library.request({
        protocol: this.base.protocol,
        hostname: this.base.hostname,
        port: this.base.port,
        method,
        path: this.prefix + path,
        agent: this.agent,
        timeout: this.timeout,
        headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) },
      })
      request.on('response', (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      request.on('timeout', () => request.destroy(new Error(`no answer in ${this.timeout} ms`)))
      request.on('error', (error) => reject(Object.assign(error, { reused: request.reusedSocket })))
      request.end(body)
    })
  }
}

/** Encodes the parts of a recorded upload; answers its content type and bytes. */
export function multipartBody(parts) {
  const boundary = '----conformance-7f3a91c2'
  const chunks = []
  for (const part of parts) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`
    if (part.filename !== undefined && part.filename !== null) head += `; filename="${part.filename}"`
    if (part.type) head += `\r\nContent-Type: ${part.type}`
    const content = part.media ? readMedia(part.media) : Buffer.from(part.text ?? part.value ?? '')
    chunks.push(Buffer.from(head + '\r\n\r\n'), content, Buffer.from('\r\n'))
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`))
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(chunks) }
}
