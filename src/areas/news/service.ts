import { requireActor, type RequestContext } from '../../context.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound } from '../../kernel/errors.js'
import { isAdmin, projectIds } from '../../kernel/permissions/actor.js'
import { requireMemberBut } from '../../kernel/permissions/checks.js'
import { requireKnownProject } from '../entities/service.js'
import { newsFilter, newsPageOf } from './parameters.js'
export { entityNews } from './queries.js'
import { deleteNewsOf, insertNews, newsItem, newsPage, openProjectIds, type CommentNews } from './queries.js'

/** A page of the news of a production as a JSON text. */
export async function listNewsOf(ctx: RequestContext, projectId: string, query: QueryParameters): Promise<string> {
  await requireKnownProject(ctx, projectId)
  return newsPage(ctx, [projectId], newsFilter(query), newsPageOf(query))
}

/** A page of the news of the open productions of the caller, of all of them for admins, as a JSON text. */
export async function listNews(ctx: RequestContext, query: QueryParameters): Promise<string> {
  const filter = newsFilter(query)
  const page = newsPageOf(query)
  const mine = await readProjects(ctx)
  // QUIRK (news): a production that is not one of them does not narrow the list.
  const asked = query.project_id?.toLowerCase()
  return newsPage(ctx, asked && mine.includes(asked) ? [asked] : mine, filter, page)
}

async function readProjects(ctx: RequestContext): Promise<string[]> {
  const actor = requireActor(ctx)
  if (isAdmin(actor)) return openProjectIds(ctx)
  const open = projectIds(actor, { open: true })
  // QUIRK (news): whose productions are all closed reads the news of these.
  return open.length ? open : projectIds(actor)
}

/** One news of a production as a JSON text; vendors do not read single ones. */
export async function readNews(ctx: RequestContext, projectId: string, id: string): Promise<string> {
  await requireMemberBut(ctx, projectId, ['vendor'])
  const item = UUID.test(id) && UUID.test(projectId) ? await newsItem(ctx, projectId, id) : undefined
  if (!item) throw notFound()
  return item
}

/** Puts a comment that changed no status into the news, unless it is on a concept. */
export async function addNews(tx: RequestContext, news: CommentNews): Promise<void> {
  const id = await insertNews(tx, news)
  if (!id) return
  const told = { news_id: id, task_status_id: news.taskStatusId, task_type_id: news.taskTypeId }
  await tx.emit('news:new', told, { projectId: news.projectId })
}

/** Takes what was told of a comment out of the news. */
export async function removeNewsOf(tx: RequestContext, commentId: string, projectId: string | null): Promise<void> {
  for (const id of await deleteNewsOf(tx, commentId)) await tx.emit('news:delete', { news_id: id }, { projectId })
}
