import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import type { WireOptions } from '../../kernel/crud/wire.js'
import { notFound, plainError, WIRE } from '../../kernel/errors.js'
import { requireAdmin, requireEffectiveManager } from '../../kernel/permissions/checks.js'
import {
  addLinks,
  isRanked,
  linkModel,
  PARTS,
  partsOf,
  removeLinks,
  upsertLink,
  type LinkValues,
  type Owner,
  type Part,
  type RankedPart,
} from './link-queries.js'
import type { WrittenLink } from './link-service.js'
import { clearDefaultBackground, touchTemplate } from './template-queries.js'
import { requireTemplate, tellTemplateChange } from './template-service.js'

const template = (id: string): Owner => ({ table: 'project_template', id })

/** How the parts of a template look; SQL may name the link as `l`. */
const SHAPES: Record<Part, WireOptions> = {
  taskTypes: { computed: { priority: () => sql`l.priority` } },
  taskStatuses: { computed: { priority: () => sql`l.priority`, roles_for_board: () => sql`l.roles_for_board` } },
  assetTypes: { only: ['id', 'name'] },
  statusAutomations: {},
  previewBackgroundFiles: { only: ['id', 'name', 'is_default'] },
}

const LABELS: Record<Part, string> = {
  taskTypes: 'Task type',
  taskStatuses: 'Task status',
  assetTypes: 'Asset type',
  statusAutomations: 'Status automation',
  previewBackgroundFiles: 'Preview background file',
}

/** What a template holds of one kind, in its REST form, as JSON texts; by rank where it has one. For managers of the studio. */
export async function listTemplateParts(ctx: RequestContext, templateId: string, part: Part): Promise<string[]> {
  requireEffectiveManager(ctx)
  await requireTemplate(ctx, templateId)
  const orderBy = isRanked(part) ? { orderBy: sql`coalesce(l.priority, 0), t.name` } : {}
  return partsOf(ctx, template(templateId), part, { options: SHAPES[part], ...orderBy })
}

/**
 * Gives a template a part, or changes the rank and the roles of one it has. For admins.
 * @returns the link of a task type or status, else the part
 * @throws AppError 404 for an unknown template, 400 for an unknown part
 */
export async function setTemplatePart(
  ctx: RequestContext,
  templateId: string,
  part: Part,
  otherId: string,
  { priority, roles }: LinkValues = {},
): Promise<WrittenLink> {
  requireAdmin(ctx)
  await requireTemplate(ctx, templateId)
  await requirePart(ctx, part, otherId)
  return ctx.transaction(async (tx) => {
    const values = { priority: priority ?? undefined, roles: roles?.length ? roles : undefined }
    const written = isRanked(part)
      ? await writeLink(tx, templateId, part, otherId, values)
      : await addPlainPart(tx, templateId, part, otherId)
    await tellTemplateChange(tx, templateId)
    return written
  })
}

async function writeLink(
  tx: RequestContext,
  templateId: string,
  part: RankedPart,
  otherId: string,
  values: LinkValues,
): Promise<WrittenLink> {
  const id = await upsertLink(tx, template(templateId), part, otherId, values)
  const model = linkModel(part, 'project_template')
  return { id, wire: (await wireRow(tx, model, id, wireOptions(tx, model, 'update', {}, false)))! }
}

async function addPlainPart(tx: RequestContext, templateId: string, part: Part, otherId: string): Promise<WrittenLink> {
  if (await addLinks(tx, template(templateId), part, [{ id: otherId }])) await touchTemplate(tx, templateId)
  return { id: otherId, wire: (await wireRow(tx, PARTS[part].model, otherId, SHAPES[part]))! }
}

/** Takes a part away from a template, whether it has it or not. For admins. */
export async function removeTemplatePart(
  ctx: RequestContext,
  templateId: string,
  part: Part,
  otherId: string,
): Promise<void> {
  requireAdmin(ctx)
  // QUIRK (project_templates): nobody asks whether there is a template to take task types and statuses from.
  if (!isRanked(part) || !UUID.test(templateId)) await requireTemplate(ctx, templateId)
  await ctx.transaction(async (tx) => {
    if (UUID.test(otherId)) await unlink(tx, templateId, part, otherId)
    await tellTemplateChange(tx, templateId)
  })
}

async function unlink(tx: RequestContext, templateId: string, part: Part, otherId: string): Promise<void> {
  const removed = await removeLinks(tx, template(templateId), part, [otherId])
  if (!removed || isRanked(part)) return
  await touchTemplate(tx, templateId)
  if (part === 'previewBackgroundFiles') await clearDefaultBackground(tx, templateId, [otherId])
}

/**
 * Ranks the task types or statuses of a template: the first one gets priority 1. What the template does not have is
 * added. For admins.
 * @returns the links, as they were when each was ranked
 */
export async function reorderTemplateParts(
  ctx: RequestContext,
  part: RankedPart,
  templateId: string,
  ids: readonly unknown[],
): Promise<WrittenLink[]> {
  requireAdmin(ctx)
  if (!(await findRow(ctx, 'ProjectTemplate', templateId))) throw notFound()
  if (!ids.every((id) => typeof id === 'string' && UUID.test(id))) throw plainError(WIRE.format)
  for (const id of new Set(ids as string[])) await requirePart(ctx, part, id)
  return ctx.transaction(async (tx) => {
    const links: WrittenLink[] = []
    for (const [rank, id] of (ids as string[]).entries()) {
      links.push(await writeLink(tx, templateId, part, id, { priority: rank + 1 }))
      // QUIRK (project_templates, reorder): told of once for each.
      await tellTemplateChange(tx, templateId)
    }
    return links
  })
}

async function requirePart(ctx: RequestContext, part: Part, id: string): Promise<void> {
  const { key, model } = PARTS[part]
  if (!UUID.test(id)) throw plainError(`${key} is required and must be a valid UUID`)
  if (!(await findRow(ctx, model, id))) throw plainError(`${LABELS[part]} ${id} does not exist`)
}
