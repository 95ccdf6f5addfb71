import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireRow } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { present, presentAfter } from '../../kernel/clock.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { isAdmin, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { deleteContents, readSharedAndOwn, shareContents, type FilterModel } from './filter-queries.js'

/** The caller's saved searches and those shared with them, as JSON text. */
export const listFilters = (ctx: RequestContext): Promise<string> =>
  readSharedAndOwn(ctx, requireActor(ctx), 'SearchFilter')

/** The folders of saved searches, likewise. */
export const listFilterGroups = (ctx: RequestContext): Promise<string> =>
  readSharedAndOwn(ctx, requireActor(ctx), 'SearchFilterGroup')

/** What a saved search and a folder have in common. */
export interface FilterPlace {
  name: string
  listType: string
  entityType: string | null
  projectId: string | null
  departmentId: string | null
  isShared: boolean
}

export interface NewFilter extends FilterPlace {
  searchQuery: string
  searchFilterGroupId: string | null
}

export interface NewFilterGroup extends FilterPlace {
  color: string
}

/** Only who manages a production shares something in it. */
const mayShareIn = (actor: Actor, projectId: string | null | undefined): boolean => {
  const role = projectId == null ? undefined : roleIn(actor, projectId.toLowerCase())
  return role === 'admin' || role === 'manager'
}

/** @throws AppError 404 for a production or a department that does not exist. */
async function requirePlace(
  ctx: RequestContext,
  { projectId, departmentId }: { projectId?: string | null | undefined; departmentId?: string | null | undefined },
): Promise<void> {
  if (projectId != null && !(await findRow(ctx, 'Project', projectId))) throw notFound()
  if (departmentId != null && !(await findRow(ctx, 'Department', departmentId))) throw notFound()
}

/**
 * A saved search is shared as its folder is.
 * @throws AppError 404 for an unknown folder, and for somebody else's that is not shared.
 */
async function requireGroup(ctx: RequestContext, groupId: string | null, isShared: boolean): Promise<void> {
  if (groupId === null) return
  const actor = requireActor(ctx)
  const group = await findRow(ctx, 'SearchFilterGroup', groupId)
  if (!group || !(group.isShared || group.personId === actor.id || isAdmin(actor))) throw notFound()
  if (group.isShared !== isShared)
    throw paramError('A search filter should have the same value for is_shared than its search filter group.')
}

/** Saves a search of the caller; as JSON text. Who may not share it there has it for themselves. */
export async function createFilter(ctx: RequestContext, wanted: NewFilter): Promise<string> {
  const actor = requireActor(ctx)
  await requirePlace(ctx, wanted)
  const isShared = wanted.isShared && mayShareIn(actor, wanted.projectId)
  await requireGroup(ctx, wanted.searchFilterGroupId, isShared)
  return ctx.transaction(async (tx) => {
    const now = present()
    const data = { ...wanted, isShared, personId: actor.id, createdAt: now, updatedAt: now }
    const { id } = await tx.db.prisma.searchFilter.create({ data, select: { id: true } })
    return shown(tx, 'SearchFilter', id)
  })
}

/** Makes a folder of the caller for saved searches; as JSON text. */
export async function createFilterGroup(ctx: RequestContext, wanted: NewFilterGroup): Promise<string> {
  const actor = requireActor(ctx)
  await requirePlace(ctx, wanted)
  const isShared = wanted.isShared && mayShareIn(actor, wanted.projectId)
  return ctx.transaction(async (tx) => {
    const now = present()
    const data = { ...wanted, isShared, personId: actor.id, createdAt: now, updatedAt: now }
    const { id } = await tx.db.prisma.searchFilterGroup.create({ data, select: { id: true } })
    return shown(tx, 'SearchFilterGroup', id)
  })
}

/** @throws AppError 404 for what is not the caller's: a foreign one is not even known to them; admins have all. */
function requireOwn(actor: Actor, row: Row | null): Row {
  if (!row || (row.personId !== actor.id && !isAdmin(actor))) throw notFound()
  return row
}

/** The caller's own, which nobody else changes until the end of the transaction. */
const lockedFilter = async (tx: RequestContext, model: FilterModel, id: string | undefined): Promise<Row> =>
  requireOwn(requireActor(tx), id && UUID.test(id) ? await lockRow(tx, model, id) : null)

export async function readFilterGroup(ctx: RequestContext, id: string | undefined): Promise<string> {
  const row = requireOwn(requireActor(ctx), await findRow(ctx, 'SearchFilterGroup', id))
  return (await wireRow(ctx, 'SearchFilterGroup', row.id, {}))!
}

/** What changes of a saved search or a folder; what is left out or null stays. */
export interface FilterChange {
  name?: string | null | undefined
  isShared?: boolean | null | undefined
  projectId?: string | null | undefined
  departmentId?: string | null | undefined
}

/**
 * Whether it is shared after a change. Who changes that names the production, and manages it; what is shared does not
 * get into another production by being moved there.
 */
function sharedAfter(actor: Actor, row: Row, change: FilterChange): boolean {
  const isShared = change.isShared ?? (row.isShared as boolean)
  const isMoved = change.projectId != null && change.projectId.toLowerCase() !== row.projectId
  if (isShared === row.isShared && !isMoved) return isShared
  return isShared && mayShareIn(actor, change.projectId)
}

/** The values that a change writes. */
const given = (change: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value != null))

/** Changes a saved search; as JSON text. An explicit null takes it out of its folder. */
export function changeFilter(
  ctx: RequestContext,
  id: string | undefined,
  change: FilterChange & { searchQuery?: string | null | undefined; searchFilterGroupId?: string | null | undefined },
): Promise<string> {
  const actor = requireActor(ctx)
  return ctx.transaction(async (tx) => {
    const row = await lockedFilter(tx, 'SearchFilter', id)
    await requirePlace(tx, change)
    const isShared = sharedAfter(actor, row, change)
    const { searchFilterGroupId = row.searchFilterGroupId as string | null } = change
    await requireGroup(tx, searchFilterGroupId, isShared)
    const updatedAt = presentAfter(row.updatedAt as string | null)
    const data = { ...given(change), isShared, searchFilterGroupId, updatedAt }
    await tx.db.prisma.searchFilter.updateMany({ where: { id: row.id }, data })
    return shown(tx, 'SearchFilter', row.id)
  })
}

/** Changes a folder; as JSON text. What is in it is shared, or no longer, with it. */
export function changeFilterGroup(
  ctx: RequestContext,
  id: string | undefined,
  change: FilterChange & { color?: string | null | undefined },
): Promise<string> {
  const actor = requireActor(ctx)
  return ctx.transaction(async (tx) => {
    const row = await lockedFilter(tx, 'SearchFilterGroup', id)
    await requirePlace(tx, change)
    const isShared = sharedAfter(actor, row, change)
    const data = { ...given(change), isShared, updatedAt: presentAfter(row.updatedAt as string | null) }
    await tx.db.prisma.searchFilterGroup.updateMany({ where: { id: row.id }, data })
    const projectId = change.projectId ?? (row.projectId as string | null)
    if (change.isShared != null || isShared !== row.isShared)
      await shareContents(tx, { id: row.id, isShared, projectId })
    return shown(tx, 'SearchFilterGroup', row.id)
  })
}

/** A record as JSON text. */
const shown = async (tx: RequestContext, model: FilterModel, id: string): Promise<string> =>
  (await wireRow(tx, model, id, {}))!

export function removeFilter(ctx: RequestContext, id: string | undefined): Promise<void> {
  requireActor(ctx)
  return ctx.transaction(async (tx) => {
    const row = await lockedFilter(tx, 'SearchFilter', id)
    await deleteRow(tx, 'SearchFilter', row.id)
  })
}

/** Removes a folder and the saved searches in it. */
export function removeFilterGroup(ctx: RequestContext, id: string | undefined): Promise<void> {
  requireActor(ctx)
  return ctx.transaction(async (tx) => {
    const row = await lockedFilter(tx, 'SearchFilterGroup', id)
    await deleteContents(tx, row.id)
    await deleteRow(tx, 'SearchFilterGroup', row.id)
  })
}
