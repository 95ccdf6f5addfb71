import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError } from '../../kernel/errors.js'
import { instantParameter } from '../../kernel/rest/time-parameter.js'

/** What both histories can be asked for. */
export interface HistoryPage {
  after?: string
  before?: string
  cursorId?: string
  limit: number
  personIds: string[]
}

const DEFAULT_LIMIT = 100
const MOST = 1000

/** @param cursor Name of the parameter that holds the id to go on from. */
export function historyPage(query: QueryParameters, all: URLSearchParams, cursor: string): HistoryPage {
  const after = instantParameter(query, 'after')
  const before = instantParameter(query, 'before')
  const cursorId = idParameter(query, cursor)
  const personIds = listOf(all, 'person_ids')
  if (!personIds.every((id) => UUID.test(id))) throw paramError('The person_ids parameter contains an invalid id')
  return {
    ...(after && { after }),
    ...(before && { before }),
    ...(cursorId && { cursorId }),
    limit: limitOf(query.limit),
    personIds,
  }
}

/** The id that a parameter names. @throws AppError 400 for what is no id. */
export function idParameter(query: QueryParameters, name: string): string | undefined {
  const id = query[name]
  if (!id) return undefined
  if (!UUID.test(id)) throw paramError(`The ${name} parameter is not a valid id`)
  return id
}

/** The parts of event names that a repeatable parameter asks for. */
export function namePartsOf(all: URLSearchParams, name: string): string[] {
  const parts = listOf(all, name)
  if (!parts.every((part) => /^[a-z0-9-]+$/.test(part)))
    throw paramError(`The ${name} parameter contains an invalid value`)
  return parts
}

const listOf = (all: URLSearchParams, name: string): string[] => all.getAll(name).filter((text) => text !== '')

function limitOf(text: string | undefined): number {
  if (!text) return DEFAULT_LIMIT
  if (!/^\d{1,9}$/.test(text)) throw paramError('Wrong value for parameter limit.')
  return Math.min(Number(text), MOST)
}
