import { requireActor, type RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, paramError } from '../../kernel/errors.js'
import { isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { effectiveRole, requireAdmin, requireEffectiveManager } from '../../kernel/permissions/checks.js'
import { historyPage, idParameter, namePartsOf } from './parameters.js'
import { eventNames, eventRows, hasRow, loginRows } from './queries.js'

/** Events that tell of new files. */
const OF_FILES = [
  'preview-file:add-file',
  'organisation:set-thumbnail',
  'person:set-thumbnail',
  'project:set-thumbnail',
]

/** What happened last: everything for admins, what happened in their open productions for managers. */
export async function listLastEvents(
  ctx: RequestContext,
  query: QueryParameters,
  queryAll: URLSearchParams,
): Promise<Query> {
  const projects = readableProjects(requireActor(ctx), query)
  const page = historyPage(query, queryAll, 'cursor_event_id')
  if (page.cursorId && !(await hasRow(ctx, 'api_event', page.cursorId)))
    throw paramError(`No event found with id: ${page.cursorId}`)
  const ofFiles = query.only_files === 'true'
  const names = query.name ? [query.name] : []
  // Both at once leave what both allow: a name that tells of no file is then none at all.
  if (ofFiles && query.name && !OF_FILES.includes(query.name)) page.limit = 0
  return eventRows({
    ...page,
    ...(projects && { projectIds: projects }),
    names: names.length || !ofFiles ? names : OF_FILES,
    prefixes: namePartsOf(queryAll, 'name_prefixes'),
    suffixes: namePartsOf(queryAll, 'name_suffixes'),
  })
}

/**
 * Ids of the productions whose events are asked for and may be read; undefined: all. QUIRK (events): a role in the
 * production makes a manager here, but never takes from who manages the studio.
 */
function readableProjects(actor: Actor, query: QueryParameters): string[] | undefined {
  const manages = actor.role === 'admin' || actor.role === 'manager'
  if (!manages && effectiveRole(actor, query.project_id) !== 'manager') throw forbidden()
  const id = idParameter(query, 'project_id')?.toLowerCase()
  if (isAdmin(actor)) return id ? [id] : undefined
  const open = projectIds(actor, { open: true })
  if (!id) return open
  if (!open.includes(id)) throw forbidden()
  return [id]
}

/** Every name of an event that was ever stored, in order. */
export function listEventNames(ctx: RequestContext): Promise<string[]> {
  requireEffectiveManager(ctx)
  return eventNames(ctx)
}

/** Who signed in last, from where. */
export async function listLastLogins(
  ctx: RequestContext,
  query: QueryParameters,
  queryAll: URLSearchParams,
): Promise<Query> {
  requireAdmin(ctx)
  const page = historyPage(query, queryAll, 'cursor_login_log_id')
  if (page.cursorId && !(await hasRow(ctx, 'login_log', page.cursorId)))
    throw paramError(`No login log found with id: ${page.cursorId}`)
  return loginRows(page)
}
