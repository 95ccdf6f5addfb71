import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { notFound } from '../../kernel/errors.js'
import { requireMember } from '../../kernel/permissions/checks.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import {
  retakeFigures,
  retakeRows,
  statusFigures,
  statusRows,
  type EpisodeWork,
  type RetakeRow,
  type StatusRow,
} from './episode-queries.js'

/** The work a caller sees in episodes: the team all, vendors what is assigned to them. @throws AppError 404, 403 */
async function visibleWork(ctx: RequestContext, projectId: string): Promise<EpisodeWork> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
  await requireMember(ctx, projectId)
  const actor = requireActor(ctx)
  return { projectId, assigneeId: roleIn(actor, projectId.toLowerCase()) === 'vendor' ? actor.id : undefined }
}

/** Tasks, frames and drawings by episode, task type and status, as JSON text; for the team. */
export const episodeStatistics = async (ctx: RequestContext, projectId: string): Promise<string> =>
  statusFigures(ctx, await visibleWork(ctx, projectId))

/** The same as rows. */
export const episodeStatisticsRows = async (ctx: RequestContext, projectId: string): Promise<StatusRow[]> =>
  statusRows(ctx, await visibleWork(ctx, projectId))

/** What became of tasks take by take, by episode and task type, as JSON text; for the team. */
export const retakeStatistics = async (ctx: RequestContext, projectId: string): Promise<string> =>
  retakeFigures(ctx, await visibleWork(ctx, projectId))

/** The same as rows. */
export const retakeStatisticsRows = async (ctx: RequestContext, projectId: string): Promise<RetakeRow[]> =>
  retakeRows(ctx, await visibleWork(ctx, projectId))
