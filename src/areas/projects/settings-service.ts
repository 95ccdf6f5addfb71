import type { RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager, requireMember } from '../../kernel/permissions/checks.js'
import { backgroundsOf, linkBackground, touchProject, unlinkBackground } from './settings-queries.js'

/** The preview backgrounds of a production in their REST form, as JSON texts; for its team. */
export async function listBackgrounds(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireProject(ctx, projectId)
  await requireMember(ctx, projectId)
  return backgroundsOf(ctx, projectId)
}

/**
 * Gives a production a preview background; nothing happens when it has it. For managers of the production.
 * @returns the production in its REST form, as JSON text
 */
export async function addBackground(ctx: RequestContext, projectId: string, backgroundId: string): Promise<string> {
  await requireProject(ctx, projectId)
  await requireManager(ctx, projectId)
  if (!(await findRow(ctx, 'PreviewBackgroundFile', backgroundId))) {
    throw paramError(`PreviewBackgroundFile with id ${backgroundId} not found`)
  }
  await ctx.transaction(async (tx) => {
    if (await linkBackground(tx, projectId, backgroundId)) await tellChange(tx, projectId)
  })
  return (await wireRow(ctx, 'Project', projectId, wireOptions(ctx, 'Project', 'update', {}, false)))!
}

/** Takes a preview background away from a production, whether it has it or not. For managers of the production. */
export async function removeBackground(ctx: RequestContext, projectId: string, backgroundId: string): Promise<void> {
  await requireProject(ctx, projectId)
  await requireManager(ctx, projectId)
  await ctx.transaction(async (tx) => {
    if (UUID.test(backgroundId)) await unlinkBackground(tx, projectId, backgroundId)
    await tellChange(tx, projectId)
  })
}

async function requireProject(ctx: RequestContext, projectId: string): Promise<void> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
}

async function tellChange(tx: RequestContext, projectId: string): Promise<void> {
  await touchProject(tx, projectId)
  await tx.emit('project:update', { project_id: projectId }, { projectId })
}
