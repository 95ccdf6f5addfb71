import type { RequestContext } from '../../context.js'
import type { Query } from '../db/database.js'
import { Reply, type RestInput, type RestRoute } from './route.js'
import { framed, jsonArray } from './stream.js'

/** A list: what its row says for itself, and the statement whose rows are JSON texts. */
export interface RowsRoute extends Omit<RestRoute, 'method' | 'who' | 'reply' | 'status' | 'body' | 'handler'> {
  rows: (ctx: RequestContext, input: RestInput) => Query | Promise<Query>
}

/** The operation of a list: a JSON array that leaves while the database makes its rows. */
export const rowsRoute = ({ rows, ...row }: RowsRoute): RestRoute => ({
  ...row,
  method: 'GET',
  who: 'signedIn',
  reply: 'rows',
  handler: async (ctx, input) => rowsReply(ctx, await rows(ctx, input)),
})

/** The rows of a statement, each a JSON text, as one JSON array. */
export const rowsReply = (ctx: RequestContext, rows: Query): Reply =>
  new Reply({ stream: { type: 'application/json', body: jsonArray(ctx.deps.database.stream(rows, ctx.signal)) } })

/** A list in one of several forms, and what stands before its rows. */
export interface HeadedRows {
  rows: Query
  header: { compact: boolean } & Record<string, unknown>
}

/**
 * A list in the form that its parameters ask for: a JSON array, when `compact` an object of the header and the array
 * `rows`, and by `stream=true` the header and the rows as lines of JSON.
 */
export function headedReply(ctx: RequestContext, { rows, header }: HeadedRows, query: Record<string, string>): Reply {
  const head = JSON.stringify(header)
  const lines = ctx.deps.database.stream(rows, ctx.signal)
  if (query.stream === 'true')
    return new Reply({ stream: { type: 'application/x-ndjson', body: framed(`${head}\n`, lines, '') } })
  const array = jsonArray(lines)
  const body = header.compact ? framed(`${head.slice(0, -1)},"rows":`, array, '}') : array
  return new Reply({ stream: { type: 'application/json', body } })
}
