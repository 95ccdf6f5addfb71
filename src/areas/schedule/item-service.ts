import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireMember, requireMemberBut } from '../../kernel/permissions/checks.js'
import { ensureKinds, KINDS } from '../kinds/service.js'
import {
  allItems,
  insertItems,
  itemRowsOf,
  itemsOf,
  lacksItems,
  milestonesOf,
  type ItemRequest,
  type ItemRow,
  type ItemSubject,
} from './item-queries.js'

/** Refuses what can't be the id of a record. */
export function requireIds(...ids: string[]): void {
  if (!ids.every((id) => UUID.test(id))) throw paramError('Wrong UUID format.')
}

/** All bars of the schedule of a production in their REST form, as JSON texts; for its team but vendors. */
export async function listItems(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireMemberBut(ctx, projectId, ['vendor'])
  requireIds(projectId)
  return allItems(ctx, projectId)
}

/**
 * The bars of a schedule for what there is in the production, as JSON texts; for its team but vendors.
 * QUIRK (projects, Schedule items): reading makes the bars that are not there yet.
 * @throws AppError 404 when a bar is missing for a task type that does not exist
 */
export async function listItemsOf(ctx: RequestContext, request: ItemRequest): Promise<string[]> {
  await prepareItems(ctx, request)
  return itemsOf(ctx, request)
}

/** What the same bars stand for, in their order. */
export async function listItemRows(ctx: RequestContext, request: ItemRequest): Promise<ItemRow[]> {
  await prepareItems(ctx, request)
  return itemRowsOf(ctx, request)
}

/** The types of entities that a list of bars asks for: they are made when nobody needed them before. */
const KINDS_OF: Record<ItemSubject, Parameters<typeof ensureKinds>[1]> = {
  'task-types': [],
  'asset-types': KINDS,
  episodes: ['Episode'],
  sequences: ['Sequence'],
  edits: ['Edit'],
}

async function prepareItems(ctx: RequestContext, request: ItemRequest): Promise<void> {
  const { projectId, taskTypeId, episodeId } = request
  await requireMemberBut(ctx, projectId, ['vendor'])
  requireIds(projectId, ...(taskTypeId === undefined ? [] : [taskTypeId]), ...(episodeId ? [episodeId] : []))
  const kinds = KINDS_OF[request.subject]
  if (kinds?.length) await ensureKinds(ctx, kinds)
  if (!(await lacksItems(ctx, request))) return
  if (taskTypeId && !(await findRow(ctx, 'TaskType', taskTypeId))) throw notFound()
  await ctx.transaction(async (tx) => {
    for (const id of await insertItems(tx, request)) {
      await tx.emit('schedule-item:new', { schedule_item_id: id }, { projectId })
    }
  })
}

/** The milestones of a production as JSON texts; for its team. */
export async function listMilestones(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireMember(ctx, projectId)
  requireIds(projectId)
  return milestonesOf(ctx, projectId)
}
