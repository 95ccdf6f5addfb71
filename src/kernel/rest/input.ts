import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'
import { jsonBody, lenientBody, readBody } from './body.js'
import type { RestInput } from './route.js'
import { isMultipart, Uploads, type Form, type UploadLimits } from './uploads.js'

/** A request as handlers see it; the query and the body are parsed when first asked for. */
export class HttpInput implements RestInput {
  readonly #limit: number
  #queryAll: URLSearchParams | undefined
  #query: Record<string, string> | undefined
  #body: Promise<Buffer> | undefined
  readonly #uploads: Uploads | undefined

  constructor(
    readonly raw: Request,
    /** Largest JSON or form body in bytes. */
    limit: number,
    /** For operations that take files. */
    uploads?: UploadLimits,
  ) {
    this.#limit = limit
    this.#uploads = uploads && new Uploads(uploads)
  }

  get params(): Record<string, string> {
    return this.raw.params as Record<string, string>
  }

  get headers(): IncomingHttpHeaders {
    return this.raw.headers
  }

  get queryAll(): URLSearchParams {
    if (!this.#queryAll) {
      const { url } = this.raw
      const at = url.indexOf('?')
      this.#queryAll = new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
    }
    return this.#queryAll
  }

  get query(): Record<string, string> {
    if (!this.#query) {
      this.#query = {}
      for (const [name, value] of this.queryAll) if (!Object.hasOwn(this.#query, name)) this.#query[name] = value
    }
    return this.#query
  }

  json(): Promise<unknown> {
    return jsonBody(this.raw, () => this.#read())
  }

  lenientBody(): Promise<Record<string, unknown>> {
    return lenientBody(this.raw, this.queryAll, () => this.#read())
  }

  async form(): Promise<Form> {
    if (!this.#uploads) throw new Error('the row of this operation does not say that it takes files')
    if (!isMultipart(this.raw.headers['content-type'])) return { fields: await this.lenientBody(), files: [] }
    const { fields, files } = await this.#uploads.receive(this.raw)
    return { fields: { ...this.query, ...fields }, files }
  }

  /** Removes the files that were sent, as far as they were not moved elsewhere. */
  async discard(): Promise<void> {
    await this.#uploads?.discard()
  }

  #read(): Promise<Buffer> {
    return (this.#body ??= readBody(this.raw, this.#limit))
  }
}
