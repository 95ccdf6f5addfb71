import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'
import type { Config } from '../../config.js'
import type { RequestContext } from '../../context.js'
import type { FileBody } from './files.js'
import type { Form } from './uploads.js'

/** What a handler gets of the request, parsed. */
export interface RestInput {
  /** Path parameters by name. */
  params: Record<string, string>
  /** First value of every query parameter. */
  query: Record<string, string>
  /** Every value of every query parameter. */
  queryAll: URLSearchParams
  headers: IncomingHttpHeaders
  /** The JSON body; throws the documented 400/415 when it is missing or malformed. */
  json(): Promise<unknown>
  /** The body by the lenient reading: JSON if it parses, else form and query values, else `{}`. */
  lenientBody(): Promise<Record<string, unknown>>
  /**
   * The body of an operation that takes files: a form, its files kept until the handler is done, or without files what
   * {@link lenientBody} reads.
   */
  form(): Promise<Form>
  /** For other streams. */
  raw: Request
}

/** An answer with more to say than its JSON. */
export class Reply {
  constructor(
    readonly options: {
      status?: number
      headers?: Record<string, string>
      /** `Set-Cookie` values, complete. */
      cookies?: string[]
      /** A JSON text made elsewhere, sent as it is. */
      rawJson?: string
      json?: unknown
      /** A text with its content type. */
      text?: { type: string; body: string }
      /** A body that arrives piece by piece, with its content type. */
      stream?: { type: string; body: AsyncIterable<Buffer | string> }
      /** A stored file, or the part of it that is asked for. */
      file?: FileBody
    },
  ) {}
}

/** Who may call: a test holds it against a probe without a token and with each identity. */
export type Caller =
  /** No token needed. */
  | 'public'
  /** Any valid token, bots included. */
  | 'signedIn'
  /** A token of a human: bots are refused. */
  | 'person'
  /** A refresh token. */
  | 'refresh'

export interface RouteParameter {
  name: string
  description: string
  /** JSON schema of the value; default a string. */
  schema?: Record<string, unknown>
  required?: boolean
}

/** One documented operation. The table of these feeds the mount, `openapi.json`, the docs page and the coverage test. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with parameters in angle brackets, as `/data/tasks/<instance_id>`. */
  path: string
  /** Stable id, `area.verbNoun`; also the OpenAPI operation id and the metrics label. */
  operation: string
  /** The GraphQL field of the same meaning, as `Query.task`; else the service function and why there is no field. */
  graphql: string | { service: string; why: string }
  who: Caller
  /** Which signed-in people may: one sentence for the docs. */
  permission: string
  summary: string
  query?: RouteParameter[]
  /** Request headers that the operation heeds. */
  headers?: RouteParameter[]
  /** JSON schema of the body, for the docs and the fuzzer. */
  body?: Record<string, unknown>
  /** The operation takes files, by {@link RestInput.form}: bytes of the largest one, 0 for no limit. */
  uploads?: (config: Config) => number
  /** Status of success; default 200. */
  status?: number
  reply: 'json' | 'rows' | 'csv' | 'text' | 'file' | 'stream' | 'empty'
  /**
   * The answer has an `ETag`, and who holds the current answer is told 304. Only for reads whose answer is made of
   * nothing but the database, the caller and the URL.
   */
  revalidate?: boolean
  /** Absent: documented but not built yet; the mount answers 501. */
  handler?: (ctx: RequestContext, input: RestInput) => Promise<unknown>
}
