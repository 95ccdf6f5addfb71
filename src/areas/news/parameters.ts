import { uuidValue } from '../../kernel/crud/filters.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { paramError } from '../../kernel/errors.js'
import { instantParameter } from '../../kernel/rest/time-parameter.js'

/** Which news are asked for. */
export interface NewsFilter {
  /** Only news of previews, each with the files of its revision. */
  onlyPreviews: boolean
  taskTypeId?: string
  /** Status that the comment set. */
  taskStatusId?: string
  authorId?: string
  episodeId?: string
  after?: string
  before?: string
}

export interface NewsPage {
  page: number
  limit: number
}

const DEFAULT_PAGE: NewsPage = { page: 1, limit: 50 }

export function newsFilter(query: QueryParameters): NewsFilter {
  const text = (name: string): string | undefined => query[name] || undefined
  const id = (name: string): string | undefined => text(name) && uuidValue(text(name)!)
  const taskTypeId = id('task_type_id')
  const taskStatusId = id('task_status_id')
  const authorId = id('person_id')
  const episodeId = id('episode_id')
  const before = instantParameter(query, 'before')
  const after = instantParameter(query, 'after')
  return {
    onlyPreviews: switchOf(query, 'only_preview'),
    ...(taskTypeId && { taskTypeId }),
    ...(taskStatusId && { taskStatusId }),
    ...(authorId && { authorId }),
    ...(episodeId && { episodeId }),
    ...(after && { after }),
    ...(before && { before }),
  }
}

export const newsPageOf = (query: QueryParameters): NewsPage => ({
  page: countOf(query, 'page'),
  limit: countOf(query, 'limit'),
})

const wrong = (name: string) => paramError(`Wrong value for parameter ${name}.`)

function countOf(query: QueryParameters, name: keyof NewsPage): number {
  const text = query[name]
  if (!text) return DEFAULT_PAGE[name]
  if (!/^0*[1-9]\d{0,6}$/.test(text)) throw wrong(name)
  return Number(text)
}

function switchOf(query: QueryParameters, name: string): boolean {
  const text = query[name]?.toLowerCase()
  if (!text || text === 'false' || text === '0') return false
  if (text === 'true' || text === '1' || text === 'on') return true
  throw wrong(name)
}
