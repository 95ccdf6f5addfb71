import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { AppError } from '../errors.js'
import { type ErrorCode } from '../errors.js'
import type { Logger } from '../log.js'
import { explain } from '../rest/failure.js'

const CODES: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'CHANGES_TOO_OLD',
  'RATE_LIMITED',
  'TOO_EXPENSIVE',
  'NOT_IMPLEMENTED',
  'INTERNAL',
]

/** Codes of Apollo for documents and requests that are wrong. */
const APOLLO_REFUSALS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** A refusal in the form of GraphQL; `extensions.code` is one of the closed list. */
export function formatRefusal(error: AppError, requestId?: string): GraphQLFormattedError {
  const { code, message, fields, extensions } = error
  return { message, extensions: { ...extensions, code, ...(fields && { fields }), ...(requestId && { requestId }) } }
}

/** What the caller is told of an error, whatever it was: no stack, no SQL, and a code of the closed list. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: () => Logger,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  }
  if (cause instanceof GraphQLError) {
    const { code, cost } = (formatted.extensions ?? {}) as { code?: string; cost?: unknown }
    if (CODES.includes(code as ErrorCode))
      return { message: formatted.message, ...place, extensions: { code, ...(cost ? { cost } : {}) } }
    if (isTokenLimit(formatted)) return { message: formatted.message, ...place, extensions: { code: 'TOO_EXPENSIVE' } }
    // What is left of GraphQL's own errors: scalars that refused a value, fields without one that must have it.
    if (APOLLO_REFUSALS.has(code ?? ''))
      return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT' } }
  }
  const told = explain(cause, log)
  return { ...formatRefusal(told, told.code === 'INTERNAL' ? requestIdOf(formatted) : undefined), ...place }
}

const isTokenLimit = ({ message }: GraphQLFormattedError): boolean =>
  /^Syntax Error: Document contains more th?at \d+ tokens/.test(message)

const requestIdOf = ({ extensions }: GraphQLFormattedError): string | undefined =>
  extensions?.requestId as string | undefined

/** HTTP status of an answer whose every root field failed: the caller is not known, asks too often, or met our own fault. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number | undefined {
  const statuses: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, INTERNAL: 500 }
  for (const code of ['INTERNAL', 'UNAUTHENTICATED', 'RATE_LIMITED'] as const) {
    if (errors.some(({ extensions }) => extensions?.code === code)) return statuses[code]
  }
  return undefined
}
