/** The closed list of GraphQL error codes. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'CHANGES_TOO_OLD'
  | 'RATE_LIMITED'
  | 'TOO_EXPENSIVE'
  | 'NOT_IMPLEMENTED'
  | 'INTERNAL'

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  CHANGES_TOO_OLD: 410,
  RATE_LIMITED: 429,
  TOO_EXPENSIVE: 400,
  NOT_IMPLEMENTED: 501,
  INTERNAL: 500,
}

/** An input fault: dotted path of the field and what is wrong with it. */
export interface FieldFault {
  field: string
  message: string
}

export interface AppErrorOptions {
  /** HTTP status of the REST answer; by default that of the code. */
  status?: number
  /** Body of the REST answer; by default `{error: true, message}`. */
  body?: unknown
  fields?: FieldFault[]
  /** More for GraphQL clients, beside code and fields. */
  extensions?: Record<string, unknown>
  /** Response headers of the REST answer. */
  headers?: Record<string, string>
  cause?: unknown
}

/**
 * A failure we can explain to the caller. REST and GraphQL are formatted from the same object: `body` and `status` for
 * the one, `message`, `code` and `fields` for the other.
 */
export class AppError extends Error {
  readonly status: number
  readonly body: unknown
  readonly fields: FieldFault[] | undefined
  readonly extensions: Record<string, unknown> | undefined
  readonly headers: Record<string, string> | undefined

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.status = options.status ?? STATUS[code]
    this.body = options.body ?? { error: true, message }
    this.fields = options.fields
    this.extensions = options.extensions
    this.headers = options.headers
  }
}

/** Texts that clients of the REST API match on. */
export const WIRE = {
  forbidden:
    "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.",
  notFound:
    '404 Not Found: The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  unauthorized:
    "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.",
  methodNotAllowed: 'The method is not allowed for the requested URL.',
  internal: 'Internal server error.',
  badJson: 'The browser (or proxy) sent a request that this server could not understand.',
  notJson: "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
  unique: 'A record with the same unique values already exists.',
  foreignKey: 'The change conflicts with records referencing this one.',
  required: 'A required field is missing.',
  integrity: 'The data conflicts with database integrity rules.',
  format: 'One of the provided values has an invalid format.',
} as const

/** 400 `{error, message, data}`: a parameter is wrong. */
export const paramError = (message: string, data: unknown = null): AppError =>
  new AppError('BAD_USER_INPUT', message, { body: { error: true, message, data } })

/** 400 `{message}`: the form of the generic routes for refused data. */
export const plainError = (message: string, code: ErrorCode = 'BAD_USER_INPUT'): AppError =>
  new AppError(code, message, { status: 400, body: { message } })

/** 400 `{error, message}`. */
export const badRequest = (message: string, extra: Record<string, unknown> = {}): AppError =>
  new AppError('BAD_USER_INPUT', message, { body: { error: true, message, ...extra } })

/** 400 of a validated body: every fault with its field. */
export const validationError = (errors: FieldFault[]): AppError =>
  new AppError('BAD_USER_INPUT', 'Validation error.', {
    body: { error: true, message: 'Validation error.', data: { errors } },
    fields: errors,
  })

export const forbidden = (message: string = WIRE.forbidden): AppError => new AppError('FORBIDDEN', message)

export const notFound = (): AppError => new AppError('NOT_FOUND', WIRE.notFound)

/** 401 `{error, message}`: the token is good, its person is not (any more). */
export const unauthorized = (message: string = WIRE.unauthorized): AppError => new AppError('UNAUTHENTICATED', message)

/** 401 or 422 `{msg}`: the token itself is missing or wrong. */
export const tokenError = (msg: string, status: 401 | 422 = 422): AppError =>
  new AppError('UNAUTHENTICATED', msg, { status, body: { msg } })

export const methodNotAllowed = (allow: string): AppError =>
  new AppError('BAD_USER_INPUT', WIRE.methodNotAllowed, { status: 405, headers: { Allow: allow } })

/** 501: a documented operation that this server does not have yet. */
export const notImplemented = (what: string): AppError =>
  new AppError('NOT_IMPLEMENTED', `${what} is not available on this server yet.`)

/** SQLSTATE of a PostgreSQL error, also when Prisma wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let e: unknown = error, depth = 0; e && typeof e === 'object' && depth < 5; depth++) {
    const { code, meta, cause, originalCode } = e as Record<string, unknown>
    if (typeof originalCode === 'string') return originalCode
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code
    const known = typeof code === 'string' ? PRISMA_STATES[code] : undefined
    const inner = (meta as { driverAdapterError?: { cause?: { originalCode?: unknown } } } | undefined)
      ?.driverAdapterError?.cause?.originalCode
    if (typeof inner === 'string') return inner
    if (known) return known
    e = cause
  }
  return undefined
}

const PRISMA_STATES: Record<string, string> = {
  P2000: '22001',
  P2002: '23505',
  P2003: '23503',
  P2004: '23514',
  P2005: '22P02',
  P2006: '22P02',
  P2007: '22P02',
  P2011: '23502',
  P2012: '23502',
  P2014: '23503',
  P2020: '22003',
  P2023: '22P02',
}

/**
 * The refusal that a failed write stands for, or undefined when the database failed for another reason. The texts are
 * those of the REST API; none quotes SQL.
 */
export function refusalOf(error: unknown): AppError | undefined {
  const state = sqlState(error)
  if (!state) return undefined
  if (state === '23505') return plainError(WIRE.unique, 'CONFLICT')
  if (state === '23503') return plainError(WIRE.foreignKey, 'CONFLICT')
  if (state === '23502') return plainError(WIRE.required)
  if (state === '23514' || state === '23P01') return plainError(WIRE.integrity)
  if (state.startsWith('22')) return plainError(WIRE.format)
  return undefined
}
