import type { RequestContext } from '../../context.js'
import { paramError } from '../../kernel/errors.js'
import { departmentIds, managedProjects, requireStudioManager } from './descriptor-policy.js'
import { descriptorRows, descriptorsOfField, openProjectIds, rankedDescriptors, withIds } from './descriptor-queries.js'
import {
  addDescriptor,
  applyChange,
  checkText,
  checkType,
  eraseDescriptor,
  explainingTaken,
  rank,
  snapshotOf,
  type DescriptorChange,
  type DescriptorInput,
} from './descriptor-service.js'

/** What can have the same custom column in all productions. */
export const SHARED = ['Asset', 'Shot', 'Edit', 'Episode', 'Sequence', 'Project'] as const

function checkKind(entityType: string | undefined): asserts entityType is string {
  const known: readonly unknown[] = SHARED
  if (known.includes(entityType)) return
  throw paramError('Wrong entity type. Please select Asset, Shot, Sequence, Episode, Edit, or Project.')
}

/** Productions that the caller changes at once. */
async function reachedProjects(ctx: RequestContext): Promise<string[]> {
  const projects = managedProjects(ctx)
  return projects === 'open' ? openProjectIds(ctx) : projects
}

/**
 * Makes the same custom column in every open production that has none of its field. For managers and admins of the
 * studio; a manager reaches the productions they manage.
 * @returns the ids of the new columns
 */
export async function createEverywhere(ctx: RequestContext, input: DescriptorInput): Promise<string[]> {
  requireStudioManager(ctx)
  checkKind(input.entityType)
  checkType(input.dataType)
  checkText(input.name, input.choices)
  const snapshot = snapshotOf({ ...input, taskTypeId: null }, departmentIds(input.departments))
  const projects = await reachedProjects(ctx)
  return explainingTaken(() =>
    ctx.transaction(async (tx) => {
      const ids: string[] = []
      for (const projectId of projects) {
        const id = await addDescriptor(tx, projectId, snapshot)
        if (id) ids.push(id)
      }
      return ids
    }),
  )
}

/** Changes a custom column in every open production that has it, with its values. @returns the ids of the columns */
export async function changeEverywhere(
  ctx: RequestContext,
  { entityType, fieldName }: { entityType: string; fieldName: string },
  change: DescriptorChange,
): Promise<string[]> {
  requireStudioManager(ctx)
  checkKind(entityType)
  if (change.dataType !== undefined) checkType(change.dataType)
  const projects = await reachedProjects(ctx)
  return explainingTaken(() =>
    ctx.transaction(async (tx) => {
      const found = await descriptorsOfField(tx, projects, entityType, fieldName)
      for (const descriptor of found) await applyChange(tx, descriptor, change)
      return found.map(({ id }) => id)
    }),
  )
}

/** Deletes a custom column and its values in every open production that has it. @returns the ids of the columns */
export async function removeEverywhere(
  ctx: RequestContext,
  { entityType, fieldName }: { entityType: string | undefined; fieldName: string },
): Promise<string[]> {
  requireStudioManager(ctx)
  checkKind(entityType)
  const projects = await reachedProjects(ctx)
  return ctx.transaction(async (tx) => {
    const found = await descriptorsOfField(tx, projects, entityType, fieldName)
    for (const descriptor of found) await eraseDescriptor(tx, descriptor)
    return found.map(({ id }) => id)
  })
}

/**
 * Ranks the custom columns of a kind in every open production by their fields; the others follow by name, productions
 * with none of the fields are left alone.
 * @returns the columns of the ranked productions in their order, in REST form
 */
export async function reorderEverywhere(
  ctx: RequestContext,
  { entityType, fields }: { entityType: string; fields: readonly string[] },
): Promise<string[]> {
  requireStudioManager(ctx)
  checkKind(entityType)
  const projects = await reachedProjects(ctx)
  return ctx.transaction(async (tx) => {
    const columns = await rankedDescriptors(tx, projects, entityType)
    const rows: string[] = []
    for (const projectId of projects) {
      const own = columns.filter((column) => column.projectId === projectId)
      const first = fields.flatMap((field) => own.filter(({ fieldName }) => fieldName === field).map(({ id }) => id))
      if (first.length === 0) continue
      const rest = own.map(({ id }) => id).filter((id) => !first.includes(id))
      rows.push(...(await rank(tx, projectId, entityType, [...first, ...rest])))
    }
    return rows
  })
}

/** Custom columns in their REST form, as JSON texts. */
export const wiresOf = (ctx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  descriptorRows(ctx, withIds(ids), { relations: false })
