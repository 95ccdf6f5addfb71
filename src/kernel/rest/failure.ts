import { AppError, paramError, refusalOf, sqlState, WIRE } from '../errors.js'
import type { Logger } from '../log.js'

/** States of a database that can't serve just now: shutting down, too many connections, out of memory, … */
const isUnavailable = (state: string): boolean => /^(08|53|57P)/.test(state)

const unavailable = (message: string): AppError =>
  new AppError('INTERNAL', message, { status: 503, headers: { 'Retry-After': '2' } })

/** Prisma's and pg's own failures to get a connection, which carry no state of the database. */
function isConnectionFailure(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'].includes(
      String(code),
    )
  )
    return true
  return /timeout exceeded when trying to connect|Connection terminated/.test(String(message))
}

/**
 * What the caller is told of a failure, whatever failed. A refusal is passed on; a database that can't serve, or a
 * statement that took too long, is 503; anything else is our own fault and is the documented 500. No answer quotes SQL
 * or a stack; what is worth a look is logged.
 */
export function explain(error: unknown, log: () => Logger): AppError {
  if (error instanceof AppError) return error
  if (typeof error === 'object' && error !== null) {
    // Express could not decode a path parameter.
    if ((error as { status?: unknown }).status === 400) return paramError('The address is malformed.')
    const known = explainDatabase(error, log)
    if (known) return known
  }
  log().error({ err: error }, 'request failed')
  return new AppError('INTERNAL', WIRE.internal, { cause: error })
}

function explainDatabase(error: object, log: () => Logger): AppError | undefined {
  const state = sqlState(error)
  if (state === '57014') {
    log().warn({ err: error }, 'a statement was cancelled')
    return unavailable('The request took too long.')
  }
  if ((state && isUnavailable(state)) || (!state && isConnectionFailure(error))) {
    log().error({ err: error }, 'the database is not available')
    return unavailable('The database is not available.')
  }
  const refusal = refusalOf(error)
  // Somebody should have checked the input before it got to the database.
  if (refusal) log().warn({ err: error }, 'the database refused a value')
  return refusal
}
