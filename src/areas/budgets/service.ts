import type { RequestContext } from '../../context.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { createValues, updateValues } from '../../kernel/crud/input.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { lockRow, refuseClash, type ExpectedVersion } from '../../kernel/crud/versions.js'
import { notFound, paramError, validationError } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { callerZone } from '../people/service.js'
export { budgetOfEntry, projectOfBudget } from './policy.js'
import { managedBudget, managedEntry, requireBudgets, requireId } from './policy.js'
import {
  budgetsOf,
  deleteEntries,
  departmentMinuteRows,
  departmentMinutes,
  entriesOf,
  lockProject,
  nextRevision,
  type LoggedMinutes,
} from './queries.js'

/** What people say of a budget. */
export interface BudgetInput {
  name?: string | null | undefined
  /** ISO 4217 code. */
  currency?: string | null | undefined
}

/** What people say of a salary line, by field; checked against the columns. */
export type EntryInput = Record<string, unknown>

/** A written record: its id and its REST form as JSON text. */
export interface WrittenRecord {
  id: string
  wire: string
}

const written = async (tx: RequestContext, model: 'Budget' | 'BudgetEntry', id: string): Promise<WrittenRecord> => ({
  id,
  wire: (await wireRow(tx, model, id, wireOptions(tx, model, 'update', {}, false)))!,
})

const asInput = (data: Record<string, unknown>): WriteInput => ({ data, relations: {}, extra: {} })

/** The budgets of a production as JSON texts; for its managers. */
export async function listBudgets(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireBudgets(ctx, projectId)
  return budgetsOf(ctx, projectId)
}

/** Makes the next budget of a production; for its managers. @throws AppError 404 for an unknown production */
export async function addBudget(ctx: RequestContext, projectId: string, input: BudgetInput): Promise<WrittenRecord> {
  await requireBudgets(ctx, projectId)
  refuseNameless(input)
  return ctx.transaction(async (tx) => {
    if (!(await lockProject(tx, projectId))) throw notFound()
    const revision = await nextRevision(tx, projectId)
    const data = createValues('Budget', asInput({ ...input, projectId, revision })) as Prisma.BudgetUncheckedCreateInput
    const { id } = await tx.db.prisma.budget.create({ data, select: { id: true } })
    await tx.emit('budget:create', { budget_id: id }, { projectId })
    return written(tx, 'Budget', id)
  })
}

/** A budget in its REST form, as JSON text; for managers of the production. */
export async function readBudget(ctx: RequestContext, projectId: string, budgetId: string): Promise<string> {
  const { id } = await managedBudget(ctx, projectId, budgetId)
  return (await written(ctx, 'Budget', id)).wire
}

/**
 * Gives a budget another name or currency; what is null or absent stays. For managers of the production.
 * @param expected The state that the change was made for; where others changed the same since, it is refused.
 */
export async function changeBudget(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  { name, currency }: BudgetInput,
  expected?: ExpectedVersion,
): Promise<WrittenRecord> {
  const { id } = await managedBudget(ctx, projectId, budgetId)
  refuseNameless({ name })
  const data = { ...(name != null && { name }), ...(currency != null && { currency }) }
  return ctx.transaction(async (tx) => {
    const before = await lockRow(tx, 'Budget', id)
    if (!before) throw notFound()
    if (expected) await refuseClash(tx, 'Budget', before, asInput(data), expected)
    await tx.db.prisma.budget.updateMany({ where: { id }, data: updateValues('Budget', asInput(data), before) })
    await tx.emit('budget:update', { budget_id: id }, { projectId })
    return written(tx, 'Budget', id)
  })
}

/** Removes a budget with its salary lines; for managers of the production. */
export async function removeBudget(ctx: RequestContext, projectId: string, budgetId: string): Promise<void> {
  const { id } = await managedBudget(ctx, projectId, budgetId)
  await ctx.transaction(async (tx) => {
    await deleteEntries(tx, id)
    await tx.db.prisma.budget.deleteMany({ where: { id } })
    await tx.emit('budget:delete', { budget_id: id }, { projectId })
  })
}

/** The salary lines of a budget as JSON texts, none for a budget that nobody has; for managers of the production. */
export async function listEntries(ctx: RequestContext, projectId: string, budgetId: string): Promise<string[]> {
  requireId(budgetId)
  await requireBudgets(ctx, projectId)
  const budget = await findRow(ctx, 'Budget', budgetId)
  if (!budget) return []
  if (budget.projectId !== projectId.toLowerCase()) throw notFound()
  return entriesOf(ctx, budgetId)
}

/** Adds a salary line to a budget; for managers of the production. */
export async function addEntry(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  input: EntryInput,
): Promise<WrittenRecord> {
  const budget = await managedBudget(ctx, projectId, budgetId)
  checkDuration(input)
  return ctx.transaction(async (tx) => {
    const values = createValues('BudgetEntry', asInput({ exceptions: {}, ...input, budgetId: budget.id }))
    const data = values as unknown as Prisma.BudgetEntryUncheckedCreateInput
    const { id } = await tx.db.prisma.budgetEntry.create({ data, select: { id: true } })
    await tx.emit('budget-entry:create', { budget_id: budget.id, budget_entry_id: id }, { projectId })
    return written(tx, 'BudgetEntry', id)
  })
}

/** A salary line in its REST form, as JSON text; for managers of the production. */
export async function readEntry(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  entryId: string,
): Promise<string> {
  const { id } = await managedEntry(ctx, projectId, budgetId, entryId)
  return (await written(ctx, 'BudgetEntry', id)).wire
}

/** Changes the given fields of a salary line, as {@link changeBudget} does; for managers of the production. */
export async function changeEntry(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  entryId: string,
  input: EntryInput,
  expected?: ExpectedVersion,
): Promise<WrittenRecord> {
  const { id } = await managedEntry(ctx, projectId, budgetId, entryId)
  checkDuration(input)
  const payload = { budget_id: budgetId.toLowerCase(), budget_entry_id: id }
  return ctx.transaction(async (tx) => {
    const before = await lockRow(tx, 'BudgetEntry', id)
    if (!before) throw notFound()
    if (expected) await refuseClash(tx, 'BudgetEntry', before, asInput(input), expected)
    const data = updateValues('BudgetEntry', asInput(input), before)
    await tx.db.prisma.budgetEntry.updateMany({ where: { id }, data })
    await tx.emit('budget-entry:update', payload, { projectId })
    return written(tx, 'BudgetEntry', id)
  })
}

/** Removes a salary line; for managers of the production. */
export async function removeEntry(
  ctx: RequestContext,
  projectId: string,
  budgetId: string,
  entryId: string,
): Promise<void> {
  const { id } = await managedEntry(ctx, projectId, budgetId, entryId)
  await ctx.transaction(async (tx) => {
    await tx.db.prisma.budgetEntry.deleteMany({ where: { id } })
    await tx.emit('budget-entry:delete', { budget_id: budgetId.toLowerCase(), budget_entry_id: id }, { projectId })
  })
}

function refuseNameless({ name }: BudgetInput): void {
  if (name === '') throw validationError([{ field: 'name', message: 'String should have at least 1 character' }])
}

/** Nobody is paid for a period that ends before it starts. */
function checkDuration({ monthsDuration }: EntryInput): void {
  if (Number(monthsDuration) < 0) {
    throw validationError([{ field: 'months_duration', message: 'Input should be greater than or equal to 0' }])
  }
}

/**
 * Months that cost something else, as they are kept: whole amounts, without those that are null or not above zero.
 * @throws AppError 400 for an amount that is no number
 */
export function keptExceptions(exceptions: Record<string, unknown> | null | undefined): Record<string, number> {
  const kept: Record<string, number> = {}
  for (const [month, amount] of Object.entries(exceptions ?? {})) {
    if (amount === null) continue
    const whole = Math.trunc(typeof amount === 'string' && amount.trim() ? Number(amount) : (amount as number))
    if (!Number.isSafeInteger(whole)) throw paramError(`The amount of ${month} is not a whole number.`)
    if (whole > 0) kept[month] = whole
  }
  return kept
}

/** Logged minutes of a production by department, person and month, as JSON text; for admins. */
export async function departmentTimes(ctx: RequestContext, projectId: string): Promise<string> {
  requireAdmin(ctx)
  requireId(projectId)
  return departmentMinutes(ctx, projectId, await callerZone(ctx))
}

/** The same as rows; for admins. */
export async function departmentTimeRows(ctx: RequestContext, projectId: string): Promise<LoggedMinutes[]> {
  requireAdmin(ctx)
  return departmentMinuteRows(ctx, projectId, await callerZone(ctx))
}
