import { randomUUID } from 'node:crypto'
import type { RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { insertion } from '../../kernel/crud/insert.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound } from '../../kernel/errors.js'
import { isAdmin, projectIds } from '../../kernel/permissions/actor.js'
import { requireMemberBut } from '../../kernel/permissions/checks.js'
import { requireKnownProject } from '../entities/service.js'
import { newsFilter, newsPageOf } from './parameters.js'
export { entityNews } from './queries.js'
import { deleteNewsOf, newsItem, newsPage, openProjectIds } from './queries.js'

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

/** What the news tell of a comment. */
export interface CommentNews {
  authorId: string
  commentId: string
  taskId: string
  projectId: string | null
  taskTypeId: string | null
  taskStatusId: string | null
  /** True when the status of the task changed with it. */
  change: boolean
  /** When the comment was made, ISO 8601; kept to the second. */
  createdAt: string
}

/** News that are kept, under their id. */
export interface KeptNews extends CommentNews {
  id: string
}

/** News as they are kept, by {@link newsInsertion}; concepts are not in the news. */
export const newNews = (news: CommentNews): KeptNews => ({ ...news, id: randomUUID() })

/** Writes news: a statement, or a part of the one that writes what they tell of. */
export function newsInsertion(kept: readonly KeptNews[]): RawBuilder<unknown> {
  const updatedAt = new Date()
  const rows = kept.map(({ id, authorId, commentId, taskId, change, createdAt }) => {
    return { id, authorId, commentId, taskId, change, createdAt: createdAt.slice(0, 19), updatedAt }
  })
  return insertion('News', rows)
}

/** Tells of news. */
export function tellNews(tx: RequestContext, { id, projectId, taskStatusId, taskTypeId }: KeptNews): Promise<void> {
  return tx.emit('news:new', { news_id: id, task_status_id: taskStatusId, task_type_id: taskTypeId }, { projectId })
}

/** Puts a comment into the news. */
export async function addNews(tx: RequestContext, news: CommentNews): Promise<void> {
  const kept = newNews(news)
  await tx.db.execute(newsInsertion([kept]))
  await tellNews(tx, kept)
}

/** Takes what was told of a comment out of the news. @param told Whether it is told that they are gone, and where. */
export async function removeNewsOf(
  tx: RequestContext,
  commentId: string,
  told?: { projectId: string | null },
): Promise<void> {
  for (const id of await deleteNewsOf(tx, commentId)) if (told) await tx.emit('news:delete', { news_id: id }, told)
}
