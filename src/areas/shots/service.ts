import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { paramError } from '../../kernel/errors.js'
import { shotScope } from './policy.js'
import { SHOT_FIELDS, TASK_FIELDS, shotsWithTasks } from './queries.js'

/** The shots of a production with their tasks, ready to be streamed. */
export interface ShotListing {
  compact: boolean
  /** What a compact reader needs to name the values of the rows. */
  header: { compact: boolean; shot_fields?: readonly string[]; task_fields?: readonly string[] }
  /** One JSON text a row: an object, or an array of values when compact. */
  rows: Query
}

/**
 * Lists shots with their tasks and assignees. Parameters as the REST operation takes them: `project_id`, `episode_id`
 * (an id, `all` or `main`), `id`, `compact`, `assigned_to`, `vendor_departments`; the rest is ignored.
 * @throws AppError 400 for a malformed id, 403 outside the team, 404 for an unknown production.
 */
export async function listShotsWithTasks(ctx: RequestContext, query: Record<string, string>): Promise<ShotListing> {
  const shotId = idParameter(query, 'id')
  const projectId = idParameter(query, 'project_id')
  const episodeId = idParameter(query, 'episode_id', ['all', 'main'])
  const scope = await shotScope(ctx, projectId)
  const compact = query.compact === 'true'
  // QUIRK (entities, QF): whatever their value, these two narrow anybody's view as if they were a vendor without department.
  const ownOnly = scope.vendor || query.assigned_to !== undefined
  const maskFor = scope.vendor ? scope.departments : query.vendor_departments !== undefined ? [] : undefined
  const rows = shotsWithTasks({
    callerId: scope.callerId,
    ownOnly,
    compact,
    ...(shotId && { shotId }),
    ...(projectId && { projectId }),
    ...(episodeId && episodeId !== 'all' && { episodeId }),
    ...(maskFor && { maskFor }),
  })
  return {
    compact,
    header: compact ? { compact, shot_fields: SHOT_FIELDS, task_fields: TASK_FIELDS } : { compact },
    rows,
  }
}

function idParameter(query: Record<string, string>, name: string, words: readonly string[] = []): string | undefined {
  const value = query[name]
  if (value === undefined || words.includes(value) || UUID.test(value)) return value
  throw paramError(`Invalid UUID format for ${name}: ${value}`)
}
