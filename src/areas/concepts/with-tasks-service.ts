import type { RequestContext } from '../../context.js'
import { readWithTasks, type ListingWithTasks } from '../entities/service/with-tasks.js'
import { conceptRows } from './with-tasks-queries.js'

/** Concepts with their tasks. */
export const conceptListing: ListingWithTasks = {
  kind: 'concept',
  narrowedBy: ['project_id', 'id'],
  rows: () => conceptRows,
  hiddenFrom: ['vendor', 'client'],
  assignedTo: 'caller',
}

/**
 * One concept with its tasks, as JSON text.
 * @throws AppError 403 for clients and who may not read it, 404 for an unknown or malformed id.
 */
export const readConcept = (ctx: RequestContext, id: string): Promise<string> =>
  readWithTasks(ctx, id, { listing: conceptListing, first: 'record', refused: ['client'] })
