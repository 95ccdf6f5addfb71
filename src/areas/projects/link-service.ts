import type { RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError, plainError, WIRE } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { linkModel, PARTS, rankLink, upsertLink, type LinkValues, type Owner, type RankedPart } from './link-queries.js'

export type { RankedPart }

/** Name in REST of the other side of a link. */
export const linkKey = (part: RankedPart): string => PARTS[part].key

/** A link as it is after a change. */
export interface WrittenLink {
  id: string
  /** Its REST form, as JSON text. */
  wire: string
}

/** Gives a production a task type with its rank, or changes the rank. For managers of the production. */
export async function setTaskType(
  ctx: RequestContext,
  { projectId, taskTypeId, priority }: { projectId: string; taskTypeId: string; priority: number },
): Promise<WrittenLink> {
  await requireLinkable(ctx, 'taskTypes', projectId, taskTypeId)
  return writeLink(ctx, 'taskTypes', projectId, taskTypeId, { priority })
}

/**
 * Gives a production a task status with its rank and the roles that see it on the board, or changes them. For managers
 * of the production.
 */
export async function setTaskStatus(
  ctx: RequestContext,
  input: { projectId: string; taskStatusId: string; priority: number; rolesForBoard: readonly unknown[] },
): Promise<WrittenLink> {
  const { projectId, taskStatusId, priority, rolesForBoard } = input
  await requireLinkable(ctx, 'taskStatuses', projectId, taskStatusId)
  return writeLink(ctx, 'taskStatuses', projectId, taskStatusId, { priority, roles: boardRoles(rolesForBoard) })
}

/** The roles that see a status on the board, checked. */
export function boardRoles(roles: readonly unknown[]): string[] {
  const known: readonly unknown[] = ENUMS.Role
  if (roles.every((role) => known.includes(role))) return roles as string[]
  throw paramError(`roles_for_board must hold roles only: ${known.join(', ')}.`)
}

async function requireLinkable(
  ctx: RequestContext,
  part: RankedPart,
  projectId: string,
  otherId: string,
): Promise<void> {
  await requireManager(ctx, projectId)
  const { key, model } = PARTS[part]
  if (!UUID.test(otherId)) throw paramError(`${key} is required and must be a valid UUID`)
  if (!(await findRow(ctx, 'Project', projectId)) || !(await findRow(ctx, model, otherId))) throw notFound()
}

const writeLink = (
  ctx: RequestContext,
  part: RankedPart,
  projectId: string,
  otherId: string,
  values: LinkValues,
): Promise<WrittenLink> =>
  writing(ctx, projectId, async (tx, owner) => written(tx, part, await upsertLink(tx, owner, part, otherId, values)))

/**
 * Ranks the links of a production: the first one gets priority 1. Ids without a link keep their place in the count.
 * @returns the changed links, as they were when each was ranked
 */
export async function reorderLinks(
  ctx: RequestContext,
  part: RankedPart,
  projectId: string,
  ids: readonly unknown[],
): Promise<WrittenLink[]> {
  await requireManager(ctx, projectId)
  if (!ids.every((id) => typeof id === 'string' && UUID.test(id))) throw plainError(WIRE.format)
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
  return writing(ctx, projectId, async (tx, owner) => {
    const links: WrittenLink[] = []
    for (const [rank, otherId] of (ids as string[]).entries()) {
      const id = await rankLink(tx, owner, part, otherId, rank + 1)
      if (id) links.push(await written(tx, part, id))
    }
    return links
  })
}

/** Runs a change of what a production is made of, and tells of it. */
const writing = <T>(
  ctx: RequestContext,
  projectId: string,
  work: (tx: RequestContext, owner: Owner) => Promise<T>,
): Promise<T> =>
  ctx.transaction(async (tx) => {
    const result = await work(tx, { table: 'project', id: projectId })
    await tx.emit('project:update', { project_id: projectId }, { projectId })
    return result
  })

async function written(tx: RequestContext, part: RankedPart, id: string): Promise<WrittenLink> {
  const model = linkModel(part, 'project')
  return { id, wire: (await wireRow(tx, model, id, wireOptions(tx, model, 'update', {}, false)))! }
}
