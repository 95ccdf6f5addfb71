import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'
import { jsonBody, lenientBody, readBody } from './body.js'
import type { RestInput } from './route.js'

/** A request as handlers see it; the query and the body are parsed when first asked for. */
export class HttpInput implements RestInput {
  readonly #limit: number
  #queryAll: URLSearchParams | undefined
  #query: Record<string, string> | undefined
  #body: Promise<Buffer> | undefined

  constructor(
    readonly raw: Request,
    /** Largest JSON or form body in bytes. */
    limit: number,
  ) {
    this.#limit = limit
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

  #read(): Promise<Buffer> {
    return (this.#body ??= readBody(this.raw, this.#limit))
  }
}
