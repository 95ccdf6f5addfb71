import type { RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import { wireOptions, wireRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError, plainError, WIRE } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { canLink, LINKS, rankLink, upsertTaskStatusLink, upsertTaskTypeLink, type LinkKind } from './link-queries.js'

export type { LinkKind }

/** Name in REST of the other side of a link. */
export const linkKey = (kind: LinkKind): string => LINKS[kind].key

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
  return writing(ctx, projectId, async (tx) => {
    const id = await upsertTaskTypeLink(tx, projectId, taskTypeId, priority)
    return written(tx, 'taskTypes', id)
  })
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
  const known: readonly unknown[] = ENUMS.Role
  if (!rolesForBoard.every((role) => known.includes(role))) {
    throw paramError(`roles_for_board must hold roles only: ${known.join(', ')}.`)
  }
  const roles = rolesForBoard as string[]
  return writing(ctx, projectId, async (tx) => {
    const id = await upsertTaskStatusLink(tx, projectId, taskStatusId, { priority, roles })
    return written(tx, 'taskStatuses', id)
  })
}

async function requireLinkable(ctx: RequestContext, kind: LinkKind, projectId: string, otherId: string): Promise<void> {
  await requireManager(ctx, projectId)
  if (!UUID.test(otherId)) throw paramError(`${LINKS[kind].key} is required and must be a valid UUID`)
  if (!UUID.test(projectId) || !(await canLink(ctx, kind, projectId, otherId))) throw notFound()
}

/**
 * Ranks the links of a production: the first one gets priority 1. Ids without a link keep their place in the count.
 * @returns the changed links, as they were when each was ranked
 */
export async function reorderLinks(
  ctx: RequestContext,
  kind: LinkKind,
  projectId: string,
  ids: readonly unknown[],
): Promise<WrittenLink[]> {
  await requireManager(ctx, projectId)
  if (!ids.every((id) => typeof id === 'string' && UUID.test(id))) throw plainError(WIRE.format)
  if (!UUID.test(projectId)) throw notFound()
  if (!(await ctx.db.prisma.project.findUnique({ where: { id: projectId }, select: { id: true } }))) throw notFound()
  return writing(ctx, projectId, async (tx) => {
    const links: WrittenLink[] = []
    for (const [rank, otherId] of (ids as string[]).entries()) {
      const id = await rankLink(tx, kind, projectId, otherId, rank + 1)
      if (id) links.push(await written(tx, kind, id))
    }
    return links
  })
}

/** Runs a change of what a production is made of, and tells of it. */
const writing = <T>(ctx: RequestContext, projectId: string, work: (tx: RequestContext) => Promise<T>): Promise<T> =>
  ctx.transaction(async (tx) => {
    const result = await work(tx)
    await tx.emit('project:update', { project_id: projectId }, { projectId })
    return result
  })

async function written(tx: RequestContext, kind: LinkKind, id: string): Promise<WrittenLink> {
  const { model } = LINKS[kind]
  return { id, wire: (await wireRow(tx, model, id, wireOptions(tx, model, 'update', {}, false)))! }
}
