import type { RequestContext } from '../../context.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute, type RowsRoute } from '../../kernel/rest/rows.js'

/** The permission of all that is one's own: these operations know no other person than the caller. */
export const ONESELF = 'Everybody signed in but bots, for themselves.'

/** A list of what is the caller's own. */
export const ownRows = (row: Omit<RowsRoute, 'permission'>): RestRoute => ({
  ...rowsRoute({ ...row, permission: ONESELF }),
  who: 'person',
})

/** An operation on what is the caller's own, whose answer is a JSON text. */
export interface OwnJson extends Omit<RestRoute, 'who' | 'permission' | 'reply' | 'handler'> {
  permission?: string
  json: (ctx: RequestContext, input: RestInput) => Promise<string>
}

export const ownJson = ({ json, permission = ONESELF, ...row }: OwnJson): RestRoute => ({
  ...row,
  who: 'person',
  permission,
  reply: 'json',
  handler: async (ctx, input) =>
    new Reply({ rawJson: await json(ctx, input), ...(row.status && { status: row.status }) }),
})

/** A change of what is the caller's own that answers nothing. */
export interface OwnRemoval extends Omit<RestRoute, 'who' | 'method' | 'permission' | 'reply' | 'status' | 'handler'> {
  permission?: string
  work: (ctx: RequestContext, input: RestInput) => Promise<void>
}

export const ownRemoval = ({ work, permission = ONESELF, ...row }: OwnRemoval): RestRoute => ({
  ...row,
  method: 'DELETE',
  who: 'person',
  permission,
  status: 204,
  reply: 'empty',
  handler: work,
})
