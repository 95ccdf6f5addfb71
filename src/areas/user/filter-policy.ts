import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'

type Sql = RawBuilder<unknown>

/** What others share is for the team of its production. */
const isSharedWith = (actor: Actor, t: string): Sql =>
  isAdmin(actor)
    ? col(t, 'is_shared')
    : sql`(${col(t, 'is_shared')} and (${col(t, 'project_id')} is null or ${col(t, 'project_id')} = any(${idArray(projectIds(actor, { open: true }))})))`

/** Saved searches and folders of one's own, and those that others share; of open productions, or of none. */
export const isAtHand = (actor: Actor, t: string): Sql => sql`
  (${col(t, 'person_id')} = ${actor.id}::uuid or ${isSharedWith(actor, t)})
  and (${col(t, 'project_id')} is null or ${col(t, 'project_id')} in (
    select p.id from project p join project_status s on s.id = p.project_status_id where s.name = 'Open'))`

/** What names a department is for its people, for managers and for admins. */
export const isOfOwnDepartment = (actor: Actor, t: string): Sql =>
  actor.role === 'admin' || actor.role === 'manager'
    ? sql`true`
    : sql`(${col(t, 'department_id')} is null or ${col(t, 'department_id')} = any(${idArray(actor.departments)}))`
