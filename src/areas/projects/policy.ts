import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { col } from '../../kernel/db/sql-format.js'
import { badRequest } from '../../kernel/errors.js'
import type { Row } from '../../kernel/crud/spec.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { inTeams } from '../../kernel/permissions/checks.js'
import { openStatus } from './queries.js'

type Rule = RawBuilder<unknown> | boolean

/** Productions of one's own, open or closed; all for admins. */
export const ownProjects = (actor: Actor, t: string): Rule => inTeams(actor, t, {}, 'id')

/** RELATED for productions themselves: one's own, as long as they are open. */
export const ownOpenProjects = (actor: Actor, t: string): Rule => inTeams(actor, t, { open: true }, 'id')

/** Custom columns of one's own productions; clients see those made for clients. */
export function descriptorsOfTeams(actor: Actor, t: string): Rule {
  if (isAdmin(actor)) return true
  const asClient = projectIds(actor, { roles: ['client'] })
  const others = projectIds(actor, { notRoles: ['client'] })
  return sql`(${col(t, 'project_id')} = any(${idArray(others)})
    or (${col(t, 'for_client')} and ${col(t, 'project_id')} = any(${idArray(asClient)})))`
}

/** Templates are for those who set up productions, whatever their role in one of them. */
export const templateReaders = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'manager'

/** Refuses to delete a production that is open. QUIRK (crud, Project): said before the permission, to everybody. */
export async function refuseOpenProject(ctx: RequestContext, row: Row): Promise<void> {
  const statusId = row.projectStatusId as string | null
  if (statusId && (await openStatus(ctx, statusId))) throw badRequest('Only closed projects can be deleted')
}
