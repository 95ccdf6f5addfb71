import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import type { Query } from '../../kernel/db/database.js'
import { isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import * as queries from './todo-queries.js'

/** What the caller has still to do: tasks assigned to them in their open productions. */
export function listTodos(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  return queries.todoRows({ actor, where: sql`${isOwn(actor)} and ${queries.IS_NOT_DONE}`, episodes: true })
}

/** What the caller has done in their open productions, the last first. */
export function listDoneTasks(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  const where = sql`${isOwn(actor)} and ${queries.IS_DONE}`
  return queries.todoRows({ actor, where, order: queries.LAST_DONE_FIRST, episodes: true })
}

const isOwn = (actor: Actor) =>
  sql`${queries.isAssignedTo(actor.id)} and ${queries.isIn(projectIds(actor, { open: true }))}`

/**
 * Tasks that wait for a review by the caller: admins all of the open productions, managers those of their own,
 * supervisors of these the ones of their departments; nobody else has any.
 */
export function listTasksToCheck(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  return queries.todoRows({ actor, where: sql`${isForReviewBy(actor)} and ${queries.IS_TO_CHECK}` })
}

function isForReviewBy(actor: Actor) {
  if (isAdmin(actor)) return queries.IS_OPEN
  if (actor.role !== 'manager' && actor.role !== 'supervisor') return sql`false`
  const own = queries.isIn(projectIds(actor, { open: true, notRoles: ['vendor'] }))
  if (actor.role === 'manager' || actor.departments.length === 0) return own
  return sql`${own} and ${queries.isOfDepartments(actor.departments)}`
}
