import { sql, type RawBuilder } from 'kysely'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { col } from '../../kernel/db/sql-format.js'

/**
 * Saved searches and their folders: one's own, and those shared in an open production of one's own or in none; what
 * names a department only for its people and for managers. Admins see everybody's.
 */
export function ownOrShared(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  if (isAdmin(actor)) return true
  const department =
    actor.role === 'manager'
      ? sql`true`
      : sql`(${col(t, 'department_id')} is null or ${col(t, 'department_id')} = any(${idArray(actor.departments)}))`
  const project = sql`(${col(t, 'project_id')} is null or ${col(t, 'project_id')} = any(${idArray(projectIds(actor, { open: true }))}))`
  return sql`(${col(t, 'person_id')} = ${actor.id}::uuid or (${col(t, 'is_shared')} and ${project} and ${department}))`
}
