import type { Config } from '../../config.js'
import { AppError } from '../errors.js'
import { isAdmin, type Actor } from '../permissions/actor.js'
import type { Page } from './compiler.js'
import type { Where } from './filters.js'
import type { OrderBy } from './order.js'
import { badInput } from './scope.js'

/** Arguments of every list, as GraphQL coerced them. */
export interface ListArgs {
  where?: Where | null
  orderBy?: OrderBy | null
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

/** Records of a list when neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 100

/** What one caller may ask for. */
export interface Limits {
  depth: number
  aliases: number
  pageSize: number
  /** Records that a query may ask for, and get. */
  cost: number
}

/** The limits of a caller; those of size are wider for administrators where the studio wants it so. */
export function limitsOf(config: Config, actor: Actor | null): Limits {
  const factor = actor && isAdmin(actor) ? config.graphqlAdminFactor : 1
  return {
    depth: config.graphqlMaxDepth,
    aliases: config.graphqlMaxAliases,
    pageSize: config.graphqlMaxPageSize * factor,
    cost: config.graphqlMaxCost * factor,
  }
}

/** The page that the arguments of a list ask for. */
export function pageOf(args: ListArgs, { pageSize }: Pick<Limits, 'pageSize'>): Page {
  const { where, orderBy, after, before } = args
  const first = args.first ?? undefined
  const last = args.last ?? undefined
  if (first !== undefined && last !== undefined) throw badInput('first', 'Expected either first or last.')
  const name = last === undefined ? 'first' : 'last'
  const size = last ?? first ?? Math.min(DEFAULT_PAGE_SIZE, pageSize)
  if (size < 0) throw badInput(name, 'Expected 0 or more.')
  if (size > pageSize) {
    throw new AppError(
      'TOO_EXPENSIVE',
      `A page holds ${pageSize} records at most: ask for the next one by its cursor.`,
      {
        fields: [{ field: name, message: `Expected ${pageSize} at most.` }],
      },
    )
  }
  return { where, orderBy, size, backward: last !== undefined, after, before }
}
