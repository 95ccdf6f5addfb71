import type { RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager, requireMember } from '../../kernel/permissions/checks.js'
import {
  addLinks,
  isRanked,
  keepTaskTypes,
  PARTS,
  partsOf,
  removeLinks,
  updateLinks,
  type NewLink,
  type Owner,
  type Part,
} from './link-queries.js'
import { touchProject } from './settings-queries.js'

const project = (id: string): Owner => ({ table: 'project', id })

/** What a production uses of one kind, in its REST form, as JSON texts. For its team; automations for managers. */
export async function listParts(ctx: RequestContext, projectId: string, part: Part): Promise<string[]> {
  await requireProject(ctx, projectId)
  await (part === 'statusAutomations' ? requireManager : requireMember)(ctx, projectId)
  return partsOf(ctx, project(projectId), part)
}

/**
 * Gives a production a task type, a status, an asset type, an automation or a preview background. For managers of the
 * production.
 * @returns the production in its REST form, as JSON text
 */
export async function addPart(
  ctx: RequestContext,
  projectId: string,
  part: Part,
  { id, priority = null }: NewLink,
): Promise<string> {
  await requireProject(ctx, projectId)
  await requireManager(ctx, projectId)
  if (part === 'taskTypes' && !UUID.test(id)) throw paramError('task_type_id is required and must be a valid UUID')
  const { model } = PARTS[part]
  if (!(await findRow(ctx, model, id))) throw paramError(`${model} with id ${id} not found`)
  await ctx.transaction(async (tx) => {
    const made = await addLinks(tx, project(projectId), part, [{ id, priority }])
    // QUIRK (projects, settings/task-types): told of even when the production has it; its rank stays then.
    if (made > 0 || part === 'taskTypes') await tellChange(tx, projectId)
  })
  return projectWire(ctx, projectId)
}

/** Takes a part away from a production, whether it has it or not; tasks stay. For managers of the production. */
export async function removePart(ctx: RequestContext, projectId: string, part: Part, id: string): Promise<void> {
  await requireProject(ctx, projectId)
  await requireManager(ctx, projectId)
  await ctx.transaction(async (tx) => {
    if (UUID.test(id)) await removeLinks(tx, project(projectId), part, [id])
    await tellChange(tx, projectId)
  })
}

/** Parts for a production, by kind. */
export type PartLists = Partial<Record<Part, readonly NewLink[]>>

/**
 * Gives a production many parts at once; ids that name nothing are passed over. Task types that it has get the rank that
 * is given; with `replaceTaskTypes` it loses those that are not listed. For managers of the production.
 * @returns the production in its REST form, as JSON text
 */
export async function addParts(
  ctx: RequestContext,
  projectId: string,
  lists: PartLists,
  { replaceTaskTypes = false }: { replaceTaskTypes?: boolean } = {},
): Promise<string> {
  await requireProject(ctx, projectId)
  await requireManager(ctx, projectId)
  await ctx.transaction(async (tx) => {
    if (replaceTaskTypes) await keepTaskTypes(tx, projectId, lists.taskTypes?.map(({ id }) => id) ?? [])
    await writeParts(tx, project(projectId), lists)
    await tellChange(tx, projectId)
  })
  return projectWire(ctx, projectId)
}

/** Makes the links that are missing, and gives those that are there what is said of them. */
export async function writeParts(tx: RequestContext, owner: Owner, lists: PartLists): Promise<void> {
  for (const [part, links] of Object.entries(lists) as [Part, readonly NewLink[]][]) {
    if (isRanked(part)) await updateLinks(tx, owner, part, links)
    await addLinks(tx, owner, part, links)
  }
}

/** @throws AppError 404 for an unknown or malformed id, also to admins. */
export async function requireProject(ctx: RequestContext, projectId: string): Promise<void> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
}

/** The production in its REST form without lists, as JSON text. */
export const projectWire = async (ctx: RequestContext, projectId: string): Promise<string> =>
  (await wireRow(ctx, 'Project', projectId, wireOptions(ctx, 'Project', 'update', {}, false)))!

/** Notes and tells that a production changed. */
export async function tellChange(tx: RequestContext, projectId: string): Promise<void> {
  await touchProject(tx, projectId)
  await tx.emit('project:update', { project_id: projectId }, { projectId })
}
