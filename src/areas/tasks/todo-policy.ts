import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { assignedTasks } from '../../kernel/permissions/work.js'

type Sql = RawBuilder<unknown>

const hasStatus = (t: string, rule: Sql): Sql =>
  sql`${col(t, 'task_status_id')} = any(array(select status.id from task_status status where ${rule}))`

const isIn = (t: string, ids: readonly string[]): Sql => sql`${col(t, 'project_id')} = any(${idArray(ids)})`

/** Tasks of one's own in one's open productions: who left the team is shown nothing of it any more. */
const isOwn = (actor: Actor, t: string): Sql =>
  sql`${col(t, 'id')} = any(${assignedTasks(actor.id)}) and ${isIn(t, projectIds(actor, { open: true }))}`

/** What somebody has still to do. */
export const isTodo = (actor: Actor, t: string): Sql =>
  sql`${isOwn(actor, t)} and ${hasStatus(t, sql`status.is_done is not true`)}`

/** What somebody has done. */
export const isDoneWork = (actor: Actor, t: string): Sql =>
  sql`${isOwn(actor, t)} and ${hasStatus(t, sql`status.is_done is true`)}`

/**
 * What waits for a review by somebody: for admins all of the open productions, for managers those of their own, for
 * supervisors of these the ones of their departments; nothing for anybody else.
 */
export function isToCheck(actor: Actor, t: string): Sql {
  const waits = hasStatus(t, sql`status.is_feedback_request is true`)
  if (isAdmin(actor)) return sql`${waits} and ${isOpen(t)}`
  if (actor.role !== 'manager' && actor.role !== 'supervisor') return sql`false`
  const own = sql`${waits} and ${isIn(t, projectIds(actor, { open: true, notRoles: ['vendor'] }))}`
  if (actor.role === 'manager' || actor.departments.length === 0) return own
  return sql`${own} and ${col(t, 'task_type_id')} = any(array(
    select type.id from task_type type where type.department_id = any(${idArray(actor.departments)})))`
}

const isOpen = (t: string): Sql => sql`${col(t, 'project_id')} = any(array(
  select open.id from project open join project_status state on state.id = open.project_status_id where state.name = 'Open'))`
