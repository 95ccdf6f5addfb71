import type { RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { paramError } from '../../kernel/errors.js'
import { requireAdmin, requireManager } from '../../kernel/permissions/checks.js'
import { keepTaskTypes, knownParts, PARTS, removeLinks, type NewLink, type Owner, type Part } from './link-queries.js'
import { requireProject, tellChange, writeParts, type PartLists } from './settings-service.js'
import { requireTemplate, tellTemplateChange } from './template-service.js'
import { clearDefaultBackground, touchTemplate } from './template-queries.js'

/** A part to give to a production or template, or to take away from it. */
export interface PartItem extends NewLink {
  part: Part
}

/**
 * Gives a production or a template parts of all kinds, with ranks and roles where they have some; those it has get what is
 * given. Parts that do not exist are refused, and those that are named twice.
 * @param options.replaceTaskTypes Takes the task types away that are not listed; for productions.
 */
export async function addPartList(
  ctx: RequestContext,
  owner: Owner,
  items: readonly PartItem[],
  { mode, replaceTaskTypes = false }: { mode: BulkMode; replaceTaskTypes?: boolean },
): Promise<Outcome<PartItem>[]> {
  await requireOwner(ctx, owner)
  const outcomes = await checkedItems(ctx, items)
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  const lists = byPart(outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : [])))
  await ctx.transaction(async (tx) => {
    if (replaceTaskTypes) await keepTaskTypes(tx, owner.id, lists.taskTypes?.map(({ id }) => id) ?? [])
    await writeParts(tx, owner, lists)
    await tell(tx, owner)
  })
  return outcomes
}

/** Takes parts of all kinds away from a production or a template, whether it has them or not; tasks stay. */
export async function removePartList(
  ctx: RequestContext,
  owner: Owner,
  items: readonly PartItem[],
): Promise<Outcome<PartItem>[]> {
  await requireOwner(ctx, owner)
  await ctx.transaction(async (tx) => {
    for (const [part, links] of Object.entries(byPart(items)) as [Part, NewLink[]][]) {
      const ids = links.map(({ id }) => id)
      await removeLinks(tx, owner, part, ids)
      if (owner.table === 'project_template' && part === 'previewBackgroundFiles') {
        await clearDefaultBackground(tx, owner.id, ids)
      }
    }
    await tell(tx, owner)
  })
  return items.map((value) => ({ value }))
}

/** What a production is made of is for its managers, what a template is for admins. */
async function requireOwner(ctx: RequestContext, { table, id }: Owner): Promise<void> {
  if (table === 'project') {
    await requireManager(ctx, id)
    await requireProject(ctx, id)
  } else {
    requireAdmin(ctx)
    await requireTemplate(ctx, id)
  }
}

async function checkedItems(ctx: RequestContext, items: readonly PartItem[]): Promise<Outcome<PartItem>[]> {
  const known = new Map<Part, Set<string>>()
  for (const [part, links] of Object.entries(byPart(items)) as [Part, NewLink[]][]) {
    known.set(
      part,
      await knownParts(
        ctx,
        part,
        links.map(({ id }) => id),
      ),
    )
  }
  const seen = new Set<string>()
  return items.map((item) => {
    const { part, id } = item
    if (!known.get(part)!.has(id)) return { error: paramError(`${PARTS[part].model} with id ${id} not found`) }
    if (seen.has(`${part} ${id}`))
      return { error: paramError(`${PARTS[part].model} with id ${id} is in the list twice`) }
    seen.add(`${part} ${id}`)
    return { value: item }
  })
}

function byPart(items: readonly PartItem[]): PartLists {
  const lists: Partial<Record<Part, NewLink[]>> = {}
  for (const { part, ...link } of items) (lists[part] ??= []).push(link)
  return lists
}

async function tell(tx: RequestContext, { table, id }: Owner): Promise<void> {
  if (table === 'project') return tellChange(tx, id)
  await touchTemplate(tx, id)
  await tellTemplateChange(tx, id)
}
