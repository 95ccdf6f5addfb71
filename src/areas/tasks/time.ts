import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { QueryParameters, Row, WriteInput } from '../../kernel/crud/spec.js'
import { isIsoDate } from '../../kernel/crud/values.js'
import { col } from '../../kernel/db/sql-format.js'
import { paramError, plainError, WIRE } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { sumTimes } from './queries.js'

/** The list is for admins; a range of dates has two ends. */
export function refuseOneDate(ctx: RequestContext, { start_date: start, end_date: end }: QueryParameters): void {
  requireAdmin(ctx)
  if (Boolean(start) === Boolean(end)) return
  throw paramError('If querying for a range of dates, both a `start_date` and an `end_date` must be given.')
}

/** Filter by range; ZOU-BUG (crud, Time spent): the reference fails on it. */
export function timeBetween(
  t: string,
  _: string,
  __: RequestContext,
  query: QueryParameters,
): RawBuilder<unknown> | undefined {
  const { start_date: start, end_date: end } = query
  if (!start || !end) return undefined
  for (const date of [start, end]) if (!isIsoDate(date)) throw paramError(`Invalid date value: ${date}`)
  return sql`${col(t, 'date')} between ${start}::timestamp::date and ${end}::timestamp::date`
}

/** Hours belong to a task. */
export function requireTask({ data }: WriteInput): void {
  if (data.taskId === undefined || data.taskId === null) throw plainError(WIRE.required)
}

/** The time of the task follows. QUIRK (crud, Time spent): when hours move to another task, only that one is counted anew. */
export async function followTime(tx: RequestContext, row: Row): Promise<void> {
  if (row.taskId) await followTimes(tx, [row.taskId as string])
}

/** As {@link followTime}, for tasks whose hours changed. */
export async function followTimes(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  for (const { id, projectId } of await sumTimes(tx, taskIds))
    await tx.emit('task:update', { task_id: id }, { projectId })
}

/** A day as `YYYY-MM-DD`. @throws AppError 400 with the text for anything else */
export function dayOf(text: string, message: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isIsoDate(text)) throw paramError(message)
  return text
}
