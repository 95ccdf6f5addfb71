import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import { requireManager } from '../../kernel/permissions/checks.js'

/** Refuses what can't be the id of a record. */
export function requireId(id: string): void {
  if (!UUID.test(id)) throw paramError('Wrong UUID format.')
}

/** Budgets are for the managers of the production. */
export async function requireBudgets(ctx: RequestContext, projectId: string): Promise<void> {
  await requireManager(ctx, projectId)
  requireId(projectId)
}

/**
 * A budget of the production, for its managers. ZOU-BUG (projects, Budgets): the reference reads and writes the budgets
 * of any production through the path of one's own; here they are unknown there.
 * @throws AppError 404 when the production has no such budget
 */
export async function managedBudget(ctx: RequestContext, projectId: string, budgetId: string): Promise<Row> {
  requireId(budgetId)
  await requireBudgets(ctx, projectId)
  const budget = await findRow(ctx, 'Budget', budgetId)
  if (budget?.projectId !== projectId.toLowerCase()) throw notFound()
  return budget
}

/** A salary line of a budget of the production, for its managers. @throws AppError 404 when the budget has no such line */
export async function managedEntry(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  entryId: string,
): Promise<Row> {
  requireId(entryId)
  const budget = await managedBudget(ctx, projectId, budgetId)
  const entry = await findRow(ctx, 'BudgetEntry', entryId)
  if (entry?.budgetId !== budget.id) throw notFound()
  return entry
}

/**
 * Production of a budget, for its managers.
 * @throws AppError 404, also when others have it: what one does not see is as little there as what does not exist
 */
export async function projectOfBudget(ctx: RequestContext, budgetId: string): Promise<string> {
  const budget = await findRow(ctx, 'Budget', budgetId)
  const projectId = budget?.projectId as string | null | undefined
  if (!projectId || !managesProject(ctx, projectId)) throw notFound()
  return projectId
}

/** Budget of a salary line and its production, for managers. @throws AppError 404 as for a budget */
export async function budgetOfEntry(
  ctx: RequestContext,
  entryId: string,
): Promise<{ projectId: string; budgetId: string }> {
  const entry = await findRow(ctx, 'BudgetEntry', entryId)
  if (!entry) throw notFound()
  const budgetId = entry.budgetId as string
  return { projectId: await projectOfBudget(ctx, budgetId), budgetId }
}

const managesProject = (ctx: RequestContext, projectId: string): boolean =>
  ['admin', 'manager'].includes(roleIn(requireActor(ctx), projectId) ?? '')
