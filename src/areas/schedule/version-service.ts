import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { lockRow } from '../../kernel/crud/versions.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager, requireMemberBut } from '../../kernel/permissions/checks.js'
import { requireIds } from './item-service.js'
import {
  copyLinkAssignees,
  copyLinks,
  copyTaskAssignees,
  copyTasks,
  markApplied,
  planTasks,
  setSource,
  versionTasks,
} from './version-queries.js'

/** A saved schedule and its production. */
interface Version {
  id: string
  projectId: string
}

async function findVersion(ctx: RequestContext, id: string): Promise<Version> {
  const row = await findRow(ctx, 'ProductionScheduleVersion', id)
  if (!row) throw notFound()
  return { id: row.id, projectId: row.projectId as string }
}

/** A saved schedule, for managers of its production. @throws AppError 404 when there is none */
export async function managedVersion(ctx: RequestContext, id: string): Promise<Version> {
  const version = await findVersion(ctx, id)
  await requireManager(ctx, version.projectId)
  return version
}

/** The tasks of a saved schedule in their REST form, as JSON texts; for the team but clients and vendors. */
export async function listVersionTasks(
  ctx: RequestContext,
  versionId: string,
  { taskTypeId, relations }: { taskTypeId?: string | undefined; relations: boolean },
): Promise<string[]> {
  const version = await findVersion(ctx, versionId)
  await requireMemberBut(ctx, version.projectId, ['client', 'vendor'])
  if (taskTypeId) requireIds(taskTypeId)
  return versionTasks(ctx, { versionId, relations, ...(taskTypeId && { taskTypeId }) })
}

/** Makes a saved schedule say what the production plans now; for managers of the production. @returns the number of tasks */
export async function copyFromProduction(ctx: RequestContext, versionId: string): Promise<number> {
  const { id, projectId } = await managedVersion(ctx, versionId)
  return ctx.transaction(async (tx) => {
    await lockVersion(tx, id)
    const count = await copyTasks(tx, id, projectId)
    await copyTaskAssignees(tx, id)
    return count
  })
}

/**
 * Puts into a saved schedule what another one of the production says; tasks that only the first has stay as they are.
 * For managers of the production.
 * @returns the number of tasks copied
 */
export async function copyFromVersion(ctx: RequestContext, versionId: string, sourceId: string): Promise<number> {
  const { id, projectId } = await managedVersion(ctx, versionId)
  const source = await findVersion(ctx, sourceId)
  if (source.projectId !== projectId) {
    throw paramError('Production schedule versions must belong to the same project.')
  }
  if (source.id === id) throw paramError('A production schedule version cannot be copied onto itself.')
  return ctx.transaction(async (tx) => {
    await lockVersion(tx, id)
    const count = await copyLinks(tx, id, source.id)
    await copyLinkAssignees(tx, id, source.id)
    await setSource(tx, id, source.id)
    // QUIRK (projects, Production schedule versions): underscores here, dashes where a version is changed by itself.
    await tx.emit('production_schedule_version:update', { production_schedule_version_id: id }, { projectId })
    return count
  })
}

/**
 * Plans the tasks of the production as a saved schedule says: days and estimations, not assignees. For managers of the
 * production.
 * @returns the number of tasks planned
 */
export async function applyVersion(ctx: RequestContext, versionId: string): Promise<number> {
  const { id, projectId } = await managedVersion(ctx, versionId)
  return ctx.transaction(async (tx) => {
    await lockVersion(tx, id)
    if (!(await lockRow(tx, 'Project', projectId))) throw notFound()
    const tasks = await planTasks(tx, id, projectId)
    for (const taskId of tasks) await tx.emit('task:update', { task_id: taskId }, { projectId })
    await markApplied(tx, id, projectId)
    await tx.emit('production_schedule_version:update', { production_schedule_version_id: id }, { projectId })
    await tx.emit('project:update', {}, { projectId })
    return tasks.length
  })
}

/** Nobody else changes the saved schedule until the end of the transaction. @throws AppError 404 when it is gone */
async function lockVersion(tx: RequestContext, id: string): Promise<void> {
  if (!(await lockRow(tx, 'ProductionScheduleVersion', id))) throw notFound()
}
