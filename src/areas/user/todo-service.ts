import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import type { Query } from '../../kernel/db/database.js'
import { isDoneWork, isToCheck, isTodo, todoRows } from '../tasks/service.js'

/** What the caller has still to do: tasks assigned to them in their open productions. */
export function listTodos(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  return todoRows(actor, { where: isTodo(actor, 'k'), castIn: true })
}

/** What the caller has done in their open productions, the last first. */
export function listDoneTasks(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  return todoRows(actor, {
    where: isDoneWork(actor, 'k'),
    orderBy: sql`k.end_date desc, y.name, e.name`,
    castIn: true,
  })
}

/** Tasks that wait for a review by the caller. */
export function listTasksToCheck(ctx: RequestContext): Query {
  const actor = requireActor(ctx)
  return todoRows(actor, { where: isToCheck(actor, 'k'), castIn: false })
}
