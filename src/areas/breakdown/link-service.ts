import type { RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { integerParameter } from '../../kernel/crud/list.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { isIsoDate } from '../../kernel/crud/values.js'
import { forbidden, notFound, paramError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { allLinks, countLinks, deleteLink, linkPage, linksSince } from './link-queries.js'

/** The form of `cursor_created_at`. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}$/

/**
 * The casting links of a production: a page when `page` is 1 or more, what was made after `cursor_created_at` when that
 * is given, else all of them or the first `limit`, to be streamed. For managers of the production.
 */
export async function listLinks(
  ctx: RequestContext,
  projectId: string,
  query: QueryParameters,
): Promise<{ json: string } | { rows: RawBuilder<unknown> }> {
  await requireManager(ctx, projectId)
  const project = await findRow(ctx, 'Project', projectId)
  if (!project) throw notFound()
  const page = integerParameter(query, 'page', 0)
  const limit = integerParameter(query, 'limit', 0)
  const size = limit < 1 ? ctx.deps.config.nbRecordsPerPage : limit
  if (page >= 1) return { json: await pageOfLinks(ctx, project.id, page, size) }
  const since = query.cursor_created_at
  if (since === undefined) return { rows: allLinks(project.id, limit) }
  if (!INSTANT.test(since) || !isIsoDate(since)) {
    throw paramError('cursor_created_at must look like YYYY-MM-DDTHH:MM:SS.ffffff.')
  }
  const data = await linksSince(ctx, project.id, since, size)
  return { json: `{"data":[${data.join(',')}],"total":${await countLinks(ctx, project.id)},"limit":${size}}` }
}

async function pageOfLinks(ctx: RequestContext, projectId: string, page: number, limit: number): Promise<string> {
  const offset = (page - 1) * limit
  const count = await countLinks(ctx, projectId)
  // QUIRK (breakdown, entity-links): beyond the end there is nothing, not even a total.
  const total = count < offset ? 0 : count
  const data = await linkPage(ctx, projectId, { limit, offset })
  const facts = { total, nb_pages: Math.ceil(total / limit), limit, offset, page }
  return `{"data":[${data.join(',')}],${JSON.stringify(facts).slice(1)}`
}

/**
 * Deletes a casting link of a production. QUIRK (breakdown): nothing is told or counted anew. For managers of the
 * production.
 * @returns the link as it was, in REST form
 */
export async function removeLink(ctx: RequestContext, projectId: string, linkId: string): Promise<string> {
  await requireManager(ctx, projectId)
  const link = await findRow(ctx, 'EntityLink', linkId)
  if (!link) throw notFound()
  const caster = await findRow(ctx, 'Entity', link.entityInId)
  if (caster?.projectId !== projectId) throw forbidden()
  const wire = await wireRow(ctx, 'EntityLink', link.id, wireOptions(ctx, 'EntityLink', 'read', {}, false))
  await ctx.transaction((tx) => deleteLink(tx, { id: link.id, entityInId: link.entityInId as string }))
  return wire!
}
